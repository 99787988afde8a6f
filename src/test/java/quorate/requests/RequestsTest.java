package quorate.requests;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
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
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.requests.Dossier.State;
import quorate.requests.Step.What;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A practice asks, the commissioner answers, and the contract says what was decided and nothing else. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=requests")
@DirtiesContext
class RequestsTest {

    private static final Actor TEST = new Actor.Process("test of requests");
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final UUID MILL_LANE = Fresh.idOf("requests", "Mill Lane");
    private static final UUID HILLTOP = Fresh.idOf("requests", "Hilltop");

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    RequestKinds kinds;

    @Autowired
    Contracts contracts;

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    private final PartyId chief = party("anytown-pccc-ao");
    private final PartyId fiona = party("fiona-kerr");

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void two_contracts_an_officer_and_a_practice_manager() {
        if (contracts.find(MILL_LANE, TODAY, Long.MAX_VALUE).isPresent()) return;
        entered(MILL_LANE, "Z90001", List.of("Dr Ruth Amos", "Dr Owen Hale"));
        entered(HILLTOP, "Z90005", List.of("Dr Anne Gray"));
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Requests of NHS Anytown CCG",
                "of", party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits",
                        List.of(Map.of(
                                "post", chief.toString(),
                                "acts", List.of("fn.contract.vary", "fn.practice.boundary"),
                                "up-to", "250000")));
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
        var post = PartyId.fresh();
        register.admit(
                        post,
                        Kind.POST,
                        "Practice manager",
                        Span.ALWAYS,
                        Map.of("office", "practice-manager", "title", "Practice manager, Mill Lane Surgery"),
                        TEST)
                .orThrow();
        var since = Span.since(LocalDate.of(2012, 9, 1));
        register.link(post, Tie.PART_OF, party("mill-lane"), since, Map.of(), "test", TEST)
                .orThrow();
        register.link(party("sian-llewellyn"), Tie.HOLDS, post, since, Map.of(), "test", TEST)
                .orThrow();
    }

    private void entered(UUID id, String practice, List<String> partners) {
        var from = LocalDate.of(2011, 4, 1);
        var clauses = new java.util.ArrayList<Clause>();
        clauses.add(clause(Term.HOURS, "", "8am to 6:30pm", from));
        partners.forEach(partner -> clauses.add(clause(Term.PARTNER, partner, "Partner", from)));
        var filed = new Filed(
                id,
                "gms",
                "GMS of " + practice,
                practice,
                party("anytown-ccg"),
                Optional.empty(),
                Span.since(from),
                clauses,
                "the signed copy",
                Optional.empty());
        contracts.enter(filed, TEST).orThrow();
    }

    private static Clause clause(Term term, String subject, String value, LocalDate from) {
        return new Clause(term, subject, Told.said(value), Span.since(from), "the signed copy", Optional.empty());
    }

    private Request request(String kind, String practice, UUID contract, LocalDate day, String partner, String words) {
        return new Request(
                Fresh.id(),
                kinds.get(kind),
                practice,
                party(practice.equals("Z90001") ? "mill-lane" : "hilltop"),
                party("anytown-ccg"),
                Optional.of(contract),
                new Request.Body(
                        day, null, partner, "", "", words, practice.equals("Z90005") ? "yes" : "no", "gms", "Because"),
                TODAY,
                fiona);
    }

    private Dossier laid(Request request) {
        requests.receive(request, TEST).orThrow();
        requests.step(request.id(), What.LAID, "", "It is asked for", TODAY, fiona)
                .orThrow();
        return requests.find(request.id()).orElseThrow();
    }

    private void decided(MatterId matter, Decision.Outcome outcome) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        matter,
                        chief,
                        clocks.today(),
                        outcome,
                        "",
                        new Facts(Map.of("value", "1000", "done.gms.lmc.consult", "yes")),
                        Optional.empty(),
                        Optional.empty(),
                        "Counsel was asked, and agreed",
                        TEST))
                .orThrow();
    }

    private Agreement contract(UUID id) {
        return contracts.find(id, TODAY, Long.MAX_VALUE).orElseThrow();
    }

    private List<String> partners(LocalDate day) {
        return contract(MILL_LANE)
                .said(Term.PARTNER, day)
                .map(Clause::subject)
                .sorted()
                .toList();
    }

    @Test
    void a_partner_who_leaves_before_joining_is_refused_and_one_of_no_contract_too() {
        var joins = laid(request("partner-in", "Z90001", MILL_LANE, LocalDate.of(2016, 9, 1), "Dr Late", ""));
        decided(joins.request().matter(), Decision.Outcome.APPROVED);
        var before = request("partner-out", "Z90001", MILL_LANE, LocalDate.of(2016, 8, 31), "Dr Late", "");
        assertThat(requests.against(before))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence())
                        .isEqualTo(
                                "Dr Late joins on 1 September 2016 and cannot leave before that, on 31 August 2016."));
        var after = request("partner-out", "Z90001", MILL_LANE, LocalDate.of(2016, 9, 1), "Dr Late", "");
        assertThat(requests.against(after)).isEmpty();
        var nobody = request("partner-out", "Z90001", MILL_LANE, TODAY, "Dr Nobody", "");
        assertThat(requests.against(nobody))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.sentence()).contains("no partner “Dr Nobody”", "Dr Owen Hale and Dr Ruth Amos"));
        var twice = request("partner-in", "Z90001", MILL_LANE, TODAY, "Dr Owen Hale", "");
        assertThat(requests.against(twice))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("is a partner already, since 1 April 2011"));
    }

    @Test
    void a_refusal_writes_nothing_and_what_was_decided_is_not_withdrawn() {
        var asked = laid(request("hours", "Z90001", MILL_LANE, LocalDate.of(2016, 7, 1), "", "8am to 8pm"));
        decided(asked.request().matter(), Decision.Outcome.REFUSED);
        var after = requests.find(asked.request().id()).orElseThrow();
        assertThat(after.state()).isEqualTo(State.REFUSED);
        assertThat(contract(MILL_LANE)
                        .find(Term.HOURS, LocalDate.of(2016, 7, 1))
                        .orElseThrow()
                        .words())
                .isEqualTo("8am to 6:30pm");
        assertThat(requests.step(asked.request().id(), What.WITHDRAWN, "", "Changed our mind", TODAY, fiona)
                        .objections())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("what is decided is not withdrawn"));
        requests.step(asked.request().id(), What.DISPUTED, "", "To NHS Resolution", TODAY, fiona)
                .orThrow();
        assertThat(requests.step(asked.request().id(), What.CLOSED, "", "", TODAY, fiona)
                        .isDone())
                .isFalse();
    }

    @Test
    void a_partner_who_retires_for_a_day_is_away_on_that_day_only() {
        var asked = laid(request("retirement-24", "Z90001", MILL_LANE, LocalDate.of(2016, 6, 30), "Dr Owen Hale", ""));
        decided(asked.request().matter(), Decision.Outcome.APPROVED);
        assertThat(partners(LocalDate.of(2016, 6, 30))).contains("Dr Owen Hale");
        assertThat(partners(LocalDate.of(2016, 7, 1))).doesNotContain("Dr Owen Hale");
        assertThat(partners(LocalDate.of(2016, 7, 2))).contains("Dr Owen Hale");
    }

    @Test
    void a_practice_sees_its_own_and_a_member_what_is_on_the_docket() {
        var own = request("hours", "Z90001", MILL_LANE, LocalDate.of(2016, 8, 1), "", "7am to 7pm");
        requests.receive(own, TEST).orThrow();
        var other = laid(request("boundary", "Z90005", HILLTOP, LocalDate.of(2016, 8, 1), "", "The ring road"))
                .request();
        var sian = Visitor.at(port).signIn("sian", Cast.PASSWORD);
        assertThat(sian.get(own.page()).body())
                .contains("7am to 7pm", "Withdraw it")
                .doesNotContain("Lay it");
        assertThat(sian.get(other.page()).status()).isEqualTo(404);
        assertThat(sian.get("/requests").body()).contains("7am to 7pm").doesNotContain("ring road");
        assertThat(sian.get("/requests.csv").body()).contains("7am to 7pm").doesNotContain("ring road");
        assertThat(sian.get("/contracts/commissioners").status()).isEqualTo(403);
        assertThat(sian.post(own.page() + "/steps", "what", "acknowledged").status())
                .isEqualTo(403);
        var samuel = Visitor.at(port).signIn("samuel", Cast.PASSWORD);
        assertThat(samuel.get(own.page()).status()).isEqualTo(404);
        assertThat(samuel.get(other.page()).body()).contains("The ring road").doesNotContain("Withdraw it");
        // Margaret Hale drives patients of Hilltop, which nobody has ruled on.
        assertThat(Cast.MEMBER.visiting(port).get(other.page()).status()).isEqualTo(404);
        requests.step(own.id(), What.LAID, "", "A word for the committee", TODAY, fiona)
                .orThrow();
        assertThat(sian.get(own.page()).body())
                .contains("Waits for a decision")
                .doesNotContain("A word for the committee", "/matters/");
        assertThat(Cast.FORMER.visiting(port).get("/requests").body()).contains("no request that you may see");
        assertThat(Cast.FORMER.visiting(port).get("/requests/new").status()).isEqualTo(403);
    }

    @Test
    void every_fault_of_a_form_is_said_at_once_and_nothing_is_lost() {
        var fiona = Cast.SECRETARY.visiting(port);
        var page = fiona.post("/requests/new", "kind", "partner-in", "practice", "Z90001", "partner", "Dr Kept");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Enter: first day as a partner",
                        "Enter the day on which it was received",
                        "Enter why it is asked for",
                        "Dr Kept");
        assertThat(fiona.post("/requests/new", "kind", "", "practice", "Z1").body())
                .contains("Choose what the practice asks for", "Enter the code of a practice that exists today");
    }

    private static void press(Page page, String name) {
        page.click("main form button:text-is('" + name + "')");
    }

    private static void day(Page page, String name, String day, String month, String year) {
        page.fill("#" + name + "-day", day);
        page.fill("#" + name + "-month", month);
        page.fill("#" + name + "-year", year);
    }

    @Test
    void a_partnership_change_from_form_to_varied_contract_and_moved_payment_line() {
        try (var sian = Browser.at(port).as("sian", Cast.PASSWORD).open();
                var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            sian.go("/requests/new");
            sian.page().selectOption("#kind", "partner-in");
            sian.expectAccessible();
            press(sian.page(), "Continue");
            sian.page().fill("#partner", "Dr Helen Marsh");
            day(sian.page(), "day", "1", "7", "2016");
            sian.page().fill("#why", "All partners signed the notice");
            sian.expectAccessible();
            press(sian.page(), "Continue");
            assertThat(sian.text()).contains("Check before it is received", "1 July 2016", "Accountable officer");
            sian.picture("requests 1 a partner joins, checked by the practice manager");
            sian.expectAccessible();
            press(sian.page(), "Receive it");
            var page = sian.page().url().replaceFirst("https?://[^/]+", "");
            fiona.go("/worklist");
            assertThat(fiona.text()).contains("Acknowledge a request");
            fiona.go(page);
            step(fiona, "Acknowledge it", "");
            tick(fiona, "evidence", "The signed notice, in the shared folder");
            fiona.picture("requests 2 acknowledged, with evidence");
            fiona.expectAccessible();
            step(fiona, "Lay it for a decision", "#laid-words");
            assertThat(fiona.text()).contains("Waits for a decision");
            var dossier = requests.find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                    .orElseThrow();
            decided(dossier.request().matter(), Decision.Outcome.APPROVED);
            assertThat(partners(LocalDate.of(2016, 6, 30))).doesNotContain("Dr Helen Marsh");
            assertThat(partners(LocalDate.of(2016, 7, 1))).contains("Dr Helen Marsh");
            fiona.go(page);
            for (var line = 0; line < 4; line++) tick(fiona, "told", "By e-mail");
            step(fiona, "Close it", "");
            assertThat(fiona.text()).contains("Payment lines that have not moved");
            fiona.expectAccessible();
            for (var line = 0; line < 2; line++) tick(fiona, "moved", "Instruction 44 to PCSE");
            step(fiona, "Close it", "");
            assertThat(fiona.text()).contains("Closed");
            fiona.picture("requests 3 written into the contract, everybody told, closed");
            fiona.go("/contracts/" + MILL_LANE);
            assertThat(fiona.text()).contains("Dr Helen Marsh");
            fiona.go("/requests");
            fiona.picture("requests 4 the inbox");
            fiona.expectAccessible();
        }
    }

    @Test
    void a_contract_handed_back_by_a_single_handed_gp_ends_on_its_last_day() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            fiona.go("/requests/new?kind=hand-back&practice=Z90005");
            fiona.page().check("input[name=single][value=yes]");
            fiona.page().fill("#words", "Dr Anne Gray");
            day(fiona.page(), "day", "10", "5", "2016");
            day(fiona.page(), "received", "10", "5", "2016");
            fiona.page().fill("#why", "She retires");
            press(fiona.page(), "Continue");
            assertThat(fiona.text()).contains("Wednesday 31 August 2016", "Nobody decides it");
            press(fiona.page(), "Receive it");
            fiona.page().click("main a:text-is('What follows')");
            assertThat(fiona.text())
                    .contains(
                            "Wednesday 31 August 2016",
                            "Write to every patient",
                            "Mill Lane Surgery",
                            "9,400",
                            "Disperse");
            fiona.picture("requests 5 what follows a contract handed back");
            fiona.expectAccessible();
            fiona.page().goBack();
            fiona.page().click("main summary:has-text('Write it into the contract')");
            press(fiona.page(), "Write it into the contract");
            assertThat(fiona.text()).contains("The contract says so, by the notice received on 10 May 2016.");
            assertThat(contract(HILLTOP).life().lastDay()).contains(LocalDate.of(2016, 8, 31));
        }
    }

    private static void step(Browser browser, String title, String field) {
        browser.page().click("main summary:has-text('" + title + "')");
        if (!field.isEmpty()) browser.page().fill(field, "All papers are here");
        press(browser.page(), title);
    }

    private static void tick(Browser browser, String what, String words) {
        browser.page().click("main details:has(#" + what + "-words) summary");
        browser.page().fill("#" + what + "-words", words);
        browser.page().click("main details:has(#" + what + "-words) button");
    }

    @Test
    void a_request_that_was_laid_stands_once_in_the_action_log() {
        var title = laid(request("partner-in", "Z90005", HILLTOP, LocalDate.of(2016, 9, 1), "Dr Twice", ""))
                .request()
                .title();
        var log = Cast.SECRETARY.visiting(port).get("/contracts/commissioners/anytown-ccg/action-log");
        var rows = log.page().select("tr:contains(" + title + ")").eachText();
        assertThat(rows).hasSize(1).allMatch(row -> row.contains("Laid on 10 May 2016"));
    }
}
