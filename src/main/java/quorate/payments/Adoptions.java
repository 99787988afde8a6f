package quorate.payments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
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
import quorate.authority.Ways;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.schemes.Definition;
import quorate.soundings.Soundings;

/**
 * Lays a scheme of the commissioner's own for a decision, and hears what was decided. The practices that would be paid are
 * affected, so that whoever has a stake in one of them is found before the decision.
 */
@Component
class Adoptions {

    /** The act of the law pack: a newly designed enhanced service or local scheme. */
    private static final String NEW = "fn.es.new";

    private static final String ALTERNATIVE = "fn.lis.qof-alternative";

    private static final String NATIONAL = "England";

    private final AdoptionStore store;
    private final Authority authority;
    private final Register register;
    private final Soundings soundings;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Adoptions(
            AdoptionStore store,
            Authority authority,
            Register register,
            Soundings soundings,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.authority = authority;
        this.register = register;
        this.soundings = soundings;
        this.clocks = clocks;
        this.events = events;
    }

    /** As what it is decided: an alternative to the national framework is a decision of its own. */
    private static String actOf(Definition scheme) {
        return Soundings.isAlternative(scheme) ? ALTERNATIVE : NEW;
    }

    static boolean isNational(Definition scheme) {
        return scheme.area().equals(NATIONAL);
    }

    List<Adoption> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    /** By which a commissioner uses the scheme on a day. */
    Optional<Adoption> find(PartyId commissioner, String scheme, LocalDate day) {
        return store.list(Set.of(commissioner), Long.MAX_VALUE).stream()
                .filter(adoption -> adoption.covers(scheme) && adoption.isAdopted())
                .filter(adoption -> !adoption.from().isAfter(day))
                .findFirst();
    }

    private Set<PartyId> affected(PartyId commissioner, Definition scheme) {
        var view = register.on(clocks.today());
        var admitted = scheme.joining().contracts();
        var found = new HashSet<PartyId>();
        view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .map(Link::from)
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> admitted.isEmpty()
                        || party.trait("contract")
                                .filter(contract -> !admitted.contains(contract.toLowerCase(java.util.Locale.ROOT)))
                                .isEmpty())
                .map(Party::id)
                .forEach(found::add);
        return found;
    }

    private static Facts facts(Adoption adoption) {
        return new Facts(Map.of("value", adoption.value().plain()));
    }

    /** Who could decide it today. */
    Ways ways(Adoption adoption, Definition scheme) {
        return authority.routeTo(
                actOf(scheme),
                adoption.commissioner(),
                clocks.today(),
                affected(adoption.commissioner(), scheme),
                facts(adoption));
    }

    /** Lays it for a decision. Laid twice, it is laid once. */
    Answer<Adoption> lay(Adoption adoption, Definition scheme, String why) {
        return clocks.write(number -> {
            var all = store.list(Set.of(adoption.commissioner()), Long.MAX_VALUE);
            var before =
                    all.stream().filter(each -> each.id().equals(adoption.id())).findFirst();
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var waiting = all.stream()
                    .anyMatch(each ->
                            each.scheme().equals(scheme.id()) && each.outcome().isEmpty());
            if (waiting) {
                return new Answer.Refused<>(List.of(new Objection(
                        "payments.waiting",
                        Weight.LOCAL,
                        scheme.title() + " was laid already and waits for a decision.",
                        "Wait for that decision.",
                        List.of())));
            }
            var unsaid = soundings.against(adoption.commissioner(), scheme);
            if (!unsaid.isEmpty()) return new Answer.Refused<>(unsaid);
            var matter = new Matter(
                    adoption.matter(),
                    actOf(scheme),
                    adoption.commissioner(),
                    affected(adoption.commissioner(), scheme),
                    facts(adoption),
                    scheme.title() + ", up to " + adoption.value() + " a year",
                    "",
                    soundings.paper(why, adoption.commissioner(), scheme.id()),
                    Optional.empty(),
                    clocks.today(),
                    new Actor.Person(adoption.by()));
            return switch (authority.lay(matter, "adoption " + adoption.id())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    store.insert(adoption, number);
                    yield new Answer.Done<>(adoption);
                }
            };
        });
    }

    /** A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(adoption -> adoption.outcome().isEmpty())
                .ifPresent(adoption -> clocks.write(number -> {
                    var outcome = new Adoption.Outcome(
                            decision.id(), decision.outcome() == Decision.Outcome.APPROVED, decision.day());
                    store.insert(adoption.id(), outcome, number);
                    events.publishEvent(new Adoption.Decided(adoption, outcome, decision.by()));
                    return outcome;
                }));
    }

    Optional<Adoption> find(UUID id, Collection<PartyId> commissioners) {
        return store.list(commissioners, Long.MAX_VALUE).stream()
                .filter(adoption -> adoption.id().equals(id))
                .findFirst();
    }
}
