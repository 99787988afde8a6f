package quorate.tidings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.budgets.Told;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.ledger.Ledger;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Farley is under joint commissioning until 1 April 2017: its money is told, shown and foreseen, and posted nowhere. */
@Story
@TestPropertySource(properties = "quorate.story=tidings")
class TidingsTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    private static final LocalDate APRIL_ENDS = LocalDate.of(2016, 4, 30);
    private static final PartyId FARLEY = party("farley-ccg");
    private static final PartyId GRACE = party("grace-lin");
    private static final String FILE = """
            Period,Line,Full year,YTD actual,FOT
            April 2016,Global sum,"1,200,000","101,000","1,212,000"
            2016-04,Premises,"240,000","19,000",
            """;

    @LocalServerPort
    int port;

    @Autowired
    Tidings tidings;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    /** The same chief finance officer as Anytown's: neighbours share one. */
    @BeforeEach
    void farley_has_a_chief_finance_officer() {
        var since = Span.parse("2016-01-01/2022-07-01");
        var by = new Actor.Process("test of tidings");
        var post = new PartyId(Fresh.idOf("test of tidings", "finance officer of Farley"));
        if (register.on(TODAY).find(post).isPresent()) return;
        var traits = Map.of("office", "chief-finance-officer", "title", "Chief finance officer, NHS Farley CCG");
        register.admit(post, Kind.POST, "Chief finance officer", since, traits, by)
                .orThrow();
        register.link(post, Tie.PART_OF, FARLEY, since, Map.of(), "test", by).orThrow();
        register.link(GRACE, Tie.HOLDS, post, since, Map.of(), "test", by).orThrow();
    }

    private TidingSheet.Read read(String text, PartyId commissioner, LocalDate told) throws IOException, Unreadable {
        var called = Map.of(
                "month", "Period", "stream", "Line", "budget", "full year", "spent", "ytd actual", "forecast", "FOT");
        var given = new TidingSheet.Given(
                commissioner, "Report of month 1", told, GRACE, TODAY, month -> tidings.refused(commissioner, month));
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return TidingSheet.of(RawFile.read("report.csv", bytes), called, given);
    }

    private Told told(String stream, LocalDate day, long known) {
        return tidings.listTold(FARLEY, APRIL_ENDS, day, known).stream()
                .filter(it -> it.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_again_changes_nothing_and_a_later_word_counts_from_its_day() throws Exception {
        var first = LocalDate.of(2016, 5, 5);
        tidings.keep(FARLEY, read(FILE, FARLEY, first).tidings(), GRACE);
        assertThat(tidings.keep(FARLEY, read(FILE, FARLEY, first).tidings(), GRACE))
                .isZero();
        var known = Long.MAX_VALUE;
        assertThat(told("global-sum", TODAY, known).foreseen()).contains(Money.pounds(1_212_000));
        assertThat(told("premises", TODAY, known).foreseen()).isEmpty();
        assertThat(told("premises", TODAY, known).keeper()).isEqualTo("NHS England");
        var later = read(FILE.replace("101,000", "102,500"), FARLEY, LocalDate.of(2016, 5, 9))
                .tidings();
        assertThat(tidings.keep(FARLEY, later, GRACE)).isPositive();
        assertThat(told("global-sum", TODAY, known).spent()).isEqualTo(Money.pounds(102_500));
        assertThat(told("global-sum", LocalDate.of(2016, 5, 8), known).spent())
                .as("as it was told by the day before")
                .isEqualTo(Money.pounds(101_000));
        assertThat(tidings.listTold(FARLEY, APRIL_ENDS, LocalDate.of(2016, 5, 4), known))
                .isEmpty();
    }

    @Test
    void everything_wrong_is_said_with_its_row_and_nothing_is_told_where_the_books_are_ones_own() throws Exception {
        var faults = read("""
                Period,Line,Full year,YTD actual,FOT
                Aprilish,Global sum,1,1,1
                April 2016,!!,1,1,1
                April 2016,Premises,much,1,lots
                June 2016,Premises,1,1,1
                March 2016,Premises,1,(5),
                March 2016,premises,1,1,
                """, FARLEY, TODAY).faults();
        assertThat(faults)
                .hasSize(6)
                .anyMatch(it -> it.contains("Row 2: “Aprilish” is not a month"))
                .anyMatch(it -> it.contains("Row 3: “!!” is not a stream"))
                .anyMatch(it -> it.contains("Row 4: “much” under “annual budget” is not an amount"))
                .anyMatch(it -> it.contains("Row 4: “lots” under “forecast”"))
                .anyMatch(it -> it.contains("Row 5: June 2016 has not come"))
                .anyMatch(it -> it.contains("Row 7: the file says the same stream of the same month twice"));
        assertThat(read(FILE, party("anytown-ccg"), TODAY).faults())
                .first()
                .asString()
                .contains("the books of NHS Anytown CCG are its own from 1 April 2015 on: what was spent is posted");
        assertThatThrownBy(() -> read("Period,Line\nApril 2016,x\n", FARLEY, TODAY))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no column");
    }

    @Test
    void the_day_from_which_the_books_are_its_own_is_said_before_and_after() {
        assertThat(tidings.findChange(FARLEY, TODAY))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("on the books of NHS England", "From 1 April 2017 on its books are its own"));
        assertThat(tidings.findChange(FARLEY, LocalDate.of(2017, 6, 1)))
                .hasValueSatisfying(said -> assertThat(said).contains("what was told ends with the day before"));
        assertThat(tidings.findChange(FARLEY, LocalDate.of(2018, 6, 1))).isEmpty();
        assertThat(tidings.findChange(FARLEY, LocalDate.of(2023, 6, 1)))
                .as("there is no Farley any more")
                .isEmpty();
        assertThat(tidings.refused(FARLEY, LocalDate.of(2016, 4, 1))).isEqualTo(Optional.empty());
    }

    @Test
    @Tag("browser")
    void a_report_is_given_and_the_committee_sees_it_marked_as_told() {
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var narrow = Browser.at(port)
                        .as(Cast.FINANCE)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            grace.go("/money/told/files");
            grace.page().selectOption("#commissioner", FARLEY.toString());
            Map.of(
                            "source", "Finance report of month 1",
                            "told-day", "6",
                            "told-month", "5",
                            "told-year", "2016",
                            "column-month", "Period",
                            "column-stream", "Line",
                            "column-budget", "Full year",
                            "column-spent", "YTD actual",
                            "column-forecast", "FOT")
                    .forEach((field, text) -> grace.page().fill("#" + field, text));
            give(grace, FILE.replace("April 2016,Global sum", "Aprilish,Global sum"));
            assertThat(grace.text()).contains("Row 2: “Aprilish” is not a month");
            look(grace, "1 a report that is wrong");
            give(grace, FILE.replace("Global sum", "Dispensing"));
            assertThat(grace.text()).contains("Dispensing", "£1,212,000", "From 1 April 2017 on its books are its own");
            look(grace, "2 what was told");
            narrow.go("/money/told");
            look(narrow, "2 what was told, narrow");
            grace.go("/money/report");
            assertThat(grace.text())
                    .contains(
                            "Told, and not posted: NHS Farley CCG",
                            "Dispensing",
                            "£101,000",
                            "Finance report of month 1");
            look(grace, "3 the committee’s table");
            assertThat(Cast.FINANCE.visiting(port).get("/money/report/csv").body())
                    .contains("NHS Farley CCG,\"told by NHS England, April 2016\",dispensing,100000.00,101000.00");
            narrow.go("/money/report");
            look(narrow, "3 the committee’s table, narrow");
            grace.go("/money/outlook?commissioner=" + FARLEY);
            assertThat(grace.text())
                    .contains("As NHS England foresees it", "Told on 6 May 2016", "£1,212,000", "£101,000 in 1 month");
            look(grace, "4 the forecast");
            assertThat(ledger.trial(FARLEY, TODAY, Long.MAX_VALUE))
                    .as("posted nowhere")
                    .isEmpty();
        }
    }

    @Test
    void who_keeps_no_books_enters_nothing() {
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get("/money/told/new").status()).isEqualTo(403);
        assertThat(fiona.get("/money/told").page().select("main").text()).contains("You hold no finance post");
        var grace = Cast.FINANCE.visiting(port);
        var nothing =
                grace.post("/money/told/new", "commissioner", FARLEY.toString(), "month", "2016-04-01", "budget", "x");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary").text())
                .contains(
                        "Enter the stream",
                        "must be an amount",
                        "Enter what was spent",
                        "Enter the report",
                        "Enter the day");
        assertThat(grace.get("/money/told/xlsx").status()).isEqualTo(200);
    }

    private static void give(Browser grace, String text) {
        grace.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("report.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        grace.page().click("main button:has-text('Take the file')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("tidings " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
