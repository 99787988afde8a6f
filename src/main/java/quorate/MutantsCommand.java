package quorate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.law.Law;

/** {@code quorate mutants}: breaks the law pack in one place at a time and lists the breaks that no example notices. */
@Command(name = "mutants", description = "Break the law one entry at a time; print what no worked example notices.")
final class MutantsCommand implements Callable<Integer> {

    @Option(
            names = "--law",
            paramLabel = "DIR",
            defaultValue = "law",
            description = "The pack (default: ${DEFAULT-VALUE})")
    private Path pack = Path.of("law");

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "The survivors known so far, with the reason why in comments; the list may only shrink")
    private @Nullable Path known;

    @Option(
            names = "--write",
            description = "Strike from that file what no longer survives; make it where there is none")
    private boolean write;

    @Parameters(arity = "0..*", paramLabel = "DIR", defaultValue = "law/examples", description = "Worked examples")
    private List<Path> places = List.of(Path.of("law/examples"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var examples = Examples.in(places);
        if (examples.run(Law.read(pack)).stream().anyMatch(example -> !example.holds())) {
            out.println("The examples do not all hold as they are: run 'quorate examples' first.");
            return 2;
        }
        var mutants = Mutant.of(pack);
        var fates = new Trial(pack, examples).of(mutants);
        var survivors = new TreeSet<String>();
        fates.forEach((mutant, fate) -> {
            if (fate == Trial.Fate.SURVIVED) survivors.add(mutant.change());
        });
        var exit = ratchet(survivors, out);
        kinds(fates, out);
        out.println(mutants.size() + " mutants: "
                + (count(fates.values(), Trial.Fate.NOTICED) + count(fates.values(), Trial.Fate.CONTRADICTED))
                + " noticed by an example, "
                + count(fates.values(), Trial.Fate.REFUSED) + " refused when the pack is read, "
                + count(fates.values(), Trial.Fate.SURVIVED) + " survived");
        out.flush();
        return exit;
    }

    /** A line for each kind of entry, with the share of those that could be read and did not go unnoticed. */
    private static void kinds(Map<Mutant, Trial.Fate> fates, PrintWriter out) {
        var byKind = new TreeMap<String, List<Trial.Fate>>();
        fates.forEach((mutant, fate) ->
                byKind.computeIfAbsent(mutant.kind(), it -> new ArrayList<>()).add(fate));
        byKind.forEach((kind, all) -> {
            var readable = all.size() - count(all, Trial.Fate.REFUSED);
            var seen = readable - count(all, Trial.Fate.SURVIVED);
            out.println("%-12s %5d mutants %5d refused %5d judged otherwise %5d contradicted %5d survived %7s %%"
                    .formatted(
                            kind,
                            all.size(),
                            all.size() - readable,
                            count(all, Trial.Fate.NOTICED),
                            count(all, Trial.Fate.CONTRADICTED),
                            readable - seen,
                            readable == 0 ? "-" : seen * 1000L / readable / 10 + "." + seen * 1000L / readable % 10));
        });
    }

    private static int count(java.util.Collection<Trial.Fate> fates, Trial.Fate fate) {
        return Collections.frequency(fates, fate);
    }

    private int ratchet(TreeSet<String> survivors, PrintWriter out) throws IOException {
        if (known == null || !Files.exists(known)) {
            survivors.forEach(survivor -> out.println("survived  " + survivor));
            if (known != null && write) Files.write(known, survivors);
            return known == null || write ? 0 : 1;
        }
        var lines = Files.readAllLines(known);
        var fresh = new TreeSet<>(survivors);
        lines.forEach(fresh::remove);
        fresh.forEach(survivor -> out.println("survived  " + survivor));
        var kept = new ArrayList<>(lines);
        kept.removeIf(line -> isEntry(line) && !survivors.contains(line));
        if (kept.size() < lines.size() && write) Files.write(known, kept);
        if (kept.size() < lines.size() && !write) {
            out.println((lines.size() - kept.size()) + " in " + known + " no longer survive: --write strikes them.");
        }
        if (fresh.isEmpty()) return 0;
        out.println(
                fresh.size() + " survivors are new: write an example for each, or ask whether the entry is needed.");
        return 1;
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
