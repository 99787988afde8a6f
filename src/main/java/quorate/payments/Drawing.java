package quorate.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Reservation;

/**
 * Of what something becomes due: of the promise that it names as long as anything is left of it, and of the budget only beyond
 * that. What is taken back goes the other way round: what came from the budget goes there first, what came from the promise
 * is promised again. There is one posting for each reservation, and what is different later corrects it.
 */
@Component
class Drawing {

    private final PaymentStore store;
    private final Ledger ledger;
    private final Desk desk;

    Drawing(PaymentStore store, Ledger ledger, Desk desk) {
        this.store = store;
        this.ledger = ledger;
        this.desk = desk;
    }

    /** What was posted of it from a reservation. @param owed of which it is */
    record Part(Dues.Owed owed, UUID posting, UUID reservation, Money amount) {}

    /** What is to be posted, what stands in the list of payments for it, and what cannot be taken back because it was never due. */
    record Batch(List<Posting> postings, List<Part> parts, Money lacking) {}

    /** Whether its promise, if it names one, was made for the same to the same, or to nobody in particular. */
    boolean fits(Dues.Owed owed) {
        var nobodys = new Account(owed.fund(), owed.stream(), Optional.empty(), Place.RESERVED);
        var accounts = List.of(owed.at(Place.RESERVED), nobodys);
        return owed.promise().isEmpty()
                || promise(owed)
                        .map(Reservation::account)
                        .filter(accounts::contains)
                        .isPresent();
    }

    private Optional<Reservation> promise(Dues.Owed owed) {
        return owed.promise().flatMap(ledger::findReservation);
    }

    Batch of(Dues.Owed owed) {
        var making = new Making();
        var because = desk.findSource(Account.budget(owed.fund(), owed.stream()));
        making.owe(owed, owed.id(), owed.amount(), owed.words(), owed.reservation(), because);
        return new Batch(making.postings, making.parts, making.lacking);
    }

    Batch of(List<Dues.Later> differences) {
        var making = new Making();
        differences.forEach(making::differ);
        return new Batch(making.postings, making.parts, making.lacking);
    }

    /** What stands of something that became due, from which reservation, the first first. */
    List<Part> parts(Dues.Owed owed) {
        var byReservation = new LinkedHashMap<UUID, Part>();
        for (var part : store.parts(owed)) {
            byReservation.merge(
                    part.reservation(),
                    part,
                    (first, more) -> new Part(
                            owed,
                            first.posting(),
                            first.reservation(),
                            first.amount().plus(more.amount())));
        }
        return List.copyOf(byReservation.values());
    }

    /** One batch while it is put together. */
    private final class Making {

        private final List<Posting> postings = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        /** How much this batch has taken from a promise, or has given back to it. */
        private final Map<UUID, Money> taken = new HashMap<>();

        private Money lacking = Money.ZERO;

        void owe(Dues.Owed owed, UUID id, Money amount, String words, UUID own, Optional<UUID> because) {
            var drawn = promise(owed)
                    .map(promise -> draw(owed, promise, id, amount, words))
                    .orElse(Money.ZERO);
            var beyond = amount.minus(drawn);
            if (beyond.pence() <= 0) return;
            var account = owed.at(Place.RESERVED);
            var budget = Account.budget(owed.fund(), owed.stream());
            postings.add(Posting.of(own, Move.RESERVE, budget, account, beyond, owed.day(), because, words)
                    .reserving(own));
            var posting = drawn.pence() > 0 ? Fresh.idOf("beyond the promise", id.toString()) : id;
            settle(owed, posting, own, account, beyond, words);
        }

        /** One posting for each promise: what is drawn of it again is the difference of that. */
        private Money draw(Dues.Owed owed, Reservation promise, UUID id, Money most, String words) {
            var amount = promise.left()
                    .minus(taken.getOrDefault(promise.id(), Money.ZERO))
                    .atMost(most);
            if (amount.pence() <= 0) return Money.ZERO;
            taken.merge(promise.id(), amount, Money::plus);
            var before = parts(owed).stream()
                    .filter(part -> part.reservation().equals(promise.id()))
                    .findFirst();
            if (before.isPresent()) correct(before.get(), promise.account(), id, amount, words);
            else settle(owed, id, promise.id(), promise.account(), amount, words);
            return amount;
        }

        private void settle(Dues.Owed owed, UUID id, UUID reservation, Account from, Money amount, String words) {
            postings.add(settled(owed, id, reservation, from, amount, words));
            parts.add(new Part(owed, id, reservation, amount));
        }

        private void correct(Part part, Account from, UUID id, Money more, String words) {
            var owed = part.owed();
            var wrong = settled(owed, part.posting(), part.reservation(), from, part.amount(), words);
            postings.add(Posting.correcting(wrong, id, more, owed.day(), words));
            parts.add(new Part(owed, id, part.reservation(), more));
        }

        void differ(Dues.Later later) {
            if (later.more().pence() < 0) {
                takeBack(later, Money.ZERO.minus(later.more()));
                return;
            }
            var was = later.was();
            var own = Fresh.idOf("reservation of a difference", later.id().toString());
            owe(was, later.id(), later.more(), later.words(), own, Optional.of(was.id()));
        }

        private void takeBack(Dues.Later later, Money amount) {
            var was = later.was();
            var left = amount;
            var id = later.id();
            for (var part : backwards(was)) {
                var back = part.amount().atMost(left);
                if (back.pence() <= 0) continue;
                left = left.minus(back);
                var promise = promise(was).filter(it -> it.id().equals(part.reservation()));
                var from = promise.map(Reservation::account).orElseGet(() -> was.at(Place.RESERVED));
                correct(part, from, id, Money.ZERO.minus(back), later.words());
                if (promise.isPresent()) taken.merge(part.reservation(), Money.ZERO.minus(back), Money::plus);
                else release(later, part, id, back);
                id = Fresh.idOf("more of a difference", id.toString());
            }
            lacking = lacking.plus(left);
        }

        /** What came from the budget last is first, and what came from the promise is last. */
        private List<Part> backwards(Dues.Owed was) {
            var all = new ArrayList<Part>();
            for (var part : parts(was)) {
                var promised = was.promise().filter(part.reservation()::equals).isPresent();
                all.add(promised ? all.size() : 0, part);
            }
            return all;
        }

        private void release(Dues.Later later, Part part, UUID id, Money amount) {
            var was = later.was();
            postings.add(Posting.of(
                            Fresh.idOf("release of a difference", id.toString()),
                            Move.RELEASE,
                            was.at(Place.RESERVED),
                            Account.budget(was.fund(), was.stream()),
                            amount,
                            was.day(),
                            Optional.of(id),
                            later.words())
                    .reserving(part.reservation()));
        }
    }

    private static Posting settled(
            Dues.Owed owed, UUID id, UUID reservation, Account from, Money amount, String words) {
        return Posting.of(
                        id, Move.SETTLE, from, owed.at(Place.DUE), amount, owed.day(), Optional.of(reservation), words)
                .reserving(reservation);
    }
}
