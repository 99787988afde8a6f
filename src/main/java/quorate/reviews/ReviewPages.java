package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.reviews.Picture.Amount;
import quorate.reviews.Picture.Tone;
import quorate.schemes.Exact;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** All reviews, and one of them: the premium of every practice, and its paths side by side. */
@Controller
@Door(Door.Who.SIGNED_IN)
class ReviewPages {

    static final String HERE = "/reviews";

    /** In a picture; the table has them all. */
    private static final int MOST_BARS = 40;

    private final Reviews reviews;
    private final Seen seen;
    private final Standing standing;

    ReviewPages(Reviews reviews, Seen seen, Standing standing) {
        this.reviews = reviews;
        this.seen = seen;
        this.standing = standing;
    }

    record Row(Review review, String commissioner) {}

    /** @param own of the person's practice, once they were put to it */
    record Own(Review review, String commissioner, String practice, String code) {}

    record Listing(List<Row> rows, List<Own> own, boolean reads, List<Choice> commissioners, Typed typed) {}

    /** @param courses what comes of each path, side by side */
    record One(
            Review review,
            String commissioner,
            List<Reviewed> practices,
            Money premium,
            Money defined,
            Optional<Prices.Price> price,
            Optional<Picture.Bars> picture,
            List<Course> courses,
            boolean edits,
            PremiumTable table,
            Typed typed) {

        long asked() {
            return practices.stream()
                    .filter(it -> !it.questions().isEmpty() && it.isPms())
                    .count();
        }

        Money undefined() {
            return premium.minus(defined);
        }
    }

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of(
                "reviews/list",
                listing(
                        person,
                        day.known(),
                        typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var reads = seen.readBy(person);
        return new Listing(
                reviews.list(reads, known).stream()
                        .filter(it -> !seen.isHidden(it, person))
                        .map(it -> new Row(it, standing.nameOf(it.commissioner())))
                        .toList(),
                own(person),
                !reads.isEmpty(),
                seen.enteredBy(person).stream()
                        .map(it -> Choice.of(it.toString(), standing.nameOf(it)))
                        .toList(),
                typed);
    }

    private List<Own> own(CurrentPerson person) {
        var practices = seen.practicesOf(person);
        if (practices.isEmpty()) return List.of();
        return reviews.listOpen().stream()
                .flatMap(review -> reviews.members(review, review.base()).stream()
                        .filter(it -> practices.contains(it.id()))
                        .map(it -> new Own(review, standing.nameOf(review.commissioner()), it.name(), it.code())))
                .toList();
    }

    @PostMapping(HERE)
    ModelAndView open(CurrentPerson person, Typed typed) {
        var may = seen.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Opens no reviews");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var year = typed.whole("base", "Enter the year of the baselines, such as 2014 for 2014/15", 2013, 2026);
        if (typed.isFaulty() || commissioner.isEmpty())
            return Page.faulty("reviews/list", listing(person, Long.MAX_VALUE, typed));
        var base = LocalDate.of(year, 4, 1);
        var review = reviews.open(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                "PMS review " + Review.year(base),
                base,
                person.id());
        if (!may.contains(review.commissioner())) throw Page.missing();
        return Page.seeOther(review.page(), "Review opened");
    }

    @GetMapping(HERE + "/{review}")
    ModelAndView one(@PathVariable UUID review, CurrentPerson person, OnDay day, Typed typed) {
        var it = seen.find(review, person, day.known());
        var all = reviews.practices(it, day.known());
        return Page.of(
                "reviews/review",
                new One(
                        it,
                        standing.nameOf(it.commissioner()),
                        all,
                        Course.sum(all.stream()
                                .flatMap(each -> each.premium().stream())
                                .toList()),
                        Course.sum(all.stream().map(Reviewed::defined).toList()),
                        reviews.prices(it).find(it.base()),
                        picture(it, all),
                        it.paths().stream()
                                .map(path -> reviews.course(it, path, all))
                                .toList(),
                        seen.edits(it, person) && day.isToday(),
                        PremiumTable.of(all, typed),
                        typed));
    }

    private static Optional<Picture.Bars> picture(Review review, List<Reviewed> all) {
        var known = all.stream().filter(it -> it.perPatient().isPresent()).toList();
        var amounts = known.stream()
                .sorted(Comparator.comparing((Reviewed it) -> it.perPatient().orElseThrow())
                        .reversed())
                .limit(MOST_BARS)
                .map(it -> {
                    var value = it.perPatient().orElseThrow();
                    return new Amount(
                            it.name() + ": " + pounds(value), value, value.signum() < 0 ? Tone.LESS : Tone.MORE);
                })
                .toList();
        if (amounts.isEmpty()) return Optional.empty();
        return Optional.of(Picture.bars(
                "Premium of " + review.baseYear() + " for each weighted patient",
                known.size() + " practices, the greatest premium first: "
                        + amounts.getFirst().label() + "."
                        + (known.size() > MOST_BARS ? " The first " + MOST_BARS + " are drawn." : ""),
                amounts));
    }

    static String pounds(BigDecimal value) {
        return new Money(value.movePointRight(2).longValueExact()).toString();
    }

    /** "6,400.25" */
    static String patients(Exact list) {
        var exact = list.near();
        var places = Math.max(0, exact.stripTrailingZeros().scale());
        return String.format(Locale.UK, "%,." + Math.min(places, 2) + "f", exact);
    }

    /** A cell of a workbook, as a text with commas has it. */
    static String plain(Object cell) {
        return switch (cell) {
            case Money money -> money.plain();
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }
}
