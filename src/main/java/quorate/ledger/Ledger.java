package quorate.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The front door: where every pound is, was and is promised. */
@Component
public class Ledger {

    /** What is more than one statement should hold. */
    static final int MOST = 200_000;

    private final LedgerStore store;
    private final ReadingStore reading;
    private final BalanceStore balances;
    private final Checks checks;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Ledger(
            LedgerStore store,
            ReadingStore reading,
            BalanceStore balances,
            Checks checks,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reading = reading;
        this.balances = balances;
        this.checks = checks;
        this.clocks = clocks;
        this.events = events;
    }

    /** Opens a fund. The same twice is one; the same code with other conditions is refused. */
    public Answer<Fund> open(Fund fund, Actor by) {
        return clocks.write(number -> {
            var before = reading.funds(List.of(fund.id())).get(fund.id());
            if (fund.equals(before)) return new Answer.Done<>(fund);
            if (before != null) {
                return refused(
                        "ledger.fund",
                        "The fund " + fund.code() + " was opened with other conditions.",
                        "Open another with a code of its own: the conditions of a fund do not change.");
            }
            store.insert(fund, number);
            events.publishEvent(new Posted.FundOpened(fund, by));
            return new Answer.Done<>(fund);
        });
    }

    /**
     * Makes all of these postings, or says everything that stands against them and makes none. What was made before with
     * the same content is left as it is.
     */
    public Answer<Posted> post(Voucher voucher, List<Posting> postings) {
        return post(voucher, postings, List.of());
    }

    /** @param already what stands against them besides */
    private Answer<Posted> post(Voucher voucher, List<Posting> postings, List<Objection> already) {
        if (postings.size() > MOST) {
            return refused(
                    "ledger.batch",
                    "A voucher holds at most " + MOST + " postings, and this one has " + postings.size() + ".",
                    "Send it in parts, each with a voucher of its own.");
        }
        return clocks.write(number -> {
            var ids = postings.stream()
                    .flatMap(posting -> Stream.concat(Stream.of(posting.id()), posting.corrects().stream()))
                    .collect(Collectors.toSet());
            var before = reading.postings(ids);
            var fresh = new LinkedHashMap<UUID, Posting>();
            var objections = new ArrayList<>(already);
            for (var posting : postings) {
                var known = Optional.ofNullable(before.get(posting.id()))
                        .map(Entered::posting)
                        .orElse(fresh.get(posting.id()));
                if (known == null) fresh.put(posting.id(), posting);
                else if (!known.equals(posting)) objections.add(other(known, posting));
            }
            if (!fresh.isEmpty() && reading.isVoucher(voucher.id())) objections.add(writtenBefore(voucher));
            objections.addAll(checks.of(voucher, List.copyOf(fresh.values()), before));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            if (!fresh.isEmpty()) make(voucher, List.copyOf(fresh.values()), number);
            return new Answer.Done<>(new Posted(voucher.id(), fresh.size(), postings.size() - fresh.size()));
        });
    }

    private void make(Voucher voucher, List<Posting> fresh, long number) {
        var accounts = new HashMap<Account, UUID>();
        for (var posting : fresh) {
            accounts.computeIfAbsent(posting.from(), Account::id);
            accounts.computeIfAbsent(posting.to(), Account::id);
        }
        var commissioner = voucher.books().keeper();
        var open = reading.findClosed(commissioner).map(month -> month.plusMonths(1));
        store.open(accounts.keySet(), number);
        store.insert(voucher, number);
        store.insert(
                fresh.stream()
                        .map(posting -> new Entered(posting, voucher.id(), number, monthOf(posting, open)))
                        .toList(),
                accounts);
        var sum = fresh.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
        events.publishEvent(new Posted.Moved(voucher, commissioner.value(), fresh.size(), sum));
    }

    /** The month to which it belongs, or the first open one when that is closed. */
    private static LocalDate monthOf(Posting posting, Optional<LocalDate> open) {
        var own = posting.effective().withDayOfMonth(1);
        return open.filter(own::isBefore).orElse(own);
    }

    private static Objection other(Posting known, Posting posting) {
        var was = known.move() + " of " + known.amount() + " (" + known.words() + ")";
        var sentence = "What is sent as " + posting.move() + " of " + posting.amount() + " (" + posting.words()
                + ") was made before as " + was + ".";
        var remedy = "Send it once only, or post the difference as a correction.";
        return new Objection("ledger.key", Weight.LOCAL, sentence, remedy, List.of());
    }

    private static Objection writtenBefore(Voucher voucher) {
        var sentence = "The voucher " + voucher.id() + " was written before, and nothing is added to it.";
        return new Objection("ledger.key", Weight.LOCAL, sentence, "Use a voucher of its own.", List.of());
    }

