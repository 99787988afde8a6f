package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.PartyId;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Linked;

/**
 * What one write changes: facts that are no longer known, and facts that are from now on. Of an act that is planned the new
 * ones have rows of their own below zero.
 */
record Effect(List<Fact> closed, List<Fact> added) {

    /** The note of a connection that takes the place of another, with that one's id. */
    static final String INSTEAD = "instead-of";

    /** The note of a connection that says by what it ended, where that is not what it is known from. */
    static final String ENDED_BY = "ended-by";

    Effect {
        closed = List.copyOf(closed);
        added = List.copyOf(added);
    }

    /** What the write of that number changed. */
    static Effect of(Picture picture, long number) {
        var closed = new ArrayList<Fact>();
        var added = new ArrayList<Fact>();
        picture.forEach((id, dossier) -> Stream.of(dossier.kinds, dossier.descriptions, dossier.out)
                .flatMap(List::stream)
                .forEach(fact -> {
                    if (fact.until() == number) closed.add(fact);
                    if (fact.since() == number) added.add(fact);
                }));
        return new Effect(closed, added);
    }

    /** What takes it back: what it closed is known again, what it added is not. */
    Effect reversed() {
        return new Effect(added, closed);
    }

    /** As rows of a picture. */
    Picture.Changes changes(long number) {
        var kinds = new ArrayList<Kinded>();
        var descriptions = new ArrayList<Described>();
        var links = new ArrayList<Linked>();
        Stream.concat(
                        closed.stream().map(fact -> with(fact, fact.row(), fact.since(), number)),
                        added.stream().map(fact -> with(fact, fact.row(), number, Fact.OPEN)))
                .forEach(fact -> {
                    switch (fact) {
                        case Kinded kinded -> kinds.add(kinded);
                        case Described described -> descriptions.add(described);
                        case Linked linked -> links.add(linked);
                    }
                });
        return new Picture.Changes(kinds, descriptions, links);
    }

    static Fact with(Fact fact, long row, long since, long until) {
        return switch (fact) {
            case Kinded it -> new Kinded(row, it.party(), it.kind(), it.source(), since, until);
            case Described it ->
                new Described(row, it.party(), it.layer(), it.traits(), it.span(), it.source(), since, until);
            case Linked it -> new Linked(row, it.link(), it.layer(), since, until);
        };
    }

    List<Link> closedLinks() {
        return links(closed);
    }

    List<Link> addedLinks() {
        return links(added);
    }

    private static List<Link> links(List<Fact> facts) {
        return facts.stream()
                .filter(Linked.class::isInstance)
                .map(fact -> ((Linked) fact).link())
                .toList();
    }

    /** Connections that are new, and not what is left of an older one. */
    List<Link> begun() {
        var old = closedLinks().stream().map(Link::id).collect(Collectors.toSet());
        return addedLinks().stream().filter(link -> !old.contains(link.id())).toList();
    }

    /** Whoever no longer exists on the day. */
    Set<PartyId> ended(LocalDate day) {
        var touched = new LinkedHashSet<PartyId>();
        var there = new HashSet<PartyId>();
        for (var fact : closed) if (fact instanceof Described said) touched.add(said.party());
        for (var fact : added) {
            if (!(fact instanceof Described said)) continue;
            touched.add(said.party());
            if (said.span().holdsOn(day)
                    && !said.traits().getOrDefault("name", "").isEmpty()) {
                there.add(said.party());
            }
        }
        touched.removeAll(there);
        return touched;
    }

    Set<PartyId> begunParties() {
        return added.stream()
                .filter(Kinded.class::isInstance)
                .map(fact -> ((Kinded) fact).party())
                .collect(Collectors.toSet());
    }

    /** What passed from one body to another, or ended. */
    List<Reorganisation.Passing> passings() {
        var instead = begun().stream()
                .filter(link -> link.notes().containsKey(INSTEAD))
                .collect(Collectors.toMap(link -> link.notes().get(INSTEAD), link -> link, (one, other) -> one));
        return closedLinks().stream()
                .map(old -> {
                    var next = instead.get(old.id().toString());
                    var to = next != null && next.from().equals(old.from()) ? next.to() : null;
                    return new Reorganisation.Passing(old.from(), old.tie(), old.to(), to);
                })
                .toList();
    }
}
