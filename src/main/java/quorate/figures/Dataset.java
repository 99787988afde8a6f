package quorate.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import quorate.kernel.Span;

/**
 * One kind of published file, as the catalogue knows it.
 *
 * @param named how such a file is named; its groups {@code year}, {@code next}, {@code month} and {@code last} say the period
 * @param looks headings by which such a file is recognised under any name
 * @param period the one that every file of this kind has, where it is always the same
 * @param geography which day of the period its commissioners are of
 * @param body what its rows are about, told apart by their codes where it may be several; nothing where a column says so
 * @param bodies the words of that column, and what they mean
 * @param otherwise what a row is about in a file of this kind that has no such column
 * @param newest the text by which the latest of several rows about one body is believed; empty where there is one row
 * @param workbook the sheet that is read, or {@code groups} for those of QOF, or {@code report} for a text
 *     that was printed into a workbook in some years; empty for a file that is no workbook
 * @param byPostcode whether practices are named by their postcodes only
 * @param constants what a column must say in every row, by heading
 * @param keys by the words of a pivot's columns, the measure that they mean
 * @param national measures whose sum over all bodies is shown
 */
record Dataset(
        String id,
        String title,
        String about,
        String example,
        Pattern named,
        List<String> looks,
        Optional<Span> period,
        Geography geography,
        List<Body> body,
        Map<String, String> bodies,
        String otherwise,
        String newest,
        String workbook,
        boolean byPostcode,
        Map<String, String> constants,
        List<Column> columns,
        Map<String, Measure> measures,
        Set<String> rounded,
        Map<String, Text> texts,
        List<Pivot> pivots,
        Map<String, String> keys,
        List<Sum> sums,
        List<String> national) {

    /** Which day's commissioners a file names. */
    enum Geography {
        LAST_DAY,
        /** The day after: figures of a year restated to the commissioners of the next April. */
        DAY_AFTER
    }

    /**
     * What is known beside the counts: a contract, a day, a rating.
     *
     * @param of the words it may have; empty for any
     */
    record Text(String id, String title, Kind kind, Set<String> of) {

        enum Kind {
            PLAIN,
            DAY,
            /** A body of the prescribing services: a code with 00 at its end. */
            PRESCRIBING,
            /** Several, between bars. */
            BARS
        }
    }

    /**
     * For files with a row for every count: which columns say what is counted, and which holds the count.
     *
     * @param called put before the words of those columns, so that two counts in one row are told apart
     * @param repeats whether the same count stands in several rows, where it must be the same
     * @param base whether the other count of the row is a share of this one
     */
    record Pivot(String called, List<String> by, String value, boolean repeats, boolean base) {}

    /**
     * Counts that add up to another.
     *
     * @param derives whether the total is not published and is worked out
     * @param within by year, by how much they may differ because what was published is rounded
     */
    record Sum(String id, String title, String total, List<String> parts, boolean derives, Map<Integer, Long> within) {}

    /** Years that the columns speak of; none where they are the same in every year. */
    Set<Integer> years() {
        var years = new TreeSet<Integer>();
        for (var column : columns) {
            if (column.from() == Column.FIRST) continue;
            for (var year = column.from(); year <= column.to(); year++) years.add(year);
        }
        return years;
    }

    boolean has(Column.Part part) {
        return columns.stream().anyMatch(column -> column.part() == part);
    }
}
