package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.MeetingId;
import quorate.secretariat.ActionFilter.Row;
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

/** Who took what on at which meeting, and what came of it. */
@Controller
@Door(Door.Who.STAFF)
class ActionPages {

    private static final int PAGE = 25;
    private static final List<String> HEADER = List.of(
            "action",
            "owner",
            "post",
            "committee",
            "meeting",
            "item",
            "due",
            "state",
            "times carried over",
            "last noted");

    private final ActionLog log;
    private final Bookcase books;

    ActionPages(ActionLog log, Bookcase books) {
        this.log = log;
        this.books = books;
    }

    /** @param total actions that there are, whatever is looked for. @param standing committees with a paper of their actions */
    record Listed(
            List<Row> rows,
            Paging paging,
            int total,
            long late,
            Typed typed,
            Sort sort,
            List<Choice> committees,
            List<Choice> owners) {}

    @GetMapping("/actions")
    ModelAndView list(
            CurrentPerson person, OnDay day, Typed typed, Sort sort, @RequestParam(defaultValue = "1") String page) {
        var all = rows(person, day);
        var found = ActionFilter.read(typed, sort).of(all);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        var owners = all.stream()
                .sorted(Comparator.comparing(Row::owner))
                .map(row -> Choice.of(row.id(), row.owner()))
                .distinct()
                .toList();
        var committees = books.committeesOf(person).stream()
                .map(party -> Choice.of(party.id().toString(), party.name()))
                .toList();
        return Page.of(
                "secretariat/actions",
                new Listed(
                        found.stream().skip(paging.before()).limit(PAGE).toList(),
                        paging,
                        all.size(),
                        all.stream()
                                .filter(row -> row.state() == Action.State.LATE)
                                .count(),
                        typed,
                        sort,
                        committees,
                        owners));
    }

    private List<Row> rows(CurrentPerson person, OnDay day) {
        return log.list(person).stream()
                .flatMap(action -> action.asAt(day).stream())
                .map(action -> row(action, day.day()))
                .toList();
    }

    private Row row(Action action, LocalDate day) {
        var post = books.postOf(action.owner(), action.committee(), day);
        return new Row(
                action,
                books.nameOf(action.committee(), day),
                books.nameOf(action.owner(), day),
                post.isEmpty() ? "No longer in the committee" : post,
                action.state(day));
    }

    @GetMapping("/actions/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var rows = ActionFilter.read(typed, sort).of(rows(person, day)).stream()
                .map(row -> cells(row).stream().map(Object::toString).toList());
        Csv.answer(response, "actions-" + day.day() + ".csv", HEADER, rows);
    }

    @GetMapping("/actions/xlsx")
    void xlsx(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var rows = ActionFilter.read(typed, sort).of(rows(person, day)).stream().map(ActionPages::cells);
        Xlsx.answer(response, "actions-" + day.day() + ".xlsx", new Xlsx.Sheet("Actions", HEADER, rows));
    }

    private static List<Object> cells(Row row) {
        var action = row.action();
        return List.of(
                action.what(),
                row.owner(),
                row.post(),
                row.committee(),
                action.meeting().day(),
                action.item().title(),
                action.due().<Object>map(due -> due).orElse(""),
                row.state().toString(),
                action.timesCarried(),
                action.last());
    }

    /** @param history what was noted of it, the latest first. @param mayEnd whether the reader may say that it is over */
    record Shown(
            Row row,
            List<Told> history,
            boolean mayNote,
            boolean mayEnd,
            List<Choice> people,
            Typed typed,
            String key) {}

    /** A line as it is told. */
    record Told(String title, String words, String when, String by) {}

    @GetMapping("/actions/{meeting}/{entry}")
    ModelAndView one(@PathVariable MeetingId meeting, @PathVariable String entry, CurrentPerson person, OnDay day) {
        var action = find(meeting, entry, person).asAt(day).orElseThrow(Page::missing);
        return Page.of("secretariat/action", shown(action, person, day.day(), Typed.nothing()));
    }

    private Action find(MeetingId meeting, String entry, CurrentPerson person) {
        if (!entry.matches("\\d{1,9}")) throw Page.missing();
        return log.find(meeting, Long.parseLong(entry), person).orElseThrow(Page::missing);
    }

    private Shown shown(Action action, CurrentPerson person, LocalDate day, Typed typed) {
        var told = action.updates().reversed().stream().map(this::told).toList();
        return new Shown(
                row(action, day),
                told,
                ActionLog.mayNote(action, person) && action.done().isEmpty(),
                ActionLog.keeps(action, person),
                books.choices(action.committee()),
                typed,
                Bookcase.keyIn(typed));
    }

    private Told told(Line line) {
        var update = Action.Update.valueOf(line.said("update"));
        var more = line.dayIn("due")
                .map(due -> ", to " + Words.day(due))
                .or(() -> line.personIn("owner").map(owner -> ": " + books.nameOf(owner)))
                .orElse("");
        return new Told(update + more, line.said("words"), Words.moment(line.at()), books.nameOf(line.by()));
    }

    @PostMapping("/actions/{meeting}/{entry}/updates")
    ModelAndView note(@PathVariable MeetingId meeting, @PathVariable String entry, CurrentPerson person, Typed typed) {
        var action = find(meeting, entry, person);
        if (!ActionLog.mayNote(action, person)) throw new AccessDeniedException("Neither owner nor secretary");
        var form = ActionForm.read(typed, books.people(action.committee()).keySet());
        if (!typed.isFaulty()) {
            var answer = log.note(action, form, Bookcase.once(typed, person), Bookcase.seenIn(typed), person);
            if (answer.isDone())
                return Page.seeOther(
                        action.path(), "Noted: " + form.update().toString().toLowerCase(java.util.Locale.UK));
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/action", shown(action, person, books.today(), typed));
    }
}
