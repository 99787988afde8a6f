package quorate.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads an OpenDocument text. What was deleted with changes tracked, comments, and what is hidden, are not read. */
final class OdtPaper {

    private static final int MOST_REPEATS = 50;

    private final SafeXml xml;
    private final OdtStyles styles;
    private final List<String> cited = new ArrayList<>();

    private OdtPaper(SafeXml xml, OdtStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    static Paper read(Archive archive) throws IOException, Unfit {
        var styles = new OdtStyles();
        try (var looks = archive.part("styles.xml");
                var content = archive.part("content.xml")) {
            styles.readAll(new SafeXml(looks));
            var paper = new OdtPaper(new SafeXml(content), styles);
            var prose = new Prose();
            paper.xml.all(name -> name.equals("text") ? paper.blocks(prose) : styles.read(name, paper.xml));
            prose.notes(paper.cited);
            return Papers.finished(PaperType.ODT, prose.html(), List.of());
        } catch (SafeXml.Hostile hostile) {
            throw new Unfit(DocxPaper.hostile());
        } catch (XMLStreamException e) {
            throw new Unfit(Archive.damaged());
        }
    }

    private boolean blocks(Prose out) throws XMLStreamException {
        xml.within(name -> block(name, out));
        return true;
    }

    private boolean block(String name, Prose out) throws XMLStreamException {
        return switch (name) {
            case "h" -> {
                var level = xml.number("outline-level", 1);
                out.heading(level, words(out));
                yield true;
            }
            case "p" -> {
                var style = xml.attribute("style-name");
                var text = words(out);
                if (styles.isTitle(style)) out.heading(1, text);
                else if (!styles.isHidden(style)) out.paragraph(text);
                yield true;
            }
            case "list" -> list(out, 0, xml.attribute("style-name"));
            case "table" -> table(out);
            case "tracked-changes", "annotation", "forms", "table-of-content", "sequence-decls" -> xml.skip();
            default -> false;
        };
    }

    /** The words of a heading or paragraph; text boxes anchored in it go before it. */
    private String words(Prose out) throws XMLStreamException {
        var words = new StringBuilder();
        inline(words, out);
        return words.toString().strip();
    }

    private void inline(StringBuilder out, Prose boxes) throws XMLStreamException {
        xml.within(text -> out.append(Prose.escape(text)), name -> switch (name) {
            case "span" -> {
                var style = xml.attribute("style-name");
                var words = new StringBuilder();
                inline(words, boxes);
                if (!styles.isHidden(style)) out.append(styles.around(style, words.toString()));
                yield true;
            }
            case "a" -> link(out, boxes);
            case "s" -> put(out, " ".repeat(Math.clamp(xml.number("c", 1), 1, 100)));
            case "tab" -> put(out, " ");
            case "line-break" -> put(out, "<br>");
            case "note" -> note(out, boxes);
            case "desc" -> put(out, "[Picture: " + Prose.escape(xml.words()) + "]") || true;
            case "title", "annotation", "hidden-text", "hidden-paragraph", "tracked-changes", "binary-data" ->
                xml.skip();
            case "text-box" -> blocks(boxes);
            default -> false;
        });
    }

    /** Adds words for an element that holds nothing more to read. */
    private static boolean put(StringBuilder out, String html) {
        out.append(html);
        return false;
    }

    private boolean link(StringBuilder out, Prose boxes) throws XMLStreamException {
        var target = Prose.escape(xml.attribute("href")).replace("\"", "&quot;");
        var words = new StringBuilder();
        inline(words, boxes);
        if (words.toString().isBlank()) out.append(words);
        else out.append("<a href=\"").append(target).append("\">").append(words).append("</a>");
        return true;
    }

    private boolean note(StringBuilder out, Prose boxes) throws XMLStreamException {
        var prose = new Prose();
        xml.within(name -> switch (name) {
            case "note-citation" -> xml.skip();
            case "note-body" -> blocks(prose);
            default -> false;
        });
        cited.add(prose.cell());
        put(out, "<sup>" + cited.size() + "</sup>");
        return true;
    }

    private boolean list(Prose out, int depth, String style) throws XMLStreamException {
        xml.within(name -> {
            if (!name.matches("list-item|list-header")) return false;
            var begun = new boolean[] {false};
            xml.within(inner -> switch (inner) {
                case "p", "h" -> {
                    var text = words(out);
                    if (begun[0]) out.more(text);
                    else if (!text.isBlank()) out.item(depth, styles.isOrdered(style, depth), text);
                    begun[0] |= !text.isBlank();
                    yield true;
                }
                case "list" -> {
                    var own = xml.attribute("style-name");
                    yield list(out, depth + 1, own.isEmpty() ? style : own);
                }
                default -> block(inner, out);
            });
            return true;
        });
        return true;
    }

    private boolean table(Prose out) throws XMLStreamException {
        var grid = new Grid();
        rows(grid, false);
        out.add(grid.html());
        return true;
    }

    private boolean rows(Grid grid, boolean header) throws XMLStreamException {
        xml.within(name -> switch (name) {
            case "table-header-rows" -> rows(grid, true);
            case "table-row" -> {
                grid.row(header);
                xml.within(inner -> switch (inner) {
                    case "table-cell" -> cell(grid);
                    case "covered-table-cell" -> xml.skip();
                    default -> false;
                });
                yield true;
            }
            default -> false;
        });
        return true;
    }

    private boolean cell(Grid grid) throws XMLStreamException {
        var columns = Math.clamp(xml.number("number-columns-spanned", 1), 1, 100);
        var rows = Math.clamp(xml.number("number-rows-spanned", 1), 1, 1000);
        var repeats = Math.clamp(xml.number("number-columns-repeated", 1), 1, MOST_REPEATS);
        var prose = new Prose();
        blocks(prose);
        for (var i = 0; i < repeats; i++) grid.cell(prose.cell(), columns, rows, false);
        return true;
    }
}
