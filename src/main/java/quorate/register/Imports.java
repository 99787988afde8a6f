package quorate.register;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import quorate.intake.Import.Rejected;
import quorate.intake.Import.Result;
import quorate.intake.RawFile;
import quorate.intake.Taker;
import quorate.intake.Unreadable;
import quorate.intake.Vintage;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Published.Organisation;
import quorate.web.Words;

/**
 * Reads published files into the register, each in one write. The file itself is kept, and the history is worked out anew
 * from all files together, so that it is the same whatever the order they came in; only the difference is written.
 */
@Component
class Imports implements Taker {

    private final ImportStore store;
    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    /** Files by their hash, while there is room: whoever imports several in a row has each read once. */
    private SoftReference<Map<String, Publication>> lately = new SoftReference<>(Map.of());

    Imports(ImportStore store, Snapshot snapshot, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.snapshot = snapshot;
        this.clocks = clocks;
        this.events = events;
    }

    /** A file that was read and not yet written. */
    private record Opened(Layout layout, LocalDate vintage, RawFile raw, String text, Rows rows, long begun) {

        String name() {
            return raw.name();
        }

        int millis() {
            return (int) ((System.nanoTime() - begun) / 1_000_000);
        }
    }

    @Override
    public List<FileKind> kinds() {
        return Stream.of(Layout.values())
                .map(layout -> new FileKind(layout.toString(), layout.about, layout.toString() + "_2016-02.csv"))
                .toList();
    }

    @Override
    public Claim claim(RawFile file) {
        if (Layout.ofName(file.name()).isPresent()) return Claim.NAMED;
        return Rows.layoutOf(file.head()).isPresent() ? Claim.LOOKS : Claim.NO;
    }

    @Override
    public List<Import> list() {
        return store.list();
    }

    @Override
    public Optional<Import> find(UUID id) {
        return store.find(id);
    }

    @Override
    public List<Rejected> rejected(UUID id) {
        return store.rejected(id);
    }

    /**
     * @param name the file's name, which says what it is and of which vintage
     * @param vintage {@code 2016-02} or {@code 2016-02-11}, where the name does not say; null to go by the name
     * @param progress is told what is being done
     */
    Result load(String name, InputStream stream, @Nullable String vintage, Actor by, Consumer<String> progress) {
        try {
            return load(RawFile.read(name, stream), vintage, by, progress);
        } catch (Unreadable no) {
            return new Result.Refused(List.of(no.objection()));
        } catch (IOException e) {
            return new Result.Refused(List.of(Entries.objection(
                    "import.unreadable",
                    "The file " + name + " cannot be read: " + e.getMessage() + ".",
                    "Try again.")));
        }
    }

    @Override
    public Result load(RawFile raw, @Nullable String vintage, Actor by, Consumer<String> progress) {
        var begun = System.nanoTime();
        try {
            var text = raw.text();
            var layout = layoutOf(raw.name(), text);
            var same = store.findByHash(layout, raw.hash());
            if (same.isPresent()) return new Result.Already(same.get());
            var day = Vintage.of(raw.name(), vintage);
            progress.accept("Reading the rows");
            var opened = new Opened(layout, day, raw, text, Rows.read(text, layout), begun);
            check(opened);
            progress.accept("Working out what it changes");
            return clocks.write(number -> write(opened, by, number));
        } catch (Unreadable no) {
            return new Result.Refused(List.of(no.objection()));
        }
    }

    private static Layout layoutOf(String name, String text) throws Unreadable {
        var named = Layout.ofName(name);
        var looks = Rows.layoutOf(text);
        if (looks.isEmpty()) {
            throw new Unreadable(
                    "import.wrong-file",
                    named.map(layout -> "This is not a file of " + layout + ": it should have " + layout.columns
                                    + " columns without a heading, and " + layout.looks + ".")
                            .orElse("This is none of the files that can be imported: epraccur, eccg and epcmem."),
                    "Give the file as the Organisation Data Service publishes it.");
        }
        if (named.isPresent() && named.get() != looks.get()) {
            throw new Unreadable(
                    "import.wrong-file",
                    "By its name this is a file of " + named.get() + ", but it holds " + looks.get() + ".",
                    "Rename it, or give the right file.");
        }
        return looks.get();
    }

