package quorate.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.payments.Payments;
import quorate.reviews.Course.Part;
import quorate.reviews.Course.Year;
import quorate.reviews.Picture.Amount;
import quorate.reviews.Picture.Tone;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** A path of a review: drawn up, tried, looked at year by year, and laid for a decision. */
@Controller
@Door(Door.Who.STAFF)
class PathPages {

    private static final String PATHS = ReviewPages.HERE + "/{review}/paths";
    private static final String ONE = PATHS + "/{path}";
    /** In a picture; the table has them all. */
    private static final int MOST_BARS = 40;

    private final Reviews reviews;
    private final Seen seen;
    private final Payments payments;
    private final Owing owing;
    private final Clocks clocks;

    PathPages(Reviews reviews, Seen seen, Payments payments, Owing owing, Clocks clocks) {
        this.reviews = reviews;
        this.seen = seen;
        this.payments = payments;
        this.owing = owing;
        this.clocks = clocks;
    }

    /** @param tried what comes of what was typed, before it is kept */
    record Asking(
            Review review,
            List<Choice> paces,
            List<Choice> reinvestments,
            List<Choice> schemes,
            Optional<Course> tried,
            Typed typed) {}

    @GetMapping(PATHS + "/new")
    ModelAndView blank(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var known = Map.of(
                "key", Fresh.id().toString(),
                "from", String.valueOf(it.base().getYear()),
                "pace", "linear",
                "steps", "5",
                "reinvestment", "flat");
        return Page.of("reviews/pathAsk", asking(it, Optional.empty(), typed.knowing(known)));
    }

    private Asking asking(Review review, Optional<Course> tried, Typed typed) {
        return new Asking(
                review,
                Choice.of(Pace.Kind.class),
                Choice.of(Path.Reinvestment.Kind.class),
                reviews.offered().entrySet().stream()
                        .map(it -> Choice.of(it.getKey(), it.getValue()))
                        .toList(),
                tried,
                typed);
    }

    @PostMapping(PATHS)
    ModelAndView draw(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var practices = reviews.practices(it, Long.MAX_VALUE);
        var codes =
                practices.stream().filter(Reviewed::isPms).map(Reviewed::code).collect(Collectors.toSet());
        var path = PathForm.read(typed, it, codes, reviews.offered(), clocks.today(), person.id());
        if (typed.isFaulty()) return Page.faulty("reviews/pathAsk", asking(it, Optional.empty(), typed));
        if (!typed.isChosen("keep", "yes"))
            return Page.of("reviews/pathAsk", asking(it, Optional.of(reviews.course(it, path, practices)), typed));
        var kept = reviews.draw(path, it.commissioner());
        if (!kept.review().equals(it.id())) throw Page.missing();
        return Page.seeOther(kept.page(), "Path kept");
    }

    /** @param year that is shown practice by practice @param routes who could decide it; empty until that is asked @param owing once adopted */
    record One(
            Review review,
            Course course,
            Optional<Year> year,
            Optional<Picture.Bars> money,
            Optional<Picture.Bars> gains,
            boolean edits,
            Optional<List<Route>> routes,
            List<Owing.Row> owing,
            Typed typed) {

        Path path() {
            return course.path();
        }
    }

    private Path find(Review review, UUID path) {
        return review.find(path).orElseThrow(Page::missing);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID review, @PathVariable UUID path, CurrentPerson person, OnDay day, Typed typed) {
        var it = seen.find(review, person, day.known());
        var known = typed.knowing(Map.of("key", Fresh.id().toString()));
        return Page.of("reviews/path", shown(it, find(it, path), person, day.isToday(), Optional.empty(), known));
    }

    private One shown(
            Review review, Path path, CurrentPerson person, boolean today, Optional<List<Route>> routes, Typed typed) {
        var course = reviews.course(review, path, reviews.practices(review, Long.MAX_VALUE));
        var year = course.years().stream()
                .filter(it -> it.title().equals(typed.value("year")))
                .findFirst()
                .or(course::last);
        return new One(
                review,
                course,
                year,
                money(course),
                year.flatMap(PathPages::gains),
                seen.edits(review, person) && today,
                routes,
                path.isAdopted() ? owing.of(review, course) : List.of(),
                typed);
    }

    /** The page of a path again, with what is wrong. */
    ModelAndView faulty(Review review, Path path, CurrentPerson person, Typed typed) {
        return Page.faulty("reviews/path", shown(review, path, person, true, Optional.empty(), typed));
    }

    /** Released and reinvested, year by year. */
    static Optional<Picture.Bars> money(Course course) {
        var amounts = new ArrayList<Amount>();
        for (var year : course.years()) {
            amounts.add(amount(year.title() + ", released: ", year.released(), Tone.OTHER));
            amounts.add(amount(year.title() + ", reinvested: ", year.reinvested(), Tone.MORE));
        }
        if (course.years().isEmpty()) return Optional.empty();
        return Optional.of(Picture.bars(
                "Released and reinvested by year",
                "Two bars for each of " + course.years().size() + " years.",
                amounts));
    }

