package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * Minutes, assembled from what was noted and the secretary's words. Nobody writes down twice what the log knows: who was
 * there and when, which interests there were and how they were managed, whether the committee was quorate, what was
 * decided and by which votes.
 *
 * @param opening when it was opened, by whom, where
 * @param parts the items in the order in which they were taken, and what happened between them
 * @param closing when it was closed; empty while it goes on
 * @param correction what a later meeting corrected; empty for nothing
 */
public record Minutes(
        Meeting meeting,
        List<String> committees,
        String opening,
        List<Attendance> present,
        List<Attendance> attending,
        List<String> apologies,
        List<Part> parts,
        String closing,
        String correction) {

    public Minutes {
        present = List.copyOf(present);
        attending = List.copyOf(attending);
        parts = List.copyOf(parts);
    }

    /** The same, saying with which other committees it sat. */
    Minutes inCommonWith(List<String> others) {
        var told = "The committee met in common with the " + Words.list(others) + ".";
        return new Minutes(
                meeting,
                committees,
                opening.isEmpty() ? told : opening + " " + told,
                present,
                attending,
                apologies,
                parts,
                closing,
                correction);
    }

    /** The question whether to approve the minutes of a meeting: the matter of an item of a later one. */
    public static MatterId matterOf(MeetingId meeting) {
        return new MatterId(Fresh.idOf("minutes", meeting.toString()));
    }

    /**
     * Minutes as they were approved.
     *
     * @param committee whose minutes they are
     * @param atItem the item of a later meeting under which it was done
     * @param whole everything, as a page fragment
     * @param open what the public may read
     * @param why of a correction, what it corrects; empty for the first approval
     */
    public record Approval(PartyId committee, UUID atItem, Instant approved, String whole, String open, String why) {

        /** For somebody who may not read all of it. */
        Approval withoutWhole() {
            return new Approval(committee, atItem, approved, "", open, why);
        }
    }

    /** @param times when they came later, left or returned; empty for somebody who was there throughout */
    public record Attendance(String name, String capacity, String times) {}

    /** One piece of the minutes, in the order of the meeting. */
    public sealed interface Part {}

    /** Something that happened between or within items: the public excluded, an adjournment, the chair changed. */
    public record Event(String sentence, boolean open) implements Part {}

    /**
     * The minute of one item.
     *
     * @param number as on the agenda
     * @param interests who has an interest, its nature, and how it was managed, with times of leaving and returning
     * @param quorum whether the committee could decide, and why; one sentence for each committee
     * @param words the secretary's
     * @param outcome what was decided; one sentence for each committee
     * @param recorded dissent and challenge that somebody asked to be recorded
     */
    public record Minute(
            UUID item,
            int number,
            String title,
            boolean open,
            List<String> interests,
            List<String> quorum,
            String words,
            List<String> outcome,
            List<String> recorded,
            List<Action> actions)
            implements Part {
        public Minute {
            interests = List.copyOf(interests);
            quorum = List.copyOf(quorum);
            outcome = List.copyOf(outcome);
            recorded = List.copyOf(recorded);
            actions = List.copyOf(actions);
        }
    }

    /** @param done when, and what came of it; empty while it is open */
    public record Action(long entry, String who, String what, Optional<LocalDate> due, Optional<String> done) {}
}
