package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;

/** However postings come, a balance is the plain sum of what was effective and known, and no penny is made or lost. */
class SumsTest {

    private static Till till;

    @BeforeContainer
    static void open() {
        till = new Till();
    }

    @AfterContainer
    static void close() {
        till.close();
    }

    @Property(tries = 8)
    void a_balance_as_at_any_pair_of_days_is_the_plain_sum(@ForAll Random chance) {
        var fund = till.budget(5_000);
        var made = new ArrayList<Posting>();
        var budget = Account.budget(fund, "global-sum");
        for (var write = 0; write < 6; write++) {
            var batch = new ArrayList<Posting>();
            for (var one = 0; one < 8; one++) batch.add(any(chance, budget, made));
            if (till.ledger.post(till.voucher(), batch).isDone()) made.addAll(batch);
        }
        assertThat(made).as("some of it went in").isNotEmpty();
        var accounts = List.of(
                Account.of(fund, Place.HELD), budget, Account.budget(fund, "locums"), Account.budget(fund, "premises"));
        for (var look = 0; look < 6; look++) {
            var day = day(chance);
            var known = till.clocks.known() - chance.nextInt(9);
            for (var account : accounts) {
                assertThat(till.ledger.balance(account, day, known)).isEqualTo(plainSum(account, day, known));
            }
            var trial = till.ledger.trial(till.anytown, day, known).stream()
                    .filter(balance -> balance.account().fund().equals(fund))
                    .toList();
            for (var balance : trial) {
                assertThat(balance.money()).isEqualTo(plainSum(balance.account(), day, known));
            }
            assertThat(trial.stream().map(Balance::money).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(Money.ZERO);
        }
    }

    /** A virement, a budget handed back or a correction, on any day of the year. */
    private static Posting any(Random chance, Account budget, List<Posting> made) {
        var amount = new Money(1 + chance.nextInt(9_999));
        if (!made.isEmpty() && chance.nextInt(3) == 0) {
            var wrong = made.get(chance.nextInt(made.size()));
            if (wrong.corrects().isEmpty()) {
                var more = chance.nextBoolean() ? amount : Money.ZERO.minus(amount);
                return Posting.correcting(wrong, Fresh.id(), more, day(chance), "Corrected");
            }
        }
        var other = Account.budget(budget.fund(), chance.nextBoolean() ? "locums" : "premises");
        return chance.nextInt(4) == 0
                ? posting(Move.HAND_BACK, budget, Account.of(budget.fund(), Place.HELD), amount, day(chance))
                : posting(Move.VIRE, budget, other, amount, day(chance));
    }

    private static Posting posting(Move move, Account from, Account to, Money amount, LocalDate day) {
        return Posting.of(Fresh.id(), move, from, to, amount, day, java.util.Optional.empty(), "Any");
    }

    private static LocalDate day(Random chance) {
        return Till.APRIL.plusDays(chance.nextInt(365));
    }

    private static Money plainSum(Account account, LocalDate day, long known) {
        return till.sql
                .sql("select coalesce(sum(case when target = :it then pence else -pence end), 0) from ledger.posting"
                        + " where :it in (source, target) and effective <= :day and number <= :known")
                .param("it", account.id())
                .param("day", day)
                .param("known", known)
                .query((row, at) -> new Money(row.getLong(1)))
                .single();
    }
}
