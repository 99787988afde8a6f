package quorate.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Puts headings, paragraphs, list items and tables together as HTML. All text given is HTML already. */
final class Prose {

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private int blocks;
    private String only = "";

    static String escape(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\t\n]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    void heading(int level, String text) {
        if (text.isBlank()) return;
        block();
        var tag = "h" + Math.clamp(level, 1, 6);
        html.append('<')
                .append(tag)
                .append('>')
                .append(text)
                .append("</")
                .append(tag)
                .append('>');
    }

    void paragraph(String text) {
        if (text.isBlank()) return;
        block();
        only = text;
        html.append("<p>").append(text).append("</p>");
    }

    /** @param depth 0 for an outermost list */
    void item(int depth, boolean ordered, String text) {
        blocks += 2;
        var tag = ordered ? "ol" : "ul";
        var level = Math.min(depth, lists.size());
        while (lists.size() > level + 1) closeList();
        if (lists.size() == level + 1 && !tag.equals(lists.peek())) closeList();
        if (lists.size() == level + 1) {
            html.append("</li><li>");
        } else {
            lists.push(tag);
            html.append('<').append(tag).append("><li>");
        }
        html.append(text);
    }

    /** A further paragraph of the list item begun last. */
    void more(String text) {
        if (lists.isEmpty()) paragraph(text);
        else if (!text.isBlank()) html.append("<br>").append(text);
    }

    /** Something finished: a table, the blocks of a text box. */
    void add(String block) {
        if (block.isEmpty()) return;
        block();
        html.append(block);
    }

    void notes(List<String> notes) {
        if (notes.isEmpty()) return;
        heading(2, "Notes");
        notes.forEach(note -> item(0, true, note));
    }

    private void block() {
        blocks++;
        while (!lists.isEmpty()) closeList();
    }

    private void closeList() {
        html.append("</li></").append(lists.pop()).append('>');
    }

    /** Everything, as blocks. */
    String html() {
        while (!lists.isEmpty()) closeList();
        return html.toString();
    }

    /** As the content of a table's cell: a lone paragraph needs no tag of its own. */
    String cell() {
        return blocks == 1 && !only.isEmpty() ? only : html();
    }
}
