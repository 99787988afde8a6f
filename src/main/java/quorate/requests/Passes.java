package quorate.requests;

import java.util.EnumSet;
import java.util.Set;
import quorate.contracts.Term;
import quorate.register.Tie;

/** What passes from a practice that ends to the one that goes on. What is not said to pass ends. */
enum Passes {
    PARTNERS(
            "Its partners, and the doctors that its contract names",
            EnumSet.of(Tie.PARTNER_IN),
            EnumSet.of(Term.PARTNER, Term.PERFORMER)),
    PREMISES(
            "Its premises, branches and leases",
            EnumSet.of(Tie.OCCUPIES, Tie.LANDLORD_OF),
            EnumSet.of(Term.PREMISES, Term.LEASE_ENDS)),
    LAYERS("Its enhanced services and local schemes", EnumSet.noneOf(Tie.class), EnumSet.noneOf(Term.class));

    private final String words;
    private final Set<Tie> ties;
    private final Set<Term> terms;

    Passes(String words, Set<Tie> ties, Set<Term> terms) {
        this.words = words;
        this.ties = ties;
        this.terms = terms;
    }

    /** Connections of the register that pass with it. */
    Set<Tie> ties() {
        return ties;
    }

    /** What a contract says of it. */
    Set<Term> terms() {
        return terms;
    }

    @Override
    public String toString() {
        return words;
    }
}
