package quorate.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * A scheme that is being written for a commissioner.
 *
 * @param copied the id of the scheme that it began as a copy of; empty for one begun empty
 * @param versions the first first, and at least one
 * @param askings whose view was asked, the latest first
 * @param layings for a decision, the latest first
 */
record Draft(
        UUID id,
        PartyId commissioner,
        String copied,
        LocalDate begun,
        PartyId by,
        List<Version> versions,
        List<Asking> askings,
        List<Laying> layings) {

    Draft {
        versions = List.copyOf(versions);
        askings = List.copyOf(askings);
        layings = List.copyOf(layings);
    }

    /**
     * @param text the file
     * @param tries numbers that it was tried with, as lines
     * @param budget that it was held against
     */
    record Version(
            int number, String text, String tries, Optional<Money> budget, String why, LocalDate day, PartyId by) {}

    /** Somebody was asked for a view on a version. */
    record Asking(UUID id, int version, String whom, LocalDate answerBy, LocalDate day, Optional<View> view) {}

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

    record Laying(UUID id, int version, MatterId matter, LocalDate day, Optional<Outcome> outcome) {}

    record Outcome(DecisionId decision, boolean approved, LocalDate day) {}

    Version latest() {
        return versions.getLast();
    }

    Optional<Version> find(int number) {
        return versions.stream().filter(it -> it.number() == number).findFirst();
    }

    /** The laying that waits for its decision, or by which it was adopted: while there is one, nothing can be changed. */
    Optional<Laying> held() {
        return layings.stream()
                .filter(it -> it.outcome().map(Outcome::approved).orElse(true))
                .findFirst();
    }

    String state() {
        if (held().isPresent()) return held().get().outcome().isPresent() ? "Adopted" : "Waits for a decision";
        return layings.isEmpty() ? "Being written" : "Not adopted; may be changed and laid again";
    }

    String page() {
        return "/schemes/drafts/" + id;
    }

    /** A version was kept, a view was asked or given, or it was laid or decided: {@code what} says which. */
    record Moved(Draft draft, String what, int version, List<UUID> because, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(draft.id(), draft.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "version", Integer.toString(version));
        }
    }
}
