package quorate.reinvestments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.payments.Payments;
import quorate.reviews.Releases.Released;
import quorate.reviews.Releases.Year;
import quorate.schemes.Pays;
import quorate.schemes.Schemes;

/** Allots what reviews release to schemes, and says what became of it. */
@Component
public class Reinvestments {

    private final AllotmentStore store;
    private final Payments payments;
    private final Schemes schemes;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Reinvestments(
            AllotmentStore store, Payments payments, Schemes schemes, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.payments = payments;
        this.schemes = schemes;
        this.clocks = clocks;
        this.events = events;
    }

    Book book(Released released, long known) {
        return Book.of(
                released,
                store.list(released.review(), known),
                (scheme, year) -> payments.paid(
                        released.commissioner(),
                        scheme,
                        Span.between(year.april(), year.april().plusYears(1))));
    }

    /** Keeps an allotment. Kept twice under the same id, or saying what is known, it changes nothing. */
    Answer<Allotment> allot(Released released, Allotment asked) {
        return clocks.write(number -> {
            var known = store.list(released.review(), Long.MAX_VALUE);
            if (store.holds(asked.id()) || known.stream().anyMatch(asked::says)) return new Answer.Done<>(asked);
            var wrong = against(schemes, released, known, asked);
            if (!wrong.isEmpty()) return new Answer.Refused<>(wrong);
            store.insert(released.review(), asked, number);
            events.publishEvent(new Allotment.Made(released.review(), released.commissioner(), asked));
            return new Answer.Done<>(asked);
        });
    }

    /** Everything that stands against an allotment. @param known those that hold already */
    static List<Objection> against(Schemes schemes, Released released, List<Allotment> known, Allotment asked) {
        var found = new ArrayList<Objection>();
        var year = released.find(asked.april());
        if (year.isEmpty()) {
            found.add(no("reinvestments.year", "The path releases nothing in that year.", "Choose one of its years."));
            return found;
        }
        var scheme = schemes.find(asked.scheme());
        if (scheme.filter(it -> it.pays() != Pays.ONCE && !it.id().startsWith("pms-review"))
                .isEmpty()) {
            found.add(no(
                    "reinvestments.scheme",
                    "There is no such scheme by which money could go back.",
                    "Choose one of those that are offered."));
            return found;
        }
        if (asked.scheme().equals(year.get().scheme())) {
            found.add(no(
                    "reinvestments.own",
                    "The path itself says what goes back by " + scheme.get().title() + ".",
                    "Allot what it leaves open to another scheme."));
        }
        if (!scheme.get()
                .span()
                .overlaps(Span.between(asked.april(), asked.april().plusYears(1)))) {
            found.add(no(
                    "reinvestments.span",
                    scheme.get().title() + " does not hold in " + year.get().title() + ".",
                    "Choose another year, or another scheme."));
        }
        beyond(year.get(), known, asked).ifPresent(found::add);
        return found;
    }

    private static Optional<Objection> beyond(Year year, List<Allotment> known, Allotment asked) {
        var others = known.stream()
                .filter(it -> it.april().equals(asked.april()) && !it.isAbout(asked))
                .map(Allotment::amount)
                .reduce(Money.ZERO, Money::plus);
        var free = year.released().minus(year.back()).minus(others);
        if (asked.amount().isMoreThan(free)) {
            return Optional.of(no(
                    "reinvestments.beyond",
                    asked.amount() + " is more than is free: of " + year.released() + " released in "
                            + year.title() + ", "
                            + year.back().plus(others) + " is for something already.",
                    "Allot " + (free.pence() > 0 ? free.toString() : "nothing")
                            + " at most, or allot less to another scheme first."));
        }
        return Optional.empty();
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
