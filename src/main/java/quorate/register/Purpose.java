package quorate.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;

/**
 * What somebody needs an area for. Areas overlap, and the right one depends on the purpose and the day: data in {@code
 * register/purposes.yaml}.
 *
 * @param id such as {@code network-contract}
 * @param question which the area answers, in words
 */
public record Purpose(String id, String title, String question, List<Era> eras) {

    private static final List<Purpose> ALL = read();

    public Purpose {
        eras = List.copyOf(eras);
    }

    /**
     * Which sorts of area answer for a while.
     *
     * @param kinds more than one where the choice is local: each may answer
     * @param local true where no rule says, and the bodies choose
     * @param source where it was read; empty for what is expected practice
     */
    public record Era(Span span, List<Kind> kinds, boolean local, String reason, Optional<Citation> source) {

        public Era {
            kinds = List.copyOf(kinds);
        }

        /** In a word or two, what the answer rests on: "legislation", "local choice". */
        public String basis() {
            return local
                    ? "local choice"
                    : source.map(Citation::evidence).orElse(Evidence.UNSOURCED).toString();
        }
    }

    /** All purposes, in the order in which they are shown. */
    public static List<Purpose> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException naming all there are, for an id that there is not */
    public static Purpose of(String id) {
        return ALL.stream()
                .filter(purpose -> purpose.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no purpose '" + id + "'; purposes are "
                        + ALL.stream().map(Purpose::id).toList()));
    }

    /** What answered on the day; empty before there was anything of the sort. */
    public Optional<Era> on(LocalDate day) {
        return eras.stream().filter(era -> era.span().holdsOn(day)).findFirst();
    }

    private static List<Purpose> read() {
        var file = Objects.requireNonNull(Purpose.class.getResourceAsStream("/register/purposes.yaml"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return Entry.listOf("purposes", PlainYaml.documents(reader).getFirst()).stream()
                    .map(Purpose::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Purpose read(Entry entry) {
        entry.only("purpose", "title", "question", "eras");
        var eras = entry.entries("eras").stream().map(Purpose::readEra).toList();
        return new Purpose(entry.text("purpose"), entry.text("title"), entry.text("question"), eras);
    }

    private static Era readEra(Entry entry) {
        entry.only("span", "answer", "basis", "reason", "source");
        var local = entry.find("basis").isPresent();
        if (local && !entry.text("basis").equals("local-choice")) {
            throw new IllegalArgumentException(entry.where() + ": 'basis' is local-choice or left out");
        }
        var kinds = entry.words("answer", word -> Code.parse(Kind.class, word), "a kind of body");
        var source = entry.findEntry("source")
                .map(of -> new Citation(
                        of.only("id", "title", "place", "evidence").text("id"),
                        of.text("title"),
                        of.text("place", ""),
                        of.as("evidence", Evidence::parse, "a sort of evidence"),
                        LocalDate.of(2026, 11, 21)));
        return new Era(entry.span("span"), kinds, local, entry.text("reason"), source);
    }
}
