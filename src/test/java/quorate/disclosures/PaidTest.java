package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.figures.Drawn;
import quorate.intake.Intake;
import quorate.kernel.Actor;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
@TestPropertySource(properties = "quorate.story=disclosures")
class PaidTest {

    private static final String HERE = "/registers/" + DisclosureAddresses.somebody("anytown-ccg") + "/paid";

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Intake intake;

    @Autowired
    Paying paying;

    /** Mill Lane, in which Dr Ruth Amos is a partner and says so, was paid; so was Chapel Street. */
    @BeforeEach
    void payments_of_a_year() {
        clock.set(LocalDateTime.of(2018, 5, 10, 10, 0));
        var drawn =
                Drawn.of("payments", 2015).paid("Z90001", "1234567.50", "9400").paid("Z90002", "765432.10", "6100");
        intake.load(
                "nhspaymentsgp-15-16.csv",
                new ByteArrayInputStream(drawn.text().getBytes(StandardCharsets.UTF_8)),
                "2016-10-01",
                new Actor.Process("test"),
                progress -> {});
    }

    private List<Paid> on(String day) {
        return paying.of(DisclosureAddresses.somebody("anytown-ccg"), LocalDate.parse(day), Long.MAX_VALUE);
    }

    private Paid ruth(String day) {
        return on(day).stream()
                .filter(line -> line.person().equals(DisclosureAddresses.somebody("ruth-amos")))
                .filter(line -> line.practice().name().equals("Mill Lane Surgery"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_partner_who_declared_stands_beside_what_the_practice_was_paid() {
        var line = ruth("2018-05-10");
        assertThat(line.state()).isEqualTo(Paid.State.AGREES);
        assertThat(line.declared()).containsExactly("Partner, one fifth share");
        assertThat(line.known()).containsExactly("is a partner in");
        assertThat(line.sum()).contains("£1,234,567.50 in 2015/16");
    }

    @Test
    void what_had_not_been_published_by_the_day_is_not_held_against_anybody() {
        assertThat(ruth("2016-09-30").state()).isEqualTo(Paid.State.DECLARED_NOT_PAID);
        assertThat(ruth("2016-10-01").state()).isEqualTo(Paid.State.AGREES);
    }

    @Test
    void who_keeps_the_register_sees_first_what_was_paid_and_not_declared_and_a_member_sees_nothing() {
        var fiona = Cast.SECRETARY.visiting(port);
        var undeclared = on("2018-05-10").stream()
                .filter(line -> line.declared().isEmpty())
                .toList();
        var page = fiona.get(HERE + "?state=ask").page();
        assertThat(page.select("tbody tr")).hasSameSizeAs(undeclared);
        assertThat(fiona.get(HERE).page().select("h1").text()).contains("Declared and paid");
        assertThat(fiona.get(HERE + "/csv?state=agrees").body())
                .contains("Mill Lane Surgery", "1234567.50", "2015/16", "declared and paid");
        assertThat(Cast.CONFLICTED.visiting(port).get(HERE).status()).isEqualTo(404);
        assertThat(Cast.PUBLIC.visiting(port).get(HERE).status()).isEqualTo(303);
    }
}
