package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.ledger.Till.part;
import static quorate.ledger.Till.promise;
import static quorate.ledger.Till.rules;
import static quorate.ledger.Till.sentences;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;

/** Money is promised, becomes due in parts, and the rest goes back; months close over it. */
class ReservationTest {

    private static Till till;

    @BeforeAll
    static void open() {
        till = new Till();
    }

    @AfterAll
    static void close() {
        till.close();
    }

    @Test
    void a_reservation_is_settled_in_parts_and_the_rest_released() {
        var fund = till.budget(1_000);
        var reservation = till.reserve(fund, 800).orThrow();
        assertThat(till.balance(Account.budget(fund, "global-sum"))).isEqualTo(Money.pounds(200));
        var april = part(reservation.id(), 300);
        till.ledger.settle(till.voucher(), april).orThrow();
        assertThat(till.ledger.settle(till.voucher(), april).orThrow().settled())
                .as("the same part twice is settled once")
                .isEqualTo(Money.pounds(300));
        var settled =
                till.ledger.settle(till.voucher(), part(reservation.id(), 150)).orThrow();
        assertThat(settled.left()).isEqualTo(Money.pounds(350));
        var over = till.ledger.settle(till.voucher(), part(reservation.id(), 351));
        assertThat(sentences(over))
                .isEqualTo(
                        "£350 is left of the reservation and £351 is asked. Ask for £1 less, or reserve more by a decision.");
        var released =
                till.ledger.release(till.voucher(), part(reservation.id(), 350)).orThrow();
        assertThat(released.left()).isEqualTo(Money.ZERO);
        assertThat(released.promised()).isEqualTo(Money.pounds(800));
        assertThat(released.released()).isEqualTo(Money.pounds(350));
        assertThat(till.balance(Account.budget(fund, "global-sum"))).isEqualTo(Money.pounds(550));
        assertThat(till.balance(reservation.account())).isEqualTo(Money.ZERO);
        assertThat(till.balance(reservation.account().at(Place.DUE))).isEqualTo(Money.pounds(450));
    }

    @Test
    void corrections_count_where_what_they_correct_counts() {
        var fund = till.budget(1_000);
        var reservation = till.reserve(fund, 500).orThrow();
        var part = part(reservation.id(), 400);
        till.ledger.settle(till.voucher(), part).orThrow();
        var line = posting(part.id());
        till.done(Posting.correcting(line, Fresh.id(), Money.pounds(-30), Till.APRIL, "A shorter list"));
        till.done(Posting.correcting(
                posting(reservation.id()), Fresh.id(), Money.pounds(50), Till.APRIL, "A longer promise"));
        var now = till.ledger.findReservation(reservation.id()).orElseThrow();
        assertThat(now.promised()).isEqualTo(Money.pounds(550));
        assertThat(now.settled()).isEqualTo(Money.pounds(370));
        assertThat(now.left()).isEqualTo(Money.pounds(180));
        var tooMuch = till.post(Posting.correcting(line, Fresh.id(), Money.pounds(181), Till.APRIL, "Much longer"));
        assertThat(rules(tooMuch)).containsExactly("ledger.reservation");
    }

    @Test
    void nobody_promises_what_another_was_promised() {
        var fund = till.budget(1_000);
        var first = promise(fund, 700, true);
        till.ledger.reserve(till.voucher(), first).orThrow();
        assertThat(till.ledger.reserve(till.voucher(), first).isDone())
                .as("twice is once")
                .isTrue();
        assertThat(sentences(till.reserve(fund, 301)))
                .startsWith("£300 is left for global sum in Delegated money 2016/17, money of ")
                .contains("£301 is asked. Ask for £1 less");
        till.reserve(fund, 300).orThrow();
        assertThat(rules(till.ledger.settle(till.voucher(), part(Fresh.id(), 1))))
                .containsExactly("ledger.reservation");
    }

    @Test
    void what_comes_after_a_month_is_closed_is_counted_in_the_next_and_effective_when_it_belongs() {
        try (var own = new Till()) {
            var fund = own.budget(1_000);
            var accrued = Account.budget(fund, "global-sum").at(Place.ACCRUED);
            var accrual = own.done(
                    Till.move(Move.ACCRUE, Account.budget(fund, "global-sum"), accrued, 80, LocalDate.of(2016, 4, 30)));
            assertThat(sentences(own.ledger.close(own.voucher(), LocalDate.of(2016, 5, 1))))
                    .as("it is 10 May 2016")
                    .contains("The month is not over. Close it from 2016-06-01 on.");
            own.ledger.close(own.voucher(), LocalDate.of(2016, 4, 1)).orThrow();
            assertThat(own.ledger.close(own.voucher(), LocalDate.of(2016, 4, 9)).isDone())
                    .as("twice is once")
                    .isTrue();
            assertThat(own.ledger.balance(accrued, LocalDate.of(2016, 4, 30), Long.MAX_VALUE))
                    .isEqualTo(Money.pounds(80));
            assertThat(own.ledger.balance(accrued, LocalDate.of(2016, 5, 1), Long.MAX_VALUE))
                    .as("turned back on the first day of the next month")
                    .isEqualTo(Money.ZERO);
            assertThat(own.ledger
                            .trace(accrual.id(), Long.MAX_VALUE)
                            .orElseThrow()
                            .after())
                    .hasSize(1);

            var reservation = own.reserve(fund, 100).orThrow();
            var late = own.ledger
                    .trace(reservation.id(), Long.MAX_VALUE)
                    .orElseThrow()
                    .of()
                    .entered();
            assertThat(late.posting().effective()).isEqualTo(Till.APRIL);
            assertThat(late.month()).isEqualTo(LocalDate.of(2016, 5, 1));
            assertThat(late.isLate()).isTrue();
            assertThat(late.isOfEarlierYear()).isFalse();
            assertThat(own.ledger.balance(reservation.account(), LocalDate.of(2016, 4, 30), Long.MAX_VALUE))
                    .isEqualTo(Money.pounds(100));
            own.setDay(LocalDate.of(2016, 7, 1));
            assertThat(sentences(own.ledger.close(own.voucher(), LocalDate.of(2016, 6, 30))))
                    .contains("Close 2016-05-01 first.");
        }
    }

