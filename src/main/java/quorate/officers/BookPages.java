package quorate.officers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Meeting;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;
import quorate.web.Words;

/** Decisions of officers as a list, each with what became of it. */
@Controller
@Door(Door.Who.STAFF)
class BookPages {

    private static final int PAGE = 20;

    private static final List<String> HEADINGS =
            List.of("decision", "day", "officer", "matter", "outcome", "urgent", "why", "agreed", "interest", "state");

    private final Book book;
    private final Between between;
    private final Clocks clocks;

    BookPages(Book book, Between between, Clocks clocks) {
        this.book = book;
        this.between = between;
        this.clocks = clocks;
    }

    /**
     * @param total decisions whatever is looked for
     * @param meetings to which the reader may report
     */
    record Listed(
            List<Book.Line> lines, Paging paging, int total, List<Choice> states, List<Choice> meetings, Typed typed) {}

    /** @param secretary whether the reader may report it and have it ratified */
    record Shown(Book.Line line, List<Meeting> reportedTo, boolean secretary, Typed typed) {}

    private Shown shown(Book.Line line, CurrentPerson person, Typed typed) {
        return new Shown(line, book.reportedTo(line), isSecretary(person), typed);
    }

    @GetMapping("/officers-decisions")
    ModelAndView list(CurrentPerson person, Typed typed, @RequestParam(defaultValue = "1") String page) {
        return Page.of("officers/book", listed(person, typed, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1));
    }

    private Listed listed(CurrentPerson person, Typed typed, int page) {
        var all = book.listFor(person);
        var found = wanted(all, typed).toList();
        var paging = new Paging(page, PAGE, found.size());
        return new Listed(
                found.stream().skip(paging.before()).limit(PAGE).toList(),
                paging,
                all.size(),
                Choice.of(Taking.State.class),
                book.meetings(person).stream().map(BookPages::choice).toList(),
                typed);
    }

    private static Choice choice(Meeting meeting) {
        return Choice.of(meeting.id().toString(), meeting.title() + ", " + Words.day(meeting.day()));
    }

    private static Stream<Book.Line> wanted(List<Book.Line> all, Typed typed) {
        var words = typed.optionalLine("q").toLowerCase(Locale.ROOT);
        var state = Arrays.stream(Taking.State.values())
                .filter(each -> typed.isChosen("state", Code.of(each)))
                .findFirst();
        return all.stream()
                .filter(line -> state.isEmpty() || line.state() == state.get())
                .filter(line -> (line.matter().title() + " " + line.officer())
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    }

    @GetMapping("/officers-decisions/list.csv")
    void csv(CurrentPerson person, Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "officers-decisions.csv",
                HEADINGS,
                wanted(book.listFor(person), typed).map(BookPages::cells));
    }

    private static List<String> cells(Book.Line line) {
        var taking = line.taking();
        return List.of(
                taking.decision().toString(),
                taking.day().toString(),
                line.officer(),
                line.matter().title(),
                taking.outcome().toString(),
                taking.urgent() ? "yes" : "no",
                taking.why(),
                String.join("; ", line.agreed()),
                taking.interest(),
                line.state().toString());
    }

    @GetMapping("/officers-decisions/{decision}")
    ModelAndView one(@PathVariable DecisionId decision, CurrentPerson person) {
        return Page.of(
                "officers/decision",
                shown(book.find(decision, person).orElseThrow(Page::missing), person, Typed.nothing()));
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping("/officers-decisions/reports")
    ModelAndView report(CurrentPerson person, Typed typed) {
        var shown = book.listFor(person);
        var meeting = typed.offered(
                "meeting",
                "Choose the meeting that was told",
                book.meetings(person).stream().map(Meeting::id).toList());
        var chosen = shown.stream()
                .filter(line ->
                        typed.isChosen("decision", line.taking().decision().toString()))
                .toList();
        if (chosen.isEmpty()) typed.fault("decision", "Choose the decisions that were reported");
        if (typed.isFaulty()) return Page.faulty("officers/book", listed(person, typed, 1));
        return switch (book.report(chosen, meeting.orElseThrow(), person)) {
            case Answer.Done<Integer>(var fresh) ->
                Page.seeOther("/officers-decisions", fresh == 0 ? "Reported before; nothing changed" : "Report noted");
            case Answer.Refused<Integer>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("officers/book", listed(person, typed, 1));
            }
        };
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping("/officers-decisions/{decision}/ratifications")
    ModelAndView layAgain(@PathVariable DecisionId decision, CurrentPerson person, Typed typed) {
        var line = book.find(decision, person)
                .filter(found -> found.taking().urgent())
                .orElseThrow(Page::missing);
        return switch (between.layAgain(line.taking(), line.matter(), person)) {
            case Answer.Done<Matter>(var matter) ->
                Page.seeOther("/matters/" + matter.id(), "Laid before the committee to be ratified");
            case Answer.Refused<Matter>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("officers/decision", shown(line, person, typed));
            }
        };
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping("/officers-decisions/{decision}/consequences")
    ModelAndView follow(@PathVariable DecisionId decision, CurrentPerson person, Typed typed) {
        var line = book.find(decision, person)
                .filter(found -> found.state() == Taking.State.NOT_RATIFIED)
                .orElseThrow(Page::missing);
        var day = typed.day("day", "Enter the day on which it was done");
        var words = typed.text("words", "Enter what was done", 2000);
        if (!typed.isFaulty() && day.isAfter(clocks.today()))
            typed.fault("day", "The day is still to come: note it once it is done");
        if (!typed.isFaulty()) {
            var answer = book.follow(line, new Taking.Consequence(day, words), person);
            if (answer.isDone()) return Page.seeOther(line.taking().path(), "What was done is noted");
            typed.object(answer.objections());
        }
        return Page.faulty("officers/decision", shown(line, person, typed));
    }

    private static boolean isSecretary(CurrentPerson person) {
        return person.posts().stream().anyMatch(post -> post.office().equals("secretary"));
    }
}
