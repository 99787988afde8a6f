package quorate.law;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import quorate.kernel.Citation;
import quorate.web.Words;

/** The law pack on the command line. Needs no database. */
@Command(
        name = "law",
        description = "Says what the law pack holds, what changed between two days, and whether a pack is sound.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LawCommand.ListAll.class,
            LawCommand.Diff.class,
            LawCommand.Check.class,
            LawCommand.Covered.class,
            LawCommand.DiffPack.class
        })
class LawCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description = "Read the pack of this folder instead of the one that comes with Quorate.",
            scope = picocli.CommandLine.ScopeType.INHERIT)
    private @Nullable Path folder;

    @Override
    public Integer call() {
        var command = java.util.Objects.requireNonNull(spec).commandLine();
        out().println("Law pack " + name(law()) + ", read to " + law().pack().read() + ".");
        command.usage(command.getOut());
        return 0;
    }

    Law law() {
        return folder == null ? Law.ofJar() : read(folder);
    }

    /** The pack of a folder, or a complaint that lists all its faults. */
    Law read(Path folder) {
        var faults = Law.check(folder);
        if (faults.isEmpty()) return Law.read(folder);
        var command = java.util.Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, String.join("\n", faults));
    }

    /** Reads a day, or says how one is written. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException notADay) {
                throw new TypeConversionException("'" + text + "' is not a day. Write it like 2016-05-10.");
            }
        }
    }

    PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** "2 (b185880968a3)": its number and the beginning of its hash. */
    static String name(Law law) {
        return law.number() + " (" + law.hash().substring(0, 12) + ")";
    }

    private static String sources(List<Citation> sources) {
        return sources.stream().map(LawCommand::source).collect(Collectors.joining("; "));
    }

    private static String source(Citation citation) {
        return citation.evidence().isSourced() ? citation.toString() : citation.evidence() + ": " + citation.place();
    }

    @Command(
            name = "list",
            description = "Lists acts, rules, sources, parameters, editions or concerns, all of them or as on a day.")
    static class ListAll implements Callable<Integer> {

        @picocli.CommandLine.ParentCommand
        private @Nullable LawCommand law;

        @Parameters(
                arity = "0..1",
                defaultValue = "acts",
                description = "acts, rules, sources, parameters, editions or concerns")
        private Kind kind = Kind.acts;

        @Option(
                names = "--on",
                paramLabel = "DAY",
                converter = Day.class,
                description = "Only what was in force on this day, such as 2016-05-10.")
        private @Nullable LocalDate day;

        enum Kind {
            acts,
            rules,
            sources,
            parameters,
            editions,
            concerns
        }

        @Override
        public Integer call() {
            var command = java.util.Objects.requireNonNull(law);
            var pack = command.law().pack();
            var out = command.out();
            switch (kind) {
                case acts -> acts(pack, out);
                case sources ->
                    pack.sources()
                            .values()
                            .forEach(it -> out.println(
                                    it.id() + "\t" + it.evidence() + "\tread " + it.read() + "\t" + it.title()));
                case rules -> said(pack, "rule", out);
                case parameters -> said(pack, "parameter", out);
                case editions -> said(pack, "edition", out);
                case concerns -> said(pack, "concern", out);
            }
            out.flush();
            return 0;
        }

        private void acts(Pack pack, PrintWriter out) {
            pack.acts().forEach(act -> out.println(act.id() + "\t" + act.family() + "\t" + act.title()));
            if (day != null) said(pack, "act", out);
        }

        private void said(Pack pack, String kind, PrintWriter out) {
            var on = Optional.ofNullable(day);
            for (var said : pack.said()) {
                if (!said.kind().equals(kind) || !on.map(said.span()::holdsOn).orElse(true)) continue;
                out.println(said.id() + "\t" + said.span() + "\t" + said.words() + "\t" + sources(said.sources()));
            }
        }
    }

    @Command(name = "diff", description = "Prints what began, ended or changed between two days.")
    static class Diff implements Callable<Integer> {

        @picocli.CommandLine.ParentCommand
        private @Nullable LawCommand law;

        @Parameters(
                index = "0",
                paramLabel = "DAY",
                converter = Day.class,
                description = "The first day, such as 2022-06-30.")
        private LocalDate first = LocalDate.EPOCH;

        @Parameters(index = "1", paramLabel = "DAY", converter = Day.class, description = "The second day.")
        private LocalDate second = LocalDate.EPOCH;

        @Override
        public Integer call() {
            var command = java.util.Objects.requireNonNull(law);
            var changes = command.law().between(first, second);
            var out = command.out();
            for (var change : changes) {
                out.println((change.begins() ? "+ " : change.ends() ? "- " : "~ ") + change.kind() + " " + change.id());
                if (!change.begins()) out.println("    on " + first + ": " + change.before());
                if (!change.ends()) out.println("    on " + second + ": " + change.after());
            }
            out.println(changes.size() + " changes between " + first + " and " + second);
            out.flush();
            return 0;
        }
    }

    @Command(
            name = "check",
            description = "Reads a pack, the one that comes with Quorate or a folder, and lists every fault.")
    static class Check implements Callable<Integer> {

        @picocli.CommandLine.ParentCommand
        private @Nullable LawCommand law;

        @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder in which PACK.yaml stands.")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            var out = java.util.Objects.requireNonNull(law).out();
            var reading = PackReader.read(folder == null ? Shelf.jar() : Shelf.folder(folder));
            var faults = reading.pack()
                    .map(pack -> Lacking.of(Law.ofJar().pack(), pack))
                    .orElse(reading.faults());
            faults.forEach(out::println);
            out.println(reading.pack()
                    .filter(pack -> faults.isEmpty())
                    .map(pack -> "Law pack " + pack.number() + " is sound: "
                            + pack.acts().size() + " acts, " + pack.rules().size() + " rules, "
                            + pack.concerns().size() + " concerns, "
                            + pack.sources().size() + " sources, hash " + pack.hash())
                    .orElse(Words.count(faults.size(), "fault", "faults") + "; such a pack is not used"));
            out.flush();
            return faults.isEmpty() ? 0 : 1;
        }
    }

    @Command(name = "coverage", description = "Says how much of the law is encoded, and what is missing.")
    static class Covered implements Callable<Integer> {

        @picocli.CommandLine.ParentCommand
        private @Nullable LawCommand law;

        @Override
        public Integer call() {
            var command = java.util.Objects.requireNonNull(law);
            var out = command.out();
            for (var coverage : command.law().coverage()) {
                out.println(coverage.state() + "\t" + coverage.id() + "\t" + coverage.title());
                coverage.gaps().forEach(gap -> out.println("    " + gap.what() + " To close it: " + gap.closes()));
            }
            for (var point : command.law().pack().open()) {
                out.println("Open\t" + point.id() + "\t" + point.title());
                point.readings().forEach(it -> out.println("    " + it.says()));
                out.println("    Answered meanwhile: " + point.answer() + " To close it: " + point.closes());
            }
            out.flush();
            return 0;
        }
    }

    @Command(
            name = "diff-pack",
            description = "Prints what the pack of --pack says otherwise than the one that comes with Quorate, or than"
                    + " that of a folder.")
    static class DiffPack implements Callable<Integer> {

        @picocli.CommandLine.ParentCommand
        private @Nullable LawCommand law;

        @Parameters(arity = "0..1", paramLabel = "OLDER", description = "The folder of the older pack.")
        private @Nullable Path older;

        @Override
        public Integer call() {
            var command = java.util.Objects.requireNonNull(law);
            var second = command.law();
            var first = older == null ? Law.ofJar() : command.read(older);
            var out = command.out();
            var all = PackDiff.between(first.pack(), second.pack());
            for (var each : all) {
                out.println((each.begins() ? "+ " : each.ends() ? "- " : "~ ") + each.kind() + " " + each.id());
                each.before().forEach(line -> out.println("    - " + line));
                each.after().forEach(line -> out.println("    + " + line));
            }
            out.println(all.size() + " differences from pack " + name(first) + " to pack " + name(second));
            out.flush();
            return 0;
        }
    }
}
