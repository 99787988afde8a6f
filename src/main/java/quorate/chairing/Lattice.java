package quorate.chairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * All rooms that can come of the people expected, each judged once by the terms of reference. People who differ in nothing
 * that the terms look at are one sort, and a room is how many of each sort decide and how many stay without a vote. Kept for
 * all items of a meeting.
 */
final class Lattice {

    /** What tells people apart for the terms. */
    private record Look(Set<String> words, boolean attends, boolean votes, Optional<PartyId> deputyFor) {}

    private final Terms terms;
    private final Heeded heeded;
    private final boolean countsStayers;
    private final List<List<Place>> sorts = new ArrayList<>();
    private final List<Place> fixed = new ArrayList<>();
    private final Map<PartyId, Integer> sortOf = new HashMap<>();
    private final Map<Head, Truth> judged = new HashMap<>();
    private final Map<Head, Integer> spares = new HashMap<>();

    Lattice(Terms terms, List<Place> places) {
        this.terms = terms;
        this.heeded = Heeded.by(terms);
        this.countsStayers = heeded.stayers(terms) || heeded.attendees();
        var looks = new LinkedHashMap<Look, List<Place>>();
        for (var place : places) {
            if (!place.present() || !matters(place)) fixed.add(place);
            else looks.computeIfAbsent(look(place), look -> new ArrayList<>()).add(place);
        }
        looks.values().forEach(same -> {
            same.forEach(place -> sortOf.put(place.person(), sorts.size()));
            sorts.add(same);
        });
    }

    private boolean matters(Place place) {
        return heeded.attendees() || place.deputyFor().isPresent() || isMember(place);
    }

    private static boolean isMember(Place place) {
        return !place.kinds().contains("in-attendance");
    }

    private Look look(Place place) {
        var words = new HashSet<>(place.offices());
        words.addAll(place.kinds());
        words.retainAll(heeded.words());
        return new Look(Set.copyOf(words), place.kinds().contains("in-attendance"), place.voting(), place.deputyFor());
    }

    /**
     * How many of each sort decide, stay without a vote, and are ill though nothing keeps them from the item.
     *
     * @param counts three characters for each sort, each a number: a text, because it is compared and looked up by the million
     */
    record Head(String counts) {

        int deciding(int sort) {
            return counts.charAt(3 * sort);
        }

        int staying(int sort) {
            return counts.charAt(3 * sort + 1);
        }

        int ill(int sort) {
            return counts.charAt(3 * sort + 2);
        }
    }

    int sorts() {
        return sorts.size();
    }

    /** Which sort a person is of; empty for somebody who is not there or does not matter to the terms. */
    Optional<Integer> sortOf(PartyId person) {
        return Optional.ofNullable(sortOf.get(person));
    }

    Head head(int[] deciding, int[] staying) {
        return head(deciding, staying, new int[sorts.size()]);
    }

    private Head head(int[] deciding, int[] staying, int[] ill) {
        var counts = new char[3 * sorts.size()];
        for (var sort = 0; sort < sorts.size(); sort++) {
            counts[3 * sort] = (char) deciding[sort];
            counts[3 * sort + 1] = (char) (countsStayers ? staying[sort] : 0);
            counts[3 * sort + 2] = (char) (heeded.excluded() ? ill[sort] : 0);
        }
        return new Head(new String(counts));
    }

    /** Whether such a room may decide, under whoever may take its chair. */
    Truth at(Head head) {
        return judged.computeIfAbsent(head, this::judge);
    }

    private Truth judge(Head head) {
        var places = places(head);
        if (heeded.orders().size() < 2) return terms.answer(new Room(places, chair(places)));
        var best = Truth.NO;
        for (var place : places) {
            if (!place.present() || place.part() != Part.FULL || !isMember(place)) continue;
            var truth = terms.answer(new Room(places, Optional.of(place.person())));
            if (worth(truth) > worth(best)) best = truth;
        }
        return best;
    }

    private List<Place> places(Head head) {
        var places = new ArrayList<>(fixed);
        for (var sort = 0; sort < sorts.size(); sort++) {
            var deciding = head.deciding(sort);
            var staying = deciding + head.staying(sort);
            var ill = staying + head.ill(sort);
            var same = sorts.get(sort);
            for (var at = 0; at < same.size(); at++) {
                var place = same.get(at);
                places.add(
                        at < deciding
                                ? place.as(Part.FULL)
                                : at < staying
                                        ? place.as(Part.DISCUSS_ONLY)
                                        : at < ill ? place.as(Part.FULL).present(false) : place.as(Part.NONE));
            }
        }
        return places;
    }

    /** Who takes the chair: the first, in the order of the terms, who is there and free to decide. */
    Optional<PartyId> chair(List<Place> places) {
        return chairs(places).stream()
                .filter(place -> place.part() == Part.FULL)
                .map(Place::person)
                .findFirst();
    }

    /** Who of those who are there could take the chair if free to decide, in the order of the terms. */
    List<Place> chairs(List<Place> places) {
        var order = heeded.orders().isEmpty()
                ? List.of("chair", "vice-chair")
                : heeded.orders().getFirst();
        return order.stream()
                .flatMap(office -> places.stream()
                        .filter(place -> office.equals("any-member")
                                || place.offices().contains(office)
                                || place.kinds().contains(office)))
                .filter(place -> isMember(place) && place.present())
                .distinct()
                .toList();
    }

    /**
     * How many may fall ill, whoever they are, before the room is worse off than it is; -1 for one that may not decide, and
     * all who decide where nothing could make it worse.
     */
    int spare(Head head) {
        return spares.computeIfAbsent(head, this::count);
    }

    private int count(Head head) {
        var now = worth(at(head));
        if (now == 0) return -1;
        var there = 0;
        var decide = 0;
        for (var sort = 0; sort < sorts.size(); sort++) {
            there += head.deciding(sort) + head.staying(sort);
            if (isMember(sorts.get(sort).getFirst())) decide += head.deciding(sort);
        }
        for (var ill = 1; ill <= there; ill++) if (breaks(head, now, 0, ill, taken(head))) return ill - 1;
        return decide;
    }

    private int[][] taken(Head head) {
        var counts = new int[3][sorts.size()];
        for (var sort = 0; sort < sorts.size(); sort++) {
            counts[0][sort] = head.deciding(sort);
            counts[1][sort] = head.staying(sort);
        }
        return counts;
    }

    /** True if so many of the sorts from one on can fall ill in a way that makes the room worse. */
    private boolean breaks(Head head, int now, int slot, int left, int[][] counts) {
        if (left == 0) return worth(at(head(counts[0], counts[1], counts[2]))) < now;
        if (slot == 2 * sorts.size()) return false;
        var row = slot % 2;
        var sort = slot / 2;
        var most = Math.min(left, counts[row][sort]);
        for (var ill = 0; ill <= most; ill++) {
            counts[row][sort] -= ill;
            if (row == 0) counts[2][sort] += ill;
            var found = breaks(head, now, slot + 1, left - ill, counts);
            counts[row][sort] += ill;
            if (row == 0) counts[2][sort] -= ill;
            if (found) return true;
        }
        return false;
    }

    static int worth(Truth truth) {
        return switch (truth) {
            case YES -> 2;
            case UNKNOWN -> 1;
            case NO -> 0;
        };
    }
}
