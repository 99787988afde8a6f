package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Reservation;
import quorate.payments.Round.Sum;

/**
 * Makes postings of what a run comes to: what was promised to a practice becomes due first, unless it is spoken for by something
 * that waits for a decision, then what is free in the budget; a difference corrects the posting of its month. Every key follows from the run, the month, the practice and the stream.
 */
@Component
class Paying {

    private final Desk desk;
    private final PaymentStore store;
    private final List<SpokenFor> spokenFor;

    Paying(Desk desk, PaymentStore store, List<SpokenFor> spokenFor) {
        this.desk = desk;
        this.store = store;
        this.spokenFor = spokenFor;
    }

    /** What is to be posted, what of it is a payment, and what cannot be taken back because so much was never paid. */
    record Batch(List<Posting> postings, List<Payment> payments, List<Sum> lacking) {}

    /**
     * @param titles what is paid, of the period that begins on a day
     * @param effective the day to which belongs what is paid for it
     */
    Batch of(Run run, Function<LocalDate, String> titles, UnaryOperator<LocalDate> effective, List<Sum> sums) {
        var making = new Making(run, titles, effective, sums);
        for (var sum : sums) {
            if (sum.amount().pence() == 0) continue;
            var paid = run.retro() ? making.paid(sum) : Optional.<Payment>empty();
            if (sum.amount().pence() < 0) making.takeBack(sum);
            else paid.ifPresentOrElse(root -> making.differ(sum, root), () -> making.pay(sum));
        }
        return new Batch(making.postings, making.payments, making.lacking);
    }

    /** One batch while it is put together. */
    private final class Making {

        private final Run run;
        private final Function<LocalDate, String> titles;
        private final UnaryOperator<LocalDate> effective;
        /** What was paid so far, by whom it was paid to and from which stream, the latest first. */
        private final Map<Sort, List<Chain>> before;

        private final Map<Account, List<Reservation>> reservations;
        private final Map<String, Optional<UUID>> sources = new HashMap<>();
        private final Map<LocalDate, String> words = new HashMap<>();
        private final List<Sum> lacking = new ArrayList<>();
        private final List<Posting> postings = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        /** How much this batch has taken from a reservation, or must leave there, or has taken back from a posting. */
        private final Map<UUID, Money> taken = new HashMap<>();

        /** Everything is asked for once, however many practices and months there are. */
        Making(Run run, Function<LocalDate, String> titles, UnaryOperator<LocalDate> effective, List<Sum> sums) {
            this.run = run;
            this.titles = titles;
            this.effective = effective;
            this.before = chains(store.list(run.commissioner(), run.scheme(), Long.MAX_VALUE));
            this.reservations = desk.reservations(sums.stream()
                    .map(sum -> account(sum, Place.RESERVED))
                    .distinct()
                    .toList());
            for (var each : spokenFor)
                each.of(run.commissioner()).forEach((promise, amount) -> taken.merge(promise, amount, Money::plus));
        }

        private record Sort(PartyId party, String stream) {}

        /** A first posting, and what it comes to after all differences. */
        private record Chain(Payment root, Money total) {}

        private static Map<Sort, List<Chain>> chains(List<Payment> payments) {
            var roots = new LinkedHashMap<UUID, Chain>();
            for (var payment : payments) {
                roots.merge(
                        payment.root(),
                        new Chain(payment, payment.amount()),
                        (one, more) -> new Chain(one.root(), one.total().plus(more.total())));
            }
            return new ArrayList<>(roots.values())
                    .reversed().stream()
                            .collect(Collectors.groupingBy(
                                    chain -> new Sort(chain.root().party(), chain.root().stream())));
        }

        private List<Reservation> reserved(Sum sum) {
            return reservations.getOrDefault(account(sum, Place.RESERVED), List.of());
        }

        private Optional<UUID> source(String stream) {
            return sources.computeIfAbsent(stream, it -> desk.findSource(Account.budget(run.fund(), it)));
        }

        private UUID key(String what, Sum sum, Object more) {
            return Fresh.idOf(
                    what, run.id().toString(), sum.first().toString(), sum.practice(), sum.stream(), more.toString());
        }

        private Account account(Sum sum, Place place) {
            return new Account(run.fund(), sum.stream(), Optional.of(sum.party()), place);
        }

        private String words(Sum sum) {
            return words.computeIfAbsent(sum.first(), titles);
        }

        private LocalDate day(Sum sum) {
            return effective.apply(sum.first());
        }

