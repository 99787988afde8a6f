package quorate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

/** The front door of the intake: a published file goes in, and to whoever takes it. */
@Component
public class Intake {

    private final ObjectProvider<Taker> takers;

    Intake(ObjectProvider<Taker> takers) {
        this.takers = takers;
    }

    /** @return what each of its takers made of the file; one refusal where nobody takes it */
    public List<Import.Result> load(
            String name, InputStream stream, @Nullable String vintage, Actor by, Consumer<String> progress) {
        try {
            progress.accept("Reading " + name);
            var file = RawFile.read(name, stream);
            var mine = takersOf(file);
            if (mine.isEmpty()) return List.of(new Import.Result.Refused(List.of(nobodys(name))));
            return mine.stream()
                    .map(taker -> taker.load(file, vintage, by, progress))
                    .toList();
        } catch (Unreadable no) {
            return List.of(new Import.Result.Refused(List.of(no.objection())));
        } catch (IOException fault) {
            return List.of(new Import.Result.Refused(List.of(objection(
                    "import.unreadable",
                    "The file " + name + " cannot be read: " + fault.getMessage() + ".",
                    "Try again."))));
        }
    }

    /** All kinds of file that somebody takes, by name. */
    public List<Taker.FileKind> kinds() {
        return takers().flatMap(taker -> taker.kinds().stream())
                .sorted(Comparator.comparing(Taker.FileKind::name))
                .toList();
    }

    /** Files that were read, the last first. */
    public List<Import> list() {
        return takers().flatMap(taker -> taker.list().stream())
                .sorted(Comparator.comparingLong(Import::number).reversed())
                .toList();
    }

    public Optional<Import> find(UUID id) {
        return takers().flatMap(taker -> taker.find(id).stream()).findFirst();
    }

    /** The rows of a file that were not read. */
    public List<Import.Rejected> rejected(UUID id) {
        return takers().flatMap(taker -> taker.rejected(id).stream()).toList();
    }

    /** How a file stands against what else is known. */
    public List<Import.Check> checks(UUID id) {
        return takers().flatMap(taker -> taker.checks(id).stream()).toList();
    }

    /** How many checks of each file hold, by file. */
    Map<UUID, Import.Tally> tallies() {
        return takers().flatMap(taker -> taker.tallies().stream())
                .collect(Collectors.toMap(Import.Tally::file, tally -> tally));
    }

    /** The exceptions that a check found; the first row names the columns. */
    public List<List<String>> exceptions(UUID id, String check) {
        return takers().flatMap(taker -> taker.exceptions(id, check).stream()).toList();
    }

    private List<Taker> takersOf(RawFile file) {
        var claims = takers().collect(Collectors.groupingBy(taker -> taker.claim(file)));
        return claims.getOrDefault(Taker.Claim.NAMED, claims.getOrDefault(Taker.Claim.LOOKS, List.of()));
    }

    private Stream<Taker> takers() {
        return takers.orderedStream();
    }

    private Objection nobodys(String name) {
        return objection(
                "import.wrong-file",
                name + " is none of the files that can be imported: "
                        + kinds().stream().map(Taker.FileKind::name).distinct().collect(Collectors.joining(", ")) + ".",
                "Give the file as it was published, under the name it had then.");
    }

    private static Objection objection(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.MUST, sentence, remedy, List.of());
    }
}
