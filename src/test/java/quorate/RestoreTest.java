package quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.journal.Chains;
import quorate.journal.Verification;
import quorate.kernel.Actor;
import quorate.stories.Story;

/** Everything is taken out of one installation and put into another, and nothing is lost on the way. */
@Story
class RestoreTest {

    private static final String PACK = "7 abc";

    @Autowired
    DataSource database;

    @Autowired
    quorate.files.Files files;

    @TempDir
    Path folder;

    Path first;

    @BeforeEach
    void everything_in_one_file() throws IOException, SQLException {
        var paper = "<html><body><p>A paper to be taken along</p></body></html>".getBytes(StandardCharsets.UTF_8);
        files.keep(new ByteArrayInputStream(paper), "along.html", new Actor.Process("test"));
        first = folder.resolve("first.zip");
        export(new Export(database, files.hashes(), files::placeOf, PACK), first);
    }

    private static void export(Export export, Path target) throws IOException, SQLException {
        try (var out = Files.newOutputStream(target)) {
            export.write(out);
        }
    }

    private Restore restore(DataSource target) {
        var sql = JdbcClient.create(target);
        return new Restore(
                target,
                this::elsewhere,
                () -> sql.sql("select number from clocks.head")
                        .query(Long.class)
                        .single());
    }

    private Path elsewhere(String hash) {
        return folder.resolve("elsewhere").resolve(hash);
    }

    @Test
    void an_export_of_what_was_restored_is_the_same_byte_for_byte_and_its_journal_holds() throws Exception {
        var other = TestDatabase.whole();
        var restored = restore(other).from(first);
        assertThat(restored.pack()).isEqualTo(PACK);
        assertThat(restored.files()).isEqualTo(files.hashes().size());
        assertThat(Chains.verify(other))
                .isInstanceOfSatisfying(
                        Verification.Whole.class,
                        whole -> assertThat(whole.entries()).isPositive());
        var second = folder.resolve("second.zip");
        export(new Export(other, files.hashes(), this::elsewhere, PACK), second);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        // What was restored goes on counting where it stopped, and is guarded as before.
        var sql = JdbcClient.create(other);
        assertThatThrownBy(() -> sql.sql("delete from journal.entry").update())
                .hasMessageContaining("only ever added to");
        sql.sql(
                        "insert into register.party (id, kind, source, known) values (gen_random_uuid(), 'practice', 'test', '[900000,)')")
                .update();
    }

    @Test
    void an_export_holds_no_session_and_says_what_it_holds() throws IOException {
        try (var archive = new ZipFile(first.toFile())) {
            var names = Collections.list(archive.entries()).stream()
                    .map(Object::toString)
                    .toList();
            assertThat(names)
                    .contains("tables/journal.entry", "tables/committees.fact", "tables/publication.snapshot")
                    .noneMatch(name -> name.contains("session") || name.contains("flyway"));
            var contents = new String(
                    archive.getInputStream(archive.getEntry("contents.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(contents).contains("pack\t7 abc", "module\tcommittees\t1:", "entry\ttables/journal.entry\t");
        }
    }

    @Test
    void an_installation_that_holds_something_is_left_alone() {
        assertThatThrownBy(() -> restore(database).from(first))
                .isInstanceOf(Everything.Refused.class)
                .hasMessageContaining("This installation is not empty");
        assertThat(elsewhere("x").getParent()).doesNotExist();
    }

    @Test
    void tables_at_another_state_are_refused() {
        var older = TestDatabase.with("clocks", "journal");
        assertThatThrownBy(() -> restore(older).from(first))
                .isInstanceOf(Everything.Refused.class)
                .hasMessageContaining("whose tables are at another state (")
                .hasMessageContaining("committees");
    }

    @Test
    void what_is_no_export_or_was_changed_since_is_refused_and_nothing_is_restored() throws Exception {
        var text = Files.writeString(folder.resolve("minutes.zip"), "These are minutes");
        var other = TestDatabase.whole();
        assertThatThrownBy(() -> restore(other).from(text))
                .isInstanceOf(Everything.Refused.class)
                .hasMessageContaining("is no export of Quorate");
        var changed = folder.resolve("changed.zip");
        rewrite(changed);
        assertThatThrownBy(() -> restore(other).from(changed))
                .isInstanceOf(Everything.Refused.class)
                .hasMessageContaining("The export was changed after it was made: tables/committees.convening");
        assertThat(JdbcClient.create(other)
                        .sql("select count(*) from journal.entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The same archive, in which somebody moved every meeting to another hall. */
    private void rewrite(Path target) throws IOException {
        try (var from = new ZipFile(first.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : Collections.list(from.entries())) {
                to.putNextEntry(Everything.entry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                var moved = entry.getName().equals("tables/committees.convening")
                        ? new String(bytes, StandardCharsets.UTF_8)
                                .replace("\t\\N\t", "\tCalled off\t")
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes;
                to.write(moved);
                to.closeEntry();
            }
        }
    }
}
