package quorate.queries;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.payments.Payments;
import quorate.queries.Query.Outcome;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where a practice asks about its statement, and is answered. */
@Controller
@Door(Door.Who.SIGNED_IN)
class QueryPages {

    private static final String HERE = "/payments/queries";
    private static final String NEW = "/payments/runs/{run}/statements/{code:[A-Z0-9]{3,9}}/queries";

    private static final int SIZE = 25;
    private static final List<Choice> STATES = Stream.concat(
                    Stream.of(Query.WAITS), Arrays.stream(Outcome.values()).map(Outcome::toString))
            .map(state -> Choice.of(state, state))
            .toList();
    private static final List<String> HEADER = List.of(
            "code", "practice", "statement", "about", "asked", "what was asked", "state", "answered", "the answer");

    private final Queries queries;
    private final Payments payments;
    private final Standing standing;

    QueryPages(Queries queries, Payments payments, Standing standing) {
        this.queries = queries;
        this.payments = payments;
        this.standing = standing;
    }

    record Row(Query query, String practice) {

        private boolean has(String words) {
            return String.join(" ", practice, query.code(), query.about(), query.statement(), query.words())
                    .toLowerCase(Locale.UK)
                    .contains(words);
        }
    }

    record Listing(List<Row> rows, Paging paging, Sort sort, boolean any, List<Choice> states, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed, Sort sort) {
        var all = rows(person, day);
        var found = fitting(all, typed, sort);
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        var shown = found.stream().skip(paging.before()).limit(SIZE).toList();
        return Page.of("queries/list", new Listing(shown, paging, sort, !all.isEmpty(), STATES, typed));
    }

    private List<Row> rows(CurrentPerson person, OnDay day) {
        return queries.list(payments.readBy(person), payments.practicesOf(person), day.known()).stream()
                .map(it -> new Row(it, standing.nameOf(it.practice())))
                .toList();
    }

    private static List<Row> fitting(List<Row> all, Typed typed, Sort sort) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var state = typed.value("state");
        Comparator<Row> by = switch (sort.by()) {
            case "about" -> Comparator.comparing(row -> row.query().about());
            case "practice" -> Comparator.comparing(Row::practice);
            case "asked" -> Comparator.comparing(row -> row.query().day());
            case "state" -> Comparator.comparing(row -> row.query().state());
            default -> (one, other) -> 0;
        };
        return all.stream()
                .filter(row -> row.has(words))
                .filter(row -> state.isBlank() || row.query().state().equals(state))
                .sorted(sort.down() ? by.reversed() : by)
                .toList();
    }

    /** What is filtered and sorted on the page, with the words of both sides. */
    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var rows = fitting(rows(person, day), typed, sort).stream()
                .map(row -> List.of(
                        row.query().code(),
                        row.practice(),
                        row.query().statement(),
                        row.query().about(),
                        row.query().day().toString(),
                        row.query().words(),
                        row.query().state(),
                        row.query().answer().map(it -> it.day().toString()).orElse(""),
                        row.query().answer().map(Query.Reply::words).orElse("")));
        Csv.answer(response, "queries-" + day.day() + ".csv", HEADER, rows);
    }

    record Asking(Payments.Seen seen, List<Choice> lines, Typed typed) {}

    @GetMapping(NEW)
    ModelAndView ask(@PathVariable UUID run, @PathVariable String code, CurrentPerson person, Typed typed) {
        var seen = own(run, code, person, typed);
        return Page.of(
                "queries/new",
                asking(seen, typed.knowing(Map.of("key", Fresh.id().toString()))));
    }

    private static Asking asking(Payments.Seen seen, Typed typed) {
        return new Asking(
                seen, seen.lines().stream().map(it -> Choice.of(it, it)).toList(), typed);
    }

    /** A statement about which the person may ask: for its practice, or because a practice asked by telephone. */
    private Payments.Seen own(UUID run, String code, CurrentPerson person, Typed typed) {
        var seen =
                payments.findStatement(person, run, code, typed.value("month")).orElseThrow(Page::missing);
        if (!payments.practicesOf(person).contains(seen.practice())
                && !payments.enteredBy(person).contains(seen.commissioner()))
            throw new AccessDeniedException("Neither their practice nor theirs to pay");
        return seen;
    }

    @PostMapping(NEW)
    ModelAndView asked(@PathVariable UUID run, @PathVariable String code, CurrentPerson person, Typed typed) {
        var seen = own(run, code, person, typed);
        var line = typed.optionallyOffered("line", "Choose one of the lines of this statement", seen.lines());
        var words = typed.text("words", "Enter what seems wrong, and what you have instead", 4000);
        if (typed.isFaulty()) return Page.faulty("queries/new", asking(seen, typed));
        var query = queries.ask(typed.id("key").orElseGet(Fresh::id), seen, line.orElse(""), words, person.id());
        return Page.seeOther(query.page(), "Sent to whoever prepares payments");
    }

    record One(
            Query query,
            String practice,
            String commissioner,
            String by,
            String answeredBy,
            boolean answers,
            Typed typed) {}

    private Query find(UUID id, CurrentPerson person) {
        return queries.find(id)
                .filter(it -> payments.readBy(person).contains(it.commissioner())
                        || payments.practicesOf(person).contains(it.practice()))
                .orElseThrow(Page::missing);
    }

    private One one(Query it, CurrentPerson person, Typed typed) {
        return new One(
                it,
                standing.nameOf(it.practice()),
                standing.nameOf(it.commissioner()),
                standing.nameOf(it.by()),
                it.answer().map(answer -> standing.nameOf(answer.by())).orElse(""),
                it.answer().isEmpty() && payments.enteredBy(person).contains(it.commissioner()),
                typed);
    }

    @GetMapping(HERE + "/{query}")
    ModelAndView one(@PathVariable UUID query, CurrentPerson person, Typed typed) {
        return Page.of("queries/query", one(find(query, person), person, typed));
    }

    @PostMapping(HERE + "/{query}/answers")
    @Door(Door.Who.STAFF)
    ModelAndView answer(@PathVariable UUID query, CurrentPerson person, Typed typed) {
        var it = find(query, person);
        if (!payments.enteredBy(person).contains(it.commissioner()))
            throw new AccessDeniedException("Answers no queries");
        var outcome = typed.choice("outcome", "Choose whether it stands", Outcome.class);
        var words = typed.text("words", "Enter the answer", 4000);
        if (!typed.isFaulty()
                && queries.answer(it.id(), outcome, words, person.id()) instanceof Answer.Refused<Query>(var no))
            typed.object(no);
        if (typed.isFaulty()) return Page.faulty("queries/query", one(it, person, typed));
        return Page.seeOther(it.page(), "Answered");
    }
}
