package quorate.chairing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * Every lawful way to rule on the interests in one item in one room: exact, because people alike in seat and leeway are
 * counted and not tried one by one.
 */
final class RoomSearch {

    /** People alike in everything: how many of them do what is all there is to choose. */
    private record Group(int sort, Leeway leeway, boolean clinical, boolean gp, boolean votes, List<PartyId> people) {
        List<Stay> choices() {
            return leeway.allowed().stream().sorted().toList();
        }
    }

    private final Lattice lattice;
    private final List<Sitter> sitters;
    private final List<Group> groups;
    private final boolean fundamental;
    private final List<Candidate> chairs;
    private final Optional<PartyId> usualChair;
    private final int[] deciding;
    private final int[] staying;
    private final int[][] chosen;
    private final Map<Set<Means>, Pattern> best = new LinkedHashMap<>();
    private long lawful;
    private long all;

    private RoomSearch(Lattice lattice, List<Sitter> sitters, boolean fundamental) {
        this.lattice = lattice;
        this.sitters = sitters.stream().filter(Sitter::isThere).toList();
        this.groups = groups();
        this.fundamental = fundamental;
        this.deciding = new int[lattice.sorts()];
        this.staying = new int[lattice.sorts()];
        this.chosen = new int[groups.size()][Stay.values().length];
        this.chairs = lattice.chairs(this.sitters.stream().map(Sitter::place).toList()).stream()
                .map(this::candidate)
                .toList();
        this.usualChair = chairs.stream().map(Candidate::person).findFirst();
    }

    /** Somebody who may take the chair. @param at which of their group they are: those in front are given a part first */
    private record Candidate(PartyId person, int group, int at) {}

    private Candidate candidate(Place place) {
        for (var group = 0; group < groups.size(); group++) {
            var at = groups.get(group).people().indexOf(place.person());
            if (at >= 0) return new Candidate(place.person(), group, at);
        }
        throw new IllegalStateException("In no group: " + place.person());
    }

    /** @param all how many ways of ruling guidance allows; @param lawful in how many of them the room may decide */
    record Found(List<Pattern> patterns, long lawful, long all) {}

    static Found in(Lattice lattice, List<Sitter> sitters, boolean fundamental) {
        var search = new RoomSearch(lattice, sitters, fundamental);
        search.choose(0, 1);
        return new Found(List.copyOf(search.best.values()), search.lawful, search.all);
    }

    static Found in(Terms terms, List<Sitter> sitters, boolean fundamental) {
        return in(new Lattice(terms, sitters.stream().map(Sitter::place).toList()), sitters, fundamental);
    }

    private List<Group> groups() {
        var found = new LinkedHashMap<List<Object>, Group>();
        for (var sitter : sitters) {
            var sort = lattice.sortOf(sitter.place().person()).orElse(-1);
            var key = List.<Object>of(
                    sort,
                    sitter.leeway(),
                    sitter.isClinical(),
                    sitter.isGp(),
                    sitter.place().voting());
            found.computeIfAbsent(
                            key,
                            it -> new Group(
                                    sort,
                                    sitter.leeway(),
                                    sitter.isClinical(),
                                    sitter.isGp(),
                                    sitter.votes(),
                                    new ArrayList<>()))
                    .people()
                    .add(sitter.place().person());
        }
        return List.copyOf(found.values());
    }

    private void choose(int at, long times) {
        if (at == groups.size()) {
            judge(times);
            return;
        }
        share(at, 0, groups.get(at).people().size(), times);
    }

    /** Shares the people of a group that are left among the choices from one on. */
    private void share(int at, int choice, int left, long times) {
        var group = groups.get(at);
        var choices = group.choices();
        var stay = choices.get(choice);
        if (choice == choices.size() - 1) {
            give(group, at, stay, left);
            choose(at + 1, times);
            give(group, at, stay, -left);
            return;
        }
        for (var some = 0; some <= left; some++) {
            give(group, at, stay, some);
            share(at, choice + 1, left - some, times * outOf(left, some));
            give(group, at, stay, -some);
        }
    }

