package quorate.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Posted;
import quorate.payments.Dues;
import quorate.web.Words;

/**
 * Works paid claims out again by another limit, lays the differences for one decision by their value, and lets each become
 * due once: what is then given of a claim is what it would have been with that limit from the beginning.
 */
@Component
class Raisings {

    private final RaisingStore store;
    private final ClaimStore claims;
    private final ClaimLimit limits;
    private final PlanStore plans;
    private final Dues dues;
    private final Authority authority;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Raisings(
            RaisingStore store,
            ClaimStore claims,
            ClaimLimit limits,
            PlanStore plans,
            Dues dues,
            Authority authority,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.claims = claims;
        this.limits = limits;
        this.plans = plans;
        this.dues = dues;
        this.authority = authority;
        this.clocks = clocks;
        this.events = events;
    }

    List<Raising> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Raising> find(UUID id) {
        return store.find(id);
    }

    /**
     * The claims that it is for: those that became due whole. A part that was decided as such stays as it was decided, and so
     * does what is paid back by a plan.
     */
    List<Claim> meant(Raising asked) {
        var found = claims.list(Set.of(asked.commissioner()), List.of(), Long.MAX_VALUE).stream()
                .filter(claim -> claim.kind().equals(asked.kind()) && claim.isDue())
                .filter(claim -> asked.practice().isEmpty() || claim.code().equals(asked.practice()))
                .filter(claim -> asked.days().holdsOn(claim.used().from()))
                .filter(claim ->
                        claim.course().laying().flatMap(Claim.Laying::allowed).isEmpty())
                .toList();
        var planned = plans.list(found.stream().map(Claim::id).toList()).stream()
                .filter(Plan::isAgreed)
                .map(Plan::claim)
                .collect(Collectors.toSet());
        return found.stream().filter(claim -> !planned.contains(claim.id())).toList();
    }

    /** The same with the difference of every claim that it changes. */
    Raising worked(Raising asked) {
        return asked.with(meant(asked).stream()
                .flatMap(claim -> difference(asked, claim).stream())
                .toList());
    }

    private Optional<Raising.Difference> difference(Raising asked, Claim claim) {
        return limit(asked, claim).flatMap(limit -> {
            var used = claim.used().invoiced();
            var comes = used.isMoreThan(limit.most()) ? limit.most() : used;
            var more = comes.minus(claim.given());
            return more.pence() == 0
                    ? Optional.empty()
                    : Optional.of(new Raising.Difference(claim.id(), limit.most(), limit.says(), more));
        });
    }

    private Optional<ClaimLimit.Limit> limit(Raising asked, Claim claim) {
        var used = claim.used();
        if (!asked.kind().asks().isEmpty()) {
            var terms = new HashMap<>(used.terms());
            terms.put("market-rent", "£" + asked.figure().plain());
            return limits.of(claim.kind(), used.from(), used.count(), terms);
        }
        var weeks = Math.max(0, used.count() - asked.unpaid());
        return Optional.of(new ClaimLimit.Limit(
                new Money(Math.multiplyExact(asked.figure().pence(), weeks)),
                Words.count(weeks, "week", "weeks") + " at " + asked.figure() + " (" + asked.source() + ")"));
    }

    /** Lays it for a decision. Laid twice under the same key, it is laid once. */
    Answer<Raising> lay(Raising asked) {
        return clocks.write(number -> {
            var there = store.find(asked.id());
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var waits = store.list(Set.of(asked.commissioner()), Long.MAX_VALUE).stream()
                    .anyMatch(
                            it -> it.kind().equals(asked.kind()) && it.outcome().isEmpty());
            if (waits) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.waiting",
                        "Another limit of " + asked.kind() + " was laid already and waits for a decision.",
                        "Wait for that decision: the difference is worked out from what was given until then.")));
            }
            var raising = worked(asked);
            if (raising.differences().isEmpty()) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.same",
                        "No claim that was paid comes to anything else by this limit.",
                        "Look at the kind, the practice and the days.")));
            }
            return switch (authority.lay(matter(raising), "raised limit " + raising.id())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    store.insert(raising, number);
                    events.publishEvent(
                            new Raising.Moved(raising, "laid", Optional.empty(), new Actor.Person(raising.by())));
                    yield new Answer.Done<>(raising);
                }
            };
        });
    }

    private Matter matter(Raising it) {
        var affected = new LinkedHashSet<PartyId>();
        meant(it).forEach(claim -> affected.add(claim.practice()));
        return new Matter(
                it.matter(),
                Claims.ACT,
                it.commissioner(),
                affected,
                new Facts(Map.of("value", it.value().plain())),
                it.kind() + ", another limit: " + Words.count(it.differences().size(), "difference", "differences")
                        + ", " + it.total() + " together",
                "",
                "By " + it.source() + ", from " + Words.day(it.from()) + " to " + Words.day(it.to()) + ".",
                Optional.empty(),
                clocks.today(),
                new Actor.Person(it.by()));
    }

    /** A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(it -> it.outcome().isEmpty())
                .ifPresent(it -> clocks.write(number -> {
                    var outcome = outcome(it, decision);
                    store.insert(it.id(), outcome, number);
                    events.publishEvent(new Raising.Moved(
                            it,
                            outcome.posted() ? "became due" : "not paid",
                            Optional.of(outcome.decision()),
                            decision.by()));
                    return outcome;
                }));
    }

    /** All of them become due, or none does. */
    private Raising.Outcome outcome(Raising it, Decision decision) {
        var id = decision.id().value();
        if (decision.outcome() != Decision.Outcome.APPROVED)
            return new Raising.Outcome(
                    id, false, "It was " + decision.outcome() + ", and nothing changes.", decision.day());
        var later = it.differences().stream().map(each -> later(it, each)).toList();
        return switch (dues.differ(it.commissioner(), later, decision.id(), decision.by())) {
            case Answer.Done<Posted> done ->
                new Raising.Outcome(id, true, "Each difference became due by this decision.", decision.day());
            case Answer.Refused<Posted>(var no) ->
                new Raising.Outcome(
                        id,
                        false,
                        "It was approved and could not become due: "
                                + no.getFirst().sentence(),
                        decision.day());
        };
    }

    private Dues.Later later(Raising it, Raising.Difference each) {
        var claim = claims.find(each.claim()).orElseThrow();
        var fund = claim.course().laying().orElseThrow().fund();
        return new Dues.Later(
                each.posting(it.id()),
                Claims.owed(claim, fund, claim.used().to()),
                each.amount(),
                "Another limit: " + claim.kind() + ", invoice " + claim.used().invoice());
    }
}
