package quorate.shifts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;

/**
 * The running cost allowance of a year, held against what was spent on running the commissioner. What was allocated is
 * authoritative; by the head it is a check of it.
 *
 * @param allowed by the scheme, for the population; empty for a year of which it has no figure
 * @param spent on running costs; empty where neither books nor files say it
 */
record Allowance(int year, long people, Optional<Money> allowed, Optional<Money> spent) {

    private static final String SCHEME = "running-cost-allowance";

    Optional<Money> perHead() {
        return spent.map(it -> new Money(BigDecimal.valueOf(it.pence())
                .divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP)
                .longValueExact()));
    }

    Optional<Money> allowedPerHead() {
        return allowed.map(it -> new Money(BigDecimal.valueOf(it.pence())
                .divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP)
                .longValueExact()));
    }

    /** How it compares, in words. */
    String verdict() {
        if (allowed.isEmpty()) return "No allowance for a head is known for this year";
        if (spent.isEmpty()) return "What was spent is not held here";
        var left = allowed.get().minus(spent.get());
        return left.pence() >= 0 ? left + " below the allowance" : Money.ZERO.minus(left) + " above the allowance";
    }

    /** For every year of which the population is known. */
    static List<Allowance> of(Schemes schemes, Map<Integer, Shifts.Numbers> numbers) {
        var all = new ArrayList<Allowance>();
        numbers.forEach((year, now) -> now.people()
                .ifPresent(people -> all.add(new Allowance(
                        year,
                        people,
                        allowed(schemes, year, people),
                        now.spent(Sector.find(Sector.RUNNING_COST).orElse(Sector.NONE))))));
        return all;
    }

    private static Optional<Money> allowed(Schemes schemes, int year, long people) {
        var scheme = schemes.get(SCHEME);
        var day = Shifts.firstDay(year);
        if (!scheme.span().holdsOn(day)) return Optional.empty();
        var reading = Map.of("population", new Reading(Exact.of(people), day, "", false));
        return schemes.calculate(scheme, List.of(new Entrant("", "", Span.ALWAYS, day, reading)), Map.of(), day, day)
                .getFirst()
                .total();
    }
}
