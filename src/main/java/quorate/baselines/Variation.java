package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.baselines.Baseline.Ending;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.baselines.Baseline.Told;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * From a month on another yearly amount counts for a practice and a stream.
 *
 * @param line the new amount; nothing ends it
 * @param from the first month for which it counts
 * @param contract the variation of the contract that it follows from, as people call it
 */
record Variation(
        UUID id,
        PartyId commissioner,
        Year year,
        Line line,
        YearMonth from,
        String why,
        String contract,
        LocalDate day,
        PartyId by,
        Optional<Told> telling,
        Optional<Ending> ending) {

    /** Of two about the same month the one that was told later counts. */
    static final Comparator<Variation> ORDER = Comparator.comparing(Variation::from)
            .thenComparing(it -> it.telling().map(Told::number).orElse(Long.MAX_VALUE));

    Key key() {
        return line.key();
    }

    boolean isOpen() {
        return telling.isEmpty() && ending.isEmpty();
    }

    /** The same as if the agent were told now. */
    Variation toldOn(LocalDate paysOn) {
        var told = new Told(paysOn, day, by, Long.MAX_VALUE);
        return new Variation(
                id, commissioner, year, line, from, why, contract, day, by, Optional.of(told), Optional.empty());
    }

    String title() {
        return line.practice() + ", " + key().what().toLowerCase(Locale.UK) + " from " + Words.month(from.atDay(1));
    }

    String state() {
        if (ending.isPresent()) return "Given up";
        return telling.map(it -> "Told for " + Words.day(it.paysOn())).orElse("The agent was not told");
    }

    String page() {
        return "/payments/baselines/variations/" + id;
    }

    /** A variation of instruction was entered, told to the agent or given up. */
    record Moved(Variation variation, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    variation.id(),
                    variation.commissioner().value(),
                    variation.line().party().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what", what,
                    "stream", variation.line().stream(),
                    "from", variation.from().toString(),
                    "yearly", variation.line().yearly().plain());
        }
    }
}
