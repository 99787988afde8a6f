package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.claims.ClaimStep.What;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** What may be said of a claim at each point of its way, and on which days it waits for whom. */
class ClaimCourseTest {

    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));
    private static final LocalDate SENT = LocalDate.of(2016, 5, 1);

    private static Claim claim(Claim.Course course) {
        var used = new Claim.Used(
                SENT.minusMonths(1), SENT.minusDays(1), "A 1", Money.pounds(100), Money.ZERO, 0, Map.of(), false);
        return new Claim(
                UUID.randomUUID(),
                SOMEBODY,
                SOMEBODY,
                "Z90001",
                ClaimKind.of("water"),
                used,
                Optional.of(Money.pounds(80)),
                "",
                "Bill",
                "Rates",
                SENT,
                SOMEBODY,
                course);
    }

    private static ClaimStep step(What what, int day) {
        return new ClaimStep(UUID.randomUUID(), what, "Words", SENT.withDayOfMonth(day), Optional.of(SOMEBODY));
    }

    private static Claim said(ClaimStep... steps) {
        return claim(new Claim.Course(List.of(steps), List.of(), Optional.empty(), Optional.empty()));
    }

    private static List<What> sayable(Claim claim) {
        var all = new ArrayList<What>();
        for (var what : What.values()) if (ClaimStep.mayBe(what, claim)) all.add(what);
        return all;
    }

    @Test
    void days_on_which_the_practice_is_asked_do_not_count() {
        var today = LocalDate.of(2016, 5, 31);
        assertThat(said().waited(today)).isEqualTo(30);
        assertThat(said(step(What.ASKED, 5), step(What.ANSWERED, 15)).waited(today))
                .isEqualTo(20);
        assertThat(said(step(What.ASKED, 5), step(What.ANSWERED, 15), step(What.ASKED, 21))
                        .waited(today))
                .isEqualTo(10);
        assertThat(said(step(What.WITHDRAWN, 11)).waited(today)).isEqualTo(10);
    }

    @Test
    void what_may_be_said_follows_from_what_was_said() {
        assertThat(sayable(said())).containsExactly(What.ASKED, What.WITHDRAWN);
        assertThat(said().state()).isEqualTo("With the commissioner");
        var asked = said(step(What.ASKED, 2));
        assertThat(sayable(asked)).containsExactly(What.ANSWERED, What.WITHDRAWN);
        assertThat(asked.state()).isEqualTo("Waits for the practice");
        assertThat(sayable(said(step(What.ASKED, 2), step(What.ANSWERED, 3)))).contains(What.ASKED);
        assertThat(sayable(said(step(What.WITHDRAWN, 2)))).isEmpty();
    }

    @Test
    void a_decision_can_be_asked_about_and_the_question_is_replied_to_once() {
        var outcome = Optional.of(new Claim.Outcome(UUID.randomUUID(), false, "Refused.", SENT));
        var decided = claim(new Claim.Course(List.of(), List.of(), Optional.empty(), outcome));
        assertThat(sayable(decided)).containsExactly(What.QUERIED);
        var asked = claim(new Claim.Course(List.of(step(What.QUERIED, 9)), List.of(), Optional.empty(), outcome));
        assertThat(sayable(asked)).containsExactly(What.REPLIED);
        assertThat(decided.given()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_lower_of_invoice_and_limit_is_owed_or_the_part_of_it_that_was_laid() {
        assertThat(said().owed()).isEqualTo(Money.pounds(80));
        var laying = new Claim.Laying(UUID.randomUUID(), Optional.of(Money.pounds(50)), "Half a year", SENT, SOMEBODY);
        var part = claim(new Claim.Course(List.of(), List.of(), Optional.of(laying), Optional.empty()));
        assertThat(part.owed()).isEqualTo(Money.pounds(50));
        assertThat(part.state()).isEqualTo("Waits for a decision");
        assertThat(sayable(part)).isEmpty();
    }

    @Test
    void days_without_a_contract_are_not_claimed() {
        var until = Span.between(LocalDate.of(2004, 4, 1), LocalDate.of(2016, 4, 15));
        assertThat(ClaimDoubts.uncontracted(said(), List.of(until)))
                .singleElement()
                .satisfies(no -> assertThat(no.sentence())
                        .contains("held no contract on 30 April 2016", "it held one 1 April 2004"));
        assertThat(ClaimDoubts.uncontracted(said(), List.of(Span.since(LocalDate.of(2016, 4, 2)))))
                .singleElement()
                .satisfies(no -> assertThat(no.sentence()).contains("1 April 2016"));
        assertThat(ClaimDoubts.uncontracted(said(), List.of(Span.since(LocalDate.of(2004, 4, 1)))))
                .isEmpty();
        assertThat(ClaimDoubts.uncontracted(said(), List.of()))
                .as("no contract is known")
                .isEmpty();
    }
}
