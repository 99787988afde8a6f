package quorate.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Fact.Described;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;

/**
 * Works out what the register says once a merger is undone from a day on. What the merger closed holds again from that day,
 * what it brought ends then, and between the two days everything stays as the merger left it.
 */
final class Reviving {

    private final LocalDate day;
    private final String source;
    private final Redrawing redrawing;
    private final Effect merger;
    private final Set<PartyId> inside = new HashSet<>();
    private final Set<UUID> ended = new HashSet<>();

    private Reviving(PartyId practice, Effect merger, LocalDate day, String source, Picture picture) {
        this.day = day;
        this.source = source;
        this.merger = merger;
        this.redrawing = new Redrawing(picture, day, source);
        inside.add(practice);
        merger.closedLinks().stream()
                .filter(link -> link.tie() == Tie.PART_OF && link.to().equals(practice))
                .forEach(link -> inside.add(link.from()));
        merger.closedLinks().stream().filter(this::isOwn).forEach(link -> ended.add(link.id()));
    }

    /** The succession as it was recorded here, where it began before the day and would go on. */
    static Optional<Linked> merger(PartyId practice, PartyId heir, LocalDate day, Picture picture) {
        return picture.find(practice).stream()
                .flatMap(dossier -> dossier.in.stream())
                .filter(fact -> fact.isKnownAt(Fact.OPEN) && fact.layer() == Layer.OWN)
                .filter(fact -> fact.link().tie() == Tie.SUCCESSOR_OF
                        && fact.link().from().equals(heir)
                        && fact.link().span().holdsOn(day.minusDays(1))
                        && fact.link().span().holdsOn(day))
                .findFirst();
    }

    static Effect of(PartyId practice, PartyId heir, Linked merger, LocalDate day, String source, Picture picture) {
        var reviving = new Reviving(practice, Effect.of(picture, merger.since()), day, source, picture);
        reviving.redrawing.cut(merger);
        reviving.giveBack(heir);
        reviving.describe(picture);
        reviving.connect();
        return reviving.redrawing.effect();
    }

    private boolean isOwn(Link link) {
        return inside.contains(link.from()) || inside.contains(link.to());
    }

    /** What passed to the heir ends there. */
    private void giveBack(PartyId heir) {
        for (var out : new boolean[] {true, false}) {
            for (var fact : redrawing.links(heir, out)) {
                var instead = fact.link().notes().get(Effect.INSTEAD);
                if (instead != null && ended.contains(UUID.fromString(instead))) redrawing.cut(fact);
            }
        }
    }

    private void describe(Picture picture) {
        for (var party : inside) {
            for (var said :
                    picture.find(party).map(dossier -> dossier.descriptions).orElse(java.util.List.of())) {
                if (isEmptied(said)) shorten(said);
            }
        }
        for (var fact : merger.closed()) {
            if (!(fact instanceof Described said) || !inside.contains(said.party())) continue;
            left(said.span()).ifPresent(span -> redrawing.say(said.party(), said.traits(), span, source));
        }
    }

    /** Where files say more of somebody, the merger said that they have no name. */
    private boolean isEmptied(Described said) {
        return said.layer() == Layer.OWN
                && said.isKnownAt(Fact.OPEN)
                && said.span().overlaps(Span.since(day))
                && "".equals(said.traits().get("name"));
    }

    private void shorten(Described said) {
        redrawing.take(said);
        if (said.span().from().isBefore(day)) {
            redrawing.say(said.party(), said.traits(), said.span().endingOn(day), said.source());
        }
    }

    private void connect() {
        for (var link : merger.closedLinks()) {
            if (!ended.contains(link.id())) continue;
            var notes = new HashMap<>(link.notes());
            notes.put(Effect.INSTEAD, link.id().toString());
            left(link.span()).ifPresent(span -> redrawing.begin(link.from(), link.tie(), link.to(), span, notes));
        }
    }

    /** What is left of the days from the day on. */
    private Optional<Span> left(Span span) {
        @Nullable LocalDate until = span.until();
        if (until != null && !until.isAfter(day)) return Optional.empty();
        return Optional.of(new Span(span.from().isBefore(day) ? day : span.from(), until));
    }
}
