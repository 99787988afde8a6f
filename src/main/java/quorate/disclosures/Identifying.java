package quorate.disclosures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.PersonName;

/**
 * Whom the names of a spreadsheet mean. Nobody is matched on the name alone: the one person of that name who holds the printed
 * post in the body is meant; else somebody has to say.
 */
final class Identifying {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "of",
            "and",
            "for",
            "member",
            "members",
            "committee",
            "nhs",
            "ccg",
            "icb",
            "in",
            "a",
            "non",
            "voting");

    private final Ladder ladder;
    private final Map<PartyId, List<Ladder.Place>> holders;
    private final Map<String, String> choices;
    private final Map<String, Who> known = new LinkedHashMap<>();

    /** @param why what speaks for them */
    record Candidate(PartyId id, String name, String why) {}

    /** @param meant who it is; empty while nobody has said, {@code left} where somebody said that it is nobody here */
    record Who(String printed, Optional<PartyId> meant, boolean left, boolean sure, List<Candidate> candidates) {}

    Identifying(Ladder ladder, PartyId body, Map<String, String> choices) {
        this.ladder = ladder;
        this.holders = ladder.places(body).stream()
                .collect(Collectors.groupingBy(Ladder.Place::person, LinkedHashMap::new, Collectors.toList()));
        this.choices = choices;
    }

    /** @param position as printed; may be empty */
    Who who(String printed, String position) {
        var before = known.get(printed);
        if (before != null && (before.meant().isPresent() || before.left())) return before;
        var found = find(printed, position);
        known.put(printed, found);
        return found;
    }

    /** Names about which somebody had, or has, to say whom they mean. */
    List<Who> questions() {
        return known.values().stream().filter(who -> !who.sure()).toList();
    }

    private Who find(String printed, String position) {
        var candidates = candidates(printed);
        var chosen = choices.get(printed);
        if (chosen != null) {
            var meant = candidates.stream()
                    .map(Candidate::id)
                    .filter(id -> id.toString().equals(chosen))
                    .findFirst();
            if (meant.isPresent() || chosen.isEmpty())
                return new Who(printed, meant, meant.isEmpty(), false, candidates);
        }
        var here = candidates.stream()
                .filter(one -> holders.containsKey(one.id()) && isSame(printed, one.name()))
                .toList();
        var sure = here.size() == 1
                && fits(position, holders.getOrDefault(here.getFirst().id(), List.of()));
        return new Who(printed, sure ? Optional.of(here.getFirst().id()) : Optional.empty(), false, sure, candidates);
    }

    private static boolean isSame(String one, String other) {
        return PersonName.read(one)
                .flatMap(name -> PersonName.read(other).flatMap(name::likeness))
                .filter("The same name"::equals)
                .isPresent();
    }

    /** A telling word of the printed position occurs in the title of a post that they hold. */
    private static boolean fits(String position, List<Ladder.Place> places) {
        var words = words(position);
        return !words.isEmpty()
                && places.stream()
                        .map(place -> words(place.title() + " " + place.office().replace('-', ' ')))
                        .anyMatch(title -> title.stream().anyMatch(words::contains));
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<>(Arrays.asList(Heading.plain(text).split(" ")));
        words.removeAll(EMPTY_WORDS);
        words.remove("");
        return words;
    }

    private List<Candidate> candidates(String printed) {
        var name = PersonName.read(printed);
        if (name.isEmpty()) return List.of();
        var all = new ArrayList<Candidate>();
        for (var person : ladder.view().list(Kind.PERSON)) {
            PersonName.read(person.name())
                    .flatMap(other -> name.get().likeness(other))
                    .ifPresent(why -> all.add(new Candidate(person.id(), person.name(), why + posts(person))));
        }
        all.sort(Comparator.comparing((Candidate one) -> !holders.containsKey(one.id()))
                .thenComparing(Candidate::name));
        return all;
    }

    private String posts(Party person) {
        var places = holders.getOrDefault(person.id(), List.of());
        return places.isEmpty()
                ? "; holds no post here that day"
                : "; " + places.stream().map(Ladder.Place::title).distinct().collect(Collectors.joining(", "));
    }
}
