package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import quorate.ledger.Desk;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/** What a network is paid is shown to each of its practices in parts, as they agreed. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=shared out")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedOutTest {

    private static final String PAGE = "/networks/" + River.CODE;

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Register register;

    @Autowired
    RunStore runs;

    @Autowired
    Desk desk;

    @Autowired
    SetClock clock;

    @BeforeEach
    void in_may() {
        clock.set(LocalDateTime.of(2026, 5, 6, 10, 0));
    }

    private River river() {
        return beans.createBean(River.class);
    }

    private Visitor somebody(String name) {
        return Visitor.at(port).signIn(name, Cast.PASSWORD);
    }

    private String text(String name, String page) {
        return somebody(name).get(page).page().select("main").text();
    }

    private Visitor.Answer agree(String basis, String from, String percentages, String... more) {
        var fields = Stream.of(
                "basis", basis, "agreed", from, "percentages", percentages, "signed", "Agreement signed by both");
        return somebody("owen")
                .post(PAGE + "/sharings", Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
    }

    private static String faults(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private String statement() {
        var run = runs.list(List.of(river().brookshire), Long.MAX_VALUE).getFirst();
        return "/payments/runs/" + run.id() + "/statements/" + River.CODE;
    }

    @Test
    @Order(1)
    void nothing_is_said_of_parts_before_anything_was_agreed() throws Exception {
        MillLane.manager(register);
        river().read();
        UUID run = river().owe(LocalDate.of(2026, 5, 1), river().fund("Networks 2026/27"));
        assertThat(statement()).contains(run.toString());
        assertThat(text("sian", statement())).contains("£3,969.90").doesNotContain("How its practices share it");
        assertThat(text("sian", "/payments/mine")).doesNotContain("your share");
    }

    @Test
    @Order(2)
    void whatever_is_wrong_with_an_agreement_is_said_and_nothing_is_entered() {
        assertThat(faults(agree("percentages", "2026-04-01", "Z90001 = 60\nZ90005 = 39")))
                .contains(
                        "Chapel Street Practice (Z90002) is a member on 1 April 2026 and has no percentage",
                        "Z90005 is no member of Riverside Primary Care Network (U99001) on 1 April 2026",
                        "add up to 99 and not to 100: 1 is missing");
        assertThat(faults(agree("equally", "2026-04-01", "Z90001 = 100"))).contains("Percentages count only where");
        assertThat(faults(agree("dentists", "2026-04-01", ""))).contains("Choose how they share");
        assertThat(faults(agree("equally", "2018-04-01", ""))).contains("It has no practices on this day");
        assertThat(text("owen", PAGE)).contains("Nothing is known of an agreement");
    }

    @Test
    @Order(3)
    void each_practice_sees_its_part_and_the_parts_add_up() {
        for (var time = 0; time < 2; time++)
            assertThat(agree("percentages", "2026-04-01", "Z90001 = 60.5\nZ90002 = 39.5")
                            .location())
                    .endsWith(PAGE);
        assertThat(text("owen", PAGE)).containsOnlyOnce("By agreed percentages, under the agreement of 1 April 2026");
        // £3,969.90 by 60.5 and 39.5: £2,401.7895 and £1,568.1105.
        assertThat(text("sian", statement()))
                .contains(
                        "How its practices share it",
                        "By agreed percentages, under the agreement of 1 April 2026",
                        "Mill Lane Surgery (Z90001) £2,401.79",
                        "Chapel Street Practice (Z90002) £1,568.11",
                        "No payment follows from it");
        assertThat(text("sian", "/payments/mine"))
                .contains("of which your share under the agreement of 1 April 2026 is £2,401.79");
        assertThat(somebody("sian")
                        .get(statement() + "/statement.pdf?month=2026-05-01")
                        .status())
                .isEqualTo(200);
    }

    /** The agreement of the day on which the period begins decides for the whole of it. */
    @Test
    @Order(4)
    void a_later_agreement_changes_nothing_of_the_month_that_began_before() {
        agree("equally", "2026-05-02", "");
        assertThat(text("sian", "/payments/mine")).contains("is £2,401.79");
        agree("registered", "2026-05-01", "");
        // 9,400 of 15,500 patients: £2,407.5522…
        assertThat(text("sian", "/payments/mine"))
                .contains("of which your share under the agreement of 1 May 2026 is £2,407.55");
        agree("weighted", "2026-05-01", "");
        assertThat(text("sian", "/payments/mine"))
                .contains("your share under the agreement of 1 May 2026 cannot be said");
        assertThat(text("owen", statement()))
                .contains("The weighted list of Mill Lane Surgery (Z90001) on 1 May 2026 was not read");
    }
}
