package quorate.instructions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * A levy of a local medical committee, as the agent is told to deduct it from what practices get.
 *
 * @param kind {@code LEVY}, or {@code VOLUNTARY} for what a practice may decline
 * @param from the first day of a month
 * @param source who says so, in words
 * @param letter by which the committee asked for it
 * @param telling when the agent was told; empty while it was not
 */
record Levy(
        UUID id,
        PartyId commissioner,
        String committee,
        Deduction.Kind kind,
        Rate rate,
        LocalDate from,
        Payers payers,
        String source,
        String letter,
        LocalDate day,
        PartyId by,
        Optional<Told> telling,
        Optional<Ending> ending) {

    enum Per {
        YEAR(1, "a year"),
        QUARTER(4, "a quarter"),
        MONTH(12, "a month");

        private final int times;
        private final String words;

        Per(int times, String words) {
            this.times = times;
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    enum Patients {
        REGISTERED("registered patient"),
        WEIGHTED("weighted patient");

        private final String words;

        Patients(String words) {
            this.words = words;
        }

        /** The name under which practices' lists are read. */
        String reading() {
            return name().toLowerCase(Locale.ROOT) + "-list";
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param pence for each patient, with parts of a penny */
    record Rate(BigDecimal pence, Per per, Patients patients) {

        /** For a list, from April up to the end of so many months. */
        private BigInteger upTo(int months, BigDecimal list) {
            return pence.multiply(list)
                    .multiply(BigDecimal.valueOf((long) per.times * months))
                    .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
                    .toBigIntegerExact();
        }

        /** A month's share of the year from April: the twelve together are the year's levy to the penny. */
        Money share(BigDecimal list, YearMonth month) {
            var place = (month.getMonthValue() + 8) % 12 + 1;
            return new Money(upTo(place, list).subtract(upTo(place - 1, list)).longValueExact());
        }

        Money year(BigDecimal list) {
            return new Money(upTo(12, list).longValueExact());
        }

        @Override
        public String toString() {
            return pence.stripTrailingZeros().toPlainString() + "p for each " + patients + ", " + per;
        }
    }

    /** @param practices by code: those alone, or those not */
    record Payers(Which which, Set<String> practices) {

        enum Which {
            ALL,
            ONLY,
            BUT
        }

        Payers {
            practices = Set.copyOf(practices);
        }

        boolean pays(String practice) {
            return switch (which) {
                case ALL -> true;
                case ONLY -> practices.contains(practice);
                case BUT -> !practices.contains(practice);
            };
        }

        @Override
        public String toString() {
            var codes = Words.list(practices.stream().sorted().toList());
            return switch (which) {
                case ALL -> "All practices of the commissioner";
                case ONLY -> "Only " + codes;
                case BUT -> "All practices but " + codes;
            };
        }
    }

    /** @param paysOn the first payment date from which it is deducted */
    record Told(LocalDate paysOn, LocalDate day, PartyId by) {}

    record Ending(String why, LocalDate day, PartyId by) {}

    /** What later levies of the same take the place of. */
    record Key(String committee, Deduction.Kind kind) {}

    Key key() {
        return new Key(committee, kind);
    }

    /** The first month in which it is deducted; empty while the agent was not told. */
    Optional<YearMonth> since() {
        return telling.map(it -> YearMonth.from(it.paysOn()));
    }

    /** Which of them is deducted in a month, of those of the same key: what was told for the latest month up to it. */
    static Optional<Levy> in(YearMonth month, List<Levy> levies) {
        return levies.stream()
                .filter(each -> each.since().filter(it -> !it.isAfter(month)).isPresent())
                .max(Comparator.comparing((Levy each) -> each.since().orElseThrow())
                        .thenComparing(Levy::from)
                        .thenComparing(each -> each.telling().orElseThrow().day()));
    }

    String title() {
        return committee + ", " + (kind == Deduction.Kind.VOLUNTARY ? "voluntary levy" : "levy");
    }

    String state() {
        if (ending.isPresent()) return "Given up";
        return telling.map(it -> "Deducted from " + Words.day(it.paysOn())).orElse("The agent was not told");
    }

    String page() {
        return "/payments/levies/" + id;
    }

    /** A levy was entered, told to the agent or given up. */
    record Moved(Levy levy, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(levy.id(), levy.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what", what,
                    "kind", Code.of(levy.kind()),
                    "pence", levy.rate().pence().toPlainString(),
                    "from", levy.from().toString());
        }
    }
}
