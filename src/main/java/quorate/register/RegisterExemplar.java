package quorate.register;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Exemplar;
import quorate.kernel.Span;

/** Reads who exists in an example and how they are connected, and answers who commissions whom. */
final class RegisterExemplar implements Exemplar {

    private static final Set<String> LINK_KEYS = Set.of("from", "tie", "to", "span", "notes");

    @Override
    public Map<String, List<String>> given() {
        return Map.of("parties", List.of(), "links", List.of("parties"));
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        if (!scene.has(Draft.class)) scene.put(Draft.class, new Draft());
        var draft = scene.get(Draft.class);
        switch (block) {
            case "parties" -> mapOf(yaml, "parties").forEach((key, party) -> readParty(key, party, draft));
            case "links" -> {
                if (!(yaml instanceof List<?> links)) throw new IllegalArgumentException("links: is a list");
                links.forEach(link -> readLink(link, draft));
            }
            default -> throw new IllegalArgumentException("The register reads no block called '" + block + "'");
        }
    }

    private static void readParty(String key, @Nullable Object yaml, Draft draft) {
        var where = "parties: " + key;
        var given = mapOf(yaml, where);
        var traits = new HashMap<String, String>();
        given.forEach((name, value) -> {
            if (Traits.isKnown(name)) traits.put(name, textOf(value, where + ": " + name));
            else if (!Set.of("kind", "name", "life").contains(name))
                throw new IllegalArgumentException(where + ": '" + name + "' is not known; use kind, name, life or one of "
                        + String.join(", ", new TreeSet<>(Traits.WORDS.keySet())));
        });
        var kind = given.get("kind");
        if (kind == null) throw new IllegalArgumentException(where + ": kind: is missing");
        var name = given.containsKey("name") ? textOf(given.get("name"), where + ": name") : key;
        draft.party(key, kindOf(kind.toString(), where), name, spanOf(given.get("life"), where + ": life"), traits);
    }

    private static void readLink(@Nullable Object yaml, Draft draft) {
        if (yaml instanceof String text) {
            var words = text.strip().split("\\s+");
            if (words.length < 3 || words.length > 4)
                throw new IllegalArgumentException(
                        "links: '" + text + "': a link is written FROM TIE TO SPAN, such as"
                                + " dr-amos partner-in mill-lane 2010-01-01/; the span may be left out");
            link(draft, words[0], words[1], words[2], words.length == 4 ? words[3] : null, Map.of(), text);
            return;
        }
        var given = mapOf(yaml, "links");
        for (var key : given.keySet())
            if (!LINK_KEYS.contains(key))
                throw new IllegalArgumentException("links: " + yaml + ": '" + key + "' is not known");
        var notes = new HashMap<String, String>();
        if (given.get("notes") != null)
            mapOf(given.get("notes"), "links: notes").forEach((name, value) -> notes.put(name, textOf(value, name)));
        var where = String.valueOf(yaml);
        link(
                draft,
                textOf(given.get("from"), where + ": from"),
                textOf(given.get("tie"), where + ": tie"),
                textOf(given.get("to"), where + ": to"),
                given.get("span"),
                notes,
                where);
    }

    private static void link(
            Draft draft, String from, String tie, String to, @Nullable Object span, Map<String, String> notes, String where) {
        try {
            draft.link(from, Tie.parse(tie), to, spanOf(span, "span"), notes);
        } catch (IllegalArgumentException e) {
            var sentence = e.getMessage() != null && e.getMessage().startsWith("No enum constant")
                    ? "'" + tie + "' is not a tie"
                    : e.getMessage();
            throw new IllegalArgumentException("links: " + where + ": " + sentence, e);
        }
    }

    @Override
    public List<String> asks() {
        return List.of("commissioner", "links");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var draft = scene.get(Draft.class);
        when.keySet().forEach(key -> {
            if (!Set.of("ask", "of", "on", "tie").contains(key))
                throw new IllegalArgumentException("when: '" + key + "' is not known; use of, on or tie");
        });
        var party = draft.id(textOf(when.get("of"), "when: of"));
        var view = draft.on(dayOf(when.get("on"), "when: on"));
        if (ask.equals("commissioner"))
            return Map.of(
                    "commissioner",
                    Commissioners.find(view, party).map(draft::key).orElse("none"));
        var tie = when.get("tie");
        var links = java.util.stream.Stream.concat(view.linksFrom(party).stream(), view.linksTo(party).stream())
                .filter(link -> tie == null || link.tie() == tieOf(tie.toString()))
                .map(link -> draft.key(link.from()) + " " + Traits.asWritten(link.tie()) + " " + draft.key(link.to()))
                .distinct()
                .sorted()
                .toList();
        return Map.of("links", links);
    }

    private static Kind kindOf(String text, String where) {
        try {
            return Kind.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": '" + text + "' is not a kind of party", e);
        }
    }

    private static Tie tieOf(String text) {
        try {
            return Tie.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("when: '" + text + "' is not a tie", e);
        }
    }

    private static Span spanOf(@Nullable Object yaml, String where) {
        if (yaml == null) return Span.ALWAYS;
        try {
            return Span.parse(textOf(yaml, where));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static LocalDate dayOf(@Nullable Object yaml, String where) {
        if (yaml instanceof LocalDate day) return day;
        if (yaml instanceof Date date) return date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        try {
            return LocalDate.parse(textOf(yaml, where));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(where + ": '" + yaml + "' is not a day such as 2016-05-10", e);
        }
    }

    private static String textOf(@Nullable Object yaml, String where) {
        if (yaml == null) throw new IllegalArgumentException(where + ": is missing");
        if (yaml instanceof Map || yaml instanceof List) throw new IllegalArgumentException(where + ": is one word or text");
        return yaml instanceof Date date
                ? date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate().toString()
                : yaml instanceof Boolean truth ? (truth ? "yes" : "no") : yaml.toString();
    }

    private static Map<String, Object> mapOf(@Nullable Object yaml, String where) {
        if (!(yaml instanceof Map<?, ?> map)) throw new IllegalArgumentException(where + ": is written as names and values");
        var all = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, value) -> all.put(String.valueOf(key), value));
        return all;
    }
}