    private void give(Group group, int at, Stay stay, int people) {
        chosen[at][stay.ordinal()] += people;
        if (group.sort() < 0) return;
        if (stay.part() == Part.FULL) deciding[group.sort()] += people;
        if (stay.part() == Part.DISCUSS_ONLY) staying[group.sort()] += people;
    }

    /** How many ways there are to choose some of these people. */
    private static long outOf(int all, int some) {
        var ways = 1L;
        for (var at = 0; at < some; at++) ways = ways * (all - at) / (at + 1);
        return ways;
    }

    private void judge(long times) {
        all += times;
        var head = lattice.head(deciding, staying);
        var truth = lattice.at(head);
        if (truth == Truth.NO) return;
        lawful += times;
        var chair = chair();
        var means = means(chair);
        var score = score(head, truth, means);
        var before = best.get(means);
        var of = times + (before == null ? 0 : before.of());
        if (before == null || Score.compare(score, before.score()) < 0) {
            best.put(means, new Pattern(means, stays(), chair, gps(), score, of));
        } else {
            best.put(means, new Pattern(means, before.stays(), before.chair(), before.gps(), before.score(), of));
        }
    }

    private Map<PartyId, Stay> stays() {
        var stays = new HashMap<PartyId, Stay>();
        for (var at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            if (group.leeway().isFree()) continue;
            var next = 0;
            for (var stay : Stay.values())
                for (var some = 0; some < chosen[at][stay.ordinal()]; some++)
                    stays.put(group.people().get(next++), stay);
        }
        return stays;
    }

    /** The first who is left to decide. */
    private Optional<PartyId> chair() {
        for (var candidate : chairs) {
            var free = groups.get(candidate.group()).leeway().isFree();
            if (free || stay(candidate).part() == Part.FULL) return Optional.of(candidate.person());
        }
        return Optional.empty();
    }

    private Stay stay(Candidate candidate) {
        var before = 0;
        for (var stay : Stay.values()) {
            before += chosen[candidate.group()][stay.ordinal()];
            if (candidate.at() < before) return stay;
        }
        throw new IllegalStateException("Nobody says what " + candidate.person() + " does");
    }

    private Set<Means> means(Optional<PartyId> chair) {
        var means = EnumSet.noneOf(Means.class);
        for (var at = 0; at < groups.size(); at++) {
            if (groups.get(at).leeway().isFree()) continue;
            for (var stay : Stay.values()) if (chosen[at][stay.ordinal()] > 0) means.add(Means.of(stay));
            if (groups.get(at).leeway().papers() && chosen[at][Stay.LEAVES.ordinal()] > 0) means.add(Means.NO_PAPERS);
        }
        if (!chair.equals(usualChair)) means.add(Means.DEPUTY_CHAIR);
        return means;
    }

    private Score score(Lattice.Head head, Truth truth, Set<Means> means) {
        var lighter = 0;
        var stricter = 0;
        var voices = 0;
        var votes = 0;
        for (var at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            for (var stay : Stay.values()) {
                var people = chosen[at][stay.ordinal()];
                if (group.leeway().isLighter(stay)) lighter += people;
                if (group.leeway().isStricter(stay)) stricter += people;
                if (stay.isHeard() && group.clinical()) voices += people;
                if (stay == Stay.DECIDES && group.votes()) votes += people;
            }
        }
        var effort = means.contains(Means.DEPUTY_CHAIR) ? 1 : 0;
        return new Score(
                fundamental, Lattice.worth(truth), lighter, voices, lattice.spare(head), 0, effort, stricter, votes);
    }

    private int gps() {
        var gps = 0;
        for (var at = 0; at < groups.size(); at++)
            for (var stay : Stay.values()) if (stay.isHeard() && groups.get(at).gp()) gps += chosen[at][stay.ordinal()];
        return gps;
    }
}
