package quorate.disclosures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** A report with every step that was taken, in order. */
record BreachFile(Breach breach, List<Breach.Step> steps) {

    BreachFile {
        steps = List.copyOf(steps);
    }

    UUID id() {
        return breach.id();
    }

    Optional<Breach.Step> last(Breach.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((a, b) -> b);
    }

    Optional<PartyId> investigator() {
        return last(Breach.Kind.ASSIGNED).flatMap(Breach.Step::who);
    }

    Optional<Breach.Finding> finding() {
        return last(Breach.Kind.FOUND).map(step -> Code.parse(Breach.Finding.class, step.choice()));
    }

    boolean isClosed() {
        return finding().filter(it -> it != Breach.Finding.BREACH).isPresent()
                || last(Breach.Kind.PUBLISHED).isPresent();
    }

    /** Where it stands, in words. */
    String state() {
        if (last(Breach.Kind.PUBLISHED).isPresent()) return "Published";
        if (finding().isPresent())
            return "Found: " + finding().get() + (last(Breach.Kind.LEARNED).isPresent() ? ", lessons drawn" : "");
        return investigator().isPresent() ? "Being investigated" : "Reported";
    }
}
