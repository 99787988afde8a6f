package quorate.schemes;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Span;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** The schemes under which money is owed: all of them, one of them, and what it comes to for numbers that somebody types. */
@Controller
@Door(Door.Who.PUBLIC)
class SchemePages {

    private static final List<String> HEADER = List.of(
            "scheme",
            "title",
            "whose",
            "from",
            "until",
            "paid",
            "figure",
            "value from",
            "value until",
            "value",
            "announced",
            "source",
            "evidence");

    private final Schemes schemes;

    SchemePages(Schemes schemes) {
        this.schemes = schemes;
    }

    record Shelved(List<Definition> schemes, List<Choice> areas, Typed typed) {}

    @GetMapping("/schemes")
    ModelAndView all(Typed typed, OnDay on) {
        var areas =
                schemes.all().stream().map(Definition::area).distinct().sorted().toList();
        return Page.of(
                "schemes/list",
                new Shelved(
                        found(typed, on),
                        areas.stream().map(area -> Choice.of(area, area)).toList(),
                        typed));
    }

    private List<Definition> found(Typed typed, OnDay on) {
        var words = typed.optionalLine("q").toLowerCase(Locale.ROOT);
        var area = typed.value("area");
        var contract = typed.value("contract");
        return schemes.all().stream()
                .filter(it -> !typed.value("when").equals("now") || it.span().holdsOn(on.day()))
                .filter(it -> area.isEmpty() || it.area().equals(area))
                .filter(it -> contract.isEmpty() || it.joining().admits(contract))
                .filter(it -> words.isEmpty()
                        || (it.title() + " " + it.about())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .toList();
    }

    @GetMapping("/schemes/list.csv")
    void csv(Typed typed, OnDay on, HttpServletResponse response) {
        Csv.answer(response, "schemes.csv", HEADER, found(typed, on).stream().flatMap(SchemePages::rows));
    }

    private static Stream<List<String>> rows(Definition it) {
        return it.figures().stream()
                .flatMap(figure -> figure.values().stream()
                        .map(value -> List.of(
                                it.id(),
                                it.title(),
                                it.area(),
                                it.span().from().toString(),
                                until(it.span()),
                                it.pays().toString(),
                                figure.title(),
                                value.span().from().toString(),
                                until(value.span()),
                                Shown.number(value.amount(), figure.unit()),
                                value.announced().equals(LocalDate.MIN)
                                        ? ""
                                        : value.announced().toString(),
                                String.join(
                                        "; ",
                                        value.sources().stream()
                                                .map(Object::toString)
                                                .toList()),
                                String.join(
                                        "; ",
                                        value.sources().stream()
                                                .map(source -> source.evidence().toString())
                                                .distinct()
                                                .toList()))));
    }

    private static String until(Span span) {
        return span.end().map(LocalDate::toString).orElse("");
    }

    /** "added up from the network's practices": of whom a reading is. */
    static String whose(Definition scheme, Definition.Wanted wanted) {
        var group = scheme.joining().group().orElse(Scale.GROUP);
        return switch (wanted.about()) {
            case PRACTICE -> "each " + scheme.joining().unit();
            case GROUP -> "once for each " + group + ", and the same for its practices";
            case MEMBERS -> "each practice of the " + group + ", added up";
            case COMMISSIONER -> "the same for all of them";
        };
    }

    /** @param price what holds of each figure on the day, in the order of the scheme */
    record One(Definition scheme, List<Trial.Result> trial, List<Optional<Definition.Value>> price) {

        /** "Weighted list × price ÷ 12". */
        String rule(Definition.Payment line) {
            return Working.rule(scheme, line);
        }

        String rule(Definition.Step step) {
            return Working.words(scheme, step.is());
        }

        String by() {
            return scheme.pot()
                    .flatMap(pot -> Optional.ofNullable(pot.by()))
                    .map(by -> Working.words(scheme, by))
                    .orElse("");
        }

        String words(Exact number, Unit unit) {
            return Shown.number(number, unit);
        }

        String announced(Definition.Value value) {
            return value.announced().equals(LocalDate.MIN) ? "" : "Announced " + Words.day(value.announced());
        }

        long unsourced() {
            return scheme.figures().stream()
                    .flatMap(figure -> figure.values().stream())
                    .filter(value -> !value.isSourced())
                    .count();
        }
    }

    @GetMapping("/schemes/{id:[a-z0-9-]+}")
    ModelAndView one(@PathVariable String id, OnDay on) {
        var scheme = schemes.find(id).orElseThrow(Page::missing);
        return Page.of(
                "schemes/scheme",
                new One(
                        scheme,
                        schemes.trial(scheme),
                        scheme.figures().stream()
                                .map(figure -> figure.find(on.day(), LocalDate.MAX))
                                .toList()));
    }

    /** @param statement empty until every field can be read */
    record Tried(Definition scheme, Typed typed, Optional<Statement> statement, LocalDate day) {

        /** "Period" for the practice's own, "of the commissioner" for the others. */
        String hint(Definition.Wanted wanted) {
            var usual = wanted.usual();
            var taken = wanted.taken()
                    .day(scheme.pays().around(day, scheme.span()))
                    .map(each -> "Counted to " + Words.day(each) + ". ")
                    .orElse("");
            var whose = wanted.about() == Definition.About.PRACTICE ? "" : Words.sentence(whose(scheme, wanted)) + ". ";
            return taken + whose
                    + (wanted.unit().isPounds()
                            ? "In pounds"
                            : Words.sentence(wanted.unit().toString())) + "."
                    + (usual == null ? "" : " Leave it empty for " + Shown.number(usual, wanted.unit()) + ".");
        }
    }

    @GetMapping("/schemes/{id:[a-z0-9-]+}/try")
    ModelAndView tried(@PathVariable String id, Typed typed, OnDay on) {
        var scheme = schemes.find(id).orElseThrow(Page::missing);
        var day = scheme.span().holdsOn(on.day()) ? on.day() : last(scheme.span());
        if (typed.value("ask").isEmpty()) {
            return Page.of("schemes/try", new Tried(scheme, typed, Optional.empty(), day));
        }
        var own = new HashMap<String, Reading>();
        var common = new HashMap<String, Reading>();
        for (var wanted : scheme.wanted()) {
            typed(scheme, wanted, typed, day)
                    .ifPresent(reading ->
                            (wanted.about() == Definition.About.COMMISSIONER ? common : own).put(wanted.id(), reading));
        }
        if (typed.isFaulty()) return Page.faulty("schemes/try", new Tried(scheme, typed, Optional.empty(), day));
        var kind = scheme.joining().contracts().stream().findFirst().orElse("gms");
        var entrant = new Entrant(
                "This " + scheme.joining().unit(),
                kind,
                Span.ALWAYS,
                scheme.span().from(),
                own);
        var statement = schemes.calculate(scheme, List.of(entrant), common, day, LocalDate.MAX)
                .getFirst();
        return Page.of("schemes/try", new Tried(scheme, typed, Optional.of(statement), day));
    }

    private static LocalDate last(Span span) {
        return span.lastDay().orElse(span.from());
    }

    private static Optional<Reading> typed(Definition scheme, Definition.Wanted wanted, Typed typed, LocalDate day) {
        var text = typed.optionalLine(wanted.id());
        if (text.isEmpty()) {
            if (wanted.usual() == null) typed.fault(wanted.id(), "Enter: " + wanted.title());
            return Optional.empty();
        }
        try {
            var period = scheme.pays().around(day, scheme.span());
            var taken = wanted.taken().day(period).orElse(period.from());
            return Optional.of(new Reading(Numbers.read(text, wanted.unit()), taken, "typed by you", false));
        } catch (IllegalArgumentException unreadable) {
            typed.fault(
                    wanted.id(),
                    wanted.title() + " must be " + wanted.unit() + ", such as " + example(wanted.unit()) + ", not '"
                            + text + "'");
            return Optional.empty();
        }
    }

    private static String example(Unit unit) {
        if (unit.isTruth()) return "yes";
        if (unit.isPrice()) return "£88.96";
        return unit.sort() == Unit.Sort.SHARE ? "4.87%" : "8,686.3";
    }

    /** What a line of a statement rests on and how it was reckoned, for a template. */
    record Told(Statement statement, Statement.Line line, List<Working.Input> inputs, List<String> sentences) {

        static List<Told> of(Statement statement) {
            var all = new ArrayList<Told>();
            for (var line : statement.lines()) {
                all.add(new Told(statement, line, Working.inputs(statement, line), Working.sentences(statement, line)));
            }
            return all;
        }

        String rule() {
            return Working.rule(statement.basis().definition(), line.payment());
        }

        String amount() {
            return line.amount().map(Object::toString).orElse("Cannot be worked out");
        }

        boolean isEstimated() {
            return statement.isEstimated(line);
        }
    }
}
