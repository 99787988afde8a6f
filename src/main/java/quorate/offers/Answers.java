package quorate.offers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.web.Words;

/** Who may say what about an offer, and when: every reason why not, at once. */
final class Answers {

    private Answers() {}

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    /** @param speaks whether whoever says it may speak for that side today */
    static List<Objection> against(Offer offer, Addressee to, Kind kind, boolean speaks, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (!speaks) found.add(silent(kind));
        if (to.is(Kind.ENDED) && kind != Kind.REOPENED) {
            found.add(no(
                    "offers.ended",
                    "The offer to this practice has ended.",
                    "The commissioner can offer it to the practice again."));
        }
        found.addAll(kind.isOfPractice() ? ofPractice(offer, to, kind, today) : ofCommissioner(to, kind, today));
        if (offer.isLate(today) && kind != Kind.ENDED && kind != Kind.DECLINED) found.add(late(offer, kind));
        return found;
    }

    private static Objection silent(Kind kind) {
        return kind.isOfPractice()
                ? no(
                        "offers.speaks",
                        "You hold no post of this practice today, so you cannot answer for it.",
                        "Ask the practice’s manager to answer.")
                : no(
                        "offers.speaks",
                        "You hold no post by which you answer for the commissioner today.",
                        "Ask whoever runs primary care for the commissioner.");
    }

    private static Objection late(Offer offer, Kind kind) {
        var day = "The last day for an answer was " + Words.day(offer.answerBy());
        return kind.isOfPractice()
                ? no("offers.late", day + ".", "Ask the commissioner to put it off, with a reason that it can record.")
                : no(
                        "offers.late",
                        day + ", so the practice could not sign.",
                        "Put off the last day first, with the reason.");
    }

    private static List<Objection> ofCommissioner(Addressee to, Kind kind, LocalDate today) {
        var found = new ArrayList<Objection>();
        switch (kind) {
            case AGREED, DECLINED -> {
                if (!to.is(Kind.COUNTERED))
                    found.add(no(
                            "offers.nothing-asked",
                            "The practice has not asked for anything else that waits for an answer.",
                            "Look at what it said last."));
            }
            case REMINDED -> {
                if (to.isAnswered() && !to.is(Kind.ENDED))
                    found.add(no(
                            "offers.answered",
                            "The practice has answered already.",
                            "There is nothing to remind it of."));
                if (to.is(Kind.COUNTERED))
                    found.add(no(
                            "offers.asked",
                            "The practice asked for something else, and waits for your answer.",
                            "Agree to it or decline it."));
                if (to.words().stream()
                        .anyMatch(it -> it.kind() == Kind.REMINDED && it.day().equals(today)))
                    found.add(no(
                            "offers.reminded",
                            "The practice was reminded today already.",
                            "Remind it again tomorrow, or telephone."));
            }
            case REOPENED -> {
                if (!to.is(Kind.ENDED))
                    found.add(no(
                            "offers.still-open",
                            "The offer to this practice has not ended, so it cannot be made again.",
                            "Wait for its answer, or remind it."));
            }
            default -> {}
        }
        return found;
    }

    private static List<Objection> ofPractice(Offer offer, Addressee to, Kind kind, LocalDate today) {
        var found = new ArrayList<Objection>();
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

    /**
     * Why what a practice signed cannot end from the day.
     *
     * @param paid what it was paid for periods that begin on the day or after it
     */
    static List<Objection> againstEnding(Offer offer, Addressee to, LocalDate holds, Optional<Money> paid) {
        if (!to.is(Kind.SIGNED)) return List.of();
        var found = new ArrayList<Objection>();
        var last = offer.period().lastDay();
        if (holds.isBefore(offer.period().from())) {
            found.add(no(
                    "offers.ends-before",
                    "It is offered from " + Words.day(offer.period().from()) + " on, and cannot end before that.",
                    "End it from that day or a later one."));
        }
        if (last.isPresent() && holds.isAfter(last.get())) {
            found.add(no(
                    "offers.ends-after",
                    "It ends by itself after " + Words.day(last.get()) + ".",
                    "Choose a day until then, or let it run out."));
        }
        paid.filter(it -> it.pence() > 0)
                .ifPresent(
                        it -> found.add(
                                no(
                                        "offers.paid",
                                        "The practice was paid " + it + " under it for periods that begin on "
                                                + Words.day(holds) + " or later.",
                                        "End it from a day after the first of what was paid. To take money back is a decision of its own.")));
        return found;
    }

    /** Why the last day for an answer cannot be put off to another. @param by the last day for signing that the scheme has */
    static List<Objection> againstExtension(Offer offer, LocalDate to, Optional<LocalDate> by, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (!to.isAfter(offer.answerBy())) {
            found.add(no(
                    "offers.not-later",
                    "The last day for an answer is " + Words.day(offer.answerBy()) + " already.",
                    "Choose a later day."));
        }
        if (to.isBefore(today)) {
            found.add(no(
                    "offers.behind",
                    "The new last day, " + Words.day(to) + ", lies behind us.",
                    "Choose today or a later day."));
        }
        offer.period()
                .lastDay()
                .filter(to::isAfter)
                .ifPresent(last -> found.add(no(
                        "offers.over",
                        "It is offered until " + Words.day(last) + ", and nobody can sign after that.",
                        "Choose a day until then, or offer it for other days.")));
        signedBy(to, by).ifPresent(found::add);
        return found;
    }

    /** Nor is anybody paid who signs before the scheme opens. */
    static Optional<Objection> tooEarly(LocalDate today, Optional<LocalDate> since) {
        return since.filter(today::isBefore)
                .map(first -> no(
                        "offers.scheme-since",
                        "The scheme itself can be signed from " + Words.day(first) + " on and not earlier.",
                        "Sign it then: a signature before that day would not be paid."));
    }

    /** A practice that signs later than the scheme allows would not be paid, so it is not asked to. */
    static Optional<Objection> signedBy(LocalDate to, Optional<LocalDate> by) {
        return by.filter(to::isAfter)
                .map(last -> no(
                        "offers.scheme-by",
                        "The scheme itself can be signed until " + Words.day(last) + " and not later.",
                        "Choose a day until then. A later one needs another version of the scheme, and a decision."));
    }
}
