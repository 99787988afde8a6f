package quorate.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.contracts.Gap;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.proposals.Proposal.Act;
import quorate.proposals.Proposal.Body;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** An agreement is awarded, varied, extended and ended by a decision that covers it, and by nothing else. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=proposals")
@DirtiesContext
class ProposalsTest {

    private static final Actor TEST = new Actor.Process("test of proposals");
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);

    @LocalServerPort
    int port;

    @Autowired
    Proposals proposals;

    @Autowired
    Contracts contracts;

    @Autowired
    Authority authority;

    @Autowired
    Clocks clocks;

    private PartyId chief;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void an_officer_who_may_vary_and_end_contracts() {
        chief = party("anytown-pccc-ao");
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Contracts of NHS Anytown CCG",
                "of", party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits",
                        List.of(Map.of(
                                "post", chief.toString(),
                                "acts", List.of("fn.contract.vary", "fn.contract.terminate", "fn.contract.gms.award"),
                                "up-to", "250000")));
        if (authority.instruments(Long.MAX_VALUE).list().stream()
                .noneMatch(instrument -> instrument.title().startsWith("Contracts of"))) {
            authority
                    .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                    .orThrow();
        }
    }

    /** A contract that ended five weeks ago and goes on. */
    private UUID entered(String practice, String kind) {
        var from = LocalDate.of(2011, 4, 1);
        var filed = new Filed(
                Fresh.id(),
                kind,
                kind.toUpperCase(java.util.Locale.UK) + " of " + practice,
                practice,
                party("anytown-ccg"),
                Optional.empty(),
                Span.since(from),
                List.of(
                        says(Term.BEGAN, "2011-04-01", from),
                        says(Term.ENDS, "2016-03-31", from),
                        says(Term.HOURS, "8am to 6:30pm", from),
                        says(Term.SIGNED_COPY, "Box 7", from)),
                "the signed copy",
                Optional.empty());
        return contracts.enter(filed, TEST).orThrow();
    }

    private static Clause says(Term term, String value, LocalDate from) {
        return new Clause(term, "", Told.said(value), Span.since(from), "the signed copy", Optional.empty());
    }

    private Proposal proposal(UUID agreement, Act act, Body body) {
        var id = Fresh.id();
        return new Proposal(
                id,
                Proposals.matterOf(id),
                agreement,
                party("anytown-ccg"),
                act,
                body,
                clocks.today(),
                party("fiona-kerr"),
                Optional.empty(),
                Optional.empty());
    }

    private Body until(String practice, LocalDate last) {
        return new Body("APMS of " + practice, "apms", practice, clocks.today(), last, "", "", "", "");
    }

    private Proposal laid(Proposal proposal) {
        return proposals.lay(proposal, "It has to go on", TEST).orThrow();
    }

    private Proposal decided(Proposal proposal, Decision.Outcome outcome) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        proposal.matter(),
                        chief,
                        clocks.today(),
                        outcome,
                        "",
                        new Facts(Map.of("value", "100000", "done.gms.lmc.consult", "yes")),
                        Optional.empty(),
                        Optional.empty(),
                        "Counsel was asked, and agreed",
                        TEST))
                .orThrow();
        return proposals.find(proposal.id()).orElseThrow();
    }

    private Agreement now(UUID agreement) {
        return contracts.find(agreement, clocks.today(), Long.MAX_VALUE).orElseThrow();
    }

    private List<String> gaps(UUID agreement) {
        return contracts.gaps(clocks.today(), Long.MAX_VALUE).stream()
                .filter(gap -> gap.agreement().equals(agreement))
                .map(Gap::rule)
                .map(rule -> rule.id())
                .toList();
    }

    @Test
    void an_extension_is_done_by_the_decision_and_taken_back_by_a_later_entry() {
        var id = entered("Z90004", "apms");
        assertThat(gaps(id)).containsExactly("contracts.gap.rolled-over");
        var proposal = laid(proposal(id, Act.EXTEND, until("Z90004", LAST)));
        assertThat(proposals.find(proposal.id()).orElseThrow().state()).isEqualTo("Waits for a decision");
        assertThat(gaps(id)).containsExactly("contracts.gap.rolled-over");
        decided(proposal, Decision.Outcome.DEFERRED);
        assertThat(proposals.find(proposal.id()).orElseThrow().state()).isEqualTo("Waits for a decision");
        var done = decided(proposal, Decision.Outcome.APPROVED);
        assertThat(done.state()).isEqualTo("Done");
        assertThat(now(id).lastDay(clocks.today())).contains(LAST);
        assertThat(now(id).find(Term.EXTENDED, clocks.today()).orElseThrow().decision())
                .contains(done.outcome().orElseThrow().decision());
        assertThat(gaps(id)).isEmpty();
        var known = clocks.known();
        assertThat(proposals
                        .undo(done, "Wrong contract", party("fiona-kerr"))
                        .orThrow()
                        .state())
                .isEqualTo("Taken back");
        assertThat(gaps(id)).containsExactly("contracts.gap.rolled-over");
        assertThat(contracts.find(id, clocks.today(), known).orElseThrow().lastDay(clocks.today()))
                .contains(LAST);
        assertThat(proposals.undo(done, "Again", party("fiona-kerr")).isDone()).isFalse();
        contracts.withdraw(id, TEST).orThrow();
    }

    @Test
    void a_refusal_changes_nothing() {
        var id = entered("Z90002", "pms");
        var proposal = laid(proposal(id, Act.END, until("Z90002", LocalDate.of(2016, 9, 30))));
        assertThat(decided(proposal, Decision.Outcome.REFUSED).state()).isEqualTo("Not done");
        assertThat(now(id).life().end()).isEmpty();
        contracts.withdraw(id, TEST).orThrow();
    }

    @Test
    void an_end_takes_effect_after_its_last_day_and_nothing_more_is_done_to_what_ended() {
        var id = entered("Z90005", "gms");
        var proposal = laid(proposal(id, Act.END, until("Z90005", LocalDate.of(2016, 9, 30))));
        decided(proposal, Decision.Outcome.APPROVED);
        assertThat(now(id).isInForceOn(LocalDate.of(2016, 9, 30))).isTrue();
        assertThat(now(id).isInForceOn(LocalDate.of(2016, 10, 1))).isFalse();
        assertThat(proposals.against(proposal(id, Act.EXTEND, until("Z90005", LAST))))
                .extracting(Objection::rule)
                .contains("proposals.ended");
        proposals
                .undo(proposals.find(proposal.id()).orElseThrow(), "They stay", party("fiona-kerr"))
                .orThrow();
        assertThat(now(id).life().end()).isEmpty();
        contracts.withdraw(id, TEST).orThrow();
    }

    @Test
    void a_variation_holds_from_its_day_and_what_it_said_before_comes_back_when_it_is_taken_back() {
        var id = entered("Z90003", "gms");
        var from = LocalDate.of(2016, 7, 1);
        var body =
                new Body("GMS of Z90003", "gms", "Z90003", from, null, "hours", "", "8am to 8pm", "said:8am to 6:30pm");
        var proposal = laid(proposal(id, Act.VARY, body));
        assertThat(hours(id, from)).isEqualTo("8am to 6:30pm");
        decided(proposal, Decision.Outcome.APPROVED);
        assertThat(hours(id, from.minusDays(1))).isEqualTo("8am to 6:30pm");
        assertThat(hours(id, from)).isEqualTo("8am to 8pm");
        proposals
                .undo(proposals.find(proposal.id()).orElseThrow(), "Not agreed", party("fiona-kerr"))
                .orThrow();
        assertThat(hours(id, from)).isEqualTo("8am to 6:30pm");
        contracts.withdraw(id, TEST).orThrow();
    }

    private String hours(UUID id, LocalDate day) {
        return now(id).find(Term.HOURS, day).orElseThrow().words();
    }

    @Test
    void an_award_is_a_contract_once_it_is_decided() {
        var body = new Body("GMS of Hilltop", "gms", "Z90005", LocalDate.of(2016, 5, 1), null, "", "", "100000", "");
        var proposal = laid(proposal(Fresh.id(), Act.AWARD, body));
        assertThat(contracts.find(proposal.agreement(), clocks.today(), Long.MAX_VALUE))
                .isEmpty();
        decided(proposal, Decision.Outcome.APPROVED);
        assertThat(now(proposal.agreement()).isInForceOn(LocalDate.of(2016, 5, 1)))
                .isTrue();
        assertThat(now(proposal.agreement()).isInForceOn(LocalDate.of(2016, 4, 30)))
                .isFalse();
        proposals
                .undo(proposals.find(proposal.id()).orElseThrow(), "Not yet", party("fiona-kerr"))
                .orThrow();
        assertThat(contracts.find(proposal.agreement(), clocks.today(), Long.MAX_VALUE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016-03-31, proposals.extend.earlier", "2016-04-01, ''"})
    void an_extension_is_for_later_than_it_lasts_already(LocalDate last, String rule) {
        var id = entered("Z90004", "apms");
        assertThat(proposals.against(proposal(id, Act.EXTEND, until("Z90004", last))))
                .extracting(Objection::rule)
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        contracts.withdraw(id, TEST).orThrow();
    }

    @Test
    void the_same_laid_twice_is_laid_once_and_proposed_twice_is_refused() {
        var id = entered("Z90004", "apms");
        var proposal = proposal(id, Act.EXTEND, until("Z90004", LAST));
        laid(proposal);
        assertThat(proposals.lay(proposal, "Again", TEST).isDone()).isTrue();
        assertThat(proposals.lay(proposal(id, Act.EXTEND, until("Z90004", LAST)), "Again", TEST))
                .isInstanceOf(Answer.Refused.class);
        decided(proposal, Decision.Outcome.REFUSED);
        contracts.withdraw(id, TEST).orThrow();
    }

    @ParameterizedTest
    @CsvSource({"2016-04-01, 2021-03-31, 5", "2016-04-01, 2021-04-01, 5.01", "2016-04-01, 2016-09-30, 0.5"})
    void a_day_more_than_five_years_is_more_than_five(LocalDate from, LocalDate last, String years) {
        assertThat(Proposals.years(from, last)).isEqualTo(years);
    }

    private static void press(Page page, String name) {
        page.click("main form button:text-is('" + name + "')");
    }

    @Test
    void a_secretary_proposes_an_extension_checks_it_and_lays_it() {
        var id = entered("Z90004", "apms");
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port)
                        .as(Cast.SECRETARY)
                        .onTelephone()
                        .withoutScript()
                        .open()) {
            fiona.go("/contracts/" + id);
            fiona.page().click("main a:text-is('Extend it')");
            press(fiona.page(), "Continue");
            assertThat(fiona.text()).contains("Enter the last day of the extension", "Enter why it is proposed");
            fiona.page().fill("#last-day", "31");
            fiona.page().fill("#last-month", "3");
            fiona.page().fill("#last-year", "2018");
            fiona.page().fill("#why", "The procurement takes two years");
            fiona.expectAccessible();
            press(fiona.page(), "Continue");
            assertThat(fiona.text()).contains("31 March 2018", "Who may decide it today", "The procurement takes");
            fiona.picture("contracts 11 an extension to be checked");
            fiona.expectAccessible();
            press(fiona.page(), "Lay it for a decision");
            assertThat(fiona.text()).contains("Laid for a decision", "Waits for a decision");
            var page = fiona.page().url().replaceFirst("https?://[^/]+", "");
            decided(
                    proposals
                            .find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                            .orElseThrow(),
                    Decision.Outcome.APPROVED);
            fiona.go(page);
            assertThat(fiona.text()).contains("It was extended by this decision.");
            fiona.picture("contracts 12 an extension that was decided");
            fiona.expectAccessible();
            phone.go(page);
            assertThat(phone.overflow()).isZero();
            phone.page().fill("#why", "The wrong contract");
            press(phone.page(), "Take it back");
            assertThat(phone.text()).contains("Taken back by a later entry", "The wrong contract");
            fiona.go("/contracts/proposals");
            assertThat(fiona.text()).contains("Taken back");
            fiona.expectAccessible();
        }
        contracts.withdraw(id, TEST).orThrow();
    }
}
