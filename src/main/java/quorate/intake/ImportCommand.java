package quorate.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.intake.Import.Result;
import quorate.kernel.Actor;
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
            description = "Write the rows that could not be read there, as CSV with their reasons")
    private @Nullable Path rejected;

    @Option(names = "--kinds", description = "List the kinds of file that can be read, and how each is named")
    private boolean kinds;

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
        var code = 0;
        for (var file : files) code = Math.max(code, read(file, out));
        out.flush();
        return code;
    }

    private int read(Path file, PrintWriter out) throws IOException {
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file);
            return 2;
        }
        try (var stream = Files.newInputStream(file)) {
            var name = file.getFileName().toString();
            var code = 0;
            for (var result : intake.load(
                    name, stream, vintage, new Actor.Process("import on the command line"), progress -> {})) {
                code = Math.max(code, say(name, result, out));
            }
            return code;
        }
    }

    private int say(String name, Result result, PrintWriter out) throws IOException {
        return switch (result) {
            case Result.Finished(var done, var rows) -> {
                print(done, out);
                intake.checks(done.id())
                        .forEach(check -> out.println(
                                "  " + (check.holds() ? "holds" : "does not hold") + ": " + check.sentence()));
                print(rows, out);
                yield 0;
            }
            case Result.Already(var done) -> {
                out.println(done.source() + ": read before, on " + Words.moment(done.at()) + "; nothing changed");
                yield 0;
            }
            case Result.Refused(var objections) -> {
                objections.forEach(no -> out.println(name + ": " + no.sentence() + " " + no.remedy()));
                yield 1;
            }
        };
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

    private void print(List<Import.Rejected> rows, PrintWriter out) throws IOException {
        rows.stream()
                .limit(SHOWN)
                .forEach(row -> out.println(
                        "  line " + row.line() + ", " + row.field() + ": " + row.sentence() + " " + row.remedy()));
        if (rows.size() > SHOWN) out.println("  … and " + Words.count(rows.size() - SHOWN, "row", "rows") + " more");
        if (rejected != null) {
            try (var file = Files.newOutputStream(rejected)) {
                Csv.write(file, Import.Rejected.COLUMNS, rows.stream().map(Import.Rejected::cells));
            }
        }
    }
}
