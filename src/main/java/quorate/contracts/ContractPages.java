package quorate.contracts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.register.Party;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** All contracts of England: how many of which kind, who keeps them, and one at a time. */
@Controller
class ContractPages {

    static final String PRACTICE = "/contracts/practices/{code:[A-Za-z0-9]{3,9}}";

    private final Contracts contracts;
    private final Years years;
    private final Insiders insiders;
    private final List<Papers> papers;

    ContractPages(Contracts contracts, Years years, Insiders insiders, List<Papers> papers) {
        this.contracts = contracts;
        this.years = years;
        this.insiders = insiders;
        this.papers = papers;
    }

    /** How many there are of a kind on the day. @param published how many nobody has entered */
    record Sum(String kind, String title, int count, int published) {}

    record Overview(Typed typed, List<Sum> sums, Counts counts, long unentered) {

        int all() {
            return sums.stream().mapToInt(Sum::count).sum();
        }
    }

    @GetMapping("/contracts")
    @Door(Door.Who.PUBLIC)
    ModelAndView overview(Typed typed, OnDay on) {
        var wanted = typed.optionalLine("q").toUpperCase(Locale.ROOT);
        if (!wanted.isEmpty()) {
            if (wanted.matches("[A-Z0-9]{3,9}")
                    && !contracts.timeline(wanted, on.day(), on.known()).isEmpty()) {
                return Page.seeOther("/contracts/practices/" + wanted + on.query());
            }
            typed.fault("q", "Nothing is known of a contract of '" + wanted + "': enter a whole code, such as A81001");
        }
        var all = contracts.on(on.day(), on.known());
        var it = new Overview(
                typed,
                sums(all),
                Counts.of(years.asKnown(on.known()), on.day()),
                all.stream().filter(Agreement::published).count());
        return typed.isFaulty() ? Page.faulty("contracts/overview", it) : Page.of("contracts/overview", it);
    }

    private static List<Sum> sums(List<Agreement> all) {
        var byKind = new TreeMap<String, List<Agreement>>();
        all.forEach(agreement -> byKind.computeIfAbsent(agreement.kind().shortTitle(), none -> new ArrayList<>())
                .add(agreement));
        return byKind.entrySet().stream()
                .map(each -> new Sum(
                        each.getKey(),
                        each.getValue().getFirst().kind().title(),
                        each.getValue().size(),
                        (int) each.getValue().stream()
                                .filter(Agreement::published)
                                .count()))
                .sorted(Comparator.comparing(Sum::count).reversed())
                .toList();
    }

    @GetMapping("/contracts/counts.csv")
    @Door(Door.Who.PUBLIC)
    void countsCsv(OnDay on, HttpServletResponse response) {
        Csv.answer(
                response,
                "contracts-by-kind-and-year.csv",
                Counts.headings(),
                counts(on).rows().stream().map(Csv::texts));
    }

    @GetMapping("/contracts/counts.xlsx")
    @Door(Door.Who.PUBLIC)
    void countsXlsx(OnDay on, HttpServletResponse response) {
        Xlsx.answer(
                response,
                "contracts-by-kind-and-year.xlsx",
                new Xlsx.Sheet("Contracts", Counts.headings(), counts(on).rows().stream()));
    }

    private Counts counts(OnDay on) {
        return Counts.of(years.asKnown(on.known()), on.day());
    }

    @GetMapping("/contracts/register.csv")
    @Door(Door.Who.STAFF)
    void register(OnDay on, HttpServletResponse response) {
        var holdings = contracts.holdings(on.day(), on.known());
        Csv.answer(
                response,
                "contracts-" + on.day() + ".csv",
                Line.HEADINGS,
                contracts.on(on.day(), on.known()).stream()
                        .map(agreement -> Line.of(agreement, holdings).row()));
    }

    /** A commissioner with what it keeps. */
    record Keeper(String code, String name, int contracts, long gaps, long questions) {}

    record Keepers(List<Keeper> keepers, quorate.web.Sort sort) {}

    @GetMapping("/contracts/commissioners")
    @Door(Door.Who.STAFF)
    ModelAndView commissioners(OnDay on, @RequestParam(defaultValue = "") String sort) {
        var holdings = contracts.holdings(on.day(), on.known());
        var found = new HashMap<String, List<Gap>>();
        contracts
                .gaps(on.day(), on.known())
                .forEach(gap -> found.computeIfAbsent(gap.agreement().toString(), none -> new ArrayList<>())
                        .add(gap));
        var lines = contracts.on(on.day(), on.known()).stream()
                .map(agreement -> Line.of(agreement, holdings))
                .toList();
        var byCode = new TreeMap<String, List<Line>>();
        lines.forEach(line -> byCode.computeIfAbsent(line.commissioner(), none -> new ArrayList<>())
                .add(line));
        byCode.remove("");
        var order = quorate.web.Sort.parse(sort);
        return Page.of(
                "contracts/commissioners",
                new Keepers(
                        byCode.entrySet().stream()
                                .map(each -> keeper(each.getKey(), each.getValue(), found))
                                .sorted(order(order))
                                .toList(),
                        order));
    }

