package quorate.pools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Risk;
import quorate.pools.Pool.Share;
import quorate.pools.Pool.Step;

/**
 * How a year ends for a pool: what its lines come to, from what an overspend is met, who bears the rest, what stays.
 *
 * @param ends each line with what it comes to
 * @param met from what the overspend is met, in the order of the agreement
 * @param borne what each partner pays besides what it put in
 * @param stays what is not spent, and stays in the pool
 * @param back what each partner gets back
 * @param waits paid only once the measure is reached, of which nothing is known yet
 * @param open overspent, and borne by nobody under the agreement
 */
record Outturn(
        List<End> ends,
        List<Met> met,
        Map<PartyId, Money> borne,
        Money stays,
        Map<PartyId, Money> back,
        Money waits,
        Money open,
        List<String> working) {

    /** A line with what it comes to. */
    record End(Line line, Money comesTo) {
        Money over() {
            return comesTo.minus(line.budget());
        }
    }

    /** @param there how much of it there was */
    record Met(Step step, Money there, Money used) {}

    /**
     * What the year comes to.
     *
     * @param lines what is spent, or expected, by the name of the line
     * @param uncommitted what of it can still be cut
     * @param reached whether the measure of the pot is reached; empty while nobody knows
     */
    record Costs(Map<String, Money> lines, Money uncommitted, Optional<Boolean> reached) {}

    static Outturn of(Pool pool, Costs costs, Function<PartyId, String> name) {
        return new Working(pool, costs, name).outturn();
    }

    /** The lines by what was overspent or underspent, while it is worked out. */
    private static final class Working {
        private final Pool pool;
        private final Costs costs;
        private final Function<PartyId, String> name;
        private final List<End> ends;
        private final List<Met> met = new ArrayList<>();
        private final Map<PartyId, Money> borne = new LinkedHashMap<>();
        private final Map<PartyId, Money> back = new LinkedHashMap<>();
        private final List<String> said = new ArrayList<>();
        private Money stays = Money.ZERO;
        private Money open = Money.ZERO;

        Working(Pool pool, Costs costs, Function<PartyId, String> name) {
            this.pool = pool;
            this.costs = costs;
            this.name = name;
            ends = pool.terms().lines().stream()
                    .map(line -> new End(line, costs.lines().getOrDefault(line.name(), Money.ZERO)))
                    .toList();
        }

        Outturn outturn() {
            var released = pot();
            switch (pool.terms().risk()) {
                case SHARED -> shared(released);
                case OWN -> own(released);
                case NONE -> notShared(released);
            }
            var waits = costs.reached().isEmpty()
                    ? pool.terms().pot().map(Pool.Pot::amount).orElse(Money.ZERO)
                    : Money.ZERO;
            return new Outturn(ends, List.copyOf(met), borne, stays, back, waits, open, List.copyOf(said));
        }

        /** What of the pot may be spent. */
        private Money pot() {
            var pot = pool.terms().pot();
            if (pot.isEmpty() || costs.reached().isEmpty()) return Money.ZERO;
            var amount = pot.get().amount();
            if (costs.reached().get()) {
                said.add("The measure was reached: " + amount + " is released into the pool.");
                return amount;
            }
            back.merge(pot.get().partner(), amount, Money::plus);
            said.add("The measure was not reached: " + amount + " goes back to "
                    + name.apply(pot.get().partner()) + ".");
            return Money.ZERO;
        }

        private Money over() {
            return ends.stream().map(End::over).filter(more -> more.pence() > 0).reduce(Money.ZERO, Money::plus);
        }

        private Money under() {
            return ends.stream().map(End::over).filter(more -> more.pence() < 0).reduce(Money.ZERO, Money::minus);
        }

        private void shared(Money released) {
            var left = over();
            var under = under().plus(released);
            var aside = pool.terms().setAside();
            stays = under.plus(aside);
            for (var step : pool.terms().steps()) {
                var there = switch (step) {
                    case UNDERSPEND -> under;
                    case RESERVE -> aside;
                    case CUTS -> costs.uncommitted();
                };
                var used = left.isMoreThan(there) ? there : left;
                met.add(new Met(step, there, used));
                left = left.minus(used);
                if (step != Step.CUTS) stays = stays.minus(used);
            }
            if (left.pence() > 0) bear(left);
        }

        /** The rest of each overspent line in proportion, borne as the line says. */
        private void bear(Money rest) {
            var weights = new LinkedHashMap<Line, Money>();
            ends.stream().filter(end -> end.over().pence() > 0).forEach(end -> weights.put(end.line(), end.over()));
            Split.of(rest, weights).forEach((line, part) -> {
                if (line.share() == Share.FIXED) {
                    borne.merge(pool.host(), part, Money::plus);
                    said.add(part + " of " + line.name() + " is borne by the host, " + name.apply(pool.host())
                            + ", because the shares of the line are fixed.");
                    return;
                }
                var parts = Split.of(part, line.weights());
                parts.forEach((who, more) -> borne.merge(who, more, Money::plus));
                said.add(part + " of " + line.name() + " is borne "
                        + (line.percents().isEmpty() ? "in proportion to what each puts in" : "by agreed percentages")
                        + ": " + listed(parts) + ".");
            });
        }

        private String listed(Map<PartyId, Money> parts) {
            return String.join(
                    ", ",
                    pool.partners().stream()
                            .filter(parts::containsKey)
                            .map(who -> name.apply(who) + " " + parts.get(who))
                            .toList());
        }

        private void own(Money released) {
            stays = released;
            pool.terms().reserve().forEach((who, money) -> back.merge(who, money, Money::plus));
            for (var partner : pool.partners()) {
                var more = ends.stream()
                        .filter(end -> end.line().lead().equals(partner))
                        .map(End::over)
                        .reduce(Money.ZERO, Money::plus);
                if (more.pence() == 0) continue;
                if (more.pence() > 0) borne.merge(partner, more, Money::plus);
                else back.merge(partner, Money.ZERO.minus(more), Money::plus);
                said.add(name.apply(partner) + " leads lines that come to "
                        + (more.pence() > 0 ? more + " more" : Money.ZERO.minus(more) + " less")
                        + " than planned, and " + (more.pence() > 0 ? "bears it alone." : "keeps it."));
            }
        }

        private void notShared(Money released) {
            stays = under().plus(released).plus(pool.terms().setAside());
            open = over();
            if (open.pence() > 0)
                said.add(
                        open + " is overspent. The partners share no risk, so the agreement does not say who bears it: "
                                + "they have to decide.");
        }
    }

    Money over() {
        return ends.stream().map(End::over).filter(more -> more.pence() > 0).reduce(Money.ZERO, Money::plus);
    }

    Money under() {
        return ends.stream().map(End::over).filter(more -> more.pence() < 0).reduce(Money.ZERO, Money::minus);
    }

    Money outside() {
        return borne.values().stream().reduce(Money.ZERO, Money::plus);
    }

    boolean isShared(Pool pool) {
        return pool.terms().risk() == Risk.SHARED;
    }
}
