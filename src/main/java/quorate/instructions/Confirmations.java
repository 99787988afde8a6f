package quorate.instructions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Instruction.Confirmed;
import quorate.instructions.Instruction.Line;
import quorate.instructions.Instruction.Mend;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.web.Words;

/** Posts what the agent says it paid, as told and beyond, so that the books say what the bank does. */
@Component
class Confirmations {

    /** More than any practice was ever paid at once: a slip of the hand. */
    private static final Money MOST = Money.pounds(100_000_000);

    private final Instructions instructions;
    private final InstructionStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Confirmations(Instructions instructions, InstructionStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.instructions = instructions;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    private Instruction now(Instruction given) {
        return instructions.find(given.id(), List.of(given.commissioner())).orElseThrow();
    }

    /**
     * Takes in what the agent says it paid, by practice: first, and then the rest of it on another day. What was confirmed
     * before stays as it is. What the first is beyond what was told is recovered.
     */
    Answer<Instruction> confirm(Instruction given, Map<String, Money> paid, LocalDate day, PartyId by) {
        return confirm(given, new Said(paid, Map.of()), day, by);
    }

    /**
     * What the agent says it paid, by practice.
     *
     * @param gross before anything was deducted
     * @param deducted of it; nothing for a practice of which the agent says nothing
     */
    record Said(Map<String, Money> gross, Map<String, Map<Deduction.Kind, Money>> deducted) {}

    /** The same with what was deducted, which moves no money in the books: it was paid too, to somebody else. */
    Answer<Instruction> confirm(Instruction given, Said said, LocalDate day, PartyId by) {
        var paid = said.gross();
        return clocks.write(number -> {
            var now = now(given);
            var objections = againstConfirming(now, paid, day);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var fresh = paid.keySet().stream()
                    .filter(practice -> !isThere(now, practice, paid.getOrDefault(practice, Money.ZERO), day))
                    .sorted()
                    .toList();
            var making = new Making(now, day, Instruction.TOLD, "The agent confirmed more than it was told", by);
            for (var practice : fresh) making.paid(practice, paid.getOrDefault(practice, Money.ZERO));
            var answer = making.done("paid on " + day + " " + String.join(" ", fresh), number);
            if (!answer.isDone()) return answer;
            for (var practice : fresh) {
                said.deducted()
                        .getOrDefault(practice, Map.of())
                        .forEach((kind, amount) -> store.deduct(
                                now.id(), new Instruction.Deducted(practice, day, kind, amount), by, number));
            }
            return new Answer.Done<>(now(now));
        });
    }

    /** Whether it was said before: of that day, or in full and sent once more with another. */
    private static boolean isThere(Instruction now, String practice, Money amount, LocalDate day) {
        return now.of(practice).stream()
                .filter(before -> before.besides().equals(Instruction.TOLD))
                .anyMatch(before -> before.amount().equals(amount)
                        && (before.paid().equals(day) || now.left(practice).pence() == 0));
    }

    private List<Objection> againstConfirming(Instruction now, Map<String, Money> paid, LocalDate day) {
        var found = new ArrayList<>(againstDay(now, day));
        paid.forEach((practice, amount) -> {
            if (!now.byPractice().containsKey(practice)) {
                found.add(Instructions.own(
                        "payments.untold",
                        practice + " was paid " + amount + ", and this instruction does not name it.",
                        "Look for it in another instruction, and ask the agent if there is none."));
            } else if (amount.pence() < 0 || amount.isMoreThan(MOST)) {
                found.add(Instructions.own(
                        "payments.amount", practice + " cannot have been paid " + amount + ".", "Correct the amount."));
            } else if (!isThere(now, practice, amount, day)) {
                againstMore(now, practice, amount, day).ifPresent(found::add);
            }
        });
        return found;
    }

    private List<Objection> againstDay(Instruction now, LocalDate day) {
        if (day.isAfter(clocks.today())) {
            return List.of(Instructions.own(
                    "payments.future",
                    Words.day(day) + " is still to come, so nothing can have been paid on it.",
                    "Give the day on which it was paid."));
        }
        if (!day.isBefore(now.day())) return List.of();
        return List.of(Instructions.own(
                "payments.before",
                "The agent was told on " + Words.day(now.day()) + ", and cannot have paid it before.",
                "Give the day on which it was paid."));
    }

    /** Why what comes after a first confirmation cannot be the rest of it. */
    private static Optional<Objection> againstMore(Instruction now, String practice, Money amount, LocalDate day) {
        var left = now.left(practice);
        var ofDay = now.of(practice).stream()
                .filter(before -> before.besides().equals(Instruction.TOLD)
                        && before.paid().equals(day))
                .findFirst();
        if (ofDay.isPresent()) {
            return Optional.of(Instructions.own(
                    "payments.confirmed",
                    practice + " was confirmed with " + ofDay.get().amount() + " for " + Words.day(day)
                            + " before, and now with " + amount + ".",
                    "Ask the agent which it is; what was confirmed is not edited."));
        }
        if (now.of(practice).isEmpty() && left.pence() > 0 || !amount.isMoreThan(left)) return Optional.empty();
        return Optional.of(Instructions.own(
                "payments.rest",
                now.paid(practice)
                                .map(paid -> practice + " was confirmed with " + paid + " before")
                                .orElse(practice + " is not to be paid by this instruction any more")
                        + (left.pence() > 0 ? ", " + left + " is still to come" : ", and nothing is still to come")
                        + ", and now " + amount + " is said to be paid.",
                "Enter what was paid besides the first amount, up to what is still to come. If the agent did pay more, enter"
                        + " it as paid beyond what was told."));
    }

    /**
     * Takes in what the agent paid beyond what it was told, when all that was told is confirmed: paid twice, or after it was
     * told again. It is recovered from the practice.
     *
     * @param key under which it is entered; the same twice is one
     */
    Answer<Instruction> beyond(
            Instruction given, UUID key, String practice, Money amount, LocalDate day, String why, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.of(practice).stream().anyMatch(before -> before.besides().equals(key)))
                return new Answer.Done<>(now);
            var objections = new ArrayList<>(againstDay(now, day));
            if (amount.pence() <= 0 || amount.isMoreThan(MOST)) {
                objections.add(Instructions.own(
                        "payments.amount",
                        amount + " cannot have been paid beyond what was told.",
                        "Give an amount above nothing."));
            }
            if (now.left(practice).pence() > 0) {
                objections.add(Instructions.own(
                        "payments.rest",
                        now.left(practice) + " that was told is still to come for " + practice + ".",
                        "Enter what was paid of that first."));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var making = new Making(now, day, key, why, by);
            making.paid(practice, amount);
            return making.done("beyond " + key, number);
        });
    }

    /** What is confirmed at once, while it is put together. */
    private final class Making {

        private final Instruction told;
        private final LocalDate day;
        private final UUID besides;
        private final String why;
        private final PartyId by;
        private final List<Posting> postings = new ArrayList<>();
        private final List<Mend> mends = new ArrayList<>();
        private final Map<String, Confirmed> confirmed = new java.util.TreeMap<>();

        Making(Instruction told, LocalDate day, UUID besides, String why, PartyId by) {
            this.told = told;
            this.day = day;
            this.besides = besides;
            this.why = why;
            this.by = by;
        }

        /** One stream after another, up to what was told of each; the rest from what is due to the practice next. */
        void paid(String practice, Money amount) {
            confirmed.put(practice, new Confirmed(amount, day, besides, by));
            var left = amount;
            for (var line : told.leftOf(practice)) {
                var part = left.isMoreThan(line.amount()) ? line.amount() : left;
                if (part.pence() <= 0) break;
                move("confirmation of a payment", Move.CONFIRM, line, Place.INSTRUCTED, part, "Paid on ");
                left = left.minus(part);
            }
            if (left.pence() > 0) more(practice, left);
        }

        /** From the stream of which the practice gets most, because most comes due of it again. */
        private void more(String practice, Money amount) {
            var line = told.lines().stream()
                    .filter(each -> each.practice().equals(practice))
                    .max(Comparator.comparing(Line::amount))
                    .orElseThrow();
            var words = "Paid beyond what was told on ";
            var id = move("paid beyond what was told", Move.OVERPAY, line, Place.DUE, amount, words);
            mends.add(new Mend(id, Mend.Kind.BEYOND, practice, line.party(), line.stream(), amount, day, why, by));
        }

        private UUID move(String what, Move move, Line line, Place from, Money amount, String words) {
            var id = Fresh.idOf(what, line.posting().toString(), day.toString(), besides.toString());
            var account = new Account(told.fund(), line.stream(), Optional.of(line.party()), from);
            postings.add(Posting.of(
                    id,
                    move,
                    account,
                    account.at(Place.PAID),
                    amount,
                    day,
                    Optional.of(line.posting()),
                    words + Words.day(day)));
            return id;
        }

        Answer<Instruction> done(String what, long number) {
            if (confirmed.isEmpty()) return new Answer.Done<>(told);
            var posted = instructions.post(told.commissioner(), told.id() + " " + what, postings, by);
            if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
            confirmed.forEach((practice, each) -> store.confirm(told.id(), practice, each, number));
            mends.forEach(mend -> store.insert(Optional.of(told.id()), told.fund(), mend, number));
            var sum = confirmed.values().stream().map(Confirmed::amount).reduce(Money.ZERO, Money::plus);
            events.publishEvent(
                    new Instruction.Told(told.id(), told.commissioner(), "confirmed", sum, new Actor.Person(by)));
            return new Answer.Done<>(now(told));
        }
    }
}
