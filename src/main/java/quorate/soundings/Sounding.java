package quorate.soundings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.FileId;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * What a local medical committee said of a scheme, or why it was not asked.
 *
 * @param scheme by its id
 * @param heard what it said; empty where it was not asked
 * @param whyNot why it was not; empty where it was
 */
record Sounding(
        UUID id, PartyId commissioner, String scheme, Optional<Heard> heard, String whyNot, LocalDate day, PartyId by) {

    /** What a committee thinks of a scheme. */
    enum Stance {
        FOR("It is for the scheme"),
        FOR_IF("It is for the scheme if something is changed"),
        AGAINST("It is against the scheme"),
        NO_ANSWER("It has not answered");

        private final String words;

        Stance(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A committee was asked.
     *
     * @param answered the day of its answer; empty where it has not answered
     * @param words what it said, in its own words; empty where it has not answered
     */
    record Heard(
            PartyId committee,
            LocalDate asked,
            Stance stance,
            Optional<LocalDate> answered,
            String words,
            Optional<Letter> letter) {}

    /** The file in which it said so. */
    record Letter(FileId file, String name) {}

    String page() {
        return "/soundings/" + id;
    }

    /** "For", "Not asked": in one word or two, for a list. */
    String state() {
        return heard.map(it -> switch (it.stance()) {
                    case FOR -> "For it";
                    case FOR_IF -> "For it if changed";
                    case AGAINST -> "Against it";
                    case NO_ANSWER -> "Asked, no answer";
                })
                .orElse("Not asked");
    }

    /** As a committee that decides reads it. @param committee by name */
    String paragraph(String committee) {
        return heard.map(it -> committee + " was asked on " + Words.day(it.asked()) + ". " + it.stance()
                        + it.answered().map(day -> " (" + Words.day(day) + ")").orElse("") + "."
                        + (it.words().isEmpty() ? "" : " It said: “" + it.words() + "”")
                        + it.letter()
                                .map(letter -> " Its letter: " + letter.name() + ".")
                                .orElse(""))
                .orElseGet(() -> "No local medical committee was asked. The reason: " + whyNot);
    }

    /** It was said what a committee thinks of a scheme, or why it was not asked. */
    record Noted(Sounding sounding, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(sounding.id(), sounding.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "scheme",
                    sounding.scheme(),
                    "said",
                    sounding.heard().map(it -> Code.of(it.stance())).orElse("not-asked"));
        }
    }
}
