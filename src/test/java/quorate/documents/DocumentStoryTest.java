package quorate.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import quorate.stories.Browser;
import quorate.stories.Cast;

/** The signed copy of a contract: missing, filed, known again by its hash, packed for a lawyer. */
class DocumentStoryTest extends FiledPapers {

    private static void day(Browser browser, int day, int month, int year) {
        browser.page().fill("#day-day", "" + day);
        browser.page().fill("#day-month", "" + month);
        browser.page().fill("#day-year", "" + year);
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main form button:text-is('" + button + "')");
    }

    private static void choose(Browser browser, String name, byte[] bytes) {
        browser.page().setInputFiles("input[type=file]", new FilePayload(name, "application/pdf", bytes));
    }

    @Test
    void a_missing_copy_is_filed_and_the_gap_is_gone_and_it_is_known_again_by_its_hash() throws Exception {
        var paper = pdf("General medical services contract of Orchard House, with Chapel Street Z90002 as neighbour");
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port)
                        .as(Cast.SECRETARY)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            assertThat(gaps(ORCHARD, TODAY, NOW)).contains("contracts.gap.copy");
            var before = clocks.known();
            fiona.go("/contracts/" + ORCHARD);
            assertThat(fiona.text()).contains("The signed copy is missing.", "None is held.");
            fiona.page().click("main a:has-text('File what there is')");
            assertThat(fiona.text()).contains("No document is held of this contract.");
            fiona.page().click("main a:has-text('File a document') >> nth=0");
            faulty(fiona, paper);
            choose(fiona, "contract.pdf", paper);
            press(fiona, "File it");
            assertThat(fiona.text())
                    .contains("The document is filed", "It names another practice: Chapel Street Practice (Z90002)")
                    .contains("It bears a day before the contract began on 1 April 2014.");
            fiona.picture("documents 3 a document that is held");
            fiona.expectAccessible();
            assertThat(gaps(ORCHARD, TODAY, NOW)).doesNotContain("contracts.gap.copy");
            assertThat(gaps(ORCHARD, TODAY, before)).contains("contracts.gap.copy");
            fiona.go("/contracts/" + ORCHARD);
            assertThat(fiona.text()).doesNotContain("No signed copy").contains("Contract of 2014 with schedules");
            fiona.picture("documents 4 the contract with its document");
            fiona.expectAccessible();
            again(fiona, paper);
            compare(fiona, paper);
            var address = "/contracts/" + ORCHARD + "/documents";
            archive(address + "/all.zip", paper);
            phone.go(address);
            assertThat(phone.overflow()).isZero();
            phone.picture("documents 6 narrow");
            fiona.go("/contracts/commissioners/anytown-ccg/documents?q=neighbour");
            assertThat(fiona.text()).contains("Contract of 2014 with schedules", "Showing 1 to 1 of 1");
            fiona.go("/contracts/commissioners/anytown-ccg/documents");
            assertThat(fiona.text()).contains("Expected, and not held", "Signed contract");
            fiona.picture("documents 7 what a commissioner holds");
            fiona.expectAccessible();
        }
    }

    /** Everything that is wrong is said at once, and nothing typed is lost. */
    private static void faulty(Browser fiona, byte[] paper) {
        fiona.picture("documents 1 a form");
        fiona.expectAccessible();
        fiona.page().locator("#kind").selectOption(new SelectOption().setLabel("Signed contract"));
        fiona.page().fill("#title", "Contract of 2014 with schedules");
        day(fiona, 11, 5, 2016);
        fiona.page().check("input[name=state][value=signed]");
        fiona.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("../../contract.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}));
        press(fiona, "File it");
        assertThat(fiona.text())
                .contains("The document cannot bear a day after today, 10 May 2016")
                .contains("Enter who signed it", "Enter where the original lies")
                .contains("The file ‘contract.pdf’ is none of the kinds of file that can be a paper.");
        assertThat(fiona.page().inputValue("#title")).isEqualTo("Contract of 2014 with schedules");
        fiona.picture("documents 2 what is wrong with a form");
        fiona.expectAccessible();
        day(fiona, 20, 3, 2014);
        fiona.page().fill("#signers", "Dr Ruth Amos and NHS England");
        fiona.page().fill("#original", "Legal safe, box 7");
    }

    /** The same file once more, under another title. */
    private static void again(Browser fiona, byte[] paper) {
        fiona.go("/contracts/" + ORCHARD + "/documents/new");
        fiona.page().locator("#kind").selectOption(new SelectOption().setLabel("Something else"));
        fiona.page().fill("#title", "Another title");
        day(fiona, 1, 4, 2015);
        fiona.page().check("input[name=state][value=draft]");
        fiona.page().fill("#original", "The same box");
        choose(fiona, "again.pdf", paper);
        press(fiona, "File it");
        assertThat(fiona.text())
                .contains("This very file is held already, as shown here: nothing was changed")
                .contains("Contract of 2014 with schedules");
    }

    private static void compare(Browser fiona, byte[] paper) {
        fiona.go("/contracts/" + ORCHARD + "/documents");
        fiona.page().setInputFiles("input[type=file]", new FilePayload("mine.pdf", "application/pdf", paper));
        press(fiona, "Compare it");
        assertThat(fiona.text()).contains("Yes: it is the copy that is held here", "of 20 March 2014");
        fiona.picture("documents 5 a file compared");
        fiona.expectAccessible();
        fiona.page()
                .setInputFiles("input[type=file]", new FilePayload("mine.pdf", "application/pdf", pdf("Another one")));
        press(fiona, "Compare it");
        assertThat(fiona.text()).contains("No: it is not a copy that is held here");
    }

    private void archive(String address, byte[] paper) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Cast.FINANCE.visiting(port).fetch(address))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                entries.put(entry.getName(), zip.readAllBytes());
        }
        var path = "001-2014-03-20-contract-contract-of-2014-with-schedules.pdf";
        assertThat(entries).containsOnlyKeys(path, "manifest.csv", "SHA256SUMS");
        assertThat(entries.get(path)).isEqualTo(paper);
        var hash = Fingerprint.of(new ByteArrayInputStream(paper));
        assertThat(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo(hash + "  " + path + "\n");
        assertThat(new String(entries.get("manifest.csv"), StandardCharsets.UTF_8))
                .contains("Dr Ruth Amos and NHS England", "2014-03-20", hash);
    }
}
