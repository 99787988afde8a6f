package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** The end of April 2016: calendar, accrual, comments, closing, and a return and a committee's table that agree. */
@Story
@TestPropertySource(properties = "quorate.story=end of a month")
@Tag("browser")
class MonthEndStoryTest {

    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final PartyId ANYTOWN = party("anytown-ccg");
    private static final String QUERY = "?commissioner=" + ANYTOWN + "&month=2016-04-01";

    @LocalServerPort
    int port;

    @Autowired
    MonthEnd months;

    @Autowired
    Clocks clocks;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Test
    void a_month_is_ended_by_its_calendar_and_the_return_says_what_the_committee_sees() {
        days();
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var narrow = Browser.at(port)
                        .as(Cast.FINANCE)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            calendar(grace, owen, narrow);
            accrue(grace);
            comment(owen, narrow);
            close(grace);
            agree(grace, narrow);
            foresee(grace);
            choose(grace);
        }
    }

    /** 2 May 2016 was a bank holiday, 30 April and 1 May a weekend. */
    private void days() {
        assertThat(months.calendar(ANYTOWN, APRIL, Long.MAX_VALUE))
                .extracting(line -> line.step() + " " + line.due())
                .containsExactly(
                        "Cut-off 2016-04-27",
                        "Imports 2016-05-03",
                        "Accruals 2016-05-04",
                        "Budget holders’ comments 2016-05-05",
                        "Journals 2016-05-06",
                        "Closing 2016-05-09",
                        "National return 2016-05-13",
                        "Committee table 2016-05-16");
        // Good Friday and Easter Monday fell on 25 and 28 March, the Christmas holidays on 26 and 27 December.
        assertThat(months.workingDay(LocalDate.of(2016, 3, 1), -4)).isEqualTo(LocalDate.of(2016, 3, 24));
        assertThat(months.workingDay(LocalDate.of(2016, 12, 1), -3)).isEqualTo(LocalDate.of(2016, 12, 28));
        assertThat(months.workingDay(LocalDate.of(2016, 12, 1), 1)).isEqualTo(LocalDate.of(2017, 1, 3));
    }

    private static void calendar(Browser grace, Browser owen, Browser narrow) {
        grace.go("/");
        assertThat(grace.text()).contains("Month’s end of April 2016: Accruals");
        owen.go("/");
        assertThat(owen.text()).contains("Comment on the streams of April 2016").doesNotContain("Month’s end of");
        grace.go("/money/month-end" + QUERY);
        assertThat(grace.text()).contains("Wednesday 4 May 2016", "Working day −3", "Late", "read in no source");
        look(grace, "1 the calendar");
        narrow.go("/money/month-end" + QUERY);
        look(narrow, "1 the calendar, narrow");
        button(grace, "Mark as done National return");
        assertThat(grace.text()).contains("April 2016 is not closed, so its figures may still change.");
    }

    private static void accrue(Browser grace) {
        grace.go("/money/entries/new?kind=accrual");
        grace.page()
                .locator("#fund")
                .selectOption(new SelectOption().setLabel("Delegated primary medical care 2016/17"));
        fill(grace, Map.of("stream", "Premises", "practice", "Z90003", "amount", "1,250", "words", "Water of April"));
        fill(grace, Map.of("day-day", "30", "day-month", "4", "day-year", "2016"));
        press(grace, "Continue");
        press(grace, "Post it");
        grace.go("/money/month-end" + QUERY);
        button(grace, "Mark as done Accruals");
        assertThat(grace.text()).contains("Accruals is marked as done", "10 May 2016 by Grace Lin");
    }

    private static void comment(Browser owen, Browser narrow) {
        owen.go("/money/comments" + QUERY);
        press(owen, "Keep the comments");
        assertThat(owen.text()).contains("Write a comment on at least one stream");
        var all = owen.page().locator("main textarea");
        for (var at = 0; at < all.count(); at++) all.nth(at).fill("Claimed in June for the whole quarter, line " + at);
        press(owen, "Keep the comments");
        assertThat(owen.text()).contains("4 comments kept");
        owen.page().locator("textarea[name$='-premises']").first().fill("Rents are claimed in June; water is accrued.");
        press(owen, "Keep the comments");
        assertThat(owen.text()).contains("1 comment kept", "2 versions");
        press(owen, "Keep the comments");
        assertThat(owen.text()).contains("Nothing changed");
        look(owen, "2 comments of a budget holder");
        narrow.go("/money/comments" + QUERY);
        look(narrow, "2 comments, narrow");
    }

    private void close(Browser grace) {
        assertThat(months.mark(ANYTOWN, APRIL, MonthStep.CLOSE, true, "", party("grace-lin"))
                        .objections())
                .extracting(Objection::rule)
                .containsExactly("budgets.seen");
        grace.go("/money/months");
        grace.page().locator("#month").selectOption("2016-04-01");
        press(grace, "Close it");
        assertThat(grace.text()).contains("Water of April", "£1,250");
        press(grace, "Close April 2016");
        grace.go("/money/month-end" + QUERY);
        button(grace, "Mark as done National return");
        assertThat(grace.text()).contains("National return is marked as done");
        look(grace, "3 the calendar after the closing");
    }

    /** The pages and both files are read as text: all of them add up to the same. */
    private void agree(Browser grace, Browser narrow) {
        grace.go("/money/return" + QUERY);
        assertThat(grace.text()).contains("say the same.").doesNotContain("Not the same");
        look(grace, "4 the return");
        narrow.go("/money/return" + QUERY);
        look(narrow, "4 the return, narrow");
        grace.go("/money/report?on=2016-04-30");
        assertThat(grace.text()).contains("Rents are claimed in June; water is accrued.");
        look(grace, "5 the committee’s table");
        var visitor = Cast.FINANCE.visiting(port);
        var made = column(visitor.get("/money/return/csv" + QUERY).body(), "spent to date");
        var table = column(visitor.get("/money/report/csv?on=2016-04-30").body(), "spent to date");
        assertThat(made).isEqualTo(table).isEqualTo(165_430_00L);
        assertThat(visitor.get("/money/return/xlsx" + QUERY).status()).isEqualTo(200);
    }

    /** In pence. No cell of these files has a comma in quotes before the column. */
    private static long column(String csv, String name) {
        var lines = csv.lines().toList();
        var at = Arrays.asList(lines.getFirst().split(",")).indexOf(name);
        return lines.stream()
                .skip(1)
                .mapToLong(
                        line -> quorate.kernel.Money.parse(line.split(",")[at]).pence())
                .sum();
    }

    private void foresee(Browser grace) {
        var known = clocks.known();
        grace.go("/money/outlook" + QUERY + "&growth=2&uplift=1.25");
        assertThat(grace.text()).contains("Growth of lists", "2% more of it each quarter", "With what is unclaimed");
        look(grace, "6 what the year may come to");
        assertThat(grace.go("/money/outlook?growth=much")).isEqualTo(422);
        assertThat(grace.text()).contains("Growth of lists must be a percentage");
        assertThat(clocks.known()).as("nothing is posted").isEqualTo(known);
    }

    private void choose(Browser grace) {
        grace.go("/money/month-end/habits");
        grace.page().click("label:has-text('Below the budget is +')");
        fill(grace, Map.of("return", "3", "from-day", "1", "from-month", "5", "from-year", "2016"));
        press(grace, "Choose");
        assertThat(grace.text()).contains("National return cannot come before the closing");
        fill(grace, Map.of("return", "8"));
        look(grace, "7 how months end");
        press(grace, "Choose");
        assertThat(grace.text()).contains("From then on it is so");
        var april = months.habit(ANYTOWN, LocalDate.of(2016, 4, 30), Long.MAX_VALUE);
        var may = months.habit(ANYTOWN, LocalDate.of(2016, 5, 31), Long.MAX_VALUE);
        assertThat(april.sign()).isEqualTo(Report.Sign.OVER);
        assertThat(may.sign()).isEqualTo(Report.Sign.UNDER);
        assertThat(may.dayOf(MonthStep.RETURN)).isEqualTo(8);
        assertThat(months.choose(may, new Actor.Person(party("grace-lin")))).isFalse();
    }

    private static void button(Browser browser, String text) {
        browser.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(text))
                .click();
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("#" + field, text));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("month end " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
