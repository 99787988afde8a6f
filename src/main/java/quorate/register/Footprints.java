package quorate.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.register.Footprint.Area;

/**
 * Finds the right footprint for a purpose and a day. A practice is led to its area by what it belongs to, the nearest
 * first; a network or a federation by its members, because it may reach over boundaries: then every area is named, with how
 * many members are in it.
 */
public final class Footprints {

    /** What leads from a part to what it is part of. */
    private static final Set<Tie> UP = Set.of(Tie.COMMISSIONED_BY, Tie.PART_OF, Tie.MEMBER_OF, Tie.LIES_IN);

    /** Bodies that practices form: they are where their members are. */
    private static final Set<Kind> OF_MEMBERS = Set.of(Kind.NETWORK, Kind.FEDERATION, Kind.FOOTPRINT, Kind.CLUSTER);

    /** Bodies through which nobody is led on: what is part of them need not be where they are. */
    private static final Set<Kind> ENDS =
            Set.of(Kind.NETWORK, Kind.FEDERATION, Kind.COMPANY, Kind.TRUST, Kind.FOOTPRINT, Kind.LOCAL_AUTHORITY);

    private final View view;

    private Footprints(View view) {
        this.view = view;
    }

    /** The area that is right for the purpose on the day of the view. */
    public static Footprint of(View view, PartyId party, Purpose purpose) {
        return new Footprints(view).find(party, purpose);
    }

    /** The same for every purpose, in the order in which they are shown. */
    public static List<Footprint> all(View view, PartyId party) {
        var footprints = new Footprints(view);
        return Purpose.all().stream()
                .map(purpose -> footprints.find(party, purpose))
                .toList();
    }

    private Footprint find(PartyId party, Purpose purpose) {
        var era = purpose.on(view.day());
        if (era.isEmpty() || view.find(party).isEmpty()) return new Footprint(purpose, era, List.of(), 0);
        var who = view.get(party);
        if (era.get().kinds().contains(who.kind())) {
            return new Footprint(purpose, era, List.of(new Area(who, List.of(), 0, 0)), 0);
        }
        var areas = new ArrayList<Area>();
        var outside = 0;
        for (var kind : era.get().kinds()) {
            var found = kind == Kind.NHS_ENGLAND ? ofAllEngland() : areasOf(who, kind);
            areas.addAll(found.areas());
            outside = Math.max(outside, found.areas().isEmpty() ? 0 : found.outside());
        }
        return new Footprint(purpose, era, areas, outside);
    }

    private record Found(List<Area> areas, int outside) {}

    private Found ofAllEngland() {
        return new Found(
                view.list(Kind.NHS_ENGLAND).stream()
                        .map(whole -> new Area(whole, List.of(), 0, 0))
                        .toList(),
                0);
    }

    private Found areasOf(Party who, Kind kind) {
        var byMembers = OF_MEMBERS.contains(who.kind());
        if (byMembers) {
            var found = throughMembers(who.id(), kind);
            if (!found.areas().isEmpty()) return found;
        }
        var own = above(who.id(), kind);
        return own.isEmpty() && !byMembers ? throughMembers(who.id(), kind) : new Found(own, 0);
    }

    /** The nearest of the kind above a party; all of them that are equally near. */
    private List<Area> above(PartyId from, Kind kind) {
        var paths = new HashMap<PartyId, List<Link>>(Map.of(from, List.of()));
        var queue = new ArrayDeque<>(List.of(from));
        var found = new ArrayList<Area>();
        while (!queue.isEmpty()) {
            var here = queue.remove();
            var path = paths.getOrDefault(here, List.of());
            if (!found.isEmpty() && path.size() >= found.getFirst().path().size()) break;
            for (var link : view.linksFrom(here)) {
                if (!UP.contains(link.tie()) || paths.containsKey(link.to())) continue;
                var next = view.find(link.to());
                if (next.isEmpty()) continue;
                var longer = new ArrayList<>(path);
                longer.add(link);
                paths.put(link.to(), longer);
                if (next.get().kind() == kind) found.add(new Area(next.get(), longer, 0, 0));
                if (!ENDS.contains(next.get().kind())) queue.add(link.to());
            }
        }
        found.sort(Comparator.comparing(area -> area.party().name()));
        return found;
    }

    private Found throughMembers(PartyId group, Kind kind) {
        var members = members(group);
        var counts = new LinkedHashMap<Party, Integer>();
        var outside = 0;
        for (var member : members) {
            var areas = member.kind() == kind ? List.of(new Area(member, List.of(), 0, 0)) : above(member.id(), kind);
            if (areas.isEmpty()) outside++;
            areas.forEach(area -> counts.merge(area.party(), 1, Integer::sum));
        }
        var found = counts.entrySet().stream()
                .sorted(Map.Entry.<Party, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().name()))
                .map(each -> new Area(each.getKey(), List.of(), each.getValue(), members.size()))
                .toList();
        return new Found(found, outside);
    }

    /** Its practices; where it has none, the bodies that are members or parts of it. */
    private List<Party> members(PartyId group) {
        var all = new ArrayList<Party>();
        var seen = new HashSet<PartyId>();
        for (var link : view.linksTo(group)) {
            if (!UP.contains(link.tie()) || !seen.add(link.from())) continue;
            view.find(link.from())
                    .filter(party ->
                            party.kind() != Kind.PERSON && party.kind() != Kind.POST && party.kind() != Kind.COMMITTEE)
                    .ifPresent(all::add);
        }
        var practices =
                all.stream().filter(party -> party.kind() == Kind.PRACTICE).toList();
        return practices.isEmpty() ? all : practices;
    }
}
