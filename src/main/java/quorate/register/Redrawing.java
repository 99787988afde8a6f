package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;

/** Works out, fact by fact, what a reorganisation changes. Nothing is written here. */
final class Redrawing {

    private final Picture picture;
    private final LocalDate day;
    private final String source;
    private final List<Fact> closed = new ArrayList<>();
    private final List<Fact> added = new ArrayList<>();
    private final Set<Long> done = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<PartyId> ended = new LinkedHashSet<>();
    private long row;

    Redrawing(Picture picture, LocalDate day, String source) {
        this.picture = picture;
        this.day = day;
        this.source = source;
    }

    Effect effect() {
        return new Effect(closed, added);
    }

    /** Whoever ends by it, committees and posts among them. */
    Set<PartyId> ended() {
        return ended;
    }

    /** @param until when it will end, where that is known */
    void found(PartyId id, Kind kind, Map<String, String> traits, @Nullable LocalDate until) {
        added.add(new Kinded(--row, id, kind, source, 0, Fact.OPEN));
        say(id, traits, new Span(day, until), source);
    }

    void rename(PartyId id, String name) {
        var old = own(id).stream()
                .filter(said -> said.span().overlaps(Span.since(day)))
                .sorted(java.util.Comparator.comparing(said -> said.span().from()))
                .toList();
        old.forEach(closed::add);
        Overlay.of(old, Map.of("name", name), Span.since(day), source)
                .forEach(piece -> say(id, piece.traits(), piece.span(), piece.source()));
    }

    /** What people said of it no longer holds from the day on; where files say more, that it has no name is said. */
    void end(PartyId id) {
        if (!ended.add(id)) return;
        var beyond = false;
        for (var said : picture.find(id).map(dossier -> dossier.descriptions).orElse(List.of())) {
            if (!said.isKnownAt(Fact.OPEN) || !said.span().overlaps(Span.since(day))) continue;
            if (said.layer() == Layer.PUBLISHED) {
                beyond = true;
                continue;
            }
            closed.add(said);
            if (said.span().from().isBefore(day)) {
                say(id, said.traits(), said.span().endingOn(day), said.source());
            }
        }
        if (beyond) say(id, Map.of("name", ""), Span.since(day), source);
    }

    void say(PartyId id, Map<String, String> traits, Span span, String source) {
        added.add(new Described(--row, id, Layer.OWN, Map.copyOf(traits), span, source, 0, Fact.OPEN));
    }

    /** What was said of somebody is closed, whoever said it. */
    void take(Described said) {
        closed.add(said);
    }

    private List<Described> own(PartyId id) {
        return picture.find(id).map(dossier -> dossier.descriptions).orElse(List.of()).stream()
                .filter(said -> said.layer() == Layer.OWN && said.isKnownAt(Fact.OPEN))
                .toList();
    }

    /** Connects two from the day on, or until it is known to be otherwise. */
    void link(PartyId from, Tie tie, PartyId to, Map<String, String> notes) {
        var next = links(from, true).stream()
                .map(Linked::link)
                .filter(link -> tie == Tie.COMMISSIONED_BY && link.tie() == tie)
                .map(link -> link.span().from())
                .filter(first -> first.isAfter(day))
                .min(LocalDate::compareTo);
        begin(from, tie, to, new Span(day, next.orElse(null)), notes);
    }

    /** Connects two for a span of days, unless they are so connected already. */
    void begin(PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes) {
        if (from.equals(to) || stands(from, tie, to, span) || !begun.add(from + " " + tie + " " + to)) return;
        added.add(new Linked(--row, new Link(Fresh.id(), from, tie, to, span, notes, source), Layer.OWN, 0, Fact.OPEN));
    }

    /** True if they are so connected already on some of the days, whatever this act closes left aside. */
    private boolean stands(PartyId from, Tie tie, PartyId to, Span span) {
        return links(from, true).stream()
                .filter(fact -> !done.contains(fact.row()))
                .map(Linked::link)
                .anyMatch(link ->
                        link.tie() == tie && link.to().equals(to) && link.span().overlaps(span));
    }

    /** The connection no longer holds from the day on. */
    void cut(Linked fact) {
        if (!done.add(fact.row())) return;
        closed.add(fact);
        var link = fact.link();
        if (!link.span().from().isBefore(day)) return;
        var notes = new HashMap<>(link.notes());
        notes.put(Effect.ENDED_BY, source);
        var shorter = new Link(
                link.id(), link.from(), link.tie(), link.to(), link.span().endingOn(day), notes, link.source());
        added.add(new Linked(--row, shorter, Layer.OWN, 0, Fact.OPEN));
    }

