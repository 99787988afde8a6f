package quorate.chairing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room.Place;
import quorate.chairing.Asked.Chamber;
import quorate.kernel.PartyId;

/** Turns the people of a chamber into sitters with their leeway, and a pattern found for them into a way that can be read. */
record Forming(Asked asked, Leeways leeways, Sort sort) {

    List<Sitter> sitters(Chamber chamber, List<Conflict> conflicts) {
        var byPerson = new HashMap<PartyId, Conflict>();
        conflicts.forEach(conflict -> byPerson.put(conflict.person(), conflict));
        return chamber.places().stream()
                .map(place -> new Sitter(
                        place,
                        leeway(
                                byPerson.getOrDefault(place.person(), new Conflict(place.person(), List.of())),
                                Optional.ofNullable(chamber.ruled().get(place.person())),
                                chamber.day().orElse(asked.day()))))
                .toList();
    }

    private Leeway leeway(Conflict conflict, Optional<Stay> ruled, LocalDate day) {
        var leeway = leeways.of(conflict, sort, day);
        return ruled.map(stay -> new Leeway(Set.of(stay), stay, leeway.papers(), List.of("The chair has ruled.")))
                .orElse(leeway);
    }

    /** The same way, as one before which something is to be settled. */
    static Way open(Way way) {
        var score = way.score();
        var open = new Score(
                score.fundamental(),
                1,
                score.lighter(),
                score.voices(),
                score.spare(),
                score.delay(),
                score.effort(),
                score.stricter(),
                score.votes());
        return new Way(
                way.means(),
                way.where(),
                way.on(),
                way.doings(),
                way.chair(),
                way.parts(),
                way.guests(),
                way.first(),
                way.gps(),
                open,
                way.of());
    }

    int delay(Optional<LocalDate> day) {
        return day.map(it -> (int) Math.max(0, ChronoUnit.DAYS.between(asked.day(), it)))
                .orElse(Score.NEVER);
    }

    Way way(Chamber chamber, Pattern pattern, Set<Means> more, List<String> guests, List<String> first) {
        var means = EnumSet.noneOf(Means.class);
        means.addAll(pattern.means());
        means.addAll(more);
        var names = new HashMap<PartyId, String>();
        chamber.places().forEach(place -> names.put(place.person(), place.name()));
        var byPerson = new HashMap<PartyId, Leeway>();
        sitters(chamber, chamber.conflicts())
                .forEach(sitter -> byPerson.put(sitter.place().person(), sitter.leeway()));
        var doings = chamber.places().stream()
                .filter(place -> pattern.stays().containsKey(place.person()))
                .map(place -> doing(place, pattern.stays(), byPerson.getOrDefault(place.person(), Leeway.FREE)))
                .toList();
        var open = new ArrayList<>(first);
        if (pattern.score().settled() == 1)
            open.add("The terms of reference leave open whether this room may decide: settle how they count.");
        var own = chamber == asked.here();
        return new Way(
                means,
                own || more.contains(Means.DEFER) ? "" : chamber.name(),
                chamber.day(),
                doings,
                pattern.chair().map(chair -> names.getOrDefault(chair, "somebody asked in")),
                List.of(),
                guests,
                open,
                pattern.gps(),
                pattern.score().with(own ? 0 : delay(chamber.day()), more.size()),
                pattern.of());
    }

    private static Way.Doing doing(Place place, Map<PartyId, Stay> stays, Leeway leeway) {
        var stay = stays.getOrDefault(place.person(), Stay.DECIDES);
        var departs = leeway.isLighter(stay)
                ? "lighter than advised"
                : leeway.isStricter(stay) ? "stricter than advised" : "";
        return new Way.Doing(place.person(), place.name(), stay, leeway.papers() && stay == Stay.LEAVES, departs);
    }
}
