package quorate.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import quorate.kernel.Code;

/** What a measure is counted in. Money is kept in pence. */
public enum Unit {
    POUNDS("£", ""),
    PATIENTS("", " patients"),
    WEIGHTED_PATIENTS("", " weighted patients"),
    /** People of an area, whether or not they are on a practice's list. */
    PEOPLE("", " people"),
    /** People on a practice's disease register. */
    REGISTERED("", " on the register"),
    PERCENT("", "%"),
    SCORE("", ""),
    POINTS("", " points"),
    HEADCOUNT("", " people"),
    FULL_TIME_EQUIVALENT("", " full-time equivalents"),
    /** A place in an order, 1 first. */
    RANK("", ""),
    /** A part of one. */
    SHARE("", ""),
    COUNT("", "");

    private final String before;
    private final String after;

    Unit(String before, String after) {
        this.before = before;
        this.after = after;
    }

    static Unit parse(String text) {
        return Code.parse(Unit.class, text);
    }

    /** Whether it counts people, so that a very small number might tell of somebody. */
    public boolean countsPeople() {
        return this == PATIENTS || this == PEOPLE || this == REGISTERED;
    }

    /** "£1,234.50", "4,017 patients", "12.5%". */
    String words(BigDecimal number) {
        var sign = number.signum() < 0 ? "-" : "";
        return sign + before + plain(number.abs()) + after;
    }

    /** "1,234.50" for money; for anything else at most two decimals, and none that say nothing. */
    String plain(BigDecimal number) {
        var pattern = switch (this) {
            case POUNDS -> "#,##0.00";
            case SHARE -> "0.####";
            default -> "#,##0.##";
        };
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
