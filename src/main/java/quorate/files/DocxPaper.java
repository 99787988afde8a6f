package quorate.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads a Word document. What was deleted with changes tracked, and what is hidden, is not read. */
final class DocxPaper {

    private static final String DOCUMENT = "word/document.xml";

    private final SafeXml xml;
    private final DocxStyles styles;
    private final Map<String, String> links;
    private final Map<String, String> notes;
    private final List<String> cited = new ArrayList<>();

    private DocxPaper(SafeXml xml, DocxStyles styles, Map<String, String> links, Map<String, String> notes) {
        this.xml = xml;
        this.styles = styles;
        this.links = links;
        this.notes = notes;
    }

    static Paper read(Archive archive) throws IOException, Unfit {
        try (var in = archive.part(DOCUMENT)) {
            var styles = DocxStyles.read(archive);
            var notes = notesOf(archive, styles);
            var paper = new DocxPaper(new SafeXml(in), styles, linksOf(archive), notes);
            var prose = new Prose();
            paper.xml.all(name -> name.equals("body") && paper.blocks(prose));
            prose.notes(paper.cited);
            return Papers.finished(PaperType.DOCX, prose.html(), List.of());
        } catch (SafeXml.Hostile hostile) {
            throw new Unfit(hostile());
        } catch (XMLStreamException e) {
            throw new Unfit(Archive.damaged());
        }
    }

    static String hostile() {
        return "is built to reach other files or to overwhelm whoever reads it. Copy its text to a new document and upload that.";
    }

    private static Map<String, String> linksOf(Archive archive) throws IOException, Unfit, XMLStreamException {
        var links = new HashMap<String, String>();
        var part = "word/_rels/document.xml.rels";
        if (!archive.has(part)) return links;
        try (var in = archive.part(part)) {
            var xml = new SafeXml(in);
            xml.all(name -> {
                if (xml.attribute("TargetMode").equals("External"))
                    links.put(xml.attribute("Id"), xml.attribute("Target"));
                return false;
            });
        }
        return links;
    }

    private static Map<String, String> notesOf(Archive archive, DocxStyles styles)
            throws IOException, Unfit, XMLStreamException {
        var notes = new HashMap<String, String>();
        for (var kind : List.of("footnote", "endnote")) {
            var part = "word/" + kind + "s.xml";
            if (!archive.has(part)) continue;
            try (var in = archive.part(part)) {
                var paper = new DocxPaper(new SafeXml(in), styles, Map.of(), Map.of());
                paper.xml.all(name -> {
                    if (!name.equals(kind)) return false;
                    var id = paper.xml.attribute("id");
                    var prose = new Prose();
                    paper.blocks(prose);
                    notes.put(kind + id, prose.cell());
                    return true;
                });
            }
        }
        return notes;
    }

    private boolean blocks(Prose out) throws XMLStreamException {
        xml.within(name -> switch (name) {
            case "p" -> paragraph(out);
            case "tbl" -> table(out);
            case "del", "moveFrom", "Fallback", "sectPr" -> xml.skip();
            default -> false;
        });
        return true;
    }

    private boolean paragraph(Prose out) throws XMLStreamException {
        var style = new DocxStyles.Style[] {DocxStyles.PLAIN};
        var words = new StringBuilder();
        var boxes = new Prose();
        xml.within(name -> {
            if (!name.equals("pPr")) return inline(name, words, boxes);
            style[0] = styles.ofParagraph(xml);
            return true;
        });
        var text = words.toString().strip();
        var found = style[0];
        if (!found.contents() && !text.isEmpty()) {
            if (found.level() > 0) out.heading(found.level(), text);
            else if (found.list().isEmpty()) out.paragraph(text);
            else out.item(found.depth(), styles.isOrdered(found.list(), found.depth()), text);
        }
        out.add(boxes.html());
        return true;
    }

    private boolean inline(String name, StringBuilder out, Prose boxes) throws XMLStreamException {
        return switch (name) {
            case "r" -> run(out, boxes);
            case "hyperlink" -> link(out, boxes);
            case "del", "moveFrom", "Fallback", "instrText" -> xml.skip();
            case "t" -> {
                out.append(Prose.escape(xml.words()));
                yield true;
            }
            default -> false;
        };
    }

