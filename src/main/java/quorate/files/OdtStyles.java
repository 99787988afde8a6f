package quorate.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What an OpenDocument text's styles say about looks and lists. */
final class OdtStyles {

    private final Map<String, String> looks = new HashMap<>();
    private final Set<String> titles = new HashSet<>(Set.of("Title"));
    private final Set<String> ordered = new HashSet<>();

    void readAll(SafeXml xml) throws XMLStreamException {
        xml.all(name -> read(name, xml));
    }

    /** Reads the style that begins here, if one does. True if it read to its end. */
    boolean read(String name, SafeXml xml) throws XMLStreamException {
        return switch (name) {
            case "style" -> readStyle(xml);
            case "list-style" -> readList(xml);
            default -> false;
        };
    }

    private boolean readStyle(SafeXml xml) throws XMLStreamException {
        var style = xml.attribute("name");
        if (titles.contains(xml.attribute("parent-style-name"))) titles.add(style);
        xml.within(name -> {
            if (name.equals("text-properties")) looks.put(style, lookOf(xml));
            return false;
        });
        return true;
    }

    private static String lookOf(SafeXml xml) {
        var look = new StringBuilder();
        if (xml.attribute("font-weight").matches("bold|[6-9]00")) look.append(" strong");
        if (xml.attribute("font-style").matches("italic|oblique")) look.append(" em");
        if (xml.attribute("text-position").startsWith("super")) look.append(" sup");
        if (xml.attribute("text-position").startsWith("sub")) look.append(" sub");
        if (xml.attribute("display").equals("none")) look.append(" hidden");
        return look.toString().strip();
    }

    private boolean readList(SafeXml xml) throws XMLStreamException {
        var style = xml.attribute("name");
        xml.within(name -> {
            if (name.equals("list-level-style-number")
                    && !xml.attribute("num-format").isEmpty()) {
                ordered.add(style + " " + (xml.number("level", 1) - 1));
            }
            return false;
        });
        return true;
    }

    boolean isTitle(String style) {
        return titles.contains(style);
    }

    boolean isHidden(String style) {
        return looks.getOrDefault(style, "").contains("hidden");
    }

    boolean isOrdered(String list, int depth) {
        return ordered.contains(list + " " + depth);
    }

    /** The words in the look of a style. */
    String around(String style, String words) {
        var look = looks.getOrDefault(style, "");
        if (look.isEmpty() || words.isBlank()) return words;
        var html = words;
        for (var tag : look.split(" ")) html = "<" + tag + ">" + html + "</" + tag + ">";
        return html;
    }
}
