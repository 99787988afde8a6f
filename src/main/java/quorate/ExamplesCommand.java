package quorate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.law.Law;

/** {@code quorate examples DIR…}: runs every worked example below the folders and says which do not hold. */
@Command(
        name = "examples",
        description = "Run worked examples: files or folders of *.yaml, inside the project or outside.")
final class ExamplesCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "A folder, or a single file")
    private List<Path> places = List.of();

    @Option(names = "--law", paramLabel = "DIR", description = "Another law pack than the one built in")
    private @Nullable Path pack;

    @Option(names = "--list", description = "Print what can be given and asked, and stop")
    private boolean list;

    @Option(names = "--all", description = "Print every sentence, by folder and file: the manual of what is encoded")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (list) return print(Examples.vocabulary(), out);
        if (places.isEmpty())
            throw new ParameterException(
                    spec.commandLine(), "Name a folder or file with examples, such as law/examples");
        var law = pack == null ? Law.ofJar() : Law.read(pack);
        var results = Examples.in(places).run(law);
        if (all) manual(results, out);
        results.stream().filter(result -> !result.holds()).forEach(result -> print(result, out));
        var failed = results.stream().filter(result -> !result.holds()).count();
        out.println((results.size() - failed) + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private static int print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        out.flush();
        return 0;
    }

    /** The folder, then what each file says of itself in its first line, then its sentences. */
    private static void manual(List<Example> results, PrintWriter out) {
        Path file = null;
        for (var result : results) {
            if (!result.file().equals(file)) {
                if (file == null || !folderOf(result.file()).equals(folderOf(file)))
                    out.println("\n" + folderOf(result.file()));
                file = result.file();
                out.println("\n  " + subjectOf(file));
            }
            out.println("  - " + result.name() + (result.holds() ? "" : "  [does not hold]"));
        }
        out.println();
    }

    private static String folderOf(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private static String subjectOf(Path file) {
        var name =
                String.valueOf(file.getFileName()).replaceAll("\\.ya?ml$", "").replace('-', ' ');
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> line.startsWith("# "))
                    .map(line -> line.substring(2))
                    .orElse(name);
        } catch (IOException | UncheckedIOException unreadable) {
            return name;
        }
    }

    private static void print(Example result, PrintWriter out) {
        out.println("FAILED  " + result.name() + "   (" + result.file() + ")");
        for (var difference : result.differences()) out.println("        " + difference);
    }
}
