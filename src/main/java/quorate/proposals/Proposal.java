package quorate.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.contracts.Term;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * What is to be done to an agreement once it is decided.
 *
 * @param agreement the one that is changed, or that will be
 * @param laid the day on which it was laid
 */
record Proposal(
        UUID id,
        MatterId matter,
        UUID agreement,
        PartyId commissioner,
        Act act,
        Body body,
        LocalDate laid,
        PartyId by,
        Optional<Outcome> outcome,
        Optional<Undoing> undoing) {

    /** What is done. */
    enum Act {
        AWARD("Award a contract", "awarded"),
        VARY("Vary a contract", "varied"),
        EXTEND("Extend a contract", "extended"),
        END("End a contract", "ended");

        private final String words;
        final String done;

        Act(String words, String done) {
            this.words = words;
            this.done = done;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What will be written.
     *
     * @param title of the agreement
     * @param kind its kind
     * @param practice its code; empty for none
     * @param from the first day of a new contract, or the day from which a variation holds
     * @param last the last day agreed, of the extension, or on which it ends; null for none
     * @param term what is varied; empty otherwise
     * @param subject which of several
     * @param value what it says afterwards
     * @param before what it said
     */
    record Body(
            String title,
            String kind,
            String practice,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate last,
            String term,
            String subject,
            String value,
            String before) {

        Optional<LocalDate> lastDay() {
            return Optional.ofNullable(last);
        }
    }

    /** @param done false where it was refused, or could not be done any more; the sentence says which */
    record Outcome(UUID decision, boolean done, String sentence, LocalDate day) {}

    record Undoing(String why, LocalDate day, PartyId by) {}

    /** How it stands. */
    String state() {
        if (undoing.isPresent()) return "Taken back";
        return outcome.map(it -> it.done() ? "Done" : "Not done").orElse("Waits for a decision");
    }

    /** As it stands on an agenda. */
    String title() {
        var what = switch (act) {
            case AWARD -> "Award " + body.title() + " from " + Words.day(body.from());
            case EXTEND ->
                "Extend " + body.title() + " until "
                        + body.lastDay().map(Words::day).orElse("");
            case END ->
                "End " + body.title() + " on " + body.lastDay().map(Words::day).orElse("");
            case VARY ->
                "Vary " + body.title() + ": "
                        + Code.parse(Term.class, body.term()).toString().toLowerCase(java.util.Locale.UK) + " from "
                        + Words.day(body.from());
        };
        return what.length() <= 300 ? what : what.substring(0, 299) + "…";
    }

    /** The act of the law pack that it takes. */
    String lawAct() {
        return switch (act) {
            case VARY, EXTEND -> "fn.contract.vary";
            case END -> "fn.contract.terminate";
            case AWARD ->
                switch (body.kind()) {
                    case "pms" -> "fn.contract.pms.design";
                    case "apms" -> "fn.contract.apms.design";
                    default -> "fn.contract.gms.award";
                };
        };
    }

    boolean canBeUndone() {
        return undoing.isEmpty() && outcome.filter(Outcome::done).isPresent();
    }

    String page() {
        return "/contracts/proposals/" + id;
    }

    /** Something that was decided was done to an agreement, or could not be. */
    record Done(UUID proposal, UUID agreement, Act act, Outcome outcome, PartyId commissioner, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(agreement, proposal, commissioner.value());
        }

        @Override
        public List<UUID> because() {
            return List.of(outcome.decision());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("act", Code.of(act), "done", outcome.done() ? "yes" : "no");
        }
    }

    /** What was done to an agreement was taken back. */
    record Undone(UUID proposal, UUID agreement, Act act, UUID decision, String why, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(agreement, proposal);
        }

        @Override
        public List<UUID> because() {
            return List.of(decision);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("act", Code.of(act));
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }
}