    private static Amount amount(String label, Money money, Tone tone) {
        return new Amount(label + money, BigDecimal.valueOf(money.pence(), 2), tone);
    }

    /** Who gains and who loses in a year, the greatest losers first. */
    static Optional<Picture.Bars> gains(Year year) {
        var moved = year.byLoss().stream().filter(it -> it.net().pence() != 0).toList();
        if (moved.isEmpty()) return Optional.empty();
        var amounts = moved.stream()
                .limit(MOST_BARS)
                .map(it -> amount(
                        it.of().name() + (it.net().pence() > 0 ? ": +" : ": "),
                        it.net(),
                        it.net().pence() < 0 ? Tone.LESS : Tone.MORE))
                .toList();
        return Optional.of(Picture.bars(
                "Gain or loss of each practice in " + year.title(),
                year.losing() + " lose and " + year.gaining() + " gain, the greatest loss first."
                        + (moved.size() > MOST_BARS ? " The first " + MOST_BARS + " are drawn." : ""),
                amounts));
    }

    @GetMapping(ONE + "/path.csv")
    void csv(
            @PathVariable UUID review,
            @PathVariable UUID path,
            CurrentPerson person,
            OnDay day,
            HttpServletResponse response) {
        Csv.answer(
                response,
                "pms-path.csv",
                PathSheet.HEADER,
                PathSheet.rows(course(review, path, person, day)).stream()
                        .map(row -> row.stream().map(ReviewPages::plain).toList()));
    }

    @GetMapping(ONE + "/path.xlsx")
    void workbook(
            @PathVariable UUID review,
            @PathVariable UUID path,
            CurrentPerson person,
            OnDay day,
            HttpServletResponse response) {
        var course = course(review, path, person, day);
        Xlsx.answer(
                response, "pms-path.xlsx", new Xlsx.Sheet("Path", PathSheet.HEADER, PathSheet.rows(course).stream()));
    }

    private Course course(UUID review, UUID path, CurrentPerson person, OnDay day) {
        var it = seen.find(review, person, day.known());
        return reviews.course(it, find(it, path), reviews.practices(it, day.known()));
    }

    @PostMapping(ONE + "/decisions")
    ModelAndView lay(@PathVariable UUID review, @PathVariable UUID path, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var found = find(it, path);
        var why = typed.text("why", "Enter why this path is proposed", 2_000);
        var course = reviews.course(it, found, reviews.practices(it, Long.MAX_VALUE));
        if (!typed.isFaulty()) typed.object(course.objections());
        if (typed.isFaulty()) return faulty(it, found, person, typed);
        var value = course.most();
        var routes = payments.routes(it.commissioner(), Laid.of(reviews.scheme(found), found), value);
        if (!typed.isChosen("confirmed", "yes"))
            return Page.of("reviews/path", shown(it, found, person, true, Optional.of(routes), typed));
        var asked = new Reviews.Asked(typed.id("key").orElseGet(Fresh::id), value, told(it, course, why));
        if (reviews.lay(it, found, asked, person) instanceof Answer.Refused<Path>(var no)) {
            typed.object(no);
            return Page.faulty("reviews/path", shown(it, found, person, true, Optional.of(routes), typed));
        }
        return Page.seeOther(found.page(), "Laid for a decision");
    }

    /** What whoever decides reads: the reason, and what comes of it. */
    private static String told(Review review, Course course, String why) {
        var path = course.path();
        var last = course.last();
        var told = why + "\n\n" + lmc(review) + " " + review.title() + ", path “" + path.title() + "”: "
                + path.pace().words() + ", from "
                + Review.year(path.from()) + ". Reinvested: "
                + path.reinvestment().words() + "."
                + last.map(it -> " In " + it.title() + " " + it.released() + " is released and " + it.reinvested()
                                + " reinvested; " + it.losing() + " lose and " + it.gaining() + " gain.")
                        .orElse("");
        return told.length() <= 4_000 ? told : told.substring(0, 3_999) + "…";
    }

    /** What the Local Medical Committee said, or that it did not. */
    private static String lmc(Review review) {
        var asked = review.lmc();
        if (asked.isEmpty()) return "No view of the Local Medical Committee is on record.";
        return asked.get()
                .view()
                .map(it -> asked.get().whom() + ", " + Words.day(it.day()) + ", "
                        + it.stance().toString().toLowerCase(java.util.Locale.UK) + ": “"
                        + Lists.cut(it.words(), 1_000) + "”.")
                .orElseGet(() -> asked.get().whom() + " was asked on "
                        + Words.day(asked.get().day()) + " and has not answered.");
    }

    /** For the page: what a part says of a practice that cannot be worked out. */
    static List<Part> silent(Year year) {
        return year.parts().stream().filter(it -> !it.why().isEmpty()).toList();
    }
}