    /** Days in the file that cannot be if it is of that vintage; rows that must be there and are not. */
    private void check(Opened file) throws Unreadable {
        var rows = file.rows().accepted;
        if (rows.isEmpty()) {
            throw new Unreadable(
                    "import.no-rows", "No row of the file can be read.", "See the reason of each, and mend the file.");
        }
        var latest =
                rows.stream().flatMap(Imports::begun).max(LocalDate::compareTo).orElseThrow();
        if (latest.isAfter(file.vintage().plusMonths(7))) {
            throw new Unreadable(
                    "import.vintage",
                    "This cannot be of " + Words.day(file.vintage()) + ": it speaks of " + Words.day(latest) + ".",
                    "Give the vintage it has.");
        }
        if (rows.size() > 1_000 && latest.isBefore(file.vintage().minusMonths(7))) {
            throw new Unreadable(
                    "import.vintage",
                    "This cannot be of " + Words.day(file.vintage()) + ": nothing in it is later than "
                            + Words.day(latest) + ".",
                    "Give the vintage it has.");
        }
    }

    private static Stream<LocalDate> begun(Published row) {
        return switch (row) {
            case Organisation organisation -> Stream.of(organisation.open());
            case Published.Membership membership -> Stream.of(membership.from());
        };
    }

    private Result write(Opened file, Actor by, long number) {
        var taken = store.find(file.layout(), file.vintage());
        if (taken.isPresent()) return refusedAsTaken(file, taken.get());
        var kept = kept();
        var files = new ArrayList<>(kept.values());
        var earlier = files.stream()
                .filter(each -> each.layout() == file.layout() && each.vintage().isBefore(file.vintage()))
                .max(java.util.Comparator.comparing(Publication::vintage));
        if (earlier.isPresent()
                && file.rows().accepted.size() < earlier.get().rows().size() * 9 / 10) {
            return new Result.Refused(List.of(Entries.objection(
                    "import.half",
                    "The file has " + Words.count(file.rows().accepted.size(), "row", "rows")
                            + " that can be read; the one of "
                            + earlier.get().source() + " had "
                            + Words.number(earlier.get().rows().size())
                            + ", and codes are never dropped.",
                    "Get it again: this is probably half a file.")));
        }
        var added = new Publication(file.layout(), file.vintage(), file.rows().accepted);
        files.add(added);
        var identities = new Identities(snapshot.picture());
        var difference = Difference.between(snapshot.picture(), Derivation.of(files, identities));
        store.write(difference, number);
        var rejected = Stream.concat(file.rows().rejected.stream(), difference.left.stream())
                .toList();
        var done = count(file, difference, identities, by, number);
        store.insert(done, file.raw().hash(), file.text(), rejected);
        events.publishEvent(new Import.Done(done));
        kept.put(file.raw().hash(), added);
        lately = new SoftReference<>(kept);
        return new Result.Finished(done, rejected);
    }

    private static Result refusedAsTaken(Opened file, Import taken) {
        return new Result.Refused(List.of(Entries.objection(
                "import.twice",
                "Another file of " + taken.source() + " was imported on " + Words.moment(taken.at()) + " as "
                        + taken.fileName() + ".",
                "If this one is right, give the day it was published, such as "
                        + file.vintage().withDayOfMonth(15) + "; the later of the two is believed.")));
    }

    private Map<String, Publication> kept() {
        var known = lately.get();
        var read = new HashMap<String, Publication>(known == null ? Map.of() : known);
        // What another process has imported meanwhile is not among them; what a write that failed has read may be.
        var hashes = new HashSet<>(store.hashes());
        read.keySet().retainAll(hashes);
        hashes.removeAll(read.keySet());
        if (!hashes.isEmpty()) {
            store.kept(hashes).parallelStream()
                    .map(file -> Map.entry(file.hash(), publication(file)))
                    .toList()
                    .forEach(file -> read.put(file.getKey(), file.getValue()));
        }
        return read;
    }

    private static Publication publication(ImportStore.Kept kept) {
        try {
            return new Publication(kept.layout(), kept.vintage(), Rows.read(kept.text(), kept.layout()).accepted);
        } catch (Unreadable e) {
            throw new IllegalStateException("A file that was read before cannot be read again", e);
        }
    }

    private Import count(Opened file, Difference difference, Identities identities, Actor by, long number) {
        var added = 0;
        var changed = 0;
        for (var row : file.rows().accepted) {
            var id = id(row, Kind.PRACTICE, identities);
            var ids = file.layout() == Layout.ECCG ? List.of(id, id(row, Kind.PLACE, identities)) : List.of(id);
            if (ids.stream().anyMatch(difference.added::contains)) added++;
            else if (ids.stream().anyMatch(difference.changed::contains)) changed++;
        }
        var accepted = file.rows().accepted.size();
        return new Import(
                Fresh.id(),
                file.layout().toString(),
                file.vintage(),
                file.name(),
                number,
                clocks.now(),
                by,
                accepted,
                added,
                changed,
                accepted - added - changed,
                file.rows().rejected.size(),
                file.millis());
    }

    private static PartyId id(Published row, Kind kind, Identities identities) {
        return identities.of(row.code(), kind);
    }
}
