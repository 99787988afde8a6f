package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** What other parts of the service may ask of reviews: what an adopted path releases, year by year, and by what it goes back. */
@Component
public class Releases {

    private final Reviews reviews;
    private final Seen seen;

    Releases(Reviews reviews, Seen seen) {
        this.reviews = reviews;
        this.seen = seen;
    }

    /**
     * @param april the first day of the year
     * @param scheme the id of the scheme by which the path gives back; empty where it settles nothing
     * @param back what the path gives back by that scheme
     */
    public record Year(LocalDate april, String title, Money released, String scheme, Money back) {}

    /**
     * A review as far as the person may see it.
     *
     * @param path what its adopted path is called; empty while none was adopted
     * @param pathPage where that is
     * @param edits whether the person works on it today
     * @param years of the adopted path
     */
    public record Released(
            UUID review,
            PartyId commissioner,
            String title,
            String path,
            String pathPage,
            boolean edits,
            List<Year> years) {
        public Released {
            years = List.copyOf(years);
        }

        public String page() {
            return "/reviews/" + review;
        }

        public Optional<Year> find(LocalDate april) {
            return years.stream().filter(it -> it.april().equals(april)).findFirst();
        }
    }

    /** Who may not see the review is answered as if there was none. */
    public Released get(UUID id, CurrentPerson person, long known) {
        var review = seen.find(id, person, known);
        var path = review.adopted();
        return new Released(
                id,
                review.commissioner(),
                review.title(),
                path.map(Path::title).orElse(""),
                path.map(Path::page).orElse(""),
                seen.edits(review, person),
                path.map(it -> years(reviews.course(review, it, reviews.practices(review, known))))
                        .orElse(List.of()));
    }

    private static List<Year> years(Course course) {
        return course.years().stream()
                .map(it -> new Year(
                        it.april(),
                        it.title(),
                        it.released(),
                        course.path().reinvestment().paidBy(),
                        it.reinvested()))
                .toList();
    }
}
