package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * What every practice of a commissioner gets in a financial year by standing instruction.
 *
 * @param source from what it was made, in words
 * @param telling when the agent was told; empty while it was not
 * @param ending why it was given up before that
 */
record Baseline(
        UUID id,
        PartyId commissioner,
        Year year,
        List<Line> lines,
        String source,
        LocalDate day,
        PartyId by,
        Optional<Told> telling,
        Optional<Ending> ending) {

    static final Money MOST = Money.pounds(100_000_000);

    Baseline {
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::practice).thenComparing(Line::stream))
                .toList();
    }

    enum Basis {
        /** A twelfth each month. */
        FIXED("A twelfth each month"),
        /** The agent works it out from the lists of the quarter: the amount is what is expected. */
        LIST("Follows its list");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param practice its code */
    record Key(String practice, String stream) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::practice).thenComparing(Key::stream);

        /** "Global sum". */
        String what() {
            return Words.sentence(Words.stream(stream));
        }
    }

    /** @param practice its code @param yearly never less than nothing */
    record Line(String practice, PartyId party, String stream, Basis basis, Money yearly) {

        Key key() {
            return new Key(practice, stream);
        }

        boolean isAlike(Line other) {
            return basis == other.basis && yearly.equals(other.yearly);
        }

        /** "£120,000 a year", or "£120,000 a year, follows its list". */
        String words() {
            return yearly + " a year" + (basis == Basis.LIST ? ", follows its list" : "");
        }
    }

    /** @param paysOn the first payment date about which it was told @param number the order in which it was */
    record Told(LocalDate paysOn, LocalDate day, PartyId by, long number) {

        YearMonth month() {
            return YearMonth.from(paysOn);
        }
    }

    record Ending(String why, LocalDate day, PartyId by) {}

    boolean isOpen() {
        return telling.isEmpty() && ending.isEmpty();
    }

    /** The first month of the year that the agent pays by it; empty while it was not told. */
    Optional<YearMonth> since() {
        return telling.map(Told::month);
    }

    Money total() {
        return lines.stream().map(Line::yearly).reduce(Money.ZERO, Money::plus);
    }

    String title() {
        return "Yearly baseline " + year;
    }

    String state() {
        if (ending.isPresent()) return "Given up";
        return telling.map(it -> "Paid from " + Words.day(it.paysOn())).orElse("The agent was not told");
    }

    String page() {
        return "/payments/baselines/entries/" + id;
    }

    static String pageOf(PartyId commissioner, Year year) {
        return "/payments/baselines/" + commissioner + "/" + year.begins();
    }

    /** A yearly baseline was entered, told to the agent or given up. */
    record Moved(Baseline baseline, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(baseline.id(), baseline.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what", what,
                    "year", baseline.year().toString(),
                    "lines", Integer.toString(baseline.lines().size()),
                    "total", baseline.total().plain());
        }
    }
}
