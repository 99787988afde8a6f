package quorate.reporting;

import java.time.LocalDate;
import java.util.Optional;
import quorate.authority.Room;
import quorate.committees.Proceedings.Settled;
import quorate.kernel.DecisionId;

/**
 * A decision that may owe something: of a committee, under an item of a meeting, or of an officer between meetings.
 *
 * @param how it was decided: "agreed without a vote"
 * @param path where to read of it
 * @param room in which a committee decided it; empty for an officer
 */
record Origin(DecisionId decision, LocalDate day, String title, String how, String path, Optional<Room> room) {

    static Origin of(Settled settled) {
        return new Origin(
                settled.decision().orElseThrow(),
                settled.day(),
                settled.title(),
                settled.ending().toString().toLowerCase(java.util.Locale.UK),
                "/meetings/" + settled.meeting() + "/items/" + settled.item(),
                Optional.of(settled.room()));
    }
}
