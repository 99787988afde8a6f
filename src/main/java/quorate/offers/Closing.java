package quorate.offers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import quorate.kernel.Money;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.web.Words;

/**
 * What is still to be done until an offer is closed. It is worked out and never set: an offer is closed once its days are over,
 * nobody waits for anybody, and everybody who took part was paid for the last of its days.
 *
 * @param open sentences, one for each thing that is left
 * @param paid to all practices together
 */
record Closing(List<String> open, Money paid) {

    Closing {
        open = List.copyOf(open);
    }

    /**
     * @param last what was paid for the period in which the last day lies, by code
     * @param paid what was paid for all its days, by code
     */
    static Closing of(
            Offer offer,
            Map<String, Money> last,
            Map<String, Money> paid,
            UnaryOperator<String> names,
            LocalDate today) {
        var open = new ArrayList<String>();
        var asking = names(offer.addressees().stream().filter(it -> it.is(Kind.COUNTERED)), names);
        if (!asking.isEmpty())
            open.add(Words.list(asking) + (asking.size() == 1 ? " waits" : " wait") + " for our answer");
        var silent = names(offer.silent().stream(), names);
        if (!silent.isEmpty() && !offer.isLate(today))
            open.add("An answer is awaited until " + Words.day(offer.answerBy()) + " from " + Words.list(silent));
        var over = offer.period().lastDay().filter(today::isAfter).isPresent();
        if (!over)
            offer.period().lastDay().ifPresent(day -> open.add("It is offered for days until " + Words.day(day)));
        var unpaid = names(
                offer.addressees().stream().filter(it -> it.is(Kind.SIGNED) && !last.containsKey(it.code())), names);
        if (over && !unpaid.isEmpty())
            open.add("Nothing was paid yet for the last of its days to " + Words.list(unpaid)
                    + ": work out a run, or see in it that nothing is owed");
        return new Closing(open, paid.values().stream().reduce(Money.ZERO, Money::plus));
    }

    private static List<String> names(java.util.stream.Stream<Addressee> of, UnaryOperator<String> names) {
        return of.map(it -> names.apply(it.code())).toList();
    }

    boolean isClosed() {
        return open.isEmpty();
    }
}
