package quorate;

import java.io.PrintWriter;
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
@Command(name = "examples", description = "Run worked examples: files or folders of *.yaml, inside the project or outside.")
final class ExamplesCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "A folder, or a single file")
    private List<Path> places = List.of();

    @Option(names = "--law", paramLabel = "DIR", description = "Another law pack than the one built in")
    private @Nullable Path pack;

    @Option(names = "--list", description = "Print what can be given and asked, and stop")
    private boolean list;

    @Option(names = "--all", description = "Name those that hold, too")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (list) return print(Examples.vocabulary(), out);
        if (places.isEmpty()) throw new ParameterException(spec.commandLine(), "Name a folder or file with examples, such as law/examples");
        var law = pack == null ? Law.ofJar() : Law.read(pack);
        var results = new Examples(law).run(places);
        for (var result : results) print(result, out);
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

    private void print(Example result, PrintWriter out) {
        if (result.holds()) {
            if (all) out.println("holds   " + result.name());
            return;
        }
        out.println("FAILED  " + result.name() + "   (" + result.file() + ")");
        for (var difference : result.differences()) out.println("        " + difference);
    }
}
