package quorate.committees;

import java.util.Optional;
import quorate.interests.Subject;
import quorate.kernel.PartyId;

/**
 * An item as it lies before whoever chairs the meeting and keeps its record.
 *
 * @param subject what it is about; empty while nobody has said it
 * @param now the meeting as it stands
 * @param keepsRecord true for a secretary, who may say what an item is about
 * @param rulesAs who the reader is when they rule; empty for a secretary, who writes down what the chair ruled
 */
public record Tabled(
        Meeting meeting,
        Item item,
        Optional<Subject> subject,
        Sitting now,
        boolean keepsRecord,
        Optional<PartyId> rulesAs) {}
