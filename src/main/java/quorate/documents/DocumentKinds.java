package quorate.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import quorate.contracts.Kinds;
import quorate.contracts.Term;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.periods.Cited;
import quorate.web.Choice;

/** Every kind of document that is kept. */
@Component
class DocumentKinds {

    private static final String FILE = "documents/kinds.yaml";

    private final Map<String, DocumentKind> kinds = new LinkedHashMap<>();
    private final List<Citation> sources;

    DocumentKinds(Law law, Kinds agreements) {
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            var file = Entry.of(FILE, PlainYaml.documents(reader).getFirst()).only("cites", "kinds");
            sources = Cited.of(file, law);
            for (var entry : file.entries("kinds")) {
                var kind = kind(entry);
                kind.expected().forEach(agreements::get);
                kinds.put(kind.id(), kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentKind kind(Entry entry) {
        entry.only("id", "title", "copy", "inside", "expected", "where");
        return new DocumentKind(
                entry.text("id"),
                entry.text("title"),
                entry.truth("copy", Truth.NO) == Truth.YES,
                entry.truth("inside", Truth.NO) == Truth.YES,
                entry.has("expected") ? Set.copyOf(entry.words("expected")) : Set.of(),
                entry.has("where") ? Optional.of(Code.parse(Term.class, entry.text("where"))) : Optional.empty());
    }

    List<DocumentKind> all() {
        return List.copyOf(kinds.values());
    }

    DocumentKind get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no kind of document " + id));
    }

    Optional<DocumentKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** The ids of those that are the signed copy of an agreement. */
    List<String> copies() {
        return all().stream().filter(DocumentKind::copy).map(DocumentKind::id).toList();
    }

    /** Where it was read which documents are expected. */
    List<Citation> sources() {
        return sources;
    }

    List<Choice> choices() {
        return all().stream().map(kind -> Choice.of(kind.id(), kind.title())).toList();
    }
}
