package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.schemes.Definition.About;
import quorate.schemes.Definition.Dated;
import quorate.schemes.Definition.Part;
import quorate.schemes.Definition.Replaced;
import quorate.schemes.Definition.Rounding;
import quorate.schemes.Definition.Taken;
import quorate.schemes.Definition.Value;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Definition.Weighting;

/** Reads the file of a scheme, and names everything that is wrong with it at once. */
final class DefinitionReader {

    private final Faults faults = new Faults();
    private final Entry entry;
    private final Shelf shelf;
    private final String text;

    private DefinitionReader(String file, String text) {
        this.text = text;
        this.entry = Expansion.of(Entry.of(file, PlainYaml.document(text)))
                .only(
                        "scheme",
                        "title",
                        "about",
                        "area",
                        "version",
                        "span",
                        "pays",
                        "rounding",
                        "for",
                        "joins",
                        "source",
                        "sources",
                        "read",
                        "readings",
                        "figures",
                        "weights",
                        "bands",
                        "steps",
                        "lines",
                        "pot",
                        "replaces",
                        "tests");
        this.shelf = new Shelf(entry, faults);
    }

    /** What came of reading a file. @param faults empty if there is a definition */
    record Draft(Optional<Definition> definition, List<String> faults) {}

    static Draft read(String file, String text) {
        try {
            return new DefinitionReader(file, text).draft();
        } catch (YAMLException unreadable) {
            return new Draft(Optional.empty(), List.of(file + ": this is not YAML. " + unreadable.getMessage()));
        } catch (IllegalArgumentException unreadable) {
            return new Draft(Optional.empty(), List.of(String.valueOf(unreadable.getMessage())));
        }
    }

    private Draft draft() {
        var span = faults.read(() -> entry.span("span")).orElse(Span.ALWAYS);
        var names = new Names(faults);
        names.builtIn();
        var wanted = each("readings", this::wanted);
        wanted.forEach(it -> names.add(it.id(), it.title(), it.unit()));
        var figures = each("figures", it -> figure(it, span));
        figures.forEach(it -> names.add(it.id(), it.title(), it.unit()));
        var weightings = each("weights", this::weighting);
        weightings.forEach(it -> it.parts().forEach(part -> names.add(part.id(), part.title(), Unit.SHARE)));
        var bands = each("bands", this::bands);
        var rules = new RuleReader(names, bands, shelf, faults);
        var steps = each("steps", rules::step);
        var payments = each("lines", rules::payment);
        var pot = entry.findEntry("pot").flatMap(it -> faults.read(() -> rules.pot(it)));
        if (payments.isEmpty() && pot.isEmpty()) faults.add(entry.where(), "has no line, so it pays nothing");
        rules.unused(wanted, figures);
        var head = faults.read(this::head);
        head.ifPresent(
                it -> Phasing.faults(it.pays(), payments, pot).forEach(fault -> faults.add(entry.where(), fault)));
        var tests = each("tests", it -> new TestReader(entry.has("span") ? span : Span.ALWAYS).read(it));
        if (tests.isEmpty()) faults.add(entry.where(), "has no tests; give at least one example of what is owed");
        if (head.isEmpty() || !faults.list().isEmpty()) return new Draft(Optional.empty(), faults.list());
        return new Draft(
                Optional.of(
                        head.get().with(span, wanted, figures, weightings, bands, steps, payments, pot, tests, names)),
                List.of());
    }

    private <T> List<T> each(String key, java.util.function.Function<Entry, T> reading) {
        var all = new ArrayList<T>();
        faults.read(() -> entry.entries(key))
                .orElse(List.of())
                .forEach(it -> faults.read(() -> reading.apply(it)).ifPresent(all::add));
        return all;
    }

    private record Head(
            String id,
            String title,
            String about,
            String area,
            int version,
            Pays pays,
            Rounding rounding,
            Joining joining,
            List<Replaced> replaces,
            List<Citation> sources,
            String text) {

        Definition with(
                Span span,
                List<Wanted> wanted,
                List<Dated> figures,
                List<Weighting> weightings,
                List<Bands> bands,
                List<Definition.Step> steps,
                List<Definition.Payment> payments,
                Optional<Definition.Pot> pot,
                List<TestCase> tests,
                Names names) {
            return new Definition(
                    id,
                    title,
                    about,
                    area,
                    version,
                    span,
                    pays,
                    rounding,
                    joining,
                    wanted,
                    figures,
                    weightings,
                    bands,
                    steps,
                    payments,
                    pot,
                    replaces,
                    tests,
                    sources,
                    names.spoken(),
                    text);
        }
    }

