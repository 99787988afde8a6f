package quorate.interests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Typed;

/** What somebody types to declare an interest, in the order of the page. */
record DeclarationForm(
        Interest.Type type,
        String description,
        String partyName,
        LocalDate from,
        Optional<LocalDate> last,
        Optional<LocalDate> aware,
        String mitigation,
        boolean consent,
        String refusal) {

    /** The fields, by which the page that checks the answers carries them on. */
    static final List<String> FIELDS = List.of(
            "type",
            "description",
            "party",
            "from-day",
            "from-month",
            "from-year",
            "to-day",
            "to-month",
            "to-year",
            "aware-day",
            "aware-month",
            "aware-year",
            "mitigation",
            "consent",
            "refusal");

    static DeclarationForm read(Typed typed) {
        var form = new DeclarationForm(
                typed.choice("type", "Choose what sort of interest it is", Interest.Type.class),
                typed.text("description", "Enter what the interest is", 500),
                typed.line("party", "Enter who the interest is in"),
                typed.day("from", "Enter the day from which the interest holds"),
                typed.optionalDay("to"),
                typed.optionalDay("aware"),
                typed.optionalText("mitigation", 500),
                typed.choice("consent", "Choose whether the interest may be published", List.of("yes", "no"))
                        .equals("yes"),
                typed.optionalText("refusal", 500));
        if (form.last().filter(last -> last.isBefore(form.from())).isPresent())
            typed.fault("to", "The last day must be on or after the first day");
        if (typed.faultOf("consent").isEmpty()
                && !form.consent()
                && form.refusal().isBlank()) typed.fault("refusal", "Enter why the interest should not be published");
        return form;
    }

    Span span() {
        return new Span(from, last.map(day -> day.plusDays(1)).orElse(null));
    }

    LocalDate awareOn() {
        return aware.orElse(from);
    }

    Interest by(CurrentPerson person, Optional<Party> party, String words, LocalDate today, UUID id) {
        return new Interest(
                id,
                person.id(),
                positionOf(person),
                type,
                words,
                description,
                party.map(Party::id),
                party.map(Party::name).orElse(partyName),
                span(),
                awareOn().isAfter(today) ? today : awareOn(),
                today,
                mitigation,
                consent,
                consent ? "" : refusal);
    }

    private static String positionOf(CurrentPerson person) {
        return String.join(
                "; ", person.posts().stream().map(Standing.Post::title).sorted().toList());
    }
}
