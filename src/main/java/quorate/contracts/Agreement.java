package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A contract or other agreement, as it was known at a moment.
 *
 * @param practice the code of the practice or other contractor; empty for one without a code
 * @param commissioner who keeps it; for a practice, whoever commissions it on a day is asked of the register
 * @param base the agreement that this one lies on
 * @param life from its first day, or the first that is known, until it came to an end
 * @param published whether it is only known from published files
 * @param clauses everything it ever said
 */
public record Agreement(
        UUID id,
        AgreementKind kind,
        String title,
        String practice,
        Optional<PartyId> commissioner,
        Optional<UUID> base,
        Span life,
        String source,
        boolean published,
        List<Clause> clauses) {

    public Agreement {
        clauses = List.copyOf(clauses);
    }

    public boolean isInForceOn(LocalDate day) {
        return life.holdsOn(day);
    }

    /** What it says on a day, in the order of the terms. */
    public List<Clause> on(LocalDate day) {
        return clauses.stream()
                .filter(clause -> clause.span().holdsOn(day))
                .sorted(Comparator.comparing(Clause::term).thenComparing(Clause::subject))
                .toList();
    }

    /** What it says on a day about something that is said once. */
    public Optional<Clause> find(Term term, LocalDate day) {
        return said(term, day).findFirst();
    }

    /** Everything it says on a day about something that is said of several. */
    public Stream<Clause> said(Term term, LocalDate day) {
        return clauses.stream()
                .filter(clause -> clause.term() == term && clause.span().holdsOn(day));
    }

    Optional<LocalDate> day(Term term, LocalDate on) {
        return find(term, on).flatMap(Clause::day);
    }

    /** The last day agreed with every extension; empty where no day is known. */
    public Optional<LocalDate> lastDay(LocalDate on) {
        return Stream.concat(said(Term.ENDS, on), said(Term.EXTENDED, on))
                .flatMap(clause -> clause.day().stream())
                .max(Comparator.naturalOrder());
    }

    /** As people read it: the first day, where it is known. */
    String began(LocalDate on) {
        return find(Term.BEGAN, on).map(Clause::words).orElse("Not recorded");
    }

    String ends(LocalDate on) {
        return lastDay(on)
                .map(quorate.web.Words::day)
                .orElseGet(() -> find(Term.ENDS, on).map(Clause::words).orElse("Not recorded"));
    }

    public String page() {
        return "/contracts/" + id;
    }

    /** Agreements of a practice or commissioner were entered, changed or ended. */
    record Entered(UUID agreement, Optional<PartyId> party, Map<String, String> facts, Actor by) implements Happening {

        Entered {
            facts = Map.copyOf(facts);
        }

        @Override
        public List<UUID> about() {
            var about = new ArrayList<>(List.of(agreement));
            party.ifPresent(id -> about.add(id.value()));
            return about;
        }
    }
}
