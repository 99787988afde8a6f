package quorate.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import quorate.contracts.GapRule.Case;
import quorate.contracts.GapRule.Found;
import quorate.web.Words;

/** What an agreement says against what was paid. */
final class MoneyRules {

    private MoneyRules() {}

    /** A year in which it ended is paid in part; a whole year that began afterwards should not be. */
    static Optional<Found> paidAfterEnd(Case about) {
        var until = about.agreement().life().until();
        if (until == null
                || until.isAfter(about.day())
                || !about.agreement().kind().isCore()) return Optional.empty();
        if (!about.beside().isEmpty()) return Optional.empty();
        return about.paid().stream()
                .filter(year -> !year.year().from().isBefore(until) && year.isPaid())
                .findFirst()
                .flatMap(year -> Found.since(
                        "It ended on " + Words.day(until.minusDays(1)) + ", and " + Paid.words(year.total())
                                + " was paid in " + year.title() + ".",
                        year.year().from()));
    }

    static Optional<Found> optOut(Case about) {
        var agreement = about.agreement();
        var deducted = agreement
                .said(Term.DEDUCTION, about.day())
                .filter(clause -> clause.told() instanceof Told.Said)
                .map(clause -> service(clause.subject()))
                .collect(Collectors.toSet());
        return agreement
                .said(Term.OPT_OUT, about.day())
                .filter(clause -> !clause.subject().isBlank())
                .flatMap(clause -> optedOut(clause, deducted.contains(service(clause.subject())), about).stream())
                .findFirst();
    }

    private static Optional<Found> optedOut(Clause optOut, boolean deducted, Case about) {
        var service = optOut.subject().toLowerCase(Locale.UK);
        if (service(service).contains("childhood")) {
            var paid = about.paid().stream()
                    .filter(year -> !year.year().from().isBefore(optOut.span().from()))
                    .filter(year -> Paid.isSome(year.childhood()))
                    .findFirst();
            if (paid.isPresent()) {
                return Found.since(
                        "It is opted out of " + service + " from "
                                + Words.day(optOut.span().from()) + ", and "
                                + Paid.words(paid.get().childhood()) + " was paid for it in "
                                + paid.get().title() + ".",
                        paid.get().year().from());
            }
        }
        if (deducted) return Optional.empty();
        return Found.since(
                "It is opted out of " + service + ", and nothing is deducted for that.",
                optOut.span().from());
    }

    static String service(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    static Optional<Found> publishedOtherwise(Case about) {
        var agreement = about.agreement();
        var last = about.lastPaid();
        if (!agreement.kind().isCore() || last.isEmpty()) return Optional.empty();
        var year = last.get();
        var own = agreement.kind().shortTitle().replace(" Plus", "");
        if (!agreement.published()
                && !agreement.kind().id().equals(Kinds.UNPUBLISHED)
                && !year.kind().isEmpty()
                && !year.kind().equals(own)
                && !agreement.life().from().isAfter(year.year().from())) {
            return Found.since(
                    "It is entered as " + own + ", and the payments of " + year.title() + " say " + year.kind() + ".",
                    year.year().from());
        }
        if (year.kind().equals("GMS") && own.equals("GMS") && Paid.isSome(year.pmsBalance())) {
            return Found.since(
                    "It is GMS, and the payments of " + year.title() + " have a balance of PMS expenditure of "
                            + Paid.words(year.pmsBalance()) + ".",
                    year.year().from());
        }
        return Optional.empty();
    }
}
