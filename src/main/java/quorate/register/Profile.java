package quorate.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.web.OnDay;
import quorate.web.Words;

/**
 * A body's page: who it is on the day and how it is connected, as far as anybody may see.
 *
 * @param party as on the day, or last before it, or first after it
 * @param exists whether it existed on the day
 * @param facts name and value of each line of the summary
 * @param groups connections by their words
 * @param posts seats that are public, with who holds them
 * @param others who else had the code before or afterwards
 */
record Profile(
        Party party,
        boolean exists,
        String day,
        Map<String, String> facts,
        List<Group> groups,
        List<Post> posts,
        List<Chronicle.Change> changes,
        List<Line> others) {

    private static final int FEW = 10;

    /** Connections of one sort. */
    record Group(String words, List<Line> lines) {

        boolean isLong() {
            return lines.size() > FEW;
        }

        String count() {
            return Words.count(lines.size(), "organisation", "organisations");
        }
    }

    /** One connected body. @param detail since when, and where it is known from */
    record Line(String name, String link, String detail) {}

    record Post(String title, String holder) {}

    static Profile of(Picture picture, Dossier dossier, OnDay on) {
        var view = new Sight(picture, on.day(), on.known());
        var now = dossier.on(on.day(), on.known());
        var party = now.orElseGet(() -> nearest(dossier, on));
        return new Profile(
                party,
                now.isPresent(),
                Words.day(on.day()),
                factsOf(party),
                groups(view, party, on),
                posts(view, party),
                Chronicle.of(picture, dossier, on.known()),
                others(picture, party, on));
    }

    /** The stage before the day, or where there is none the first one after it. */
    private static Party nearest(Dossier dossier, OnDay on) {
        var stages = dossier.stages(on.known());
        return stages.stream()
                .filter(stage -> stage.span().from().isBefore(on.day()))
                .reduce((earlier, later) -> later)
                .orElse(stages.getFirst())
                .party();
    }

    private static Map<String, String> factsOf(Party party) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Kind", capital(party.kind().toString()));
        for (var name : List.of("ods", "status", "setting", "country", "address", "postcode", "phone", "contract")) {
            party.trait(name)
                    .ifPresent(value -> facts.put(Traits.WORDS.getOrDefault(name, name), Traits.inWords(name, value)));
        }
        facts.put(party.life().until() == null ? "Exists" : "Existed", Entries.inWords(party.life()));
        return facts;
    }

    private static List<Group> groups(View view, Party party, OnDay on) {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (var tie : Tie.values()) {
            if (!Chronicle.PUBLIC.contains(tie)) continue;
            for (var link : view.linksFrom(party.id(), tie)) add(groups, tie.forward(), link, link.to(), view, on);
            for (var link : view.linksTo(party.id(), tie)) add(groups, tie.backward(), link, link.from(), view, on);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(
                        capital(group.getKey()),
                        group.getValue().stream()
                                .sorted(Comparator.comparing(Line::name))
                                .toList()))
                .toList();
    }

    private static void add(
            Map<String, List<Line>> groups, String words, Link link, quorate.kernel.PartyId to, View view, OnDay on) {
        var other = named(view, to);
        if (other.isEmpty() || other.get().kind() == Kind.PERSON || other.get().kind() == Kind.POST) return;
        groups.computeIfAbsent(words, none -> new ArrayList<>())
                .add(new Line(
                        other.get().name(),
                        Address.of(other.get()) + on.query(),
                        "since " + Words.day(link.span().from()) + ", " + link.source()));
    }

    /** A body that is succeeded no longer exists on the day; it is named as it was last. */
    private static Optional<Party> named(View view, quorate.kernel.PartyId id) {
        var now = view.find(id);
        if (now.isPresent() || !(view instanceof Sight sight)) return now;
        return sight.picture().find(id).flatMap(Dossier::latest);
    }

    private static List<Post> posts(View view, Party party) {
        return view.linksTo(party.id(), Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(post -> post.kind() == Kind.POST
                        && post.trait("public").filter("yes"::equals).isPresent())
                .map(post -> new Post(
                        post.trait("title").orElse(post.name()),
                        Words.list(view.holdersOf(post.id()).stream()
                                .flatMap(person -> view.find(person).stream())
                                .map(Party::name)
                                .toList())))
                .sorted(Comparator.comparing(Post::title))
                .toList();
    }

    private static List<Line> others(Picture picture, Party party, OnDay on) {
        return party.code().stream()
                .flatMap(code -> picture.withCode("ods", code).stream())
                .filter(id -> !id.equals(party.id()))
                .flatMap(id -> picture.find(id).flatMap(Dossier::latest).stream())
                .map(other -> new Line(
                        other.name(),
                        "/register/id/" + other.id() + on.query(),
                        other.kind() + ", " + Entries.inWords(other.life())))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
