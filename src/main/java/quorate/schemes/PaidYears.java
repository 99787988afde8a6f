package quorate.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Edition;
import quorate.figures.Excerpt;
import quorate.figures.Figures;
import quorate.figures.Measure;
import quorate.kernel.Money;

/** What was published of a year of payments, as a {@link Backtest} takes it. */
@Component
class PaidYears {

    private static final List<String> MEASURES = List.of(
            "payments.registered", "payments.weighted", "payments.line.global-sum", "payments.line.pms-balance");
    private static final List<String> TEXTS = List.of("contract", "region", "opened", "closed");

    private final Figures figures;

    PaidYears(Figures figures) {
        this.figures = figures;
    }

    /** The years that were read, the last first. */
    List<Edition> editions() {
        return figures.editions(AsKnown.NOW).stream()
                .filter(edition -> edition.dataset().equals("payments"))
                .toList();
    }

    Optional<Edition> find(int year) {
        return editions().stream().filter(edition -> edition.year() == year).findFirst();
    }

    /** The last year that had begun by the day. */
    Optional<Edition> latest(java.time.LocalDate day) {
        return editions().stream()
                .filter(edition -> !edition.period().from().isAfter(day))
                .max(java.util.Comparator.comparing(edition -> edition.period().from()));
    }

    List<Backtest.Row> rows(Edition edition) {
        return figures.of(edition, MEASURES, TEXTS).stream().map(this::row).toList();
    }

    private Backtest.Row row(Excerpt excerpt) {
        return new Backtest.Row(
                excerpt.code(),
                text(excerpt, 0),
                text(excerpt, 1),
                count(excerpt, 0),
                count(excerpt, 1),
                money(excerpt, 2),
                money(excerpt, 3),
                day(excerpt, 2),
                day(excerpt, 3));
    }

    private static String text(Excerpt excerpt, int at) {
        var text = excerpt.texts().get(at);
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate day(Excerpt excerpt, int at) {
        var text = text(excerpt, at);
        return quorate.intake.Cell.findDay(text).orElse(null);
    }

    private Exact count(Excerpt excerpt, int at) {
        var value = excerpt.values().get(at);
        return value == null ? Exact.ZERO : Exact.of(measure(at).number(value));
    }

    private Money money(Excerpt excerpt, int at) {
        var value = excerpt.values().get(at);
        return value == null
                ? Money.ZERO
                : new Money(Exact.of(measure(at).number(value)).pence(java.math.RoundingMode.HALF_UP));
    }

    private Measure measure(int at) {
        return figures.findMeasure(MEASURES.get(at)).orElseThrow();
    }
}
