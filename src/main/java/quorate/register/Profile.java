package quorate.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import quorate.web.Crumb;
import quorate.web.OnDay;
import quorate.web.Words;

/**
 * A body's page: who it is on the day and how it is connected, as far as anybody may see.
 *
 * @param party as on the day, or last before it, or first after it
 * @param exists whether it existed on the day
 * @param facts name and value of each line of the summary
 * @param posts seats that are public, with who holds them
 * @param others who else had the code before or afterwards
 * @param elsewhere what other parts of the service know of it
 */
record Profile(
        Party party,
        boolean exists,
        String day,
        Introduction introduction,
        Map<String, String> facts,
        List<Surroundings.Section> sections,
        List<Post> posts,
        List<Chronicle.Change> changes,
        List<Surroundings.Line> others,
        List<Crumb> elsewhere) {

    record Post(String title, String holder) {}

    static Profile of(Picture picture, Dossier dossier, OnDay on, Function<Party, List<Crumb>> elsewhere) {
        var view = new Sight(picture, on.day(), on.known());
        var now = dossier.on(on.day(), on.known());
        var party = now.orElseGet(() -> nearest(dossier, on));
        return new Profile(
                party,
                now.isPresent(),
                Words.day(on.day()),
                Introduction.of(party, now.isPresent(), view),
                factsOf(party),
                Surroundings.of(view, party, on),
                posts(view, party),
                Chronicle.of(picture, dossier, on.known()),
                others(picture, party, on),
                elsewhere.apply(party));
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
        facts.put("Kind", Words.sentence(party.kind().toString()));
        for (var name : List.of("ods", "status", "setting", "country", "address", "postcode", "phone", "contract")) {
            party.trait(name)
                    .ifPresent(value -> facts.put(Traits.WORDS.getOrDefault(name, name), Traits.inWords(name, value)));
        }
        facts.put(party.life().until() == null ? "Exists" : "Existed", Entries.inWords(party.life()));
        return facts;
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

    private static List<Surroundings.Line> others(Picture picture, Party party, OnDay on) {
        return party.code().stream()
                .flatMap(code -> picture.withCode("ods", code).stream())
                .filter(id -> !id.equals(party.id()))
                .flatMap(id -> picture.find(id).flatMap(Dossier::latest).stream())
                .map(other -> new Surroundings.Line(
                        other.name(),
                        "/register/id/" + other.id() + on.query(),
                        other.kind() + ", " + Entries.inWords(other.life())))
                .toList();
    }
}
