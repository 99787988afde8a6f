package quorate.shifts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;

/** A part of the NHS on which money is spent. @param streams the streams of money that are counted in it */
record Sector(String id, String title, List<String> streams) {

    /** Counted for what is in no sector yet. */
    static final Sector NONE = new Sector("none", "In no sector yet", List.of());

    static final String POOLED = "pooled";
    static final String RUNNING_COST = "running-cost";

    /** @param says what is counted otherwise from the year on */
    record Break(int year, String sector, String says) {}

    private static final Entry FILE = read();
    static final List<Sector> ALL = FILE.entries("sectors").stream()
            .map(it -> new Sector(it.text("id"), it.text("title"), it.words("streams")))
            .toList();
    static final List<Break> BREAKS = FILE.entries("breaks").stream()
            .map(it -> new Break(it.number("year"), it.text("sector"), it.text("says")))
            .toList();
    /** Where the breaks were read. */
    static final String SOURCE = FILE.text("source");

    Sector {
        streams = List.copyOf(streams);
    }

    private static Entry read() {
        try (var file = Objects.requireNonNull(Sector.class.getResourceAsStream("/shifts/sectors.yaml"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return Entry.of("shifts/sectors.yaml", PlainYaml.documents(reader).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Sector> find(String id) {
        return ALL.stream().filter(sector -> sector.id().equals(id)).findFirst();
    }

    static Sector ofStream(String stream) {
        return ALL.stream()
                .filter(sector -> sector.streams().contains(stream))
                .findFirst()
                .orElse(NONE);
    }

    /** What is counted otherwise in the sector from a year on. */
    Optional<String> breakIn(int year) {
        return BREAKS.stream()
                .filter(each -> each.year() == year && each.sector().equals(id))
                .map(Break::says)
                .findFirst();
    }
}
