package quorate.committees;

import java.util.function.Predicate;
import quorate.kernel.PartyId;

/**
 * What a person may see and do at a meeting, by the posts they hold today and the rulings on their interests.
 *
 * @param secretary keeps the record
 * @param member has a seat with a vote
 * @param attends has a standing invitation without a vote: sees what is public, and no more
 * @param chairs is chair or vice-chair
 * @param barred items of which a ruling, or an interest that nobody has ruled on yet, keeps the papers and minutes
 */
record Pass(
        PartyId person, boolean secretary, boolean member, boolean attends, boolean chairs, Predicate<Item> barred) {

    boolean enters() {
        return secretary || member || attends;
    }

    /** Whether they may know that there is such an item. */
    boolean seesTitle(Item item) {
        return item.isPublic() ? enters() : secretary || member;
    }

    /** Whether they may read its papers, its minute and what is said on it here. */
    boolean reads(Item item) {
        return seesTitle(item) && !barred.test(item);
    }

    boolean reads(Item item, Paper paper) {
        return reads(item) && (secretary || member || paper.hidden().isEmpty());
    }
}
