package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Money;
import quorate.law.Law;
import quorate.law.RuleText;

/** What to do about a gift or hospitality: {@code law/interests/gifts.yaml}. */
record Bands(Law law, int months, String together, int splitDays, List<Edition> rules) {

    record Edition(String rule, List<Band> bands) {}

    /**
     * @param hospitality a meal rather than a thing
     * @param supplier true for suppliers only, false for others only, null for both
     * @param from the least amount; {@code above} the amount it must exceed; {@code to} the most; {@code below} what it must
     *     stay under
     * @param unsourced true where only practice says so
     * @param reading which exact bounds are our reading of a page that leaves them open: from, to, both or nothing
     */
    record Band(
            boolean hospitality,
            @Nullable Boolean supplier,
            @Nullable Money from,
            @Nullable Money above,
            @Nullable Money to,
            @Nullable Money below,
            String act,
            boolean declare,
            String reading,
            String says,
            boolean unsourced) {

        boolean holds(boolean meal, boolean bySupplier, Money amount) {
            return hospitality == meal
                    && (supplier == null || supplier == bySupplier)
                    && (from == null || amount.compareTo(from) >= 0)
                    && (above == null || amount.compareTo(above) > 0)
                    && (to == null || amount.compareTo(to) <= 0)
                    && (below == null || amount.compareTo(below) < 0);
        }

        boolean isReading(Money amount) {
            return switch (reading) {
                case "from" -> amount.equals(from);
                case "to" -> amount.equals(to);
                case "both" -> amount.equals(from) || amount.equals(to);
                default -> false;
            };
        }
    }

    /**
     * What to do.
     *
     * @param act {@code accept}, {@code accept-for-organisation} or {@code refuse}
     * @param reading true where an exact bound is met that the source leaves open
     * @param together true where earlier gifts of the same source within the year made the difference
     * @param expected true where it is expected practice without a source, which may not be called required
     */
    record Advice(
            String act,
            boolean declare,
            String says,
            boolean reading,
            boolean together,
            boolean expected,
            String rule,
            List<Citation> sources) {}

    static Bands read(Entry file, Law law) {
        var together = file.only("together", "split", "rules").entry("together").only("months", "rule");
        return new Bands(
                law,
                together.number("months"),
                together.text("rule"),
                file.entry("split").only("days").number("days"),
                file.entries("rules").stream().map(Bands::edition).toList());
    }

    private static Edition edition(Entry entry) {
        entry.only("rule", "bands");
        return new Edition(
                entry.text("rule"),
                entry.entries("bands").stream().map(Bands::band).toList());
    }

    private static Band band(Entry entry) {
        entry.only("of", "by", "from", "above", "to", "below", "do", "declare", "reading", "says", "unsourced");
        var by = entry.text("by");
        return new Band(
                entry.text("of").equals("hospitality"),
                by.equals("any") ? null : Boolean.valueOf(by.equals("supplier")),
                amount(entry, "from"),
                amount(entry, "above"),
                amount(entry, "to"),
                amount(entry, "below"),
                entry.text("do"),
                entry.yes("declare", true),
                entry.text("reading", ""),
                entry.text("says"),
                entry.yes("unsourced", false));
    }

    private static @Nullable Money amount(Entry entry, String key) {
        return entry.findAs(key, Money::parse, "an amount in pounds").orElse(null);
    }

    /**
     * Empty on a day for which no amounts are known.
     *
     * @param before what the same source gave before and counts with it, added up
     */
    Optional<Advice> on(LocalDate day, boolean hospitality, boolean supplier, Money amount, Money before) {
        var alone = judge(day, hospitality, supplier, amount);
        var rule = law.on(day).findRule(together);
        if (before.equals(Money.ZERO) || rule.isEmpty()) return alone;
        var all = judge(day, hospitality, supplier, amount.plus(before));
        if (all.isEmpty() || all.map(Advice::says).equals(alone.map(Advice::says))) return alone;
        var sources = rule.map(RuleText::sources).orElse(List.of());
        return all.map(it -> new Advice(
                it.act(),
                it.declare(),
                it.says(),
                it.reading(),
                true,
                true,
                it.rule(),
                Stream.concat(it.sources().stream(), sources.stream())
                        .distinct()
                        .toList()));
    }

    /**
     * The first day from which earlier gifts of the source count with one of the day; empty where the edition of the day adds
     * nothing up. Twelve months end on the day itself, so a gift on the same day of the year before no longer counts; and the
     * rule does not reach back behind its own first day. Both are our reading.
     */
    Optional<LocalDate> addsFrom(LocalDate day) {
        return law.on(day).findRule(together).map(rule -> {
            var first = day.minusMonths(months).plusDays(1);
            return first.isBefore(rule.span().from()) ? rule.span().from() : first;
        });
    }

    private Optional<Advice> judge(LocalDate day, boolean hospitality, boolean supplier, Money amount) {
        var on = law.on(day);
        var inForce = rules.stream()
                .filter(one -> on.findRule(one.rule()).isPresent())
                .findFirst();
        return inForce.flatMap(one -> one.bands().stream()
                .filter(band -> band.holds(hospitality, supplier, amount))
                .map(band -> new Advice(
                        band.act(),
                        band.declare(),
                        band.says(),
                        band.isReading(amount),
                        false,
                        band.unsourced(),
                        one.rule(),
                        on.findRule(one.rule()).orElseThrow().sources()))
                .findFirst());
    }
}
