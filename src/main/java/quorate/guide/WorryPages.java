package quorate.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Terms;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.law.Concern;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** "There is a worry about a practice: who deals with it, and who is told?", for one commissioner on any day. */
@Controller
@Door(Door.Who.PUBLIC)
class WorryPages {

    static final String HERE = DealsPages.HERE + "/concerns";
    static final List<Column> COLUMNS = List.of(
            Column.text("Concern"),
            Column.text("Who deals with it"),
            Column.text("Who is told"),
            Column.text("Source"));

    private static final List<String> HEADER = List.of(
            "Day",
            "Commissioner",
            "Code",
            "Concern",
            "About",
            "Who deals with it",
            "Who is told",
            "Note",
            "Evidence",
            "Sources");

    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Finder finder;

    WorryPages(Authority authority, Register register, Law law, Finder finder) {
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.finder = finder;
    }

    /** @param all every concern; @param rows those that the filter leaves */
    record Worries(Typed typed, Party commissioner, String level, List<Row> all, List<Row> rows) {

        List<Choice> families() {
            return all.stream()
                    .map(row -> row.concern().family())
                    .distinct()
                    .map(family -> Choice.of(family, Words.sentence(family)))
                    .toList();
        }

        List<Choice> owners() {
            return all.stream()
                    .flatMap(row -> row.owners().stream())
                    .map(Part::name)
                    .distinct()
                    .sorted()
                    .map(name -> Choice.of(name, name))
                    .toList();
        }

        String word() {
            return Finder.word(commissioner);
        }

        String address(OnDay day, String ending) {
            return HERE + ending + Finder.query(Finder.FIELD + "=" + word(), day);
        }
    }

    record Row(Concern concern, Concern.Route route, List<Part> owners, List<Part> tell) {

        String evidence() {
            return route.sources().stream()
                    .map(Citation::evidence)
                    .sorted()
                    .findFirst()
                    .map(Object::toString)
                    .orElse("nothing read");
        }
    }

    /** Somebody with a part in it, by the name they have here. @param body empty where no one party is meant */
    record Part(String name, String does, Optional<PartyId> body) {

        @Override
        public String toString() {
            return name + " " + does;
        }
    }

    @GetMapping(HERE)
    ModelAndView concerns(Typed typed, OnDay onDay) {
        var found = finder.commissioner(typed, onDay.day(), onDay.known());
        if (found.one().isEmpty()) return choose(typed, found, onDay);
        return Page.of("guide/worries", worries(typed, found.one().get(), onDay));
    }

    private ModelAndView choose(Typed typed, Finder.Found found, OnDay onDay) {
        var it = new DealsPages.Choosing(typed, found.several(), finder.listKnown(onDay.day(), onDay.known()));
        return typed.isFaulty() ? Page.faulty("guide/choose", it) : Page.of("guide/choose", it);
    }

    private Worries worries(Typed typed, Party commissioner, OnDay onDay) {
        var view = register.on(onDay.day(), onDay.known());
        var level = authority.instruments(onDay.known()).levelOf(commissioner.id(), law, view);
        var on = law.on(onDay.day());
        var all = on.listConcerns().stream()
                .flatMap(concern -> on.findRoute(concern.id(), level).stream()
                        .map(route -> row(concern, route, commissioner, onDay)))
                .toList();
        var rows = all.stream().filter(row -> fits(row, typed)).toList();
        return new Worries(typed, commissioner, Levels.inWords(level), all, rows);
    }

    private Row row(Concern concern, Concern.Route route, Party commissioner, OnDay onDay) {
        return new Row(
                concern,
                route,
                route.owners().stream()
                        .map(part -> named(part, commissioner, onDay))
                        .toList(),
                route.tell().stream()
                        .map(part -> named(part, commissioner, onDay))
                        .toList());
    }

    private Part named(Concern.Part part, Party commissioner, OnDay onDay) {
        return switch (part.who()) {
            case "commissioner" -> new Part(commissioner.name(), part.does(), Optional.of(commissioner.id()));
            case "nhs-england" -> new Part(part.name(), part.does(), Optional.of(Register.NHS_ENGLAND));
            case "joint-committee" ->
                jointCommittee(commissioner, onDay)
                        .map(body -> new Part(body.name(), part.does(), Optional.of(body.id())))
                        .orElse(new Part(part.name(), part.does(), Optional.empty()));
            default -> new Part(part.name(), part.does(), Optional.empty());
        };
    }

    private Optional<Party> jointCommittee(Party commissioner, OnDay onDay) {
        var view = register.on(onDay.day(), onDay.known());
        return authority.instruments(onDay.known()).bodiesOf(commissioner.id(), onDay.day()).stream()
                .map(Instrument::content)
                .map(Terms.class::cast)
                .filter(terms ->
                        terms.form() == Terms.Form.JOINT_COMMITTEE && terms.of().contains(Register.NHS_ENGLAND))
                .flatMap(terms -> view.find(terms.body()).stream())
                .findFirst();
    }

    private static boolean fits(Row row, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var family = typed.value("family");
        var who = typed.value("who");
        return (row.concern().title() + " " + row.route().note())
                        .toLowerCase(Locale.UK)
                        .contains(words)
                && (family.isEmpty() || row.concern().family().equals(family))
                && (who.isEmpty()
                        || row.owners().stream().anyMatch(part -> part.name().equals(who)));
    }

    @GetMapping(HERE + ".csv")
    @Nullable
    ModelAndView csv(Typed typed, OnDay onDay, HttpServletResponse response) {
        var found = finder.commissioner(typed, onDay.day(), onDay.known());
        if (found.one().isEmpty()) return choose(typed, found, onDay);
        var it = worries(typed, found.one().get(), onDay);
        Csv.answer(
                response,
                name(it, onDay) + ".csv",
                HEADER,
                it.all().stream()
                        .map(row -> cells(row, it.commissioner(), onDay).stream()
                                .map(Object::toString)
                                .toList()));
        return null;
    }

    @GetMapping(HERE + ".xlsx")
    @Nullable
    ModelAndView xlsx(Typed typed, OnDay onDay, HttpServletResponse response) {
        var found = finder.commissioner(typed, onDay.day(), onDay.known());
        if (found.one().isEmpty()) return choose(typed, found, onDay);
        var it = worries(typed, found.one().get(), onDay);
        var rows = it.all().stream().map(row -> cells(row, it.commissioner(), onDay));
        Xlsx.answer(response, name(it, onDay) + ".xlsx", new Xlsx.Sheet("Concerns", HEADER, rows));
        return null;
    }

    private static String name(Worries it, OnDay onDay) {
        return "concerns-" + it.word() + "-" + onDay.day();
    }

    private static List<Object> cells(Row row, Party commissioner, OnDay onDay) {
        return List.of(
                onDay.day(),
                commissioner.name(),
                row.concern().id(),
                row.concern().title(),
                row.concern().family(),
                join(row.owners()),
                join(row.tell()),
                row.route().note(),
                row.evidence(),
                row.route().sources().stream().map(Citation::toString).collect(Collectors.joining("; ")));
    }

    private static String join(List<Part> parts) {
        return parts.stream().map(Part::toString).collect(Collectors.joining("; "));
    }
}
