package quorate.interests;

import java.time.LocalDate;
import java.util.Optional;
import quorate.kernel.Span;

/**
 * For how long an interest is shown and kept, as the edition in force on the day it ended has it.
 *
 * @param everybody whether the edition in force today publishes all, or only those who make decisions
 * @param publicUntil the first day on which it may leave the public register; empty while it lasts or where nothing is said
 * @param privateUntil the first day on which the private record may go, likewise
 */
record Kept(
        LocalDate day,
        Span span,
        boolean everybody,
        Optional<LocalDate> publicUntil,
        Optional<LocalDate> privateUntil) {

    static Kept on(Guidance guidance, LocalDate day, Span span) {
        var everybody =
                guidance.on(day).map(edition -> edition.keeping().everybody()).orElse(true);
        var end = span.end().filter(until -> !until.isAfter(day));
        var keeping = end.flatMap(guidance::on).map(Edition::keeping);
        return new Kept(
                day,
                span,
                everybody,
                keeping.filter(it -> it.publicMonths() > 0)
                        .flatMap(it -> end.map(until -> until.plusMonths(it.publicMonths()))),
                keeping.filter(it -> it.privateYears() > 0)
                        .flatMap(it -> end.map(until -> until.plusYears(it.privateYears()))));
    }

    /** True if the public register shows it. One that has not begun is shown as well: it was declared early. */
    boolean published(boolean decides, boolean consent) {
        return consent
                && (everybody || decides)
                && (isRunning() || publicUntil.filter(day::isBefore).isPresent());
    }

    /** True if the private record still has it: always, where nothing says when it may go. */
    boolean kept() {
        return isRunning()
                || privateUntil.isEmpty()
                || privateUntil.filter(day::isBefore).isPresent();
    }

    private boolean isRunning() {
        return span.end().filter(until -> !until.isAfter(day)).isEmpty();
    }
}
