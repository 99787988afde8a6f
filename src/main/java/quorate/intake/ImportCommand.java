package quorate.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.intake.Import.Result;
import quorate.kernel.Actor;
import quorate.kernel.Objection;
import quorate.web.Csv;
import quorate.web.Words;

/** {@code quorate import FILE…}: reads published files and says what each of them changed. */
@Component
@Command(
        name = "import",
        description =
                "Read published files, as .csv, .csv.gz, .zip, .xlsx or .xls, of any vintage and in any order. A file read twice"
                        + " changes nothing. --kinds lists what can be read.")
class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final Intake intake;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "A file, named like epraccur_2016-02.csv.gz")
    private List<Path> files = List.of();

    @Option(
            names = "--vintage",
            paramLabel = "MONTH",
            description = "The month it was published, such as 2016-02, where the name does not say")
    private @Nullable String vintage;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Write the rows of all files that could not be read there, as CSV with their reasons")
    private @Nullable Path rejected;

    @Option(names = "--kinds", description = "List the kinds of file that can be read, and how each is named")
    private boolean kinds;

    private final List<List<String>> unread = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ImportCommand(Intake intake) {
        this.intake = intake;
    }

    /** @return 0 if every file was read, though perhaps not every row of it; 1 if one was refused; 2 if it cannot be found */
    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (kinds) {
            intake.kinds()
                    .forEach(kind -> out.printf(
                            "%-28s %s%n%-28s for example %s%n", kind.name(), kind.about(), "", kind.example()));
        } else if (files.isEmpty()) {
            out.println("Name a file to read, or ask for --kinds.");
            return 2;
        }
        var code = readAll(out);
        if (rejected != null) {
            try (var file = Files.newOutputStream(rejected)) {
                var columns = Stream.concat(Stream.of("file"), Import.Rejected.COLUMNS.stream());
                Csv.write(file, columns.toList(), unread.stream());
            }
        }
        out.flush();
        return code;
    }

    /** A file that cannot be understood before another one waits until the others are read, whatever their order. */
    private int readAll(PrintWriter out) throws IOException {
        var code = 0;
        var waiting = new ArrayList<Path>();
        for (var file : files) {
            if (Files.isRegularFile(file)) {
                waiting.add(file);
            } else {
                out.println("There is no file " + file);
                code = 2;
            }
        }
        while (!waiting.isEmpty()) {
            var refused = new LinkedHashMap<Path, List<Objection>>();
            for (var file : waiting) {
                var objections = read(file, out);
                if (!objections.isEmpty()) refused.put(file, objections);
            }
            if (refused.size() == waiting.size()) {
                refused.forEach((file, objections) -> objections.forEach(
                        no -> out.println(file.getFileName() + ": " + no.sentence() + " " + no.remedy())));
                return Math.max(code, 1);
            }
            waiting = new ArrayList<>(refused.keySet());
        }
        return code;
    }

    /** @return why it was refused; empty if it was read */
    private List<Objection> read(Path file, PrintWriter out) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var name = file.getFileName().toString();
            return intake
                    .load(name, stream, vintage, new Actor.Process("import on the command line"), progress -> {})
                    .stream()
                    .flatMap(result -> say(name, result, out).stream())
                    .toList();
        }
    }

    private List<Objection> say(String name, Result result, PrintWriter out) {
        switch (result) {
            case Result.Finished(var done, var rows) -> {
                print(done, out);
                intake.checks(done.id())
                        .forEach(check -> out.println(
                                "  " + (check.holds() ? "holds" : "does not hold") + ": " + check.sentence()));
                print(rows, out);
                rows.forEach(row -> unread.add(
                        Stream.concat(Stream.of(name), row.cells().stream()).toList()));
            }
            case Result.Already(var done) ->
                out.println(done.source() + ": read before, on " + Words.moment(done.at()) + "; nothing changed");
            case Result.Refused(var objections) -> {
                return objections;
            }
        }
        return List.of();
    }

    private static void print(Import done, PrintWriter out) {
        out.printf(
                "%s: %s accepted (%s added, %s changed, %s unchanged), %s rejected, in %s ms%n",
                done.source(),
                Words.number(done.accepted()),
                Words.number(done.added()),
                Words.number(done.changed()),
                Words.number(done.unchanged()),
                Words.number(done.rejected()),
                Words.number(done.millis()));
    }

    private static void print(List<Import.Rejected> rows, PrintWriter out) {
        rows.stream()
                .limit(SHOWN)
                .forEach(row -> out.println(
                        "  line " + row.line() + ", " + row.field() + ": " + row.sentence() + " " + row.remedy()));
        if (rows.size() > SHOWN) out.println("  … and " + Words.count(rows.size() - SHOWN, "row", "rows") + " more");
    }
}
