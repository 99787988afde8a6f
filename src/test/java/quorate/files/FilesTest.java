package quorate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

@QuorateTest
class FilesTest {

    static final PartyId FIONA_KERR = PartyId.fresh();
    static final Actor SECRETARY = new Actor.Person(FIONA_KERR);

    @Autowired
    Files files;

    @Autowired
    Clocks clocks;

    @Autowired
    JdbcClient sql;

    Upload keep(byte[] bytes, String name) {
        return files.keep(new ByteArrayInputStream(bytes), name, SECRETARY);
    }

    StoredFile kept(byte[] bytes, String name) {
        return ((Upload.Kept) keep(bytes, name)).file();
    }

    static byte[] paper(String words) {
        return Documents.html("<p>" + words + "</p>");
    }

    @Test
    void a_paper_is_kept_with_its_text_and_a_safe_page() throws Exception {
        var file = kept(paper("Mill Lane Surgery may merge"), "merger.html");
        assertThat(file.type()).isEqualTo(PaperType.HTML);
        assertThat(files.text(file.id())).isEqualTo("Mill Lane Surgery may merge");
        assertThat(files.render(file.id())).isEqualTo("<p>Mill Lane Surgery may merge</p>");
        assertThat(java.nio.file.Files.readAllBytes(files.get(file.id()).bytes()))
                .isEqualTo(paper("Mill Lane Surgery may merge"));
    }

    @Test
    void a_double_submission_is_one_file_and_one_happening() {
        var before = clocks.known();
        var first = kept(paper("Twice"), "twice.html");
        var second = kept(paper("Twice"), "twice.html");
        assertThat(second.id()).isEqualTo(first.id());
        var happenings = sql.sql("select count(*) from journal.entry where kind = 'StoredFile.Kept' and number > ?")
                .param(before)
                .query(Integer.class)
                .single();
        assertThat(happenings).isEqualTo(1);
    }

    @Test
    void the_same_bytes_under_another_name_are_another_file_stored_once() {
        var first = kept(paper("Same words"), "one.html");
        var second = kept(paper("Same words"), "two.html");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void the_name_in_the_journal_can_be_erased() {
        var file = kept(paper("Private"), "Complaint about Dr Price.html");
        var entry = sql.sql("select facts::text || digests::text from journal.entry where about @> array[?::uuid]")
                .param(file.id().value())
                .query(String.class)
                .single();
        assertThat(entry).contains(file.hash()).contains("\"name\"").doesNotContain("Price");
    }

    @Test
    void each_opening_is_logged_before_the_bytes_are_given() {
        var file = kept(paper("Log me"), "log.html");
        var meeting = UUID.randomUUID();
        files.open(file.id(), FIONA_KERR, meeting);
        files.read(file.id(), FIONA_KERR, meeting);
        assertThat(files.openings(file.id())).hasSize(2).allSatisfy(opening -> {
            assertThat(opening.who()).isEqualTo(FIONA_KERR);
            assertThat(opening.because()).isEqualTo(meeting);
            assertThat(opening.at()).isEqualTo(clocks.now());
        });
        for (var attempt : new String[] {"delete from files.opening", "update files.kept set name = 'x'"}) {
            assertThatThrownBy(() -> sql.sql(attempt).update()).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void an_attachment_is_saved_in_a_sandbox_under_its_true_type() {
        var answer = kept(Documents.pdf("Adroddiad"), "Adroddiad Tŷ Siân.exe").attachment();
        var headers = answer.getHeaders();
        assertThat(headers.getContentType()).hasToString("application/pdf");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Adroddiad%20T%C5%B7%20Si%C3%A2n.exe.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(headers.getCacheControl()).contains("no-store");
    }

    @Test
    void names_lose_folders_and_tricks_but_keep_their_letters() {
        assertThat(kept(paper("n1"), "C:\\Users\\fiona\\Cofnodion Pwyllgor – Tŷ’r Cwmwd.html")
                        .name())
                .isEqualTo("Cofnodion Pwyllgor – Tŷ’r Cwmwd.html");
        assertThat(kept(paper("n2"), "../../etc/passwd").name()).isEqualTo("passwd");
        assertThat(kept(paper("n3"), "exe\u202elmth.\u0000bad").name()).isEqualTo("exelmth.bad");
        assertThat(kept(paper("n4"), "Sia\u0302n.html").name()).isEqualTo("Siân.html");
        assertThat(kept(paper("n5"), " .. ").name()).isEqualTo("paper");
    }

    @Test
    void a_name_of_300_characters_is_refused_with_a_sentence() {
        assertThat(keep(paper("Long"), "ŵ".repeat(300)))
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("300 characters")
                                .contains("shorter name")
                                .hasSizeLessThan(200));
    }

    @Test
    void an_empty_file_is_refused_with_a_sentence() {
        assertThat(keep(new byte[0], "empty.pdf"))
                .isEqualTo(
                        new Upload.Refused(
                                "The file ‘empty.pdf’ is empty. Choose the file again, or save it once more and then choose it."));
    }

    @Test
    void a_file_of_a_gigabyte_is_refused_without_being_read_to_the_end() throws Exception {
        var given = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return given.addAndGet(length) > 1L << 30 ? -1 : length;
            }
        };
        assertThat(files.keep(endless, "huge.pdf", SECRETARY))
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("larger than 50 MB"));
        assertThat(given.get()).isLessThan(51L << 20);
        try (var left = java.nio.file.Files.list(java.nio.file.Path.of("target/home/files"))) {
            assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void nothing_of_a_refused_file_is_kept() {
        var before =
                sql.sql("select count(*) from files.content").query(Long.class).single();
        assertThat(keep(Documents.utf8("just text"), "notes.txt")).isInstanceOf(Upload.Refused.class);
        assertThat(sql.sql("select count(*) from files.content")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThatThrownBy(() -> files.open(FileId.fresh(), FIONA_KERR, UUID.randomUUID()))
                .isInstanceOf(NoSuchElementException.class);
    }
}
