package quorate.parallels;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Code;
import quorate.parallels.Held.Outcome;
import quorate.parallels.HeldStore.Sum;
import quorate.parallels.HeldStore.Wish;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** A month held against theirs: what differs and why, and what somebody says of many differences at once. */
@Controller
@Door(Door.Who.STAFF)
class MonthPages {

    static final String MONTH = ParallelPages.HERE + "/{id}/months/{month:20\\d\\d-[01]\\d}";
    private static final int SIZE = 50;
    private static final List<String> HEADER = List.of(
            "practice", "name", "month", "line", "theirs", "difference", "ours", "cause", "why", "state", "answer");

    private final Looking looking;
    private final Parallels parallels;
    private final HeldStore held;

    MonthPages(Looking looking, Parallels parallels, HeldStore held) {
        this.looking = looking;
        this.parallels = parallels;
        this.held = held;
    }

    record Listing(
            Looked looked,
            Sum all,
            List<Sum> lines,
            List<Held> rows,
            Paging paging,
            List<Choice> lineChoices,
            List<Choice> causes,
            List<Choice> states,
            Typed typed) {

        /** The same rows once more, for a download. */
        String query() {
            return Stream.of("q", "line", "cause", "state", "sort")
                    .map(name -> name + "=" + URLEncoder.encode(typed.value(name), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "?", ""));
        }
    }

    /** What differs, where nobody asks for anything else. */
    private static Wish wish(Typed typed, Sort sort) {
        var asked = plain(typed, "state");
        var state = asked.isEmpty() ? "differs" : asked.equals("all") ? "" : asked;
        return new Wish(plain(typed, "q"), "", plain(typed, "line"), plain(typed, "cause"), state, sort);
    }

    /** It comes from an address, and the database takes no letter without a shape. */
    private static String plain(Typed typed, String name) {
        return typed.value(name).replaceAll("\\p{Cntrl}", "");
    }

    @GetMapping(MONTH)
    ModelAndView compare(
            @PathVariable UUID id, @PathVariable String month, CurrentPerson person, Typed typed, Sort sort) {
        return Page.of("parallels/month", listing(looking.find(id, month, person), typed, sort));
    }

    private Listing listing(Looked it, Typed typed, Sort sort) {
        var wish = wish(typed, sort);
        var page = typed.value("page");
        var paging = new Paging(
                page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1,
                SIZE,
                held.count(it.parallel(), it.month(), wish, Long.MAX_VALUE));
        var lines = held.lines(it.parallel(), it.month(), Long.MAX_VALUE);
        return new Listing(
                it,
                lines.stream().reduce(Sum.none(it.month().toString()), Sum::plus),
                lines,
                held.list(it.parallel(), it.month(), wish, paging.before(), SIZE, Long.MAX_VALUE),
                paging,
                lines.stream()
                        .map(sum -> Choice.of(sum.of(), it.line(sum.of())))
                        .toList(),
                Choice.of(Pair.Cause.class),
                Stream.concat(
                                Stream.of(Choice.of("differs", "All that differ"), Choice.of("all", "All")),
                                Choice.of(Held.State.class).stream())
                        .toList(),
                typed.knowing(Map.of("state", "differs")));
    }

    private Stream<List<?>> cells(Looked it, Typed typed, Sort sort) {
        return held.list(it.parallel(), it.month(), wish(typed, sort), 0, Integer.MAX_VALUE, Long.MAX_VALUE).stream()
                .map(row -> List.of(
                        row.pair().practice(),
                        row.pair().name(),
                        it.month(),
                        it.line(row.pair().line()),
                        cell(row.pair().theirs()),
                        row.difference(),
                        cell(row.pair().ours()),
                        row.pair().cause(),
                        row.pair().why(),
                        row.state(it.parallel().rule()),
                        row.said()
                                .map(said -> said.outcome() + ": " + said.words())
                                .orElse("")));
    }

    private static Object cell(Optional<? extends Object> amount) {
        return amount.<Object>map(money -> money).orElse("");
    }

    @GetMapping(MONTH + "/comparison.csv")
    void csv(
            @PathVariable UUID id,
            @PathVariable String month,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            HttpServletResponse response) {
        var rows = cells(looking.find(id, month, person), typed, sort).map(Csv::texts);
        Csv.answer(response, "comparison-" + month + ".csv", HEADER, rows);
    }

    @GetMapping(MONTH + "/comparison.xlsx")
    void workbook(
            @PathVariable UUID id,
            @PathVariable String month,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            HttpServletResponse response) {
        var rows = cells(looking.find(id, month, person), typed, sort);
        Xlsx.answer(
                response,
                "comparison-" + month + ".xlsx",
                new Xlsx.Sheet("Comparison", HEADER, rows, List.of("theirs", "difference", "ours")));
    }

    /** All open differences of a line and a cause are answered at once: one wrong price is one answer and not eight thousand. */
    @PostMapping(MONTH + "/answers")
    ModelAndView answerAll(@PathVariable UUID id, @PathVariable String month, CurrentPerson person, Typed typed) {
        var it = looking.find(id, month, person);
        it.mayAnswer();
        var lines = held.lines(it.parallel(), it.month(), Long.MAX_VALUE).stream()
                .map(Sum::of)
                .toList();
        var line = typed.offered("of-line", "Choose the line of the differences", lines);
        var cause = typed.choice("of-cause", "Choose their cause", Pair.Cause.class);
        var outcome = typed.choice("outcome", "Choose which amount is right", Outcome.class);
        var words = typed.text("words", "Enter why", 1000);
        if (typed.isFaulty() || line.isEmpty()) return Page.faulty("parallels/month", listing(it, typed, Sort.NONE));
        var wish = new Wish("", "", line.get(), Code.of(cause), "open", Sort.NONE);
        var open = held.list(it.parallel(), it.month(), wish, 0, Integer.MAX_VALUE, Long.MAX_VALUE);
        var answered = parallels.answer(it.parallel(), open, outcome, words, person.id());
        return Page.seeOther(
                it.page(),
                answered == 0
                        ? "None of these was open"
                        : Words.sentence(Words.count(answered, "difference", "differences")) + " answered");
    }
}
