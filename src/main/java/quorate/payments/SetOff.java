package quorate.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;

/**
 * Sets what a practice owes against what is due to it, whatever that is due for: what was earned stays earned, and the agent
 * is told to pay so much less. Never more than is due from the same fund and nobody was told to pay.
 */
@Component
public class SetOff {

    private final PaymentStore store;
    private final Payable payable;
    private final Keeping keeping;
    private final Ledger ledger;
    private final Clocks clocks;

    SetOff(PaymentStore store, Payable payable, Keeping keeping, Ledger ledger, Clocks clocks) {
        this.store = store;
        this.payable = payable;
        this.keeping = keeping;
        this.ledger = ledger;
        this.clocks = clocks;
    }

    /** Whose debt. @param id the same twice is one */
    public record Debt(UUID id, PartyId commissioner, UUID fund, PartyId practice, String words) {}

    private List<Payable.Due> lines(UUID fund, PartyId practice) {
        return payable.list(fund).stream()
                .filter(line -> line.party().equals(practice))
                .sorted(Comparator.comparing(Payable.Due::amount).reversed())
                .toList();
    }

    /** What is due to a practice from all streams of a fund, and nobody was told to pay. What was overpaid is taken from it. */
    public Money open(UUID fund, PartyId practice) {
        var sum = lines(fund, practice).stream().map(Payable.Due::amount).reduce(Money.ZERO, Money::plus);
        return sum.pence() > 0 ? sum : Money.ZERO;
    }

    /**
     * Sets so much off, and posts what comes back of it in the same voucher.
     *
     * @param amount no more than is {@link #open}
     * @param back where it comes back to
     */
    public Answer<Posted> set(Debt debt, Money amount, List<Posting> back, DecisionId decision, Actor by) {
        return clocks.write(number -> {
            var off = postings(debt, amount);
            var all = new ArrayList<>(off);
            all.addAll(back);
            var posted = post(debt, all, decision, by);
            if (posted instanceof Answer.Done<Posted>(var done) && done.made() > 0)
                off.forEach(it -> store.insertSetOff(it, number));
            return posted;
        });
    }

    /** What comes back without anything being set off: a practice has paid it back by itself. */
    public Answer<Posted> post(Debt debt, List<Posting> all, DecisionId decision, Actor by) {
        var books = keeping.booksOf(debt.commissioner(), clocks.today());
        if (books.isEmpty()) {
            return new Answer.Refused<>(List.of(Runs.no(
                    "payments.unsettled",
                    "Nothing that the service knows says on whose books the money is today.",
                    "Record the commissioner's level of responsibility first.")));
        }
        var key = Fresh.idOf("voucher of what comes back", debt.id().toString());
        return ledger.post(new Voucher(key, books.get(), new Warrant.Decided(decision), by), all);
    }

    private List<Posting> postings(Debt debt, Money amount) {
        var left = amount;
        var off = new ArrayList<Posting>();
        for (var line : lines(debt.fund(), debt.practice())) {
            var part = line.amount().isMoreThan(left) ? left : line.amount();
            if (part.pence() <= 0) break;
            var due = new Account(debt.fund(), line.stream(), Optional.of(debt.practice()), Place.DUE);
            off.add(Posting.of(
                    Fresh.idOf("set off", debt.id().toString(), line.stream()),
                    Move.SET_OFF,
                    due,
                    due.at(Place.PAID),
                    part,
                    clocks.today(),
                    Optional.of(line.posting()),
                    debt.words()));
            left = left.minus(part);
        }
        return off;
    }
}
