package quorate.register;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
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
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.web.Words;

/**
 * Reads published files into the register, each in one write. The file itself is kept, and the history is worked out anew
 * from all files together, so that it is the same whatever the order they came in; only the difference is written.
 */
@Component
class Imports implements Taker {

    private final ImportStore store;
    private final FindingStore findings;
    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    /** Files by their hash, while there is room: whoever imports several in a row has each read once. */
    private SoftReference<Map<String, Publication>> lately = new SoftReference<>(Map.of());

    Imports(
            ImportStore store,
            FindingStore findings,
            Snapshot snapshot,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.findings = findings;
        this.snapshot = snapshot;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public List<FileKind> kinds() {
        return Stream.of(Layout.values())
                .map(layout -> new FileKind(layout.toString(), layout.about, layout.example()))
                .toList();
    }

    @Override
    public Claim claim(RawFile file) {
        if (Layout.ofName(file.name()).isPresent()) return Claim.NAMED;
        return Layout.ofLooks(file).isPresent() ? Claim.LOOKS : Claim.NO;
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
    public List<Rejected> rejected(UUID id) {
        return store.files.rejected(id);
    }

    @Override
    public List<Import.Check> checks(UUID id) {
        return store.files.find(id).map(file -> Findings.checks(file, findings)).orElse(List.of());
    }

    @Override
    public List<List<String>> exceptions(UUID id, String check) {
        return store.files
                .find(id)
                .map(file -> Stream.concat(
                                Stream.of(Finding.COLUMNS),
                                findings.list(file.source(), check).stream().map(Finding::cells))
                        .toList())
                .orElse(List.of());
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
        try {
            var layout = Opened.layoutOf(raw);
            var same = store.files.findByHash(layout.toString(), raw.hash());
            if (same.isPresent()) return new Result.Already(same.get());
            progress.accept("Reading the rows");
            var opened = Opened.of(raw, layout, vintage);
            progress.accept("Working out what it changes");
            return clocks.write(number -> write(opened, by, number));
        } catch (Unreadable no) {
            return new Result.Refused(List.of(no.objection()));
        }
    }

    private Result write(Opened file, Actor by, long number) {
        var taken = store.files.find(file.layout().toString(), file.vintage());
        if (taken.isPresent()) return refusedAsTaken(file, taken.get());
        var kept = kept();
        var files = new ArrayList<>(kept.values());
        try {
            file.checkAgainst(files);
        } catch (Unreadable half) {
            return new Result.Refused(List.of(half.objection()));
        }
        var added = file.publication();
        files.add(added);
        var identities = new Identities(snapshot.picture());
        var derived = Derivation.of(files, identities);
        var difference = Difference.between(snapshot.picture(), derived);
        store.write(difference, number);
        findings.renew(derived.findings, number);
        var rejected = Stream.concat(file.rows().rejected.stream(), difference.left.stream())
                .toList();
        var done = count(file, difference, new Subjects(identities, derived), by, number);
        store.insert(done, file.raw(), rejected);
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
        var hashes = new HashSet<>(store.files.hashes());
        read.keySet().retainAll(hashes);
        hashes.removeAll(read.keySet());
        if (!hashes.isEmpty()) {
            store.kept(hashes).parallelStream()
                    .map(file -> Map.entry(file.hash(), file.publication()))
                    .toList()
                    .forEach(file -> read.put(file.getKey(), file.getValue()));
        }
        return read;
    }

    private Import count(Opened file, Difference difference, Subjects subjects, Actor by, long number) {
        var added = 0;
        var changed = 0;
        for (var row : file.rows().accepted) {
            var ids = subjects.of(row, file.layout());
            if (ids.stream().anyMatch(difference.added::contains)) added++;
            else if (ids.stream().anyMatch(difference.changed::contains)) changed++;
        }
        var accepted = file.rows().accepted.size();
        return new Import(
                Fresh.id(),
                file.layout().toString(),
                file.vintage(),
                file.raw().name(),
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
}
