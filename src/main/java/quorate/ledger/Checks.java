package quorate.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.web.Words;

/**
 * Everything that stands against postings, in words. The database would refuse each of these as well, but one at a time and
 * as a fault.
 */
@Component
class Checks {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final ReadingStore reading;
    private final BalanceStore balances;
    private final Called called;

    Checks(ReadingStore reading, BalanceStore balances, Called called) {
        this.reading = reading;
        this.balances = balances;
        this.called = called;
    }

    /** @param before those postings of a voucher, and those that they correct, that are there already */
    List<Objection> of(Voucher voucher, List<Posting> fresh, Map<UUID, Entered> before) {
        var funds = reading.funds(fresh.stream()
                .flatMap(
                        posting -> Stream.of(posting.from().fund(), posting.to().fund()))
                .distinct()
                .toList());
        var objections = new ArrayList<Objection>();
        funds.values().stream()
                .filter(fund -> !fund.commissioner().equals(voucher.books().keeper()))
                .forEach(fund -> objections.add(books(fund, voucher.books())));
        for (var posting : fresh) {
            ofShape(posting, before).ifPresent(objections::add);
            ofFund(posting, funds, objections);
        }
        if (objections.isEmpty()) ofReservations(fresh, objections);
        if (objections.isEmpty()) ofCaps(fresh, funds, objections);
        if (objections.isEmpty()) ofPools(fresh, funds, objections);
        return objections;
    }

    /** What stands against a promise besides its posting: what goes on is not promised from money for this once. */
    List<Objection> ofPromise(Promise promise) {
        return reading.funds(List.of(promise.fund())).values().stream()
                .filter(fund -> promise.recurrent() && !fund.recurrent())
                .map(fund -> once(fund, promise))
                .toList();
    }

    private static Objection once(Fund fund, Promise promise) {
        var sentence = fund.name() + " is non-recurrent, and " + promise.words() + " goes on from year to year.";
        var remedy = "Promise it for this year only, or from recurrent money.";
        return new Objection("ledger.once", fund.weight(), sentence, remedy, List.of(fund.source()));
    }

    private Objection books(Fund fund, Books books) {
        var sentence = "The money of " + called.name(fund.commissioner().value()) + " (" + fund.name()
                + ") is on the books of " + called.name(books.keeper().value())
                + ": it can be read and forecast here, and not posted.";
        return new Objection(
                "ledger.books",
                Weight.MUST,
                sentence,
                "Ask " + called.name(books.keeper().value()) + " to post it, and enter what they report.",
                List.of(books.source()));
    }

    private static Optional<Objection> ofShape(Posting posting, Map<UUID, Entered> before) {
        if (posting.amount().pence() <= 0) {
            return no(
                    "ledger.amount", posting, "moves nothing", "Give an amount above nothing; to take back, correct.");
        }
        if (!posting.from().fund().equals(posting.to().fund())) {
            return no("ledger.mix", posting, "goes from one fund to another", "Money of different funds does not mix.");
        }
        if (posting.from().equals(posting.to())) {
            return no("ledger.way", posting, "goes nowhere", "Name two different accounts.");
        }
        if (posting.words().isEmpty()) return no("ledger.words", posting, "says nothing", "Say what it is for.");
        if (posting.corrects().isPresent() || posting.move() == Move.CORRECT) return ofCorrection(posting, before);
        if (!posting.move().goes(posting.from().place(), posting.to().place())) {
            return no(
                    "ledger.way",
                    posting,
                    "goes from " + posting.from().place() + " to "
                            + posting.to().place(),
                    "It goes " + posting.move().direction() + ".");
        }
        var promised = posting.from().place() == Place.RESERVED || posting.to().place() == Place.RESERVED;
        return promised && posting.reservation().isEmpty()
                ? no("ledger.way", posting, "names no reservation", "Reserve, settle and release by name.")
                : Optional.empty();
    }

    private static Optional<Objection> ofCorrection(Posting posting, Map<UUID, Entered> before) {
        var wrong = posting.corrects().map(before::get);
        if (posting.move() != Move.CORRECT || wrong.isEmpty()) {
            return no("ledger.corrects", posting, "names no posting that it corrects", "Name one that was made.");
        }
        var was = wrong.get().posting();
        if (was.move() == Move.CORRECT) {
            return no("ledger.corrects", posting, "corrects a correction", "Correct what that corrected, once more.");
        }
        var same = (posting.from().equals(was.from()) && posting.to().equals(was.to()))
                || (posting.from().equals(was.to()) && posting.to().equals(was.from()));
        return same && posting.reservation().equals(was.reservation())
                ? Optional.empty()
                : no(
                        "ledger.corrects",
                        posting,
                        "moves money between other accounts than what it corrects",
                        "A correction is the difference; money that belongs elsewhere is moved by another posting.");
    }

    private static Optional<Objection> no(String rule, Posting posting, String what, String remedy) {
        var sentence = posting.move() + " of " + posting.amount() + " (" + posting.words() + ") " + what + ".";
        return Optional.of(new Objection(rule, Weight.LOCAL, sentence, remedy, List.of()));
    }

