package quorate.pools;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A pooled fund as its partners agreed it.
 *
 * @param host who keeps the pool's accounts; one of the partners
 * @param partners in the order of the agreement, the host among them
 * @param deciders those of them whose books are kept here: for each of them it waits for a decision of its own
 * @param primaryCare whether money for primary medical care goes into it
 * @param allowed what the delegation agreement says of pooling that money: yes, no or unknown
 * @param document where the agreement can be read
 * @param outcomes what was decided, by the partner for which
 */
record Pool(
        UUID id,
        String name,
        PartyId host,
        List<PartyId> partners,
        List<PartyId> deciders,
        Terms terms,
        Span span,
        boolean primaryCare,
        String allowed,
        String document,
        LocalDate laid,
        PartyId by,
        Map<PartyId, Outcome> outcomes) {

    Pool {
        partners = List.copyOf(partners);
        deciders = List.copyOf(deciders);
        outcomes = Map.copyOf(outcomes);
    }

    /** Whether partners answer for each other. */
    enum Risk {
        SHARED("Shared", "An overspend is met in an agreed order, and the rest is borne by the partners"),
        OWN("Each its own", "Each partner bears what the lines it leads cost more, and keeps what they cost less"),
        NONE("Not shared", "The money is pooled and the risk is not: nobody bears an overspend by the agreement");

        private final String words;
        final String about;

        Risk(String words, String about) {
            this.words = words;
            this.about = about;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Who bears what the pool cannot meet of a line. */
    enum Share {
        FIXED("Fixed: the host bears it"),
        VARIABLE("Variable: all partners bear it");

        private final String words;

        Share(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** From what an overspend is met before the partners pay more. */
    enum Step {
        UNDERSPEND("Underspends in the pool"),
        RESERVE("What was set aside for it"),
        CUTS("Cutting what is not committed");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One line of the pool.
     *
     * @param lead the partner who commissions it
     * @param contributions what each partner puts in; they add up to the budget
     * @param percents what part of an overspend each bears, in hundredths of a per cent; empty where they bear it in
     *     proportion to what they put in
     */
    record Line(
            String name,
            Share share,
            PartyId lead,
            Money budget,
            Map<PartyId, Money> contributions,
            Map<PartyId, Integer> percents) {
        Line {
            contributions = Map.copyOf(contributions);
            percents = Map.copyOf(percents);
        }

        /** By which an overspend of the line is divided. */
        Map<PartyId, Money> weights() {
            if (percents.isEmpty()) return contributions;
            return percents.entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, each -> new Money(each.getValue())));
        }
    }

    /**
     * Money that may be spent only once a measure is reached.
     *
     * @param partner who puts it in, and gets it back if it is not reached
     * @param target the change to be reached, in hundredths of a per cent: less than nothing for a fall
     */
    record Pot(PartyId partner, Money amount, String measure, int target) {
        boolean isReachedBy(int change) {
            return target < 0 ? change <= target : change >= target;
        }
    }

    /** @param steps in their order; empty unless the risk is shared. @param reserve what each set aside */
    record Terms(Risk risk, List<Step> steps, List<Line> lines, Map<PartyId, Money> reserve, Optional<Pot> pot) {
        Terms {
            steps = List.copyOf(steps);
            lines = List.copyOf(lines);
            reserve = Map.copyOf(reserve);
        }

        Money budget() {
            return lines.stream().map(Line::budget).reduce(Money.ZERO, Money::plus);
        }

        Money setAside() {
            return reserve.values().stream().reduce(Money.ZERO, Money::plus);
        }

        /** All that a partner is to put in. */
        Money agreed(PartyId partner) {
            var lineMoney = lines.stream()
                    .map(line -> line.contributions().getOrDefault(partner, Money.ZERO))
                    .reduce(Money.ZERO, Money::plus);
            return lineMoney
                    .plus(reserve.getOrDefault(partner, Money.ZERO))
                    .plus(pot.filter(it -> it.partner().equals(partner))
                            .map(Pot::amount)
                            .orElse(Money.ZERO));
        }

        Optional<Line> findLine(String name) {
            return lines.stream().filter(line -> line.name().equals(name)).findFirst();
        }
    }

    /** What was decided for a partner. @param done false where it was refused */
    record Outcome(UUID decision, boolean done, String sentence, LocalDate day) {}

    /** The matter that is laid for a partner. */
    MatterId matter(PartyId partner) {
        return new MatterId(Fresh.idOf("matter of a pool", id.toString(), partner.toString()));
    }

    Money all() {
        return terms.budget()
                .plus(terms.setAside())
                .plus(terms.pot().map(Pot::amount).orElse(Money.ZERO));
    }

    boolean isAgreedBy(PartyId partner) {
        return !deciders.contains(partner)
                || Optional.ofNullable(outcomes.get(partner))
                        .filter(Outcome::done)
                        .isPresent();
    }

    boolean isAgreed() {
        return deciders.stream().allMatch(this::isAgreedBy);
    }

    /** How it stands on a day. */
    String state(LocalDate day) {
        if (outcomes.values().stream().anyMatch(outcome -> !outcome.done())) return "Not agreed";
        if (!isAgreed()) return "Waits for a decision";
        if (day.isBefore(span.from())) return "Agreed, not begun";
        return span.holdsOn(day) ? "Open" : "Ended";
    }

    String page() {
        return "/money/pools/" + id;
    }

    /** "+4.2%" or "−4.2%". */
    static String percent(int hundredths) {
        var plain = java.math.BigDecimal.valueOf(Math.abs(hundredths), 2).stripTrailingZeros();
        return (hundredths < 0 ? "−" : "") + plain.toPlainString() + "%";
    }

    /** It was decided for a partner. */
    record Decided(UUID pool, PartyId partner, Outcome outcome, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(pool, partner.value());
        }

        @Override
        public List<UUID> because() {
            return List.of(outcome.decision());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("done", outcome.done() ? "yes" : "no");
        }
    }

    /** It was laid for a decision. */
    record Laid(UUID pool, PartyId host, Risk risk, Money all, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(pool, host.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("risk", Code.of(risk), "money", all.plain());
        }
    }
}
