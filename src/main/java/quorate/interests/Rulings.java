package quorate.interests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;

/**
 * All rulings ever made on a matter, in the order in which they were made. A later one on the same person takes the place of
 * the earlier, from its moment on.
 */
public record Rulings(List<Ruling> all) {

    public Rulings {
        all = all.stream().sorted(Comparator.comparing(Ruling::at)).toList();
    }

    /** What is ruled on the person now. */
    public Optional<Ruling> of(PartyId person) {
        return on(person).reduce((earlier, later) -> later);
    }

    /** What was ruled on the person at a moment. */
    public Optional<Ruling> at(PartyId person, Instant moment) {
        return on(person).filter(ruling -> !ruling.at().isAfter(moment)).reduce((earlier, later) -> later);
    }

    /** True if the person has been ruled on and nothing has come to light since. */
    public boolean answers(Finding finding) {
        return of(finding.person())
                .filter(ruling -> ruling.on().contains(finding.key()))
                .isPresent();
    }

    private java.util.stream.Stream<Ruling> on(PartyId person) {
        return all.stream().filter(ruling -> ruling.person().equals(person));
    }
}
