package quorate.committees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * An item of an agenda.
 *
 * @param matter the question on the docket; an item that nobody laid (minutes, a report) has a matter of its own, so that
 *     interests can be ruled upon
 * @param place where it stands, counted from 1
 * @param purpose what the committee is asked to do with it
 * @param hidden why it is in the private part; empty in the public part
 * @param presenter who speaks to it; may be empty
 * @param committees who decides it, each for itself
 */
public record Item(
        UUID id,
        MatterId matter,
        int place,
        String title,
        Purpose purpose,
        Optional<Hidden> hidden,
        String presenter,
        List<PartyId> committees) {

    public Item {
        committees = List.copyOf(committees);
    }

    /** @param reason in the words of the resolution to exclude the public */
    public record Hidden(Ground ground, String reason) {}

    /** What the committee is asked for. */
    public enum Purpose {
        DECISION("For decision"),
        DISCUSSION("For discussion"),
        INFORMATION("For information"),
        /** Minutes of an earlier meeting, to be approved. */
        MINUTES("Minutes to approve"),
        /** Opening, apologies, questions from the public: business that nobody decides. */
        BUSINESS("Order of business");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public boolean isPublic() {
        return hidden.isEmpty();
    }

    /** The same item elsewhere on the agenda, under the id by which the agenda knows it. */
    Item at(int place, UUID id) {
        return new Item(id, matter, place, title, purpose, hidden, presenter, committees);
    }

    /** The same item, decided by these. */
    Item decidedBy(List<PartyId> others) {
        return new Item(id, matter, place, title, purpose, hidden, presenter, others);
    }

    Business business() {
        return new Business(id, title, committees, hidden.isPresent());
    }
}
