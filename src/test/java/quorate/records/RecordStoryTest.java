package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.kernel.Fresh;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A request under the Freedom of Information Act comes in: the secretary takes the record away, and looks where it came from. */
@Story
@Tag("browser")
class RecordStoryTest {

    private static final String COMMITTEE = "/committees/" + Fresh.idOf("fictional world", "anytown-pccc");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void the_secretary_answers_a_request_for_the_record() throws IOException {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            fiona.go(COMMITTEE);
            fiona.page().click("a:text-is('papers of the years before')");
            bringIn(fiona, "look", "What would be brought in");
            look(fiona, "past looked at");
            bringIn(fiona, "keep", "1 paper brought in, 0 here already");
            look(fiona, "past brought in");
            fiona.go(COMMITTEE);
            fiona.page().click("a:text-is('Take its whole record away')");
            look(fiona, "record offered");
            fiona.go("/calendar");
            fiona.page().click("button:text-is('Make an address')");
            assertThat(fiona.text()).contains("/calendar/");
            look(fiona, "calendar");
            fiona.go(COMMITTEE + "/record");
            var taken = fiona.page().waitForDownload(() -> fiona.page().click("a:text-is('Take the public record')"));
            index(fiona, taken.path());
        }
    }

    private void bringIn(Browser fiona, String way, String said) throws IOException {
        var archive = folder.resolve(way + ".zip");
        Files.write(archive, archive());
        fiona.page().locator("input[type=file]").setInputFiles(archive);
        fiona.page().check("input[value=" + way + "]");
        fiona.page().click("button:text-is('Send archive')");
        assertThat(fiona.text() + fiona.page().content()).contains(said);
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("minutes/june.html"));
            zip.write(
                    "<html><body><p>Minutes of the steering group</p></body></html>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("index.csv"));
            zip.write(
                    "committee,date,kind,file,title,public or private\nanytown-pccc,9/6/2015,minutes,june.html,,private\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The first page of the archive must be read without Quorate. */
    private void index(Browser fiona, Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .contains("manifest.csv", "journal.csv");
            var page =
                    new String(zip.getInputStream(zip.getEntry("index.html")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page).contains("What is withheld", "is whole");
            fiona.page().setContent(page);
            fiona.picture("record index");
        }
    }

    @Test
    void a_member_follows_the_merger_from_interest_to_effect() {
        try (var margaret = Browser.at(port).as(Cast.MEMBER).open()) {
            margaret.go("/thread/" + Fresh.idOf("fictional world", "matter", "merger"));
            assertThat(margaret.text()).contains("From interest to effect", "Question", "Ruling");
            look(margaret, "thread");
            margaret.go("/public/meetings");
            look(margaret, "public meetings");
        }
        try (var narrow =
                Browser.at(port).as(Cast.MEMBER).withoutScript().onTelephone().open()) {
            narrow.go("/thread/" + Fresh.idOf("fictional world", "matter", "merger"));
            narrow.picture("thread on a telephone");
            assertThat(narrow.overflow()).isZero();
        }
    }

    private static void look(Browser somebody, String name) {
        somebody.expectAccessible();
        somebody.picture("record " + name);
    }
}
