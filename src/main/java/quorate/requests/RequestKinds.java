package quorate.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.periods.Cited;
import quorate.web.Choice;

/** Every kind of request that the law pack knows. */
@Component
class RequestKinds {

    private static final List<String> FILES =
            List.of("requests/partners.yaml", "requests/practices.yaml", "requests/endings.yaml");

    private final Map<String, RequestKind> kinds = new LinkedHashMap<>();

    RequestKinds(Law law) {
        for (var name : FILES) {
            var file = Entry.of(name, PlainYaml.document(law.table(name))).only("cites", "kinds");
            var sources = Cited.of(file, "cites", law);
            for (var entry : file.entries("kinds")) {
                var kind = RequestKind.read(entry, sources, law);
                if (law.on(java.time.LocalDate.of(2016, 1, 1))
                        .findAct(kind.act())
                        .isEmpty()) {
                    throw new IllegalArgumentException(name + ": the law knows no act " + kind.act());
                }
                kinds.put(kind.id(), kind);
            }
        }
    }

    List<RequestKind> all() {
        return List.copyOf(kinds.values());
    }

    Optional<RequestKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** @throws NoSuchElementException for a kind that there is not */
    RequestKind get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no kind of request " + id));
    }

    List<Choice> choices() {
        return kinds.values().stream()
                .map(kind -> Choice.of(kind.id(), kind.title()))
                .toList();
    }
}
