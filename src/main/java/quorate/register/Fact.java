package quorate.register;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** One row of the register as it is stored: what is said, and from which number until which it was known. */
sealed interface Fact {

    /** The number that stands for "still known". */
    long OPEN = Long.MAX_VALUE;

    long row();

    long since();

    long until();

    /** True if this counted as known at the number; {@link #OPEN} asks for all that is known. */
    default boolean isKnownAt(long number) {
        return since() <= number && (until() == OPEN || number < until());
    }

    /** What kind of party somebody is. */
    record Kinded(long row, PartyId party, Kind kind, String source, long since, long until) implements Fact {}

    /** @param traits what was true, {@code name} among it */
    record Described(
            long row,
            PartyId party,
            Layer layer,
            Map<String, String> traits,
            Span span,
            String source,
            long since,
            long until)
            implements Fact {

        Optional<String> name() {
            return Optional.ofNullable(traits.get("name"));
        }
    }

    record Linked(long row, Link link, Layer layer, long since, long until) implements Fact {

        UUID id() {
            return link.id();
        }
    }

    /** Who says so. People prevail over published files. */
    enum Layer {
        PUBLISHED,
        OWN;

        static Layer parse(String text) {
            return valueOf(text.toUpperCase(java.util.Locale.ROOT));
        }

        @Override
        public String toString() {
            return Code.of(this);
        }
    }
}
