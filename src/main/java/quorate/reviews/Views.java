package quorate.reviews;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;

/** Keeps who was asked for a view on a review, and what they said. */
@Component
class Views {

    private final ReviewStore store;
    private final AskingStore askings;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Views(ReviewStore store, AskingStore askings, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.askings = askings;
        this.clocks = clocks;
        this.events = events;
    }

    private void tell(Review review, String what, PartyId by) {
        events.publishEvent(
                new Review.Moved(review.id(), review.commissioner(), what, List.of(), new Actor.Person(by)));
    }

    /** Keeps that somebody was asked for a view. Kept twice under the same id, it is kept once. */
    void ask(Review review, Asking asking) {
        clocks.write(number -> {
            var now = store.find(review.id(), Long.MAX_VALUE).orElseThrow();
            if (now.askings().stream().anyMatch(it -> it.id().equals(asking.id()))) return review;
            askings.insert(review.id(), asking, number);
            tell(review, "put to others", asking.by());
            return review;
        });
    }

    /** Keeps what they said. Said once, it stays said. */
    Answer<Review> hear(Review review, UUID asking, Asking.View view, PartyId by) {
        return clocks.write(number -> {
            var asked = store.find(review.id(), Long.MAX_VALUE).orElseThrow().askings().stream()
                    .filter(it -> it.id().equals(asking))
                    .findFirst()
                    .orElseThrow();
            if (asked.view().filter(it -> !it.equals(view)).isPresent())
                return new Answer.Refused<>(List.of(Pace.no(
                        "reviews.said",
                        asked.whom() + " has answered already.",
                        "Ask once more for another view on what was changed since.")));
            if (asked.view().isEmpty()) {
                askings.insert(asking, view, by, number);
                tell(review, "view given", by);
            }
            return new Answer.Done<>(review);
        });
    }
}
