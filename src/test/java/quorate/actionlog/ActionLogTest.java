package quorate.actionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;
import quorate.web.Typed;

/** The contract action log makes itself, carries what is said of its lines, and is kept as it was. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=actionlog")
@DirtiesContext
class ActionLogTest {

    private static final String HERE = "/contracts/commissioners/anytown-ccg/action-log";
    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    @LocalServerPort
    int port;

    @Autowired
    Contracts contracts;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-10, within 12 months",
        "2017-05-11, within 18 months",
        "2017-11-10, within 18 months",
        "2017-11-11, within 24 months",
        "2018-05-10, within 24 months",
        "2018-05-11, ",
        "2016-05-10, within 12 months"
    })
    void an_end_is_seen_at_the_nearest_mark_within_which_it_falls(LocalDate day, String words) {
        assertThat(Asked.read(Typed.nothing(), DAY).within(day, DAY)).isEqualTo(Optional.ofNullable(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "121", "a year", "12,,x", "-3"})
    void months_that_are_none_are_a_fault_and_the_usual_ones_stand_in(String months) {
        var typed = Typed.prefilled(java.util.Map.of("months", months));
        assertThat(Asked.read(typed, DAY).words()).isEqualTo("24, 18, 12");
        assertThat(typed.isFaulty()).isTrue();
    }

    private static Clause says(Term term, String subject, String value) {
        return new Clause(
                term, subject, Told.said(value), Span.parse("2014-04-01/"), "the signed copy", Optional.empty());
    }

    private UUID enter(String practice, Clause... clauses) {
        var filed = new Filed(
                Fresh.idOf("log", practice),
                "apms",
                "APMS of " + practice,
                practice,
                party("anytown-ccg"),
                Optional.empty(),
                Span.parse("2014-04-01/"),
                List.of(clauses),
                "the signed copy",
                Optional.empty());
        return contracts.enter(filed, new Actor.Process("test")).orThrow();
    }

    @Test
    void what_is_open_is_in_the_log_and_what_was_kept_stays_as_it_was() {
        enter(
                "Z90004",
                says(Term.BEGAN, "", "2014-04-01"),
                says(Term.SIGNED_COPY, "", "Box 7"),
                says(Term.ENDS, "", "2017-10-31"),
                says(Term.LEASE_ENDS, "Station Yard", "2017-10-31"),
                says(Term.REVIEW, "", "2017-03-31"));
        enter("Z90005", says(Term.BEGAN, "", "2014-04-01"), says(Term.ENDS, "", "2021-03-31"));
        var matter = new Matter(
                MatterId.fresh(),
                "fn.contract.vary",
                party("anytown-ccg"),
                Set.of(register.on(DAY)
                        .findByCode("ods", "Z90005")
                        .orElseThrow()
                        .id()),
                Facts.NONE,
                "Hours of Hilltop",
                "",
                "The practice asks",
                Optional.empty(),
                DAY,
                new Actor.Process("test"));
        authority.lay(matter, "hours of hilltop").orThrow();
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port)
                        .as(Cast.SECRETARY)
                        .onTelephone()
                        .withoutScript()
                        .open()) {
            fiona.go("/worklist");
            assertThat(fiona.text()).contains("Make this month’s contract action log");
            fiona.go(HERE);
            assertThat(fiona.text())
                    .contains("Hours of Hilltop", "Ends within 18 months", "Station Yard, within 18 months")
                    .contains("No signed copy: Nothing says where the signed copy is.", "The next review is due")
                    .doesNotContain("31 March 2021");
            fiona.picture("contracts 13 the action log");
            fiona.expectAccessible();
            fiona.go(HERE + "?months=12");
            assertThat(fiona.text()).doesNotContain("31 October 2017");
            fiona.go(HERE + "?months=tomorrow");
            assertThat(fiona.text()).contains("Enter months from 1 to 120");
            note(phone);
            fiona.go(HERE);
            assertThat(fiona.text()).contains("1 novel or contentious", "To be told: the LMC");
            fiona.page().click("main form button:text-is('Keep it as a paper')");
            assertThat(fiona.text()).contains("The log is kept as a paper", "Grace Lin, by 30 June 2016");
            fiona.expectAccessible();
            var paper = fiona.page().url();
            contracts
                    .withdraw(Fresh.idOf("log", "Z90004"), new Actor.Process("test"))
                    .orThrow();
            fiona.go(HERE);
            assertThat(fiona.text()).doesNotContain("Station Yard");
            fiona.page().navigate(paper);
            assertThat(fiona.text()).contains("Station Yard");
            fiona.go("/worklist");
            assertThat(fiona.text()).doesNotContain("contract action log");
            assertThat(fiona.go("/contracts/commissioners/otherton-ccg/action-log"))
                    .isEqualTo(404);
        }
    }

    private static void note(Browser phone) {
        phone.go(HERE);
        assertThat(phone.overflow()).isZero();
        phone.picture("contracts 13 the action log, narrow");
        phone.page().click("tr:has-text('Ends within 18 months') a:has-text('Note')");
        phone.page().fill("#owner", "");
        phone.page().click("main form button:text-is('Put it in the log')");
        assertThat(phone.text()).contains("Enter who sees to it");
        phone.page().fill("#owner", "Grace Lin");
        phone.page().fill("#next-day", "30");
        phone.page().fill("#next-month", "6");
        phone.page().fill("#next-year", "2016");
        phone.page().locator("input[name=novel][value=yes]").check();
        phone.page().fill("#tell", "the LMC");
        phone.page().click("main form button:text-is('Put it in the log')");
        assertThat(phone.text()).contains("The note is in the log", "Grace Lin, by 30 June 2016");
    }
}
