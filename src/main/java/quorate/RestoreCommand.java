package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.clocks.Clocks;
import quorate.journal.Journal;
import quorate.journal.Verification;
import quorate.law.Law;
import quorate.web.Words;

/** An export put back, and the journal in it read from end to end. */
@Component
@Command(
        name = "restore",
        description = "Put an export back into an installation that holds nothing yet, and prove its journal.")
class RestoreCommand implements Callable<Integer> {

    private final DataSource database;
    private final quorate.files.Files files;
    private final Journal journal;
    private final Law law;
    private final Clocks clocks;

    @Parameters(paramLabel = "FILE", description = "What ‘bin/quorate export’ wrote")
    private Path source = Path.of("quorate.zip");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RestoreCommand(DataSource database, quorate.files.Files files, Journal journal, Law law, Clocks clocks) {
        this.database = database;
        this.files = files;
        this.journal = journal;
        this.law = law;
        this.clocks = clocks;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        if (!Files.isRegularFile(source)) {
            out.println("There is no file " + source + ".");
            return 1;
        }
        try {
            var restored = new Restore(database, files::placeOf, clocks::known).from(source);
            out.println("Restored " + Words.count(restored.tables(), "table", "tables") + " and "
                    + Words.count(restored.files(), "file", "files") + ".");
            var here = law.number() + " " + law.hash();
            if (!restored.pack().equals(here)) {
                out.println("It was made with law pack " + restored.pack() + "; here it is " + here
                        + ". Verdicts on record keep the pack they were given by.");
            }
        } catch (Everything.Refused refused) {
            out.println(refused.sentence());
            return 1;
        }
        return switch (journal.verify()) {
            case Verification.Whole whole -> {
                out.println("The journal is whole: " + Words.count(whole.entries(), "entry", "entries")
                        + ". Last hash: " + whole.hash());
                yield 0;
            }
            case Verification.Broken broken -> {
                out.println("The journal is broken at entry " + broken.position() + ". " + broken.sentence());
                yield 1;
            }
        };
    }
}
