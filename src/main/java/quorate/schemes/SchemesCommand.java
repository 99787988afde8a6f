package quorate.schemes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.web.Words;

/** {@code quorate schemes FILE…}: reads schemes, lists everything that is wrong with them, and runs their examples. */
@Command(
        name = "schemes",
        description =
                "Reads the files of schemes, names every fault in them, and runs the examples that stand in them.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:all sound", "1:faults, or examples that do not hold"})
class SchemesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files or folders; else the schemes that come with Quorate.")
    private List<Path> places = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var faults = new ArrayList<String>();
        var files = 0;
        if (places.isEmpty()) {
            for (var scheme : Schemes.ofJar().all()) {
                out.println(scheme.id() + "\t" + scheme.area() + "\t" + scheme.title() + "\t"
                        + Words.count(scheme.tests().size(), "example", "examples"));
                faults.addAll(Schemes.failures(scheme));
                files++;
            }
        }
        for (var file : files()) {
            faults.addAll(Schemes.check(file));
            files++;
        }
        faults.forEach(out::println);
        out.println(Words.sentence(Words.count(files, "scheme", "schemes")) + ", "
                + Words.count(faults.size(), "fault", "faults"));
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }

    private List<Path> files() throws IOException {
        var all = new ArrayList<Path>();
        for (var place : places) {
            try (var tree = Files.walk(place)) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }
}
