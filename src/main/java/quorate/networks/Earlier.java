package quorate.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quorate.web.Words;

/**
 * A network that began after the day to which something is counted has the members of its first day, except those who were
 * counted for another one by then: nobody counts twice in a period.
 */
final class Earlier {

    private Earlier() {}

    /** For whom a practice counted first, and on which day. */
    private record Counted(Network network, LocalDate day) {}

    static Map<String, List<Roll>> first(Map<String, Network> networks, Map<String, List<Roll>> rolls) {
        var counted = new HashMap<List<Object>, Counted>();
        rolls.forEach((code, all) -> all.forEach(roll -> roll.members()
                .forEach(member -> counted.merge(
                        List.of(roll.asked(), member.id()),
                        new Counted(Objects.requireNonNull(networks.get(code)), roll.day()),
                        (one, other) -> other.day().isBefore(one.day()) ? other : one))));
        var found = new LinkedHashMap<String, List<Roll>>();
        rolls.forEach((code, all) ->
                found.put(code, all.stream().map(roll -> without(roll, counted)).toList()));
        return found;
    }

    private static Roll without(Roll roll, Map<List<Object>, Counted> counted) {
        var members = new ArrayList<Member>();
        var moves = new ArrayList<>(roll.moves());
        for (var member : roll.members()) {
            var first = counted.get(List.of(roll.asked(), member.id()));
            if (first == null || !first.day().isBefore(roll.day())) {
                members.add(member);
            } else {
                moves.add(member.called() + " counts for " + first.network().called() + ", of which it was a member on "
                        + Words.day(first.day()) + ", for the whole period.");
            }
        }
        return new Roll(roll.asked(), roll.day(), members, moves);
    }
}
