package quorate.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.contracts.Holdings;
import quorate.contracts.Term;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.schemes.Definition;

/** Whom a commissioner may have to pay, from the contracts and the register. */
@Component
class Payees {

    private static final Set<Term> MONEY = Set.of(Term.OPT_OUT, Term.DEDUCTION, Term.PRICE, Term.VALUE);

    private final Contracts contracts;
    private final Register register;

    Payees(Contracts contracts, Register register) {
        this.contracts = contracts;
        this.register = register;
    }

    /** The practices of the commissioner on any day of the period, by code. @param named further ones, that were read */
    List<Payee> of(PartyId commissioner, Definition scheme, Span period, Set<String> named, long known) {
        var first = register.on(period.from(), known);
        var last = register.on(period.lastDay().orElse(period.from()), known);
        var found = new TreeMap<String, Party>();
        for (var view : List.of(last, first)) {
            view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                    .map(Link::from)
                    .flatMap(id -> view.find(id).stream())
                    .filter(party -> party.kind() == Kind.PRACTICE)
                    .forEach(party -> party.code().ifPresent(code -> found.put(code, party)));
            for (var code : named) {
                if (!found.containsKey(code)) view.findByCode("ods", code).ifPresent(party -> found.put(code, party));
            }
        }
        var codes = new TreeSet<>(named);
        codes.addAll(found.keySet());
        var holdings = contracts.holdings(last.day(), known);
        return codes.parallelStream()
                .map(code -> payee(code, Optional.ofNullable(found.get(code)), scheme, period, holdings))
                .toList();
    }

    private static Payee payee(String code, Optional<Party> party, Definition scheme, Span period, Holdings holdings) {
        var admitted = scheme.joining().contracts();
        var core = holdings.timeline(code).stream()
                .filter(agreement -> agreement.kind().isCore())
                .sorted(Comparator.comparing((Agreement it) -> !it.life().overlaps(period))
                        .thenComparing(it -> !admitted.isEmpty()
                                && !admitted.contains(it.kind().id())))
                .findFirst();
        return new Payee(
                party.map(Party::id).orElseGet(() -> new PartyId(quorate.kernel.Fresh.idOf("ods", code))),
                code,
                party.map(Party::name).orElse(code),
                core.map(it -> it.kind().id()).orElse(""),
                core.map(Agreement::life).orElse(Span.ALWAYS),
                party.map(Party::life).orElse(Span.ALWAYS),
                core.stream()
                        .flatMap(it -> it.clauses().stream())
                        .filter(clause -> MONEY.contains(clause.term()))
                        .toList());
    }

    /** The practice of the code, if it is the commissioner's on the day. */
    Optional<Party> find(PartyId commissioner, String code, View view) {
        return view.findByCode("ods", code)
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> view.linksFrom(party.id(), Tie.COMMISSIONED_BY).stream()
                        .anyMatch(link -> link.to().equals(commissioner)));
    }

    View on(java.time.LocalDate day) {
        return register.on(day);
    }
}