        void pay(Sum sum) {
            var left = sum.amount();
            for (var reservation : reserved(sum)) {
                var free = reservation.left().minus(taken.getOrDefault(reservation.id(), Money.ZERO));
                var part = free.isMoreThan(left) ? left : free;
                if (part.pence() <= 0) continue;
                settle(sum, reservation.id(), part);
                left = left.minus(part);
            }
            if (left.pence() <= 0) return;
            var id = key("reservation of a run", sum, "");
            postings.add(Posting.of(
                            id,
                            Move.RESERVE,
                            Account.budget(run.fund(), sum.stream()),
                            account(sum, Place.RESERVED),
                            left,
                            day(sum),
                            source(sum.stream()),
                            words(sum))
                    .reserving(id));
            settle(sum, id, left);
        }

        private void settle(Sum sum, UUID reservation, Money amount) {
            var id = key("payment of a run", sum, reservation);
            taken.merge(reservation, amount, Money::plus);
            postings.add(Posting.of(
                            id,
                            Move.SETTLE,
                            account(sum, Place.RESERVED),
                            account(sum, Place.DUE),
                            amount,
                            day(sum),
                            Optional.of(reservation),
                            words(sum))
                    .reserving(reservation));
            note(sum, id, id, reservation, amount);
        }

        private void note(Sum sum, UUID posting, UUID root, UUID reservation, Money amount) {
            payments.add(new Payment(
                    posting,
                    root,
                    reservation,
                    run.id(),
                    sum.first(),
                    sum.practice(),
                    sum.party(),
                    sum.stream(),
                    amount));
        }

        private List<Chain> chains(Sum sum) {
            return before.getOrDefault(new Sort(sum.party(), sum.stream()), List.of());
        }

        /** The first posting to the practice for the same month. */
        Optional<Payment> paid(Sum sum) {
            for (var chain : chains(sum))
                if (chain.root().first().equals(sum.first())) return Optional.of(chain.root());
            return Optional.empty();
        }

        /** First postings to the practice: of the same month, then the latest. */
        private List<Chain> roots(Sum sum) {
            return chains(sum).stream()
                    .sorted(Comparator.comparing(chain -> !chain.root().first().equals(sum.first())))
                    .toList();
        }

        void differ(Sum sum, Payment root) {
            var more = sum.amount();
            var there = left(sum, root.reservation());
            taken.merge(root.reservation(), more, Money::plus);
            if (more.isMoreThan(there)) {
                var lacking = there.pence() > 0 ? more.minus(there) : more;
                taken.merge(root.reservation(), Money.ZERO.minus(lacking), Money::plus);
                more(sum, root, lacking);
            }
            correct(sum, root, more);
        }

        /** What is left of a reservation, if it is one for this. */
        private Money left(Sum sum, UUID id) {
            for (var reservation : reserved(sum)) {
                if (reservation.id().equals(id)) return reservation.left().minus(taken.getOrDefault(id, Money.ZERO));
            }
            return Money.ZERO;
        }

        /** What was promised for it then is promised by so much more: the difference of a reservation, as of a payment. */
        private void more(Sum sum, Payment root, Money lacking) {
            var promised = Posting.of(
                            root.reservation(),
                            Move.RESERVE,
                            Account.budget(run.fund(), sum.stream()),
                            account(sum, Place.RESERVED),
                            lacking,
                            day(sum),
                            source(sum.stream()),
                            words(sum))
                    .reserving(root.reservation());
            postings.add(Posting.correcting(
                    promised,
                    key("reservation of a difference", sum, root.posting()),
                    lacking,
                    day(sum),
                    words(sum) + ", difference"));
        }

        /** From one posting after another, and from none below nothing. */
        void takeBack(Sum sum) {
            var left = Money.ZERO.minus(sum.amount());
            for (var chain : roots(sum)) {
                var root = chain.root();
                var there = chain.total().minus(taken.getOrDefault(root.posting(), Money.ZERO));
                var part = there.isMoreThan(left) ? left : there;
                if (part.pence() <= 0) continue;
                taken.merge(root.posting(), part, Money::plus);
                correct(sum, root, Money.ZERO.minus(part));
                left = left.minus(part);
            }
            if (left.pence() > 0) lacking.add(new Sum(sum.first(), sum.practice(), sum.party(), sum.stream(), left));
        }

        private void correct(Sum sum, Payment root, Money more) {
            var id = key("difference of a run", sum, root.posting());
            var wrong = Posting.of(
                            root.posting(),
                            Move.SETTLE,
                            account(sum, Place.RESERVED),
                            account(sum, Place.DUE),
                            root.amount(),
                            day(sum),
                            Optional.of(root.reservation()),
                            words(sum))
                    .reserving(root.reservation());
            postings.add(
                    Posting.correcting(wrong, id, more, effective.apply(root.first()), words(sum) + ", difference"));
            note(sum, id, root.posting(), root.reservation(), more);
        }
    }
}
