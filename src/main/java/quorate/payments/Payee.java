package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Network;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Entrant;
import quorate.schemes.Reading;

/**
 * A practice, or a network of them, that may have to be paid, as its contract and the register have it.
 *
 * @param contract the kind of its core contract; empty where it has none
 * @param held the days of that contract
 * @param open the days on which the practice exists, as the register has it
 * @param clauses what the contract says about money, with the days for which it does
 */
record Payee(PartyId id, String code, String name, String contract, Span held, Span open, List<Clause> clauses) {

    Payee {
        clauses = List.copyOf(clauses);
    }

    /** A network or another group of practices, which holds no contract of its own. */
    static Payee of(Network it) {
        return new Payee(it.id(), it.code(), it.name(), "", it.life(), it.life(), List.of());
    }

    /** With what was read of it. */
    Payments.Practice practice(Map<String, Reading> readings) {
        return new Payments.Practice(id, code, name, contract, held, readings);
    }

    Entrant entrant(Map<String, Reading> readings, Optional<LocalDate> signed) {
        return new Entrant(code, contract, held, signed.orElse(null), readings);
    }

    /** What the contract says of the term on a day. */
    List<Clause> said(Term term, LocalDate day) {
        return clauses.stream()
                .filter(clause -> clause.term() == term && clause.span().holdsOn(day))
                .toList();
    }

    /** The first day on which it is no longer there or has no contract any more; empty while no end is known. */
    Optional<LocalDate> closed() {
        return open.end();
    }

    /** Whether what a clause opts out of is what a reading asks for. */
    static boolean isAbout(Clause clause, Wanted wanted) {
        var subject = letters(clause.subject()).replaceFirst("services?$", "");
        return !subject.isEmpty() && letters(wanted.title()).contains(subject);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
