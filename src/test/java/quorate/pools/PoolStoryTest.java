package quorate.pools;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.budgets.Bookkeeping;
import quorate.clocks.Clocks;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A pooled fund at the browser: proposed, decided, filled, spent from, and told who bears what it comes to more. */
@Story
@TestPropertySource(properties = "quorate.story=pool story")
@Tag("browser")
class PoolStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    Pools pools;

    @Autowired
    Authority authority;

    @Autowired
    Ledger ledger;

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Test
    void a_pool_is_agreed_filled_spent_from_and_told_who_bears_what() {
        PoolWorld.officer(authority);
        var fund = PoolWorld.fund(ledger, bookkeeping, "for care at home", new Fund.Pooling.Free(), 700_000);
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var tom = Browser.at(port)
                        .as("tom", Cast.PASSWORD)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            grace.go("/money/pools");
            assertThat(grace.text()).contains("None of your commissioners is a partner");
            var pool = propose(grace);
            var laid = pools.find(UUID.fromString(pool.replaceFirst(".*/", "")), Long.MAX_VALUE)
                    .orElseThrow();
            PoolWorld.decide(authority, laid, clocks.today(), Decision.Outcome.APPROVED);
            fill(grace, tom, pool, fund);
            clock.set(LocalDateTime.of(2017, 3, 31, 10, 0));
            spend(grace, tom, pool);
            ended(grace, tom, pool);
        }
    }

    private static String propose(Browser grace) {
        grace.page().click("main a:has-text('Propose a pooled fund')");
        type(
                grace,
                Map.of(
                        "name", "Better care fund 2016/17",
                        "host", "NHS Otherton CCG",
                        "partners", "NHS Anytown CCG\nBrookshire Council",
                        "document", "Section 75 agreement of 29 March 2016, clause 12",
                        "why", "The Health and Wellbeing Board agreed the plan."));
        day(grace, "from", 1, 4, 2016);
        day(grace, "last", 31, 3, 2017);
        grace.page().check("input[name=primary][value=no]");
        grace.page().check("input[name=risk][value=shared]");
        press(grace, "Continue");
        assertThat(grace.text()).contains("NHS Otherton CCG is not among the partners");
        look(grace, "1 the host is no partner");
        type(grace, Map.of("host", "Brookshire Council"));
        press(grace, "Continue");
        assertThat(grace.text()).contains("Step 2 of 3", "NHS Anytown CCG puts in");
        line(grace, 1, "Care at home", "600,000", "400,000", "200,000", "variable");
        line(grace, 2, "Equipment", "300,000", "150,000", "140,000", "fixed");
        type(grace, Map.of("reserve-0", "20,000"));
        press(grace, "Continue");
        assertThat(grace.text()).contains("The partners put £290,000 into Equipment, and its budget is £300,000");
        look(grace, "2 contributions that do not add up");
        type(grace, Map.of("amount-2-1", "150,000"));
        press(grace, "Continue");
        assertThat(grace.text()).contains("Step 3 of 3", "NHS Anytown CCG: £570,000", "Underspends in the pool");
        look(grace, "3 checked before it is laid");
        press(grace, "Lay it for a decision");
        assertThat(grace.text()).contains("Waits for a decision");
        look(grace, "4 laid");
        return path(grace);
    }

    private static void line(
            Browser grace, int at, String name, String budget, String ours, String theirs, String share) {
        type(
                grace,
                Map.of(
                        "line-" + at, name,
                        "budget-" + at, budget,
                        "amount-" + at + "-0", ours,
                        "amount-" + at + "-1", theirs));
        choose(grace, "lead-" + at, "Brookshire Council");
        grace.page().selectOption("#share-" + at, share);
    }

    private static void fill(Browser grace, Browser tom, String pool, Fund fund) {
        enter(grace, pool, "contribution", Map.of("amount", "570,000", "words", "Transfer of 1 April 2016"), () -> {
            choose(grace, "partner", "NHS Anytown CCG");
            choose(grace, "fund", "Delegated primary medical care 2016/17");
            day(grace, "day", 1, 4, 2016);
        });
        assertThat(grace.text())
                .contains("may not go into a pooled fund on 1 April 2016", "It may from 1 July 2022", "Read in");
        look(grace, "5 delegated money is refused");
        choose(grace, "fund", fund.name());
        press(grace, "Enter it");
        confirmed(grace, tom);
        enter(grace, pool, "contribution", Map.of("amount", "350,000", "words", "Report of the host, April"), () -> {
            choose(grace, "partner", "Brookshire Council");
            day(grace, "day", 4, 4, 2016);
        });
        confirmed(grace, tom);
    }

    private static void spend(Browser grace, Browser tom, String pool) {
        enter(
                grace,
                pool,
                "spending",
                Map.of("amount", "640,000", "words", "Report of the host, year to March"),
                () -> {
                    grace.page().selectOption("#line", "Care at home");
                    day(grace, "day", 31, 3, 2017);
                });
        confirmed(grace, tom);
        enter(
                grace,
                pool,
                "spending",
                Map.of("amount", "280,000", "words", "Report of the host, year to March"),
                () -> {
                    grace.page().selectOption("#line", "Equipment");
                    day(grace, "day", 31, 3, 2017);
                });
        confirmed(grace, tom);
        enter(grace, pool, "expected", Map.of("amount", "35,000", "words", "Invoices that have not come"), () -> {
            grace.page().selectOption("#line", "Care at home");
            day(grace, "day", 31, 3, 2017);
        });
        confirmed(grace, tom);
    }

    private static void ended(Browser grace, Browser tom, String pool) {
        grace.go(pool + "/outturn");
        assertThat(grace.text())
                .contains(
                        "Lines come to £75,000 more than planned, others to £20,000 less",
                        "The partners bear £35,000",
                        "£35,000 of Care at home is borne in proportion to what each puts in: NHS Anytown CCG"
                                + " £23,333.34, Brookshire Council £11,666.66");
        look(grace, "7 who bears what it comes to");
        tom.go(pool + "/outturn");
        look(tom, "7 who bears what it comes to, narrow");
        grace.go(pool + "/outturn?on=2016-05-10");
        assertThat(grace.text()).contains("No line comes to more than planned").doesNotContain("£23,333.34");
        look(grace, "8 as at May");
        grace.go(pool);
        assertThat(grace.text()).contains("£920,000 of £920,000 was put in", "£920,000 was spent", "£0 is left");
        look(grace, "9 the pool");
        tom.go(pool);
        look(tom, "9 the pool, narrow");
        grace.go("/money/pools");
        look(grace, "9 all pools");
    }

    private static void enter(Browser grace, String pool, String kind, Map<String, String> typed, Runnable rest) {
        grace.go(pool + "/entries/new");
        grace.page().check("input[name=kind][value=" + kind + "]");
        type(grace, typed);
        rest.run();
        press(grace, "Enter it");
    }

    /** What one entered waits among the tasks of another, who confirms it. */
    private static void confirmed(Browser grace, Browser tom) {
        assertThat(grace.text()).contains("Waits for a second person");
        var entry = path(grace);
        tom.go("/worklist");
        assertThat(tom.text()).contains("Confirm what was entered of a pooled fund");
        tom.go(entry);
        look(tom, "6 what waits for a second person, narrow");
        tom.page().check("input[name=finding][value=right]");
        press(tom, "Answer");
        assertThat(tom.text()).contains("Confirmed");
        grace.go(entry);
        look(grace, "6 confirmed");
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void type(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("#" + field, text));
    }

    private static void day(Browser browser, String name, int day, int month, int year) {
        type(browser, Map.of(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "" + year));
    }

    private static void choose(Browser browser, String field, String label) {
        browser.page().locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("pool " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
