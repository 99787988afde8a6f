package quorate.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;

/**
 * A pooled fund: several bodies put money into one, which one of them hosts. What each put in is posted from its own books;
 * how an overspend is met follows the order that agreements commonly have.
 *
 * @param host who keeps the pool's accounts and bears what others do not
 * @param risk set aside for overspends
 */
public record Pool(String name, PartyId host, List<Line> lines, Money risk) {

    public Pool {
        lines = List.copyOf(lines);
    }

    /** Who bears what a line costs more than planned. */
    public enum Share {
        /** The contributions of others do not change: the host bears it. */
        FIXED,
        /** All do, in proportion to what they put in. */
        VARIABLE
    }

    /** One line of the pool. @param contributions what each partner puts in, which is the budget of the line */
    public record Line(String name, Share share, Map<PartyId, Money> contributions) {
        public Line {
            contributions = Map.copyOf(contributions);
        }

        Money budget() {
            return contributions.values().stream().reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * How a year ended for the pool. The four amounts add up to the overspend.
     *
     * @param fromUnderspend met by lines that cost less
     * @param fromRisk met by what was set aside
     * @param fromCuts met by cutting what was not committed yet
     * @param fromOutside met by the partners besides what they put in
     * @param borne what each partner pays of that
     * @param stays what was not spent, and stays in the pool
     */
    public record Outturn(
            Money fromUnderspend,
            Money fromRisk,
            Money fromCuts,
            Money fromOutside,
            Map<PartyId, Money> borne,
            Money stays) {}

    /**
     * Meets what was overspent: first by underspends, then by what was set aside, then by cuts, last by the partners.
     *
     * @param spent by the name of the line
     * @param uncommitted what of it is not committed yet and can be cut, by the name of the line
     */
    public Answer<Outturn> outturn(Map<String, Money> spent, Map<String, Money> uncommitted) {
        var objections = objections(spent);
        if (!objections.isEmpty()) return new Answer.Refused<>(objections);
        var over = new LinkedHashMap<Line, Money>();
        var under = Money.ZERO;
        for (var line : lines) {
            var more = spent.getOrDefault(line.name(), Money.ZERO).minus(line.budget());
            if (more.pence() > 0) over.put(line, more);
            else under = under.minus(more);
        }
        var all = over.values().stream().reduce(Money.ZERO, Money::plus);
        var cuttable = uncommitted.values().stream().reduce(Money.ZERO, Money::plus);
        var fromUnderspend = least(all, under);
        var fromRisk = least(all.minus(fromUnderspend), risk);
        var fromCuts = least(all.minus(fromUnderspend).minus(fromRisk), cuttable);
        var outside = all.minus(fromUnderspend).minus(fromRisk).minus(fromCuts);
        var stays = under.minus(fromUnderspend).plus(risk.minus(fromRisk));
        return new Answer.Done<>(new Outturn(fromUnderspend, fromRisk, fromCuts, outside, borne(over, outside), stays));
    }

    private static Money least(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }

    /** The rest of each overspent line in proportion, borne as the line says. */
    private Map<PartyId, Money> borne(Map<Line, Money> over, Money outside) {
        var borne = new LinkedHashMap<PartyId, Money>();
        if (outside.pence() == 0) return borne;
        split(outside, over).forEach((line, part) -> {
            if (line.share() == Share.FIXED) borne.merge(host, part, Money::plus);
            else split(part, line.contributions()).forEach((who, more) -> borne.merge(who, more, Money::plus));
        });
        return borne;
    }

    /** In proportion to the weights, to the penny: what rounding down leaves goes one penny each to the largest. */
    private static <T> Map<T, Money> split(Money amount, Map<T, Money> weights) {
        var whole = weights.values().stream().mapToLong(Money::pence).sum();
        var parts = new LinkedHashMap<T, Money>();
        var order = new ArrayList<>(weights.entrySet());
        order.sort(Map.Entry.<T, Money>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()));
        var left = amount.pence();
        for (var entry : order) {
            var part = BigInteger.valueOf(amount.pence())
                    .multiply(BigInteger.valueOf(entry.getValue().pence()))
                    .divide(BigInteger.valueOf(whole))
                    .longValueExact();
            parts.put(entry.getKey(), new Money(part));
            left -= part;
        }
        for (var entry : order) {
            if (left-- <= 0) break;
            parts.merge(entry.getKey(), new Money(1), Money::plus);
        }
        return parts;
    }

    private List<Objection> objections(Map<String, Money> spent) {
        var objections = new ArrayList<Objection>();
        for (var line : lines) {
            if (line.budget().pence() <= 0) no(objections, "Nobody puts money into " + line.name() + ".");
            if (!spent.containsKey(line.name())) no(objections, "What was spent on " + line.name() + " is not said.");
        }
        spent.keySet().stream()
                .filter(name -> lines.stream().noneMatch(line -> line.name().equals(name)))
                .forEach(name -> no(objections, name + " is no line of " + this.name + "."));
        return objections;
    }

    private static void no(List<Objection> to, String sentence) {
        to.add(new Objection("ledger.pool.lines", Weight.LOCAL, sentence, "Mend it and ask again.", List.of()));
    }

    /**
     * What a partner puts in, as a posting in its own books. Whether its fund may be pooled that day, the ledger says.
     *
     * @param fund of the partner
     */
    public Posting contribution(PartyId partner, UUID fund, LocalDate day) {
        var amount = lines.stream()
                .map(line -> line.contributions().getOrDefault(partner, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        return Posting.of(
                Fresh.idOf("contribution", name, partner.toString(), fund.toString(), day.toString()),
                Move.POOL,
                Account.of(fund, Place.HELD),
                Account.of(fund, Place.POOLED),
                amount,
                day,
                Optional.empty(),
                "Contribution to " + name);
    }
}
