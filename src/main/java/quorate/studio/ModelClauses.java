package quorate.studio;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.law.Law;

/**
 * Clauses that others have used, as data in {@code studio/clauses.yaml}: each is taken with one button and then belongs to
 * the draft, to be changed. What nobody read in a source is marked as expected practice.
 */
@Component
class ModelClauses {

    private final List<Model> all;

    ModelClauses(Law law) {
        this.all = Entry.listOf("studio/clauses.yaml", PlainYaml.document(text())).stream()
                .map(entry -> model(entry, law))
                .toList();
    }

    /**
     * A clause that can be taken.
     *
     * @param kinds of instrument that it is for
     * @param part of the instrument that it is about
     * @param takes what it says in the notation, in place of what the draft says there; empty for one in words alone
     * @param text its words; empty where the notation says it all
     * @param span when it may be used: from and until when what it rests on is in force
     */
    record Model(
            String id,
            List<String> kinds,
            String part,
            String heading,
            String text,
            Map<String, Object> takes,
            List<Citation> sources,
            Span span) {

        boolean isSourced() {
            return sources.stream().anyMatch(source -> source.evidence().isSourced());
        }

        /** The draft with the clause taken. */
        Content taken(Content now) {
            var said = takes.isEmpty() ? now : now.with(takes);
            if (text.isEmpty()) return said;
            return said.with(new Content.Clause(Fresh.idOf("model clause", id), id, heading, text, sourced()));
        }

        private String sourced() {
            return isSourced()
                    ? String.join("; ", sources.stream().map(Citation::toString).toList())
                    : Evidence.UNSOURCED.toString();
        }
    }

    /** Those for a part of an instrument of this kind on this day. */
    List<Model> list(Draft.Kind kind, String part, LocalDate day) {
        return all.stream()
                .filter(model ->
                        model.kinds().contains(kind.key()) && model.part().equals(part))
                .filter(model -> model.span().holdsOn(day))
                .toList();
    }

    Optional<Model> find(String id) {
        return all.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    List<Model> list() {
        return all;
    }

    private static Model model(Entry entry, Law law) {
        entry.only("id", "for", "part", "heading", "text", "takes", "cites", "span");
        return new Model(
                entry.text("id"),
                entry.words("for"),
                entry.text("part"),
                entry.text("heading"),
                entry.text("text", ""),
                entry.findEntry("takes").map(Entry::values).orElse(Map.of()),
                entry.entries("cites").stream().map(cite -> citation(cite, law)).toList(),
                entry.span("span", Span.ALWAYS));
    }

    private static Citation citation(Entry cite, Law law) {
        cite.only("source", "title", "place", "evidence", "read");
        var code = cite.text("source");
        var place = cite.text("place", "");
        return law.source(code)
                .map(source -> new Citation(code, source.title(), place, source.evidence(), source.read()))
                .orElseGet(() -> new Citation(
                        code,
                        cite.text("title"),
                        place,
                        cite.as("evidence", Evidence::parse, "evidence"),
                        cite.day("read")));
    }

    private static String text() {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(ModelClauses.class.getResourceAsStream("/studio/clauses.yaml")),
                StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
