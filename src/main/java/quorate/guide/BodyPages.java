package quorate.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Question;
import quorate.authority.Terms;
import quorate.kernel.Code;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** "What may this body do?": every function, judged for one committee, officer or commissioner on a day. */
@Controller
@Door(Door.Who.PUBLIC)
class BodyPages {

    static final List<Column> COLUMNS = List.of(
            Column.text("Function").sortedBy("function"),
            Column.text("May it?").sortedBy("answer"),
            Column.text("Why, or on what it hangs"));
    private static final Set<Kind> ASKED =
            Set.of(Kind.COMMITTEE, Kind.POST, Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND, Kind.AREA_TEAM);

    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Finder finder;

    BodyPages(Authority authority, Register register, Law law, Finder finder) {
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.finder = finder;
    }

    /**
     * @param terms of reference in force, where it has any
     * @param parents whose body it is
     * @param limits of an officer, each a sentence
     * @param all every function; @param shown those that the filter leaves
     */
    record Mandates(
            Typed typed,
            Sort sort,
            Party body,
            Optional<Instrument> terms,
            List<Party> parents,
            List<String> limits,
            List<Mandate> all,
            List<Mandate> shown) {

        Common common() {
            return Common.of(all.stream().map(Mandate::verdict));
        }

        long count(Mandate.Answer answer) {
            return all.stream().filter(one -> one.answer() == answer).count();
        }

        List<Choice> answers() {
            return Choice.of(Mandate.Answer.class);
        }

        List<Choice> families() {
            return all.stream()
                    .map(one -> one.act().family())
                    .distinct()
                    .map(family -> Choice.of(family, Words.sentence(family)))
                    .toList();
        }

        Optional<Terms> rules() {
            return terms.map(Instrument::content).map(Terms.class::cast);
        }

        /** Whether the answer hangs on the commissioner that it is about. */
        boolean isNational() {
            return body.kind() == Kind.NHS_ENGLAND || body.kind() == Kind.AREA_TEAM;
        }

        String address(OnDay day, String ending) {
            var asked = typed.value(Finder.FIELD);
            var about = asked.isBlank() ? "" : Finder.FIELD + "=" + Finder.encoded(asked);
            return "/what-may-it-do/" + body.id() + ending + Finder.query(about, day);
        }

        String question(Mandate one, OnDay day) {
            return "/who-may-decide?act=" + one.act().id() + "&body=" + body.id() + "&day=" + day.day();
        }
    }

    @GetMapping("/what-may-it-do/{body}")
    ModelAndView body(@PathVariable String body, Typed typed, OnDay onDay, Sort sort) {
        var it = mandates(body, typed, onDay, sort);
        return typed.isFaulty() ? Page.faulty("guide/body", it) : Page.of("guide/body", it);
    }

    private Mandates mandates(String word, Typed typed, OnDay onDay, Sort sort) {
        var view = register.on(onDay.day(), onDay.known());
        var body = view.findByWord(word)
                .filter(party -> ASKED.contains(party.kind()))
                .orElseThrow(Page::missing);
        var commissioner =
                finder.commissioner(typed, onDay.day(), onDay.known()).one();
        var facts = commissioner
                .map(one -> Facts.NONE.with("commissioner", one.id().toString()))
                .orElse(Facts.NONE);
        var all = law.on(onDay.day()).listActs().stream()
                .map(act -> Mandate.of(
                        act,
                        authority.may(
                                new Question(act.id(), body.id(), onDay.day(), Set.of(), facts, Optional.empty()),
                                onDay.known())))
                .sorted(Comparator.comparing(Mandate::answer))
                .toList();
        var shown =
                all.stream().filter(one -> fits(one, typed)).sorted(order(sort)).toList();
        var terms = authority.instruments(onDay.known()).findTerms(body.id(), onDay.day());
        return new Mandates(typed, sort, body, terms, parents(body, terms, onDay), limits(body, onDay), all, shown);
    }

    private List<Party> parents(Party body, Optional<Instrument> terms, OnDay onDay) {
        var view = register.on(onDay.day(), onDay.known());
        var ids = terms.map(Instrument::content)
                .map(content -> ((Terms) content).of())
                .orElseGet(() -> view.linksFrom(body.id(), Tie.PART_OF).stream()
                        .map(link -> link.to())
                        .toList());
        return ids.stream().flatMap(id -> view.find(id).stream()).toList();
    }

    /** What schemes of delegation let the holder of a post decide. */
    private List<String> limits(Party body, OnDay onDay) {
        if (body.kind() != Kind.POST) return List.of();
        var acts = law.on(onDay.day()).listActs();
        return authority.instruments(onDay.known()).list().stream()
                .filter(instrument -> instrument.span().holdsOn(onDay.day()))
                .filter(instrument -> instrument.content() instanceof Instrument.Scheme)
                .flatMap(instrument -> ((Instrument.Scheme) instrument.content())
                        .limits().stream()
                                .filter(limit ->
                                        limit.post().filter(body.id()::equals).isPresent())
                                .map(limit -> "“" + instrument.title() + "”: "
                                        + limit.upTo()
                                                .map(most -> "up to " + most)
                                                .orElse("without limit") + " for "
                                        + Words.list(
                                                acts.stream()
                                                        .filter(limit.acts()::covers)
                                                        .map(act -> act.title())
                                                        .toList(),
                                                "and")))
                .toList();
    }

    private static boolean fits(Mandate one, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var family = typed.value("family");
        var answer = typed.value("answer");
        return (one.act().title() + " " + one.act().id()).toLowerCase(Locale.UK).contains(words)
                && (family.isEmpty() || one.act().family().equals(family))
                && (answer.isEmpty() || Code.of(one.answer()).equals(answer));
    }

    private static Comparator<Mandate> order(Sort sort) {
        Comparator<Mandate> by = switch (sort.by()) {
            case "function" -> Comparator.comparing(one -> one.act().title());
            case "answer" -> Comparator.comparing(Mandate::answer);
            default -> (one, other) -> 0;
        };
        return sort.down() ? by.reversed() : by;
    }

    @GetMapping("/what-may-it-do/{body}/csv")
    void csv(@PathVariable String body, Typed typed, OnDay onDay, HttpServletResponse response) {
        var it = mandates(body, typed, onDay, Sort.NONE);
        Csv.answer(
                response,
                name(it, onDay) + ".csv",
                HEADER,
                it.all().stream()
                        .map(one -> row(one, it.body(), onDay).stream()
                                .map(Object::toString)
                                .toList()));
    }

    @GetMapping("/what-may-it-do/{body}/xlsx")
    void xlsx(@PathVariable String body, Typed typed, OnDay onDay, HttpServletResponse response) {
        var it = mandates(body, typed, onDay, Sort.NONE);
        var rows = it.all().stream().map(one -> row(one, it.body(), onDay));
        Xlsx.answer(response, name(it, onDay) + ".xlsx", new Xlsx.Sheet("What it may do", HEADER, rows));
    }

    private static final List<String> HEADER =
            List.of("Day", "Body", "Code", "Function", "Family", "Answer", "Because", "What would mend it", "Sources");

    private static List<Object> row(Mandate one, Party body, OnDay onDay) {
        return List.of(
                onDay.day(),
                body.name(),
                one.act().id(),
                one.act().title(),
                one.act().family(),
                one.answer().toString(),
                String.join(" ", one.because()),
                String.join(". ", one.mends()),
                String.join("; ", one.sources().stream().map(Object::toString).toList()));
    }

    private static String name(Mandates it, OnDay onDay) {
        return "what-may-it-do-" + Finder.word(it.body()) + "-" + onDay.day();
    }
}
