package quorate.contracts;

import java.time.LocalDate;
import java.util.Optional;
import quorate.contracts.GapRule.Case;
import quorate.contracts.GapRule.Found;
import quorate.web.Words;

/** The term of an agreement against that of the lease of its premises. */
final class LeaseRule {

    private LeaseRule() {}

    /** Both on the same day is well; so is an agreement without a term on premises without a lease. */
    static Optional<Found> ask(Case about) {
        var agreement = about.agreement();
        var last = agreement.lastDay(about.day());
        if (last.isEmpty()) return Optional.empty();
        return agreement
                .said(Term.LEASE_ENDS, about.day())
                .filter(clause ->
                        clause.day().filter(day -> !day.equals(last.get())).isPresent())
                .findFirst()
                .flatMap(clause -> different(clause, last.get(), about.day()));
    }

    private static Optional<Found> different(Clause clause, LocalDate last, LocalDate day) {
        var lease = clause.day().orElseThrow();
        var where = clause.subject();
        if (lease.isBefore(last)) {
            return Found.by(
                    "The lease of " + where + " ends on " + Words.day(lease) + ", before the contract on "
                            + Words.day(last) + ".",
                    lease);
        }
        return last.isBefore(day)
                ? Found.since(
                        "The last day of the contract was " + Words.day(last) + "; the lease of " + where
                                + " goes on until " + Words.day(lease) + ".",
                        last.plusDays(1))
                : Found.by(
                        "The contract ends on " + Words.day(last) + "; the lease of " + where + " goes on until "
                                + Words.day(lease) + ", with nobody to use it.",
                        last);
    }
}
