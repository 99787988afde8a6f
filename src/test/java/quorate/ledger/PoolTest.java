package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Who pays when a pooled fund is overspent, in figures worked out by hand. */
class PoolTest {

    private static final PartyId COUNCIL = PartyId.fresh();
    private static final PartyId BOARD = PartyId.fresh();

    /** Home care £600,000, a third from the council; equipment £300,000, half and half; £20,000 set aside. */
    private static Pool pool(Pool.Share homeCare) {
        return new Pool(
                "Better care",
                COUNCIL,
                List.of(
                        new Pool.Line(
                                "home care",
                                homeCare,
                                Map.of(COUNCIL, Money.pounds(200_000), BOARD, Money.pounds(400_000))),
                        new Pool.Line(
                                "equipment",
                                Pool.Share.VARIABLE,
                                Map.of(COUNCIL, Money.pounds(150_000), BOARD, Money.pounds(150_000)))),
                Money.pounds(20_000));
    }

    private static Pool.Outturn outturn(Pool.Share share, long homeCare, long equipment, long uncommitted) {
        return pool(share)
                .outturn(
                        Map.of("home care", Money.pounds(homeCare), "equipment", Money.pounds(equipment)),
                        Map.of("home care", Money.pounds(uncommitted)))
                .orThrow();
    }

    @Test
    void an_overspend_is_met_in_the_order_of_the_agreement() {
        var result = outturn(Pool.Share.VARIABLE, 690_000, 285_000, 10_000);
        assertThat(result.fromUnderspend())
                .as("of 90,000, equipment left 15,000")
                .isEqualTo(Money.pounds(15_000));
        assertThat(result.fromRisk()).isEqualTo(Money.pounds(20_000));
        assertThat(result.fromCuts()).isEqualTo(Money.pounds(10_000));
        assertThat(result.fromOutside()).isEqualTo(Money.pounds(45_000));
        assertThat(result.borne())
                .as("a third and two thirds")
                .isEqualTo(Map.of(COUNCIL, Money.pounds(15_000), BOARD, Money.pounds(30_000)));
        assertThat(result.stays()).isEqualTo(Money.ZERO);
    }

    @Test
    void with_fixed_shares_the_host_bears_what_the_pool_cannot_meet() {
        var result = outturn(Pool.Share.FIXED, 690_000, 285_000, 10_000);
        assertThat(result.borne()).isEqualTo(Map.of(COUNCIL, Money.pounds(45_000)));
    }

    @Test
    void an_underspend_stays_in_the_pool() {
        var result = outturn(Pool.Share.VARIABLE, 610_000, 270_000, 0);
        assertThat(result.fromUnderspend()).isEqualTo(Money.pounds(10_000));
        assertThat(result.stays())
                .as("20,000 of equipment and all that was set aside")
                .isEqualTo(Money.pounds(40_000));
        assertThat(result.borne()).isEmpty();
    }

    @Property(tries = 300)
    void no_penny_is_lost_between_the_partners(
            @ForAll @IntRange(max = 200_000_000) int homeCare, @ForAll @IntRange(max = 90_000_000) int equipment) {
        var result = pool(Pool.Share.VARIABLE)
                .outturn(Map.of("home care", new Money(homeCare), "equipment", new Money(equipment)), Map.of())
                .orThrow();
        assertThat(result.borne().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(result.fromOutside());
        var over = Math.max(0, homeCare - 60_000_000L) + Math.max(0, equipment - 30_000_000L);
        assertThat(result.fromUnderspend()
                        .plus(result.fromRisk())
                        .plus(result.fromCuts())
                        .plus(result.fromOutside()))
                .isEqualTo(new Money(over));
    }

    @Test
    void every_line_is_said_and_none_besides() {
        var answer = pool(Pool.Share.FIXED).outturn(Map.of("home care", Money.ZERO, "transport", Money.ZERO), Map.of());
        assertThat(Till.sentences(answer))
                .contains("What was spent on equipment is not said.", "transport is no line of Better care.");
    }

    @Test
    void delegated_money_goes_into_a_pool_from_the_day_of_the_law_only() {
        try (var till = new Till()) {
            var from = new Fund.Pooling.From(LocalDate.of(2022, 7, 1));
            var delegated =
                    new Fund(till.anytown, "delegated", "Delegated money", true, from, List.of(), Till.AGREEMENT);
            var fund = till.fund(delegated, 0);
            var pool = new Pool(
                    "Better care",
                    till.anytown,
                    List.of(new Pool.Line("all", Pool.Share.FIXED, Map.of(till.anytown, Money.pounds(70)))),
                    Money.ZERO);
            var allocation = Till.move(
                    Move.ALLOCATE,
                    Account.of(fund, Place.ALLOCATION),
                    Account.of(fund, Place.HELD),
                    100,
                    LocalDate.of(2022, 6, 1));
            till.done(allocation);
            var tooEarly = till.post(pool.contribution(till.anytown, fund, LocalDate.of(2022, 6, 30)));
            assertThat(Till.rules(tooEarly)).containsExactly("ledger.pool");
            assertThat(tooEarly.objections().getFirst().sources()).containsExactly(Till.AGREEMENT);
            till.done(pool.contribution(till.anytown, fund, LocalDate.of(2022, 7, 1)));
            assertThat(till.balance(Account.of(fund, Place.POOLED))).isEqualTo(Money.pounds(70));
        }
    }
}
