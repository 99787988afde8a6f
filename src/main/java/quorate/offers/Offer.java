package quorate.offers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Words;

/**
 * A scheme that is offered to practices.
 *
 * @param period for which it is offered
 * @param answerBy the last day on which a practice can answer, extensions counted
 * @param words what was written to the practices with it
 * @param extensions by which the last day was put off, the first first
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
        List<Addressee> addressees,
        List<Extension> extensions) {

    Offer {
        addressees = List.copyOf(addressees);
        extensions = List.copyOf(extensions);
    }

    /** The last day was put off. */
    record Extension(UUID id, LocalDate answerBy, String why, LocalDate day, PartyId by) {}

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

        /**
         * The days for which it takes part: from the first that is offered, or from its signature where it had left before,
         * until the day from which that ended.
         */
        List<Span> taking(Span offered) {
            var found = new ArrayList<Span>();
            LocalDate since = null;
            var left = LocalDate.MIN;
            for (var word : words) {
                if (word.kind() == Kind.SIGNED) {
                    since = left.equals(LocalDate.MIN) ? offered.from() : later(left, word.day());
                } else if (word.kind() == Kind.ENDED && since != null) {
                    if (since.isBefore(word.holds())) found.add(Span.between(since, word.holds()));
                    left = later(left, word.holds());
                    since = null;
                }
            }
            if (since != null && offered.holdsOn(since)) found.add(new Span(since, offered.until()));
            return found;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** The day from which it no longer takes part, where that lies ahead. */
        Optional<LocalDate> leaves(LocalDate today) {
            return last().filter(it -> it.kind() == Kind.ENDED && it.holds().isAfter(today))
                    .map(Word::holds);
        }

        String state(LocalDate today) {
            return leaves(today)
                    .map(day -> "Signed, and ends: " + Words.day(day) + " is the first day without it")
                    .orElseGet(() -> last().map(it -> it.kind().toString()).orElse("Has not answered"));
        }

        /** The colour of its state. */
        String colour() {
            return last().map(it -> switch (it.kind()) {
                        case SIGNED -> "green";
                        case REFUSED, ENDED -> "grey";
                        case COUNTERED -> "orange";
                        default -> "yellow";
                    })
                    .orElse("yellow");
        }
    }

    /** @param holds the day from which it counts */
    record Word(UUID id, Kind kind, String words, LocalDate holds, LocalDate day, PartyId by) {}

    enum Kind {
        SIGNED("Signed"),
        REFUSED("Refused"),
        COUNTERED("Asks for something else"),
        AGREED("What it asked was agreed to; not signed yet"),
        DECLINED("What it asked was declined; not signed yet"),
        REMINDED("Reminded"),
        ENDED("Ended"),
        REOPENED("Offered again; not signed yet");

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

    /** Those of them that are to speak next: not who waits for our answer. */
    List<Addressee> silent() {
        return open().stream().filter(it -> !it.is(Kind.COUNTERED)).toList();
    }

    /** Whether it has ended with every practice. */
    boolean isOver() {
        return addressees.stream().allMatch(it -> it.is(Kind.ENDED));
    }

    boolean isLate(LocalDate today) {
        return today.isAfter(answerBy);
    }

    /** "3 signed, 1 refused, 1 to come", and how many ended if any did. */
    String tally() {
        var ended = addressees.stream().filter(it -> it.is(Kind.ENDED)).count();
        return signed() + " signed, " + refused() + " refused, " + (ended == 0 ? "" : ended + " ended, ")
                + open().size() + " to come";
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
