package quorate.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed who has a contract and enters it. */
final class AgreementForm {

    static final List<Choice> KNOWN = List.of(
            Choice.of("said", "Yes"),
            Choice.of("none", "There is none"),
            Choice.of("missing", "It cannot be found"),
            Choice.of("not-yet-known", "Not yet known"));

    private AgreementForm() {}

    /** @param practices by code @param commissioner of a practice; who keeps an agreement of nobody with a code is typed */
    static Filed read(
            Typed typed,
            Kinds kinds,
            Function<String, Optional<Party>> practices,
            Function<Party, Optional<Party>> commissioner,
            Function<String, Optional<Party>> bodies,
            LocalDate today) {
        var kind = typed.found("kind", "Choose the kind of agreement", kinds::find);
        var code = typed.optionalLine("practice").toUpperCase(Locale.ROOT);
        var practice = code.isEmpty() ? Optional.<Party>empty() : practices.apply(code);
        if (!code.isEmpty() && practice.isEmpty()) {
            typed.fault("practice", "No practice has the code '" + code + "' today: look it up in the register");
        }
        var keeper = practice.flatMap(commissioner)
                .or(() -> typed.found("commissioner", "Enter the code or the whole name of whoever keeps it", bodies));
        var title = typed.optionalLine("title");
        if (title.isEmpty() && practice.isEmpty()) typed.fault("title", "Enter a title, or the code of a practice");
        var told = told(typed, today);
        var base = typed.value("base").isBlank() ? Optional.<UUID>empty() : typed.id("base");
        if (base.isEmpty() && !typed.value("base").isBlank()) {
            typed.fault("base", "Choose from this page on what it lies");
        }
        var source = typed.line("source", "Enter where you have it from, such as the signed copy");
        return new Filed(
                typed.id("key").orElseGet(Fresh::id),
                kind.map(AgreementKind::id).orElse(""),
                title.isEmpty()
                        ? kind.map(AgreementKind::shortTitle).orElse("") + " of "
                                + practice.map(Party::name).orElse("")
                        : title,
                code,
                keeper.map(Party::id).orElseGet(() -> new PartyId(new UUID(0, 0))),
                base,
                told.life(),
                told.clauses(source),
                source.isEmpty() ? "entered by hand" : source,
                Optional.empty());
    }

    /** What every contract that is entered is asked: when it began, when it ends, and where the signed copy is. */
    private record Basics(Told began, Told ends, Told copy, Span life) {

        List<Clause> clauses(String source) {
            return List.of(
                    Clause.of(Term.BEGAN, "", began, life, source),
                    Clause.of(Term.ENDS, "", ends, life, source),
                    Clause.of(Term.SIGNED_COPY, "", copy, life, source));
        }
    }

    private static Basics told(Typed typed, LocalDate today) {
        var began = told(typed, "began", Term.BEGAN);
        var ends = told(typed, "ends", Term.ENDS);
        var copy = told(typed, "signed-copy", Term.SIGNED_COPY);
        var from = day(began).orElse(today);
        day(ends)
                .filter(last -> last.isBefore(from))
                .ifPresent(last -> typed.fault("ends", "The last day is before the first: correct one of them"));
        return new Basics(began, ends, copy, Span.since(from));
    }

    private static Optional<LocalDate> day(Told told) {
        return told instanceof Told.Said(var value) ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    }

    /** What is told of a term: the answer of its radios, and the value where there is one. */
    static Told told(Typed typed, String name, Term term) {
        var code = typed.choice(
                name,
                "Say whether it is known: " + term.toString().toLowerCase(Locale.UK),
                KNOWN.stream().map(Choice::value).toList());
        if (!code.equals("said") || typed.faultOf(name).isPresent()) {
            return code.equals("said") ? Told.Nothing.NOT_YET_KNOWN : Told.of(code, "");
        }
        return switch (term.shape()) {
            case DAY -> {
                var day = typed.day(
                        name + "-on", "Enter the day: " + term.toString().toLowerCase(Locale.UK));
                yield Told.said(day.toString());
            }
            case MONEY ->
                Told.said(typed.money(name + "-value", "Enter an amount of pounds")
                        .plain());
            case WORDS -> {
                var text = typed.text(
                        name + "-value",
                        "Enter what it says: " + term.toString().toLowerCase(Locale.UK),
                        2000);
                yield text.isBlank() ? Told.Nothing.NOT_YET_KNOWN : Told.said(text);
            }
        };
    }
}
