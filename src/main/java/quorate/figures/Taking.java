package quorate.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.intake.Import.Result;
import quorate.intake.RawFile;
import quorate.intake.Taker;
import quorate.intake.Unreadable;
import quorate.intake.Vintage;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.register.Register;
import quorate.web.Words;

/** Takes published files of figures in: decides about a file as a whole, and writes what it counts in one write. */
@Component
class Taking implements Taker {

    /** A file with less than this share of the bodies that the next one has is taken for half a file. */
    private static final int LEAST_PERCENT = 80;

    private static final int SMALL = 50;

    private final Catalogue catalogue;
    private final EditionStore store;
    private final FigureStore figures;
    private final Whereabouts whereabouts;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Taking(
            Catalogue catalogue,
            EditionStore store,
            FigureStore figures,
            Whereabouts whereabouts,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.store = store;
        this.figures = figures;
        this.whereabouts = whereabouts;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** A file that was read and not yet written. @param given when it was published, if whoever read it says so */
    private record Read(
            RawFile file, Reading reading, @Nullable LocalDate given, long begun) {

        LocalDate vintage(Counted edition) {
            if (given != null) return given;
            return reading.dated()
                    ? edition.period.from()
                    : Periods.lastDay(edition.period).plusDays(1);
        }

        String dated() {
            if (given != null) return "given";
            return reading.dated() ? "file" : "assumed";
        }
    }

    @Override
    public List<FileKind> kinds() {
        return catalogue.datasets().stream()
                .map(dataset -> new FileKind(dataset.id(), dataset.about(), dataset.example()))
                .toList();
    }

    @Override
    public Claim claim(RawFile file) {
        return datasetOf(file).map(dataset -> Opening.claim(dataset, file)).orElse(Claim.NO);
    }

    private Optional<Dataset> datasetOf(RawFile file) {
        return Stream.of(Claim.NAMED, Claim.LOOKS)
                .flatMap(
                        claim -> catalogue.datasets().stream().filter(dataset -> Opening.claim(dataset, file) == claim))
                .findFirst();
    }

    @Override
    public Result load(RawFile file, @Nullable String vintage, Actor by, Consumer<String> progress) {
        var begun = System.nanoTime();
        try {
            var dataset = datasetOf(file)
                    .orElseThrow(() -> new Refusal(
                            "import.wrong-file",
                            file.name() + " is none of the files of figures that are known.",
                            "Give the file as it was published, under the name it had then."));
            var same = store.files.findByHash(dataset.id(), file.hash());
            if (same.isPresent()) return new Result.Already(same.get());
            var given = vintage == null || vintage.isBlank() ? null : Vintage.of(file.name(), vintage);
            progress.accept("Reading the rows of " + file.name());
            var read = new Read(file, read(Opening.of(dataset, file)), given, begun);
            progress.accept("Writing and reconciling " + file.name());
            return clocks.write(number -> write(read, by, number));
        } catch (Unreadable no) {
            return new Result.Refused(List.of(no.objection()));
        } catch (Refusal no) {
            return new Result.Refused(no.objections());
        }
    }

    private Reading read(Opening opening) throws Unreadable, Refusal {
        var day = opening.period();
        if (day == null || !opening.dataset().byPostcode()) return Reader.read(opening, null);
        return Reader.read(opening, Postcodes.on(Periods.lastDay(day), register));
    }

    private Result write(Read read, Actor by, long number) {
        var before = figures.editions();
        for (var edition : read.reading().editions()) {
            var no = taken(read, edition, before).or(() -> half(edition, before));
            if (no.isPresent()) return new Result.Refused(no.get().objections());
        }
        var id = Fresh.id();
        for (var counted : read.reading().editions()) {
            var edition = new Edition(
                    Fresh.id(),
                    id,
                    counted.dataset.id(),
                    counted.period,
                    read.vintage(counted),
                    read.dated(),
                    counted.geography(),
                    counted.measures,
                    counted.bases,
                    number);
            store.insert(edition, counted.lines.values());
            Sums.check(counted).forEach(found -> store.insert(edition, null, found));
            new Comparisons(figures)
                    .check(counted, believed(before))
                    .forEach(found -> store.insert(edition, found.other(), found.reconciliation()));
        }
        var done = count(id, read, before, by, number);
        store.files.insert(done, read.file().hash(), read.reading().rejected());
        events.publishEvent(new Import.Done(done));
        return new Result.Finished(done, read.reading().rejected());
    }

    private static List<Edition> believed(List<Edition> editions) {
        return editions.stream()
                .filter(edition -> Figures.of(editions, edition.dataset(), edition.period())
                        .getLast()
                        .equals(edition))
                .toList();
    }

    private static Optional<Refusal> taken(Read read, Counted edition, List<Edition> before) {
        var vintage = read.vintage(edition);
        return Figures.of(before, edition.dataset.id(), edition.period).stream()
                .filter(other -> other.vintage().equals(vintage))
                .map(other -> new Refusal(
                        "import.twice",
                        "Another file of " + edition.dataset.title() + " for " + other.title() + ", "
                                + (other.dated().equals("assumed")
                                        ? "with no day of publication"
                                        : "published on " + Words.day(vintage))
                                + ", was read before.",
                        "If this is a later edition, give the day it was published, such as " + vintage.plusMonths(6)
                                + "; the later of the two is believed, and both are kept."))
                .findFirst();
    }

    /** Against the nearest in time of the editions that are believed. */
    private Optional<Refusal> half(Counted edition, List<Edition> before) {
        var nearest = before.stream()
                .filter(other -> other.dataset().equals(edition.dataset.id()))
                .min(java.util.Comparator.comparingLong(
                        other -> Math.abs(other.period().from().toEpochDay()
                                - edition.period.from().toEpochDay())));
        if (nearest.isEmpty()) return Optional.empty();
        var bodies = figures.bodies(nearest.get());
        if (bodies < SMALL || edition.lines.size() * 100L >= (long) bodies * LEAST_PERCENT) return Optional.empty();
        return Optional.of(new Refusal(
                "import.half",
                "The file has " + Words.count(edition.lines.size(), "body", "bodies")
                        + " that can be read; the one for " + nearest.get().title() + " has " + Words.number(bodies)
                        + ".",
                "Get it again: this is probably half a file."));
    }

    /** Added, changed and unchanged against the edition that was believed for the same period until now. */
    private Import count(UUID id, Read read, List<Edition> before, Actor by, long number) {
        var tally = new int[3];
        for (var edition : read.reading().editions()) {
            var earlier = Figures.of(before, edition.dataset.id(), edition.period);
            if (earlier.isEmpty()) {
                tally[0] += edition.rows();
                continue;
            }
            var last = earlier.getLast();
            var known = figures.values(last);
            for (var line : edition.lines.values()) {
                var values = known.get(line.code);
                tally[values == null ? 0 : isSame(edition, line, last, values) ? 2 : 1] += line.rows;
            }
        }
        var accepted = tally[0] + tally[1] + tally[2];
        var newest = read.reading().editions().getLast();
        return new Import(
                id,
                newest.dataset.id(),
                read.vintage(newest),
                read.file().name(),
                number,
                clocks.now(),
                by,
                accepted,
                tally[0],
                tally[1],
                tally[2],
                read.reading().rejected().size(),
                (int) ((System.nanoTime() - read.begun()) / 1_000_000));
    }

    private static boolean isSame(Counted edition, Counted.Line line, Edition last, List<@Nullable Long> values) {
        for (var measure : edition.measures) {
            var at = last.measures().indexOf(measure);
            var now = edition.value(line, measure);
            var then = at < 0 ? null : values.get(at);
            if (now.isEmpty() ? then != null : then == null || then != now.getAsLong()) return false;
        }
        return true;
    }

    @Override
    public List<Import> list() {
        return store.files.list();
    }

    @Override
    public Optional<Import> find(UUID id) {
        return store.files.find(id);
    }

    @Override
    public List<Import.Rejected> rejected(UUID id) {
        return store.files.rejected(id);
    }

    @Override
    public List<Import.Check> checks(UUID id) {
        return found(id).stream()
                .map(each -> new Import.Check(
                        each.id(),
                        each.title(),
                        each.holds(),
                        each.sentence(),
                        each.exceptions().size()))
                .toList();
    }

    @Override
    public List<Import.Tally> tallies() {
        return figures.tallies();
    }

    @Override
    public List<List<String>> exceptions(UUID id, String check) {
        var rows = new ArrayList<List<String>>();
        for (var each : found(id)) {
            if (!each.id().equals(check)) continue;
            if (rows.isEmpty()) rows.add(each.headings());
            rows.addAll(each.exceptions());
        }
        return rows;
    }

    private List<Reconciliation> found(UUID file) {
        var editions = figures.editions().stream()
                .filter(edition -> edition.file().equals(file))
                .toList();
        var all = new ArrayList<>(
                figures.reconciliations(editions.stream().map(Edition::id).toList()));
        editions.forEach(edition -> all.addAll(whereabouts.check(edition)));
        return all;
    }
}
