package quorate.files;

import java.util.ArrayList;
import java.util.List;

/** A table with header cells. */
final class Grid {

    private static final int WIDEST = 100;

    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        final boolean header;
        final List<Cell> cells = new ArrayList<>();

        Row(boolean header) {
            this.header = header;
        }
    }

    static final class Cell {
        private final String html;
        private final int columns;
        private final boolean header;
        private int rows;

        private Cell(String html, int columns, int rows, boolean header) {
            this.html = html;
            this.columns = columns;
            this.rows = rows;
            this.header = header;
        }

        /** One row more is covered by this cell. */
        void grow() {
            rows++;
        }
    }

    /** @param header true if its cells name columns */
    void row(boolean header) {
        rows.add(new Row(header));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A further cell of the last row. */
    Cell cell(String html, int columns, int rowsCovered, boolean rowHeader) {
        var cell = new Cell(html, columns, rowsCovered, rowHeader);
        var row = rows.getLast().cells;
        if (row.size() < WIDEST) row.add(cell);
        return cell;
    }

    String html() {
        var full = rows.stream().filter(row -> !row.cells.isEmpty()).toList();
        if (full.isEmpty()) return "";
        var html = new StringBuilder("<table>");
        var heads = (int) full.stream().takeWhile(row -> row.header).count();
        if (heads == full.size()) heads = 0;
        if (heads > 0) part(html, "thead", full.subList(0, heads), true);
        part(html, "tbody", full.subList(heads, full.size()), false);
        return html.append("</table>").toString();
    }

    private static void part(StringBuilder html, String tag, List<Row> rows, boolean header) {
        html.append('<').append(tag).append('>');
        for (var row : rows) {
            html.append("<tr>");
            row.cells.forEach(cell -> cell(html, cell, header));
            html.append("</tr>");
        }
        html.append("</").append(tag).append('>');
    }

    private static void cell(StringBuilder html, Cell cell, boolean columnHeader) {
        var named = !cell.html.isBlank() && (columnHeader || cell.header);
        var tag = named ? "th" : "td";
        html.append('<').append(tag);
        if (named) html.append(columnHeader ? " scope=\"col\"" : " scope=\"row\"");
        if (cell.columns > 1) html.append(" colspan=\"").append(cell.columns).append('"');
        if (cell.rows > 1) html.append(" rowspan=\"").append(cell.rows).append('"');
        html.append('>').append(cell.html).append("</").append(tag).append('>');
    }
}
