package quorate.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The front door of the schemes: under what money is owed, and what each practice is owed under it, with the working. Needs no
 * container: {@link #ofJar()} has the schemes that come with this version.
 */
@Component
public class Schemes {

    private static final int LONGEST = 60_000;

    private final Map<String, Definition> all = new LinkedHashMap<>();
    private final Supplier<List<Definition>> own;

    @Autowired
    Schemes(ObjectProvider<OwnSchemes> own) {
        this(files(), () -> own.stream().flatMap(it -> it.list().stream()).toList());
    }

    private Schemes(Map<String, String> files, Supplier<List<Definition>> own) {
        this.own = own;
        var faults = new ArrayList<String>();
        var read = new ArrayList<Definition>();
        files.forEach((file, text) -> {
            var draft = DefinitionReader.read(file, text);
            faults.addAll(draft.faults());
            draft.definition().ifPresent(read::add);
        });
        read.sort(Comparator.comparing(Definition::title));
        for (var definition : read) {
            if (all.put(definition.id(), definition) != null)
                faults.add("There are two schemes called " + definition.id());
        }
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("\n", faults));
    }

    /** The schemes that come with this version. */
    public static Schemes ofJar() {
        return new Schemes(files(), List::of);
    }

    private static Map<String, String> files() {
        try {
            var texts = new LinkedHashMap<String, String>();
            var found = new PathMatchingResourcePatternResolver(Schemes.class.getClassLoader())
                    .getResources("classpath*:schemes/*.yaml");
            for (var file : found) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is wrong with the file of a scheme, and every example in it that does not hold; empty for a sound one. */
    static List<String> check(Path file) throws IOException {
        var draft = DefinitionReader.read(String.valueOf(file.getFileName()), Files.readString(file));
        return draft.definition().map(Schemes::failures).orElse(draft.faults());
    }

    static List<String> failures(Definition definition) {
        var all = new ArrayList<String>();
        for (var result : Trial.of(definition)) {
            result.differences()
                    .forEach(it ->
                            all.add(definition.id() + ": “" + result.test().name() + "”: " + it));
        }
        return all;
    }

    /** What came of reading the text of a scheme. @param faults everything that is wrong with it; empty for a sound one */
    public record Read(Optional<Definition> definition, List<String> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** Reads the text of a scheme that is not on the shelf, such as one that somebody is writing. */
    public static Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read(
                    Optional.empty(),
                    List.of("scheme: it is longer than " + LONGEST + " letters; take out what no line needs."));
        }
        var draft = DefinitionReader.read("scheme", text);
        return new Read(draft.definition(), draft.faults());
    }

    /** Every scheme, by title: those that come with this version, and those that commissioners wrote and adopted. */
    public List<Definition> all() {
        return Stream.concat(all.values().stream(), own.get().stream())
                .sorted(Comparator.comparing(Definition::title))
                .toList();
    }

    public Optional<Definition> find(String id) {
        return Optional.ofNullable(all.get(id))
                .or(() -> own.get().stream().filter(it -> it.id().equals(id)).findFirst());
    }

    /** @throws java.util.NoSuchElementException for a scheme that there is not */
    public Definition get(String id) {
        return find(id).orElseThrow(() -> new java.util.NoSuchElementException("There is no scheme " + id));
    }

    /** The examples in its file, run. */
    public List<Trial.Result> trial(Definition definition) {
        return Trial.of(definition);
    }

    /**
     * What everybody who takes part is owed for the month, quarter or year in which a day lies.
     *
     * @param common readings of the commissioner, the same for all
     * @param known what had been announced by this day counts
     * @return in the order of their codes
     * @throws IllegalArgumentException with a sentence, for a day on which there is no such scheme
     */
    public List<Statement> calculate(
            Definition definition,
            List<Entrant> entrants,
            Map<String, Reading> common,
            LocalDate day,
            LocalDate known) {
        return Calculation.of(definition, entrants, common, day, known);
    }

    /**
     * The same without the working: what each comes to, for as many days as are asked for.
     *
     * @param common readings of the commissioner, the same for all
     */
    public Totals totals(Definition definition, List<Entrant> entrants, Map<String, Reading> common) {
        return Totals.of(definition, entrants, common);
    }
}
