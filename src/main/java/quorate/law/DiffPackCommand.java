package quorate.law;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code quorate law --pack FOLDER diff-pack}: what another pack says that the one in use does not. */
@Command(
        name = "diff-pack",
        description = "Prints what the pack of --pack says otherwise than the one that comes with Quorate, or than that of a folder.")
final class DiffPackCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable LawCommand law;

    @Parameters(arity = "0..1", paramLabel = "OLDER", description = "The folder of the older pack.")
    private @Nullable Path older;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(law);
        var second = command.law();
        var first = older == null ? Law.ofJar() : command.read(older);
        var out = command.out();
        var all = PackDiff.between(first.pack(), second.pack());
        for (var each : all) {
            out.println((each.begins() ? "+ " : each.ends() ? "- " : "~ ") + each.kind() + " " + each.id());
            each.before().forEach(line -> out.println("    - " + line));
            each.after().forEach(line -> out.println("    + " + line));
        }
        out.println(all.size() + " differences from pack " + LawCommand.name(first) + " to pack "
                + LawCommand.name(second));
        out.flush();
        return 0;
    }
}
