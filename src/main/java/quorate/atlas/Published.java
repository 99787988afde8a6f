package quorate.atlas;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.register.Kind;

/** Counts that were published, each with its source: {@code atlas/published-counts.yaml}. */
@Component
class Published {

    /** When what the law pack does not hold was last looked at. */
    private static final LocalDate READ = LocalDate.of(2026, 11, 21);

    private final Law law;
    private final List<LevelCount> levels;
    private final List<BodyCount> bodies;

    Published(Law law) {
        this.law = law;
        var file = Objects.requireNonNull(Published.class.getResourceAsStream("/atlas/published-counts.yaml"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var whole = Entry.of("published-counts", PlainYaml.documents(reader).getFirst())
                    .only("levels", "bodies");
            this.levels = whole.entries("levels").stream().map(this::level).toList();
            this.bodies = whole.entries("bodies").stream().map(this::body).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bodies of a kind there were on a day. */
    record BodyCount(LocalDate day, Kind kind, int count, Citation citation) {}

    /** What was published of the levels on the day, the most complete first. */
    List<LevelCount> levels(LocalDate day) {
        return levels.stream()
                .filter(count -> count.span().holdsOn(day))
                .sorted((one, other) -> Boolean.compare(other.isWhole(), one.isWhole()))
                .toList();
    }

    List<BodyCount> bodies() {
        return bodies;
    }

    /** Every citation, for whoever checks that its source is known. */
    Stream<Citation> citations() {
        return Stream.concat(
                levels.stream().map(LevelCount::citation), bodies.stream().map(BodyCount::citation));
    }

    private LevelCount level(Entry entry) {
        entry.only("span", "area", "levels", "of", "source", "place", "title", "evidence");
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        var given = entry.entry("levels").only("1", "2", "3");
        for (var level : List.of("1", "2", "3")) {
            if (given.has(level)) counts.put(Standing.ofLevel(level), given.number(level));
        }
        return new LevelCount(entry.span("span"), entry.text("area"), counts, entry.number("of"), citation(entry));
    }

    private BodyCount body(Entry entry) {
        entry.only("day", "kind", "count", "source", "place", "file");
        return new BodyCount(
                entry.day("day"),
                entry.as("kind", Kind::parse, "a kind of body"),
                entry.number("count"),
                entry.has("file") ? file(entry.text("file")) : citation(entry));
    }

    private Citation citation(Entry entry) {
        if (entry.has("title")) {
            var evidence = entry.as("evidence", Evidence::parse, "a sort of evidence");
            return new Citation("", entry.text("title"), "", evidence, READ);
        }
        var id = entry.text("source");
        var source = law.source(id)
                .orElseThrow(() -> new IllegalStateException(entry.where() + ": the law pack knows no source " + id));
        return new Citation(id, source.title(), entry.text("place", ""), source.evidence(), source.read());
    }

    /** A published list in which the bodies were counted; no part of the law pack. */
    private static Citation file(String title) {
        return new Citation("", title, "", Evidence.PRIMARY_POLICY, READ);
    }
}
