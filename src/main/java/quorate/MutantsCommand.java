package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.law.Law;

/** {@code quorate mutants}: breaks the law pack in one place at a time and lists the breaks that no example notices. */
@Command(name = "mutants", description = "Break the law one entry at a time; print what no worked example notices.")
final class MutantsCommand implements Callable<Integer> {

    @Option(names = "--law", paramLabel = "DIR", defaultValue = "law", description = "The pack (default: ${DEFAULT-VALUE})")
    private Path pack = Path.of("law");

    @Option(names = "--known", paramLabel = "FILE", description = "The survivors known so far; the list may only shrink")
    private @org.jspecify.annotations.Nullable Path known;

    @Option(names = "--write", description = "Write the survivors to that file when none of them is new")
    private boolean write;

    @Parameters(arity = "0..*", paramLabel = "DIR", defaultValue = "law/examples", description = "Worked examples")
    private List<Path> places = List.of(Path.of("law/examples"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var sound = new Examples(Law.read(pack)).run(places);
        if (sound.stream().anyMatch(example -> !example.holds())) {
            out.println("The examples do not all hold as they are: run 'quorate examples' first.");
            return 2;
        }
        var survivors = new TreeSet<String>();
        var mutants = Mutant.of(pack);
        var refused = 0;
        var killed = 0;
        for (var mutant : mutants) {
            switch (fate(mutant)) {
                case REFUSED -> refused++;
                case NOTICED -> killed++;
                case SURVIVED -> survivors.add(mutant.change());
            }
        }
        survivors.forEach(survivor -> out.println("survived  " + survivor));
        out.println(mutants.size() + " mutants: " + killed + " noticed by an example, " + refused
                + " refused when the pack is read, " + survivors.size() + " survived");
        return ratchet(survivors, out);
    }

    private enum Fate {
        REFUSED,
        NOTICED,
        SURVIVED
    }

    private Fate fate(Mutant mutant) throws IOException {
        var copy = Files.createTempDirectory("quorate-mutant");
        try {
            FileSystemUtils.copyRecursively(pack, copy);
            FileSystemUtils.deleteRecursively(copy.resolve("examples"));
            Files.writeString(copy.resolve(mutant.file()), mutant.text());
            var law = Law.read(copy);
            return new Examples(law).run(places).stream().allMatch(Example::holds) ? Fate.SURVIVED : Fate.NOTICED;
        } catch (IllegalArgumentException refused) {
            return Fate.REFUSED;
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }

    private int ratchet(TreeSet<String> survivors, java.io.PrintWriter out) throws IOException {
        if (known == null) return 0;
        var before = new ArrayList<String>();
        if (Files.exists(known)) {
            try (Stream<String> lines = Files.lines(known)) {
                lines.filter(line -> !line.startsWith("#")).forEach(before::add);
            }
        }
        var fresh = new TreeSet<>(survivors);
        fresh.removeAll(before);
        if (!before.isEmpty() && !fresh.isEmpty()) {
            out.println(fresh.size() + " survivors are new: add an example for each, or the rule is not needed.");
            return 1;
        }
        if (write) Files.write(known, survivors);
        return 0;
    }
}
