package quorate.interests;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/**
 * Walks outward from a person over the register of one day, as far as a stake reaches. What it finds is kept, so that the
 * walk is made once for all items of a meeting. The number of steps of a person is small: no step leads through a
 * commissioner or to a provider's patients, where most links are.
 */
final class Search {

    /** A person with more paths than this is caught in a tangle of owners; the shortest paths are found first and kept. */
    private static final int ENOUGH = 4_000;

    private final View view;
    private final Ties ties;
    private final Function<PartyId, Collection<Interest>> declared;
    private final Function<PartyId, Collection<PartyId>> namesakes;
    private final Map<PartyId, Map<PartyId, List<Trail>>> reached = new HashMap<>();

    Search(
            View view,
            Ties ties,
            Function<PartyId, Collection<Interest>> declared,
            Function<PartyId, Collection<PartyId>> namesakes) {
        this.view = view;
        this.ties = ties;
        this.declared = declared;
        this.namesakes = namesakes;
    }

    /** All paths from the person to the party that carry a stake. */
    List<Trail> trails(PartyId person, PartyId affected) {
        var reach = reach(person);
        var trails = new ArrayList<>(reach.getOrDefault(affected, List.of()));
        if (kindOf(affected) == Kind.PERSON) {
            for (var link : view.linksFrom(affected)) {
                for (var step : ties.colleagues().getOrDefault(link.tie(), List.of())) {
                    for (var trail : reach.getOrDefault(link.to(), List.of())) {
                        if (goesOn(trail, step) && !trail.visits(affected)) trails.add(trail.along(link, step));
                    }
                }
            }
        }
        return trails;
    }

    /** Where the person's stakes lead, with every way to get there. */
    Map<PartyId, List<Trail>> reach(PartyId person) {
        return reached.computeIfAbsent(person, this::walk);
    }

    private Map<PartyId, List<Trail>> walk(PartyId person) {
        var found = new HashMap<PartyId, List<Trail>>();
        var open = new ArrayDeque<Trail>();
        var start = Trail.from(person);
        open.add(start);
        for (var other : namesakes.apply(person)) ties.same().ifPresent(step -> open.add(start.maybe(other, step)));
        for (var interest : declared.apply(person)) {
            interest.party().ifPresent(party -> {
                var nature = nearness(interest);
                if (nature != null) open.add(start.declared(interest, party, nature));
            });
        }
        var count = 0;
        while (!open.isEmpty() && count < ENOUGH) {
            var trail = open.poll();
            if (trail.before() != null) {
                found.computeIfAbsent(trail.end(), end -> new ArrayList<>(2)).add(trail);
                count++;
            }
            if (trail.last() == null || !trail.last().isLast()) spread(trail, open);
        }
        return found;
    }

    private void spread(Trail trail, ArrayDeque<Trail> open) {
        for (var link : view.linksFrom(trail.end()))
            step(trail, link, ties.along().get(link.tie()), open);
        for (var link : view.linksTo(trail.end()))
            step(trail, link, ties.against().get(link.tie()), open);
    }

    private void step(Trail trail, Link link, @Nullable List<Step> steps, ArrayDeque<Trail> open) {
        if (steps == null) return;
        var to = link.other(trail.end());
        for (var step : steps) {
            if (!goesOn(trail, step) || trail.visits(to)) continue;
            if ((step.to().isEmpty() && step.not().isEmpty()) || step.leadsTo(kindOf(to))) {
                open.add(trail.along(link, step));
                return;
            }
        }
    }

    private boolean goesOn(Trail trail, Step step) {
        return (trail.own() ? step.own() : step.on())
                && (step.isSame() || trail.length() < ties.hops())
                && step.follows(trail.last());
    }

    private @Nullable Kind kindOf(PartyId party) {
        return view.find(party).map(Party::kind).orElse(null);
    }

    /** How near a declared interest comes on the day; null when it is too long over, or too far off, to count. */
    Finding.@Nullable Nature nearness(Interest interest) {
        LocalDate day = view.day();
        var span = interest.span();
        if (span.holdsOn(day)) {
            return interest.type() == Interest.Type.NON_FINANCIAL_PERSONAL
                    ? Finding.Nature.PERCEIVED
                    : Finding.Nature.ACTUAL;
        }
        if (day.isBefore(span.from())) {
            return span.from().isAfter(day.plusMonths(ties.monthsBefore())) ? null : Finding.Nature.POTENTIAL;
        }
        var over = span.end().orElseThrow();
        return over.plusMonths(ties.monthsAfter()).isAfter(day) ? Finding.Nature.PERCEIVED : null;
    }

    /** Providers in which the person has a stake of their own, which could be part of somebody's supply chain. */
    List<Trail> ownProviders(PartyId person) {
        return reach(person).values().stream()
                .flatMap(Collection::stream)
                .filter(trail -> !trail.own() && trail.length() == 1 && trail.inner() == Interest.Type.FINANCIAL)
                .filter(trail -> trail.last() == null || trail.last().tie() != Tie.BIDDER_FOR)
                .filter(trail -> isProvider(kindOf(trail.end())))
                .toList();
    }

    private static boolean isProvider(@Nullable Kind kind) {
        return kind != null
                && switch (kind) {
                    case PRACTICE, NETWORK, FEDERATION, COMPANY, TRUST, CHARITY, PRESCRIBER -> true;
                    default -> false;
                };
    }
}
