package quorate.reviews;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Veil;

/** Who may see what of a review: the commissioner's people all of it; a practice its own line, once it was put to it. */
@Component
class Seen {

    private final Reviews reviews;
    private final Payments payments;
    private final List<Veil> veils;

    Seen(Reviews reviews, Payments payments, List<Veil> veils) {
        this.reviews = reviews;
        this.payments = payments;
        this.veils = veils;
    }

    Collection<PartyId> readBy(CurrentPerson person) {
        return payments.readBy(person);
    }

    List<PartyId> enteredBy(CurrentPerson person) {
        return payments.enteredBy(person);
    }

    List<PartyId> practicesOf(CurrentPerson person) {
        return payments.practicesOf(person);
    }

    boolean edits(Review review, CurrentPerson person) {
        return enteredBy(person).contains(review.commissioner());
    }

    boolean reads(Review review, CurrentPerson person) {
        return readBy(person).contains(review.commissioner());
    }

    /** A review that the person may read whole. Who is barred from the matter of a path does not see the review. */
    Review find(UUID id, CurrentPerson person, long known) {
        return reviews.find(id, known)
                .filter(it -> reads(it, person) && !isHidden(it, person))
                .orElseThrow(Page::missing);
    }

    Review find(UUID id, CurrentPerson person) {
        return find(id, person, Long.MAX_VALUE);
    }

    /** Whoever prepares a review has to see it, as with a draft of a scheme; every other reader is barred with the matter. */
    boolean isHidden(Review review, CurrentPerson person) {
        return !edits(review, person)
                && review.paths().stream()
                        .flatMap(it -> it.layings().stream())
                        .anyMatch(it -> veils.stream()
                                .anyMatch(veil -> veil.hides(person, it.matter().value())));
    }

    /** A review on which the person works. */
    Review own(UUID id, CurrentPerson person) {
        var review = find(id, person);
        if (!edits(review, person)) throw new AccessDeniedException("Reads this review only");
        return review;
    }

    /** A review as a whole, or what was put to practices for whoever speaks for one of them. */
    Review pack(UUID id, CurrentPerson person) {
        var review = reviews.find(id, Long.MAX_VALUE).orElseThrow(Page::missing);
        if (reads(review, person) && !isHidden(review, person)) return review;
        var own = practicesOf(person);
        var asked = review.consultation().isPresent()
                && reviews.members(review, review.base()).stream()
                        .map(Members.Member::id)
                        .anyMatch(own::contains);
        if (!asked) throw Page.missing();
        return review;
    }
}
