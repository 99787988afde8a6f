package quorate.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.PlainYaml;

/** The published counts of levels, as {@code figures/level-counts.yaml} has them with their sources. */
@Component
class LevelCounts {

    private static final int LEVELS = 3;

    private final List<LevelCount> all = new ArrayList<>();

    LevelCounts() {
        try (var reader = new InputStreamReader(
                new ClassPathResource("figures/level-counts.yaml").getInputStream(), StandardCharsets.UTF_8)) {
            for (var document : PlainYaml.documents(reader)) {
                Entry.listOf("level-counts", document).forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Entry entry) {
        entry.only("period", "area", "levels", "of", "source", "evidence");
        var counts = entry.entry("levels");
        for (var level = LEVELS; level >= 1; level--) {
            if (!counts.has(Integer.toString(level))) continue;
            all.add(new LevelCount(
                    entry.span("period"),
                    entry.text("area"),
                    level,
                    number(counts, Integer.toString(level)),
                    number(entry, "of"),
                    entry.text("source"),
                    entry.one("evidence", Evidence.class)));
        }
    }

    private static OptionalInt number(Entry entry, String key) {
        return entry.has(key) ? OptionalInt.of(entry.number(key)) : OptionalInt.empty();
    }

    List<LevelCount> all() {
        return List.copyOf(all);
    }
}
