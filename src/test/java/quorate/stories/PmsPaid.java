package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import quorate.SetClock;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;

/** The second half of the story of a PMS review: an adopted path is paid, year after year, and what it releases goes back. */
final class PmsPaid {

    private static final Actor SEED = new Actor.Process("a story");

    private final Ledger ledger;
    private final Law law;
    private final SetClock clock;

    PmsPaid(Ledger ledger, Law law, SetClock clock) {
        this.ledger = ledger;
        this.law = law;
        this.clock = clock;
    }

    /** What a fund of a year has for PMS practices and for what goes back. */
    private void fund(PartyId commissioner, int year, long core, long back) {
        var april = LocalDate.of(year, 4, 1);
        var ground = law.on(april)
                .findPower("fn.budget", "3")
                .orElseThrow()
                .sources()
                .getFirst();
        var fund = new Fund(
                commissioner,
                "pms-" + year,
                "PMS and its premium " + year,
                true,
                new Fund.Pooling.Never(),
                java.util.List.of(),
                ground);
        ledger.open(fund, SEED).orThrow();
        var allocation = Fresh.idOf("story", "allocation", fund.code());
        var held = Account.of(fund.id(), Place.HELD);
        var voucher = new Voucher(
                Fresh.idOf("story", "voucher", fund.code()),
                new Books(commissioner, ground),
                new Warrant.Cited(ground),
                SEED);
        var because = Optional.of(allocation);
        ledger.post(
                        voucher,
                        java.util.List.of(
                                Posting.of(
                                        allocation,
                                        Move.ALLOCATE,
                                        Account.of(
                                                fund.id(),
                                                Move.ALLOCATE.source().orElseThrow()),
                                        held,
                                        Money.pounds(core + back),
                                        april,
                                        Optional.empty(),
                                        "For PMS practices"),
                                Posting.of(
                                        Fresh.idOf("story", "core", fund.code()),
                                        Move.BUDGET,
                                        held,
                                        Account.budget(fund.id(), "pms"),
                                        Money.pounds(core),
                                        april,
                                        because,
                                        "PMS practices"),
                                Posting.of(
                                        Fresh.idOf("story", "back", fund.code()),
                                        Move.BUDGET,
                                        held,
                                        Account.budget(fund.id(), "pms-premium"),
                                        Money.pounds(back),
                                        april,
                                        because,
                                        "Premium released")))
                .orThrow();
    }

    /** The first months of two years of a path: what its schemes read comes from it, a second person checks and approves. */
    void walk(Browser owen, Browser grace, Browser narrow, PartyId commissioner, String path) {
        fund(commissioner, 2016, 563_080, 15_768);
        fund(commissioner, 2017, 577_776, 31_536);
        owen.go(path);
        press(owen, "Give the readings to payments");
        assertThat(owen.text()).contains("readings given to payments. A second person checks them");
        press(owen, "Give the readings to payments");
        assertThat(owen.text()).contains("Payments has them all already. Nothing changed");
        grace.go("/payments/readings");
        assertThat(grace.text()).contains("PMS review 2015/16, path “Four years, flat”, year 1 of 4 (2016/17)");
        look(grace, "10 readings that came from a path");
        press(grace, "Mark all that others entered");
        year(owen, grace, narrow, path, 2016, "£46,923.33");
        assertThat(owen.text())
                .contains(
                        "Part 1 of 12",
                        "£515,776",
                        "£63,072",
                        "£47,304",
                        "80.59",
                        "year 1 of 4 (2016/17)",
                        "Open Exeter, as in 2015/16");
        // A twelfth for each practice in whole pence: March has the pennies that are left.
        back(owen, grace, path, 2016, "£1,313.98");
        clock.set(LocalDateTime.of(2017, 4, 5, 10, 0));
        year(owen, grace, narrow, path, 2017, "£48,148");
        assertThat(owen.text()).contains("£546,240", "£31,536", "85.35", "year 2 of 4 (2017/18)");
        back(owen, grace, path, 2017, "£2,627.98");
        conserved();
    }

    /** The original funding of £548,000, lifted by what the GMS price has grown for 6,400 weighted patients, to the penny. */
    private static void conserved() {
        assertThat(Money.parse("563080").plus(Money.parse("15768")))
                .isEqualTo(Money.parse("548000").plus(Money.parse("30848")));
        assertThat(Money.parse("577776").plus(Money.parse("31536")))
                .isEqualTo(Money.parse("548000").plus(Money.parse("61312")));
    }

    private static void year(Browser owen, Browser grace, Browser narrow, String path, int year, String sum) {
        run(owen, grace, path, year, sum);
        owen.page().click("main table a:has-text('Chapel Street Practice')");
        look(owen, "11 a statement of " + year);
        narrow.go(path(owen));
        look(narrow, "11 a statement of " + year + ", narrow");
    }

    private static void back(Browser owen, Browser grace, String path, int year, String sum) {
        run(owen, grace, path, year, sum);
        assertThat(owen.text()).contains("Mill Lane Surgery", "Orchard House Medical Centre", "Hilltop Practice");
        owen.go(path);
        look(owen, "12 what is paid by a path, " + year);
    }

    /** A twelfth of the year, which is what is due in April: worked out by one, approved by another, posted. */
    private static void run(Browser owen, Browser grace, String path, int year, String sum) {
        owen.go(path);
        owen.page()
                .locator("main a:has-text('Start the run of April " + year + "')")
                .first()
                .click();
        owen.page().locator("#fund").selectOption(new SelectOption().setLabel("PMS and its premium " + year));
        press(owen, "Work it out");
        assertThat(owen.text()).contains(sum, "Nothing stands against paying it");
        grace.go(path(owen));
        press(grace, "Approve and post");
        assertThat(grace.text()).contains("Approved, and posted to the ledger");
        owen.go(path(owen));
        assertThat(owen.text()).contains("Approved and posted", sum);
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("pms " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
