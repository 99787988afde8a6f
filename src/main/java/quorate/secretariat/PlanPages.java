package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.interests.Interests;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** The forward plan: what comes back every year and what is expected once, proposed for each agenda as it is made up. */
@Controller
@Door(Door.Who.STAFF)
class PlanPages {

    private static final List<Choice> MONTHS = Arrays.stream(Month.values())
            .map(month ->
                    Choice.of(Integer.toString(month.getValue()), month.getDisplayName(TextStyle.FULL, Locale.UK)))
            .toList();
    private static final List<Choice> PURPOSES = List.of(
            Choice.of("decision", "For decision"),
            Choice.of("discussion", "For discussion"),
            Choice.of("information", "For information"));

    private final Bookcase books;
    private final Daybook daybook;
    private final Authority authority;
    private final Interests interests;
    private final Committees committees;

    PlanPages(Bookcase books, Daybook daybook, Authority authority, Interests interests, Committees committees) {
        this.books = books;
        this.daybook = daybook;
        this.authority = authority;
        this.interests = interests;
        this.committees = committees;
    }

    /** @param next the coming meeting, with what is proposed for it. @param waiting matters on the docket, with a day or without */
    record Shown(
            Party committee,
            List<Plan.Ahead> ahead,
            boolean empty,
            Optional<MeetingRecord> next,
            List<Plan.Entry> proposals,
            List<Matter> waiting,
            boolean keeps,
            Typed typed,
            String key,
            List<Choice> months,
            List<Choice> purposes) {}

    @GetMapping("/committees/{id}/plan")
    ModelAndView page(@PathVariable PartyId id, CurrentPerson person, OnDay day) {
        return Page.of("secretariat/plan", shown(books.enterWhole(id, person), person, day, Typed.nothing()));
    }

    private Shown shown(Party committee, CurrentPerson person, OnDay day, Typed typed) {
        var plan = plan(committee.id(), day);
        var next = books.coming(committee.id(), person).stream().findFirst();
        var waiting = authority.docket(committee.id(), day.day()).stream()
                .map(Matter.Docketed::matter)
                .filter(matter -> !interests.barred(person.id(), matter.id()))
                .toList();
        return new Shown(
                committee,
                plan.ahead(day.day()),
                plan.entries().isEmpty(),
                next,
                next.map(plan::proposals).orElse(List.of()),
                waiting,
                person.isSecretaryOf(committee.id()),
                typed,
                Bookcase.keyIn(typed),
                MONTHS,
                PURPOSES);
    }

    private Plan plan(PartyId committee, OnDay on) {
        return Plan.of(daybook.list(Line.Kind.PLAN, committee.value()), on);
    }

    private OnDay now() {
        return new OnDay(books.today(), Long.MAX_VALUE, books.today());
    }

    @GetMapping("/committees/{id}/plan/csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        books.enterWhole(id, person);
        var header = List.of("month", "item", "purpose", "who wants it", "standing");
        var rows = plan(id, day).ahead(day.day()).stream()
                .flatMap(ahead -> ahead.entries().stream()
                        .map(entry -> List.of(
                                ahead.month().toString(),
                                entry.title(),
                                entry.purpose().toString(),
                                entry.wanted(),
                                entry.isStanding() ? "yes" : "no")));
        Csv.answer(response, "plan-" + day.day() + ".csv", header, rows);
    }

    @PostMapping("/committees/{id}/plan/entries")
    ModelAndView add(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var title = typed.line("title", "Enter what is expected");
        var purpose = typed.choice(
                "purpose",
                "Select what it is for",
                PURPOSES.stream().map(Choice::value).toList());
        var wanted = typed.line("wanted", "Enter who wants it: a post, a body or a statute");
        var months = typed.choices("months", MONTHS.stream().map(Choice::value).toList());
        var once = typed.optionalDay("expected");
        if (months.isEmpty() == once.isEmpty()) {
            typed.fault(
                    "months",
                    "Tick the months in which it comes back every year, or enter the day by which it is expected once, not both");
        }
        once.filter(day -> day.isBefore(books.today()))
                .ifPresent(day ->
                        typed.fault("expected", "It cannot be expected on a day that is over: enter a later one"));
        if (typed.isFaulty()) return Page.faulty("secretariat/plan", shown(committee, person, now(), typed));
        var key = Bookcase.once(typed, person);
        var said = new HashMap<>(
                Map.of("title", title, "purpose", purpose, "wanted", wanted, "months", String.join(",", months)));
        once.map(LocalDate::toString).ifPresent(day -> said.put("expected", day));
        note(id, key, key, said, person);
        return Page.seeOther("/committees/" + id + "/plan", "Planned: " + title);
    }

    private void note(PartyId committee, UUID id, UUID entry, Map<String, String> said, CurrentPerson person) {
        var draft = new Daybook.Draft(
                id,
                Line.Kind.PLAN,
                committee.value(),
                entry.toString(),
                said,
                books.today(),
                Daybook.WHATEVER,
                List.of(committee.value()));
        daybook.note(draft, person.id()).orThrow();
    }

    @PostMapping("/committees/{id}/plan/{entry}/removals")
    ModelAndView drop(@PathVariable PartyId id, @PathVariable UUID entry, CurrentPerson person) {
        books.keep(id, person);
        var found = plan(id, now()).find(entry).orElseThrow(Page::missing);
        var said = new HashMap<>(found.last().said());
        said.put("state", "dropped");
        note(id, Fresh.id(), entry, said, person);
        return Page.seeOther("/committees/" + id + "/plan", "Taken off the plan: " + found.title());
    }

    /** Puts what is proposed on the agenda of the next meeting. */
    @PostMapping("/committees/{id}/plan/{entry}/items")
    ModelAndView put(@PathVariable PartyId id, @PathVariable UUID entry, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var found = plan(id, now()).find(entry).orElseThrow(Page::missing);
        var next = books.coming(id, person).stream().findFirst();
        if (next.isEmpty()) typed.fault("", "No meeting of this committee is convened. Convene the next one first.");
        if (!typed.isFaulty()) {
            var meeting = next.orElseThrow().meeting().id();
            var item = new Item(
                    Fresh.id(),
                    found.matterAt(meeting),
                    0,
                    found.title(),
                    found.purpose(),
                    Optional.empty(),
                    "",
                    List.of(id));
            var answer = committees.add(meeting, item, person.id());
            if (answer.isDone())
                return Page.seeOther("/meetings/" + meeting + "/agenda", "On the agenda: " + found.title());
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/plan", shown(committee, person, now(), typed));
    }
}
