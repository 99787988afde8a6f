package quorate.contracts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** What one commissioner keeps: its contracts, and what is missing from them. */
@Controller
@Door(Door.Who.STAFF)
class KeptPages {

    static final String HERE = "/contracts/commissioners/{word}";
    private static final int SIZE = 50;
    private static final List<String> GAP_HEADINGS = List.of(
            "rule",
            "weight",
            "what",
            "code",
            "practice",
            "kind",
            "cause",
            "since",
            "by",
            "remedy",
            "owner",
            "source",
            "evidence");

    private final Contracts contracts;
    private final Register register;
    private final Insiders insiders;

    KeptPages(Contracts contracts, Register register, Insiders insiders) {
        this.contracts = contracts;
        this.register = register;
        this.insiders = insiders;
    }

    /** @param kinds how many of each kind, in all, before any filter */
    record Listing(
            Party body, Typed typed, List<Line> lines, Paging paging, Sort sort, Map<String, Integer> kinds, int all) {

        String here() {
            return "/contracts/commissioners/" + Holdings.word(body);
        }

        List<Choice> choices() {
            return kinds.entrySet().stream()
                    .map(kind -> Choice.of(kind.getKey(), kind.getKey() + " (" + kind.getValue() + ")"))
                    .toList();
        }
    }

    private Party body(String word, OnDay on) {
        return register.on(on.day(), on.known())
                .findByWord(word)
                .filter(party -> party.kind().isCommissioner()
                        || party.kind() == quorate.register.Kind.PLACE
                        || party.kind().isNhsEngland())
                .orElseThrow(Page::missing);
    }

    private List<Line> lines(Party body, OnDay on) {
        var holdings = contracts.holdings(on.day(), on.known());
        return contracts.of(body, on.day(), on.known()).stream()
                .map(agreement -> Line.of(agreement, holdings))
                .toList();
    }

    @GetMapping(HERE)
    ModelAndView list(@PathVariable String word, Typed typed, OnDay on, @RequestParam(defaultValue = "") String sort) {
        var body = body(word, on);
        var all = lines(body, on);
        var kinds = new LinkedHashMap<String, Integer>();
        all.stream().map(Line::kind).sorted().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        var order = Sort.parse(sort);
        var found = filtered(all, typed).sorted(Line.order(order)).toList();
        var paging = new Paging(page(typed), SIZE, found.size());
        return Page.of(
                "contracts/kept",
                new Listing(
                        body,
                        typed,
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        order,
                        kinds,
                        all.size()));
    }

    private static Stream<Line> filtered(List<Line> all, Typed typed) {
        var word = typed.optionalLine("q").strip();
        var kind = typed.value("kind");
        var known = typed.value("known-from");
        return all.stream()
                .filter(line -> word.isEmpty() || line.fits(word))
                .filter(line -> kind.isEmpty() || line.kind().equals(kind))
                .filter(line -> known.isEmpty() || line.published() == known.equals("published"));
    }

    static int page(Typed typed) {
        var page = typed.value("page");
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    @GetMapping(HERE + "/list.csv")
    void csv(@PathVariable String word, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on);
        Csv.answer(
                response,
                "contracts-" + name(body) + ".csv",
                Line.HEADINGS,
                filtered(lines(body, on), typed).map(Line::row));
    }

