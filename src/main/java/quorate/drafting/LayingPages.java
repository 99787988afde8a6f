package quorate.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.drafting.Draft.Asking;
import quorate.drafting.Draft.Stance;
import quorate.drafting.Draft.View;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** What becomes of a draft that is written: others are asked what they think of it, and it is laid for a decision. */
@Controller
@Door(Door.Who.STAFF)
class LayingPages {

    private static final String VIEWS = EditorPages.DRAFT + "/views";
    private static final String DECISION = EditorPages.DRAFT + "/decision";

    private final Drafting drafting;
    private final Payments payments;
    private final Standing standing;
    private final Clocks clocks;

    LayingPages(Drafting drafting, Payments payments, Standing standing, Clocks clocks) {
        this.drafting = drafting;
        this.payments = payments;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** @param asking the one that is being answered; empty where somebody new is asked */
    record Viewing(
            Draft draft, String title, String commissioner, boolean edits, Optional<Asking> asking, Typed typed) {

        boolean isLate(Asking it, OnDay day) {
            return it.view().isEmpty() && it.answerBy().isBefore(day.day());
        }
    }

    @GetMapping(VIEWS)
    ModelAndView views(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var it = DraftPages.find(drafting, payments, draft, person);
        var asked = typed.knowing(Map.of("key", Fresh.id().toString(), "whom", "The Local Medical Committee"));
        return Page.of("drafting/views", viewing(it, Optional.empty(), asked, person));
    }

    private Viewing viewing(Draft draft, Optional<Asking> asking, Typed typed, CurrentPerson person) {
        return new Viewing(
                draft,
                DraftPages.titleOf(draft.latest().text()),
                standing.nameOf(draft.commissioner()),
                payments.enteredBy(person).contains(draft.commissioner()),
                asking,
                typed);
    }

    @PostMapping(VIEWS)
    ModelAndView ask(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var it = DraftPages.own(drafting, payments, draft, person);
        var whom = typed.line("whom", "Enter who is asked");
        var by = typed.day("by", "Enter the day by which they should answer");
        if (typed.faultOf("by").isEmpty() && by.isBefore(clocks.today()))
            typed.fault("by", "The day by which they should answer must not lie behind us");
        if (typed.faultOf("by").isEmpty() && by.isAfter(clocks.today().plusYears(2)))
            typed.fault("by", "The day by which they should answer must be within two years");
        if (typed.isFaulty()) return Page.faulty("drafting/views", viewing(it, Optional.empty(), typed, person));
        drafting.ask(it, typed.id("key").orElseGet(Fresh::id), whom, by, person.id());
        return Page.seeOther(it.page() + "/views", "Noted: " + whom + " was asked");
    }

    @GetMapping(VIEWS + "/{asking}")
    ModelAndView view(@PathVariable UUID draft, @PathVariable UUID asking, CurrentPerson person, Typed typed) {
        var it = DraftPages.find(drafting, payments, draft, person);
        return Page.of("drafting/views", viewing(it, Optional.of(find(it, asking)), typed, person));
    }

    private static Asking find(Draft draft, UUID asking) {
        return draft.askings().stream()
                .filter(it -> it.id().equals(asking))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    @PostMapping(VIEWS + "/{asking}")
    ModelAndView said(@PathVariable UUID draft, @PathVariable UUID asking, CurrentPerson person, Typed typed) {
        var it = DraftPages.own(drafting, payments, draft, person);
        var asked = find(it, asking);
        var stance = typed.choice("stance", "Choose what they think of it", Stance.class);
        var words = typed.text("words", "Enter what they said", 4000);
        var day = typed.day("day", "Enter the day on which they said it");
        if (typed.faultOf("day").isEmpty() && (day.isAfter(clocks.today()) || day.isBefore(asked.day()))) {
            typed.fault("day", "The day must be one since they were asked, and not one to come");
        }
        if (!typed.isFaulty()
                && drafting.hearView(it, asking, new View(stance, words, day), person.id())
                        instanceof Answer.Refused<Draft>(var no)) typed.object(no);
        if (typed.isFaulty()) return Page.faulty("drafting/views", viewing(it, Optional.of(asked), typed, person));
        return Page.seeOther(it.page() + "/views", "Their view is kept");
    }

    /** @param sound whether the latest version can be laid @param asked whether it is said who could decide */
    record Deciding(
            Draft draft,
            String title,
            String commissioner,
            boolean edits,
            boolean sound,
            boolean asked,
            List<Route> routes,
            Typed typed) {

        /** By which the scheme will be called. */
        String id() {
            return Scalars.of(draft.latest().text()).id();
        }
    }

    @GetMapping(DECISION)
    ModelAndView decision(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var it = DraftPages.find(drafting, payments, draft, person);
        var known = typed.knowing(Map.of(
                "key", Fresh.id().toString(),
                "value", it.latest().budget().map(Money::plain).orElse("")));
        return Page.of("drafting/decision", deciding(it, Optional.empty(), known, person));
    }

    private Deciding deciding(Draft draft, Optional<List<Route>> routes, Typed typed, CurrentPerson person) {
        return new Deciding(
                draft,
                DraftPages.titleOf(draft.latest().text()),
                standing.nameOf(draft.commissioner()),
                payments.enteredBy(person).contains(draft.commissioner())
                        && draft.held().isEmpty(),
                drafting.proof(draft, draft.latest().text()).isSound(),
                routes.isPresent(),
                routes.orElse(List.of()),
                typed);
    }

    @PostMapping(DECISION)
    ModelAndView lay(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var it = DraftPages.own(drafting, payments, draft, person);
        var value = typed.money("value", "Enter what it may come to in a year");
        if (typed.faultOf("value").isEmpty() && value.pence() <= 0)
            typed.fault("value", "What it may come to in a year must be more than nothing");
        var from = typed.day("from", "Enter the first day on which it is paid");
        var why = typed.text("why", "Enter why it is to be used", 2000);
        var scheme = drafting.proof(it, it.latest().text()).definition();
        scheme.filter(one -> typed.faultOf("from").isEmpty() && !one.span().holdsOn(from))
                .ifPresent(one -> typed.fault(
                        "from",
                        "The first day must be one of the scheme’s own days, " + quorate.web.Words.span(one.span())));
        if (typed.isFaulty()) return Page.faulty("drafting/decision", deciding(it, Optional.empty(), typed, person));
        var routes = scheme.map(one -> payments.routes(it.commissioner(), one, value));
        if (!typed.isChosen("confirmed", "yes") && routes.isPresent())
            return Page.of("drafting/decision", deciding(it, routes, typed, person));
        var asked = new Drafting.Asked(typed.id("key").orElseGet(Fresh::id), value, from, why);
        if (drafting.lay(it, asked, person) instanceof Answer.Refused<Draft>(var no)) {
            typed.object(no);
            return Page.faulty("drafting/decision", deciding(it, routes, typed, person));
        }
        return Page.seeOther(it.page(), "Laid for a decision");
    }
}
