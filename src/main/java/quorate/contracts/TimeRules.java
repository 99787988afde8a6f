package quorate.contracts;

import java.util.Optional;
import quorate.contracts.AgreementKind.Ends;
import quorate.contracts.GapRule.Case;
import quorate.contracts.GapRule.Found;
import quorate.web.Words;

/** How long an agreement lasts, and whether anybody decided that it goes on. */
final class TimeRules {

    private TimeRules() {}

    static Optional<Found> undated(Case about) {
        var began = about.agreement().find(Term.BEGAN, about.day());
        if (began.flatMap(Clause::day).isPresent()) return Optional.empty();
        return Found.of("Nobody has the day on which it began; it is known from "
                + Words.day(about.agreement().life().from()) + ".");
    }

    static Optional<Found> endDate(Case about) {
        var agreement = about.agreement();
        var kind = agreement.kind();
        if (kind.ends() == Ends.NEVER || agreement.lastDay(about.day()).isPresent()) return Optional.empty();
        var ends = agreement.find(Term.ENDS, about.day()).map(Clause::told);
        if (ends.filter(told -> told == Told.Nothing.NONE).isPresent() && kind.ends() == Ends.MAY)
            return Optional.empty();
        var what = ends.map(told -> told == Told.Nothing.NONE
                        ? "It has no end date"
                        : told == Told.Nothing.MISSING ? "Its end date is missing" : "Its end date is not yet known")
                .orElse("Nothing says when it ends");
        return Found.of(what + (kind.ends() == Ends.MUST ? ", and an agreement of this kind is for a term." : "."));
    }

    /** On the last day agreed all is well; from the next on it goes on under nothing, unless an extension was decided. */
    static Optional<Found> rolledOver(Case about) {
        var agreement = about.agreement();
        var ends = agreement.day(Term.ENDS, about.day());
        if (ends.isEmpty() || !ends.get().isBefore(about.day())) return Optional.empty();
        var covering = agreement
                .said(Term.EXTENDED, about.day())
                .filter(clause ->
                        clause.day().filter(day -> !day.isBefore(about.day())).isPresent())
                .toList();
        if (covering.stream().anyMatch(clause -> clause.decision().isPresent())) return Optional.empty();
        var last = agreement.lastDay(about.day()).orElse(ends.get());
        if (!covering.isEmpty()) {
            return Found.since(
                    "It ended on " + Words.day(ends.get()) + " and is said to be extended until " + Words.day(last)
                            + ", but no decision is recorded.",
                    ends.get().plusDays(1));
        }
        return Found.since("Its last day was " + Words.day(last) + ", and it goes on.", last.plusDays(1));
    }

    /** Due on a day, it is overdue from the next. */
    static Optional<Found> review(Case about) {
        return about.agreement()
                .day(Term.REVIEW, about.day())
                .filter(due -> due.isBefore(about.day()))
                .flatMap(due -> Found.since("The review was due by " + Words.day(due) + ".", due.plusDays(1)));
    }
}
