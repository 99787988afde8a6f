package quorate.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.Paper;
import quorate.committees.Town;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.journal.Journal;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** What a reader writes in the margin of a paper, for nobody else. */
@QuorateTest
class NotesTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Files files;

    @Autowired
    Journal journal;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    MeetingId meeting;
    UUID item;
    FileId first;

    @BeforeEach
    void a_paper_for_a_coming_meeting() {
        clock.set(LocalDateTime.of(2016, 5, 2, 9, 0));
        town = new Town(register, authority, committees, clocks);
        var matter = town.lay("A new list");
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        item = committees
                .add(meeting, town.item(matter.id(), "A new list", Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        first = paper("The practice asks to close its list.");
    }

    private FileId paper(String words) {
        var html = "<!doctype html><html lang=\"en\"><head><title>List</title></head><body><p>" + words
                + "</p></body></html>";
        var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        var kept = (Upload.Kept) files.keep(bytes, "list.html", Town.TEST);
        committees
                .addPaper(
                        meeting,
                        item,
                        "The list",
                        kept.file().id(),
                        Paper.Kind.PAPER,
                        Optional.empty(),
                        town.secretary())
                .orThrow();
        return kept.file().id();
    }

    private Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        accounts.open(user, PASSWORD, town.id(key), key, false);
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private String path(FileId file) {
        return "/meetings/" + meeting + "/papers/" + file + "/notes";
    }

    private Visitor.Answer write(Visitor who, FileId file, String passage, String words) {
        return who.post(
                path(file), "key", UUID.randomUUID().toString(), "place", "page 1", "passage", passage, "words", words);
    }

    @Test
    void a_note_is_kept_with_its_version_and_seen_by_its_writer_alone() {
        var ruth = as("ruth-amos");
        assertThat(write(ruth, first, "asks to  close\nits list", "Ask how many patients")
                        .status())
                .isEqualTo(303);
        assertThat(ruth.get(path(first)).page().select("main").text())
                .contains("page 1", "asks to close its list", "Ask how many patients");
        for (var other : new String[] {"fiona-kerr", "margaret-hale"}) {
            var visitor = as(other);
            assertThat(visitor.get(path(first)).body()).doesNotContain("Ask how many patients");
            assertThat(visitor.get("/my-notes").body()).doesNotContain("Ask how many patients");
            assertThat(visitor.get("/my-notes/list.csv").body()).doesNotContain("Ask how many patients");
        }
        assertThat(ruth.get("/my-notes/list.csv").body())
                .contains(files.get(first).hash(), "Ask how many patients", "page 1");
        assertThat(journal.about(meeting.value(), 0, 500).toString()).doesNotContain("Ask how many");
    }

    @Test
    void a_later_version_leaves_a_note_where_it_was_and_shows_it_beside() {
        var ruth = as("ruth-amos");
        write(ruth, first, "close its list", "Why?");
        var second = paper("The practice asks to keep its list open.");
        assertThat(ruth.get(path(first)).body()).contains("There is a newer version of this paper", "Why?");
        var page = ruth.get(path(second)).page();
        assertThat(page.select("details").text()).contains("Your notes on other versions (1)", "Version 1", "Why?");
        var wrong = write(ruth, second, "close its list", "Still?");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text()).contains("These words do not stand in version 2 of the paper");
        assertThat(wrong.page().select("#words").text())
                .as("nothing typed is lost")
                .isEqualTo("Still?");
    }

    @Test
    void its_writer_takes_it_out_for_good_and_nobody_else_can() {
        var ruth = as("ruth-amos");
        var note = write(ruth, first, "", "Rubbish").location().replaceAll(".*#note-", "");
        assertThat(as("fiona-kerr").post("/my-notes/" + note + "/removals").status())
                .isEqualTo(404);
        assertThat(ruth.post("/my-notes/" + note + "/removals", "from", "paper").location())
                .startsWith(path(first));
        assertThat(ruth.get("/my-notes").body()).doesNotContain("Rubbish");
        assertThat(ruth.post("/my-notes/" + note + "/removals").status()).isEqualTo(404);
    }

    @Test
    void the_same_form_sent_twice_writes_once_and_an_empty_note_is_refused() {
        var ruth = as("ruth-amos");
        var form = new String[] {"key", UUID.randomUUID().toString(), "words", "Once"};
        ruth.post(path(first), form);
        ruth.post(path(first), form);
        assertThat(ruth.get("/my-notes/list.csv").body().lines()).hasSize(2);
        assertThat(write(ruth, first, "", " ").page().text()).contains("Enter your note");
    }

    @Test
    void whoever_is_kept_out_of_the_item_reads_neither_paper_nor_notes_until_they_are_let_in() {
        var ruth = as("ruth-amos");
        write(ruth, first, "", "My practice is next door");
        register.link(
                        town.id("ruth-amos"),
                        Tie.PARTNER_IN,
                        town.practice,
                        Span.since(LocalDate.of(2010, 1, 1)),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        assertThat(ruth.get(path(first)).status()).isEqualTo(404);
        assertThat(write(ruth, first, "", "More").status()).isEqualTo(404);
        assertThat(ruth.get("/my-notes").page().select("main").text())
                .contains("1 note is on papers that you may not read today")
                .doesNotContain("next door");
        assertThat(ruth.get("/my-notes/list.csv").body()).doesNotContain("next door");
        assertThat(Visitor.at(port).get(path(first)).location()).startsWith("/sign-in");
    }
}
