package quorate.offers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.web.Words;

/** Who may say what about an offer, and when: every reason why not, at once. */
final class Answers {

    private Answers() {}

    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    /** @param speaks whether whoever says it may speak for that side today */
    static List<Objection> against(Offer offer, Addressee to, Kind kind, boolean speaks, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (!speaks) {
            found.add(
                    kind.isOfPractice()
                            ? no(
                                    "offers.speaks",
                                    "You hold no post of this practice today, so you cannot answer for it.",
                                    "Ask the practice’s manager to answer.")
                            : no(
                                    "offers.speaks",
                                    "You hold no post by which you answer for the commissioner today.",
                                    "Ask whoever runs primary care for the commissioner."));
        }
        if (to.is(Kind.ENDED)) {
            found.add(no("offers.ended", "The offer to this practice has ended.", "A new offer can be made."));
        }
        if (kind.isOfPractice()) found.addAll(ofPractice(offer, to, kind, today));
        if ((kind == Kind.AGREED || kind == Kind.DECLINED) && !to.is(Kind.COUNTERED)) {
            found.add(no(
                    "offers.nothing-asked",
                    "The practice has not asked for anything else that waits for an answer.",
                    "Look at what it said last."));
        }
        if (kind == Kind.REMINDED && to.isAnswered()) {
            found.add(no("offers.answered", "The practice has answered already.", "There is nothing to remind it of."));
        }
        return found;
    }

    private static List<Objection> ofPractice(Offer offer, Addressee to, Kind kind, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (today.isAfter(offer.answerBy())) {
            found.add(no(
                    "offers.late",
                    "The last day for an answer was " + Words.day(offer.answerBy()) + ".",
                    "Ask the commissioner to put it off, with a reason that it can record."));
        }
        if (to.is(Kind.SIGNED)) {
            found.add(no(
                    "offers.signed",
                    "It was signed already"
                            + to.last().map(it -> ", on " + Words.day(it.day())).orElse("") + ".",
                    "To leave it, ask the commissioner to end it from a day."));
        }
        if (to.is(kind) && kind != Kind.SIGNED) {
            found.add(no(
                    "offers.same",
                    kind == Kind.REFUSED ? "It was refused already." : "What you asked for waits for an answer.",
                    kind == Kind.REFUSED
                            ? "It can still be signed until the last day."
                            : "Wait for it, or sign or refuse what is offered."));
        }
        return found;
    }
}
