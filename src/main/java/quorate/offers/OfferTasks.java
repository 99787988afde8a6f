package quorate.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.offers.Offer.Kind;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Words;

/** What waits for a practice's manager: offers to answer; and for the commissioner: what practices ask for instead. */
@Component
class OfferTasks implements Task.Source {

    private final Offers offers;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    OfferTasks(Offers offers, Payments payments, Schemes schemes, Standing standing, Clocks clocks) {
        this.offers = offers;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var found = new ArrayList<Task>();
        var practices = payments.practicesOf(person);
        var today = clocks.today();
        for (var offer : offers.listTo(practices, Long.MAX_VALUE)) {
            if (today.isAfter(offer.answerBy())) continue;
            for (var to : offer.silent()) {
                if (!practices.contains(to.practice())) continue;
                var reminded = to.words().stream().anyMatch(it -> it.kind() == Kind.REMINDED);
                found.add(new Task(
                        "Answer an offer" + (reminded ? ", of which you were reminded" : ""),
                        titleOf(offer) + ", to " + standing.nameOf(to.practice()),
                        offer.page(to.code()),
                        Optional.of(offer.answerBy())));
            }
        }
        for (var offer : offers.list(payments.enteredBy(person), Long.MAX_VALUE)) {
            for (var to : offer.addressees()) {
                if (!to.is(Kind.COUNTERED)) continue;
                found.add(new Task(
                        "Answer what a practice asks for instead",
                        titleOf(offer) + ", " + standing.nameOf(to.practice()),
                        offer.page(to.code()),
                        Optional.of(offer.answerBy())));
            }
            var open = offer.silent().size();
            if (open > 0
                    && !today.isAfter(offer.answerBy())
                    && !today.isBefore(offer.answerBy().minusDays(14))) {
                found.add(new Task(
                        "Remind " + Words.count(open, "practice", "practices") + " of an offer",
                        titleOf(offer) + " is to be answered soon",
                        offer.page(),
                        Optional.of(offer.answerBy())));
            }
        }
        return found;
    }

    private String titleOf(Offer offer) {
        return schemes.find(offer.scheme()).map(Definition::title).orElse(offer.scheme());
    }
}
