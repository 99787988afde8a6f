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
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.files.PictureTest;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.register.Register;

/**
 * A practice claims its rent by itself, with its files: what is missing is asked for, the limit is the market rent, it is
 * decided, paid with everything else, and stands beside the practice's own statements.
 */
@Story
@TestPropertySource(properties = "quorate.story=a claim")
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimStoryTest {

    private static final Actor TEST = new Actor.Process("story of a claim");
    private static final String FUND = "Delegated primary medical care 2016/17";

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

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Test
    @Order(1)
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
            decide(tom, Fresh.idOf("matter of a claim", id(claim)), "4000", "4 decided by the officer");
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
            raise(grace, tom, claim);
            narrow.go("/payments/mine");
            assertThat(narrow.text()).contains("Claim: Rent of a lease, invoice R 16-04", "£4,500");
            narrow.go(claim + "/repayment");
            look(narrow, "11 what of it is paid back, narrow");
        }
    }

    /** Support that is paid back: asked for by the practice, decided by the officer, paid back in instalments. */
    @Test
    @Order(2)
    void a_practice_is_lent_support_and_sees_what_it_has_to_pay_back() {
        budget();
        try (var sian = Browser.at(port).as("sian", Cast.PASSWORD).open();
                var narrow = Browser.at(port)
                        .as("sian", Cast.PASSWORD)
                        .withoutScript()
                        .onTelephone()
                        .open();
                var grace = Browser.at(port).as(Cast.FINANCE).open();
                var tom = Browser.at(port).as("tom", Cast.PASSWORD).open()) {
            grace.go("/loans");
            look(grace, "12 nothing lent yet");
            grace.go("/claims/before?kind=support");
            look(grace, "12 nothing given before");
            var claim = asked(sian);
            lent(grace, tom, claim);
            clock.set(clock.instant()
                    .atZone(Clocks.LONDON)
                    .toLocalDateTime()
                    .plusMonths(2)
                    .plusDays(2));
            grace.go("/loans");
            assertThat(grace.text()).contains("Mill Lane Surgery", "£6,000", "2 instalments missed");
            look(grace, "14 the loans");
            grace.page().click("main a:has-text('Mill Lane Surgery')");
            press(grace, "Take the instalment");
            assertThat(grace.text()).containsAnyOf("nobody is taken below nothing", "was confirmed as paid");
            look(grace, "14 a loan with instalments missed");
            narrow.go("/loans/" + id(claim));
            assertThat(narrow.text())
                    .contains("Missed", "£500")
                    .doesNotContain("Give up what is left", "Take the instalment");
            look(narrow, "15 the practice’s own loan, narrow");
            grace.go("/claims/before?kind=loan");
            assertThat(grace.text()).contains("2016/17", "£6,000", "From what is it paid back");
            look(grace, "16 what was given before");
        }
    }

    private static String asked(Browser sian) {
        sian.go("/claims/mine");
        choose(sian, "kind", "Support that is paid back");
        press(sian, "Begin a draft");
        fill(sian, Map.of("invoice", "S 1", "invoiced", "6,000", "why", "Two partners have left", "instalments", "0"));
        day(sian, "from", 1, 4, 2016);
        day(sian, "to", 30, 4, 2016);
        for (var criterion : List.of("cause", "own-steps", "other-money", "back-from"))
            fill(sian, Map.of("criterion-" + criterion, "The list of patients grows from July"));
        fill(sian, Map.of("private", "The accounts of the partners"));
        attach(sian, "accounts.html", "Accounts and forecast of cash");
        press(sian, "Send it to the commissioner");
        assertThat(sian.text()).contains("between 1 and 120");
        fill(sian, Map.of("instalments", "12"));
        press(sian, "Send it to the commissioner");
        assertThat(sian.text())
                .contains("Sent to your commissioner", "In 12 instalments", "Only for whoever works on it");
        return path(sian);
    }

    private static void lent(Browser grace, Browser tom, String claim) {
        grace.go(claim);
        look(grace, "13 a private claim of a practice");
        choose(grace, "fund", FUND);
        press(grace, "Lay it for a decision");
        assertThat(grace.text()).contains("Waits for a decision");
        decide(tom, Fresh.idOf("matter of a claim", id(claim)), "6000", "13 a loan is decided");
        grace.go(claim);
        assertThat(grace.text()).contains("It became due by this decision", "What of it is paid back, and how");
    }

    /** A budget for support, of money that was meant for premises. */
    private void budget() {
        var fund = desk.listFunds(List.of(party("anytown-ccg")), Long.MAX_VALUE).stream()
                .filter(it -> it.name().equals(FUND))
                .findFirst()
                .orElseThrow();
        var vired = Posting.of(
                Fresh.id(),
                Move.VIRE,
                Account.budget(fund.id(), "premises"),
                Account.budget(fund.id(), "support"),
                Money.pounds(6_000),
                clocks.today(),
                Optional.empty(),
                "For support");
        var voucher = new Voucher(
                Fresh.id(),
                new Books(party("anytown-ccg"), fund.source()),
                new Warrant.Decided(DecisionId.fresh()),
                TEST);
        ledger.post(voucher, List.of(vired)).orThrow();
    }

    /** The accountable officer may decide such payments up to £10,000 without anybody else. */
    private void limit() {
        var post = party("anytown-pccc-ao").toString();
        var limits = List.of(Map.of("post", post, "acts", List.of("fn.pay.discretionary"), "up-to", "10000"));
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

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** The accountable officer decides, on the pages. */
    private static void decide(Browser tom, UUID matter, String value, String picture) {
        tom.go("/matters/" + matter);
        tom.page().click("main a[href$='/officers']");
        tom.page().click("main a:has-text('Record a decision of the Accountable officer')");
        tom.page().locator("input[name=outcome][value=approved]").check();
        if (tom.page().locator("#fact-value").count() > 0) fill(tom, Map.of("fact-value", value));
        press(tom, "Continue");
        if (!tom.text().contains("Check the decision")) press(tom, "Continue");
        assertThat(tom.text()).contains("Check the decision").doesNotContain("There is a problem");
        look(tom, picture);
        press(tom, "Record the decision");
        assertThat(tom.text()).contains("Decision recorded");
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
        // Photographed with a telephone, which wrote into it where the practice is.
        var lease = new FilePayload("lease.jpg", "image/jpeg", PictureTest.photograph());
        sian.page().setInputFiles("input[type=file]", lease);
        choose(sian, "paper-kind", "Lease or rent review");
        press(sian, "Say it");
        assertThat(sian.text()).contains("With the commissioner", "lease.jpg", "such as place and time, was taken out");
        look(sian, "3 answered with a photograph");
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

    /** The building is valued higher from the day of the lease on: what was paid is worked out again, and the rest becomes due. */
    private void raise(Browser grace, Browser tom, String claim) {
        grace.go("/claims/limits/new");
        choose(grace, "kind", "Rent of a lease");
        press(grace, "See what each claim comes to");
        assertThat(grace.text()).contains("a market rent is of one building", "Enter where it was read");
        fill(grace, Map.of("practice", "Z90001", "figure", "54,000", "source", "Valuation of 20 May 2016"));
        day(grace, "from", 1, 4, 2016);
        day(grace, "to", 31, 3, 2017);
        press(grace, "See what each claim comes to");
        assertThat(grace.text()).contains("Mill Lane Surgery, invoice R 16-04", "£4,500", "£500");
        look(grace, "9 what each claim comes to by a changed limit");
        press(grace, "Lay it for a decision");
        assertThat(grace.text()).contains("Waits for a decision");
        decide(tom, Fresh.idOf("matter of a raised limit", id(path(grace))), "500", "10 the difference decided");
        grace.go(path(grace));
        assertThat(grace.text()).contains("Each difference became due by this decision");
        look(grace, "10 the difference became due");
        grace.go(claim);
        assertThat(grace.text()).contains("so £4,500 in all");
        grace.go("/payments/instructions");
        assertThat(grace.text()).contains("Mill Lane Surgery", "£500");
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
