package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.kernel.Actor;
import quorate.publication.Document;
import quorate.publication.Publication;
import quorate.publication.Search;
import quorate.register.Register;
import quorate.web.Accounts;

/** Papers of the years before come in with a list that says what they are, or not at all. */
@QuorateTest
class PastTest {

    private static final Actor FIONA = new Actor.Process("test");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Publication publication;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    Past past;

    @Autowired
    PastStore store;

    @Autowired
    Bundle bundle;

    @TempDir
    Path folder;

    Town town;
    String key;

    @BeforeEach
    void a_folder_of_minutes() throws IOException {
        town = new Town(register, authority, committees, clocks);
        key = register.on(clocks.today())
                .find(town.committee)
                .flatMap(one -> one.trait("key"))
                .orElseThrow();
        write("june.html", "The wombat programme was noted");
        write("june-private.html", "The settlement with the numbat");
    }

    private void write(String name, String words) throws IOException {
        Files.writeString(folder.resolve(name), "<html><body><p>" + words + " " + key + "</p></body></html>");
    }

    private void list(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("index.csv"),
                "Committee,Date of meeting,Type,File name,Title,Public or private\r\n" + String.join("\r\n", rows));
    }

    private Past.Report bringIn() throws IOException {
        try (var sources = Sources.folder(folder)) {
            return past.bringIn(sources, town.committee::equals, FIONA);
        }
    }

    private List<Document> found(String words) {
        return publication.index(new Search(words, Optional.of(town.committee.value()), "", Optional.empty()), 0, 10);
    }

    @Test
    void what_is_public_is_published_and_marked_and_what_is_private_is_not() throws IOException {
        list(
                key + ",14/06/2013,Minutes,june.html,,public",
                key + ",14 June 2013,minutes,june-private.html,Private minutes,Private");
        assertThat(bringIn()).satisfies(report -> {
            assertThat(report.wrong()).isEmpty();
            assertThat(report.fresh()).hasSize(2);
        });
        await().until(() -> !found("wombat").isEmpty());
        assertThat(found("wombat")).singleElement().satisfies(document -> {
            assertThat(document.title()).isEqualTo("Minutes of 14 June 2013 (brought in)");
            assertThat(document.address()).startsWith(key + "/2013-06-14/earlier/");
        });
        assertThat(found("numbat")).isEmpty();
        var out = new ByteArrayOutputStream();
        bundle.write(town.committee, Bundle.Part.OPEN, Optional.empty(), out);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("earlier-minutes-of-14-june-2013.html");
    }

    @Test
    void the_same_folder_twice_changes_nothing() throws IOException {
        list(key + ",14/06/2013,minutes,june.html,,public");
        bringIn();
        var known = clocks.known();
        var again = bringIn();
        assertThat(again.fresh()).isEmpty();
        assertThat(again.already()).isEqualTo(1);
        assertThat(clocks.known()).isEqualTo(known);
        assertThat(store.list(town.committee)).hasSize(1);
    }

    @Test
    void every_fault_of_the_list_is_told_at_once_and_nothing_is_kept() throws IOException {
        Files.write(folder.resolve("old.doc"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        list(
                key + ",14/06/2013,minutes,june.html,,public",
                "nobody,soon,report,lost.pdf,,perhaps",
                key + ",14/06/2030,minutes,june-private.html,,private",
                key + ",15/06/2013,minutes,old.doc,,private",
                key + ",14/06/2013,minutes,june.html,,public");
        var report = bringIn();
        assertThat(report.wrong().stream().map(wrong -> wrong.row() + " " + wrong.sentence()))
                .anyMatch(told -> told.startsWith("3 ‘date’ must be a day"))
                .anyMatch(told -> told.startsWith("3 No committee is called ‘nobody’"))
                .anyMatch(told -> told.startsWith("3 ‘kind’ must be agenda"))
                .anyMatch(told -> told.startsWith("3 There is no file ‘lost.pdf’"))
                .anyMatch(told -> told.startsWith("3 ‘public or private’ must be"))
                .anyMatch(told -> told.startsWith("4 ‘date’ has not come yet"))
                .anyMatch(told -> told.startsWith("5 The file ‘old.doc’ is a Word or Excel file of the old kind"))
                .anyMatch(told -> told.startsWith("6 The same file of the same day"));
        assertThat(store.list(town.committee)).isEmpty();
    }

    @Test
    void a_folder_without_a_list_or_with_a_list_of_something_else_is_refused() throws IOException {
        assertThat(bringIn().wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.sentence()).startsWith("There is no list"));
        Files.writeString(folder.resolve("index.csv"), "name,colour\r\nRobin,red\r\n");
        assertThat(bringIn().wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.sentence())
                        .contains("The list has no column 'committee'")
                        .contains("Give it these columns"));
    }

    @Test
    void a_workbook_is_a_list_too() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("index.xlsx"));
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("List");
            var cells = new String[][] {
                {"committee", "date", "kind", "file", "public or private"},
                {key, "2013-06-14", "minutes", "june.html", "private"}
            };
            for (var row = 0; row < cells.length; row++) {
                for (var at = 0; at < cells[row].length; at++) sheet.value(row, at, cells[row][at]);
            }
        }
        assertThat(bringIn().fresh()).hasSize(1);
        assertThat(store.list(town.committee))
                .singleElement()
                .satisfies(kept -> assertThat(kept.open()).isFalse());
    }

    @Test
    void only_the_secretary_sees_them_and_only_of_their_own_committee() throws IOException {
        list(key + ",14/06/2013,minutes,june-private.html,,private");
        bringIn();
        var paper = store.list(town.committee).getFirst().id();
        var path = "/committees/" + town.committee + "/past";
        var fiona = as("fiona-kerr");
        assertThat(fiona.get(path).page().select("main").text()).contains("Minutes of 14 June 2013");
        assertThat(fiona.get(path + "/" + paper).body()).contains("numbat");
        for (var other : List.of(as("grace-lin"), as("lucy-adeyemi"))) {
            assertThat(other.get(path).status()).isEqualTo(403);
            assertThat(other.get(path + "/" + paper).status()).isEqualTo(403);
        }
        var elsewhere = new Town(register, authority, committees, clocks);
        assertThat(fiona.get("/committees/" + elsewhere.committee + "/past/" + paper)
                        .status())
                .isEqualTo(403);
        try (var sources = Sources.folder(folder)) {
            assertThat(past.look(sources, committee -> false).wrong())
                    .singleElement()
                    .satisfies(wrong -> assertThat(wrong.sentence()).startsWith("You are not secretary of"));
        }
    }

    private Visitor as(String who) {
        var user = who + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, "three unrelated words", town.id(who), who, false))
                .isEmpty();
        return Visitor.at(port).signIn(user, "three unrelated words");
    }
}
