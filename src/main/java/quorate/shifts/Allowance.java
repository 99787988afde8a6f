package quorate.shifts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;

/**
 * The running cost allowance of a year, held against what was allocated and spent on running the commissioner. What was
 * allocated is authoritative, because it was worked out for a population that nobody else has; by the head it is a check of
 * it, to half a per cent.
 *
 * @param heads for how many people, and which
 * @param rule by which so much is allowed for the population; empty for a year of which no file has a figure
 * @param allocated for running costs; empty where no file says it
 * @param spent on running costs; empty where neither books nor files say it
 */
record Allowance(int year, Heads heads, Optional<Rule> rule, Optional<Money> allocated, Optional<Money> spent) {

    private static final String SCHEMES = "running-cost-";
    private static final long OF_HALF_A_PER_CENT = 200;

    /** @param remark what has to be said beside it; empty for nothing */
    record Rule(Money allowed, String remark, List<Citation> sources) {}

    Optional<Money> allowed() {
        return rule.map(Rule::allowed);
    }

    long people() {
        return heads.people();
    }

    Optional<Money> perHead() {
        return spent.map(it -> new Money(BigDecimal.valueOf(it.pence())
                .divide(BigDecimal.valueOf(people()), 0, RoundingMode.HALF_UP)
                .longValueExact()));
    }

    Optional<Money> allowedPerHead() {
        return allowed()
                .map(it -> new Money(BigDecimal.valueOf(it.pence())
                        .divide(BigDecimal.valueOf(people()), 0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }

    /** How it compares, in words. */
    String verdict() {
        if (allowed().isEmpty()) return "For this year no allowance for a head was found in any source";
        if (spent.isEmpty()) return "What was spent is not held here";
        var left = allowed().get().minus(spent.get());
        return left.pence() >= 0 ? left + " below the allowance" : Money.ZERO.minus(left) + " above the allowance";
    }

    /** Whether what was allocated is what the head comes to; empty where one of them is not held. */
    Optional<String> check() {
        if (allocated.isEmpty() || allowed().isEmpty()) return Optional.empty();
        var off = allocated.get().minus(allowed().get());
        var near = Math.abs(off.pence()) * OF_HALF_A_PER_CENT <= allowed().get().pence();
        if (near) return Optional.of("What was allocated is that, to half a per cent");
        var way = off.pence() < 0 ? Money.ZERO.minus(off) + " less" : off + " more";
        return Optional.of("What was allocated is " + way
                + " than that, beyond half a per cent: ask for which population it was worked out");
    }

    /** For every year of which the population is known. */
    static List<Allowance> of(Schemes schemes, Map<Integer, Shifts.Numbers> numbers) {
        var all = new ArrayList<Allowance>();
        numbers.forEach((year, now) -> now.heads()
                .ifPresent(heads -> all.add(new Allowance(
                        year,
                        heads,
                        rule(schemes, year, heads.people()),
                        now.allocated(),
                        now.spent(Sector.find(Sector.RUNNING_COST).orElse(Sector.NONE))))));
        return all;
    }

    private static Optional<Rule> rule(Schemes schemes, int year, long people) {
        var day = Shifts.firstDay(year);
        var reading = Map.of("population", new Reading(Exact.of(people), day, "", false));
        var entrant = new Entrant("", "", Span.ALWAYS, day, reading);
        return schemes.all().stream()
                .filter(scheme ->
                        scheme.id().startsWith(SCHEMES) && scheme.span().holdsOn(day))
                .map(scheme -> schemes.calculate(scheme, List.of(entrant), Map.of(), day, day)
                        .getFirst())
                .flatMap(statement -> statement.total().map(total -> rule(statement, total)).stream())
                .findFirst();
    }

    private static Rule rule(Statement statement, Money total) {
        var value = statement.basis().figures().getFirst();
        return new Rule(
                total,
                value.map(it -> it.remark()).orElse(""),
                value.map(it -> it.sources()).orElseGet(List::of));
    }
}
