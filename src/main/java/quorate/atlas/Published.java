package quorate.atlas;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import quorate.figures.Figures;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Kind;

/** Counts that were published, each with its source: of levels by the figures, of bodies by {@code atlas/body-counts.yaml}. */
@Component
class Published {

    /** When what the law pack does not hold was last looked at. */
    private static final LocalDate READ = LocalDate.of(2026, 11, 21);

    private final Law law;
    private final Figures figures;
    private final List<BodyCount> bodies;

    Published(Law law, Figures figures) {
        this.law = law;
        this.figures = figures;
        var file = Objects.requireNonNull(Published.class.getResourceAsStream("/atlas/body-counts.yaml"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var whole = Entry.of("body-counts", PlainYaml.documents(reader).getFirst())
                    .only("bodies");
            this.bodies = whole.entries("bodies").stream().map(this::body).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bodies of a kind there were on a day. */
    record BodyCount(LocalDate day, Kind kind, int count, Citation citation) {}

    /** What was published of the levels on the day, the most complete first. */
    List<LevelCount> levels(LocalDate day) {
        Map<Said, Map<Standing, Integer>> all = new LinkedHashMap<>();
        for (var count : figures.counts(day)) {
            var said = new Said(count.period(), count.area(), count.of().orElse(0), count.source(), count.evidence());
            var counts = all.computeIfAbsent(said, none -> new EnumMap<>(Standing.class));
            count.count().ifPresent(number -> counts.put(Standing.ofLevel(Integer.toString(count.level())), number));
        }
        return all.entrySet().stream()
                .map(entry -> entry.getKey().count(entry.getValue()))
                .sorted((one, other) -> Boolean.compare(other.isWhole(), one.isWhole()))
                .toList();
    }

    /** What one source says of one area for some days; its levels are published one by one. */
    private record Said(Span period, String area, int of, String source, Evidence evidence) {

        LevelCount count(Map<Standing, Integer> counts) {
            return new LevelCount(period, area, counts, of, new Citation("", source, "", evidence, READ));
        }
    }

    List<BodyCount> bodies() {
        return bodies;
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
