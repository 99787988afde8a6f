package quorate.baselines;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.instructions.Telling;
import quorate.kernel.Money;
import quorate.payments.Payable;
import quorate.register.Party;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** A yearly baseline as it was entered: checked beside last year's, then told or given up. */
@Controller
@Door(Door.Who.STAFF)
class EntryPages {

    private static final String ONE = BaselinePages.HERE + "/entries/{entry}";
    private static final int SIZE = 100;
    private static final List<String> HEADER =
            List.of("practice", "name", "stream", "basis", "yearly", "month", "last year");

    private final Baselines baselines;
    private final Practices practices;
    private final Telling telling;
    private final Payable payable;
    private final Standing standing;

    EntryPages(Baselines baselines, Practices practices, Telling telling, Payable payable, Standing standing) {
        this.baselines = baselines;
        this.practices = practices;
        this.telling = telling;
        this.payable = payable;
        this.standing = standing;
    }

    /** @param last what counted at the end of the year before; empty where nothing did */
    record Row(Line line, String name, Optional<Money> last) {}

    record Total(String stream, Money yearly, Money last) {}

    record One(
            Baseline baseline,
            String commissioner,
            String by,
            String told,
            List<Total> totals,
            List<Row> rows,
            Paging paging,
            List<String> remarks,
            String payday,
            boolean replaced,
            boolean tells,
            boolean ends,
            Typed typed) {}

    private Baseline find(UUID id, CurrentPerson person) {
        return baselines.find(id, payable.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(ONE)
    ModelAndView look(
            @PathVariable("entry") UUID entry, CurrentPerson person, @RequestParam(defaultValue = "1") String page) {
        var at = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return Page.of("baselines/entry", one(find(entry, person), person, at, Typed.nothing()));
    }

    private One one(Baseline it, CurrentPerson person, int page, Typed typed) {
        var last = lastYear(it);
        var there = practices.in(it.commissioner(), it.year());
        var paging = new Paging(page, SIZE, it.lines().size());
        var replaced = it.isOpen()
                && baselines
                        .findWaiting(it.commissioner(), it.year(), Long.MAX_VALUE)
                        .filter(other -> other.id().equals(it.id()))
                        .isEmpty();
        return new One(
                it,
                standing.nameOf(it.commissioner()),
                standing.nameOf(it.by()),
                it.telling().map(told -> standing.nameOf(told.by())).orElse(""),
                totals(it, last),
                rows(it, last).skip(paging.before()).limit(SIZE).toList(),
                paging,
                remarks(it, last, there),
                Words.day(telling.firstPayday()),
                replaced,
                it.isOpen() && !replaced && telling.signedBy(person).contains(it.commissioner()),
                it.isOpen() && payable.enteredBy(person).contains(it.commissioner()),
                typed);
    }

    /** What last counted in the year before, of what went on. */
    private Map<Key, Line> lastYear(Baseline it) {
        var course = baselines.course(it.commissioner(), it.year().before(), Long.MAX_VALUE);
        var found = new TreeMap<Key, Line>(Key.ORDER);
        course.keys().stream()
                .flatMap(key -> course.at(key, course.year().last()).stream())
                .filter(line -> line.yearly().pence() > 0)
                .forEach(line -> found.put(line.key(), line));
        return found;
    }

    private Stream<Row> rows(Baseline it, Map<Key, Line> last) {
        return it.lines().stream()
                .map(line -> new Row(
                        line,
                        standing.nameOf(line.party()),
                        Optional.ofNullable(last.get(line.key())).map(Line::yearly)));
    }

    private static List<Total> totals(Baseline it, Map<Key, Line> last) {
        var found = new TreeMap<String, Total>();
        it.lines().forEach(line -> add(found, line, line.yearly(), Money.ZERO));
        last.values().forEach(line -> add(found, line, Money.ZERO, line.yearly()));
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Total> totals, Line line, Money yearly, Money last) {
        totals.merge(
                line.stream(),
                new Total(line.stream(), yearly, last),
                (one, more) -> new Total(
                        one.stream(),
                        one.yearly().plus(more.yearly()),
                        one.last().plus(more.last())));
    }

    private List<String> remarks(Baseline it, Map<Key, Line> last, Map<String, Party> there) {
        var found = new ArrayList<String>();
        var known = telling.listStreams(List.of(it.commissioner()));
        it.lines().stream()
                .map(Line::key)
                .filter(key -> !known.contains(key.stream()))
                .map(Key::what)
                .distinct()
                .forEach(what -> found.add("No practice was ever owed anything from " + what.toLowerCase(Locale.UK)
                        + ". Check that it is spelt as it is paid."));
        var named = it.lines().stream().map(Line::practice).toList();
        var without = there.keySet().stream()
                .filter(code -> !named.contains(code))
                .sorted()
                .toList();
        if (!without.isEmpty()) found.add("In no row: " + Words.first(20, without) + ".");
        var keys = it.lines().stream().map(Line::key).toList();
        var gone = last.keySet().stream()
                .filter(key -> !keys.contains(key))
                .map(key -> key.practice() + " " + key.what().toLowerCase(Locale.UK))
                .toList();
        if (!gone.isEmpty()) found.add("Paid at the end of last year, and not in it: " + Words.first(20, gone) + ".");
        return found;
    }

    @PostMapping(ONE + "/tellings")
    ModelAndView tell(@PathVariable("entry") UUID id, CurrentPerson person, Typed typed) {
        var baseline = find(id, person);
        var payday = typed.day("payday", "Enter the first payment date of the year");
        if (!typed.isFaulty())
            typed.object(baselines.tell(baseline, payday, person.id()).objections());
        return answered(baseline, person, typed, "The agent is told");
    }

    @PostMapping(ONE + "/ending")
    ModelAndView giveUp(@PathVariable("entry") UUID id, CurrentPerson person, Typed typed) {
        var baseline = find(id, person);
        if (!payable.enteredBy(person).contains(baseline.commissioner())) throw Page.missing();
        var why = typed.line("why", "Say why it is given up");
        if (!typed.isFaulty())
            typed.object(baselines.giveUp(baseline, why, person.id()).objections());
        return answered(baseline, person, typed, "It is given up");
    }

    private ModelAndView answered(Baseline baseline, CurrentPerson person, Typed typed, String done) {
        return typed.isFaulty()
                ? Page.faulty("baselines/entry", one(baseline, person, 1, typed))
                : Page.seeOther(baseline.page(), done);
    }

    @GetMapping(ONE + ".csv")
    void csv(@PathVariable("entry") UUID id, CurrentPerson person, HttpServletResponse response) {
        Csv.answer(response, "baseline.csv", HEADER, cells(find(id, person)).map(Csv::texts));
    }

    @GetMapping(ONE + ".xlsx")
    void workbook(@PathVariable("entry") UUID id, CurrentPerson person, HttpServletResponse response) {
        var it = find(id, person);
        Xlsx.answer(
                response,
                "baseline.xlsx",
                new Xlsx.Sheet("Baseline", HEADER, cells(it), List.of("yearly", "last year")));
    }

    private Stream<List<Object>> cells(Baseline it) {
        return rows(it, lastYear(it))
                .map(row -> List.of(
                        row.line().practice(),
                        row.name(),
                        row.line().stream(),
                        row.line().basis().toString(),
                        row.line().yearly(),
                        Year.share(row.line().yearly(), it.year().first()),
                        row.last().<Object>map(last -> last).orElse("")));
    }
}
