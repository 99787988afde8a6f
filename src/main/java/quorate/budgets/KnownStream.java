package quorate.budgets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.web.Words;

/**
 * A stream of money that is offered by name, from the file {@code streams.yaml}.
 *
 * @param id as it is kept
 * @param span the days for which a source has it; empty where none has
 */
record KnownStream(String id, String title, String about, Optional<Span> span, Citation source) {

    static final List<KnownStream> ALL = read();

    private static List<KnownStream> read() {
        try (var file = Objects.requireNonNull(KnownStream.class.getResourceAsStream("/budgets/streams.yaml"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read(
                    Entry.of("budgets/streams.yaml", PlainYaml.documents(reader).getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KnownStream> read(Entry file) {
        var day = file.day("read");
        var sources = file.entries("sources").stream()
                .map(it -> new Citation(
                        it.text("id"),
                        it.text("title"),
                        it.text("where", ""),
                        it.as("evidence", Evidence::parse, "how good the source is"),
                        day))
                .toList();
        return file.entries("streams").stream()
                .map(it -> new KnownStream(
                        it.text("id"),
                        it.text("title"),
                        it.text("about"),
                        it.has("span") ? Optional.of(it.span("span")) : Optional.empty(),
                        sources.stream()
                                .filter(source -> source.source().equals(it.text("source")))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(it.where() + ": no such source"))))
                .toList();
    }

    static Optional<KnownStream> find(String stream) {
        return ALL.stream().filter(known -> known.id.equals(stream)).findFirst();
    }

    /** A stream as it is kept, for its known name, its id, or any words. */
    static String idOf(String purpose) {
        var id = Movement.stream(purpose);
        return ALL.stream()
                .filter(known -> Movement.stream(known.title).equals(id))
                .map(KnownStream::id)
                .findFirst()
                .orElse(id);
    }

    /** "1 April 2016 to 31 March 2021", or that no source has its days. */
    String days() {
        return span.map(it -> Words.sentence(Words.span(it))).orElse("No source has its days");
    }

    /** What is to be said of money that moves on a day for which no source has the stream. */
    Optional<String> doubt(LocalDate day) {
        return span.filter(it -> !it.holdsOn(day))
                .map(it -> title + " was found for these days only: " + Words.span(it) + ". This counts from "
                        + Words.day(day) + ".");
    }
}