    /** The connection is with another from the day on, for as long as it would have held. */
    void pass(Linked fact, PartyId from, PartyId to) {
        cut(fact);
        var link = fact.link();
        var first = link.span().from().isBefore(day) ? day : link.span().from();
        var notes = new HashMap<>(link.notes());
        notes.remove(Effect.ENDED_BY);
        notes.put(Effect.INSTEAD, link.id().toString());
        begin(from, link.tie(), to, new Span(first, link.span().until()), notes);
    }

    /** Everything of a body that ends passes to its heir, or ends with it. */
    void inherit(PartyId body, PartyId heir, Set<PartyId> ending, boolean postsPass) {
        for (var fact : links(body, true)) {
            var link = fact.link();
            switch (link.tie()) {
                case PART_OF, MEMBER_OF, LIES_IN -> {
                    if (ending.contains(link.to()) || link.to().equals(heir)) cut(fact);
                    else pass(fact, heir, link.to());
                }
                case NEIGHBOUR_OF -> cut(fact);
                default -> {}
            }
        }
        for (var fact : links(body, false)) {
            var link = fact.link();
            if (ending.contains(link.from())) continue;
            switch (link.tie()) {
                case PART_OF -> inheritPart(fact, heir, postsPass);
                case COMMISSIONED_BY, MEMBER_OF, LIES_IN, EMPLOYED_BY -> pass(fact, link.from(), heir);
                case SUCCESSOR_OF -> {
                    // Whoever comes after the body later comes after its heir.
                    if (!link.span().from().isBefore(day)) pass(fact, link.from(), heir);
                }
                case NEIGHBOUR_OF -> cut(fact);
                default -> {}
            }
        }
    }

    private void inheritPart(Linked fact, PartyId heir, boolean postsPass) {
        var part = fact.link().from();
        if (part.equals(heir)) {
            cut(fact);
            return;
        }
        switch (kindOf(part)) {
            case COMMITTEE -> close(part);
            case POST -> {
                if (postsPass) pass(fact, part, heir);
                else close(part);
            }
            default -> pass(fact, part, heir);
        }
    }

    /** A committee or post ends with its body, and with it its seats and who holds them. */
    void close(PartyId inside) {
        end(inside);
        for (var fact : links(inside, true)) if (fact.link().tie() == Tie.PART_OF) cut(fact);
        for (var fact : links(inside, false)) {
            if (fact.link().tie() == Tie.HOLDS || fact.link().tie() == Tie.MEMBER_OF) cut(fact);
            if (fact.link().tie() == Tie.PART_OF && !ended.contains(fact.link().from())) {
                close(fact.link().from());
            }
        }
    }

    /** Whatever the body still has ends with it: its committees and posts, and what it was part of. */
    void dissolve(PartyId body) {
        end(body);
        for (var fact : links(body, true)) if (follows(fact.link().tie())) cut(fact);
        for (var fact : links(body, false)) {
            var part = fact.link().from();
            if (fact.link().tie() == Tie.PART_OF
                    && List.of(Kind.COMMITTEE, Kind.POST).contains(kindOf(part))) {
                close(part);
            } else if (fact.link().tie() == Tie.EMPLOYED_BY) {
                cut(fact);
            }
        }
    }

    /** Connections that say where a body stands, and that end with it. Others are for their owners to end. */
    static boolean follows(Tie tie) {
        return switch (tie) {
            case PART_OF, MEMBER_OF, LIES_IN, NEIGHBOUR_OF -> true;
            default -> false;
        };
    }

    Kind kindOf(PartyId id) {
        return picture.find(id).flatMap(Dossier::latest).map(Party::kind).orElse(Kind.OTHER);
    }

    /** Connections known now that hold on the day or later, and that this act has not closed. */
    List<Linked> links(PartyId id, boolean out) {
        return picture.find(id).stream()
                .flatMap(dossier -> (out ? dossier.out : dossier.in).stream())
                .filter(fact -> fact.isKnownAt(Fact.OPEN) && !done.contains(fact.row()))
                .filter(fact -> fact.link().span().overlaps(Span.since(day)))
                .toList();
    }
}
