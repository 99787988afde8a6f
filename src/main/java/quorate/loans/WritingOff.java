package quorate.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Account;
import quorate.ledger.Move;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.payments.SetOff;
import quorate.web.Standing;

/** Lays that what is left of a loan is given up, and hears what was decided. */
@Component
class WritingOff {

    /** The act of the law pack by which it was lent, and by which it is given up. */
    private static final String ACT = "fn.pay.discretionary";

    private final Loans loans;
    private final LoanStore store;
    private final SetOff setOff;
    private final Authority authority;
    private final Standing standing;
    private final Clocks clocks;

    WritingOff(Loans loans, LoanStore store, SetOff setOff, Authority authority, Standing standing, Clocks clocks) {
        this.loans = loans;
        this.store = store;
        this.setOff = setOff;
        this.authority = authority;
        this.standing = standing;
        this.clocks = clocks;
    }

    private static Facts facts(Money amount) {
        return new Facts(Map.of("value", amount.plain()));
    }

    /** Who could decide it today. */
    List<Route> ways(Loan loan) {
        return authority
                .routeTo(ACT, loan.commissioner(), clocks.today(), Set.of(loan.practice()), facts(loan.left()))
                .open();
    }

    /** Lays it. Laid twice under the same key, it is laid once. */
    Answer<Loan> lay(Loan.WriteOff asked) {
        return clocks.write(number -> {
            var loan = loans.find(asked.loan()).orElseThrow();
            if (loan.writeOff().filter(it -> it.id().equals(asked.id())).isPresent()) return new Answer.Done<>(loan);
            if (loan.isOver() || loan.isBeingWrittenOff()) {
                return Loans.refused(
                        "loans.write-off",
                        loan.isOver()
                                ? "Nothing is left of it."
                                : "That what is left is given up was laid for a decision already.",
                        "Look at what came of it.");
            }
            var by = new Actor.Person(asked.by());
            var matter = new Matter(
                    asked.matter(),
                    ACT,
                    loan.commissioner(),
                    Set.of(loan.practice()),
                    facts(asked.amount()),
                    "To be written off: " + asked.amount() + " lent to " + standing.nameOf(loan.practice()),
                    "",
                    asked.why(),
                    Optional.empty(),
                    clocks.today(),
                    by);
            if (authority.lay(matter, "write-off " + asked.id()) instanceof Answer.Refused<Matter>(var no))
                return new Answer.Refused<>(no);
            store.insert(asked, number);
            return new Answer.Done<>(
                    loans.moved(loan.id(), "write-off laid", loan.decision().value(), by));
        });
    }

    /** A deferral changes nothing. What came back in the meantime is not given up. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.findByWriteOff(recorded.matter().id())
                .filter(Loan::isBeingWrittenOff)
                .ifPresent(loan -> clocks.write(number -> {
                    var asked = loan.writeOff().orElseThrow();
                    store.insert(asked.id(), decided(loan, asked, decision), number);
                    return loans.moved(
                            loan.id(),
                            "write-off " + decision.outcome(),
                            decision.id().value(),
                            decision.by());
                }));
    }

    private Loan.Decided decided(Loan loan, Loan.WriteOff asked, Decision decision) {
        var id = decision.id().value();
        if (decision.outcome() != Decision.Outcome.APPROVED) {
            return new Loan.Decided(
                    id, Money.ZERO, "It was " + decision.outcome() + ": it is still to be paid back.", decision.day());
        }
        var amount = asked.amount().isMoreThan(loan.left()) ? loan.left() : asked.amount();
        if (amount.pence() == 0) {
            return new Loan.Decided(id, Money.ZERO, "All of it had come back by then.", decision.day());
        }
        var lost = new Account(
                loan.fund(),
                loan.stream() + "-written-off",
                loan.account().practice(),
                loan.account().place());
        var posting = Posting.of(
                key(asked.id()),
                Move.WRITE_OFF,
                loan.account(),
                lost,
                amount,
                clocks.today(),
                Optional.of(loan.posting()),
                "Written off: " + loan.title());
        var debt = new SetOff.Debt(key(asked.id()), loan.commissioner(), loan.fund(), loan.practice(), posting.words());
        return switch (setOff.post(debt, List.of(posting), decision.id(), decision.by())) {
            case Answer.Done<Posted> done ->
                new Loan.Decided(id, amount, amount + " of it was written off by this decision.", decision.day());
            case Answer.Refused<Posted>(var no) ->
                new Loan.Decided(
                        id,
                        Money.ZERO,
                        "It was approved and could not be posted: "
                                + no.getFirst().sentence(),
                        decision.day());
        };
    }

    private static UUID key(UUID writeOff) {
        return Fresh.idOf("posting of a write-off", writeOff.toString());
    }
}
