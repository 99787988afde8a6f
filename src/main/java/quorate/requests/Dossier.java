package quorate.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quorate.requests.Step.What;

/** A request with what was done with it, as at a day. */
record Dossier(Request request, List<Step> steps, Optional<Outcome> outcome, long number) {

    enum State {
        RECEIVED("Received", "blue"),
        ACKNOWLEDGED("Acknowledged", "blue"),
        LAID("Waits for a decision", "yellow"),
        AGREED("Agreed", "green"),
        REFUSED("Refused", "red"),
        DISPUTED("Refused and disputed", "red"),
        NOT_DONE("Decided, and not done", "orange"),
        WITHDRAWN("Withdrawn", "grey"),
        CLOSED("Closed", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        /** Whether there is something left to do. */
        boolean isOpen() {
            return this != WITHDRAWN && this != CLOSED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What there was of it on the day, as far as was known at the number. */
    Optional<Dossier> asAt(LocalDate day, long known) {
        if (number > known || request.received().isAfter(day)) return Optional.empty();
        return Optional.of(new Dossier(
                request,
                steps.stream()
                        .filter(step -> step.number() <= known && !step.day().isAfter(day))
                        .toList(),
                outcome.filter(it -> it.number() <= known && !it.day().isAfter(day)),
                number));
    }

    State state() {
        if (has(What.CLOSED)) return State.CLOSED;
        if (has(What.WITHDRAWN)) return State.WITHDRAWN;
        if (outcome.isPresent()) {
            var it = outcome.get();
            if (!it.approved()) return isDisputed() ? State.DISPUTED : State.REFUSED;
            return it.done() || has(What.CARRIED) ? State.AGREED : State.NOT_DONE;
        }
        if (has(What.LAID)) return State.LAID;
        return has(What.ACKNOWLEDGED) ? State.ACKNOWLEDGED : State.RECEIVED;
    }

    boolean has(What what) {
        return find(what).isPresent();
    }

    Optional<Step> find(What what) {
        return steps.stream().filter(step -> step.what() == what).findFirst();
    }

    /** The last step of the sort for the item. */
    Optional<Step> find(What what, String item) {
        return steps.stream()
                .filter(step -> step.what() == what && step.item().equals(item))
                .max(Comparator.comparing(Step::number));
    }

    /** Whether a dispute was opened that is not settled. */
    boolean isDisputed() {
        return count(What.DISPUTED) > count(What.SETTLED);
    }

    private long count(What what) {
        return steps.stream().filter(step -> step.what() == what).count();
    }

    /** What of the sort is not ticked yet. */
    List<String> missing(What what) {
        return items(what).stream().filter(item -> find(what, item).isEmpty()).toList();
    }

    /** Everything of the sort. */
    List<String> items(What what) {
        return switch (what) {
            case EVIDENCE -> request.kind().evidence();
            case TOLD ->
                request.kind().tell().stream().map(RequestKind.Teller::toString).toList();
            case MOVED -> request.kind().lines();
            default -> List.of();
        };
    }
}
