package quorate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.PublishedFiles;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A register of contracts on its first day: from a commissioner's own list, and from what was published of England. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=contracts")
@DirtiesContext
class ContractStoryTest {

    private static final String LIST =
            "Contracts of NHS Anytown CCG,,,,,,,,\nPractice code,Practice name,Contract type,Start date,End date,Signed copy,Lease expiry,Partners,GP names\n"
                    + "Z90001,Mill Lane,GMS,42095,none,missing,,Dr Ruth Amos; Dr Una Hart,Ruth Amos\n"
                    + "Z90002,Chapel Street,PMS,01/04/2009,tbc,yes,,Dr Peter Finch,Peter Finch\n"
                    + "Z90004,Station Road,APMS,01/04/2010,31/03/2015,Box 7,31/03/2025,,\n"
                    + "Z90099,Nowhere,GMS,,,,,,\nTotal,,4,,,,,,\n";

    @LocalServerPort
    int port;

    private static void press(Page page, String name) {
        page.click("main form button:text-is('" + name + "')");
    }

    @Test
    void a_secretary_gives_the_list_of_the_commissioner_and_sees_what_is_missing() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port).as(Cast.SECRETARY).onTelephone().open();
                var plain = Browser.at(port).as(Cast.SECRETARY).withoutScript().open()) {
            fiona.go("/contracts/spreadsheets");
            fiona.page().fill("#body", "NHS Anytown CCG");
            fiona.page()
                    .setInputFiles(
                            "input[type=file]",
                            new FilePayload("contracts.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            press(fiona.page(), "Read the list");
            assertThat(fiona.text()).contains("above the heading in row 2 is left out", "Row 7 is a total");
            fiona.picture("contracts 1 the columns of a list");
            fiona.expectAccessible();
            press(fiona.page(), "Show what it changes");
            assertThat(fiona.text())
                    .contains(
                            "in force from 1 April 2015", "no practice with the code Z90099", "written as the number");
            fiona.picture("contracts 2 a list before it is entered");
            fiona.expectAccessible();
            press(fiona.page(), "Enter 3 rows");
            assertThat(fiona.text()).contains("The list is entered");
            fiona.go("/contracts/commissioners/anytown-ccg");
            assertThat(fiona.text()).contains("Showing 1 to 5 of 5", "Orchard House");
            fiona.picture("contracts 3 what a commissioner keeps");
            fiona.expectAccessible();
            fiona.go("/contracts/commissioners/anytown-ccg/gaps");
            assertThat(fiona.text())
                    .contains("The signed copy is missing.", "Its last day was 31 March 2015, and it goes on.")
                    .contains("Dr Una Hart is a partner and not among the performers named.")
                    .contains("the lease of the premises goes on until 31 March 2025.");
            fiona.picture("contracts 4 what is missing");
            fiona.expectAccessible();
            phone.go("/contracts/commissioners/anytown-ccg/gaps");
            assertThat(phone.overflow()).isZero();
            phone.picture("contracts 4 what is missing, narrow");
            fiona.page().click("main table a:has-text('Station Road')");
            assertThat(fiona.text()).contains("Rolled over without a decision", "31 March 2025");
            fiona.picture("contracts 5 a contract that was rolled over");
            fiona.expectAccessible();
            phone.go(fiona.page().url().replaceFirst("https?://[^/]+", ""));
            assertThat(phone.overflow()).isZero();
            phone.picture("contracts 5 a contract, narrow");
            say(plain, fiona.page().url().replaceFirst("https?://[^/]+", ""));
        }
    }

    /** Without script: what is wrong is said all at once, and nothing typed is lost. */
    private static void say(Browser plain, String contract) {
        plain.go(contract + "/clauses/new");
        plain.page().selectOption("#term", "partner");
        plain.page().locator("input[name=told][value=said]").check();
        press(plain.page(), "Record it");
        assertThat(plain.text()).contains("Enter which partner", "Enter what it says", "Enter where you have it from");
        plain.page().fill("#subject", "Carys Bevan");
        plain.page().fill("#value", "director");
        plain.page().fill("#source", "the signed copy");
        press(plain.page(), "Record it");
        assertThat(plain.text()).contains("It is recorded what the contract says", "Carys Bevan: director");
    }

    @Test
    @Tag("slow")
    void anybody_sees_how_many_contracts_of_which_kind_there_were_in_england() {
        var files = List.of(
                "ods/eccg_2016-02.csv", "ods/epraccur_2016-02.csv.gz", "payments/nhspaymentsgp-15-16-csv.csv.gz");
        try (var ada = Browser.at(port).as(Cast.ADMINISTRATOR).open();
                var anybody = Browser.at(port).open();
                var phone = Browser.at(port).onTelephone().open()) {
            files.stream().map(PublishedFiles::of).forEach(file -> read(ada, file));
            read(ada, PublishedFiles.of("payments/heec_nhspaymentsgp-14-15.csv.gz"));
            anybody.go("/contracts");
            assertThat(anybody.text()).contains("4,892", "2,653", "4,480", "3,190");
            anybody.picture("contracts 6 england");
            anybody.expectAccessible();
            phone.go("/contracts");
            assertThat(phone.overflow()).isZero();
            phone.picture("contracts 6 england, narrow");
            ada.go("/contracts/commissioners?sort=-gaps");
            ada.picture("contracts 7 commissioners");
            ada.expectAccessible();
            ada.go("/contracts/commissioners/99A/gaps");
            assertThat(ada.text()).contains("NHS Liverpool CCG", "known only from what was published");
            ada.picture("contracts 8 what is missing in Liverpool");
            ada.expectAccessible();
            ada.go("/contracts/commissioners/99A?kind=APMS");
            ada.picture("contracts 9 alternative provider contracts of Liverpool");
            ada.page().click("main table tbody th a >> nth=0");
            ada.expectAccessible();
            ada.page().click("nav a:has-text('N8')");
            ada.picture("contracts 10 the contracts of a practice");
            ada.expectAccessible();
        }
    }

    private static void read(Browser ada, Path file) {
        ada.go("/imports");
        ada.page().locator("input[type=file]").setInputFiles(file);
        press(ada.page(), "Read file");
        try {
            ada.page().waitForCondition(() -> ada.text().contains("Accepted"), patience());
        } catch (TimeoutError late) {
            throw new AssertionError(file + " was not read: " + ada.page().url() + " says " + ada.text(), late);
        }
    }

    private static Page.WaitForConditionOptions patience() {
        return new Page.WaitForConditionOptions().setTimeout(180_000);
    }
}
