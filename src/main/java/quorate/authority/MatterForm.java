package quorate.authority;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.law.Act;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Typed;

/** What somebody typed who needs a decision. */
record MatterForm(
        Optional<Act> act,
        Optional<Party> about,
        String title,
        String why,
        String paper,
        Optional<Money> value,
        Optional<LocalDate> wantedBy,
        String key) {

    private static final int LONG = 4000;

    static MatterForm read(
            Typed typed, Function<String, Optional<Act>> acts, Function<String, Optional<Party>> practices) {
        var form = new MatterForm(
                typed.found("act", "Choose what is to be decided", acts),
                typed.found(
                        "about",
                        "Enter the code or exact name of a practice that exists today, or of the commissioner",
                        practices),
                typed.line("title", "Enter a title, as it is to stand on an agenda"),
                typed.text("why", "Enter why a decision is needed", LONG),
                typed.optionalLine("paper"),
                typed.value("value").isBlank()
                        ? Optional.empty()
                        : Optional.of(typed.money("value", "Enter an amount")),
                typed.optionalDay("wanted"),
                typed.value("key"));
        if (form.value().filter(amount -> amount.pence() < 0).isPresent()) {
            typed.fault("value", "Value must not be less than nothing");
        }
        return form;
    }

    /** @param commissioner for whom it is decided */
    Matter matter(Party commissioner, CurrentPerson by, LocalDate today) {
        var facts = new HashMap<String, String>();
        value.ifPresent(amount -> facts.put("value", amount.plain()));
        return new Matter(
                new MatterId(UUID.fromString(once(by))),
                act.orElseThrow().id(),
                commissioner.id(),
                Set.of(about.orElseThrow().id()),
                new Facts(facts),
                title,
                paper,
                why,
                wantedBy,
                today,
                by.actor());
    }

    /** The same form sent twice by the same person lays the same matter; without its key, each lays another. */
    String once(CurrentPerson by) {
        return (key.isBlank() ? Fresh.id() : Fresh.idOf("matter", by.id().toString(), key)).toString();
    }
}
