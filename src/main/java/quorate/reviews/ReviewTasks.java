package quorate.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** What of reviews waits for somebody: a practice to say what it thinks, a commissioner to answer what was asked. */
@Component
class ReviewTasks implements Task.Source {

    private final Reviews reviews;
    private final Seen seen;
    private final Clocks clocks;

    ReviewTasks(Reviews reviews, Seen seen, Clocks clocks) {
        this.reviews = reviews;
        this.seen = seen;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var found = new ArrayList<Task>();
        var practices = seen.practicesOf(person);
        for (var review : practices.isEmpty() ? List.<Review>of() : reviews.listOpen()) {
            var by = review.consultation().map(Review.Consultation::answerBy);
            if (review.adopted().isPresent()
                    || by.filter(it -> clocks.today().isAfter(it)).isPresent()) continue;
            for (var member : reviews.members(review, review.base())) {
                if (!practices.contains(member.id())) continue;
                found.add(new Task(
                        "Say what you think of a review",
                        review.title() + ", " + member.name(),
                        review.page(member.code()),
                        by));
            }
        }
        for (var review : reviews.list(seen.enteredBy(person), Long.MAX_VALUE)) {
            review.questions().stream()
                    .filter(it -> it.reply().isEmpty())
                    .map(Review.Question::practice)
                    .distinct()
                    .forEach(code -> found.add(new Task(
                            "Answer what a practice asks about a review",
                            review.title() + ", " + code,
                            review.page(code),
                            Optional.empty())));
        }
        return found;
    }
}
