package quorate.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * Looks for the smallest sets of changes after which a room may decide. Sets are tried by size, so that whatever is found
 * first is smallest; within a size, arrivals come before deputies and lighter rulings last, because a ruling is made on its
 * merits and not to save a quorum.
 */
final class Mends {

    private static final int MOST_CHANGES = 5;
    private static final int MOST_TRIALS = 20_000;
    /** Where even the best room would not do, little is left to hope for: only rules against too many of a kind. */
    private static final int HOPELESS_TRIALS = 500;

    private static final int MOST_FOUND = 12;

    private final Terms terms;
    private final List<Mend> candidates = new ArrayList<>();
    private final List<List<Mend>> found = new ArrayList<>();
    private int trials;
    private int most = HOPELESS_TRIALS;

    private Mends(Terms terms) {
        this.terms = terms;
    }

    static List<List<Mend>> of(Terms terms, Room room) {
        if (terms.answer(room) == Truth.YES) return List.of();
        var search = new Mends(terms);
        search.list(room);
        search.most = search.isHopeful(room) ? MOST_TRIALS : HOPELESS_TRIALS;
        for (var size = 1; size <= MOST_CHANGES && search.found.isEmpty() && search.trials < search.most; size++) {
            search.choose(room, 0, size, new ArrayList<>());
        }
        return List.copyOf(search.found);
    }

    /** True if the room would do with everything changed at once, under some chair. */
    private boolean isHopeful(Room room) {
        var changes = candidates.stream()
                .filter(mend -> !(mend instanceof Mend.TakesChair))
                .toList();
        var best = after(room, changes);
        if (terms.answer(best) == Truth.YES) return true;
        return candidates.stream()
                .filter(mend -> mend instanceof Mend.TakesChair)
                .anyMatch(mend -> terms.answer(after(best, List.of(mend))) == Truth.YES);
    }

    private void list(Room room) {
        var members = room.places().stream()
                .filter(place -> !place.kinds().contains("in-attendance")
                        && place.deputyFor().isEmpty())
                .toList();
        for (var place : members) {
            if (!place.present() && place.part() != Part.NONE)
                candidates.add(new Mend.Arrives(place.person(), place.name()));
        }
        for (var place : members) {
            var inChair = room.chair().equals(Optional.of(place.person()))
                    || room.yielding().contains(place.person());
            if (place.part() != Part.NONE && !inChair && mayChair(place)) {
                candidates.add(new Mend.TakesChair(place.person(), place.name()));
            }
        }
        if (terms.counting().deputies() == Truth.YES || asksForDeputies(terms.quorum())) {
            for (var place : members) {
                if (!place.present() || place.part() == Part.NONE) {
                    candidates.add(new Mend.SendsDeputy(place.person(), place.name()));
                }
            }
        }
        for (var place : members) {
            if (place.part() == Part.NONE && terms.counting().stayers() == Truth.YES) {
                candidates.add(new Mend.RuledLighter(place.person(), place.name(), Part.DISCUSS_ONLY));
            }
        }
        for (var place : members) {
            if (place.part() != Part.FULL)
                candidates.add(new Mend.RuledLighter(place.person(), place.name(), Part.FULL));
        }
    }

    private static boolean asksForDeputies(Quorum rule) {
        return switch (rule) {
            case Quorum.AllOf all -> all.parts().stream().anyMatch(Mends::asksForDeputies);
            case Quorum.AnyOf any -> any.parts().stream().anyMatch(Mends::asksForDeputies);
            case Quorum.AtLeast least -> least.who().deputies() == Who.Deputies.COUNT;
            case Quorum.Share share -> share.who().deputies() == Who.Deputies.COUNT;
            default -> false;
        };
    }

    private boolean mayChair(Place place) {
        return terms.chairing().stream()
                .anyMatch(
                        office -> office.equals("any-member") || Who.of(office).matches(place));
    }

    private void choose(Room room, int from, int size, List<Mend> chosen) {
        if (found.size() >= MOST_FOUND || trials >= most) return;
        if (chosen.size() == size) {
            trials++;
            if (terms.answer(after(room, chosen)) == Truth.YES) found.add(List.copyOf(chosen));
            return;
        }
        for (var at = from; at < candidates.size(); at++) {
            chosen.add(candidates.get(at));
            choose(room, at + 1, size, chosen);
            chosen.removeLast();
        }
    }

    /** The room as it would be after all these changes. */
    static Room after(Room room, List<Mend> mends) {
        var places = new HashMap<PartyId, Place>();
        var order = new ArrayList<PartyId>();
        for (var place : room.places()) {
            places.put(place.person(), place);
            order.add(place.person());
        }
        var chair = room.chair();
        for (var mend : mends) {
            var place = places.get(mend.person());
            if (place == null) continue;
            switch (mend) {
                case Mend.Arrives arrives -> places.put(arrives.person(), place.present(true));
                case Mend.RuledLighter ruled -> places.put(ruled.person(), place.as(ruled.part()));
                case Mend.TakesChair takes -> chair = Optional.of(takes.person());
                case Mend.SendsDeputy sends -> {
                    var deputy = deputyFor(place);
                    places.put(deputy.person(), deputy);
                    order.add(deputy.person());
                }
            }
        }
        return new Room(order.stream().map(places::get).toList(), chair, room.yielding());
    }

    private static Place deputyFor(Place place) {
        var person = new PartyId(Fresh.idOf("deputy", place.person().toString()));
        return new Place(
                person,
                "the deputy of " + place.name(),
                Set.of(),
                Set.of(),
                place.voting(),
                true,
                Part.FULL,
                Optional.of(place.person()));
    }
}
