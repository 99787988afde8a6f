package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Room;
import quorate.authority.Voting.Vote;
import quorate.kernel.DecisionId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * What a committee came to at its meetings of some time, as far as somebody may read it: each item with the room in which
 * it ended, so that other rules can be tried on it.
 *
 * @param meetings how many meetings were held in that time
 * @param withheld how many items were left out, because the reader may not read them
 */
public record Proceedings(List<Settled> items, int meetings, int withheld) {

    public Proceedings {
        items = List.copyOf(items);
    }

    /**
     * One item as the committee ended it.
     *
     * @param room who had a seat or was there when it ended, with what the rulings left them
     * @param ballot the vote, where one was taken
     * @param words what was agreed, or why it was put off
     */
    public record Settled(
            MeetingId meeting,
            LocalDate day,
            UUID item,
            String title,
            Ending ending,
            String words,
            Instant at,
            Room room,
            Optional<Ballot> ballot,
            Optional<DecisionId> decision) {}

    /**
     * A vote that was taken.
     *
     * @param room those there when it was opened, and whoever was in the chair when it was closed
     * @param votes by the person who cast them
     * @param casting the vote by which the chair decided, where it was needed
     */
    public record Ballot(Room room, Map<PartyId, Vote> votes, Optional<Vote> casting) {
        public Ballot {
            votes = Map.copyOf(votes);
        }
    }

    /** How an item ended. */
    public enum Ending {
        AGREED("Agreed without a vote"),
        NOT_AGREED("Not agreed"),
        CARRIED("Carried by a vote"),
        LOST("Lost by a vote"),
        DEFERRED("Put off"),
        INQUORATE("Put off, because the room had no power to decide it"),
        NOTED("Noted");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        /** Whether the committee decided something. */
        public boolean isDecision() {
            return this == AGREED || this == NOT_AGREED || this == CARRIED || this == LOST;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
