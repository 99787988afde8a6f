package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quorate.ledger.Till.at;
import static quorate.ledger.Till.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quorate.kernel.Code;
import quorate.kernel.Fresh;

/** Whoever goes round the program with SQL of their own is refused by the database. */
class SoundTest {

    private static Till till;
    private static UUID fund;
    private static UUID voucher;

    @BeforeAll
    static void open() {
        till = new Till();
        fund = till.budget(1_000);
        till.reserve(fund, 100).orThrow();
        voucher = till.sql
                .sql("select id from ledger.voucher limit 1")
                .query(UUID.class)
                .single();
    }

    @AfterAll
    static void close() {
        till.close();
    }

    @Test
    void the_ways_of_the_database_are_those_of_the_program() {
        var there = till.sql
                .sql("select move || ' ' || source || ' ' || target from ledger.way")
                .query(String.class)
                .list();
        var here = java.util.Arrays.stream(Move.values())
                .filter(move -> move.source().isPresent())
                .map(move -> Code.of(move) + " " + Code.of(move.source().orElseThrow()) + " "
                        + Code.of(move.target().orElseThrow()))
                .toList();
        assertThat(there).containsExactlyInAnyOrderElementsOf(here);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.posting set pence = 1",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "update ledger.total set pence = 0",
                "delete from ledger.account",
                "update ledger.fund set ring_fence = '{}'",
                "update ledger.voucher set keeper = id",
                "delete from ledger.closing",
                "insert into ledger.way values ('gift', 'held', 'paid')"
            })
    void nothing_is_changed_or_removed(String statement) {
        assertThatThrownBy(() -> till.sql.sql(statement).update()).hasMessageContaining("The ledger is never changed");
    }

    @Test
    void totals_are_written_by_nobody() {
        assertThatThrownBy(() -> till.sql
                        .sql("insert into ledger.total values (?, '2016-04-01', 1, 100)")
                        .param(at(fund, Place.HELD).id())
                        .update())
                .hasMessageContaining("Totals follow from postings");
    }

    @Test
    void a_posting_that_is_sound_is_let_in() {
        assertThatCode(() -> insert("vire", budget("global-sum"), budget("locums"), 5, ""))
                .doesNotThrowAnyException();
    }

    @Test
    void money_of_one_fund_does_not_go_to_another() {
        var other = till.fund(plain(till.anytown, "sound other"), 10);
        refused(() -> insert("budget", at(fund, Place.HELD), Account.budget(other, "x"), 1, ""), "one fund");
    }

    @Test
    void one_writes_in_ones_own_books_only() {
        var theirs = till.fund(
                new Fund(
                        quorate.kernel.PartyId.fresh(),
                        "theirs",
                        "Theirs",
                        true,
                        new Fund.Pooling.Free(),
                        List.of(),
                        Till.AGREEMENT),
                0);
        refused(
                () -> insert("allocate", at(theirs, Place.ALLOCATION), at(theirs, Place.HELD), 1, ""),
                "on the books of somebody else");
    }

    @Test
    void no_budget_has_less_than_nothing_in_a_year() {
        refused(
                () -> insert("hand-back", budget("global-sum"), at(fund, Place.HELD), 200_000, ""),
                "less than nothing");
        refused(
                () -> insert("hand-back", budget("global-sum"), at(fund, Place.HELD), 1, "effective=2017-04-01"),
                "year 2017 would have less than nothing");
    }

    @Test
    void money_goes_only_where_it_may() {
        refused(() -> insert("confirm", at(fund, Place.HELD), budget("global-sum"), 1, ""), "does not go that way");
        refused(() -> insert("reserve", budget("global-sum"), reserved(), 1, ""), "names no reservation");
        refused(() -> insert("vire", budget("global-sum"), budget("global-sum"), 1, ""), "check constraint");
        refused(() -> insert("vire", budget("global-sum"), budget("locums"), -1, ""), "check constraint");
        refused(
                () -> insert(
                        "vire",
                        budget("global-sum"),
                        new Account(Fresh.id(), "x", java.util.Optional.empty(), Place.BUDGET),
                        1,
                        "unopened"),
                "there is no such account");
    }

    @Test
    void a_correction_stays_between_the_accounts_of_what_it_corrects() {
        var corrected = till.sql
                .sql("select id from ledger.posting where move = 'budget' limit 1")
                .query(UUID.class)
                .single();
        refused(
                () -> insert("correct", budget("global-sum"), budget("locums"), 1, "corrects=" + corrected),
                "a correction moves between the accounts of what it corrects");
        refused(() -> insert("correct", budget("global-sum"), at(fund, Place.HELD), 1, ""), "check constraint");
    }

    @Test
    void no_reservation_is_settled_beyond_what_it_is() {
        var reservation = till.reserve(fund, 50).orThrow();
        var due = reservation.account().at(Place.DUE);
        till.reserve(fund, 50).orThrow();
        refused(
                () -> insert("settle", reservation.account(), due, 5_001, "reservation=" + reservation.id()),
                "less than nothing");
        var other = till.ledger
                .reserve(
                        till.voucher(),
                        new Promise(
                                Fresh.id(),
                                fund,
                                "global-sum",
                                reservation.account().practice(),
                                quorate.kernel.Money.pounds(50),
                                Till.APRIL,
                                false,
                                java.util.Optional.empty(),
                                "More"))
                .orThrow();
        assertThat(other.account()).isEqualTo(reservation.account());
        refused(
                () -> insert("settle", reservation.account(), due, 5_001, "reservation=" + reservation.id()),
                "settled beyond what it is");
    }

    @Test
    void a_fund_that_may_not_be_pooled_is_not_and_a_fence_is_not_climbed() {
        var fenced = till.fund(
                new Fund(
                        till.anytown,
                        "fenced",
                        "Fenced",
                        true,
                        new Fund.Pooling.From(LocalDate.of(2022, 7, 1)),
                        List.of("premises"),
                        Till.AGREEMENT),
                10);
        refused(() -> insert("pool", at(fenced, Place.HELD), at(fenced, Place.POOLED), 1, ""), "may not be pooled");
        refused(
                () -> insert("budget", at(fenced, Place.HELD), Account.budget(fenced, "locums"), 1, ""),
                "ring-fenced and may not be spent on locums");
    }

    @Test
    void a_closed_month_stays_closed() {
        try (var own = new Till()) {
            var held = own.budget(10);
            own.ledger.close(own.voucher(), Till.APRIL).orThrow();
            assertThatThrownBy(() -> own.sql
                            .sql("insert into ledger.posting (id, voucher, number, move, source, target,"
                                    + " pence, effective, month, words) select gen_random_uuid(), voucher, number, move,"
                                    + " source, target, 1, effective, month, 'Late' from ledger.posting"
                                    + " where move = 'allocate'")
                            .update())
                    .hasMessageContaining("its month is closed");
            assertThatThrownBy(() -> own.sql
                            .sql("insert into ledger.closing select commissioner, '2016-07-01', number,"
                                    + " by_person, by_process, at from ledger.closing")
                            .update())
                    .hasMessageContaining("one after another");
            assertThat(own.balance(at(held, Place.HELD)).pence()).isZero();
        }
    }

    private static Account budget(String stream) {
        return Account.budget(fund, stream);
    }

    private static Account reserved() {
        return budget("global-sum").at(Place.RESERVED);
    }

    private static void refused(ThrowingCallable statement, String why) {
        assertThatThrownBy(statement).hasMessageContaining(why);
    }

    /** As somebody with a database client would. @param more one column with its value, or {@code unopened} */
    private static void insert(String move, Account from, Account to, long pence, String more) {
        for (var account : more.equals("unopened") ? List.<Account>of() : List.of(from, to)) {
            till.sql
                    .sql("insert into ledger.account (id, fund, stream, practice, place, number)"
                            + " values (?, ?, ?, ?, ?, 1) on conflict do nothing")
                    .params(
                            account.id(),
                            account.fund(),
                            account.stream(),
                            account.practice()
                                    .map(quorate.kernel.PartyId::value)
                                    .orElse(null),
                            Code.of(account.place()))
                    .update();
        }
        var given = more.contains("=")
                ? more.split("=")
                : new String[] {"cause", Fresh.id().toString()};
        var effective = given[0].equals("effective") ? given[1] : "2016-04-01";
        var column = given[0].equals("effective") ? "cause" : given[0];
        var value = given[0].equals("effective") ? Fresh.id() : UUID.fromString(given[1]);
        till.sql
                .sql(
                        "insert into ledger.posting (id, voucher, number, move, source, target, pence, effective, month, words, "
                                + column + ") select gen_random_uuid(), id, number, ?, ?, ?, ?, cast(? as date),"
                                + " date_trunc('month', cast(? as timestamp))::date, 'By hand', ? from ledger.voucher where id = ?")
                .params(move, from.id(), to.id(), pence, effective, effective, value, voucher)
                .update();
    }
}