    private static Keeper keeper(String code, List<Line> lines, HashMap<String, List<Gap>> found) {
        var gaps = lines.stream()
                .flatMap(line -> found.getOrDefault(line.id().toString(), List.of()).stream())
                .toList();
        return new Keeper(
                code,
                lines.getFirst().commissionerName(),
                lines.size(),
                count(gaps, GapRule.Weight.GAP),
                count(gaps, GapRule.Weight.QUESTION));
    }

    private static long count(List<Gap> gaps, GapRule.Weight weight) {
        return gaps.stream().filter(gap -> gap.rule().weight() == weight).count();
    }

    private static Comparator<Keeper> order(quorate.web.Sort sort) {
        Comparator<Keeper> order = switch (sort.by()) {
            case "contracts" -> Comparator.comparing(Keeper::contracts);
            case "gaps" -> Comparator.comparing(Keeper::gaps);
            case "questions" -> Comparator.comparing(Keeper::questions);
            case "name" -> Comparator.comparing(Keeper::name);
            default -> Comparator.comparing(Keeper::code);
        };
        return (sort.down() ? order.reversed() : order).thenComparing(Keeper::code);
    }

    /** @param years what payment years say, the last first */
    record History(
            String code, String name, Optional<Party> commissioner, List<Agreement> agreements, List<Paid> years) {

        String keeper() {
            return commissioner.map(Holdings::word).orElse("");
        }
    }

    @GetMapping(PRACTICE)
    @Door(Door.Who.STAFF)
    ModelAndView practice(@PathVariable String code, OnDay on) {
        var key = code.toUpperCase(Locale.ROOT);
        var holdings = contracts.holdings(on.day(), on.known());
        var agreements = contracts.timeline(key, on.day(), on.known()).stream()
                .filter(agreement -> !agreement.life().from().isAfter(on.day()))
                .sorted(Comparator.comparing(
                                (Agreement agreement) -> agreement.life().from())
                        .reversed())
                .toList();
        if (agreements.isEmpty() && holdings.practice(key).isEmpty()) throw Page.missing();
        return Page.of(
                "contracts/practice",
                new History(
                        key,
                        nameOf(key, holdings, agreements, on),
                        holdings.practice(key).flatMap(holdings::commissioner),
                        agreements,
                        holdings.paid(key).reversed()));
    }

    /** Of one that is no more, as it was called on the last day of its last contract. */
    private String nameOf(String code, Holdings holdings, List<Agreement> agreements, OnDay on) {
        var ends = agreements.stream().flatMap(agreement -> agreement.life().end().stream());
        var last = ends.filter(end -> !end.isAfter(on.day())).max(Comparator.naturalOrder());
        var gone = last.filter(end -> holdings.practice(code).isEmpty());
        var then = gone.map(end -> contracts.holdings(end.minusDays(1), on.known()));
        return then.orElse(holdings).nameOf(code);
    }

    /** What an agreement says, part by part. */
    record Section(Term.Part part, List<Clause> clauses, List<Term> silent) {}

    record One(
            Agreement agreement,
            Line line,
            List<Section> sections,
            List<Gap> gaps,
            Optional<Agreement> base,
            List<Agreement> layers,
            List<Clause> later,
            List<Papers.Bundle> bundles) {}

    @GetMapping("/contracts/{id}")
    @Door(Door.Who.STAFF)
    ModelAndView agreement(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        var holdings = contracts.holdings(on.day(), on.known());
        var agreement = holdings.find(id)
                .filter(each -> each.published()
                        || Stream.concat(
                                        holdings.commissioner(each).map(Party::id).stream(),
                                        each.commissioner().stream())
                                .anyMatch(body -> insiders.isOf(person, body)))
                .orElseThrow(Page::missing);
        return Page.of(
                "contracts/agreement",
                new One(
                        agreement,
                        Line.of(agreement, holdings),
                        sections(agreement.on(on.day())),
                        contracts.gaps(agreement, holdings),
                        agreement.base().flatMap(holdings::find),
                        holdings.layersOf(id),
                        agreement.clauses().stream()
                                .filter(clause -> !clause.span().holdsOn(on.day()))
                                .sorted(Comparator.comparing(
                                                (Clause clause) -> clause.span().from())
                                        .reversed())
                                .toList(),
                        bundles(agreement, person, on)));
    }

    private static List<Section> sections(List<Clause> said) {
        return Stream.of(Term.Part.values())
                .map(part -> new Section(
                        part,
                        said.stream()
                                .filter(clause -> clause.term().part() == part)
                                .toList(),
                        part.terms().stream()
                                .filter(term -> said.stream().noneMatch(clause -> clause.term() == term))
                                .toList()))
                .toList();
    }

    private List<Papers.Bundle> bundles(Agreement agreement, CurrentPerson person, OnDay on) {
        return papers.stream()
                .flatMap(each -> each.findBundle(agreement, person, on).stream())
                .toList();
    }
}