    private Head head() {
        if (!entry.has("rounding")) {
            throw new IllegalArgumentException(
                    entry.where() + ": 'rounding' is missing; say how a fraction of a penny is"
                            + " settled: half-up, half-even or down");
        }
        return new Head(
                entry.as("scheme", DefinitionReader::id, "words of small letters joined by hyphens"),
                entry.text("title"),
                entry.text("about"),
                entry.text("area", "England"),
                entry.number("version"),
                entry.one("pays", Pays.class),
                entry.one("rounding", Rounding.class),
                Joining.of(entry, faults),
                each(
                        "replaces",
                        it -> new Replaced(
                                it.only("what", "schemes", "why", "source").text("what"),
                                it.words("schemes"),
                                it.text("why"),
                                shelf.cited(it))),
                shelf.cited(entry),
                text);
    }

    static String id(String text) {
        if (!text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) throw new IllegalArgumentException("Not an id");
        return text;
    }

    private Wanted wanted(Entry it) {
        it.only("id", "title", "unit", "taken", "about", "least", "most", "usual");
        var unit = it.as("unit", Unit::parse, "a unit such as patients or £");
        var counts = unit.isTruth() || unit.isPounds();
        var least = it.findAs("least", text -> Numbers.read(text, unit), "a number");
        var wanted = new Wanted(
                it.as("id", DefinitionReader::id, "words of small letters joined by hyphens"),
                it.text("title"),
                unit,
                it.findOne("taken", Taken.class).orElse(Taken.ANY),
                it.findOne("about", About.class).orElse(About.PRACTICE),
                least.orElse(counts ? null : Exact.ZERO),
                it.findAs("most", text -> Numbers.read(text, unit), "a number").orElse(null),
                it.findAs("usual", text -> Numbers.read(text, unit), "a number").orElse(null));
        Members.faults(wanted, entry).forEach(fault -> faults.add(it.where() + ", " + wanted.id(), fault));
        return wanted;
    }

    private Dated figure(Entry it, Span whole) {
        it.only("id", "title", "unit", "value", "values", "source", "remark");
        var unit = it.as("unit", Unit::parse, "a unit such as £ per weighted-patient");
        var values = it.has("values")
                ? it.entries("values").stream()
                        .map(value -> value(value, unit, whole))
                        .toList()
                : List.of(new Value(
                        whole,
                        it.as("value", text -> Numbers.read(text, unit), "a number"),
                        LocalDate.MIN,
                        it.text("remark", ""),
                        shelf.cited(it)));
        Figures.faults(values).forEach(fault -> faults.add(it.where() + ", " + it.text("id"), fault));
        return new Dated(
                it.as("id", DefinitionReader::id, "words of small letters joined by hyphens"),
                it.text("title"),
                unit,
                values);
    }

    private Value value(Entry it, Unit unit, Span whole) {
        it.only("span", "value", "announced", "remark", "source");
        var span = it.span("span", whole);
        return new Value(
                span,
                it.as("value", text -> Numbers.read(text, unit), "a number in " + unit),
                it.findDay("announced").orElse(LocalDate.MIN),
                it.text("remark", ""),
                shelf.cited(it));
    }

    private Weighting weighting(Entry it) {
        it.only("title", "parts");
        var parts = new ArrayList<Part>();
        for (var part : it.entries("parts")) {
            part.only("id", "title", "share");
            parts.add(new Part(
                    part.as("id", DefinitionReader::id, "words of small letters joined by hyphens"),
                    part.text("title"),
                    part.as("share", text -> Numbers.read(text, Unit.SHARE), "a share such as 45%")));
        }
        var sum = parts.stream().map(Part::share).reduce(Exact.ZERO, Exact::plus);
        if (!sum.equals(Exact.ONE)) {
            faults.add(
                    it.where() + ", " + it.text("title"),
                    "the parts add up to " + Shown.of(sum, Unit.SHARE) + " and not to 100%");
        }
        return new Weighting(it.text("title"), parts);
    }

    private Bands bands(Entry it) {
        it.only("id", "title", "of", "gives", "rows", "source");
        var of = it.as("of", Unit::parse, "a unit");
        var gives = it.as("gives", Unit::parse, "a unit");
        var rows = new ArrayList<Bands.Row>();
        for (var row : it.entries("rows")) {
            row.only("from", "below", "gives");
            rows.add(new Bands.Row(
                    row.findAs("from", text -> Numbers.read(text, of), "a number")
                            .orElse(null),
                    row.findAs("below", text -> Numbers.read(text, of), "a number")
                            .orElse(null),
                    row.as("gives", text -> Numbers.read(text, gives), "a number")));
        }
        var bands = new Bands(it.text("id"), it.text("title"), of, gives, rows, shelf.cited(it));
        bands.faults().forEach(fault -> faults.add(it.where() + ", " + it.text("id"), fault));
        if (rows.isEmpty()) faults.add(it.where() + ", " + it.text("id"), "has no rows");
        return bands;
    }
}
