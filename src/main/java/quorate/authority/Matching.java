package quorate.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.authority.Quorum.AllOf;
import quorate.authority.Quorum.AtLeast;
import quorate.kernel.PartyId;

/** Whether every place that a list of conditions asks for can be given to a different person (bipartite matching). */
final class Matching {

    private final List<int[]> wanted = new ArrayList<>();
    private final Map<PartyId, Integer> people = new HashMap<>();
    private int[] placeOf = {};

    private Matching() {}

    static boolean possible(AllOf all, Headcount heads) {
        var matching = new Matching();
        for (var part : all.parts()) {
            if (part instanceof AtLeast least) matching.want(least, heads);
        }
        return matching.succeeds();
    }

    private void want(AtLeast least, Headcount heads) {
        var able = heads.counted(least.who()).stream()
                .mapToInt(place -> people.computeIfAbsent(place.person(), person -> people.size()))
                .toArray();
        for (var count = 0; count < least.number(); count++) wanted.add(able);
    }

    private boolean succeeds() {
        placeOf = new int[people.size()];
        Arrays.fill(placeOf, -1);
        for (var place = 0; place < wanted.size(); place++) {
            if (!seat(place, new boolean[people.size()])) return false;
        }
        return true;
    }

    private boolean seat(int place, boolean[] tried) {
        for (var person : wanted.get(place)) {
            if (tried[person]) continue;
            tried[person] = true;
            if (placeOf[person] < 0 || seat(placeOf[person], tried)) {
                placeOf[person] = place;
                return true;
            }
        }
        return false;
    }
}
