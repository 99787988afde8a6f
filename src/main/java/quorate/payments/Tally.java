package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Exact;
import quorate.schemes.Reading;

/**
 * What was counted about a practice for a scheme, as somebody entered it.
 *
 * @param value as it was written; what it means is a matter of the scheme's unit
 * @param period the days for which it counts
 * @param counted the day to which it was counted
 * @param source who says so, in words
 * @param estimated whether the real one is awaited
 * @param checked by whom, other than who entered it; empty while nobody has
 */
record Tally(
        UUID id,
        Key key,
        String value,
        Span period,
        LocalDate counted,
        String source,
        boolean estimated,
        PartyId by,
        LocalDate entered,
        Optional<Check> checked) {

    /** The name under which it is kept that a practice signed up to a scheme. */
    static final String SIGNED = "signed-up";

    /** What is counted. @param practice its code; empty for what is counted for all of the commissioner's */
    record Key(PartyId commissioner, String scheme, String practice, String name) {}

    record Check(PartyId by, LocalDate day) {}

    /** As a calculation takes it. */
    Reading reading(Definition.Wanted wanted) {
        return new Reading(number(wanted), counted, source, estimated);
    }

    Exact number(Definition.Wanted wanted) {
        return wanted.number(value);
    }

    /** Whether it says what the other says, whoever entered it. */
    boolean says(Tally other) {
        return key.equals(other.key)
                && value.equals(other.value)
                && period.equals(other.period)
                && counted.equals(other.counted)
                && source.equals(other.source)
                && estimated == other.estimated;
    }

    Tally during(Span other) {
        return new Tally(id, key, value, other, counted, source, estimated, by, entered, checked);
    }

    /** Readings were entered or checked. */
    record Entered(String what, PartyId commissioner, String scheme, int count, List<UUID> tallies, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "scheme", scheme, "readings", Integer.toString(count));
        }
    }
}
