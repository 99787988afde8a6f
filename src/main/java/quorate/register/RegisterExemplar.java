package quorate.register;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Reads who exists in an example and how they are connected, and answers who commissions whom and which area is right. */
final class RegisterExemplar implements Exemplar {

    @Override
    public Map<String, List<String>> given() {
        return Map.of("parties", List.of(), "links", List.of("parties"));
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        if (!scene.has(Draft.class)) scene.put(Draft.class, new Draft());
        var draft = scene.get(Draft.class);
        if (block.equals("parties")) {
            Entry.mapOf("parties", yaml).forEach((key, entry) -> readParty(key, entry, draft));
        } else if (yaml instanceof List<?> links) {
            for (var at = 0; at < links.size(); at++) readLink("links, number " + (at + 1), links.get(at), draft);
        } else {
            throw new IllegalArgumentException("links: expected a list");
        }
    }

    private static void readParty(String key, Entry entry, Draft draft) {
        entry.only(Stream.concat(Stream.of("kind", "name", "life"), new TreeSet<>(Traits.WORDS.keySet()).stream())
                .toArray(String[]::new));
        var traits = entry.texts();
        List.of("kind", "name", "life").forEach(traits::remove);
        var kind = entry.one("kind", Kind.class);
        draft.party(key, kind, entry.text("name", key), entry.span("life", Span.ALWAYS), traits);
    }

    private static void readLink(String where, Object yaml, Draft draft) {
        var entry = yaml instanceof String text ? written(where, text) : Entry.of(where, yaml);
        entry.only("from", "tie", "to", "span", "notes");
        var tie = entry.one("tie", Tie.class);
        var notes = entry.findEntry("notes").map(Entry::texts).orElse(Map.of());
        try {
            draft.link(entry.text("from"), tie, entry.text("to"), entry.span("span", Span.ALWAYS), notes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /** {@code dr-amos partner-in mill-lane 2010-01-01/} as an entry; the span may be left out. */
    private static Entry written(String where, String text) {
        var words = text.strip().split("\\s+");
        if (words.length < 3 || words.length > 4) {
            throw new IllegalArgumentException(where + ": '" + text + "': a link is written FROM TIE TO SPAN, such as"
                    + " ruth-amos partner-in mill-lane 2010-01-01/; the span may be left out");
        }
        Map<String, Object> values = words.length == 4
                ? Map.of("from", words[0], "tie", words[1], "to", words[2], "span", words[3])
                : Map.of("from", words[0], "tie", words[1], "to", words[2]);
        return new Entry(where, values);
    }

    @Override
    public List<String> asks() {
        return List.of("commissioner", "footprint", "links");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var question = Entry.of("when", when);
        question.only("ask", "of", "day", "tie", "purpose");
        var draft = scene.get(Draft.class);
        var party = draft.id(question.text("of"));
        var view = draft.on(question.day("day"));
        if (ask.equals("commissioner")) {
            var commissioner = Commissioners.find(view, party);
            return Map.of("commissioner", commissioner.map(draft::key).orElse("none"));
        }
        if (ask.equals("footprint")) return footprint(question, draft, view);
        var tie = question.findOne("tie", Tie.class);
        return Map.of(
                "links",
                linksOf(view, party)
                        .filter(link -> tie.isEmpty() || tie.get() == link.tie())
                        .map(link -> draft.key(link.from()) + " " + Code.of(link.tie()) + " " + draft.key(link.to()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Areas as "anytown-ccg", or "anytown-ccg 2 of 5" where only some members are in it. */
    private static Map<String, Object> footprint(Entry question, Draft draft, View view) {
        var purpose = question.as("purpose", Purpose::of, "one of the purposes in register/purposes.yaml");
        var found = Footprints.of(view, draft.id(question.text("of")), purpose);
        var areas = found.areas().stream()
                .map(area ->
                        draft.key(area.party().id()) + (area.isPart() ? " " + area.members() + " of " + area.of() : ""))
                .toList();
        return Map.of(
                "footprint",
                areas.isEmpty() ? List.of("none") : areas,
                "basis",
                found.era().map(Purpose.Era::basis).orElse("none"),
                "outside",
                Integer.toString(found.outside()));
    }

    private static Stream<Link> linksOf(View view, PartyId party) {
        return Stream.concat(view.linksFrom(party).stream(), view.linksTo(party).stream());
    }
}
