package quorate.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quorate.founding.Founding.Body;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Typed;

/** What a committee is, whose it is and from when, as somebody typed it. */
final class BodyForm {

    static final List<Choice> FORMS = List.of(
            Choice.of("committee", "Committee of one commissioner"),
            Choice.of("joint-committee", "Joint committee")
                    .hint("One committee of two or more bodies, which decides for all of them"),
            Choice.of("governing-body", "The main board"),
            Choice.of("advisory", "Advisory group").hint("Advises or oversees; decides nothing"));

    static final List<Choice> ACTS = List.of(
            Choice.of("primary-medical", "General practice").hint("What NHS England passes on, as a whole"),
            Choice.of("own", "The commissioner’s own functions"));

    private static final Kind[] PARENTS = {Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND};

    private BodyForm() {}

    static Body read(Typed typed, Register register) {
        var name = typed.line("name", "Enter the name of the committee");
        var form = typed.choice(
                "form",
                "Select what sort of body it is",
                FORMS.stream().map(Choice::value).toList());
        var from = typed.day("from", "Enter the first day of the terms of reference");
        var of = parents(
                typed,
                text -> register.findNamed(
                                text, typed.faultOf("from").isEmpty() ? from : java.time.LocalDate.EPOCH, PARENTS)
                        .map(Party::id));
        var acts = typed.choices("acts", ACTS.stream().map(Choice::value).toList());
        if (acts.isEmpty()) typed.fault("acts", "Select what it decides");
        return new Body(name, of, form, acts, from);
    }

    private static List<PartyId> parents(Typed typed, Function<String, Optional<PartyId>> look) {
        var found = new ArrayList<PartyId>();
        for (var line : typed.text("of", "Enter whose committee it is", 1000)
                .lines()
                .map(String::strip)
                .toList()) {
            if (line.isEmpty()) continue;
            look.apply(line)
                    .ifPresentOrElse(
                            found::add,
                            () -> typed.fault(
                                    "of", "No commissioner was called “" + line + "” on the first day of the terms"));
        }
        return found;
    }

    static Typed prefilled(Body body, Function<PartyId, String> names) {
        var known = new HashMap<String, String>();
        known.put("name", body.name());
        known.put("form", body.form());
        known.put("of", String.join("\n", body.of().stream().map(names).toList()));
        known.put("from", body.from().toString());
        return Typed.prefilled(known, Map.of("acts", body.acts()));
    }
}
