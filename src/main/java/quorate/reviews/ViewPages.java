package quorate.reviews;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.reviews.Asking.Stance;
import quorate.reviews.Asking.View;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** Who was asked for a view on a review before it is decided, and what they said. */
@Controller
@Door(Door.Who.STAFF)
class ViewPages {

    private static final String VIEWS = ReviewPages.HERE + "/{review}/views";

    private final Views views;
    private final Seen seen;
    private final Clocks clocks;

    ViewPages(Views views, Seen seen, Clocks clocks) {
        this.views = views;
        this.seen = seen;
        this.clocks = clocks;
    }

    /** @param asking whose view is entered */
    record Viewing(Review review, boolean edits, Optional<Asking> asking, Typed typed) {

        boolean isLate(Asking it, OnDay day) {
            return it.view().isEmpty() && it.answerBy().isBefore(day.day());
        }
    }

    @GetMapping(VIEWS)
    ModelAndView views(@PathVariable UUID review, CurrentPerson person, OnDay day, Typed typed) {
        var it = seen.find(review, person, day.known());
        var known = typed.knowing(Map.of("key", Fresh.id().toString(), "whom", Asking.LMC));
        return Page.of("reviews/views", viewing(it, Optional.empty(), person, day.isToday(), known));
    }

    private Viewing viewing(Review review, Optional<Asking> asking, CurrentPerson person, boolean today, Typed typed) {
        return new Viewing(review, seen.edits(review, person) && today, asking, typed);
    }

    @PostMapping(VIEWS)
    ModelAndView ask(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var whom = typed.line("whom", "Enter who is asked");
        var by = typed.day("by", "Enter the day by which they should answer");
        if (typed.faultOf("by").isEmpty() && by.isBefore(clocks.today()))
            typed.fault("by", "The day by which they should answer must not lie behind us");
        if (typed.faultOf("by").isEmpty() && by.isAfter(clocks.today().plusYears(2)))
            typed.fault("by", "The day by which they should answer must be within two years");
        if (!typed.isFaulty() && it.paths().isEmpty())
            typed.fault("", "There is no path yet. Draw one up first: they are asked about something");
        if (typed.isFaulty()) return Page.faulty("reviews/views", viewing(it, Optional.empty(), person, true, typed));
        var asking = new Asking(
                typed.id("key").orElseGet(Fresh::id), whom, by, clocks.today(), person.id(), Optional.empty());
        views.ask(it, asking);
        return Page.seeOther(it.page() + "/views", "Noted: " + whom + " was asked");
    }

    @GetMapping(VIEWS + "/{asking}")
    ModelAndView view(
            @PathVariable UUID review, @PathVariable UUID asking, CurrentPerson person, OnDay day, Typed typed) {
        var it = seen.find(review, person, day.known());
        return Page.of("reviews/views", viewing(it, Optional.of(find(it, asking)), person, day.isToday(), typed));
    }

    private static Asking find(Review review, UUID asking) {
        return review.askings().stream()
                .filter(it -> it.id().equals(asking))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    @PostMapping(VIEWS + "/{asking}")
    ModelAndView said(@PathVariable UUID review, @PathVariable UUID asking, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var asked = find(it, asking);
        var stance = typed.choice("stance", "Choose what they think of it", Stance.class);
        var words = typed.text("words", "Enter what they said", 4_000);
        var day = typed.day("day", "Enter the day on which they said it");
        if (typed.faultOf("day").isEmpty() && (day.isAfter(clocks.today()) || day.isBefore(asked.day())))
            typed.fault("day", "The day must be one since they were asked, and not one to come");
        if (!typed.isFaulty()
                && views.hear(it, asking, new View(stance, words, day), person.id())
                        instanceof Answer.Refused<Review>(var no)) typed.object(no);
        if (typed.isFaulty()) return Page.faulty("reviews/views", viewing(it, Optional.of(asked), person, true, typed));
        return Page.seeOther(it.page() + "/views", "Their view is kept");
    }
}
