package quorate.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.drafting.Drafting;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** An offer as it stands with one practice: what was said so far, and what the person may say now. */
@Controller
@Door(Door.Who.SIGNED_IN)
class AnswerPages {

    private static final String ONE = OfferPages.HERE + "/{offer}/practices/{code:[A-Z0-9]{3,9}}";
    /** What has to be explained to the other side. */
    private static final Set<Kind> WITH_WORDS = Set.of(Kind.REFUSED, Kind.COUNTERED, Kind.DECLINED, Kind.ENDED);

    private final Offers offers;
    private final Payments payments;
    private final Schemes schemes;
    private final Drafting drafting;
    private final Standing standing;
    private final Clocks clocks;

    AnswerPages(
            Offers offers, Payments payments, Schemes schemes, Drafting drafting, Standing standing, Clocks clocks) {
        this.offers = offers;
        this.payments = payments;
        this.schemes = schemes;
        this.drafting = drafting;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Said(Offer.Word word, String by) {}

    /**
     * @param state how it stands with the practice
     * @param choices what the person may say now
     * @param why why the practice has nothing to say now, with what would mend that
     * @param paid what it was paid under it so far
     */
    record Before(
            Offer offer,
            Addressee to,
            String state,
            String title,
            String about,
            String practice,
            String commissioner,
            List<String> replaces,
            List<Drafting.Heard> views,
            List<Said> words,
            List<Choice> choices,
            List<Objection> why,
            Optional<Money> paid,
            boolean own,
            boolean reads,
            Typed typed) {}

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID offer, @PathVariable String code, CurrentPerson person, Typed typed) {
        var it = offers.find(offer).orElseThrow(Page::missing);
        return Page.of(
                "offers/practice",
                shown(it, code, person, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private Before shown(Offer it, String code, CurrentPerson person, Typed typed) {
        var to = OfferPages.seen(payments, it, code, person).orElseThrow(Page::missing);
        var scheme = schemes.find(it.scheme());
        return new Before(
                it,
                to,
                to.state(clocks.today()),
                scheme.map(Definition::title).orElse(it.scheme()),
                scheme.map(Definition::about).orElse(""),
                standing.nameOf(to.practice()),
                standing.nameOf(it.commissioner()),
                offers.replaced(it),
                drafting.heard(it.commissioner(), it.scheme()),
                to.words().stream()
                        .map(word -> new Said(word, standing.nameOf(word.by())))
                        .toList(),
                choices(it, to, person),
                Answers.against(it, to, Kind.SIGNED, true, clocks.today()),
                Optional.ofNullable(offers.paid(it).get(to.code())),
                payments.practicesOf(person).contains(to.practice()),
                payments.readBy(person).contains(it.commissioner()),
                typed);
    }

    private List<Choice> choices(Offer offer, Addressee to, CurrentPerson person) {
        var practice = payments.practicesOf(person).contains(to.practice());
        var commissioner = payments.enteredBy(person).contains(offer.commissioner());
        var found = new ArrayList<Choice>();
        for (var kind : Kind.values()) {
            var speaks = kind.isOfPractice() ? practice : commissioner;
            if (!Answers.against(offer, to, kind, speaks, clocks.today()).isEmpty()) continue;
            found.add(Choice.of(quorate.kernel.Code.of(kind), asked(kind, to)));
        }
        return found;
    }

    private static String asked(Kind kind, Addressee to) {
        return switch (kind) {
            case SIGNED -> "We sign up, on the terms that are offered";
            case REFUSED -> "We do not take part";
            case COUNTERED -> "We would take part if something were otherwise";
            case AGREED -> "Agree to what the practice asks";
            case DECLINED -> "Decline what the practice asks: the offer stays as it is";
            case REMINDED -> "Remind the practice";
            case ENDED ->
                to.is(Kind.SIGNED) ? "End it with this practice from a day" : "Take the offer back from this practice";
            case REOPENED -> "Offer it to this practice again";
        };
    }

    private static String done(Kind kind) {
        return switch (kind) {
            case SIGNED -> "Signed";
            case REFUSED -> "Your answer was sent: you do not take part";
            case COUNTERED -> "Sent to whoever made the offer";
            case REMINDED -> "The practice was reminded";
            case ENDED -> "The practice reads that it has ended, and why";
            case AGREED, DECLINED, REOPENED -> "Sent to the practice";
        };
    }

    @PostMapping(ONE)
    ModelAndView say(@PathVariable UUID offer, @PathVariable String code, CurrentPerson person, Typed typed) {
        var it = offers.find(offer).orElseThrow(Page::missing);
        var to = OfferPages.seen(payments, it, code, person).orElseThrow(Page::missing);
        var kind = typed.choice("kind", "Choose what you want to say", Kind.class);
        var words = typed.optionalText("words", 4000);
        var holds = typed.optionalDay("holds");
        var leaves = kind == Kind.ENDED && to.is(Kind.SIGNED);
        if (typed.faultOf("kind").isEmpty()) {
            if (WITH_WORDS.contains(kind)
                    && words.isEmpty()
                    && typed.faultOf("words").isEmpty())
                typed.fault("words", "Enter the reason, or what you ask for: the other side must know it");
            if (leaves && holds.isEmpty() && typed.faultOf("holds").isEmpty())
                typed.fault("holds", "Enter the first day on which it no longer holds");
        }
        if (typed.isFaulty()) return Page.faulty("offers/practice", shown(it, code, person, typed));
        var said = new Offers.Said(
                typed.id("key").orElseGet(Fresh::id),
                kind,
                words,
                leaves ? holds.orElse(clocks.today()) : clocks.today());
        if (offers.say(it.id(), code, said, person) instanceof Answer.Refused<Offer>(var no)) {
            typed.object(no);
            return Page.faulty("offers/practice", shown(it, code, person, typed));
        }
        return Page.seeOther(it.page(code), done(kind));
    }
}
