package quorate.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Pot;
import quorate.pools.Pool.Risk;
import quorate.pools.Pool.Share;
import quorate.pools.Pool.Step;

/**
 * Who pays when a pooled fund is overspent, in figures worked out by hand. The clauses are those of real agreements: the
 * order in which an overspend is met, shares that are fixed or variable, partners who each manage their own risk or share
 * none, £2.8m that depended on 4.2 per cent fewer non-elective admissions.
 */
class OutturnTest {

    private static final PartyId COUNCIL = PartyId.fresh();
    private static final PartyId BOARD = PartyId.fresh();
    private static final List<Step> ORDER = List.of(Step.UNDERSPEND, Step.RESERVE, Step.CUTS);
    private static final Pot FEWER = new Pot(BOARD, Money.pounds(2_800_000), "non-elective admissions", -420);

    static Line line(String name, Share share, PartyId lead, long council, long board) {
        return new Line(
                name,
                share,
                lead,
                Money.pounds(council + board),
                Map.of(COUNCIL, Money.pounds(council), BOARD, Money.pounds(board)),
                Map.of());
    }

    private static Pool pool(Risk risk, List<Step> steps, Optional<Pot> pot, Line... lines) {
        return new Pool(
                Fresh.id(),
                "Better care",
                COUNCIL,
                List.of(COUNCIL, BOARD),
                List.of(BOARD),
                new Pool.Terms(risk, steps, List.of(lines), Map.of(BOARD, Money.pounds(20_000)), pot),
                Span.between(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 4, 1)),
                false,
                "unknown",
                "Section 75 agreement",
                LocalDate.of(2016, 4, 1),
                PartyId.fresh(),
                Map.of());
    }

    /** Home care £600,000, a third from the council; equipment £300,000, half and half; £20,000 set aside. */
    private static Pool pool(Risk risk, Share homeCare) {
        return pool(
                risk,
                risk == Risk.SHARED ? ORDER : List.of(),
                Optional.empty(),
                line("home care", homeCare, COUNCIL, 200_000, 400_000),
                line("equipment", Share.VARIABLE, BOARD, 150_000, 150_000));
    }

    private static Outturn outturn(Pool pool, long homeCare, long equipment, long uncommitted) {
        var lines = Map.of("home care", Money.pounds(homeCare), "equipment", Money.pounds(equipment));
        return of(pool, lines, uncommitted, Optional.empty());
    }

    private static Outturn of(Pool pool, Map<String, Money> lines, long uncommitted, Optional<Boolean> reached) {
        return Outturn.of(
                pool,
                new Outturn.Costs(lines, Money.pounds(uncommitted), reached),
                party -> party.equals(COUNCIL) ? "the council" : "the board");
    }

    private static List<Money> used(Outturn outturn) {
        return outturn.met().stream().map(Outturn.Met::used).toList();
    }

    @Test
    void an_overspend_is_met_in_the_order_of_the_agreement() {
        var result = outturn(pool(Risk.SHARED, Share.VARIABLE), 690_000, 285_000, 10_000);
        assertThat(used(result))
                .as("of 90,000, equipment left 15,000, 20,000 was set aside, 10,000 can be cut")
                .containsExactly(Money.pounds(15_000), Money.pounds(20_000), Money.pounds(10_000));
        assertThat(result.outside()).isEqualTo(Money.pounds(45_000));
        assertThat(result.borne())
                .as("a third and two thirds")
                .isEqualTo(Map.of(COUNCIL, Money.pounds(15_000), BOARD, Money.pounds(30_000)));
        assertThat(result.stays()).isEqualTo(Money.ZERO);
        assertThat(result.working())
                .containsExactly(
                        "£45,000 of home care is borne in proportion to what each puts in: the council £15,000,"
                                + " the board £30,000.");
    }

    @Test
    void another_order_spares_what_was_set_aside() {
        var pool = pool(
                Risk.SHARED,
                List.of(Step.CUTS, Step.UNDERSPEND, Step.RESERVE),
                Optional.empty(),
                line("home care", Share.FIXED, COUNCIL, 200_000, 400_000),
                line("equipment", Share.VARIABLE, BOARD, 150_000, 150_000));
        var result = outturn(pool, 620_000, 285_000, 10_000);
        assertThat(used(result)).containsExactly(Money.pounds(10_000), Money.pounds(10_000), Money.ZERO);
        assertThat(result.stays())
                .as("5,000 of equipment and all that was set aside")
                .isEqualTo(Money.pounds(25_000));
    }

    @Test
    void with_fixed_shares_the_contribution_of_others_does_not_change_and_the_host_bears_the_rest() {
        var result = outturn(pool(Risk.SHARED, Share.FIXED), 690_000, 285_000, 10_000);
        assertThat(result.borne()).isEqualTo(Map.of(COUNCIL, Money.pounds(45_000)));
    }

    @Test
    void agreed_percentages_go_before_what_each_puts_in() {
        var agreed = new Line(
                "home care",
                Share.VARIABLE,
                COUNCIL,
                Money.pounds(600_000),
                Map.of(COUNCIL, Money.pounds(200_000), BOARD, Money.pounds(400_000)),
                Map.of(COUNCIL, 7_500, BOARD, 2_500));
        var result = of(
                pool(Risk.SHARED, List.of(), Optional.empty(), agreed),
                Map.of("home care", Money.pounds(600_100)),
                0,
                Optional.empty());
        assertThat(result.borne()).isEqualTo(Map.of(COUNCIL, Money.pounds(75), BOARD, Money.pounds(25)));
    }

    @Test
    void an_underspend_stays_in_the_pool() {
        var result = outturn(pool(Risk.SHARED, Share.VARIABLE), 610_000, 270_000, 0);
        assertThat(used(result).getFirst()).isEqualTo(Money.pounds(10_000));
        assertThat(result.stays())
                .as("20,000 of equipment and all that was set aside")
                .isEqualTo(Money.pounds(40_000));
        assertThat(result.borne()).isEmpty();
    }

    @Test
    void where_each_manages_its_own_risk_nobody_is_helped_by_another() {
        var result = outturn(pool(Risk.OWN, Share.VARIABLE), 690_000, 285_000, 10_000);
        assertThat(result.met()).isEmpty();
        assertThat(result.borne()).isEqualTo(Map.of(COUNCIL, Money.pounds(90_000)));
        assertThat(result.back())
                .as("15,000 of the line it leads, and what it had set aside")
                .isEqualTo(Map.of(BOARD, Money.pounds(35_000)));
        assertThat(result.stays()).isEqualTo(Money.ZERO);
    }

    @Test
    void where_no_risk_is_shared_an_overspend_is_not_settled() {
        var result = outturn(pool(Risk.NONE, Share.VARIABLE), 690_000, 285_000, 10_000);
        assertThat(result.open()).isEqualTo(Money.pounds(90_000));
        assertThat(result.borne()).isEmpty();
        assertThat(result.stays()).isEqualTo(Money.pounds(35_000));
        assertThat(String.join(" ", result.working())).contains("they have to decide");
    }

    @Test
    void two_million_eight_hundred_thousand_are_released_at_a_fall_of_four_point_two_per_cent_and_not_before() {
        assertThat(FEWER.isReachedBy(-420)).isTrue();
        assertThat(FEWER.isReachedBy(-421)).isTrue();
        assertThat(FEWER.isReachedBy(-419)).isFalse();
        var pool = pool(
                Risk.SHARED,
                ORDER,
                Optional.of(FEWER),
                line("home care", Share.VARIABLE, COUNCIL, 1_000_000, 1_000_000));
        var costs = Map.of("home care", Money.pounds(4_900_000));
        var reached = of(pool, costs, 0, Optional.of(true));
        assertThat(used(reached)).startsWith(Money.pounds(2_800_000));
        assertThat(reached.outside()).as("2.9m less 2.8m less 20,000").isEqualTo(Money.pounds(80_000));
        var missed = of(pool, costs, 0, Optional.of(false));
        assertThat(missed.back()).isEqualTo(Map.of(BOARD, Money.pounds(2_800_000)));
        assertThat(missed.outside()).isEqualTo(Money.pounds(2_880_000));
        var nobodyKnows = of(pool, Map.of("home care", Money.pounds(2_000_000)), 0, Optional.empty());
        assertThat(nobodyKnows.waits()).isEqualTo(Money.pounds(2_800_000));
        assertThat(nobodyKnows.stays()).isEqualTo(Money.pounds(20_000));
    }

    /** Whatever happens, what is put in and what partners pay besides is what is spent, what stays and what goes back. */
    @Property(tries = 300)
    void no_penny_is_lost_between_the_partners(
            @ForAll @IntRange(max = 200_000_000) int homeCare,
            @ForAll @IntRange(max = 90_000_000) int equipment,
            @ForAll @IntRange(max = 5_000_000) int uncommitted,
            @ForAll Risk risk,
            @ForAll Share share) {
        var pool = pool(risk, share);
        var lines = new LinkedHashMap<String, Money>();
        lines.put("home care", new Money(homeCare));
        lines.put("equipment", new Money(equipment));
        var result =
                Outturn.of(pool, new Outturn.Costs(lines, new Money(uncommitted), Optional.empty()), PartyId::toString);
        var back = result.back().values().stream().reduce(Money.ZERO, Money::plus);
        var cuts = result.met().stream()
                .filter(met -> met.step() == Step.CUTS)
                .map(Outturn.Met::used)
                .reduce(Money.ZERO, Money::plus);
        assertThat(pool.all().plus(result.outside()).plus(cuts).plus(result.open()))
                .isEqualTo(new Money(homeCare)
                        .plus(new Money(equipment))
                        .plus(result.stays())
                        .plus(back));
    }

    @Property(tries = 300)
    void a_split_gives_away_exactly_what_there_is(
            @ForAll @IntRange(min = 1) int amount,
            @ForAll @IntRange(max = 1_000_000) int one,
            @ForAll @IntRange(min = 1, max = 1_000_000) int two,
            @ForAll @IntRange(max = 7) int three) {
        var parts =
                Split.of(new Money(amount), Map.of("a", new Money(one), "b", new Money(two), "c", new Money(three)));
        assertThat(parts.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(amount));
    }
}