    private static <T> Answer<T> refused(String rule, String sentence, String remedy) {
        return new Answer.Refused<>(List.of(new Objection(rule, Weight.LOCAL, sentence, remedy, List.of())));
    }

    /** Promises money of a budget, so that nobody else can. */
    public Answer<Reservation> reserve(Voucher voucher, Promise promise) {
        return clocks.write(number -> {
            var already = checks.ofPromise(promise);
            return answer(post(voucher, List.of(promise.posting()), already).objections(), promise.id());
        });
    }

    /** What part of a reservation is settled or released. @param id of the posting; the same twice is one */
    public record Part(UUID reservation, UUID id, Money amount, LocalDate day, String words) {}

    /** Part of a reservation, or all that is left of it, becomes due. */
    public Answer<Reservation> settle(Voucher voucher, Part part) {
        return take(voucher, part, Move.SETTLE, Place.DUE);
    }

    /** Part of a reservation, or all that is left of it, goes back to the budget. */
    public Answer<Reservation> release(Voucher voucher, Part part) {
        return take(voucher, part, Move.RELEASE, Place.BUDGET);
    }

    private Answer<Reservation> take(Voucher voucher, Part part, Move move, Place to) {
        return clocks.write(number -> {
            var there = findReservation(part.reservation());
            if (there.isEmpty())
                return refused("ledger.reservation", "There is no such reservation.", "Reserve first.");
            var from = there.get().account();
            var target = to == Place.BUDGET ? Account.budget(from.fund(), from.stream()) : from.at(to);
            var because = Optional.of(part.reservation());
            var posting = Posting.of(part.id(), move, from, target, part.amount(), part.day(), because, part.words());
            var posted = post(voucher, List.of(posting.reserving(part.reservation())));
            return answer(posted.objections(), part.reservation());
        });
    }

    private Answer<Reservation> answer(List<Objection> objections, UUID reservation) {
        return objections.isEmpty()
                ? new Answer.Done<>(findReservation(reservation).orElseThrow())
                : new Answer.Refused<>(objections);
    }

    /** What was promised, and what came of it, with all that is known. */
    public Optional<Reservation> findReservation(UUID id) {
        return Optional.ofNullable(balances.reservations(List.of(id)).get(id));
    }

    /**
     * Closes a month: what comes later is counted in the next. Accruals of the month are turned back on the first day of
     * the next.
     *
     * @param voucher whose books, by what right and who
     * @param month any day of it
     */
    public Answer<LocalDate> close(Voucher voucher, LocalDate month) {
        var first = month.withDayOfMonth(1);
        var commissioner = voucher.books().keeper();
        return clocks.write(number -> {
            var last = reading.findClosed(commissioner);
            if (last.filter(closed -> !closed.isBefore(first)).isPresent()) return new Answer.Done<>(first);
            var next = last.map(closed -> closed.plusMonths(1));
            if (next.filter(due -> !due.equals(first)).isPresent()) {
                return refused(
                        "ledger.closing", "Months are closed one after another.", "Close " + next.get() + " first.");
            }
            if (clocks.today().isBefore(first.plusMonths(1))) {
                return refused(
                        "ledger.closing", "The month is not over.", "Close it from " + first.plusMonths(1) + " on.");
            }
            store.close(commissioner, first, voucher.by(), number);
            events.publishEvent(new Posted.MonthClosed(commissioner.value(), first, voucher.by()));
            var reversals = reading.listAccrued(commissioner, first).stream()
                    .map(accrued -> reversal(accrued.posting(), first.plusMonths(1)))
                    .toList();
            // It can stand against nothing: these are one's own books, and a budget only gains.
            if (!reversals.isEmpty()) post(voucher, reversals).orThrow();
            return new Answer.Done<>(first);
        });
    }

    private static Posting reversal(Posting accrued, LocalDate day) {
        return Posting.of(
                Fresh.idOf("reversal", accrued.id().toString()),
                Move.REVERSE,
                accrued.to(),
                accrued.from(),
                accrued.amount(),
                day,
                Optional.of(accrued.id()),
                "Reversal of: " + accrued.words());
    }

    /** What is in the account by the end of the day, as known by the number. */
    public Money balance(Account account, LocalDate day, long known) {
        return balances.balance(account.id(), day, known);
    }

    /** What is in every account of a commissioner's funds by the end of the day, as known by the number. */
    public List<Balance> trial(PartyId commissioner, LocalDate day, long known) {
        var funds = new HashSet<UUID>();
        reading.listFunds(List.of(commissioner), known).forEach(fund -> funds.add(fund.id()));
        return balances.trial(funds, day, known);
    }

    /** The posting, what led to it and what it led to; empty for what is no posting known by the number. */
    public Optional<Trail> trace(UUID posting, long known) {
        return reading.findTrail(posting, known);
    }
}