    private void ofFund(Posting posting, Map<UUID, Fund> funds, List<Objection> to) {
        var fund = funds.get(posting.to().fund());
        if (fund == null) {
            no("ledger.fund", posting, "is of a fund that was not opened", "Open the fund first.")
                    .ifPresent(to::add);
            return;
        }
        var sources = List.of(fund.source());
        if (posting.to().place() == Place.POOLED && !fund.pooling().isAllowedOn(posting.effective())) {
            var sentence = fund.name() + " may not go into a pooled fund on " + Words.day(posting.effective()) + ".";
            to.add(new Objection("ledger.pool", fund.weight(), sentence, pooling(fund), sources));
        }
        if (posting.to().place() == Place.POOLED && !fund.ringFence().isEmpty()) {
            var sentence = fund.name() + " is ring-fenced for " + Words.list(fund.ringFence())
                    + " and may not go into a pooled fund, where others decide with you what it is spent on.";
            to.add(new Objection("ledger.fence", fund.weight(), sentence, "Use money of another fund.", sources));
        }
        for (var account : List.of(posting.from(), posting.to())) {
            if (account.place().isOfStream() == account.stream().isEmpty()) {
                no("ledger.stream", posting, "has an account without its stream", "Say what the money is for.")
                        .ifPresent(to::add);
            } else if (!fund.ringFence().isEmpty()
                    && account.place().isOfStream()
                    && !fund.ringFence().contains(account.stream())) {
                var sentence = fund.name() + " is ring-fenced for " + Words.list(fund.ringFence())
                        + " and may not be spent on " + account.stream() + ".";
                to.add(new Objection("ledger.fence", fund.weight(), sentence, "Use money of another fund.", sources));
                return;
            }
        }
    }

    private static String pooling(Fund fund) {
        return fund.pooling() instanceof Fund.Pooling.From(var day)
                ? "It may from " + Words.day(day) + "; until then budgets can be aligned and kept apart."
                : "Budgets can be aligned and kept apart.";
    }

    private void ofReservations(List<Posting> fresh, List<Objection> to) {
        var taken = new HashMap<UUID, Money>();
        for (var posting : fresh) {
            posting.reservation().ifPresent(id -> {
                var more =
                        posting.to().place() == Place.RESERVED ? posting.amount() : Money.ZERO.minus(posting.amount());
                taken.merge(id, more, Money::plus);
            });
        }
        // One that becomes no less has enough left, because it had before.
        taken.values().removeIf(more -> more.pence() >= 0);
        var there = balances.reservations(taken.keySet());
        taken.forEach((id, more) -> {
            var left = Optional.ofNullable(there.get(id)).map(Reservation::left).orElse(Money.ZERO);
            if (left.plus(more).pence() >= 0) return;
            var sentence = left + " is left of the reservation and " + Money.ZERO.minus(more) + " is asked.";
            to.add(new Objection(
                    "ledger.reservation",
                    Weight.LOCAL,
                    sentence,
                    "Ask for " + Money.ZERO.minus(left.plus(more)) + " less, or reserve more by a decision.",
                    List.of()));
        });
    }

    private void ofCaps(List<Posting> fresh, Map<UUID, Fund> funds, List<Objection> to) {
        var net = new HashMap<Capped, Money>();
        for (var posting : fresh) {
            var year = Year.of(posting.effective());
            if (posting.from().place().isCapped()) {
                net.merge(new Capped(posting.from(), year), Money.ZERO.minus(posting.amount()), Money::plus);
            }
            if (posting.to().place().isCapped()) {
                net.merge(new Capped(posting.to(), year), posting.amount(), Money::plus);
            }
        }
        net.values().removeIf(more -> more.pence() >= 0);
        Function<Capped, BalanceStore.InYear> key =
                capped -> new BalanceStore.InYear(capped.account.id(), capped.year.begins());
        var there = balances.inYears(net.keySet().stream().map(key).toList());
        net.forEach((capped, more) -> {
            var left = there.getOrDefault(key.apply(capped), Money.ZERO);
            var fund = funds.get(capped.account.fund());
            if (fund != null && left.plus(more).pence() < 0) to.add(cap(capped, left, more, fund));
        });
    }

    /** What stays in a pooled fund at the end of a year is there in the next: so all years together are never below nothing. */
    private void ofPools(List<Posting> fresh, Map<UUID, Fund> funds, List<Objection> to) {
        var net = new HashMap<Account, Money>();
        for (var posting : fresh) {
            if (posting.from().place() == Place.POOLED)
                net.merge(posting.from(), Money.ZERO.minus(posting.amount()), Money::plus);
            if (posting.to().place() == Place.POOLED) net.merge(posting.to(), posting.amount(), Money::plus);
        }
        net.forEach((account, more) -> {
            if (more.pence() >= 0) return;
            var left = balances.balance(account.id(), FAR, Long.MAX_VALUE);
            var fund = funds.get(account.fund());
            if (fund == null || left.plus(more).pence() >= 0) return;
            var sentence = left + " of " + fund.name() + ", money of "
                    + called.name(fund.commissioner().value()) + ", is in pooled funds, and " + Money.ZERO.minus(more)
                    + " is asked.";
            var remedy = "Ask for " + Money.ZERO.minus(left.plus(more)) + " less, or put more into the pool first.";
            to.add(new Objection("ledger.cap", Weight.LOCAL, sentence, remedy, List.of(fund.source())));
        });
    }

    private record Capped(Account account, Year year) {}

    private Objection cap(Capped capped, Money left, Money more, Fund fund) {
        var what = capped.account.stream().isEmpty()
                ? "is " + capped.account.place().toString().toLowerCase(Locale.UK) + " of " + fund.name()
                : "is left for " + capped.account.purpose() + " in " + fund.name();
        var sentence = left + " " + what + ", money of "
                + called.name(fund.commissioner().value()) + ", in " + capped.year + ", and " + Money.ZERO.minus(more)
                + " is asked.";
        var remedy = "Ask for " + Money.ZERO.minus(left.plus(more)) + " less, or move money there first by a decision.";
        List<Citation> sources = List.of(fund.source());
        return new Objection("ledger.cap", Weight.LOCAL, sentence, remedy, sources);
    }
}