    /** Adds words for an element that holds nothing to read. */
    private static boolean put(StringBuilder out, String html) {
        out.append(html);
        return false;
    }

    private boolean link(StringBuilder out, Prose boxes) throws XMLStreamException {
        var target = links.getOrDefault(xml.attribute("id"), "");
        var words = new StringBuilder();
        xml.within(name -> inline(name, words, boxes));
        if (target.isEmpty() || words.toString().isBlank()) out.append(words);
        else
            out.append("<a href=\"")
                    .append(Prose.escape(target).replace("\"", "&quot;"))
                    .append("\">")
                    .append(words)
                    .append("</a>");
        return true;
    }

    private boolean run(StringBuilder out, Prose boxes) throws XMLStreamException {
        var face = new DocxStyles.Face[] {DocxStyles.Face.PLAIN};
        var words = new StringBuilder();
        xml.within(name -> switch (name) {
            case "rPr" -> {
                face[0] = DocxStyles.faceOf(xml);
                yield true;
            }
            case "tab" -> put(words, " ");
            case "br", "cr" -> put(words, "<br>");
            case "noBreakHyphen" -> put(words, "-");
            case "footnoteReference" -> cite("footnote", words);
            case "endnoteReference" -> cite("endnote", words);
            case "docPr" -> picture(words);
            case "txbxContent" -> blocks(boxes);
            default -> inline(name, words, boxes);
        });
        if (!face[0].hidden()) out.append(face[0].around(words.toString()));
        return true;
    }

    private boolean cite(String kind, StringBuilder out) {
        var note = notes.get(kind + xml.attribute("id"));
        if (note == null) return false;
        cited.add(note);
        return put(out, "<sup>" + cited.size() + "</sup>");
    }

    private boolean picture(StringBuilder out) {
        var words = xml.attribute("descr");
        return put(out, words.isBlank() ? "" : "[Picture: " + Prose.escape(words) + "]");
    }

    private boolean table(Prose out) throws XMLStreamException {
        var grid = new Grid();
        var look = new int[1];
        var growing = new HashMap<Integer, Grid.Cell>();
        xml.within(name -> switch (name) {
            case "tblLook" -> {
                look[0] = DocxStyles.lookOf(xml);
                yield false;
            }
            case "tr" -> row(grid, look[0], growing);
            case "del", "moveFrom" -> xml.skip();
            default -> false;
        });
        out.add(grid.html());
        return true;
    }

    private boolean row(Grid grid, int look, Map<Integer, Grid.Cell> growing) throws XMLStreamException {
        var begun = new boolean[] {false};
        var header = new boolean[] {grid.isEmpty() && (look & DocxStyles.FIRST_ROW) != 0};
        var gone = new boolean[] {false};
        var column = new int[1];
        xml.within(name -> {
            switch (name) {
                case "tblHeader" -> header[0] = true;
                case "del" -> gone[0] = true;
                case "tc" -> {
                    if (gone[0]) return xml.skip();
                    if (!begun[0]) grid.row(header[0]);
                    begun[0] = true;
                    return cell(grid, look, growing, column);
                }
                default -> {}
            }
            return false;
        });
        return true;
    }

    private boolean cell(Grid grid, int look, Map<Integer, Grid.Cell> growing, int[] column) throws XMLStreamException {
        var prose = new Prose();
        var span = new int[] {1};
        var merge = new String[] {""};
        xml.within(name -> switch (name) {
            case "gridSpan" -> {
                span[0] = Math.clamp(xml.number("val", 1), 1, 100);
                yield false;
            }
            case "vMerge" -> {
                merge[0] = xml.attribute("val").equals("restart") ? "begins" : "goes on";
                yield false;
            }
            case "p" -> paragraph(prose);
            case "tbl" -> table(prose);
            case "del", "moveFrom", "Fallback" -> xml.skip();
            default -> false;
        });
        var here = column[0];
        column[0] += span[0];
        var above = growing.get(here);
        if (merge[0].equals("goes on") && above != null) {
            above.grow();
            return true;
        }
        var cell = grid.cell(prose.cell(), span[0], 1, here == 0 && (look & DocxStyles.FIRST_COLUMN) != 0);
        if (merge[0].isEmpty()) growing.remove(here);
        else growing.put(here, cell);
        return true;
    }
}
