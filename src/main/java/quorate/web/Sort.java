package quorate.web;

/**
 * How a table is sorted: {@code ?sort=size} upwards, {@code ?sort=-size} downwards.
 *
 * @param by the word of the {@link Column}; empty for the order that makes sense by itself
 */
public record Sort(String by, boolean down) {

    public static final Sort NONE = new Sort("", false);

    /** What the address says; it comes from outside, so compare {@link #by()} with the words you know. */
    public static Sort parse(String text) {
        return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }

    /** For {@code aria-sort}. */
    String stateOf(Column column) {
        if (column.sort().isEmpty() || !column.sort().equals(by)) return "none";
        return down ? "descending" : "ascending";
    }

    /** The {@code sort} that a click on the column asks for: up first, then down. */
    String next(Column column) {
        return column.sort().equals(by) && !down ? "-" + by : column.sort();
    }
}
