package quorate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Posted;
import quorate.payments.Dues;
import quorate.web.Standing;

/** Lays how a claim is paid back for a decision, and takes each instalment from what is due: never more than that. */
@Component
class Plans {

    static final int MOST_MONTHS = 120;

    private final PlanStore store;
    private final ClaimStore claims;
    private final Dues dues;
    private final Authority authority;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Plans(
            PlanStore store,
            ClaimStore claims,
            Dues dues,
            Authority authority,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.claims = claims;
        this.dues = dues;
        this.authority = authority;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    /** The last plan of a claim. */
    Optional<Plan> find(UUID claim) {
        return store.list(Set.of(claim)).stream().findFirst();
    }

    /** Everything that stands against paying a claim back so. */
    List<Objection> against(Plan plan, Claim claim) {
        var found = new ArrayList<Objection>();
        if (!claim.isDue()) {
            found.add(ClaimDoubts.no(
                    "claims.unpaid", "Nothing became due by this claim.", "Only what was paid is paid back."));
        } else if (plan.total().isMoreThan(claim.given())) {
            found.add(ClaimDoubts.no(
                    "claims.clawback",
                    plan.total() + " is to be paid back, and " + claim.given() + " was given by this claim.",
                    "Take back no more than was paid; what is above is a debt that needs a decision of its own."));
        }
        find(claim.id())
                .filter(other -> !other.id().equals(plan.id()))
                .filter(other -> other.agreed().isEmpty() || other.isAgreed() && !other.isEnded())
                .ifPresent(other -> found.add(ClaimDoubts.no(
                        "claims.plan",
                        "This claim is being paid back by another plan already, of " + other.total() + ".",
                        "Change that plan, or end it first.")));
        return found;
    }

    /** Lays it for a decision. Laid twice under the same key, it is laid once. */
    Answer<Plan> lay(Plan plan, Claim claim) {
        return clocks.write(number -> {
            var there = find(claim.id()).filter(it -> it.id().equals(plan.id()));
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(plan, claim);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var matter = new Matter(
                    plan.matter(),
                    Claims.ACT,
                    claim.commissioner(),
                    Set.of(claim.practice()),
                    new Facts(Map.of("value", plan.total().plain())),
                    "To be paid back by " + standing.nameOf(claim.practice()) + ": " + plan.total() + ", "
                            + plan.instalment() + " a month",
                    "",
                    plan.why(),
                    Optional.empty(),
                    clocks.today(),
                    new Actor.Person(plan.by()));
            if (authority.lay(matter, "plan " + plan.id()) instanceof Answer.Refused<Matter>(var no))
                return new Answer.Refused<>(no);
            store.insert(plan, number);
            return moved(claim, plan, "plan laid", new Actor.Person(plan.by()));
        });
    }

    private Answer<Plan> moved(Claim claim, Plan plan, String what, Actor by) {
        events.publishEvent(new Plan.Moved(plan, claim, what, by));
        return new Answer.Done<>(find(claim.id()).orElseThrow());
    }

    /** A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(it -> it.agreed().isEmpty())
                .ifPresent(it -> clocks.write(number -> {
                    var yes = decision.outcome() == Decision.Outcome.APPROVED;
                    store.insert(it.id(), new Plan.Agreed(decision.id().value(), yes, decision.day()), number);
                    var claim = claims.find(it.claim()).orElseThrow();
                    return moved(claim, it, yes ? "plan agreed" : "plan not agreed", decision.by());
                }));
    }

    /** Another instalment from a day on, or none any more. Entered twice under the same key, it is entered once. */
    Answer<Plan> change(Plan plan, Plan.Change change) {
        return clocks.write(number -> {
            var claim = claims.find(plan.claim()).orElseThrow();
            if (plan.changes().stream().anyMatch(it -> it.id().equals(change.id()))) return new Answer.Done<>(plan);
            if (!plan.isAgreed() || plan.left().pence() == 0) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.plan", "This plan is at “" + plan.state() + "”.", "Only a plan in force is changed.")));
            }
            store.insert(plan.id(), change, number);
            return moved(claim, plan, "plan changed", new Actor.Person(change.by()));
        });
    }

    /** What could be taken of it today: what is open, and no more than is due to the practice from the same stream. */
    Money takable(Plan plan, Claim claim) {
        var open = plan.open(clocks.today());
        var laying = claim.course().laying();
        if (laying.isEmpty()) return Money.ZERO;
        var due = dues.open(laying.get().fund(), claim.kind().stream(), claim.practice());
        return open.isMoreThan(due) ? due : open;
    }

    /** Takes what is open. Pressed twice, the second finds nothing open. */
    Answer<Plan> take(Plan asked, PartyId by) {
        return clocks.write(number -> {
            var plan = find(asked.claim()).orElseThrow();
            var claim = claims.find(plan.claim()).orElseThrow();
            var amount = takable(plan, claim);
            if (amount.pence() <= 0) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.instalment",
                        plan.open(clocks.today()).pence() == 0
                                ? "No instalment is open today."
                                : "Nothing is due to the practice from this stream today, and nobody is taken below nothing.",
                        "Come back when the next one is, or when the practice is owed something.")));
            }
            var id = Fresh.idOf(
                    "instalment", plan.id().toString(), "" + plan.taken().size());
            var fund = claim.course().laying().orElseThrow().fund();
            var later = new Dues.Later(
                    id,
                    Claims.owed(claim, fund, claim.used().to()),
                    Money.ZERO.minus(amount),
                    "Paid back: " + claim.kind() + ", invoice " + claim.used().invoice());
            var decision = new DecisionId(plan.agreed().orElseThrow().decision());
            var posted = dues.differ(claim.commissioner(), List.of(later), decision, new Actor.Person(by));
            if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
            store.insert(plan.id(), new Plan.Taken(id, amount, clocks.today(), by), number);
            return moved(claim, plan, "instalment taken", new Actor.Person(by));
        });
    }
}
