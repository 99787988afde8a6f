package quorate.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Question;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * A question on the advice desk. It never changes: another question is another inquiry.
 *
 * @param draft what was asked, of whom nobody was asked yet
 * @param family the family of the act, so that like is found with like
 * @param level the level of responsibility of the commissioner whose power is in question, on the day of the question
 * @param askedOn the day it was put on the desk
 * @param by who put it there, and looks after it
 * @param given the service's own answer as it was then
 */
public record Inquiry(Draft draft, String family, String level, LocalDate askedOn, PartyId by, Given given) {

    /**
     * @param commissioner whose desk it lies on
     * @param question what the service was asked: act, body, day, parties, facts
     * @param title as in lists. May be confidential
     * @param asks what is asked, in the words of whoever asks. May be confidential
     * @param background what somebody who is to answer must know besides; may be empty
     * @param matter the matter it is about, where it waits on a docket: who is barred from that does not see this
     * @param privilege why it is kept to the secretary and the officers; empty where it is open to all members and staff
     */
    public record Draft(
            UUID id,
            PartyId commissioner,
            Question question,
            String title,
            String asks,
            String background,
            Optional<MatterId> matter,
            String privilege) {}

    public UUID id() {
        return draft.id();
    }

    PartyId commissioner() {
        return draft.commissioner();
    }

    Question question() {
        return draft.question();
    }

    String title() {
        return draft.title();
    }

    boolean privileged() {
        return !draft.privilege().isEmpty();
    }

    /** A question was put on the desk. */
    public record Asked(Inquiry inquiry) implements Happening {
        @Override
        public List<UUID> about() {
            var about = new ArrayList<UUID>();
            about.add(inquiry.id());
            about.add(inquiry.commissioner().value());
            about.add(inquiry.question().body().value());
            inquiry.draft().matter().ifPresent(matter -> about.add(matter.value()));
            inquiry.question().affected().forEach(party -> about.add(party.value()));
            return about.stream().distinct().toList();
        }

        @Override
        public Actor by() {
            return new Actor.Person(inquiry.by());
        }

        /** What is privileged leaves no more than that something was asked. */
        @Override
        public Map<String, String> facts() {
            var day = Map.of("asked", inquiry.askedOn().toString());
            if (inquiry.privileged()) return day;
            return Map.of(
                    "asked", inquiry.askedOn().toString(),
                    "act", inquiry.question().act(),
                    "day", inquiry.question().day().toString(),
                    "answer", inquiry.given().outcome().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of(
                    "title", inquiry.title(),
                    "asks", inquiry.draft().asks(),
                    "background", inquiry.draft().background(),
                    "privilege", inquiry.draft().privilege());
        }

        @Override
        public String kind() {
            return "Advice.Asked";
        }
    }
}
