package quorate.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
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
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.files.PdfPrintTest;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.sanctions.NoticeStep.What;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A remedial notice from draft to proof of service, and the unlawful stopped on the way. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=sanctions")
@DirtiesContext
class SanctionsTest {

    private static final Actor TEST = new Actor.Process("test of sanctions");
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final UUID CONTRACT = Fresh.idOf("sanctions", "Orchard House");

    @LocalServerPort
    int port;

    @Autowired
    Sanctions sanctions;

    @Autowired
    Contracts contracts;

    @Autowired
    Authority authority;

    @Autowired
    Clocks clocks;

    private final PartyId chief = party("anytown-pccc-ao");

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void a_contract_and_an_officer() {
        if (contracts.find(CONTRACT, TODAY, Long.MAX_VALUE).isPresent()) return;
        contracts
                .enter(
                        new Filed(
                                CONTRACT,
                                "gms",
                                "GMS of Orchard House",
                                "Z90003",
                                party("anytown-ccg"),
                                Optional.empty(),
                                Span.since(LocalDate.of(2011, 4, 1)),
                                List.of(),
                                "the signed copy",
                                Optional.empty()),
                        TEST)
                .orThrow();
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Notices of NHS Anytown CCG",
                "of", party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits",
                        List.of(Map.of(
                                "post", chief.toString(),
                                "acts", List.of("fn.contract.notice", "fn.contract.terminate"),
                                "up-to", "250000")));
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
    }

    private void decided(MatterId matter) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        matter,
                        chief,
                        clocks.today(),
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of("value", "0", "done.gms.lmc.consult", "yes")),
                        Optional.empty(),
                        Optional.empty(),
                        "Counsel was asked, and agreed",
                        TEST))
                .orThrow();
    }

    private static void press(Page page, String name) {
        page.click("main form button:text-is('" + name + "')");
    }

    private static void day(Page page, String name, int day, int month) {
        page.fill("#" + name + "-day", String.valueOf(day));
        page.fill("#" + name + "-month", String.valueOf(month));
        page.fill("#" + name + "-year", "2016");
    }

    private static void fill(Page page, int lastDay) {
        page.fill("#breach", "The surgery was shut on three Thursday afternoons in April: clause 26");
        page.fill("#steps", "Open on every Thursday afternoon, and report each week");
        page.check("input[name=remediable][value=yes]");
        day(page, "serve", 10, 5);
        day(page, "on", lastDay, 6);
        page.check("input[name=consulted][value=yes]");
        page.fill("#consulting", "Letter of 3 May 2016, answered on 6 May");
    }

    private static void step(Browser browser, String title, String what) {
        browser.page().click("main summary:has-text('" + title + "')");
        browser.page()
                .fill("#" + what + "-words", "By hand to Dr Daniel Price at 9am; his signed receipt is in folder 12");
        press(browser.page(), title);
    }

    @Test
    void a_remedial_notice_is_drafted_stopped_mended_decided_and_served() throws Exception {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port)
                        .as(Cast.SECRETARY)
                        .onTelephone()
                        .withoutScript()
                        .open()) {
            fiona.go("/contracts/" + CONTRACT);
            fiona.page().click("main a:text-is('Draft a notice')");
            press(fiona.page(), "Keep the draft");
            assertThat(fiona.text())
                    .contains(
                            "Enter what was done or left undone",
                            "Enter the day on which it is to be served",
                            "Say whether the local medical committee");
            fill(fiona.page(), 5);
            fiona.expectAccessible();
            press(fiona.page(), "Keep the draft");
            assertThat(fiona.text())
                    .contains(
                            "It may not be served on 10 May 2016",
                            "5 June 2016 is too early",
                            "The first lawful day is 6 June 2016");
            fiona.picture("notices 1 a period a day too short, with its paragraph");
            fiona.expectAccessible();
            step(fiona, "Lay it for a decision", "laid");
            assertThat(fiona.text()).contains("5 June 2016 is too early").doesNotContain("Waits for a decision");
            step(fiona, "Withdraw it", "withdrawn");
            fiona.go("/contracts/" + CONTRACT + "/notices/new?kind=remedial");
            fill(fiona.page(), 6);
            press(fiona.page(), "Keep the draft");
            assertThat(fiona.text()).contains("Nothing stands against serving it on 10 May 2016");
            step(fiona, "Lay it for a decision", "laid");
            var page = fiona.page().url().replaceFirst("https?://[^/]+", "");
            var dossier = sanctions
                    .find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                    .orElseThrow();
            decided(dossier.notice().matter());
            fiona.go(page);
            step(fiona, "Record that it was served", "served");
            assertThat(fiona.text()).contains("Served", "folder 12");
            fiona.picture("notices 2 a remedial notice served, with its proof");
            fiona.expectAccessible();
            var pdf = fiona.page()
                    .request()
                    .get(URI.create(fiona.page().url()) + "/paper.pdf")
                    .body();
            assertThat(PdfPrintTest.faults(pdf)).isEmpty();
            phone.go(page);
            assertThat(phone.overflow()).isZero();
            fiona.go("/contracts/commissioners/anytown-ccg/action-log");
            assertThat(fiona.text())
                    .contains(
                            "Notice to a contractor", "Remedial notice, Z90003, 6 June 2016", "Look whether the steps");
            fiona.expectAccessible();
            fiona.go("/contracts/notices?kind=remedial&q=orchard");
            assertThat(fiona.text()).contains("Remedial notice", "Orchard House Medical Centre Z90003");
            fiona.picture("notices 5 the list of notices, filtered");
            fiona.expectAccessible();
        }
        var list = Cast.SECRETARY.visiting(port);
        assertThat(list.get("/contracts/notices?kind=breach").body()).doesNotContain("/contracts/notices/");
        assertThat(list.get("/contracts/notices.csv?q=z90003&state=served").body())
                .contains("Z90003,Orchard House Medical Centre,Remedial notice");
        assertThat(list.get("/contracts/notices.csv?q=nowhere").body()).doesNotContain("Z90003");
    }

    @Test
    void a_disputed_end_waits_and_a_settled_one_ends_the_contract_on_its_day() {
        var on = TODAY.plusDays(28);
        var notice = new Notice(
                Fresh.id(),
                NoticeKind.TERMINATION,
                "Z90003",
                party("orchard-house"),
                party("anytown-ccg"),
                CONTRACT,
                new Notice.Body(
                        "gms",
                        "gms.end.untrue",
                        TODAY,
                        on,
                        "The list of partners was untrue",
                        "The contract ends",
                        "",
                        "",
                        0,
                        "",
                        "yes",
                        "Letter of 3 May",
                        List.of(),
                        "",
                        ""),
                TODAY,
                party("fiona-kerr"));
        sanctions.draft(notice);
        done(notice, What.LAID);
        assertThat(sanctions.find(notice.id()).orElseThrow().state()).isEqualTo(Dossier.State.LAID);
        decided(notice.matter());
        done(notice, What.SERVED);
        done(notice, What.DISPUTED);
        assertThat(sanctions
                        .step(notice.id(), What.ENDED, "LMC told", TODAY, party("fiona-kerr"))
                        .objections())
                .extracting(objection -> objection.rule())
                .containsExactlyInAnyOrder("gms.term.waits", "sanctions.step.early");
        assertThat(contracts
                        .find(CONTRACT, TODAY, Long.MAX_VALUE)
                        .orElseThrow()
                        .life()
                        .end())
                .isEmpty();
    }

    private void done(Notice notice, What what) {
        sanctions
                .step(notice.id(), what, "Done, see folder 12", TODAY, party("fiona-kerr"))
                .orThrow();
    }
}
