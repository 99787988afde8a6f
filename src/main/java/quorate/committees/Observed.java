package quorate.committees;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/** What a meeting that is played looks like after a step, in the words an example may expect. */
record Observed(Given meeting, Function<PartyId, Optional<Terms>> inForce) {

    /** All that can be expected after a step: of the room, and of the item at hand for each committee deciding it. */
    Map<String, Object> after(
            Sitting then, List<String> refused, Optional<Business> business, List<PartyId> committees) {
        var seen = new LinkedHashMap<String, Object>();
        seen.put("refused", refused);
        seen.put("present", keys(then.present()));
        seen.put("chair", then.chair().map(meeting::key).orElse("nobody"));
        seen.put("public", then.publicExcluded() ? "excluded" : "admitted");
        seen.put("phase", then.phase());
        business.ifPresent(one -> seenOf(one, committees, then, seen));
        return seen;
    }

    private void seenOf(Business business, List<PartyId> committees, Sitting then, Map<String, Object> seen) {
        var each = new HashMap<String, Object>();
        for (var committee : committees) {
            var one = seenOf(business, committee, then);
            each.put(meeting.key(committee), one);
            if (committees.size() == 1) seen.putAll(one);
        }
        seen.put("each", each);
    }

    private Map<String, Object> seenOf(Business business, PartyId committee, Sitting then) {
        var seen = new HashMap<String, Object>();
        seen.put("item", word(then.progressOf(business.item(), committee)));
        var terms = inForce.apply(committee);
        if (terms.isEmpty()) {
            seen.put("quorate", "unsettled");
            seen.put("why", List.of("No terms of reference are in force"));
            return seen;
        }
        var judged = terms.get().quorate(then.room(business.item(), committee));
        seen.put("quorate", judged.truth() == Truth.UNKNOWN ? "unsettled" : judged.truth());
        seen.put(
                "why",
                judged.truth() == Truth.UNKNOWN
                        ? judged.question().map(List::of).orElse(List.of())
                        : judged.sentences(judged.truth()));
        var votes = Votes.of(then, business.item(), committee, terms.get());
        seen.put("votes", votes.size());
        seen.put(
                "entitled",
                keys(votes.stream().flatMap(vote -> vote.people().stream()).toList()));
        seen.put(
                "mends",
                terms.get().mends(then.room(business.item(), committee)).stream()
                        .map(way -> String.join(
                                " and ",
                                way.stream()
                                        .map(quorate.authority.Mend::sentence)
                                        .toList()))
                        .toList());
        if (then.progressOf(business.item(), committee) instanceof Progress.Voted voted) {
            seen.put("result", voted.how().carried() ? "carried" : "lost");
            seen.put("says", voted.how().words());
        }
        return seen;
    }

    static String word(Progress progress) {
        return switch (progress) {
            case Progress.Waiting waiting -> "waiting";
            case Progress.UnderDiscussion open -> "open";
            case Progress.Balloting ballot -> "balloting";
            case Progress.Noted noted -> "noted";
            case Progress.Agreed agreed -> "agreed";
            case Progress.Voted voted -> "voted";
            case Progress.Deferred deferred -> "deferred";
        };
    }

    private List<String> keys(List<PartyId> people) {
        return people.stream().map(meeting::key).toList();
    }
}
