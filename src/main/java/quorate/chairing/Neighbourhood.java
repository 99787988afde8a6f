package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.committees.Committees;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/** Who could be asked in from next door: people of other commissioners' committees without an interest in the item. */
@Component
class Neighbourhood {

    private static final Set<String> LENT = Set.of("lay", "executive", "nurse", "secondary-care-doctor", "gp");
    private static final int MOST = 12;

    private final Register register;
    private final Committees committees;
    private final Interests interests;

    Neighbourhood(Register register, Committees committees, Interests interests) {
        this.register = register;
        this.committees = committees;
        this.interests = interests;
    }

    /** GPs who sit elsewhere or are known as GPs, have no seat here and no interest in the item. */
    List<Place> outside(PartyId committee, Subject subject, LocalDate day) {
        var view = register.on(day);
        var found = new LinkedHashMap<PartyId, Place>();
        elsewhere(committee, view).stream()
                .filter(place -> place.kinds().contains("gp") || place.kinds().contains("out-of-area-gp"))
                .forEach(place -> found.putIfAbsent(place.person(), asGuest(place)));
        for (var person : view.list(Kind.PERSON)) {
            if (person.trait("profession").filter("GP"::equals).isEmpty()) continue;
            found.putIfAbsent(
                    person.id(),
                    new Place(
                            person.id(),
                            person.name(),
                            Set.of(),
                            Set.of("out-of-area-gp"),
                            false,
                            true,
                            Part.FULL,
                            Optional.empty()));
        }
        seated(committee, day).forEach(found::remove);
        return free(found, subject, day);
    }

    private static Place asGuest(Place place) {
        return new Place(
                place.person(),
                place.name(),
                Set.of(),
                Set.of("out-of-area-gp"),
                false,
                true,
                Part.FULL,
                Optional.empty());
    }

    /** Members with a vote of other commissioners' committees, who have no seat here and no interest in the item. */
    List<Place> lenders(PartyId committee, Subject subject, LocalDate day) {
        var found = new LinkedHashMap<PartyId, Place>();
        for (var place : elsewhere(committee, register.on(day))) {
            var kinds = new HashSet<>(place.kinds());
            kinds.retainAll(LENT);
            if (!place.voting() || kinds.isEmpty()) continue;
            found.putIfAbsent(
                    place.person(),
                    new Place(place.person(), place.name(), Set.of(), kinds, true, true, Part.FULL, Optional.empty()));
        }
        seated(committee, day).forEach(found::remove);
        return free(found, subject, day);
    }

    private Set<PartyId> seated(PartyId committee, LocalDate day) {
        var people = new HashSet<PartyId>();
        committees.sitting(committee, day).seats().forEach(seat -> people.add(seat.person()));
        return people;
    }

    private List<Place> free(Map<PartyId, Place> people, Subject subject, LocalDate day) {
        var bound = new HashSet<PartyId>();
        interests.conflicts(people.keySet(), subject, day).forEach(finding -> bound.add(finding.person()));
        return people.values().stream()
                .filter(place -> !bound.contains(place.person()))
                .sorted(Comparator.comparing(Place::name))
                .limit(MOST)
                .toList();
    }

    /** Everybody on committees that are part of another commissioner than this one. */
    private List<Place> elsewhere(PartyId committee, View view) {
        var own = parents(committee, view);
        var found = new ArrayList<Place>();
        for (var other : view.list(Kind.COMMITTEE)) {
            var parents = parents(other.id(), view);
            if (parents.isEmpty() || parents.stream().anyMatch(own::contains)) continue;
            var sitting = committees.sitting(other.id(), view.day());
            found.addAll(sitting.room(other.id().value(), other.id()).places());
        }
        return found;
    }

    private static Set<PartyId> parents(PartyId committee, View view) {
        var parents = new HashSet<PartyId>();
        view.linksFrom(committee, Tie.PART_OF).forEach(link -> parents.add(link.to()));
        return parents;
    }
}
