package quorate.schemes;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a statement prints them. */
final class Shown {

    private static final int DIGITS = 6;

    private Shown() {}

    /** "8,686.3 weighted patients", "£99.70", "4.87%", "yes". */
    static String of(Exact number, Unit unit) {
        return number(number, unit) + unit.suffix();
    }

    /** The same without what it counts: "8,686.3". A number that goes on for ever is cut off, and says so by "…". */
    static String number(Exact number, Unit unit) {
        if (unit.isTruth()) return number.isZero() ? "no" : "yes";
        if (unit.sort() == Unit.Sort.SHARE) return digits(number.times(Exact.of(100)), 0) + "%";
        if (unit.isPrice()) return (number.isNegative() ? "−£" : "£") + digits(magnitude(number), 2);
        return (number.isNegative() ? "−" : "") + digits(magnitude(number), 0);
    }

    private static Exact magnitude(Exact number) {
        return number.isNegative() ? number.negated() : number;
    }

    private static String digits(Exact number, int least) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        var decimal = number.decimal(DIGITS);
        format.setMinimumFractionDigits(decimal.scale() > 0 || least > 0 && !isWhole(number) ? least : 0);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(decimal) + (number.isExactTo(DIGITS) ? "" : "…");
    }

    private static boolean isWhole(Exact number) {
        return number.isExactTo(0);
    }
}
