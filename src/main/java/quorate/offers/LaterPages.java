package quorate.offers;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.offers.Offer.Extension;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;

/** What becomes of an offer after it was made, for all practices at once: they are reminded, given more time, or it is taken back. */
@Controller
@Door(Door.Who.STAFF)
class LaterPages {

    private final OfferPages pages;
    private final Offers offers;
    private final Payments payments;
    private final Clocks clocks;

    LaterPages(OfferPages pages, Offers offers, Payments payments, Clocks clocks) {
        this.pages = pages;
        this.offers = offers;
        this.payments = payments;
        this.clocks = clocks;
    }

    private Offer own(UUID id, CurrentPerson person) {
        var it = pages.find(id, person);
        if (!payments.enteredBy(person).contains(it.commissioner())) throw new AccessDeniedException("Reads this only");
        return it;
    }

    private ModelAndView again(Offer it, CurrentPerson person, Typed typed) {
        return Page.faulty("offers/offer", pages.one(it, person, Sort.NONE, typed));
    }

    /** Every practice that has not answered finds the reminder on its worklist. */
    @PostMapping(OfferPages.HERE + "/{offer}/reminders")
    ModelAndView remind(@PathVariable UUID offer, CurrentPerson person) {
        var it = own(offer, person);
        var reminded = offers.remind(it, person);
        var late = "The last day for an answer has passed, so nobody was reminded. Put it off first";
        return Page.seeOther(
                it.page(),
                reminded > 0
                        ? "Reminded: " + Words.count(reminded, "practice", "practices")
                        : it.isLate(clocks.today()) ? late : "Nobody is left to be reminded today");
    }

    /** Puts off the last day for an answer. */
    @PostMapping(OfferPages.HERE + "/{offer}/extensions")
    ModelAndView extend(@PathVariable UUID offer, CurrentPerson person, Typed typed) {
        var it = own(offer, person);
        var by = typed.day("by", "Enter the new last day for an answer");
        var why = typed.text("why", "Enter why it is put off", 1000);
        if (typed.isFaulty()) return again(it, person, typed);
        var asked = new Extension(typed.id("key").orElseGet(Fresh::id), by, why, clocks.today(), person.id());
        if (offers.extend(it.id(), asked) instanceof Answer.Refused<Offer>(var no)) {
            no.forEach(objection -> typed.fault("by", objection.sentence() + " " + objection.remedy()));
            return again(it, person, typed);
        }
        return Page.seeOther(it.page(), "The last day was put off");
    }

    /** Takes the offer back from everybody who has not signed or refused. Who signed goes on until it is ended singly. */
    @PostMapping(OfferPages.HERE + "/{offer}/withdrawals")
    ModelAndView withdraw(@PathVariable UUID offer, CurrentPerson person, Typed typed) {
        var it = own(offer, person);
        var why = typed.text("reason", "Enter why it is taken back: the practices read it", 1000);
        if (typed.isFaulty()) return again(it, person, typed);
        var ended = offers.withdraw(it, typed.id("key").orElseGet(Fresh::id), why, person);
        return Page.seeOther(
                it.page(),
                ended == 0
                        ? "Every practice has signed or refused, so there is nobody to take it back from"
                        : "Taken back from " + Words.count(ended, "practice", "practices"));
    }
}
