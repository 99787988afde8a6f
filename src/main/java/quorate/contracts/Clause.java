package quorate.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.web.Words;

/**
 * One thing that an agreement says, for a span of days.
 *
 * @param subject which of several: the partner, the service opted out of, the address; empty where there is only one
 * @param source where we have it from
 * @param decision by which it came to be so, where one is recorded
 */
public record Clause(Term term, String subject, Told told, Span span, String source, Optional<UUID> decision) {

    public Clause {
        if (term.isSeveral() == subject.isBlank() && !(told instanceof Told.Nothing && subject.isBlank())) {
            throw new IllegalArgumentException(
                    term + (term.isSeveral() ? " needs to say which" : " is said once, and not of '" + subject + "'"));
        }
    }

    public static Clause of(Term term, String subject, Told told, Span span, String source) {
        return new Clause(term, subject, told, span, source, Optional.empty());
    }

    /** The day, of a term that is one and that is said. */
    Optional<LocalDate> day() {
        return term.shape() == Term.Shape.DAY && told instanceof Told.Said(var value)
                ? Optional.of(LocalDate.parse(value))
                : Optional.empty();
    }

    /** As people read it: "31 March 2024", "No end date", "Missing". */
    public String words() {
        return switch (told) {
            case Told.Said(var value) ->
                switch (term.shape()) {
                    case DAY -> Words.day(LocalDate.parse(value));
                    case MONEY -> Words.money(Money.parse(value));
                    case WORDS -> value;
                };
            case Told.Nothing nothing ->
                switch (nothing) {
                    case NONE -> term.none();
                    case MISSING -> "Missing";
                    case NOT_YET_KNOWN -> "Not yet known";
                };
        };
    }

    /** Whether two clauses say the same, whoever said it. */
    boolean says(Clause other) {
        return term == other.term
                && subject.equals(other.subject)
                && told.equals(other.told)
                && span.equals(other.span);
    }
}
