package quorate.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.law.LawOn;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Typed;

/** One part of an instrument that is composed on a page of its own: the form as it stands, and what a filled-in form makes. */
interface Part {

    /** What the page asks. */
    String heading();

    /** The form filled in with what the draft says. @param asked what the address says besides, such as which seat */
    Typed open(Content now, Typed asked, Around around);

    /** What the draft says once this is saved. Nothing may be done with it while the form is faulty. */
    Content change(Content now, Typed typed, Around around);

    /** In a few words, for the list of versions: "Quorum changed". */
    String done();

    /** The day of the draft: its law, its register. */
    record Around(LawOn law, Register register) {

        Optional<PartyId> party(String text, Kind... kinds) {
            return register.findNamed(text, law.day(), kinds).map(Party::id);
        }

        /** What a body is called in a form: its code, else its name. */
        String nameOf(PartyId id) {
            return register.on(law.day())
                    .find(id)
                    .map(party -> party.code().orElse(party.name()))
                    .orElse("");
        }

        String nameOf(String id) {
            return PartyId.find(id).map(this::nameOf).orElse("");
        }
    }

    /** Words as the notation has them, from a line of text: lower case, with hyphens. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\n]"))
                .map(word -> word.strip().toLowerCase(Locale.UK).replaceAll("\\s+", "-"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The same back as a line of text. */
    static String line(List<String> words) {
        return String.join(
                ", ", words.stream().map(word -> word.replace('-', ' ')).toList());
    }

    /** Three answers: what the terms do not say is an answer of its own. */
    static List<Choice> yesNoSilent() {
        return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "The terms do not say"));
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    /** One of the choices, or the empty text when none was made and none is needed. */
    static String one(Typed typed, String name, String missing, List<Choice> choices) {
        return typed.choice(name, missing, values(choices));
    }

    /** Bodies named a line each; one that was not there on the first day is a fault. */
    static List<String> bodies(Typed typed, String name, String missing, Around around, Kind... kinds) {
        return typed.text(name, missing, 2000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> {
                    var found = around.party(line, kinds);
                    if (found.isEmpty()) {
                        typed.fault(
                                name,
                                "No body was called “" + line + "” on the first day; enter its code or exact name");
                    }
                    return found.stream();
                })
                .map(PartyId::toString)
                .distinct()
                .toList();
    }
}
