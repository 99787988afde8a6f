package quorate.interests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;

/** Brings register, law and declarations together to search them for a day. */
@Component
class Bench {

    private final Register register;
    private final Snapshot snapshot;
    private final Guidance guidance;

    Bench(Register register, Snapshot snapshot, Law law) {
        this.register = register;
        this.snapshot = snapshot;
        this.guidance = Guidance.of(law);
    }

    Guidance guidance() {
        return guidance;
    }

    /** A search of one day with all that is known now. Make it once for all items of a meeting. */
    Conflicts on(LocalDate day) {
        var picture = snapshot.picture();
        return new Conflicts(
                register.on(day),
                guidance,
                picture.interests()::of,
                person ->
                        register.namesakes(person, day).stream().map(Party::id).toList(),
                key -> picture.ruledOut(key, day));
    }

    /** Of this person alone: what is found of whoever had a hand in the paper keeps nobody else from it. */
    List<Finding> about(PartyId person, Subject subject, LocalDate day) {
        return on(day).of(Set.of(person), subject).stream()
                .filter(finding -> finding.person().equals(person))
                .toList();
    }

    List<Finding> open(PartyId person, Subject subject, Set<String> answered, LocalDate day) {
        return about(person, subject, day).stream()
                .filter(finding -> !answered.contains(finding.key()))
                .toList();
    }
}
