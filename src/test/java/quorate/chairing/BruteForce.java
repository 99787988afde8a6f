package quorate.chairing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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

/** Every way to rule tried person by person, under every chair, with everybody who could fall ill: slow, and beyond doubt. */
public final class BruteForce {

    private final Terms terms;
    private final List<Sitter> sitters;
    private final boolean fundamental;
    private final Map<Set<Means>, Score> best = new HashMap<>();
    private final Map<Set<Means>, Long> counts = new HashMap<>();
    private long lawful;
    private long all;

    private BruteForce(Terms terms, List<Sitter> sitters, boolean fundamental) {
        this.terms = terms;
        this.sitters = sitters;
        this.fundamental = fundamental;
    }

    record Found(Map<Set<Means>, Score> best, Map<Set<Means>, Long> counts, long lawful, long all) {}

    static Found in(Terms terms, List<Sitter> sitters, boolean fundamental) {
        var it = new BruteForce(terms, sitters, fundamental);
        it.choose(new ArrayList<>());
        return new Found(it.best, it.counts, it.lawful, it.all);
    }

    private void choose(List<Stay> stays) {
        if (stays.size() < sitters.size()) {
            var sitter = sitters.get(stays.size());
            if (!sitter.isThere()) with(stays, Stay.DECIDES);
            else sitter.leeway().allowed().forEach(stay -> with(stays, stay));
            return;
        }
        all++;
        var places = new ArrayList<Place>();
        for (var at = 0; at < stays.size(); at++)
            places.add(sitters.get(at).place().as(stays.get(at).part()));
        var truth = truth(places);
        if (truth == Truth.NO) return;
        lawful++;
        var means = means(stays, places);
        counts.merge(means, 1L, Long::sum);
        var score = score(stays, truth, means, places);
        best.merge(means, score, (one, other) -> Score.compare(other, one) < 0 ? other : one);
    }

    private void with(List<Stay> stays, Stay stay) {
        stays.add(stay);
        choose(stays);
        stays.removeLast();
    }

    /** Under the best of all chairs. */
    private Truth truth(List<Place> places) {
        var best = terms.quorate(new Room(places, Optional.empty())).truth();
        for (var place : places) {
            if (place.kinds().contains("in-attendance")) continue;
            var truth =
                    terms.quorate(new Room(places, Optional.of(place.person()))).truth();
            if (Lattice.worth(truth) > Lattice.worth(best)) best = truth;
        }
        return best;
    }

    /** The first in the order of the terms who is there and decides. */
    private Optional<PartyId> chair(List<Place> places) {
        for (var office : terms.chairing().isEmpty() ? List.of("chair", "vice-chair") : terms.chairing()) {
            for (var place : places) {
                var is = office.equals("any-member") || place.offices().contains(office);
                if (is && !place.kinds().contains("in-attendance") && place.present() && place.part() == Part.FULL)
                    return Optional.of(place.person());
            }
        }
        return Optional.empty();
    }

    private Set<Means> means(List<Stay> stays, List<Place> places) {
        var means = EnumSet.noneOf(Means.class);
        for (var at = 0; at < stays.size(); at++) {
            var sitter = sitters.get(at);
            if (sitter.leeway().isFree() || !sitter.isThere()) continue;
            means.add(Means.of(stays.get(at)));
            if (sitter.leeway().papers() && stays.get(at) == Stay.LEAVES) means.add(Means.NO_PAPERS);
        }
        var usual = chair(sitters.stream().map(Sitter::place).toList());
        if (!chair(places).equals(usual)) means.add(Means.DEPUTY_CHAIR);
        return means;
    }

    private Score score(List<Stay> stays, Truth truth, Set<Means> means, List<Place> places) {
        int lighter = 0, stricter = 0, voices = 0, votes = 0;
        for (var at = 0; at < stays.size(); at++) {
            var sitter = sitters.get(at);
            if (!sitter.isThere()) continue;
            if (sitter.leeway().isLighter(stays.get(at))) lighter++;
            if (sitter.leeway().isStricter(stays.get(at))) stricter++;
            if (stays.get(at).isHeard() && sitter.isClinical()) voices++;
            if (stays.get(at) == Stay.DECIDES && sitter.place().voting() && isMember(sitter)) votes++;
        }
        return new Score(
                fundamental,
                Lattice.worth(truth),
                lighter,
                voices,
                spare(places, truth),
                0,
                means.contains(Means.DEPUTY_CHAIR) ? 1 : 0,
                stricter,
                votes);
    }

    private static boolean isMember(Sitter sitter) {
        return !sitter.place().kinds().contains("in-attendance");
    }

    private int spare(List<Place> places, Truth now) {
        var there = new ArrayList<Integer>();
        for (var at = 0; at < places.size(); at++)
            if (places.get(at).present() && places.get(at).part() != Part.NONE) there.add(at);
        var least = there.size() + 1;
        for (var subset = 1; subset < 1 << there.size(); subset++) {
            if (Integer.bitCount(subset) >= least) continue;
            var ill = new ArrayList<>(places);
            for (var at = 0; at < there.size(); at++)
                if ((subset >> at & 1) == 1)
                    ill.set(there.get(at), ill.get(there.get(at)).present(false));
            if (Lattice.worth(truth(ill)) < Lattice.worth(now)) least = Integer.bitCount(subset);
        }
        if (least <= there.size()) return least - 1;
        return (int) places.stream()
                .filter(place -> place.present() && place.part() == Part.FULL)
                .filter(place -> !place.kinds().contains("in-attendance"))
                .count();
    }
}
