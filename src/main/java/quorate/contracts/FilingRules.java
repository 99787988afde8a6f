package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.register.Register;
import quorate.web.Words;

/** What stands against entering an agreement. */
final class FilingRules {

    private final Kinds kinds;
    private final Shelf.Picture entered;
    private final Register register;
    private final LocalDate today;

    FilingRules(Kinds kinds, Shelf.Picture entered, Register register, LocalDate today) {
        this.register = register;
        this.kinds = kinds;
        this.entered = entered;
        this.today = today;
    }

    List<Objection> against(Filed filed) {
        var found = new ArrayList<Objection>();
        var kind = kinds.find(filed.kind());
        if (kind.isEmpty()) {
            found.add(no("contracts.kind", "There is no kind of agreement “" + filed.kind() + "”.", "Choose a kind."));
            return found;
        }
        if (filed.title().isBlank()) found.add(no("contracts.title", "The agreement has no title.", "Give it one."));
        if (!kind.get().span().overlaps(filed.life())) {
            found.add(no(
                    "contracts.kind.day",
                    "There is no " + kind.get().title().toLowerCase(java.util.Locale.UK) + " before "
                            + Words.day(kind.get().span().from()) + ".",
                    "Look at the first day and at the kind."));
        }
        if (kind.get().layered() && filed.base().isEmpty()) {
            found.add(no(
                    "contracts.base",
                    kind.get().title() + " lies on another agreement, and none is given.",
                    "Say which agreement it lies on."));
        }
        filed.base().ifPresent(base -> against(filed, base, found));
        if (!filed.practice().isEmpty() && !isKnown(filed)) {
            found.add(no(
                    "contracts.practice",
                    "The register has no practice " + filed.practice() + " on any of these days.",
                    "Look at the code; one that changed is entered under the code of the day."));
        }
        return found;
    }

    private void against(Filed filed, UUID base, List<Objection> found) {
        if (base.equals(filed.id())) {
            found.add(no("contracts.base.self", "An agreement does not lie on itself.", "Say which other one."));
        } else if (entered.find(base).isEmpty()) {
            found.add(no(
                    "contracts.base.unknown",
                    "The agreement that it lies on was never entered.",
                    "Enter that one first."));
        }
    }

    private boolean isKnown(Filed filed) {
        return Stream.concat(Stream.of(today, filed.life().from()), filed.life().lastDay().stream())
                .anyMatch(day ->
                        register.on(day).findByCode("ods", filed.practice()).isPresent());
    }

    static Objection unknown(UUID agreement) {
        return no(
                "contracts.unknown",
                "Nobody has entered the agreement " + agreement + ".",
                "Enter it first; what was only published cannot be changed.");
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
