package quorate.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Span;
import quorate.web.Trend;
import quorate.web.Words;

/**
 * One measure of one body through all its periods: a picture, and the table it stands on.
 *
 * @param lines the last period first
 */
record Story(Measure measure, Trend trend, List<Line> lines) {

    /**
     * @param change since the period before, where both are known and were counted alike
     * @param published when, and who says so
     */
    record Line(String period, String value, String change, String published, Edition edition) {}

    /** @param figures of one measure and one body */
    static Story of(Measure measure, String of, List<Figure> figures) {
        var ordered = figures.stream()
                .sorted(java.util.Comparator.comparing(
                        figure -> figure.edition().period().from()))
                .toList();
        var points = new ArrayList<Trend.Point>();
        var lines = new ArrayList<Line>();
        Optional<BigDecimal> before = Optional.empty();
        for (var figure : ordered) {
            var shown = new Shown(figure);
            var edition = figure.edition();
            var changed = Optional.ofNullable(measure.breaks().get(edition.year()))
                    .filter(otherwise -> beginsWith(ordered, figure))
                    .orElse("");
            var earlier = changed.isEmpty() ? before : Optional.<BigDecimal>empty();
            points.add(new Trend.Point(
                    middle(edition.period()), shortly(edition), shown.number(), shown.words(), changed));
            lines.add(new Line(
                    edition.title(),
                    shown.words(),
                    change(measure, earlier, shown.number()),
                    published(edition),
                    edition));
            before = shown.number();
        }
        return new Story(
                measure,
                Trend.of(measure.title() + " of " + of, points, number -> axis(measure, number)),
                lines.reversed());
    }

    /** Whether the figure is the first of the year from which the measure is counted otherwise. */
    private static boolean beginsWith(List<Figure> ordered, Figure figure) {
        return ordered.stream()
                .filter(other -> other.edition().year() == figure.edition().year())
                .findFirst()
                .filter(figure::equals)
                .isPresent();
    }

    private static java.time.LocalDate middle(Span period) {
        var last = Periods.lastDay(period);
        return period.from().plusDays((last.toEpochDay() - period.from().toEpochDay()) / 2);
    }

    /** "2015/16", "Apr 2013": short enough for an axis. */
    private static String shortly(Edition edition) {
        var title = edition.title();
        if (title.length() <= 7) return title;
        var from = edition.period().from();
        return from.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.UK) + " "
                + from.getYear();
    }

    /** Numbers on the axis: millions and thousands are said so. */
    private static String axis(Measure measure, BigDecimal number) {
        var pounds = measure.unit() == Unit.POUNDS ? "£" : "";
        var sign = number.signum() < 0 ? "-" : "";
        var plain = number.abs();
        if (plain.compareTo(new BigDecimal(1_000_000)) >= 0)
            return sign + pounds + trimmed(plain.movePointLeft(6)) + "m";
        if (plain.compareTo(new BigDecimal(10_000)) >= 0) return sign + pounds + trimmed(plain.movePointLeft(3)) + "k";
        return sign + pounds + trimmed(plain) + (measure.unit() == Unit.PERCENT ? "%" : "");
    }

    private static String trimmed(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static String change(Measure measure, Optional<BigDecimal> before, Optional<BigDecimal> now) {
        if (before.isEmpty() || now.isEmpty()) return "";
        var by = now.get().subtract(before.get());
        var words = Shown.words(measure, by.abs());
        if (by.signum() == 0) return "None";
        var share = before.get().signum() > 0
                ? " (" + (by.signum() > 0 ? "+" : "−")
                        + by.abs().movePointRight(2).divide(before.get(), 1, java.math.RoundingMode.HALF_UP) + "%)"
                : "";
        return (by.signum() > 0 ? "+" : "−") + words.replaceFirst(" .*", "") + share;
    }

    static String published(Edition edition) {
        return switch (edition.dated()) {
            case "assumed" -> "Not said when";
            default -> Words.day(edition.vintage());
        };
    }
}
