package quorate.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.kernel.Actor;
import quorate.web.Words;

/** The papers of the years before Quorate, from a folder. */
@Component
@Command(
        name = "past",
        description =
                "Bring in papers of the years before Quorate from a folder: PDF, DOCX, ODT or HTML files, and a list"
                        + " called index.csv or index.xlsx with the columns committee, date, kind, file, title, public or private."
                        + " The same folder twice changes nothing.")
class PastCommand implements Callable<Integer> {

    private final Past past;

    @Parameters(paramLabel = "FOLDER", description = "Where the papers and their list are")
    private Path folder = Path.of(".");

    @Option(names = "--look", description = "Only read everything and say what would come of it")
    private boolean look;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PastCommand(Past past) {
        this.past = past;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (!Files.isDirectory(folder)) {
            out.println("There is no folder " + folder + ".");
            return 1;
        }
        try (var sources = Sources.folder(folder)) {
            var report = look
                    ? past.look(sources, committee -> true)
                    : past.bringIn(sources, committee -> true, new Actor.Process("past"));
            report.wrong()
                    .forEach(wrong ->
                            out.println((wrong.row() == 0 ? "" : "Row " + wrong.row() + ": ") + wrong.sentence()));
            report.unlisted().forEach(name -> out.println("Not in the list and left alone: " + name));
            out.println(Words.count(report.fresh().size(), "paper", "papers")
                    + (look || report.isFaulty() ? " would be brought in, " : " brought in, ") + report.already()
                    + " here already, " + Words.count(report.wrong().size(), "fault", "faults") + ".");
            return report.isFaulty() ? 1 : 0;
        }
    }
}
