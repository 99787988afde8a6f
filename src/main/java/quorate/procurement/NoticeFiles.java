package quorate.procurement;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.intake.Import.Rejected;
import quorate.intake.RawFile;
import quorate.intake.Taker;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in files of open contracting data: a release on each line, or a package with all of them. */
@Component
class NoticeFiles implements Taker {

    private static final String LAYOUT = "ocds-releases";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final NoticeStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    NoticeFiles(NoticeStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public List<FileKind> kinds() {
        return List.of(new FileKind(
                LAYOUT,
                "Notices of buyers: plans, calls for bids and awards, as open contracting data (OCDS 1.1)",
                "contracts_finder_nhs_releases.ndjson"));
    }

    @Override
    public Claim claim(RawFile file) {
        var head = file.head().strip();
        if (!head.startsWith("{") && !head.startsWith("[")) return Claim.NO;
        return head.contains("\"ocid\"") && head.contains("\"tag\"") || head.contains("\"releases\"")
                ? Claim.LOOKS
                : Claim.NO;
    }

    /** @param same releases that were told before in the same words */
    private record Read(List<Notice> notices, List<Rejected> rejected, int same) {}

    @Override
    public Import.Result load(RawFile file, @Nullable String vintage, Actor by, Consumer<String> progress) {
        var begun = System.nanoTime();
        try {
            var same = store.files.findByHash(LAYOUT, file.hash());
            if (same.isPresent()) return new Import.Result.Already(same.get());
            progress.accept("Reading the releases of " + file.name());
            var rejected = new ArrayList<Rejected>();
            var notices = read(file, rejected);
            if (notices.isEmpty()) {
                return refused(
                        "import.empty",
                        file.name() + " has no release that can be read"
                                + (rejected.isEmpty()
                                        ? "."
                                        : ": " + rejected.getFirst().sentence()),
                        "Give releases or a release package as the open contracting standard 1.1 has them.");
            }
            return clocks.write(number -> write(file, sift(notices, rejected), by, number, begun));
        } catch (Unreadable no) {
            return new Import.Result.Refused(List.of(no.objection()));
        }
    }

    private static List<Notice> read(RawFile file, List<Rejected> rejected) throws Unreadable {
        var notices = new ArrayList<Notice>();
        var text = file.text();
        var whole = parse(text);
        if (whole.isPresent() && !whole.get().has("ocid")) {
            var releases = whole.get().isArray() ? whole.get() : whole.get().path("releases");
            var line = 1;
            for (var release : releases) Release.read(release, line++, rejected).ifPresent(notices::add);
            return notices;
        }
        var line = 0;
        for (var each : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (each.isBlank()) continue;
            var release = parse(each);
            if (release.isPresent()) Release.read(release.get(), line, rejected).ifPresent(notices::add);
            else {
                rejected.add(new Rejected(
                        line,
                        "",
                        "",
                        "",
                        "This line is no release: its brackets do not close.",
                        "Get the file again."));
            }
        }
        return notices;
    }

    /** One value and nothing after it. */
    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Leaves out what was told before; a release that says something else under an old identifier is not believed. */
    private Read sift(List<Notice> notices, List<Rejected> rejected) {
        var fresh = new ArrayList<Notice>();
        var told = new HashSet<String>();
        var same = 0;
        for (var notice : notices) {
            var before = store.find(notice.process(), notice.release());
            if (!told.add(notice.process() + " " + notice.release())
                    || before.isPresent() && isSame(before.get(), notice)) {
                same++;
            } else if (before.isPresent()) {
                rejected.add(new Rejected(
                        0,
                        notice.process(),
                        "id",
                        notice.release(),
                        "Another file gave this release with other words: a release is never changed.",
                        "Ask the publisher which of them holds; what was read first stays."));
            } else {
                fresh.add(notice);
            }
        }
        return new Read(fresh, rejected, same);
    }

    private static boolean isSame(Notice before, Notice now) {
        return before.title().equals(now.title())
                && before.stages().equals(now.stages())
                && before.value().equals(now.value())
                && before.awards().equals(now.awards());
    }

    private Import.Result write(RawFile file, Read read, Actor by, long number, long begun) {
        var latest = read.notices().stream().map(Notice::at).max(java.util.Comparator.naturalOrder());
        var done = new Import(
                Fresh.id(),
                LAYOUT,
                latest.map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate()).orElse(clocks.today()),
                file.name(),
                number,
                clocks.now(),
                by,
                read.notices().size() + read.same(),
                read.notices().size(),
                0,
                read.same(),
                read.rejected().size(),
                (int) ((System.nanoTime() - begun) / 1_000_000));
        store.files.insert(done, file.hash(), read.rejected());
        read.notices().forEach(notice -> store.insert(notice, done.id()));
        events.publishEvent(new Import.Done(done));
        return new Import.Result.Finished(done, read.rejected());
    }

    private static Import.Result refused(String rule, String sentence, String remedy) {
        return new Import.Result.Refused(List.of(new Objection(rule, Weight.MUST, sentence, remedy, List.of())));
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
}
