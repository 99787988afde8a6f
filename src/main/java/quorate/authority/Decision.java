package quorate.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * What a body decided about a matter, and by what power. An officer's decision under a scheme is the same thing as a
 * committee's.
 *
 * @param body the committee, or the post of the officer
 * @param day the day of the decision
 * @param conditions on which it was approved; empty for none
 * @param advice who was asked about what the law left open, and what they said; empty where nothing was open
 * @param facts what was stated when it was taken, besides the facts of the matter
 * @param meeting where it was taken; empty for an officer's decision
 * @param verdict {@code permitted}, {@code refused} or {@code unsettled}: the answer that was given at the time
 * @param because the chain of power in sentences, or what was open
 * @param lawNumber with the hash, the law pack it was judged by
 * @param known the number up to which facts were known
 * @param at when it was recorded
 */
public record Decision(
        DecisionId id,
        MatterId matter,
        PartyId body,
        LocalDate day,
        Outcome outcome,
        String conditions,
        String advice,
        Facts facts,
        Optional<MeetingId> meeting,
        String verdict,
        List<String> because,
        int lawNumber,
        String lawHash,
        long known,
        Instant at,
        Actor by) {

    public Decision {
        because = List.copyOf(because);
    }

    public enum Outcome {
        APPROVED("approved"),
        /** The body said no to what was asked. */
        REFUSED("refused"),
        /** Not decided; the matter stays on the docket. */
        DEFERRED("deferred"),
        NOTED("noted");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        static Outcome parse(String word) {
            return Code.parse(Outcome.class, word);
        }

        /** A deferral needs no power: a room that may not decide may still put off. */
        boolean needsPower() {
            return this == APPROVED || this == REFUSED;
        }

        boolean endsMatter() {
            return this != DEFERRED;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * A decision to be recorded.
     *
     * @param key the same for the same submission, so that sending it twice records it once
     * @param facts what is known now besides the matter's own facts: {@code done.RULE: yes} for what was owed before
     * @param room who was in the room and counted; empty for an officer
     * @param advice needed where the law leaves it open; else empty
     */
    public record Taken(
            String key,
            MatterId matter,
            PartyId body,
            LocalDate day,
            Outcome outcome,
            String conditions,
            Facts facts,
            Optional<Room> room,
            Optional<MeetingId> meeting,
            String advice,
            Actor by) {}

    /** A decision was recorded. Whoever laid the matter listens for it. */
    public record Recorded(Decision decision, Matter matter) implements Happening {
        @Override
        public List<UUID> about() {
            var about = new ArrayList<UUID>();
            about.add(decision.id().value());
            about.add(matter.id().value());
            about.add(decision.body().value());
            about.add(matter.commissioner().value());
            matter.affected().forEach(party -> about.add(party.value()));
            return about;
        }

        @Override
        public List<UUID> because() {
            return decision.meeting().map(meeting -> List.of(meeting.value())).orElse(List.of());
        }

        @Override
        public Actor by() {
            return decision.by();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "act", matter.act(),
                    "outcome", decision.outcome().toString(),
                    "day", decision.day().toString(),
                    "verdict", decision.verdict(),
                    "law", decision.lawNumber() + " " + decision.lawHash(),
                    "known", Long.toString(decision.known()));
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("title", matter.title(), "conditions", decision.conditions(), "advice", decision.advice());
        }
    }
}
