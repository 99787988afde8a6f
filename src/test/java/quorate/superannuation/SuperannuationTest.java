package quorate.superannuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.instructions.Contributed.Part;
import quorate.instructions.Practised;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.payments.Payday;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Superannuation is deducted by the month, put right by the next, and never more than there is. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=superannuation")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuperannuationTest {

    private static final UUID TOLD = Fresh.idOf("superannuation test", "instruction of May");
    private static final UUID NEXT = Fresh.idOf("superannuation test", "instruction of June");
    private static final YearMonth MAY = YearMonth.of(2016, 5);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Contributions contributions;

    @Autowired
    SetClock clock;

    private final PartyId anytown = Payday.party("anytown-ccg");
    private final PartyId tom = Payday.party("tom-bevan");
    private final PartyId owen = Payday.party("owen-griffiths");

    private Contribution of(String practice, YearMonth month, Part part, String amount) {
        return new Contribution(
                anytown, practice, month, part, Money.parse(amount), "Agent’s list", LocalDate.of(2016, 5, 10), owen);
    }

    private static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    private Sheet enter(Contribution... said) {
        return contributions.enter(anytown, List.of(said), owen).orElseThrow();
    }

    /** Tom, who is on the list and did not enter it, has checked it. */
    private void count(Contribution... said) {
        contributions.check(enter(said), tom).orThrow();
    }

    private Practised agent() {
        return beans.createBean(Practised.class);
    }

    @Test
    @Order(1)
    void nothing_counts_until_somebody_else_on_the_list_has_checked_it() throws Exception {
        var agent = agent();
        agent.read();
        var list = List.of(
                of("Z90001", MAY, Part.EMPLOYER, "1433.80"),
                of("Z90001", MAY, Part.EMPLOYEE, "900"),
                of("Z90005", MAY, Part.EMPLOYER, "999999"));
        var sheet = contributions.enter(anytown, list, owen).orElseThrow();
        assertThat(sheet.what()).isEqualTo("£1,002,332.80 for 2 practices");
        assertThat(contributions.enter(anytown, list, owen)).isEmpty();
        assertThat(contributions.list(List.of(anytown), Long.MAX_VALUE)).isEmpty();
        assertThat(rules(contributions.check(sheet, owen))).containsExactly("payments.second");
        assertThat(rules(contributions.check(sheet, tom))).containsExactly("payments.signatory");
        agent.list(tom, LocalDate.of(2016, 5, 10));
        contributions.check(sheet, tom).orThrow();
        assertThat(contributions.check(sheet, tom).orThrow().state()).isEqualTo("Checked on 10 May 2016");
        assertThat(rules(contributions.giveUp(sheet, "Wrong", owen))).containsExactly("superannuation.checked");
        assertThat(contributions.list(List.of(anytown), Long.MAX_VALUE)).containsExactlyInAnyOrderElementsOf(list);
    }

    @Test
    @Order(2)
    void a_corrected_amount_takes_the_place_of_the_first_once_it_is_checked_and_never_if_it_is_given_up() {
        var corrected = of("Z90001", MAY, Part.EMPLOYEE, "930.50");
        var wrong = enter(of("Z90001", MAY, Part.EMPLOYEE, "93050"));
        var sheet = enter(corrected);
        assertThat(standing()).contains("£900").doesNotContain("£930.50");
        contributions.giveUp(wrong, "A slip of the hand", owen).orThrow();
        assertThat(rules(contributions.check(wrong, tom))).containsExactly("superannuation.ended");
        contributions.check(sheet, tom).orThrow();
        assertThat(standing()).contains("£930.50").doesNotContain("£900", "£93,050");
        // What was entered first and checked last does not take the place of what was entered later.
        var first = enter(of("Z90001", MAY, Part.EMPLOYEE, "940"));
        count(corrected);
        assertThat(contributions.changes(first).changes()).allMatch(SheetChanges.Change::overtaken);
        contributions.check(first, tom).orThrow();
        assertThat(standing()).contains("£930.50").doesNotContain("£940");
    }

    private List<String> standing() {
        return contributions.list(List.of(anytown), Long.MAX_VALUE).stream()
                .map(it -> it.amount().toString())
                .toList();
    }

    @Test
    @Order(3)
    void the_pages_show_what_counts_what_waits_and_to_whom_it_is_left() {
        var owens = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        var entered = owens.post(
                "/payments/superannuation/months",
                "whose",
                anytown.toString(),
                "practice",
                "z90003",
                "month",
                "2016-05",
                "employer",
                "1,000",
                "employee",
                "",
                "source",
                "Form");
        assertThat(entered.status()).isEqualTo(422);
        assertThat(entered.page().select(".nhsuk-error-summary").text()).contains("Enter 0 if there is none");
        var one = owens.post(
                        "/payments/superannuation/months",
                        "whose",
                        anytown.toString(),
                        "practice",
                        "z90003",
                        "month",
                        "2016-05",
                        "employer",
                        "1,000",
                        "employee",
                        "0",
                        "source",
                        "Form")
                .location();
        assertThat(owens.get(one).page().select("main").text())
                .contains("Waits for a check", "other than who entered it", "£1,000", "Nothing in April 2016");
        assertThat(owens.get("/payments/superannuation").page().select("main").text())
                .contains("Waits for a check", "£1,000", "£1,433.80", "£930.50", "Given up");
        assertThat(owens.get("/payments/superannuation.csv").body())
                .contains("Z90001,2016-05,Employee superannuation,930.50,Agent’s list")
                .doesNotContain("Z90003");
        assertThat(owens.get("/payments/superannuation.xlsx").status()).isEqualTo(200);
        var toms = Visitor.at(port).signIn("tom", Cast.PASSWORD);
        assertThat(toms.get(one).page().select("main").text()).contains("It is right");
        toms.post(one + "/ending", "why", "The form is of another practice");
        assertThat(toms.get(one).page().select("main").text()).contains("Given up", "of another practice");
    }

    @Test
    @Order(4)
    void it_is_deducted_up_to_what_there_is_and_the_rest_and_what_was_put_right_come_with_the_next() {
        var agent = agent();
        enter(of("Z90003", MAY, Part.EMPLOYER, "77"));
        agent.pay(LocalDate.of(2016, 5, 1), TOLD);
        assertThat(agent.deducted(TOLD))
                .containsExactly(
                        "Z90001 Employer superannuation £1,433.80",
                        "Z90001 Employee superannuation £930.50",
                        "Z90005 Employer superannuation " + agent.gross(TOLD, "Z90005"));
        assertThat(agent.net(TOLD, "Z90005")).isEqualTo(Money.ZERO);
        count(
                of("Z90001", MAY, Part.EMPLOYER, "1400"),
                of("Z90001", MAY.plusMonths(1), Part.EMPLOYER, "1500"),
                of("Z90001", MAY.plusMonths(2), Part.EMPLOYER, "1600"));
        clock.set(LocalDateTime.of(2016, 6, 10, 9, 0));
        agent.pay(LocalDate.of(2016, 6, 1), NEXT);
        // £33.80 too much in May is made up for; July is not deducted yet, and what waits is not deducted at all.
        assertThat(agent.deducted(NEXT))
                .contains("Z90001 Employer superannuation £1,466.20")
                .noneMatch(each -> each.startsWith("Z90001 Employee") || each.startsWith("Z90003"));
        assertThat(agent.net(NEXT, "Z90005")).isEqualTo(Money.ZERO);
    }
}
