package quorate.figures;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that a published file may have, known by the headings it has had.
 *
 * @param part what is done with it
 * @param target which measure, text or key it fills; for one that is left out, its own heading
 * @param headings as published, for sentences
 * @param from the first year of it, by the April in which the period begins
 * @param to the last year
 * @param needed whether a file of those years must have it
 */
record Column(Part part, String target, List<String> headings, int from, int to, boolean needed) {

    /** For a column of every year. */
    static final int FIRST = 0;

    static final int LAST = 9_999;

    /** What a column is for. */
    enum Part {
        /** The code of the body that the row is about. */
        CODE,
        /** The day on which was counted, the same in every row. */
        DAY,
        /** The year that the row is about, where one file tells of several. */
        YEAR,
        /** What sort of body the row is about. */
        BODY,
        /** The same words in every row, or the row is about something else. */
        CONSTANT,
        /** Which measure the row is about, or its value: for files with a row for every count. */
        PIVOT,
        MEASURE,
        TEXT,
        /** Known, and left out. */
        IGNORED
    }

    Column {
        headings = List.copyOf(headings);
    }

    /** A heading as it is compared: its letters and digits. A pound sign, a blank or a line below changes nothing. */
    static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    Set<String> keys() {
        return headings.stream().map(Column::key).collect(Collectors.toSet());
    }

    boolean isOf(int year) {
        return from <= year && year <= to;
    }

    /** "from 2017/18 to 2022/23", "in 2015/16". */
    String years() {
        if (from == to) return "in " + Periods.yearWords(from);
        return "from " + Periods.yearWords(from) + " to " + Periods.yearWords(to);
    }
}
