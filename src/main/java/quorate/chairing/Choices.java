package quorate.chairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.authority.Room.Place;

/** Some of the people who could be asked in: of those alike in kind it does not matter which, so each sort is taken once. */
final class Choices {

    private Choices() {}

    static List<List<Place>> of(List<Place> places, int number) {
        Map<Set<String>, List<Place>> alike = new LinkedHashMap<>();
        places.forEach(place ->
                alike.computeIfAbsent(place.kinds(), kinds -> new ArrayList<>()).add(place));
        var found = new ArrayList<List<Place>>();
        choose(List.copyOf(alike.values()), 0, number, new ArrayList<>(), found);
        return found;
    }

    private static void choose(List<List<Place>> sorts, int at, int left, List<Place> chosen, List<List<Place>> found) {
        if (left == 0) {
            found.add(List.copyOf(chosen));
            return;
        }
        if (at == sorts.size()) return;
        for (var some = Math.min(left, sorts.get(at).size()); some >= 0; some--) {
            var more = new ArrayList<>(chosen);
            more.addAll(sorts.get(at).subList(0, some));
            choose(sorts, at + 1, left - some, more, found);
        }
    }
}
