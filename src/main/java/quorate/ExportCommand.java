package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.law.Law;
import quorate.web.Words;

/** Everything in one file: to move to another machine, or to keep somewhere else. */
@Component
@Command(
        name = "export",
        description = "Write everything this installation holds into one file, private papers and accounts among it."
                + " The same contents always make the same file. Keep it as safe as the installation itself.")
class ExportCommand implements Callable<Integer> {

    private final DataSource database;
    private final quorate.files.Files files;
    private final Law law;

    @Parameters(paramLabel = "FILE", description = "Where to write it, such as quorate.zip; must not be there yet")
    private Path target = Path.of("quorate.zip");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ExportCommand(DataSource database, quorate.files.Files files, Law law) {
        this.database = database;
        this.files = files;
        this.law = law;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        var place = target.toAbsolutePath();
        if (Files.exists(place)) {
            out.println("There is a file " + target + " already. Name another, or take that one away.");
            return 1;
        }
        var part = Files.createTempFile(
                place.getParent(),
                place.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var bytes = Files.newOutputStream(part)) {
            var written =
                    new Export(database, files.hashes(), files::placeOf, law.number() + " " + law.hash()).write(bytes);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            out.println("Written to " + target + ": " + Words.count(written.tables(), "table", "tables") + " and "
                    + Words.count(written.files(), "file", "files") + ".");
            out.println("Hash of its list of contents: " + written.hash());
            return 0;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
