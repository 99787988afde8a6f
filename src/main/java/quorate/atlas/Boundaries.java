package quorate.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.intake.RawFile;
import quorate.intake.Taker;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;
import quorate.web.Words;

/** Takes in published files of boundaries, and says whose an outline is by its code. */
@Component
class Boundaries implements Taker {

    private static final String LAYOUT = "boundaries";
    private static final String KNOWN = "areas-known";

    /** Boundaries are published up to so many months before their bodies begin: those of April 2013 in February. */
    private static final int AHEAD = 2;

    private final BoundaryStore store;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Boundaries(BoundaryStore store, Register register, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public List<FileKind> kinds() {
        return List.of(new FileKind(
                LAYOUT,
                "Boundaries of clinical commissioning groups or integrated care boards, as GeoJSON or KML",
                "ccg_apr2020.geojson"));
    }

    @Override
    public Claim claim(RawFile file) {
        if (BoundaryFile.isNamed(file.name())) return Claim.NAMED;
        return BoundaryFile.looksLikeOne(file.head()) ? Claim.LOOKS : Claim.NO;
    }

    @Override
    public Import.Result load(RawFile file, @Nullable String vintage, Actor by, Consumer<String> progress) {
        var begun = System.nanoTime();
        var same = store.files.findByHash(LAYOUT, file.hash());
        if (same.isPresent()) return new Import.Result.Already(same.get());
        try {
            progress.accept("Reading the boundaries of " + file.name());
            var read = BoundaryFile.read(file, vintage);
            return clocks.write(number -> write(file, read, by, number, begun));
        } catch (Unreadable no) {
            return new Import.Result.Refused(List.of(no.objection()));
        }
    }

    private Import.Result write(RawFile file, BoundaryFile read, Actor by, long number, long begun) {
        var taken = store.files.find(LAYOUT, read.vintage);
        if (taken.isPresent()) {
            return new Import.Result.Refused(List.of(new Objection(
                    "import.twice",
                    Weight.MUST,
                    "Other boundaries of " + Words.day(read.vintage) + " were read before, as "
                            + taken.get().fileName() + ".",
                    "If these are later ones, give the day they were published, such as " + read.vintage.plusDays(14)
                            + ".",
                    List.of())));
        }
        var done = new Import(
                Fresh.id(),
                LAYOUT,
                read.vintage,
                file.name(),
                number,
                clocks.now(),
                by,
                read.outlines.size(),
                read.outlines.size(),
                0,
                0,
                read.rejected.size(),
                (int) ((System.nanoTime() - begun) / 1_000_000));
        store.insert(done, file.hash(), read.outlines, read.rejected);
        events.publishEvent(new Import.Done(done));
        return new Import.Result.Finished(done, read.rejected);
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
        return store.files.find(id).stream().map(this::check).toList();
    }

    private Import.Check check(Import file) {
        var outlines = store.drawn(file.id());
        var unknown = unknown(file, outlines).size();
        return new Import.Check(
                KNOWN,
                "Codes of the areas held against the register on " + Words.day(file.vintage()),
                unknown == 0,
                Words.sentence(Words.count(outlines.size() - unknown, "area is", "areas are"))
                        + " of a commissioner of that day, "
                        + (unknown == 0 ? "and so each is drawn." : Words.number(unknown) + " of none that is known."),
                unknown);
    }

    @Override
    public List<List<String>> exceptions(UUID id, String check) {
        var file = store.files.find(id);
        if (file.isEmpty() || !check.equals(KNOWN)) return List.of();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("code", "name", "reason"));
        for (var outline : unknown(file.get(), store.drawn(id))) {
            rows.add(List.of(
                    outline.code(),
                    outline.name(),
                    "No commissioner of the register has this code on "
                            + Words.day(file.get().vintage()) + "."));
        }
        return rows;
    }

    private List<Outline> unknown(Import file, List<Outline> outlines) {
        var owners = owners(Stream.of(register.on(file.vintage().plusMonths(AHEAD)), register.on(file.vintage())));
        return outlines.stream()
                .filter(outline -> !owners.containsKey(outline.code()))
                .toList();
    }

    /** A boundary and whose it is. */
    record Owned(Outline outline, Party party) {}

    /** What is drawn on a day. @param file where the boundaries are from; empty where there are none */
    record Drawn(Optional<Import> file, List<Owned> areas, List<Outline> nobodys) {}

    /**
     * The latest boundaries not after the day.
     *
     * @param whole every point, for a map of a part of England
     */
    Drawn on(LocalDate day, long known, boolean whole) {
        var file = store.files.findLatest(day, known);
        if (file.isEmpty()) return new Drawn(file, List.of(), List.of());
        var outlines =
                whole ? store.whole(file.get().id()) : store.drawn(file.get().id());
        var vintage = file.get().vintage();
        var days = Stream.of(
                register.on(vintage.plusMonths(AHEAD), known), register.on(vintage, known), register.on(day, known));
        var owners = owners(days);
        var areas = new ArrayList<Owned>();
        var nobodys = new ArrayList<Outline>();
        for (var outline : outlines) {
            var owner = owners.get(outline.code());
            if (owner == null) nobodys.add(outline);
            else areas.add(new Owned(outline, owner));
        }
        return new Drawn(file, areas, nobodys);
    }

    /** Commissioners by each of their codes; of the later of the days where both have one. */
    private static Map<String, Party> owners(Stream<View> days) {
        var owners = new HashMap<String, Party>();
        days.forEach(view -> {
            for (var kind : List.of(Kind.CCG, Kind.ICB)) {
                for (var party : view.list(kind)) {
                    party.code().ifPresent(code -> owners.put(code, party));
                    party.trait("ons").ifPresent(code -> owners.put(code, party));
                }
            }
        });
        return owners;
    }
}
