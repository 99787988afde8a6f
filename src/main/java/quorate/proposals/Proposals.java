package quorate.proposals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import quorate.contracts.Contracts;
import quorate.contracts.Term;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.proposals.Proposal.Act;
import quorate.register.Party;
import quorate.register.Register;

/** The front door of the proposals: what is to be done to an agreement, laid for a decision and done by it. */
@Component
public class Proposals {

    private final ProposalStore store;
    private final Doing doing;
    private final Contracts contracts;
    private final Authority authority;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Proposals(
            ProposalStore store,
            Doing doing,
            Contracts contracts,
            Authority authority,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.doing = doing;
        this.contracts = contracts;
        this.authority = authority;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    List<Proposal> list() {
        return store.list();
    }

    Optional<Proposal> find(UUID id) {
        return store.find(id);
    }

    /** Where to read what is to be done to an agreement, and whether it was; empty where the matter was no proposal. */
    public Optional<String> pathOf(MatterId matter) {
        return store.find(matter).map(Proposal::page);
    }

    /** Everything that stands against laying it. */
    List<Objection> against(Proposal proposal) {
        return ProposalRules.against(
                proposal,
                store.list(),
                contracts.find(proposal.agreement(), clocks.today(), Long.MAX_VALUE),
                clocks.today());
    }

    /** Who could decide it on the day, by the facts of the proposal. */
    Ways ways(Proposal proposal) {
        return authority.routeTo(
                proposal.lawAct(), proposal.commissioner(), clocks.today(), affected(proposal), facts(proposal));
    }

    /** Lays it for a decision. Laid twice, it is laid once. */
    Answer<Proposal> lay(Proposal proposal, String why, Actor by) {
        return clocks.write(number -> {
            var before = store.find(proposal.id());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = against(proposal);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var matter = new Matter(
                    proposal.matter(),
                    proposal.lawAct(),
                    proposal.commissioner(),
                    affected(proposal),
                    facts(proposal),
                    proposal.title(),
                    "",
                    why,
                    Optional.empty(),
                    clocks.today(),
                    by);
            return switch (authority.lay(matter, "proposal " + proposal.id())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    store.insert(proposal, number);
                    yield new Answer.Done<>(proposal);
                }
            };
        });
    }

    private Set<PartyId> affected(Proposal proposal) {
        var affected = new HashSet<PartyId>();
        register.on(clocks.today())
                .findByCode("ods", proposal.body().practice())
                .map(Party::id)
                .ifPresent(affected::add);
        return affected;
    }

    private Facts facts(Proposal proposal) {
        var body = proposal.body();
        var facts = new HashMap<String, String>();
        var isValue = proposal.act() == Act.AWARD || body.term().equals(Code.of(Term.VALUE));
        if (isValue && !body.value().isEmpty()) facts.put("value", body.value());
        var from = proposal.act() == Act.EXTEND
                ? contracts
                        .find(proposal.agreement(), clocks.today(), Long.MAX_VALUE)
                        .map(agreement -> agreement.life().from())
                        .orElse(body.from())
                : body.from();
        if (proposal.act() == Act.AWARD || proposal.act() == Act.EXTEND) {
            body.lastDay().ifPresent(last -> facts.put("term-years", years(from, last)));
        }
        return new Facts(facts);
    }

    /** With two decimals, rounded up: a day more than five years is more than five. */
    static String years(LocalDate from, LocalDate last) {
        var whole = ChronoUnit.YEARS.between(from, last.plusDays(1));
        var rest = ChronoUnit.DAYS.between(from.plusYears(whole), last.plusDays(1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(rest).divide(BigDecimal.valueOf(366), 2, RoundingMode.UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Takes back what was done, by a later entry. The decision stays. */
    Answer<Proposal> undo(Proposal proposal, String why, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(proposal.id()).orElseThrow();
            if (!now.canBeUndone()) {
                return new Answer.Refused<>(List.of(ProposalRules.no(
                        "proposals.undone",
                        "There is nothing to take back: " + now.state().toLowerCase(java.util.Locale.UK) + ".",
                        "")));
            }
            var person = new Actor.Person(by);
            if (doing.undo(now, person) instanceof Answer.Refused<UUID>(var objections)) {
                return new Answer.Refused<>(objections);
            }
            store.insert(now.id(), new Proposal.Undoing(why, clocks.today(), by), number);
            events.publishEvent(new Proposal.Undone(
                    now.id(),
                    now.agreement(),
                    now.act(),
                    now.outcome().orElseThrow().decision(),
                    why,
                    person));
            return new Answer.Done<>(store.find(now.id()).orElseThrow());
        });
    }

    /** The id of a matter that is laid once for the proposal. */
    static MatterId matterOf(UUID proposal) {
        return new MatterId(Fresh.idOf("matter of a proposal", proposal.toString()));
    }
}
