package quorate.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What publishers write into a cell: days in seven shapes, numbers with and without signs, and many ways to say nothing. */
public final class Cell {

    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "–",
            ".",
            "*",
            "N/A",
            "NA",
            "#N/A",
            "NULL",
            "U",
            "UNKNOWN",
            "MISSING",
            "NOT KNOWN",
            "NOT APPLICABLE");

    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern STROKES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[- ]?([A-Za-z]{3,9})[- ]?(\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("([1-7]\\d{4})(?:\\.0*)?");

    /** Day 0 of the workbooks: their day 60 is a 29 February 1900 that never was, and all days here are later. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> MONTHS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (var month : Month.values()) {
            var name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            MONTHS.put(name, month.getValue());
            MONTHS.put(name.substring(0, 3), month.getValue());
        }
    }

    private Cell() {}

    /** Whether the cell says that it is not known: empty, {@code -}, {@code N/A}, {@code UNKNOWN} and their like. */
    public static boolean isNotKnown(String text) {
        var plain = text.strip();
        return plain.length() <= 15 && NOTHING.contains(plain.toUpperCase(Locale.ROOT));
    }

    /**
     * A day as 20160229, 2016-02-29, 29/02/2016, 29FEB2016, 29-Feb-16 or 42429, the number that a workbook gives it. A year
     * of two digits is of this century.
     *
     * @return nothing where the text is no day of the calendar
     */
    public static Optional<LocalDate> findDay(String text) {
        var plain = text.strip();
        for (var shape : new Pattern[] {EIGHT, ISO}) {
            var found = shape.matcher(plain);
            if (found.matches()) return day(found.group(1), found.group(2), found.group(3));
        }
        var strokes = STROKES.matcher(plain);
        if (strokes.matches()) return day(strokes.group(3), strokes.group(2), strokes.group(1));
        var serial = SERIAL.matcher(plain);
        if (serial.matches()) return Optional.of(ZERO.plusDays(Integer.parseInt(serial.group(1))));
        return named(NAMED.matcher(plain));
    }

    private static Optional<LocalDate> named(Matcher found) {
        if (!found.matches()) return Optional.empty();
        var month = MONTHS.get(found.group(2));
        return month == null ? Optional.empty() : day(found.group(3), month.toString(), found.group(1));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /**
     * A number in its smallest unit: with two decimals, {@code £1,234.50} is 123450. Never rounded.
     *
     * @throws NumberFormatException with the end of a sentence that begins with the text: "is not a number"
     */
    public static long scaled(String text, int decimals) {
        var plain = text.strip().replace(",", "").replace("£", "");
        if (plain.startsWith("(") && plain.endsWith(")")) plain = "-" + plain.substring(1, plain.length() - 1);
        if (plain.length() > 40) throw new NumberFormatException("is too long for a number");
        BigDecimal number;
        try {
            number = new BigDecimal(plain);
        } catch (NumberFormatException none) {
            throw new NumberFormatException("is not a number");
        }
        if (Math.abs((long) number.scale()) > 40) throw new NumberFormatException("is too large or too small");
        try {
            return number.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new NumberFormatException(
                    number.stripTrailingZeros().scale() > decimals
                            ? "has more than " + decimals + " decimals"
                            : "is too large");
        }
    }
}
