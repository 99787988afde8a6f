package quorate.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.schemes.Schemes;
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
        assertThat(hospital.points().orElseThrow()).isEqualByComparingTo("-3.7");
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
                List.of());
        assertThat(shift.share()).isEmpty();
        assertThat(shift.perHead()).isEmpty();
        assertThat(shift.changeWords()).isEmpty();
        assertThat(Sector.ofStream("something-else")).isEqualTo(Sector.NONE);
    }
}
