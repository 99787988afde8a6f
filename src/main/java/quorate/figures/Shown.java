package quorate.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import quorate.web.Xlsx.Formatted;

/**
 * A figure as anybody may see it. From one to four people on a list or a register might tell of somebody: they are shown as
 * fewer than five. That is a rule of this service, for publishers differ.
 */
record Shown(Figure figure) {

    static final String RULE =
            "Counts of 1 to 4 people are shown as fewer than 5, so that nobody can be recognised. This is a rule of this"
                    + " service.";
    private static final BigDecimal FEW = new BigDecimal(5);

    boolean isSmall() {
        return figure.measure().unit().countsPeople()
                && figure.number()
                        .filter(number -> number.signum() > 0 && number.compareTo(FEW) < 0)
                        .isPresent();
    }

    /** The number, unless it is too small to be shown. */
    Optional<BigDecimal> number() {
        return isSmall() ? Optional.empty() : figure.number();
    }

    /** As people read it: an average list in whole patients, anything else to two decimals. */
    String words() {
        if (isSmall()) return "fewer than 5";
        return figure.number()
                .map(number -> words(figure.measure(), number))
                .orElse(figure.gap().isEmpty() ? "Not known" : "Not known (" + figure.gap() + ")");
    }

    /** The number alone, below a heading that says what is counted. */
    String plain() {
        var unit = figure.measure().unit();
        return isSmall()
                ? "<5"
                : number().map(number -> unit == Unit.POUNDS ? words() : words().replaceFirst(" .*", ""))
                        .orElse("");
    }

    /** For a workbook, which can add up what is a number there. */
    Object cell() {
        if (isSmall()) return "<5";
        return figure.number()
                .<Object>map(number ->
                        figure.measure().unit() == Unit.POUNDS ? Formatted.pounds(number) : Formatted.count(number))
                .orElse("");
    }

    static String words(Measure measure, BigDecimal number) {
        var most = measure.unit().countsPeople() || measure.unit() == Unit.WEIGHTED_PATIENTS ? 0 : 2;
        return measure.unit().words(number.scale() > most ? number.setScale(most, RoundingMode.HALF_UP) : number);
    }
}
