package quorate.law;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What the law said on a day, and where. Immutable: a pack is read once, as a whole, and answered from memory.
 *
 * <p>Needs no container: {@link #ofJar()} is the pack that comes with this version, {@link #read(Path)} one in a folder.
 */
public final class Law {

    private final Pack pack;
    private final Stretches stretches;
    private final String refusal;

    private Law(Pack pack, String refusal) {
        this.pack = pack;
        this.stretches = new Stretches(pack);
        this.refusal = refusal;
    }

    /** The pack that comes with this version of Quorate. */
    public static Law ofJar() {
        return new Law(packOf(Shelf.jar()), "");
    }

    /**
     * The pack in a folder.
     *
     * @throws IllegalArgumentException listing everything that is wrong with it
     */
    public static Law read(Path folder) {
        return new Law(packOf(Shelf.folder(folder)), "");
    }

    /**
     * The pack in a folder with another text in place of one file, to see what would come of a change.
     *
     * @param file such as {@code rules/levels.yaml}
     * @throws IllegalArgumentException listing everything that is wrong with it
     */
    public static Law read(Path folder, String file, String text) {
        return new Law(packOf(Shelf.changed(Shelf.folder(folder), file, text)), "");
    }

    /** Everything that is wrong with the pack in a folder, one sentence each; empty for a sound one. */
    static List<String> check(Path folder) {
        return PackReader.read(Shelf.folder(folder)).faults();
    }

    /** The pack in the folder if it is sound and newer, else the one that comes with Quorate, and a sentence saying why. */
    static Law newer(Path folder) {
        var own = packOf(Shelf.jar());
        var reading = reading(folder);
        var other = reading.pack();
        var lacking = other.map(it -> Lacking.of(own, it)).orElse(reading.faults());
        if (other.isPresent() && other.get().hash().equals(own.hash())) return new Law(own, "");
        if (other.isPresent() && other.get().number() > own.number() && lacking.isEmpty())
            return new Law(other.get(), "");
        var why = other.isPresent() && other.get().number() <= own.number()
                ? "it is number " + other.get().number() + " and so not newer: give it a higher number in PACK.yaml"
                : "it has " + faults(lacking);
        var refusal =
                "The law pack in " + folder + " is not used and number " + own.number() + " stays, because " + why;
        LoggerFactory.getLogger(Law.class).warn(refusal);
        return new Law(own, refusal);
    }

    private static PackReader.Reading reading(Path folder) {
        try {
            return PackReader.read(Shelf.folder(folder));
        } catch (UncheckedIOException unreadable) {
            return new PackReader.Reading(Optional.empty(), List.of("it cannot be read: " + unreadable.getMessage()));
        }
    }

    private static String faults(List<String> faults) {
        var count = faults.size() == 1 ? "1 fault: " : faults.size() + " faults, the first of them: ";
        return count + faults.getFirst();
    }

    private static Pack packOf(Shelf shelf) {
        var reading = PackReader.read(shelf);
        return reading.pack().orElseThrow(() -> new IllegalArgumentException(String.join("\n", reading.faults())));
    }

    /** The law as it stood on the day, whatever day that is. Cheap: may be asked for every question. */
    public LawOn on(LocalDate day) {
        return stretches.on(day);
    }

    /** The document with this code; empty for a code the pack does not know. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(pack.sources().get(id));
    }

    /** Every document of the pack, in the order of its files. */
    List<Source> listSources() {
        return List.copyOf(pack.sources().values());
    }

    /**
     * A file of the pack whose content only one module understands, as YAML text. Its citations are checked with the rest
     * of the pack and its bytes are part of {@link #hash()}.
     *
     * @param path such as {@code interests/ties.yaml}, listed under {@code tables} in PACK.yaml
     * @throws IllegalArgumentException if the pack lists no such table
     */
    public String table(String path) {
        var text = pack.tables().get(path);
        if (text == null) throw new IllegalArgumentException("PACK.yaml lists no table " + path);
        return text;
    }

    /** Bills: law proposed and not in force, each with who would come in whose place. No answer rests on them. */
    public List<Rehearsal> rehearsals() {
        return pack.rehearsals();
    }

    /** How much is encoded: the sections of the law first, then every act. */
    List<Coverage> coverage() {
        return Survey.coverage(pack);
    }

    /** What the law says on the second day and did not on the first, or the other way round. */
    public List<Change> between(LocalDate first, LocalDate second) {
        return Survey.between(pack, first, second);
    }

    /** The number of the pack; each verdict is stored with it. */
    public int number() {
        return pack.number();
    }

    /** SHA-256 over the names and bytes of all files of the pack, in hexadecimal. */
    public String hash() {
        return pack.hash();
    }

    Pack pack() {
        return pack;
    }

    /** Why the pack of the setting is not in use; empty if none was set or it is. */
    String refusal() {
        return refusal;
    }
}
