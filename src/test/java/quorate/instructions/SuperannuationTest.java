package quorate.instructions;

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
import quorate.instructions.Deduction.Kind;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
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
    Instructions instructions;

    @Autowired
    Contributions contributions;

    @Autowired
    SetClock clock;

    private final PartyId anytown = Payday.party("anytown-ccg");
    private final PartyId owen = Payday.party("owen-griffiths");

    private Contribution of(String practice, YearMonth month, Kind kind, String amount) {
        return new Contribution(
                anytown, practice, month, kind, Money.parse(amount), "Agent’s list", LocalDate.of(2016, 5, 10), owen);
    }

    private List<String> deducted(Instruction it) {
        return it.deductions().stream()
                .map(each -> each.practice() + " " + each.kind() + " " + each.amount())
                .toList();
    }

    @Test
    @Order(1)
    void the_same_list_twice_changes_nothing_and_a_corrected_amount_takes_the_place_of_the_first() throws Exception {
        beans.createBean(Agent.class).read();
        var list = List.of(
                of("Z90001", MAY, Kind.EMPLOYER, "1433.80"),
                of("Z90001", MAY, Kind.EMPLOYEE, "900"),
                of("Z90005", MAY, Kind.EMPLOYER, "999999"));
        assertThat(contributions.enter(anytown, list, owen)).isEqualTo(3);
        assertThat(contributions.enter(anytown, list, owen)).isZero();
        var corrected = List.of(of("Z90001", MAY, Kind.EMPLOYEE, "930.50"));
        assertThat(contributions.enter(anytown, corrected, owen)).isEqualTo(1);
        assertThat(contributions.list(List.of(anytown), Long.MAX_VALUE))
                .hasSize(3)
                .contains(corrected.getFirst());
        var owens = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        assertThat(owens.get("/payments/superannuation").page().select("main").text())
                .contains("May 2016", "Employer superannuation", "£1,433.80", "£930.50");
        assertThat(owens.get("/payments/superannuation.csv").body())
                .contains("Z90001,2016-05,Employee superannuation,930.50,Agent’s list");
        assertThat(owens.get("/payments/superannuation.xlsx").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void it_is_deducted_up_to_what_there_is_and_the_rest_and_what_was_put_right_come_with_the_next() {
        var agent = beans.createBean(Agent.class);
        agent.pay(LocalDate.of(2016, 5, 1), TOLD);
        var may = instructions.find(TOLD, List.of(anytown)).orElseThrow();
        var small = Net.of(may, "Z90005");
        assertThat(deducted(may))
                .containsExactly(
                        "Z90001 Employer superannuation £1,433.80",
                        "Z90001 Employee superannuation £930.50",
                        "Z90005 Employer superannuation " + small.gross());
        assertThat(small.net()).isEqualTo(Money.ZERO);
        contributions.enter(
                anytown,
                List.of(
                        of("Z90001", MAY, Kind.EMPLOYER, "1400"),
                        of("Z90001", MAY.plusMonths(1), Kind.EMPLOYER, "1500"),
                        of("Z90001", MAY.plusMonths(2), Kind.EMPLOYER, "1600")),
                owen);
        clock.set(LocalDateTime.of(2016, 6, 10, 9, 0));
        agent.pay(LocalDate.of(2016, 6, 1), NEXT);
        var june = instructions.find(NEXT, List.of(anytown)).orElseThrow();
        // £33.80 too much in May is made up for; July is not deducted yet.
        assertThat(deducted(june))
                .contains("Z90001 Employer superannuation £1,466.20")
                .noneMatch(each -> each.startsWith("Z90001 Employee"));
        assertThat(Net.of(june, "Z90005").net()).isEqualTo(Money.ZERO);
    }
}
