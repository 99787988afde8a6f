package quorate.loans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.payments.SetOff;

/** The front door: what practices were lent, and what comes back of it. */
@Component
public class Loans {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final LoanStore store;
    private final SetOff setOff;
    private final Ledger ledger;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Loans(LoanStore store, SetOff setOff, Ledger ledger, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.setOff = setOff;
        this.ledger = ledger;
        this.clocks = clocks;
        this.events = events;
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    static <T> Answer<T> refused(String rule, String sentence, String remedy) {
        return new Answer.Refused<>(List.of(no(rule, sentence, remedy)));
    }

    /** Keeps that what became due is to be paid back. Lent twice, it is lent once. @param loan nothing of it back yet */
    public Loan lend(Loan loan, Actor by) {
        return clocks.write(number -> {
            var there = find(loan.id());
            if (there.isPresent()) return there.get();
            store.insert(loan, number);
            return moved(loan.id(), "lent", loan.decision().value(), by);
        });
    }

    /** Where it is told what came back of what was lent under this id; empty where nothing was. */
    public Optional<String> findPage(UUID id) {
        return find(id).map(Loan::ownPage);
    }

    Optional<Loan> find(UUID id) {
        return store.find(id);
    }

    List<Loan> list(Collection<PartyId> commissioners, Collection<PartyId> practices, long known) {
        return store.list(commissioners, practices, known);
    }

    Loan moved(UUID id, String what, UUID decision, Actor by) {
        var now = find(id).orElseThrow();
        events.publishEvent(new Loan.Moved(now, what, decision, by));
        return now;
    }

    /** What could be taken of it today: what is open, and no more than is due to the practice. */
    Money takable(Loan loan) {
        var open = loan.open(clocks.today());
        var due = setOff.open(loan.fund(), loan.practice());
        return open.isMoreThan(due) ? due : open;
    }

    /** Takes what is open from what is due to the practice. Pressed twice, the second finds nothing open. */
    Answer<Loan> take(UUID id, PartyId by) {
        return clocks.write(number -> {
            var loan = find(id).orElseThrow();
            var amount = takable(loan);
            if (loan.open(clocks.today()).pence() == 0)
                return refused("loans.open", "No instalment is open today.", "Come back when the next one is.");
            if (amount.pence() == 0) {
                return refused(
                        "loans.due",
                        "Nothing is due to the practice from this fund today, and nobody is taken below nothing.",
                        "Come back when something is due, or ask the practice to pay it back by itself.");
            }
            var key = Fresh.idOf(
                    "instalment of a loan", id.toString(), "" + loan.backs().size());
            var back = new Loan.Back(key, amount, clocks.today(), true, "Taken from what was due", by);
            return keep(loan, back, number);
        });
    }

    /** The practice has paid so much of it back by itself. Entered twice under the same key, it is entered once. */
    Answer<Loan> back(UUID id, Loan.Back back) {
        return clocks.write(number -> {
            var loan = find(id).orElseThrow();
            if (loan.backs().stream().anyMatch(it -> it.id().equals(back.id()))) return new Answer.Done<>(loan);
            return keep(loan, back, number);
        });
    }

    private Answer<Loan> keep(Loan loan, Loan.Back back, long number) {
        if (back.amount().isMoreThan(loan.left())) {
            return refused(
                    "loans.left",
                    back.amount() + " is more than the " + loan.left() + " that is left of it.",
                    "Enter no more than is left; what was paid beyond it belongs to something else.");
        }
        var paid = paid(loan);
        if (back.amount().isMoreThan(paid)) {
            return refused(
                    "loans.unpaid",
                    "Of what was lent " + paid + " was confirmed as paid to the practice.",
                    "Enter first that it was paid: nothing comes back before it has gone.");
        }
        var words = "Paid back: " + loan.title();
        var posting = Posting.of(
                back.id(),
                Move.PAY_BACK,
                loan.account(),
                quorate.ledger.Account.budget(loan.fund(), loan.stream()),
                back.amount(),
                clocks.today(),
                Optional.of(loan.posting()),
                words);
        var debt = new SetOff.Debt(back.id(), loan.commissioner(), loan.fund(), loan.practice(), words);
        var by = new Actor.Person(back.by());
        var posted = back.taken()
                ? setOff.set(debt, back.amount(), List.of(posting), loan.decision(), by)
                : setOff.post(debt, List.of(posting), loan.decision(), by);
        if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
        store.insert(loan.id(), back, number);
        var what = back.taken() ? "instalment taken" : "paid back";
        return new Answer.Done<>(moved(loan.id(), what, loan.decision().value(), by));
    }

    /** What of the stream is with the practice by the books: only that can come back. */
    Money paid(Loan loan) {
        return ledger.balance(loan.account(), EVER, Long.MAX_VALUE);
    }
}
