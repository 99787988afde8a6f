package quorate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.web.Words;

/** Everything that stands against a claim, whoever enters it: the same invoice, the same days, days without a contract. */
@Component
class ClaimDoubts {

    private final ClaimStore store;
    private final Contracts contracts;
    private final Clocks clocks;

    ClaimDoubts(ClaimStore store, Contracts contracts, Clocks clocks) {
        this.store = store;
        this.contracts = contracts;
        this.clocks = clocks;
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    List<Objection> about(Claim claim) {
        var others = store.list(Set.of(claim.commissioner()), List.of(), Long.MAX_VALUE).stream()
                .filter(other -> other.practice().equals(claim.practice()) && !isNothing(other))
                .filter(other -> !other.id().equals(claim.id()))
                .toList();
        var found = new ArrayList<>(twice(claim, others));
        if (claim.used().from().isAfter(clocks.today())) {
            found.add(no(
                    "claims.ahead",
                    Words.day(claim.used().from()) + " is still to come.",
                    "Claim what has been used; what is to come can be accrued or promised."));
        }
        found.addAll(uncontracted(claim, held(claim)));
        if (claim.owed().pence() <= 0) {
            found.add(no(
                    "claims.nothing",
                    "By its limit nothing is paid of this claim: " + claim.limitSays() + ".",
                    "Look at the kind and at the weeks."));
        }
        return found;
    }

    private static boolean isNothing(Claim claim) {
        return claim.isWithdrawn() || claim.isDecided() && !claim.isDue();
    }

    /** The same invoice, and the same days for the same reason. */
    private static List<Objection> twice(Claim claim, List<Claim> others) {
        var found = new ArrayList<Objection>();
        others.stream()
                .filter(other -> other.hasInvoice(claim.used().invoice()))
                .findFirst()
                .ifPresent(other -> found.add(no(
                        "claims.invoice",
                        "Invoice " + other.used().invoice() + " of this practice was claimed on "
                                + Words.day(other.entered()) + " already: " + other.kind() + ", " + other.owed() + ".",
                        "An invoice is paid once. Look at that claim.")));
        var days = claim.used().days();
        others.stream()
                .filter(other -> !claim.used().other()
                        && other.kind().equals(claim.kind())
                        && days.overlaps(other.used().days()))
                .findFirst()
                .ifPresent(other -> found.add(no(
                        "claims.days",
                        other.kind() + " of this practice was claimed for "
                                + Words.span(other.used().days()) + " already, by invoice "
                                + other.used().invoice() + ".",
                        "If it is for somebody else’s absence or for other work, say so on the form.")));
        return found;
    }

    /** The days of the core contracts of the practice. */
    private List<Span> held(Claim claim) {
        return claim.code().isEmpty()
                ? List.of()
                : contracts.timeline(claim.code(), clocks.today(), Long.MAX_VALUE).stream()
                        .filter(agreement -> agreement.kind().isCore())
                        .map(Agreement::life)
                        .toList();
    }

    /** Days before its contract began or after it ended. Where no contract is known, nothing is said of it. */
    static List<Objection> uncontracted(Claim claim, List<Span> held) {
        if (held.isEmpty()) return List.of();
        return Stream.of(claim.used().from(), claim.used().to())
                .filter(day -> held.stream().noneMatch(life -> life.holdsOn(day)))
                .limit(1)
                .map(day -> no(
                        "claims.contract",
                        "The practice held no contract on " + Words.day(day) + ": it held one "
                                + held.stream().map(Words::span).collect(Collectors.joining(", and ")) + ".",
                        "Claim for days of the contract only, or have the contract put right first."))
                .toList();
    }
}
