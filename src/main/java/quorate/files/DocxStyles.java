package quorate.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What a Word document's styles and numberings say about headings, lists and looks. */
final class DocxStyles {

    /** Bits of a table's look. */
    static final int FIRST_ROW = 0x20;

    static final int FIRST_COLUMN = 0x80;

    static final Style PLAIN = new Style(0, "", 0, false);

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Set<String> ordered = new HashSet<>();

    /**
     * @param level of a heading, from 1; 0 for none
     * @param list the numbering it belongs to; empty for none
     * @param contents true for a line of a table of contents
     */
    record Style(int level, String list, int depth, boolean contents) {}

    /** How a stretch of words looks. */
    record Face(boolean strong, boolean emphasis, String tag, boolean hidden) {
        static final Face PLAIN = new Face(false, false, "", false);

        String around(String words) {
            if (words.isBlank()) return words;
            var html = words;
            if (!tag.isEmpty()) html = "<" + tag + ">" + html + "</" + tag + ">";
            if (emphasis) html = "<em>" + html + "</em>";
            return strong ? "<strong>" + html + "</strong>" : html;
        }
    }

    static DocxStyles read(Archive archive) throws IOException, Unfit, XMLStreamException {
        var styles = new DocxStyles();
        if (archive.has("word/styles.xml")) {
            try (var in = archive.part("word/styles.xml")) {
                var xml = new SafeXml(in);
                xml.all(name -> name.equals("style") && styles.readStyle(xml));
            }
        }
        if (archive.has("word/numbering.xml")) {
            try (var in = archive.part("word/numbering.xml")) {
                styles.readNumbering(new SafeXml(in));
            }
        }
        return styles;
    }

    /** A style comes after the one it is based on in files that Word and LibreOffice write; otherwise it stands alone. */
    private boolean readStyle(SafeXml xml) throws XMLStreamException {
        var id = xml.attribute("styleId");
        var found = new Style[] {PLAIN};
        xml.within(name -> {
            switch (name) {
                case "basedOn" -> found[0] = styles.getOrDefault(xml.attribute("val"), PLAIN);
                case "name" -> found[0] = named(xml.attribute("val"), found[0]);
                case "pPr" -> {
                    found[0] = paragraph(xml, found[0]);
                    return true;
                }
                default -> {}
            }
            return false;
        });
        styles.put(id, found[0]);
        return true;
    }

    private static Style named(String name, Style style) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("heading [1-9]")) return new Style(lower.charAt(8) - '0', style.list(), style.depth(), false);
        if (lower.equals("title")) return new Style(1, "", 0, false);
        if (lower.matches("toc [1-9]|toc heading")) return new Style(0, "", 0, true);
        return style;
    }

    /** The style of the paragraph whose properties begin here; reads to their end. */
    Style ofParagraph(SafeXml xml) throws XMLStreamException {
        return paragraph(xml, PLAIN);
    }

    private Style paragraph(SafeXml xml, Style before) throws XMLStreamException {
        var style = new Style[] {before};
        xml.within(name -> {
            var now = style[0];
            switch (name) {
                case "pStyle" -> style[0] = styles.getOrDefault(xml.attribute("val"), PLAIN);
                case "outlineLvl" -> {
                    var level = xml.number("val", 9) + 1;
                    style[0] = new Style(level > 9 ? 0 : level, now.list(), now.depth(), now.contents());
                }
                case "numId" -> {
                    var list = xml.attribute("val");
                    style[0] = new Style(now.level(), list.equals("0") ? "" : list, now.depth(), now.contents());
                }
                case "ilvl" -> style[0] = new Style(now.level(), now.list(), xml.number("val", 0), now.contents());
                case "rPr", "pPrChange" -> {
                    return xml.skip();
                }
                default -> {}
            }
            return false;
        });
        return style[0];
    }

    private void readNumbering(SafeXml xml) throws XMLStreamException {
        var current = new String[] {"", ""};
        xml.all(name -> {
            switch (name) {
                case "abstractNum" -> current[0] = xml.attribute("abstractNumId");
                case "lvl" -> current[1] = xml.attribute("ilvl");
                case "numFmt" -> {
                    if (!xml.attribute("val").matches("bullet|none")) ordered.add(current[0] + " " + current[1]);
                }
                case "num" -> current[0] = "num " + xml.attribute("numId");
                case "abstractNumId" -> abstractOf.put(current[0], xml.attribute("val"));
                default -> {}
            }
            return false;
        });
    }

    boolean isOrdered(String list, int depth) {
        return ordered.contains(abstractOf.getOrDefault("num " + list, "") + " " + depth);
    }

    /** The look of the run whose properties begin here; reads to their end. */
    static Face faceOf(SafeXml xml) throws XMLStreamException {
        var face = new Face[] {Face.PLAIN};
        xml.within(name -> {
            var now = face[0];
            var on = !xml.attribute("val").matches("0|false|off");
            switch (name) {
                case "b" -> face[0] = new Face(on, now.emphasis(), now.tag(), now.hidden());
                case "i" -> face[0] = new Face(now.strong(), on, now.tag(), now.hidden());
                case "vanish" -> face[0] = new Face(now.strong(), now.emphasis(), now.tag(), on);
                case "vertAlign" -> {
                    var tag = xml.attribute("val").startsWith("su")
                            ? xml.attribute("val").substring(0, 3)
                            : "";
                    face[0] = new Face(now.strong(), now.emphasis(), tag, now.hidden());
                }
                case "rPrChange" -> {
                    return xml.skip();
                }
                default -> {}
            }
            return false;
        });
        return face[0];
    }

    static int lookOf(SafeXml xml) {
        var bits = xml.attribute("val").matches("[0-9A-Fa-f]{1,4}") ? Integer.parseInt(xml.attribute("val"), 16) : 0;
        if (xml.attribute("firstRow").equals("1")) bits |= FIRST_ROW;
        if (xml.attribute("firstColumn").equals("1")) bits |= FIRST_COLUMN;
        return bits;
    }
}