    @Test
    void what_belongs_to_an_earlier_year_is_told_apart() {
        try (var own = new Till()) {
            var fund = own.budget(1_000);
            own.setDay(LocalDate.of(2017, 4, 20));
            own.ledger.close(own.voucher(), LocalDate.of(2017, 3, 1)).orThrow();
            var reservation = own.reserve(fund, 10).orThrow();
            var late = own.ledger
                    .trace(reservation.id(), Long.MAX_VALUE)
                    .orElseThrow()
                    .of()
                    .entered();
            assertThat(late.isOfEarlierYear()).isTrue();
            assertThat(late.month()).isEqualTo(LocalDate.of(2017, 4, 1));
            var balances = own.context.getBean(BalanceStore.class);
            var funds = java.util.List.of(fund);
            assertThat(balances.ofEarlierYears(funds, LocalDate.of(2017, 4, 20), Long.MAX_VALUE))
                    .extracting(balance -> balance.account().place() + " " + balance.money())
                    .containsExactlyInAnyOrder("Budget −£10", "Reserved £10");
            assertThat(balances.ofEarlierYears(funds, LocalDate.of(2017, 3, 31), Long.MAX_VALUE))
                    .isEmpty();
            assertThat(balances.ofEarlierYears(funds, LocalDate.of(2017, 4, 20), 1))
                    .isEmpty();
        }
    }

    /** 80 were accrued in March; 75 came for it, and of 100 that were promised 40 were not needed. */
    @Test
    void what_an_earlier_year_accrued_and_promised_too_much_is_told_by_stream() {
        try (var own = new Till()) {
            var fund = own.budget(1_000);
            var march = LocalDate.of(2017, 3, 31);
            var accrued = Account.budget(fund, "global-sum").at(Place.ACCRUED);
            own.done(Till.move(Move.ACCRUE, Account.budget(fund, "global-sum"), accrued, 80, march));
            var promised = own.reserve(fund, 100).orThrow();
            var rent = own.reserve(fund, 75).orThrow();
            own.setDay(LocalDate.of(2017, 4, 20));
            var desk = new Desk(
                    own.context.getBean(ReadingStore.class),
                    own.context.getBean(BalanceStore.class),
                    own.context.getBean(Checks.class));
            var funds = java.util.List.of(fund);
            assertThat(desk.listEarlier(funds, LocalDate.of(2017, 4, 20), Long.MAX_VALUE))
                    .isEmpty();
            own.ledger.close(own.voucher(), LocalDate.of(2017, 3, 1)).orThrow();
            own.ledger
                    .settle(own.voucher(), new Ledger.Part(rent.id(), Fresh.id(), Money.pounds(75), march, "March"))
                    .orThrow();
            own.ledger
                    .release(own.voucher(), new Ledger.Part(promised.id(), Fresh.id(), Money.pounds(40), march, "Rest"))
                    .orThrow();
            assertThat(desk.listEarlier(funds, LocalDate.of(2017, 4, 20), Long.MAX_VALUE))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.stream()).isEqualTo("global-sum");
                        assertThat(told.reversed()).isEqualTo(Money.pounds(80));
                        assertThat(told.late()).isEqualTo(Money.pounds(75));
                        assertThat(told.borne()).isEqualTo(Money.pounds(-5));
                        assertThat(told.released()).isEqualTo(Money.pounds(40));
                    });
            assertThat(desk.listEarlier(funds, march, Long.MAX_VALUE))
                    .as("in the year itself nothing is of an earlier one")
                    .isEmpty();
            assertThat(desk.listEarlier(funds, LocalDate.of(2018, 4, 20), Long.MAX_VALUE))
                    .as("nor in the year after")
                    .isEmpty();
        }
    }

    private static Posting posting(java.util.UUID id) {
        return till.ledger
                .trace(id, Long.MAX_VALUE)
                .orElseThrow()
                .of()
                .entered()
                .posting();
    }
}
