package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room;
import quorate.authority.Room.Place;
import quorate.authority.Terms;
import quorate.chairing.Asked.Chamber;
import quorate.kernel.PartyId;
import quorate.law.LawOn;
import quorate.web.Words;

/** Finds every way to hold an item: in its own room, in parts, later, elsewhere; and lays the best three first. */
final class Advising {

    private static final int SHOWN = 3;
    private static final int MOST_LENDERS = 4;
    private static final String QUORUM = "coi.meet.quorum";

    private final Asked asked;
    private final Leeways leeways;
    private final LawOn law;
    private final Sort sort;
    private final Forming forming;
    private final Lattices lattices;
    private final List<Way> ways = new ArrayList<>();
    private final Map<Means, String> shut = new HashMap<>();
    private RoomSearch.Found here = new RoomSearch.Found(List.of(), 0, 0);

    private Advising(Asked asked, Leeways leeways, LawOn law, Lattices lattices) {
        this.asked = asked;
        this.leeways = leeways;
        this.law = law;
        this.lattices = lattices;
        this.sort = leeways.sort(asked.act(), asked.everybody());
        this.forming = new Forming(asked, leeways, sort);
    }

    /** Rooms judged already, by the terms and the people in them: the same for all items of a meeting. */
    static final class Lattices {
        private final Map<List<Object>, Lattice> known = new HashMap<>();

        /** Whoever is in attendance is left out where the terms do not look at them. */
        Lattice of(Terms terms, List<Sitter> sitters) {
            var attendees = Heeded.by(terms).attendees();
            var places = sitters.stream()
                    .map(Sitter::place)
                    .filter(place -> attendees || !place.kinds().contains("in-attendance"))
                    .toList();
            return known.computeIfAbsent(List.of(terms, places), it -> new Lattice(terms, places));
        }
    }

    static Advice on(Asked asked, Leeways leeways, LawOn law, Lattices lattices) {
        return new Advising(asked, leeways, law, lattices).advice();
    }

    private Advice advice() {
        here();
        lenders();
        split();
        later();
        asked.others().forEach(this::elsewhere);
        var ranked = ranked();
        var best = ranked.stream().limit(SHOWN).toList();
        var others = ranked.stream()
                .skip(SHOWN)
                .map(way -> new Advice.Other(way, WhyNot.worse(way, best.getFirst())))
                .toList();
        var found = new LinkedHashMap<PartyId, Leeway>();
        forming.sitters(asked.here(), asked.here().conflicts()).stream()
                .filter(sitter -> !sitter.leeway().isFree())
                .forEach(sitter -> found.put(sitter.place().person(), sitter.leeway()));
        var edition = leeways.edition(asked.day());
        var sources = new ArrayList<>(sort.sources());
        edition.ifPresent(it -> sources.addAll(it.sources()));
        var closed = new WhyNot(asked, ways, shut, found, law).closed();
        return new Advice(
                sort,
                edition.map(LawOn.Edition::title).orElse(""),
                best,
                others,
                closed,
                here.lawful(),
                here.all(),
                found,
                deputies(),
                sources.stream().distinct().toList());
    }

    /** A deputy counts as the terms say, but only one whom somebody nominated. */
    private List<String> deputies() {
        return asked.here().places().stream()
                .filter(place -> place.present() && place.deputyFor().isPresent())
                .map(
                        place -> place.name() + " sits for "
                                + nameOf(place.deputyFor().orElseThrow())
                                + ". Make sure that there is a letter of nomination: a deputy without one is only in attendance.")
                .toList();
    }

    private String nameOf(PartyId person) {
        return asked.here().places().stream()
                .filter(place -> place.person().equals(person))
                .map(Place::name)
                .findFirst()
                .orElse("an absent member");
    }

    /** Of ways in the same place that differ only in who is asked in or takes the chair, the best. */
    private List<Way> ranked() {
        var kept = new LinkedHashMap<List<Object>, Way>();
        ways.stream()
                .sorted(Way.BEST_FIRST)
                .forEach(way -> kept.putIfAbsent(List.of(way.where(), way.on(), way.principle()), way));
        return List.copyOf(kept.values());
    }

    private void here() {
        if (asked.here().terms().isEmpty()) return;
        var terms = asked.here().terms().get();
        var sitters = forming.sitters(asked.here(), asked.here().conflicts());
        here = RoomSearch.in(lattices.of(terms, sitters), sitters, sort.fundamental());
        here.patterns()
                .forEach(pattern -> ways.add(forming.way(asked.here(), pattern, Set.of(), List.of(), List.of())));
        if (sitters.stream().allMatch(sitter -> sitter.leeway().isFree())) return;
        guest(terms, sitters);
    }

    /** A GP from another area speaks for whoever is not heard. */
    private void guest(Terms terms, List<Sitter> sitters) {
        if (asked.outside().isEmpty()) return;
        var guest = asked.outside().getFirst();
        var kinds = new HashSet<>(guest.kinds());
        kinds.add("in-attendance");
        var place =
                new Place(guest.person(), guest.name(), Set.of(), kinds, false, true, Room.Part.FULL, Optional.empty());
        var more = new ArrayList<>(sitters);
        more.add(new Sitter(place, Leeway.FREE));
        for (var pattern : RoomSearch.in(lattices.of(terms, more), more, sort.fundamental())
                .patterns()) {
            if (!pattern.means().contains(Means.LEAVE)) continue;
            ways.add(
                    forming.way(asked.here(), pattern, Set.of(Means.OUT_OF_AREA_GP), List.of(guest.name()), List.of()));
        }
    }

