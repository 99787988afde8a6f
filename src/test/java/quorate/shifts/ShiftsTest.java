package quorate.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.schemes.Schemes;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Whether money has moved between sectors, from the books and from a file of what they do not hold. */
@Story
@TestPropertySource(properties = "quorate.story=sectors")
class ShiftsTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final PartyId ANYTOWN = party("anytown-ccg");
    private static final PartyId GRACE = party("grace-lin");
    private static final String FILE = """
            Financial year,Service,Net spend,Read in
            2014/15,primary,"28,000,000",Published payments
            2014/15,secondary,"120,000,000",Annual accounts
            2015/16,primary,"31,000,000",Published payments
            2015/16,secondary,"123,000,000",Annual accounts
            2015/16,running-cost,"5,000,000",Annual accounts
            2015/16,population,"250,000",ONS
            """;

    @LocalServerPort
    int port;

    @Autowired
    Shifts shifts;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static ToldSheet.Read read(String text) throws IOException, Unreadable {
        var called = Map.of("year", "financial year", "sector", "service", "amount", "Net spend", "source", "read in");
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ToldSheet.of(RawFile.read("spending.csv", bytes), called, new ToldSheet.Given(ANYTOWN, GRACE, TODAY));
    }

    private Shift shift(int year, String sector) {
        return shifts.of(ANYTOWN, TODAY, Long.MAX_VALUE).stream()
                .filter(it -> it.year() == year && it.sector().id().equals(sector))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_each_year_has_shares_changes_and_what_is_held_nowhere()
            throws Exception {
        var told = read(FILE).told();
        shifts.keep(ANYTOWN, told, GRACE);
        assertThat(shifts.keep(ANYTOWN, read(FILE).told(), GRACE)).isZero();
        var hospital = shift(2015, "secondary");
        assertThat(hospital.change()).contains(Money.pounds(3_000_000));
        // 120 of 148 and 123 of 159 million.
        assertThat(hospital.share().orElseThrow()).isEqualByComparingTo("77.4");
        assertThat(hospital.points())
                .as("running costs are held in one of the years only")
                .isEmpty();
        assertThat(hospital.other()).contains("Running costs");
        shifts.keep(
                ANYTOWN,
                read(FILE.replace("2015/16,running-cost", "2014/15,running-cost"))
                        .told(),
                GRACE);
        // 120 of 153 and 123 of 159 million.
        assertThat(shift(2015, "secondary").points().orElseThrow()).isEqualByComparingTo("-1.0");
        assertThat(hospital.perHead()).contains(Money.pounds(492));
        assertThat(hospital.source()).isEqualTo("Annual accounts");
        assertThat(shift(2015, "community").spent()).isEmpty();
        // Published payments count more from 2015/16 on: no change is worked out across that.
        assertThat(shift(2015, "primary").changed()).contains("From 2015/16");
        assertThat(shift(2015, "primary").change()).isEmpty();
    }

    @Test
    void what_the_books_hold_is_their_own_and_leads_to_the_postings_that_moved_it() {
        var primary = shift(2016, "primary");
        assertThat(primary.source()).isEqualTo("The books");
        assertThat(primary.change()).as("a year that is not over").isEmpty();
        // Due, accrued and paid of April by the fictional world: 62,080 - 410 + 84,160 + 15,250 + 3,100.
        assertThat(primary.spent()).contains(Money.pounds(164_180));
        assertThat(primary.because()).extracting(Shift.Cause::words).anyMatch(it -> it.contains("£2,450,000"));
        var page = Cast.FINANCE
                .visiting(port)
                .get("/money/sectors")
                .page()
                .select("main")
                .text();
        assertThat(page).contains("Has money moved between sectors?", "Hospital care", "2016/17 is not over");
        var cause = primary.because().getFirst().page();
        assertThat(Cast.FINANCE.visiting(port).get(cause).status()).isEqualTo(200);
        assertThat(Cast.MEMBER
                        .visiting(port)
                        .get("/money/sectors")
                        .page()
                        .select("main")
                        .text())
                .contains("You hold no post")
                .doesNotContain("164,180");
    }

    /** B1: 250,000 people at £22.07 are £5,517,500. */
    @Test
    void running_costs_are_held_against_the_allowance_by_the_head() throws Exception {
        shifts.keep(ANYTOWN, read(FILE).told(), GRACE);
        var allowances = Allowance.of(Schemes.ofJar(), shifts.numbers(ANYTOWN, TODAY, Long.MAX_VALUE));
        assertThat(allowances).singleElement().satisfies(it -> {
            assertThat(it.allowed()).contains(Money.pounds(5_517_500));
            assertThat(it.perHead()).contains(Money.pounds(20));
            assertThat(it.verdict()).isEqualTo("£517,500 below the allowance");
        });
    }

    /** 250,000 people at £21.46, which was planned, at £18.76, and at what nobody has a source for. */
    @ParameterizedTest
    @CsvSource({
        "2013, 6250000",
        "2014, 6182500",
        "2015, 5517500",
        "2016, 5517500",
        "2017, ",
        "2019, ",
        "2020, 5365000",
        "2021, ",
        "2024, ",
        "2025, 4690000",
        "2026, "
    })
    void each_year_has_the_allowance_for_a_head_that_a_source_has_for_it(int year, @Nullable Long pounds) {
        var people = Map.of(year, numbers(year, Map.of("population", 250_000L)));
        assertThat(Allowance.of(Schemes.ofJar(), people)).singleElement().satisfies(it -> {
            assertThat(it.allowed()).isEqualTo(Optional.ofNullable(pounds).map(Money::pounds));
            if (pounds == null) assertThat(it.verdict()).contains("no allowance for a head was found in any source");
            if (year == 2020) assertThat(it.rule().orElseThrow().remark()).contains("not settled that it held");
            if (year == 2025) assertThat(it.rule().orElseThrow().remark()).contains("the pay of programmes");
        });
    }

    /** Half a per cent of 5,517,500 is 27,587.50. */
    @ParameterizedTest
    @CsvSource({
        "5517500.00, to half a per cent",
        "5545087.50, to half a per cent",
        "5489912.50, to half a per cent",
        "5545087.51, '£27,587.51 more than that, beyond half a per cent'",
        "5489912.49, '£27,587.51 less than that, beyond half a per cent'"
    })
    void what_was_allocated_is_checked_by_the_head_to_half_a_per_cent(String allocated, String expected) {
        var told = Map.of(
                "population",
                250_000L,
                "running-cost-allocated",
                Money.parse(allocated).pence());
        assertThat(Allowance.of(Schemes.ofJar(), Map.of(2016, numbers(2016, told)))
                        .getFirst()
                        .check()
                        .orElseThrow())
                .contains(expected);
    }

    private static Shifts.Numbers numbers(int year, Map<String, Long> given) {
        var told = new java.util.HashMap<String, Told>();
        given.forEach(
                (what, value) -> told.put(what, new Told(Fresh.id(), ANYTOWN, year, what, value, "ONS", TODAY, GRACE)));
        var heads = Optional.ofNullable(given.get(Told.POPULATION)).map(it -> new Heads(it, "people", List.of()));
        return new Shifts.Numbers(Map.of(), told, heads);
    }

    @Test
    void everything_wrong_with_a_file_is_said_with_its_row_and_nothing_of_it_is_taken() throws Exception {
        var faults = read("""
                Financial year,Service,Net spend,Read in
                2014/16,primary,1,Accounts
                2014/15,dentists,1,Accounts
                2014/15,secondary,much,Accounts
                2014/15,population,-3,Accounts
                2013/14,primary,1,
                2012/13,primary,1,Accounts
                2012/13,Primary care,2,Accounts
                """).faults();
        assertThat(faults).hasSize(6);
        assertThat(faults.get(0)).contains("Row 2", "not one year after another");
        assertThat(faults.get(1)).contains("“dentists” is no sector; known are primary");
        assertThat(faults.get(2)).contains("“much” is not an amount");
        assertThat(faults.get(3)).contains("“-3” is not a number of people");
        assertThat(faults.get(4)).contains("say where the number was read");
        assertThat(faults.get(5)).contains("Row 8", "twice");
        assertThatThrownBy(() -> read("Year,Service\n2014/15,primary\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no column");
    }

    /** A file with headings of its own is matched to what is asked for; a faulty one says why and keeps what was typed. */
    @Test
    @Tag("browser")
    void a_file_is_given_at_the_browser_and_the_years_are_seen() {
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var narrow = Browser.at(port)
                        .as(Cast.FINANCE)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            grace.go("/money/sectors/files");
            give(grace, FILE);
            assertThat(grace.text()).contains("Its columns are called Financial year, Service, Net spend, Read in");
            look(grace, "1 columns that are called otherwise");
            var called =
                    Map.of("year", "Financial year", "sector", "Service", "amount", "Net spend", "source", "Read in");
            called.forEach((column, name) -> grace.page().fill("#column-" + column, name));
            give(grace, FILE.replace("2014/15,secondary", "2014/15,dentists"));
            assertThat(grace.text()).contains("Row 3: “dentists” is no sector");
            give(grace, FILE.replace("ONS", "ONS, mid-year"));
            assertThat(grace.text()).contains("Hospital care", "+£3,000,000", "£517,500 below");
            look(grace, "2 the years");
            narrow.go("/money/sectors");
            look(narrow, "2 the years, narrow");
            assertThat(narrow.text()).contains("The year is not over.");
        }
    }

    private static void give(Browser grace, String text) {
        grace.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("spending.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        grace.page().click("main button:has-text('Take the file')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("sectors " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }

    @Test
    void a_part_of_nothing_has_no_share_and_nobody_is_divided_by() {
        var sector = Sector.find("primary").orElseThrow();
        var shift = new Shift(
                2015,
                sector,
                Optional.of(Money.ZERO),
                "The books",
                Money.ZERO,
                Optional.empty(),
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of());
        assertThat(shift.share()).isEmpty();
        assertThat(shift.perHead()).isEmpty();
        assertThat(shift.changeWords()).isEmpty();
        assertThat(Sector.ofStream("something-else")).isEqualTo(Sector.NONE);
    }
}
