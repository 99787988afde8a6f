package quorate.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A scheme that is offered to practices.
 *
 * @param period for which it is offered
 * @param answerBy the last day on which a practice can answer, extensions counted
 * @param words what was written to the practices with it
 */
record Offer(
        UUID id,
        PartyId commissioner,
        String scheme,
        Span period,
        LocalDate answerBy,
        String words,
        LocalDate day,
        PartyId by,
        List<Addressee> addressees) {

    Offer {
        addressees = List.copyOf(addressees);
    }

    /** A practice to which it is offered. @param words what was said, the first first */
    record Addressee(PartyId practice, String code, List<Word> words) {

        Addressee {
            words = List.copyOf(words);
        }

        /** The last word but for reminders, which change nothing. */
        Optional<Word> last() {
            return words.stream().filter(it -> it.kind() != Kind.REMINDED).reduce((first, later) -> later);
        }

        boolean is(Kind kind) {
            return last().filter(it -> it.kind() == kind).isPresent();
        }

        /** True once it needs nothing more of the practice. */
        boolean isAnswered() {
            return last().filter(it -> it.kind() == Kind.SIGNED || it.kind() == Kind.REFUSED || it.kind() == Kind.ENDED)
                    .isPresent();
        }

        String state() {
            return last().map(it -> it.kind().toString()).orElse("Has not answered");
        }
    }

    /** @param holds the day from which it counts */
    record Word(UUID id, Kind kind, String words, LocalDate holds, LocalDate day, PartyId by) {}

    enum Kind {
        SIGNED("Signed"),
        REFUSED("Refused"),
        COUNTERED("Asks for something else"),
        AGREED("We agreed to what it asked; not signed yet"),
        DECLINED("We declined what it asked; not signed yet"),
        REMINDED("Reminded"),
        ENDED("Ended");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** True for what only a practice can say. */
        boolean isOfPractice() {
            return this == SIGNED || this == REFUSED || this == COUNTERED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Optional<Addressee> find(String code) {
        return addressees.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    long signed() {
        return addressees.stream().filter(it -> it.is(Kind.SIGNED)).count();
    }

    long refused() {
        return addressees.stream().filter(it -> it.is(Kind.REFUSED)).count();
    }

    /** Practices from which an answer is awaited. */
    List<Addressee> open() {
        return addressees.stream().filter(it -> !it.isAnswered()).toList();
    }

    String page() {
        return "/offers/" + id;
    }

    String page(String code) {
        return page() + "/practices/" + code;
    }

    /** It was made, put off or spoken about: {@code what} says which. */
    record Moved(Offer offer, PartyId practice, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return practice.equals(offer.commissioner())
                    ? List.of(offer.id(), offer.commissioner().value())
                    : List.of(offer.id(), offer.commissioner().value(), practice.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "scheme", offer.scheme());
        }
    }
}
