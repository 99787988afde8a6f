package quorate.instructions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Instruction.Line;
import quorate.instructions.Instruction.Mend;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Fund;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.web.Words;

/** Brings differences to nothing: what was not paid is due again, and what was paid too much comes back. */
@Component
class Mending {

    private final Instructions instructions;
    private final InstructionStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Mending(Instructions instructions, InstructionStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.instructions = instructions;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    /** What the practice was not paid is due again, and told with the next instruction. Done twice, it is done once. */
    Answer<Instruction> again(Instruction given, String practice, String why, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.left(practice).pence() == 0) return new Answer.Done<>(now);
            if (now.paid(practice).isEmpty()) {
                return new Answer.Refused<>(List.of(Instructions.own(
                        "payments.unconfirmed",
                        "Nobody has said yet what " + practice + " was paid, so it may still be paid.",
                        "Enter what the agent paid it first: nothing, if it paid nothing.")));
            }
            return recall(now, line -> line.practice().equals(practice), why, by, number);
        });
    }

    /** Takes lines of an instruction back before anything of them is paid. The caller knows whether there is time. */
    Answer<Instruction> recall(Instruction now, Predicate<Line> which, String why, PartyId by, long number) {
        var mends = new ArrayList<Mend>();
        var postings = new ArrayList<Posting>();
        var today = clocks.today();
        for (var practice : now.byPractice().keySet()) {
            for (var line : now.leftOf(practice).stream().filter(which).toList()) {
                var id = Fresh.idOf(
                        "due again",
                        line.posting().toString(),
                        Long.toString(now.mendsOf(practice).size()));
                var from = new Account(now.fund(), line.stream(), Optional.of(line.party()), Place.INSTRUCTED);
                postings.add(Posting.of(
                        id,
                        Move.RECALL,
                        from,
                        from.at(Place.DUE),
                        line.amount(),
                        today,
                        Optional.of(line.posting()),
                        "Not paid on " + Words.day(now.paysOn()) + ", due again"));
                mends.add(new Mend(
                        id, Mend.Kind.AGAIN, practice, line.party(), line.stream(), line.amount(), today, why, by));
            }
        }
        if (mends.isEmpty()) return new Answer.Done<>(now);
        var what = now.id() + " again " + mends.getFirst().posting();
        var posted = instructions.post(now.commissioner(), what, postings, by);
        if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
        mends.forEach(mend -> store.insert(Optional.of(now.id()), now.fund(), mend, number));
        var sum = mends.stream().map(Mend::amount).reduce(Money.ZERO, Money::plus);
        events.publishEvent(
                new Instruction.Told(now.id(), now.commissioner(), "taken back", sum, new Actor.Person(by)));
        return new Answer.Done<>(now(now));
    }

    private Instruction now(Instruction given) {
        return instructions.find(given.id(), List.of(given.commissioner())).orElseThrow();
    }

    /** What practices were paid beyond what is due to them, one line for each stream, above nothing. */
    List<Line> owed(UUID fund) {
        return instructions.due(fund).stream()
                .filter(line -> line.amount().pence() < 0)
                .map(line -> line.of(Money.ZERO.minus(line.amount())))
                .toList();
    }

    /** All that was paid back to a fund, and all that was paid beyond, the latest first. */
    List<Mend> list(UUID fund) {
        return store.listMends(fund).stream()
                .filter(mend -> mend.kind() != Mend.Kind.AGAIN)
                .toList()
                .reversed();
    }

    /**
     * A practice has paid back what it was paid too much, or part of it.
     *
     * @param key under which it is entered; the same twice is one
     */
    Answer<Mend> back(
            Fund fund, UUID key, PartyId party, String stream, Money amount, LocalDate day, String why, PartyId by) {
        return clocks.write(number -> {
            var before = store.listMends(fund.id());
            var id = Fresh.idOf("paid back", key.toString());
            var same = before.stream().filter(mend -> mend.posting().equals(id)).findFirst();
            if (same.isPresent()) return new Answer.Done<>(same.get());
            var owed = owed(fund.id()).stream()
                    .filter(line -> line.party().equals(party) && line.stream().equals(stream))
                    .findFirst();
            var objections = againstBack(owed.map(Line::amount).orElse(Money.ZERO), amount, day);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var line = owed.orElseThrow();
            // Because of the last time too much was paid; else because of what became due and was taken back.
            var cause = before.stream()
                    .filter(mend -> mend.kind() == Mend.Kind.BEYOND)
                    .filter(mend -> mend.party().equals(party) && mend.stream().equals(stream))
                    .map(Mend::posting)
                    .reduce(line.posting(), (earlier, later) -> later);
            var from = new Account(fund.id(), stream, Optional.of(party), Place.PAID);
            var posting = Posting.of(
                    id,
                    Move.REPAY,
                    from,
                    from.at(Place.DUE),
                    amount,
                    day,
                    Optional.of(cause),
                    "Paid back on " + Words.day(day));
            var posted = instructions.post(fund.commissioner(), "back " + id, List.of(posting), by);
            if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
            var mend = new Mend(id, Mend.Kind.BACK, line.practice(), party, stream, amount, day, why, by);
            store.insert(Optional.empty(), fund.id(), mend, number);
            events.publishEvent(
                    new Instruction.Told(id, fund.commissioner(), "paid back", amount, new Actor.Person(by)));
            return new Answer.Done<>(mend);
        });
    }

    private List<Objection> againstBack(Money owed, Money amount, LocalDate day) {
        var found = new ArrayList<Objection>();
        if (amount.pence() <= 0) {
            found.add(
                    Instructions.own("payments.amount", "Nothing was paid back so.", "Give an amount above nothing."));
        }
        if (amount.isMoreThan(owed)) {
            found.add(Instructions.own(
                    "payments.owed",
                    amount + " is said to be paid back, and " + owed + " was paid too much.",
                    "Enter up to " + owed + "; what is beyond belongs to the practice."));
        }
        if (day.isAfter(clocks.today())) {
            found.add(Instructions.own(
                    "payments.future",
                    Words.day(day) + " is still to come, so nothing can have been paid back on it.",
                    "Give the day on which it was paid back."));
        }
        return found;
    }
}
