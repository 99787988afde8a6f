package quorate.documents;

import java.util.Optional;
import java.util.Set;
import quorate.contracts.Agreement;
import quorate.contracts.Term;
import quorate.contracts.Told;

/**
 * A kind of document, as {@code documents/kinds.yaml} has it.
 *
 * @param copy whether it is the signed copy of the agreement itself
 * @param inside whether it was written for the commissioner alone
 * @param expected the kinds of agreement that usually have one
 * @param where a term of which there usually is a paper
 */
record DocumentKind(String id, String title, boolean copy, boolean inside, Set<String> expected, Optional<Term> where) {

    DocumentKind {
        expected = Set.copyOf(expected);
    }

    boolean isExpectedOf(Agreement agreement, java.time.LocalDate day) {
        return expected.contains(agreement.kind().id())
                || where.filter(term -> agreement.said(term, day).anyMatch(it -> it.told() instanceof Told.Said))
                        .isPresent();
    }
}
