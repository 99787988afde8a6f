package quorate.offers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Span;
import quorate.offers.Offer.Addressee;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** What is offered to practices, for whoever offers it, and for whoever speaks for a practice. */
@Controller
@Door(Door.Who.SIGNED_IN)
class OfferPages {

    static final String HERE = "/offers";
    private static final List<String> HEADER = List.of("code", "practice", "answer", "day", "by", "what was said");

    private final Offers offers;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    OfferPages(Offers offers, Payments payments, Schemes schemes, Standing standing, Clocks clocks) {
        this.offers = offers;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Offer offer, String title, String commissioner) {}

    /** What was offered to a practice for which the person speaks. */
    record Own(Offer offer, Addressee to, String title, String practice, boolean late) {}

    record Listing(List<Row> rows, List<Own> own, boolean reads, boolean offers) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        var reads = payments.readBy(person);
        var practices = payments.practicesOf(person);
        var own = offers.listTo(practices).stream()
                .flatMap(it -> it.addressees().stream()
                        .filter(to -> practices.contains(to.practice()))
                        .map(to -> new Own(
                                it,
                                to,
                                titleOf(it),
                                standing.nameOf(to.practice()),
                                clocks.today().isAfter(it.answerBy()))))
                .toList();
        return Page.of(
                "offers/list",
                new Listing(
                        offers.list(reads, day.known()).stream()
                                .map(it -> new Row(it, titleOf(it), standing.nameOf(it.commissioner())))
                                .toList(),
                        own,
                        !reads.isEmpty(),
                        !payments.enteredBy(person).isEmpty()));
    }

    private String titleOf(Offer offer) {
        return schemes.find(offer.scheme()).map(Definition::title).orElse(offer.scheme());
    }

    record Making(List<Choice> commissioners, List<Choice> schemes, Typed typed) {}

    @GetMapping(HERE + "/new")
    @Door(Door.Who.STAFF)
    ModelAndView ask(CurrentPerson person, Typed typed) {
        if (payments.enteredBy(person).isEmpty()) throw new AccessDeniedException("Offers nothing");
        return Page.of(
                "offers/new",
                making(person, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Making making(CurrentPerson person, Typed typed) {
        return new Making(
                payments.enteredBy(person).stream()
                        .map(it -> Choice.of(it.toString(), standing.nameOf(it)))
                        .toList(),
                offers.offerable().stream()
                        .map(it -> Choice.of(it.id(), it.title() + " (" + it.area() + ")"))
                        .toList(),
                typed);
    }

    @PostMapping(HERE)
    @Door(Door.Who.STAFF)
    ModelAndView make(CurrentPerson person, Typed typed) {
        var may = payments.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Offers nothing");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var scheme = typed.found(
                "scheme",
                "Choose the scheme",
                text -> schemes.find(text).filter(it -> it.joining().signs()));
        var from = typed.day("from", "Enter the first day for which it is offered");
        var to = typed.day("to", "Enter the last day for which it is offered");
        if (typed.faultOf("from").isEmpty() && typed.faultOf("to").isEmpty() && to.isBefore(from))
            typed.fault("to", "The last day must not be before the first");
        var by = typed.day("by", "Enter the last day for an answer");
        if (typed.faultOf("by").isEmpty() && by.isBefore(clocks.today()))
            typed.fault("by", "The last day for an answer must not lie behind us");
        if (typed.faultOf("by").isEmpty() && typed.faultOf("to").isEmpty() && by.isAfter(to))
            typed.fault("by", "The last day for an answer must not be after the last day that is offered");
        var words = typed.text("words", "Enter what you write to the practices", 4000);
        if (typed.isFaulty() || commissioner.isEmpty() || scheme.isEmpty())
            return Page.faulty("offers/new", making(person, typed));
        var asked = new Offers.Asked(
                typed.id("key").orElseGet(Fresh::id),
                commissioner.get(),
                scheme.get(),
                Span.between(from, to.plusDays(1)),
                by,
                words);
        return switch (offers.make(asked, person.id())) {
            case Answer.Done<Offer>(var it) -> Page.seeOther(it.page(), "Offered");
            case Answer.Refused<Offer>(var no) -> {
                typed.object(no);
                yield Page.faulty("offers/new", making(person, typed));
            }
        };
    }

    record Line(Addressee to, String name, String by) {}

    record One(
            Offer offer,
            String title,
            List<String> replaces,
            String commissioner,
            List<Line> lines,
            boolean edits,
            boolean late,
            Typed typed) {}

    @GetMapping(HERE + "/{offer}")
    @Door(Door.Who.STAFF)
    ModelAndView one(@PathVariable UUID offer, CurrentPerson person, Typed typed) {
        return Page.of(
                "offers/offer",
                one(
                        find(offer, person),
                        person,
                        typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Offer find(UUID id, CurrentPerson person) {
        return offers.find(id)
                .filter(it -> payments.readBy(person).contains(it.commissioner()))
                .orElseThrow(Page::missing);
    }

    private One one(Offer it, CurrentPerson person, Typed typed) {
        return new One(
                it,
                titleOf(it),
                schemes.find(it.scheme()).map(Offers::replaced).orElse(List.of()),
                standing.nameOf(it.commissioner()),
                it.addressees().stream()
                        .map(to -> new Line(
                                to,
                                standing.nameOf(to.practice()),
                                to.last()
                                        .map(word -> standing.nameOf(word.by()))
                                        .orElse("")))
                        .toList(),
                payments.enteredBy(person).contains(it.commissioner()),
                clocks.today().isAfter(it.answerBy()),
                typed);
    }

    @GetMapping(HERE + "/{offer}/answers.csv")
    @Door(Door.Who.STAFF)
    void csv(@PathVariable UUID offer, CurrentPerson person, HttpServletResponse response) {
        var it = one(find(offer, person), person, Typed.nothing());
        Csv.answer(
                response,
                "answers.csv",
                HEADER,
                it.lines().stream()
                        .map(line -> List.of(
                                line.to().code(),
                                line.name(),
                                line.to().state(),
                                line.to()
                                        .last()
                                        .map(word -> word.day().toString())
                                        .orElse(""),
                                line.by(),
                                line.to().last().map(Offer.Word::words).orElse(""))));
    }

    /** Every practice that has not answered finds the reminder on its worklist. */
    @PostMapping(HERE + "/{offer}/reminders")
    @Door(Door.Who.STAFF)
    ModelAndView remind(@PathVariable UUID offer, CurrentPerson person) {
        var it = find(offer, person);
        if (!payments.enteredBy(person).contains(it.commissioner())) throw new AccessDeniedException("Reads this only");
        var reminded = offers.remind(it, person);
        return Page.seeOther(
                it.page(),
                reminded == 0
                        ? "Nobody is left to be reminded today"
                        : "Reminded: " + Words.count(reminded, "practice", "practices"));
    }

    /** Puts off the last day for an answer. */
    @PostMapping(HERE + "/{offer}/extensions")
    @Door(Door.Who.STAFF)
    ModelAndView extend(@PathVariable UUID offer, CurrentPerson person, Typed typed) {
        var it = find(offer, person);
        if (!payments.enteredBy(person).contains(it.commissioner())) throw new AccessDeniedException("Reads this only");
        var by = typed.day("by", "Enter the new last day for an answer");
        var last = it.period().lastDay().orElse(it.answerBy());
        if (typed.faultOf("by").isEmpty()
                && (!by.isAfter(it.answerBy()) || by.isAfter(last) || by.isBefore(clocks.today()))) {
            typed.fault(
                    "by",
                    "The new last day must be after the one that holds, not behind us, and within the days that are offered");
        }
        var why = typed.text("why", "Enter why it is put off", 1000);
        if (typed.isFaulty()) return Page.faulty("offers/offer", one(it, person, typed));
        offers.extend(it, typed.id("key").orElseGet(Fresh::id), by, why, person.id());
        return Page.seeOther(it.page(), "The last day was put off");
    }

    /** Which of the addressees it is, for whoever may see it: the commissioner's people, and the practice's own. */
    static Optional<Addressee> seen(Payments payments, Offer offer, String code, CurrentPerson person) {
        return offer.find(code)
                .filter(to -> payments.readBy(person).contains(offer.commissioner())
                        || payments.practicesOf(person).contains(to.practice()));
    }
}
