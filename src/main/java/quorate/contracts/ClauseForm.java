package quorate.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.kernel.Span;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of one thing that an agreement says. */
final class ClauseForm {

    static final List<Choice> TERMS = Choice.of(Term.class);

    private ClauseForm() {}

    /** Empty where something is wrong with it. */
    static Optional<Clause> read(Typed typed, LocalDate since) {
        var term = typed.choice("term", "Choose what it is about", Term.class);
        var subject = typed.optionalLine("subject");
        var code = typed.choice(
                "told",
                "Say whether it is known",
                AgreementForm.KNOWN.stream().map(Choice::value).toList());
        if (term.isSeveral()
                && subject.isBlank()
                && !code.equals("none")
                && typed.faultOf("term").isEmpty()) {
            typed.fault(
                    "subject",
                    "Enter which " + term.toString().toLowerCase(Locale.UK) + ": a name, a service or an address");
        }
        if (!term.isSeveral() && !subject.isBlank() && typed.faultOf("term").isEmpty()) {
            typed.fault("subject", term + " is said once: leave this empty");
        }
        var told = code.equals("said") ? value(typed, term) : Told.of(code, "");
        var from = typed.optionalDay("from").orElse(since);
        var last = typed.optionalDay("last");
        if (last.filter(day -> day.isBefore(from)).isPresent()) {
            typed.fault("last", "The last day on which it holds is before the first: correct one of them");
        }
        var source = typed.line("source", "Enter where you have it from, such as the signed copy");
        if (typed.isFaulty()) return Optional.empty();
        return Optional.of(Clause.of(
                term,
                subject,
                told,
                new Span(from, last.map(day -> day.plusDays(1)).orElse(null)),
                source));
    }

    private static Told value(Typed typed, Term term) {
        return switch (term.shape()) {
            case DAY -> Told.said(typed.day("day", "Enter the day that it says").toString());
            case MONEY ->
                Told.said(typed.money("value", "Enter an amount of pounds").plain());
            case WORDS -> {
                var text = typed.text("value", "Enter what it says", 2000);
                yield text.isBlank() ? Told.Nothing.NOT_YET_KNOWN : Told.said(text);
            }
        };
    }
}
