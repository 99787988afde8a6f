package quorate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import picocli.CommandLine;
import quorate.kernel.Actor;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

class ImportCommandTest {

    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();
    private final StringWriter said = new StringWriter();

    /** Takes CSV files, and understands one only after the one that it names. */
    private final class Pupil implements Taker {

        @Override
        public List<FileKind> kinds() {
            return List.of(new FileKind("lesson", "A lesson", "one.csv"));
        }

        @Override
        public Claim claim(RawFile file) {
            return file.name().endsWith(".csv") ? Claim.NAMED : Claim.NO;
        }

        @Override
        public Import.Result load(RawFile file, @Nullable String vintage, Actor by, Consumer<String> progress) {
            var after = textOf(file);
            if (!after.equals("nothing") && !read.contains(after))
                return new Import.Result.Refused(List.of(
                        new Objection("import.before", Weight.MUST, "It needs " + after + ".", "Read it.", List.of())));
            read.add(file.name());
            var rejected = List.of(new Import.Rejected(2, "X", "name", "", "The name is empty.", "Enter the name."));
            return new Import.Result.Finished(
                    new Import(
                            UUID.randomUUID(),
                            "lesson",
                            LocalDate.of(2016, 1, 1),
                            file.name(),
                            1,
                            Instant.EPOCH,
                            by,
                            1,
                            1,
                            0,
                            0,
                            1,
                            0),
                    rejected);
        }

        private String textOf(RawFile file) {
            try (var stream = file.open()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public List<Import> list() {
            return List.of();
        }

        @Override
        public Optional<Import> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<Import.Rejected> rejected(UUID id) {
            return List.of();
        }
    }

    private int run(String... arguments) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("pupil", new Pupil());
        return new CommandLine(new ImportCommand(new Intake(beans.getBeanProvider(Taker.class))))
                .setOut(new PrintWriter(said))
                .execute(arguments);
    }

    private String file(String name, String after) throws IOException {
        return Files.writeString(folder.resolve(name), after).toString();
    }

    @Test
    void files_are_read_in_whatever_order_they_need() throws IOException {
        assertThat(run(file("c.csv", "b.csv"), file("b.csv", "a.csv"), file("a.csv", "nothing")))
                .isZero();
        assertThat(read).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(said.toString()).doesNotContain("It needs");
    }

    @Test
    void what_cannot_be_read_at_all_is_said_once_and_holds_up_nothing() throws IOException {
        assertThat(run(
                        file("c.csv", "z.csv"),
                        file("notes.txt", "?"),
                        file("a.csv", "nothing"),
                        file("b.csv", "a.csv")))
                .isEqualTo(1);
        assertThat(read).containsExactly("a.csv", "b.csv");
        assertThat(said.toString())
                .containsOnlyOnce("c.csv: It needs z.csv. Read it.")
                .containsOnlyOnce("notes.txt is none of the files that can be imported");
    }

    @Test
    void a_file_that_is_not_there_is_said_and_the_others_are_read() throws IOException {
        assertThat(run(folder.resolve("gone.csv").toString(), file("a.csv", "nothing")))
                .isEqualTo(2);
        assertThat(read).containsExactly("a.csv");
    }

    @Test
    void the_rows_of_all_files_that_could_not_be_read_are_written_to_one_list() throws IOException {
        var list = folder.resolve("rejected.csv");
        assertThat(run("--rejected", list.toString(), file("a.csv", "nothing"), file("b.csv", "nothing")))
                .isZero();
        assertThat(Files.readAllLines(list))
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("b.csv,2,X,name")
                .contains("Enter the name.");
    }
}
