package quorate.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** The instalments of a loan, filled in their order by whatever came back. */
class LoanTest {

    private static final LocalDate LENT = LocalDate.of(2016, 5, 31);
    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));

    private static Loan loan(long pence, int instalments, long... back) {
        var backs = java.util.Arrays.stream(back)
                .mapToObj(it -> new Loan.Back(UUID.randomUUID(), new Money(it), LENT, true, "Taken", SOMEBODY))
                .toList();
        return loan(pence, instalments, backs, Optional.empty());
    }

    static Loan loan(long pence, int instalments, List<Loan.Back> backs, Optional<Loan.WriteOff> off) {
        return new Loan(
                Fresh.idOf("loan"),
                new MatterId(Fresh.idOf("matter")),
                new DecisionId(Fresh.idOf("decision")),
                SOMEBODY,
                SOMEBODY,
                "Z90001",
                Fresh.idOf("fund"),
                "support",
                Fresh.idOf("posting"),
                new Money(pence),
                instalments,
                "Support that is paid back, S 1",
                "/claims",
                LENT,
                backs,
                off);
    }

    private static List<String> states(Loan loan, LocalDate day) {
        return loan.schedule(day).stream().map(it -> it.state().toString()).toList();
    }

    @Test
    void instalments_are_alike_to_the_penny_and_fall_due_month_by_month() {
        var plan = loan(100_000, 3).schedule(LENT);
        assertThat(plan)
                .extracting(Instalment::amount)
                .containsExactly(new Money(33_333), new Money(33_333), new Money(33_334));
        assertThat(plan)
                .extracting(Instalment::day)
                .as("the last day of shorter months")
                .containsExactly(LocalDate.of(2016, 6, 30), LocalDate.of(2016, 7, 31), LocalDate.of(2016, 8, 31));
    }

    @Test
    void an_instalment_is_open_on_its_day_and_missed_after_it() {
        var none = loan(90_000, 3);
        assertThat(states(none, LocalDate.of(2016, 6, 29))).containsExactly("To come", "To come", "To come");
        assertThat(states(none, LocalDate.of(2016, 6, 30))).containsExactly("Open", "To come", "To come");
        assertThat(states(none, LocalDate.of(2016, 7, 1))).containsExactly("Missed", "To come", "To come");
        assertThat(none.open(LocalDate.of(2016, 6, 29))).isEqualTo(Money.ZERO);
        assertThat(none.open(LocalDate.of(2016, 7, 31))).isEqualTo(new Money(60_000));
        assertThat(none.state(LocalDate.of(2016, 8, 1))).isEqualTo("2 instalments missed");
        assertThat(loan(90_000, 3, 10_000).open(LocalDate.of(2016, 6, 30))).isEqualTo(new Money(20_000));
    }

    @Test
    void what_comes_back_early_fills_the_next_instalments() {
        var early = loan(90_000, 3, 30_000, 45_000);
        assertThat(states(early, LocalDate.of(2016, 7, 1))).containsExactly("Paid back", "Paid back", "To come");
        assertThat(early.schedule(LENT).getLast().left()).isEqualTo(new Money(15_000));
        assertThat(early.open(LocalDate.of(2016, 8, 31))).isEqualTo(new Money(15_000));
        assertThat(loan(90_000, 3, 90_000).state(LENT)).isEqualTo("Paid back");
    }

    @Test
    void what_was_given_up_is_no_longer_open_and_a_refusal_changes_nothing() {
        var given = Optional.of(new Loan.Decided(UUID.randomUUID(), new Money(90_000), "Written off.", LENT));
        var refused = Optional.of(new Loan.Decided(UUID.randomUUID(), Money.ZERO, "Refused.", LENT));
        var day = LocalDate.of(2016, 12, 1);
        var off = loan(90_000, 3, List.of(), Optional.of(off(given)));
        assertThat(off.state(day)).isEqualTo("Written off");
        assertThat(off.open(day)).isEqualTo(Money.ZERO);
        assertThat(states(off, day)).containsOnly("Written off");
        var still = loan(90_000, 3, List.of(), Optional.of(off(refused)));
        assertThat(still.open(day)).isEqualTo(new Money(90_000));
        assertThat(still.isBeingWrittenOff()).isFalse();
        assertThat(loan(90_000, 3, List.of(), Optional.of(off(Optional.empty())))
                        .isBeingWrittenOff())
                .isTrue();
    }

    private static Loan.WriteOff off(Optional<Loan.Decided> decided) {
        return new Loan.WriteOff(
                UUID.randomUUID(), Fresh.idOf("loan"), new Money(90_000), "Closed", LENT, SOMEBODY, decided);
    }

    @Property(tries = 200)
    void no_penny_is_made_or_lost(
            @ForAll @IntRange(min = 120, max = 90_000_000) int pence,
            @ForAll @IntRange(min = 1, max = 120) int instalments,
            @ForAll @IntRange(min = 0, max = 100) int share) {
        var back = (long) pence * share / 100;
        var loan = back == 0 ? loan(pence, instalments) : loan(pence, instalments, back);
        var plan = loan.schedule(LENT.plusYears(20));
        assertThat(plan.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(new Money(pence));
        assertThat(plan.stream().map(Instalment::back).reduce(Money.ZERO, Money::plus))
                .isEqualTo(new Money(back));
        assertThat(loan.open(LENT.plusYears(20)))
                .as("all of it is open in the end")
                .isEqualTo(loan.left());
        assertThat(plan).allSatisfy(it -> assertThat(it.amount().pence()).isPositive());
    }
}
