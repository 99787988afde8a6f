package quorate.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.reviews.Course.Part;
import quorate.reviews.Review.Question;
import quorate.reviews.Review.Reply;
import quorate.schemes.Working;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** One practice under review, for the commissioner and for whoever speaks for it: its line, its paths, what it asks. */
@Controller
@Door(Door.Who.SIGNED_IN)
class PracticePages {

    private static final String ONE = ReviewPages.HERE + "/{review}/practices/{code:[A-Z0-9]{3,9}}";

    private final Reviews reviews;
    private final Seen seen;
    private final Standing standing;
    private final Clocks clocks;

    PracticePages(Reviews reviews, Seen seen, Standing standing, Clocks clocks) {
        this.reviews = reviews;
        this.seen = seen;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** A path as it goes for the practice. */
    record Way(Path path, List<Course.Year> years, List<Part> parts, Picture.Lines picture) {}

    record Asked(Question question, String by, String answeredBy) {}

    /** @param working how the premium was worked out, a sentence each @param own whether the person speaks for it */
    record Shown(
            Review review,
            String commissioner,
            Reviewed practice,
            List<String> working,
            List<Entry> entries,
            List<Way> ways,
            List<Asked> questions,
            boolean own,
            boolean reads,
            boolean edits,
            Typed typed) {}

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID review, @PathVariable String code, CurrentPerson person, Typed typed) {
        var it = seen.pack(review, person);
        return Page.of(
                "reviews/practice",
                shown(it, code, person, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Shown shown(Review review, String code, CurrentPerson person, Typed typed) {
        var all = reviews.practices(review, Long.MAX_VALUE);
        var practice =
                all.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow(Page::missing);
        var reads = seen.reads(review, person) && !seen.isHidden(review, person);
        var own = seen.practicesOf(person).contains(practice.id())
                && review.consultation().isPresent();
        if (!reads && !own) throw Page.missing();
        return new Shown(
                review,
                standing.nameOf(review.commissioner()),
                practice,
                working(practice),
                review.entries().stream()
                        .filter(it -> it.practice().equals(code))
                        .toList(),
                shownPaths(review, reads).stream()
                        .map(path -> way(reviews.course(review, path, all), code))
                        .filter(it -> !it.years().isEmpty())
                        .toList(),
                review.questions().stream()
                        .filter(it -> it.practice().equals(code))
                        .map(this::asked)
                        .toList(),
                own,
                reads,
                seen.edits(review, person),
                typed);
    }

    /** Once one was adopted, a practice sees that one; the commissioner sees them all. */
    private static List<Path> shownPaths(Review review, boolean reads) {
        return reads ? review.paths() : review.adopted().map(List::of).orElse(review.paths());
    }

    private Asked asked(Question it) {
        return new Asked(
                it,
                standing.nameOf(it.by()),
                it.reply().map(reply -> standing.nameOf(reply.by())).orElse(""));
    }

    private static List<String> working(Reviewed practice) {
        return practice.statement().stream()
                .flatMap(it -> it.lines().stream().flatMap(line -> Working.sentences(it, line).stream()))
                .distinct()
                .toList();
    }

    private static Way way(Course course, String code) {
        var parts = new ArrayList<Part>();
        course.years().forEach(year -> year.find(code).ifPresent(parts::add));
        var picture = Picture.lines(
                course.path().title() + ": above what a GMS practice would get",
                "What is kept of the premium falls year by year, beside the whole of it and with what goes back.",
                course.years().stream().map(Course.Year::title).toList(),
                List.of(
                        series(
                                "If nothing was taken back",
                                "2 4",
                                parts,
                                it -> it.kept().plus(it.released())),
                        series("Kept of the premium", "", parts, Part::kept),
                        series(
                                "Kept, with what goes back",
                                "10 5",
                                parts,
                                it -> it.kept().plus(it.reinvested()))));
        return new Way(course.path(), course.years(), parts, picture);
    }

    private static Picture.Series series(String name, String dash, List<Part> parts, Function<Part, Money> amount) {
        return new Picture.Series(
                name,
                dash,
                parts.stream()
                        .map(it -> BigDecimal.valueOf(amount.apply(it).pence(), 2))
                        .toList());
    }

    @PostMapping(ONE + "/questions")
    ModelAndView ask(@PathVariable UUID review, @PathVariable String code, CurrentPerson person, Typed typed) {
        var it = seen.pack(review, person);
        var shown = shown(it, code, person, typed);
        if (!shown.own()) throw new AccessDeniedException("Does not speak for this practice");
        var words = typed.text("words", "Enter what you ask, or what should be otherwise", 4_000);
        if (typed.isFaulty()) return Page.faulty("reviews/practice", shown(it, code, person, typed));
        reviews.ask(
                it,
                new Question(
                        typed.id("key").orElseGet(Fresh::id),
                        code,
                        words,
                        clocks.today(),
                        person.id(),
                        Optional.empty()),
                shown.practice().id());
        return Page.seeOther(it.page(code), "Asked. The answer will stand on this page");
    }

    @PostMapping(ONE + "/answers")
    ModelAndView answer(@PathVariable UUID review, @PathVariable String code, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var shown = shown(it, code, person, typed);
        var open = it.questions().stream()
                .filter(each -> each.practice().equals(code) && each.reply().isEmpty())
                .map(Question::id)
                .toList();
        var question = typed.offered("question", "Choose the question that is answered", open);
        var words = typed.text("answer", "Enter the answer to the question", 4_000);
        if (typed.isFaulty() || question.isEmpty())
            return Page.faulty("reviews/practice", shown(it, code, person, typed));
        reviews.answer(
                it,
                question.get(),
                new Reply(words, clocks.today(), person.id()),
                shown.practice().id());
        return Page.seeOther(it.page(code), "Answered");
    }
}
