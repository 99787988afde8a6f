package quorate.awards;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.contracts.Contracts;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.procurement.Awarded;
import quorate.procurement.Procurement;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;
import quorate.web.Xlsx;

/** The summary of a commissioner's awards in a year, to be read and to be published, with the same as a file. */
@Controller
@Door(Door.Who.STAFF)
class SummaryPages {

    private static final int APRIL = 4;
    private static final List<String> CONTRACT = List.of(
            "contract",
            "provider",
            "route",
            "entered into",
            "first day",
            "last day",
            "value over its whole term",
            "representations");

    private final Procurement procurement;
    private final Contracts contracts;
    private final Register register;
    private final Standing standing;
    private final List<Veil> veils;

    SummaryPages(Procurement procurement, Contracts contracts, Register register, Standing standing, List<Veil> veils) {
        this.procurement = procurement;
        this.contracts = contracts;
        this.register = register;
        this.standing = standing;
        this.veils = veils;
    }

    /** @param word of the body in its address. */
    record Paper(Typed typed, Party body, String word, Summary summary, List<Choice> years, List<Citation> sources) {}

    @GetMapping("/awards/{word}")
    ModelAndView read(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on) {
        return Page.of("awards/summary", paper(word, person, typed, on));
    }

    @GetMapping("/awards/{word}/summary.csv")
    void csv(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var paper = paper(word, person, typed, on);
        Csv.answer(
                response,
                "awards-" + paper.summary().from() + ".csv",
                List.of("regulation 25", "in the year", "each"),
                paper.summary().lines().stream().flatMap(SummaryPages::rows));
    }

    /** The same as a workbook: what is counted as numbers, and each contract with its days and its value. */
    @GetMapping("/awards/{word}/summary.xlsx")
    void xlsx(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var summary = paper(word, person, typed, on).summary();
        Xlsx.answer(
                response,
                "awards-" + summary.from() + ".xlsx",
                new Xlsx.Sheet(
                        "Summary",
                        List.of("regulation 25", "number", "in words", "each"),
                        summary.lines().stream()
                                .map(line -> List.<Object>of(
                                        line.what(),
                                        line.number().isPresent()
                                                ? line.number().getAsInt()
                                                : "not held",
                                        line.says(),
                                        String.join("; ", line.items())))),
                new Xlsx.Sheet("Contracts", CONTRACT, summary.awarded().stream().map(this::contract)));
    }

    private List<Object> contract(Awarded it) {
        return List.of(
                it.title(),
                nameOf(it),
                it.route(),
                it.signed(),
                it.begins(),
                it.last().<Object>map(day -> day).orElse(""),
                it.value().isEmpty() ? "" : Money.parse(it.value()),
                it.represented());
    }

    private static Stream<List<String>> rows(Summary.Line line) {
        var head = Stream.of(List.of(line.what(), line.says(), ""));
        return Stream.concat(head, line.items().stream().map(item -> List.of(line.what(), "", item)));
    }

    private Paper paper(String word, CurrentPerson person, Typed typed, OnDay on) {
        var view = register.on(on.day(), on.known());
        var body = view.findByWord(word)
                .filter(party -> party.kind().isCommissioner() || party.kind() == Kind.NHS_ENGLAND)
                .orElseThrow(Page::missing);
        if (on.day().isBefore(Summary.FIRST)) return none(typed, body, word);
        var years = IntStream.iterate(yearOf(on.day()), year -> year >= yearOf(Summary.FIRST), year -> year - 1)
                .boxed()
                .toList();
        var chosen = typed.value("year");
        var year = years.stream()
                .filter(each -> each.toString().equals(chosen))
                .findFirst()
                .orElse(years.getFirst());
        // Hidden means absent: how much is withheld is not said either.
        var seen = procurement.awarded(body.id(), on.day(), on.known()).stream()
                .filter(each -> veils.stream()
                        .noneMatch(veil -> veil.hides(person, each.question().value())))
                .toList();
        var wanted = procurement.summary(Summary.FIRST);
        return new Paper(
                typed,
                body,
                word,
                Summary.of(year, wanted.lines(), seen, held(body, year, on), each -> nameOf(each)),
                years.stream()
                        .map(each -> Choice.of(each.toString(), each + "/" + (each + 1) % 100))
                        .toList(),
                wanted.sources());
    }

    /** Before the regime nobody asked for a summary. */
    private static Paper none(Typed typed, Party body, String word) {
        var nothing = new Summary(Summary.FIRST, Summary.FIRST, List.of(), List.of());
        return new Paper(typed, body, word, nothing, List.of(), List.of());
    }

    private String nameOf(Awarded awarded) {
        return standing.nameOf(awarded.provider());
    }

    private static int yearOf(LocalDate day) {
        return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    }

    private Summary.Held held(Party body, int year, OnDay on) {
        var start = LocalDate.of(year, APRIL, 1);
        var before = (start.isBefore(Summary.FIRST) ? Summary.FIRST : start).minusDays(1);
        var last = LocalDate.of(year + 1, APRIL, 1).minusDays(1);
        var after = last.isAfter(on.day()) ? on.day() : last;
        return Summary.Held.of(
                contracts.of(body, before, on.known()), before, contracts.of(body, after, on.known()), after);
    }
}
