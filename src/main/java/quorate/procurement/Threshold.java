package quorate.procurement;

import java.math.BigDecimal;
import java.util.Optional;
import quorate.authority.Facts;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.kernel.Truth;

/**
 * The considerable change threshold, and what may be modified without a new process.
 *
 * @param least pounds from which a change of the lifetime value counts
 * @param perCent of the lifetime value as it was entered into, from which it counts
 */
record Threshold(Money least, int perCent, Span span) {

    /** Names of the two amounts in a case. */
    static final String BEFORE = "value-before";

    static final String AFTER = "value-after";

    /** Whether the new contract is too different to be awarded by direct award C: regulation 6(10) to (12). */
    Truth isConsiderable(Facts facts) {
        var different = facts.truth("different");
        var owned = facts.truth("own-decision").and(reachesAmount(facts)).and(reachesShare(facts));
        return different
                .and(facts.truth("succession").not())
                .or(owned.and(different.or(facts.truth("external").not())));
    }

    /** Whether a contract may be changed so during its term: regulation 13(1) to (3). */
    Truth isModifiable(Facts facts) {
        var same = facts.truth("different").not();
        var below = reachesAmount(facts).not().or(reachesShare(facts).not());
        return facts.truth("provided-for")
                .or(facts.truth("succession"))
                .or(facts.truth("external").and(same))
                .or(facts.truth("own-decision").and(same).and(below))
                .or(facts.truth("direct-before").and(same));
    }

    /** Whether a modification has to be published: regulation 13(4). */
    Truth isPublished(Facts facts) {
        return facts.truth("own-decision").and(reachesAmount(facts));
    }

    private Truth reachesAmount(Facts facts) {
        return change(facts)
                .map(change -> Truth.of(change.pence() >= least.pence()))
                .orElse(Truth.UNKNOWN);
    }

    private Truth reachesShare(Facts facts) {
        return change(facts)
                .flatMap(change -> facts.money(BEFORE)
                        .map(before -> BigDecimal.valueOf(change.pence())
                                        .multiply(BigDecimal.valueOf(100))
                                        .compareTo(BigDecimal.valueOf(before.pence())
                                                .multiply(BigDecimal.valueOf(perCent)))
                                >= 0))
                .map(Truth::of)
                .orElse(Truth.UNKNOWN);
    }

    private static Optional<Money> change(Facts facts) {
        return facts.money(AFTER).flatMap(after -> facts.money(BEFORE).map(after::minus));
    }
}
