package quorate.web;

/**
 * One column of a table.
 *
 * @param heading what stands above it, and before each cell on a narrow screen
 * @param numeric numbers stand to the right
 * @param sort the word in the address by which the server sorts; empty when it does not
 */
public record Column(String heading, boolean numeric, String sort) {

    public static Column text(String heading) {
        return new Column(heading, false, "");
    }

    public static Column number(String heading) {
        return new Column(heading, true, "");
    }

    /** Makes the heading a link to the same page sorted by this column, on the server, over all pages. */
    public Column sortedBy(String word) {
        return new Column(heading, numeric, word);
    }
}
