package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Reinvestment;
import quorate.reviews.Review.Consultation;
import quorate.reviews.Review.Question;
import quorate.stories.AddressExamples;

/** A review of Anytown's with one path, put to practices, about which Chapel Street asked something. */
class ReviewAddresses implements AddressExamples {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 10);

    private final Review review;
    private final String path;
    private final UUID asking;

    ReviewAddresses(Reviews reviews, Views views) {
        var owen = party("owen-griffiths");
        var anytown = party("anytown-ccg");
        var base = LocalDate.of(2015, 4, 1);
        review = reviews.open(Fresh.idOf("addresses", "review"), anytown, "PMS review 2015/16", base, owen);
        reviews.enter(
                        review,
                        List.of(
                                Worlds.entry("Z90002", What.BASELINE, "", "560000", base),
                                Worlds.entry("Z90002", What.COMPARABLE, "Seniority", "12000", base),
                                Worlds.entry("Z90002", What.WEIGHTED_LIST, "", "6400", base),
                                Worlds.entry("Z90001", What.WEIGHTED_LIST, "", "9700", base)),
                        owen)
                .orThrow();
        var drawn = reviews.draw(
                new Path(
                        Fresh.idOf("addresses", "path of a review"),
                        review.id(),
                        "Four years, flat",
                        Pace.linear(4),
                        base.plusYears(1),
                        Reinvestment.flat(),
                        List.of(new Longer("Z90002", 6, "It would have to close its branch surgery")),
                        MAY,
                        owen,
                        List.of()),
                anytown);
        path = drawn.page();
        asking = asked(views, owen);
        reviews.consult(review, new Consultation(MAY, MAY.plusMonths(2), "Tell us what you think.", MAY, owen));
        reviews.ask(
                review,
                new Question(
                        Fresh.idOf("addresses", "question of a practice"),
                        "Z90002",
                        "Is our branch surgery in the baseline?",
                        MAY,
                        party("peter-finch"),
                        Optional.empty()),
                party("chapel-street"));
    }

    private UUID asked(Views views, PartyId by) {
        var asking = new Asking(
                Fresh.idOf("addresses", "asking about a review"),
                Asking.LMC,
                MAY.plusMonths(1),
                MAY,
                by,
                Optional.empty());
        views.ask(review, asking);
        return asking.id();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/reviews/{review}";
        var practice = "/practices/{code:[A-Z0-9]{3,9}}";
        return Map.ofEntries(
                Map.entry(one, List.of(review.page(), review.page() + "?sort=-name")),
                Map.entry(one + "/premiums.csv", List.of(review.page() + "/premiums.csv")),
                Map.entry(one + "/premiums.xlsx", List.of(review.page() + "/premiums.xlsx")),
                Map.entry(one + "/entries", List.of(review.page() + "/entries")),
                Map.entry(one + "/entries/entries.csv", List.of(review.page() + "/entries/entries.csv")),
                Map.entry(one + "/entries/published", List.of(review.page() + "/entries/published")),
                Map.entry(one + "/entries/uploads", List.of(review.page() + "/entries/uploads")),
                Map.entry(one + "/paths", List.of(review.page() + "/paths")),
                Map.entry(one + "/paths/new", List.of(review.page() + "/paths/new")),
                Map.entry(one + "/paths/{path}", List.of(path)),
                Map.entry(one + "/paths/{path}/path.csv", List.of(path + "/path.csv")),
                Map.entry(one + "/paths/{path}/path.xlsx", List.of(path + "/path.xlsx")),
                Map.entry(one + "/paths/{path}/readings", List.of(path + "/readings")),
                Map.entry(one + "/paths/{path}/readings.csv", List.of(path + "/readings.csv")),
                Map.entry(one + "/paths/{path}/decisions", List.of(path + "/decisions")),
                Map.entry(one + practice, List.of(review.page("Z90002"))),
                Map.entry(one + practice + "/questions", List.of(review.page("Z90002") + "/questions")),
                Map.entry(one + practice + "/answers", List.of(review.page("Z90002") + "/answers")),
                Map.entry(one + "/views", List.of(review.page() + "/views")),
                Map.entry(one + "/views/{asking}", List.of(review.page() + "/views/" + asking)),
                Map.entry(one + "/pack", List.of(review.page() + "/pack")),
                Map.entry(one + "/pack/pack.pdf", List.of(review.page() + "/pack/pack.pdf")),
                Map.entry(one + "/consultations", List.of(review.page() + "/consultations")));
    }
}
