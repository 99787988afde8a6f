package quorate.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Undone;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.procurement.Awarded;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Standing;
import quorate.web.Words;

/** Enters the contract that a procurement ended in, with the procurement as its source and the award as its decision. */
@Component
class Outcomes {

    private final Contracts contracts;
    private final Authority authority;
    private final Register register;
    private final Standing standing;

    Outcomes(Contracts contracts, Authority authority, Register register, Standing standing) {
        this.contracts = contracts;
        this.authority = authority;
        this.register = register;
        this.standing = standing;
    }

    /** In the same write: where the contract cannot be entered, the step that enters into it is not recorded either. */
    @EventListener
    void hear(Awarded.Recorded recorded) {
        var awarded = recorded.it();
        kind(awarded.act()).ifPresent(kind -> {
            if (contracts.enter(filed(awarded, kind), recorded.by()) instanceof Answer.Refused<?>(var objections)) {
                throw new Undone(objections);
            }
        });
    }

    /** A modification changes a contract that there is, and enters none. */
    private static Optional<String> kind(String act) {
        return switch (act) {
            case "fn.contract.gms.award" -> Optional.of("gms");
            case "fn.contract.pms.design" -> Optional.of("pms");
            case "fn.contract.apms.design", "fn.provider.new" -> Optional.of("apms");
            default -> Optional.empty();
        };
    }

    private Filed filed(Awarded awarded, String kind) {
        return new Filed(
                Awarded.agreementOf(awarded.question()),
                kind,
                awarded.title(),
                practice(awarded),
                awarded.commissioner(),
                Optional.empty(),
                Span.since(awarded.begins()),
                clauses(awarded),
                source(awarded),
                awarded.decision());
    }

    private static String source(Awarded awarded) {
        return "procurement “" + awarded.title() + "”";
    }

    /** The one practice that the decision to procure was about. */
    private String practice(Awarded awarded) {
        var view = register.on(awarded.begins());
        var codes = authority.find(awarded.matter()).map(Matter::affected).orElse(Set.of()).stream()
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind() == Kind.PRACTICE)
                .flatMap((Party party) -> party.code().stream())
                .toList();
        return codes.size() == 1 ? codes.getFirst() : "";
    }

    private List<Clause> clauses(Awarded awarded) {
        var said = new ArrayList<Clause>();
        said.add(clause(awarded, Term.BEGAN, "", Told.said(awarded.begins().toString())));
        said.add(clause(
                awarded,
                Term.ENDS,
                "",
                awarded.last().map(day -> Told.said(day.toString())).orElse(Told.Nothing.MISSING)));
        if (!awarded.value().isEmpty()) {
            var value = Words.money(Money.parse(awarded.value())) + " over its whole term, as awarded";
            said.add(clause(awarded, Term.PRICE, "As awarded", Told.said(value)));
        }
        var provider = standing.nameOf(awarded.provider());
        said.add(clause(awarded, Term.CONTRACTOR, "", Told.said(provider)));
        said.add(clause(awarded, Term.SIGNED_COPY, "", Told.Nothing.NOT_YET_KNOWN));
        for (PartyId each : awarded.subcontractors()) {
            said.add(clause(awarded, Term.SUBCONTRACTOR, standing.nameOf(each), Told.said("Works for " + provider)));
        }
        if (!awarded.chainKnown()) {
            said.add(clause(awarded, Term.SUBCONTRACTOR, "Others", Told.Nothing.NOT_YET_KNOWN));
        }
        return said;
    }

    private static Clause clause(Awarded awarded, Term term, String subject, Told told) {
        return new Clause(term, subject, told, Span.since(awarded.begins()), source(awarded), awarded.decision());
    }
}
