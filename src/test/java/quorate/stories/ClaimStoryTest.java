package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.register.Register;

/**
 * A practice claims its rent by itself, with its files: what is missing is asked for, the limit is the market rent, it is
 * decided, paid with everything else, and stands beside the practice's own statements.
 */
@Story
@TestPropertySource(properties = "quorate.story=a claim")
@Tag("browser")
class ClaimStoryTest {

    private static final Actor TEST = new Actor.Process("story of a claim");
    private static final String FUND = "Delegated primary medical care 2016/17";
    private static final String ACT = "fn.pay.discretionary";

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Clocks clocks;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Test
    void a_practice_claims_is_asked_answers_and_is_paid_up_to_the_limit() {
        MillLane.manager(register);
        limit();
        try (var sian = Browser.at(port).as("sian", Cast.PASSWORD).open();
                var narrow = Browser.at(port)
                        .as("sian", Cast.PASSWORD)
                        .withoutScript()
                        .onTelephone()
                        .open();
                var grace = Browser.at(port).as(Cast.FINANCE).open();
                var tom = Browser.at(port).as("tom", Cast.PASSWORD).open()) {
            var claim = claim(sian, narrow);
            answer(sian, claim);
            lay(grace, claim);
            decide(claim, "4000");
            grace.go(claim);
            assertThat(grace.text()).contains("It became due by this decision", "Statement line: £4,000");
            look(grace, "5 a claim that became due");
            pay(grace, tom);
            grace.go(claim);
            assertThat(grace.text()).contains("Confirmation of payment: £4,000");
            look(grace, "6 a claim and the way of its money");
            narrow.go("/payments/mine");
            assertThat(narrow.text()).contains("Claim: Rent of a lease, invoice R 16-04", "£4,000");
            look(narrow, "7 beside the practice’s own statements, narrow");
            narrow.go(claim);
            assertThat(narrow.text()).contains("Due").doesNotContain("decided for the same reason before");
            look(narrow, "7 the practice’s own claim, narrow");
            register(grace);
        }
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    /** The accountable officer may decide such payments up to £10,000. */
    private void limit() {
        var limits =
                List.of(Map.of("post", party("anytown-pccc-ao").toString(), "acts", List.of(ACT), "up-to", "10000"));
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Discretionary payments of NHS Anytown CCG",
                "of", party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits", limits);
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
    }

    private void decide(String claim, String value) {
        var id = claim.substring(claim.lastIndexOf('/') + 1);
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        new MatterId(Fresh.idOf("matter of a claim", id)),
                        party("anytown-pccc-ao"),
                        clocks.today(),
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of("value", value)),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("#" + field, text));
    }

    private static void day(Browser browser, String name, int day, int month, int year) {
        fill(browser, Map.of(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "" + year));
    }

    private static void choose(Browser browser, String field, String label) {
        browser.page().locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void attach(Browser browser, String name, String kind) {
        var bytes = ("<!doctype html><html><body><p>For April 2016, " + name + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        browser.page().setInputFiles("input[type=file]", new FilePayload(name, "text/html", bytes));
        choose(browser, "paper-kind", kind);
    }

    /** The draft is kept with its faults; sent, it is asked at once for what is missing. */
    private static String claim(Browser sian, Browser narrow) {
        sian.go("/claims/mine");
        look(sian, "1 nothing claimed yet");
        choose(sian, "kind", "Rent of a lease");
        press(sian, "Begin a draft");
        fill(
                sian,
                Map.of("invoice", "R 16-04", "invoiced", "5,000", "vat", "4,000", "why", "Quarter day of the lease"));
        var picture = new FilePayload("invoice.png", "image/png", new byte[] {1, 2, 3});
        sian.page().setInputFiles("input[type=file]", picture);
        press(sian, "Send it to the commissioner");
        assertThat(sian.text())
                .contains("VAT of £4,000 is more than the £1,000", "Enter the first day", "must be a PDF, ODT, DOCX");
        look(sian, "2 everything wrong with a draft at once");
        var draft = path(sian);
        narrow.go(draft);
        assertThat(narrow.page().inputValue("#invoice")).isEqualTo("R 16-04");
        look(narrow, "2 the draft was kept, narrow");
        day(sian, "from", 1, 4, 2016);
        day(sian, "to", 30, 4, 2016);
        attach(sian, "invoice.html", "Invoice");
        fill(sian, Map.of("vat", "", "weeks", "1", "lease-rent", "£60,000", "market-rent", "£48,000"));
        press(sian, "Send it to the commissioner");
        assertThat(sian.text())
                .contains("Sent to your commissioner", "Waits for the practice", "£4,000", "Lease or rent review");
        look(sian, "3 sent, and asked for what is missing");
        return path(sian);
    }

    private static void answer(Browser sian, String claim) {
        sian.go("/worklist");
        sian.page().click("main a:has-text('Answer what was asked about your claim')");
        assertThat(path(sian)).isEqualTo(claim);
        sian.page().click("label:has-text('Answer what was asked')");
        fill(sian, Map.of("words", "The lease is here; the valuation is on its last page."));
        attach(sian, "lease.html", "Lease or rent review");
        press(sian, "Say it");
        assertThat(sian.text()).contains("With the commissioner", "lease.html");
    }

    private static void lay(Browser grace, String claim) {
        grace.go("/worklist");
        grace.page().click("main a:has-text('Look at a claim')");
        look(grace, "4 a claim of a practice");
        choose(grace, "fund", FUND);
        fill(grace, Map.of("part", "4,500"));
        press(grace, "Lay it for a decision");
        assertThat(grace.text()).contains("It comes to £4,000, and no more than that is paid");
        fill(grace, Map.of("part", ""));
        press(grace, "Lay it for a decision");
        assertThat(grace.text()).contains("Laid for a decision", "Waits for a decision");
        assertThat(path(grace)).isEqualTo(claim);
    }

    private void pay(Browser grace, Browser tom) {
        grace.go("/payments/signatories");
        grace.page().selectOption("#commissioner", party("anytown-ccg").toString());
        grace.page().fill("#person", "Tom Bevan");
        press(grace, "Put on the list");
        tom.go("/payments/instructions");
        tom.page().locator("#fund").selectOption(new SelectOption().setIndex(1));
        day(tom, "payday", 31, 5, 2016);
        press(tom, "Tell the agent to pay");
        clock.set(LocalDateTime.of(2016, 6, 1, 10, 0));
        grace.go(path(tom));
        grace.page().fill("#paid-Z90001", "4,000");
        day(grace, "paid", 31, 5, 2016);
        press(grace, "Enter what was paid");
        assertThat(grace.text()).contains("Paid as told");
    }

    private static void register(Browser grace) {
        grace.go("/claims?q=16-04&sort=-owed");
        assertThat(grace.text()).contains("Mill Lane Surgery", "£4,000 of them became due");
        look(grace, "8 the register of claims");
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void look(Browser browser, String name) {
        browser.picture("claim " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