    @GetMapping(HERE + "/list.xlsx")
    void xlsx(@PathVariable String word, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on);
        Xlsx.answer(
                response,
                "contracts-" + name(body) + ".xlsx",
                new Xlsx.Sheet(
                        "Contracts",
                        Line.HEADINGS,
                        filtered(lines(body, on), typed).map(Line::row)));
    }

    private static String name(Party body) {
        return Holdings.word(body);
    }

    /** How many of a rule were found, before any filter. */
    record Tally(GapRule rule, long count) {}

    record Missing(
            Party body, Typed typed, List<Gap> gaps, Paging paging, Sort sort, List<Tally> tallies, int contracts) {

        String here() {
            return "/contracts/commissioners/" + Holdings.word(body);
        }

        List<Choice> choices() {
            return tallies.stream()
                    .map(tally -> Choice.of(
                            tally.rule().id(), tally.rule().title() + " (" + Words.number(tally.count()) + ")"))
                    .toList();
        }

        long of(GapRule.Weight weight) {
            return tallies.stream()
                    .filter(tally -> tally.rule().weight() == weight)
                    .mapToLong(Tally::count)
                    .sum();
        }
    }

    @GetMapping(HERE + "/gaps")
    ModelAndView gaps(
            @PathVariable String word,
            CurrentPerson person,
            Typed typed,
            OnDay on,
            @RequestParam(defaultValue = "") String sort) {
        var body = body(word, on);
        var all = gaps(body, on, person);
        var tallies = contracts.rules().stream()
                .map(rule -> new Tally(
                        rule,
                        all.stream()
                                .filter(gap -> gap.rule().id().equals(rule.id()))
                                .count()))
                .filter(tally -> tally.count() > 0)
                .toList();
        var order = Sort.parse(sort);
        // What nobody has entered is most of a first day's list, and says the same of each: it is shown when asked for.
        var found = matching(all, typed)
                .filter(gap -> !typed.value("rule").isEmpty() || gap.rule().weight() != GapRule.Weight.UNSEEN)
                .sorted(order(order))
                .toList();
        var paging = new Paging(page(typed), SIZE, found.size());
        return Page.of(
                "contracts/gaps",
                new Missing(
                        body,
                        typed,
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        order,
                        tallies,
                        contracts.of(body, on.day(), on.known()).size()));
    }

    /** What was entered is read by the commissioner's own people; anybody on the staff may see what was published. */
    private List<Gap> gaps(Party body, OnDay on, CurrentPerson person) {
        var all = contracts.gaps(body, on.day(), on.known());
        if (insiders.isOf(person, body.id())) return all;
        var holdings = contracts.holdings(on.day(), on.known());
        return all.stream()
                .filter(gap -> holdings.find(gap.agreement())
                        .filter(Agreement::published)
                        .isPresent())
                .toList();
    }

    private static Stream<Gap> matching(List<Gap> all, Typed typed) {
        var rule = typed.value("rule");
        var owner = typed.value("owner");
        var word = typed.optionalLine("q").strip().toLowerCase(Locale.UK);
        return all.stream()
                .filter(gap -> rule.isEmpty() || gap.rule().id().equals(rule))
                .filter(gap -> owner.isEmpty() || gap.rule().owner().equals(owner))
                .filter(gap -> word.isEmpty()
                        || gap.practice().toLowerCase(Locale.UK).equals(word)
                        || gap.practiceName().toLowerCase(Locale.UK).contains(word)
                        || gap.title().toLowerCase(Locale.UK).contains(word));
    }

    /** By itself what is worst first: gaps before questions before what was not entered. */
    private static Comparator<Gap> order(Sort sort) {
        var byPractice = Comparator.comparing(Gap::practice)
                .thenComparing(gap -> gap.rule().id());
        Comparator<Gap> order = switch (sort.by()) {
            case "practice" -> byPractice;
            case "since" ->
                Comparator.comparing((Gap gap) -> gap.since().orElse(java.time.LocalDate.MAX))
                        .thenComparing(byPractice);
            case "owner" ->
                Comparator.comparing((Gap gap) -> gap.rule().owner()).thenComparing(byPractice);
            default -> Comparator.comparing((Gap gap) -> gap.rule().weight()).thenComparing(byPractice);
        };
        return sort.down() ? order.reversed() : order;
    }

    private static List<Object> row(Gap gap) {
        return List.of(
                gap.rule().id(),
                gap.rule().weight().toString(),
                gap.rule().title(),
                gap.practice(),
                gap.practiceName(),
                gap.kind(),
                gap.cause(),
                gap.since().<Object>map(day -> day).orElse(""),
                gap.by().<Object>map(day -> day).orElse(""),
                gap.rule().remedy(),
                gap.rule().owner(),
                gap.rule().source().toString(),
                gap.rule().source().evidence().toString());
    }

    @GetMapping(HERE + "/gaps.csv")
    void gapsCsv(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on);
        Csv.answer(
                response,
                "contract-gaps-" + name(body) + ".csv",
                GAP_HEADINGS,
                matching(gaps(body, on, person), typed)
                        .sorted(order(Sort.NONE))
                        .map(gap -> row(gap).stream().map(Object::toString).toList()));
    }

    @GetMapping(HERE + "/gaps.xlsx")
    void gapsXlsx(
            @PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on);
        Xlsx.answer(
                response,
                "contract-gaps-" + name(body) + ".xlsx",
                new Xlsx.Sheet(
                        "Gaps",
                        GAP_HEADINGS,
                        matching(gaps(body, on, person), typed)
                                .sorted(order(Sort.NONE))
                                .map(KeptPages::row)));
    }
}