    /** Members of a neighbour make up the quorum, where it would be broken and the guidance in force speaks of it. */
    private void lenders() {
        var settled =
                here.patterns().stream().anyMatch(pattern -> pattern.score().settled() == 2);
        if (settled || asked.here().terms().isEmpty() || asked.lenders().isEmpty()) return;
        if (law.findRule(QUORUM).isEmpty()) return;
        var terms = asked.here().terms().get();
        var sitters = forming.sitters(asked.here(), asked.here().conflicts());
        for (var more = 1; more <= Math.min(MOST_LENDERS, asked.lenders().size()); more++) {
            var found = false;
            for (var lent : Choices.of(asked.lenders(), more)) {
                var all = new ArrayList<>(sitters);
                lent.forEach(place -> all.add(new Sitter(place.present(true), Leeway.FREE)));
                var names = lent.stream().map(Place::name).toList();
                for (var pattern : RoomSearch.in(lattices.of(terms, all), all, sort.fundamental())
                        .patterns()) {
                    found = true;
                    ways.add(Forming.open(
                            forming.way(asked.here(), pattern, Set.of(Means.BORROWED), names, borrowing())));
                }
            }
            if (found) return;
        }
    }

    private static List<String> borrowing() {
        return List.of("Do the terms of reference let somebody who is asked in for one item count and vote?");
    }

    /** Parties in which the same people have an interest stay together; each such part is decided by those free to. */
    private void split() {
        if (asked.here().terms().isEmpty()) return;
        var byPeople = new LinkedHashMap<Set<PartyId>, List<PartyId>>();
        for (var party : asked.affected()) {
            var people = new HashSet<PartyId>();
            for (var conflict : asked.here().conflicts())
                if (!conflict.about(Set.of(party)).causes().isEmpty()) people.add(conflict.person());
            byPeople.computeIfAbsent(people, it -> new ArrayList<>()).add(party);
        }
        if (!asked.dividable() || byPeople.size() < 2) return;
        var parts = new ArrayList<Way.Part>();
        for (var parties : byPeople.values()) {
            var conflicts = asked.here().conflicts().stream()
                    .map(conflict -> conflict.about(Set.copyOf(parties)))
                    .toList();
            var sitters = forming.sitters(asked.here(), conflicts);
            var found = RoomSearch.in(lattices.of(asked.here().terms().get(), sitters), sitters, sort.fundamental());
            var best = found.patterns().stream()
                    .map(pattern -> forming.way(asked.here(), pattern, Set.of(), List.of(), List.of()))
                    .min(Way.BEST_FIRST);
            var about = Words.list(parties.stream().map(asked.names()).toList(), "and");
            if (best.isEmpty()) {
                shut.put(Means.SPLIT, "The part about " + about + " could not be decided in this room either.");
                return;
            }
            parts.add(new Way.Part(about, best.get()));
        }
        ways.add(together(parts));
    }

    private Way together(List<Way.Part> parts) {
        var means = EnumSet.of(Means.SPLIT);
        var first = new ArrayList<String>();
        var score = parts.getFirst().way().score();
        for (var part : parts) {
            means.addAll(part.way().means());
            first.addAll(part.way().first());
            score = Score.worse(score, part.way().score());
        }
        var gps = parts.stream().mapToInt(part -> part.way().gps()).min().orElse(0);
        return new Way(
                means,
                "",
                asked.here().day(),
                List.of(),
                Optional.empty(),
                parts,
                List.of(),
                first,
                gps,
                score.with(0, 1),
                1);
    }

    private void later() {
        if (asked.next().isEmpty()) return;
        var next = asked.next().get();
        if (late(next.day())) {
            shut.put(Means.DEFER, "The next meeting comes after the last day on which the decision is of use.");
            return;
        }
        search(next, Means.DEFER);
    }

    private boolean late(Optional<LocalDate> day) {
        return asked.by().isPresent()
                && day.filter(it -> it.isAfter(asked.by().get())).isPresent();
    }

    private void elsewhere(Chamber other) {
        if (late(other.day())) {
            shut.put(Means.ANOTHER_BODY, other.name() + " meets after the last day on which the decision is of use.");
            return;
        }
        if (other.places().isEmpty()) {
            var head = new Score(sort.fundamental(), 1, 0, 0, 0, forming.delay(other.day()), 1, 0, 0);
            var means = Set.of(Means.ANOTHER_BODY);
            ways.add(new Way(
                    means,
                    other.name(),
                    other.day(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    first(other, "Would it be quorate? Who sits there is not on record."),
                    0,
                    head,
                    1));
            return;
        }
        search(other, Means.ANOTHER_BODY);
    }

    private static List<String> first(Chamber chamber, String more) {
        var all = new ArrayList<>(chamber.first());
        all.add(more);
        return all;
    }

    private void search(Chamber chamber, Means means) {
        if (chamber.terms().isEmpty()) return;
        var sitters = forming.sitters(chamber, chamber.conflicts());
        var found = RoomSearch.in(lattices.of(chamber.terms().get(), sitters), sitters, sort.fundamental());
        found.patterns().stream()
                .map(pattern -> forming.way(chamber, pattern, Set.of(means), List.of(), chamber.first()))
                .map(way -> chamber.first().isEmpty() ? way : Forming.open(way))
                .min(Way.BEST_FIRST)
                .ifPresentOrElse(
                        ways::add, () -> shut.put(means, chamber.name() + " could not decide it in its room either."));
    }
}
