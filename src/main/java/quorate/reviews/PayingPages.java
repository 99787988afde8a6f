package quorate.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Answer;
import quorate.payments.Payments;
import quorate.schemes.Schemes;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** From a path to payment: the readings of its schemes, as a file and given to payments directly. */
@Controller
@Door(Door.Who.STAFF)
class PayingPages {

    private static final String READINGS = ReviewPages.HERE + "/{review}/paths/{path}/readings";

    private final Reviews reviews;
    private final Seen seen;
    private final Payments payments;
    private final Schemes schemes;
    private final PathPages pages;

    PayingPages(Reviews reviews, Seen seen, Payments payments, Schemes schemes, PathPages pages) {
        this.reviews = reviews;
        this.seen = seen;
        this.payments = payments;
        this.schemes = schemes;
        this.pages = pages;
    }

    /** The readings of one of its schemes for every year, as the page of readings takes them. */
    @GetMapping(READINGS + ".csv")
    void readings(
            @PathVariable UUID review,
            @PathVariable UUID path,
            @RequestParam(defaultValue = "") String scheme,
            CurrentPerson person,
            OnDay day,
            HttpServletResponse response) {
        var it = seen.find(review, person, day.known());
        var found = it.find(path).orElseThrow(Page::missing);
        var id = paid(found)
                .filter(each -> scheme.isEmpty() || each.equals(scheme))
                .findFirst()
                .orElseThrow(Page::missing);
        var course = reviews.course(it, found, reviews.practices(it, day.known()));
        Csv.answer(
                response,
                "readings-of-the-path.csv",
                PathReadings.HEADER,
                PathReadings.of(it, course, schemes.get(id)).stream().map(PathReadings::row));
    }

    /** Those of the path itself; what a local scheme counts is its own matter. */
    static Stream<String> paid(Path path) {
        return Stream.concat(path.schemes().stream(), path.besides().stream()).distinct();
    }

    /** Gives payments the readings of all its schemes. Given twice, nothing changes. */
    @PostMapping(READINGS)
    ModelAndView give(@PathVariable UUID review, @PathVariable UUID path, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var found = it.find(path).orElseThrow(Page::missing);
        if (!found.isAdopted())
            typed.fault("", "Only a path that was adopted is paid: lay it for a decision first, and wait for it");
        var course = reviews.course(it, found, reviews.practices(it, Long.MAX_VALUE));
        var given = new ArrayList<Integer>();
        if (!typed.isFaulty()) {
            for (var id : paid(found).toList()) {
                var scheme = schemes.get(id);
                switch (payments.enter(it.commissioner(), scheme, PathReadings.of(it, course, scheme), person)) {
                    case Answer.Refused<Integer>(var no) ->
                        typed.object(no.stream().limit(5).toList());
                    case Answer.Done<Integer>(var fresh) -> given.add(fresh);
                }
            }
        }
        if (typed.isFaulty()) return pages.faulty(it, found, person, typed);
        return Page.seeOther(found.page(), said(given));
    }

    private static String said(List<Integer> given) {
        var fresh = given.stream().mapToInt(Integer::intValue).sum();
        return fresh == 0
                ? "Payments has them all already. Nothing changed"
                : Words.count(fresh, "reading", "readings") + " given to payments. A second person checks them";
    }
}
