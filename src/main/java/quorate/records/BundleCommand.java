package quorate.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;

/** A committee's record in one archive, from the command line. */
@Component
@Command(
        name = "bundle",
        description = "Write a committee's record into one archive: what the public may read, with a list of what is"
                + " withheld; or all of it, with what is private marked.")
class BundleCommand implements Callable<Integer> {

    /** The first committees of commissioners are of 2013. */
    private static final int YEARS = 30;

    private final Bundle bundle;
    private final Register register;
    private final Clocks clocks;

    @Parameters(index = "0", paramLabel = "COMMITTEE", description = "Its short name, such as anytown-pccc, or its id")
    private String committee = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to write it, such as record.zip")
    private Path target = Path.of("record.zip");

    @Option(names = "--whole", description = "All of it, private papers and minutes among it")
    private boolean whole;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    BundleCommand(Bundle bundle, Register register, Clocks clocks) {
        this.bundle = bundle;
        this.register = register;
        this.clocks = clocks;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var party = find().or(() -> PartyId.find(committee).flatMap(bundle::find));
        var place = target.toAbsolutePath();
        if (party.isEmpty() || Files.exists(place)) {
            out.println(
                    party.isEmpty()
                            ? "No committee is called " + committee + ". Give its short name, or its id."
                            : "There is a file " + target + " already. Name another, or take that one away.");
            return 1;
        }
        write(party.get(), place);
        out.println("The record of the " + party.get().name() + " was written to " + target + ".");
        return 0;
    }

    /** By its short name, also where it is no more. */
    private Optional<Party> find() {
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(years -> register.on(clocks.today().minusYears(years)))
                .flatMap(view -> view.findByWord(committee).stream())
                .findFirst();
    }

    private void write(Party party, Path place) throws IOException {
        var part = Files.createTempFile(
                place.getParent(),
                String.valueOf(place.getFileName()),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var bytes = Files.newOutputStream(part)) {
            bundle.write(party.id(), whole ? Bundle.Part.WHOLE : Bundle.Part.OPEN, Optional.empty(), bytes);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
