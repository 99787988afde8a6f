package quorate.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Ways;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.payments.Dues;
import quorate.web.Words;

/** Takes claims in, names what stands against them, and lays them for a decision. */
@Component
class Claims {

    /** The act of the law pack by which they are decided. */
    static final String ACT = "fn.pay.discretionary";

    private final ClaimStore store;
    private final Dues dues;
    private final Authority authority;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Claims(ClaimStore store, Dues dues, Authority authority, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.dues = dues;
        this.authority = authority;
        this.clocks = clocks;
        this.events = events;
    }

    List<Claim> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Claim> find(UUID id) {
        return store.find(id);
    }

    Optional<Claim> find(MatterId matter) {
        return store.find(matter);
    }

    /** What was decided of the same kind before it, the latest first: like is to be treated alike. */
    List<Claim> before(Claim claim) {
        return store.list(Set.of(claim.commissioner()), Long.MAX_VALUE).stream()
                .filter(other -> other.kind() == claim.kind() && !other.id().equals(claim.id()) && !other.isWaiting())
                .toList();
    }

    static Dues.Owed owed(Claim claim, LocalDate today) {
        return new Dues.Owed(
                claim.posting(),
                claim.commissioner(),
                claim.fund(),
                claim.kind().stream,
                claim.practice(),
                claim.code(),
                claim.owed(),
                claim.to().isAfter(today) ? today : claim.to(),
                claim.kind() + ", invoice " + claim.invoice());
    }

    /** Everything that stands against the claim. */
    List<Objection> against(Claim claim) {
        var found = new ArrayList<Objection>();
        var others = store.list(Set.of(claim.commissioner()), Long.MAX_VALUE).stream()
                .filter(other -> other.practice().equals(claim.practice()) && !isRefused(other))
                .filter(other -> !other.id().equals(claim.id()))
                .toList();
        found.addAll(twice(claim, others));
        if (claim.from().isAfter(clocks.today())) {
            found.add(no(
                    "claims.ahead",
                    Words.day(claim.from()) + " is still to come.",
                    "Claim what has been used; what is to come can be accrued or promised."));
        }
        if (claim.owed().pence() <= 0) {
            found.add(no(
                    "claims.nothing",
                    "By its limit nothing is paid of this claim: " + claim.limitSays() + ".",
                    "Look at the kind and at the weeks."));
        } else {
            found.addAll(dues.against(owed(claim, clocks.today()), new Actor.Person(claim.by())));
        }
        return found;
    }

    /** The same invoice, and the same days for the same reason. */
    private static List<Objection> twice(Claim claim, List<Claim> others) {
        var found = new ArrayList<Objection>();
        others.stream()
                .filter(other -> other.hasInvoice(claim.invoice()))
                .findFirst()
                .ifPresent(other -> found.add(no(
                        "claims.invoice",
                        "Invoice " + other.invoice() + " of this practice was claimed on " + Words.day(other.entered())
                                + " already: " + other.kind() + ", " + other.owed() + ".",
                        "An invoice is paid once. Look at that claim.")));
        var days = new Span(claim.from(), claim.to().plusDays(1));
        others.stream()
                .filter(other -> !claim.other()
                        && other.kind() == claim.kind()
                        && days.overlaps(new Span(other.from(), other.to().plusDays(1))))
                .findFirst()
                .ifPresent(other -> found.add(no(
                        "claims.days",
                        other.kind() + " of this practice was claimed for "
                                + Words.span(new Span(other.from(), other.to().plusDays(1))) + " already, by invoice "
                                + other.invoice() + ".",
                        "If it is for somebody else’s absence or for other work, say so on the form.")));
        return found;
    }

    private static boolean isRefused(Claim claim) {
        return claim.outcome().filter(outcome -> !outcome.paid()).isPresent();
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    private static Facts facts(Claim claim) {
        return new Facts(Map.of("value", claim.owed().plain()));
    }

    /** Who could decide it today. */
    Ways ways(Claim claim) {
        return authority.routeTo(ACT, claim.commissioner(), clocks.today(), Set.of(claim.practice()), facts(claim));
    }

    /** Enters it and lays it for a decision. Entered twice, it is entered once. */
    Answer<Claim> enter(Claim claim, String practice) {
        return clocks.write(number -> {
            var there = store.find(claim.id());
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(claim);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var by = new Actor.Person(claim.by());
            var matter = new Matter(
                    claim.matter(),
                    ACT,
                    claim.commissioner(),
                    Set.of(claim.practice()),
                    facts(claim),
                    claim.kind() + ", " + practice + ": " + claim.owed(),
                    "",
                    claim.why(),
                    Optional.empty(),
                    clocks.today(),
                    by);
            return switch (authority.lay(matter, "claim " + claim.id())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    store.insert(claim, number);
                    events.publishEvent(new Claim.Entered(claim, by));
                    yield new Answer.Done<>(claim);
                }
            };
        });
    }
}
