package quorate.contracts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import quorate.contracts.AgreementKind.Ends;
import quorate.contracts.AgreementKind.Family;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.web.Choice;

/** Every kind of agreement that is known. */
@Component
public class Kinds {

    /** Of a practice whose kind of contract no file says. */
    public static final String UNPUBLISHED = "medical";

    private final Map<String, AgreementKind> kinds = new LinkedHashMap<>();

    Kinds(Law law) {
        var file = new ClassPathResource("contracts/kinds.yaml");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            for (var document : PlainYaml.documents(reader)) {
                for (var entry :
                        Entry.of("contracts/kinds.yaml", document).only("kinds").entries("kinds")) {
                    var kind = kind(entry, law);
                    if (kinds.put(kind.id(), kind) != null) {
                        throw new IllegalArgumentException("There are two kinds of agreement called " + kind.id());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AgreementKind kind(Entry entry, Law law) {
        entry.only("id", "title", "short", "family", "ends", "layered", "span", "source", "place");
        return new AgreementKind(
                entry.text("id"),
                entry.text("title"),
                entry.text("short"),
                entry.one("family", Family.class),
                entry.one("ends", Ends.class),
                entry.truth("layered", Truth.NO) == Truth.YES,
                entry.span("span", Span.ALWAYS),
                cite(law, entry.text("source"), entry.text("place")));
    }

    /** Where something was read, by the code of its source in the law pack. */
    static Citation cite(Law law, String source, String place) {
        var found = law.source(source)
                .orElseThrow(() -> new IllegalArgumentException("The law pack has no source " + source));
        return new Citation(found.id(), found.title(), place, found.evidence(), found.read());
    }

    public List<AgreementKind> all() {
        return List.copyOf(kinds.values());
    }

    public Optional<AgreementKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** @throws java.util.NoSuchElementException for a kind that there is not */
    public AgreementKind get(String id) {
        return find(id).orElseThrow(() -> new java.util.NoSuchElementException("There is no kind of agreement " + id));
    }

    /** What somebody means who writes GMS, "gms contract" or the whole title. */
    public Optional<AgreementKind> findNamed(String text) {
        var key = key(text).replaceFirst("(contract|agreement)$", "");
        return kinds.values().stream()
                .filter(kind -> key(kind.id()).equals(key)
                        || key(kind.shortTitle()).equals(key)
                        || key(kind.title())
                                .replaceFirst("(contract|agreement)$", "")
                                .equals(key))
                .findFirst();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    public List<Choice> choices() {
        return kinds.values().stream()
                .map(kind -> Choice.of(kind.id(), kind.title()))
                .toList();
    }
}
