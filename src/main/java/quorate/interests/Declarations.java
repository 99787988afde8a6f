package quorate.interests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.PartyId;

/** Declarations given in an example, or in a test, by the person who made them. */
final class Declarations {

    private final Map<PartyId, List<Interest>> byPerson = new HashMap<>();

    void add(Interest interest) {
        byPerson.computeIfAbsent(interest.person(), person -> new ArrayList<>()).add(interest);
    }

    Collection<Interest> of(PartyId person) {
        return byPerson.getOrDefault(person, List.of());
    }
}
