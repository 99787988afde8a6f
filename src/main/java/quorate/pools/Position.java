package quorate.pools;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.pools.PoolEntry.Purse;

/**
 * What is in a pool on a day.
 *
 * @param contributed by partner
 * @param back what each got back
 * @param spent by line
 * @param purses what is in the pool, by whose it was
 * @param expected what each line will still cost
 * @param uncommitted what of that can be cut
 * @param change what was reached of the measure, in hundredths of a per cent
 */
record Position(
        LocalDate day,
        Map<PartyId, Money> contributed,
        Map<PartyId, Money> back,
        Map<String, Money> spent,
        Map<Purse, Money> purses,
        Map<String, Money> expected,
        Map<String, Money> uncommitted,
        Optional<Integer> change) {

    /** @param entries of one pool, in the order in which they were entered */
    static Position of(List<PoolEntry> entries, LocalDate day) {
        var contributed = new LinkedHashMap<PartyId, Money>();
        var back = new LinkedHashMap<PartyId, Money>();
        var spent = new LinkedHashMap<String, Money>();
        var left = new LinkedHashMap<Purse, Money>();
        var expected = new LinkedHashMap<String, Money>();
        var uncommitted = new LinkedHashMap<String, Money>();
        var change = Optional.<Integer>empty();
        var latest = entries.stream()
                .filter(entry -> entry.countsOn(day))
                .sorted(java.util.Comparator.comparing(PoolEntry::day))
                .toList();
        for (var entry : latest) {
            entry.parts().forEach(part -> left.merge(part.purse(), part.amount(), Money::plus));
            switch (entry.kind()) {
                case CONTRIBUTION -> contributed.merge(entry.partner().orElseThrow(), entry.amount(), Money::plus);
                case HAND_BACK -> back.merge(entry.partner().orElseThrow(), entry.amount(), Money::plus);
                case SPENDING -> spent.merge(entry.line(), entry.amount(), Money::plus);
                case EXPECTED -> expected.put(entry.line(), entry.amount());
                case UNCOMMITTED -> uncommitted.put(entry.line(), entry.amount());
                case MEASURE -> change = Optional.of(Math.toIntExact(entry.value()));
            }
        }
        return new Position(day, contributed, back, spent, left, expected, uncommitted, change);
    }

    Money contributed(PartyId partner) {
        return contributed.getOrDefault(partner, Money.ZERO);
    }

    Money back(PartyId partner) {
        return back.getOrDefault(partner, Money.ZERO);
    }

    Money spent(String line) {
        return spent.getOrDefault(line, Money.ZERO);
    }

    Money left() {
        return purses.values().stream().reduce(Money.ZERO, Money::plus);
    }

    Money left(PartyId partner) {
        return purses.entrySet().stream()
                .filter(entry -> entry.getKey().partner().equals(partner))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is in the pool of one purse. */
    Money leftOf(Purse purse) {
        return purses.getOrDefault(purse, Money.ZERO);
    }

    /** What is expected of a line until the pool ends; nothing once it has. */
    Money expected(Pool pool, String line) {
        return pool.span().holdsOn(day) || day.isBefore(pool.span().from())
                ? expected.getOrDefault(line, Money.ZERO)
                : Money.ZERO;
    }

    /** What is in the pool and may not be spent, because the measure was not reached, or nobody knows. */
    Money kept(Pool pool) {
        return pool.terms()
                .pot()
                .filter(pot -> change.filter(pot::isReachedBy).isEmpty())
                .map(Pool.Pot::amount)
                .map(amount -> amount.isMoreThan(left()) ? left() : amount)
                .orElse(Money.ZERO);
    }

    /** What the lines come to, spent and still expected. */
    Outturn.Costs costs(Pool pool) {
        var lines = new LinkedHashMap<String, Money>();
        var cuts = Money.ZERO;
        for (var line : pool.terms().lines()) {
            var more = expected(pool, line.name());
            lines.put(line.name(), spent(line.name()).plus(more));
            var free = uncommitted.getOrDefault(line.name(), Money.ZERO);
            cuts = cuts.plus(free.isMoreThan(more) ? more : free);
        }
        var reached = pool.terms().pot().flatMap(pot -> change.map(pot::isReachedBy));
        return new Outturn.Costs(lines, cuts, reached);
    }

    boolean isEmpty() {
        return contributed.isEmpty() && spent.isEmpty();
    }
}
