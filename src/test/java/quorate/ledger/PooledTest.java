package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;

/** What is put into a pooled fund, spent by it and handed back, and what may never go into one. */
class PooledTest {

    private static Till till;

    @BeforeAll
    static void open() {
        till = new Till();
    }

    @AfterAll
    static void close() {
        till.close();
    }

    private static UUID fund(String code, Fund.Pooling pooling, List<String> fence) {
        return till.fund(new Fund(till.anytown, code, "Money " + code, true, pooling, fence, Till.AGREEMENT), 100);
    }

    private static Posting pool(UUID fund, long pounds, LocalDate day) {
        return Till.move(Move.POOL, Account.of(fund, Place.HELD), Account.of(fund, Place.POOLED), pounds, day);
    }

    private static Posting spend(UUID fund, long pounds, LocalDate day) {
        return Till.move(Move.SPEND, Account.of(fund, Place.POOLED), Account.of(fund, Place.SPENT), pounds, day);
    }

    @Test
    void delegated_money_goes_into_a_pool_from_the_day_of_the_law_only() {
        var first = LocalDate.of(2022, 7, 1);
        var fund = fund("delegated", new Fund.Pooling.From(first), List.of());
        till.done(Till.move(
                Move.ALLOCATE,
                Account.of(fund, Place.ALLOCATION),
                Account.of(fund, Place.HELD),
                100,
                LocalDate.of(2022, 6, 1)));
        var tooEarly = till.post(pool(fund, 70, first.minusDays(1)));
        assertThat(Till.rules(tooEarly)).containsExactly("ledger.pool");
        assertThat(tooEarly.objections().getFirst().sources()).containsExactly(Till.AGREEMENT);
        till.done(pool(fund, 70, first));
        assertThat(till.balance(Account.of(fund, Place.POOLED))).isEqualTo(Money.pounds(70));
    }

    @Test
    void money_that_is_ring_fenced_or_may_never_be_pooled_is_refused_with_its_source() {
        var fenced = till.post(pool(fund("fenced", new Fund.Pooling.Free(), List.of("premises")), 5, Till.APRIL));
        assertThat(Till.rules(fenced)).containsExactly("ledger.fence");
        assertThat(fenced.objections().getFirst().sources()).containsExactly(Till.AGREEMENT);
        assertThat(Till.sentences(fenced)).contains("ring-fenced for premises and may not go into a pooled fund");
        var never = till.post(pool(fund("never", new Fund.Pooling.Never(), List.of()), 5, Till.APRIL));
        assertThat(Till.rules(never)).containsExactly("ledger.pool");
        assertThat(never.objections().getFirst().sources()).containsExactly(Till.AGREEMENT);
    }

    @Test
    void what_is_left_in_a_pool_is_spent_in_the_next_year_and_never_more_than_there_is() {
        var fund = fund("years", new Fund.Pooling.Free(), List.of());
        var next = LocalDate.of(2017, 5, 2);
        till.done(pool(fund, 60, Till.APRIL));
        till.done(spend(fund, 25, LocalDate.of(2016, 9, 1)));
        var more = till.post(spend(fund, 36, next));
        assertThat(Till.rules(more)).containsExactly("ledger.cap");
        assertThat(Till.sentences(more)).contains("£35 of Money years", "Ask for £1 less");
        till.done(spend(fund, 30, next));
        till.done(Till.move(Move.POOL_BACK, Account.of(fund, Place.POOLED), Account.of(fund, Place.HELD), 5, next));
        assertThat(till.balance(Account.of(fund, Place.POOLED))).isEqualTo(Money.ZERO);
        assertThat(till.balance(Account.of(fund, Place.SPENT))).isEqualTo(Money.pounds(55));
        assertThat(till.balance(Account.of(fund, Place.HELD))).isEqualTo(Money.pounds(45));
    }

    /** Whoever writes, and by whatever program. */
    @Test
    void the_database_refuses_the_same_by_itself() {
        var fund = fund("by-itself", new Fund.Pooling.Free(), List.of());
        till.done(pool(fund, 60, Till.APRIL));
        assertThatThrownBy(() -> raw("spend", fund, Place.POOLED, Place.SPENT, 6_001))
                .hasMessageContaining("less than nothing");
        assertThatThrownBy(() -> raw("spend", fund, Place.HELD, Place.SPENT, 1))
                .hasMessageContaining("money does not go that way");
        var fenced = fund("fence", new Fund.Pooling.Free(), List.of("premises"));
        assertThatThrownBy(() -> raw("pool", fenced, Place.HELD, Place.POOLED, 1))
                .hasMessageContaining("ring-fenced and may not be pooled");
    }

    private static void raw(String move, UUID fund, Place from, Place to, long pence) {
        var accounts = List.of(Account.of(fund, from), Account.of(fund, to));
        accounts.forEach(account -> till.sql
                .sql("insert into ledger.account (id, fund, stream, place, number) values (?, ?, '', ?, 1)"
                        + " on conflict do nothing")
                .params(account.id(), fund, quorate.kernel.Code.of(account.place()))
                .update());
        till.sql
                .sql("""
                        with v as (select id, number from ledger.voucher order by number desc limit 1)
                        insert into ledger.posting (id, voucher, number, move, source, target, pence, effective, month, words)
                        select gen_random_uuid(), v.id, v.number, ?, ?, ?, ?, '2016-04-01', '2016-04-01', 'By hand' from v
                        """)
                .params(move, accounts.getFirst().id(), accounts.getLast().id(), pence)
                .update();
    }
}
