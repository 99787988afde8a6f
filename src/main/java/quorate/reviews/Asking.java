package quorate.reviews;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * Somebody was asked for a view on a review before it is decided: the Local Medical Committee, which speaks for the practices,
 * and whoever else.
 *
 * @param by who noted it
 */
record Asking(UUID id, String whom, LocalDate answerBy, LocalDate day, PartyId by, Optional<View> view) {

    static final String LMC = "The Local Medical Committee";

    record View(Stance stance, String words, LocalDate day) {}

    enum Stance {
        SUPPORTS("Supports it"),
        SUPPORTS_WITH_CHANGES("Supports it with changes"),
        OBJECTS("Objects");

        private final String words;

        Stance(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    boolean isOfLmc() {
        var name = whom.toLowerCase(java.util.Locale.UK);
        return name.contains("local medical committee") || name.matches(".*\\blmc\\b.*");
    }
}
