package quorate.committees;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/**
 * One version of a paper for an item.
 *
 * @param version counted from 1; the highest is the one in force
 * @param hidden whether it is kept from the public although its item may be public
 */
public record Paper(
        UUID item,
        String title,
        int version,
        FileId file,
        Kind kind,
        java.util.Optional<Ground> hidden,
        Instant added,
        PartyId by) {

    /** What it is to its item. */
    public enum Kind {
        PAPER("Paper"),
        APPENDIX("Appendix"),
        /** Sent after the agenda went out. */
        SUPPLEMENT("Supplement");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
