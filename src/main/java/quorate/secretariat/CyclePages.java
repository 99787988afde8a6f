package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** The papers of a meeting on their way to it, and by when each committee wants what of them. */
@Controller
@Door(Door.Who.STAFF)
class CyclePages {

    private final Bookcase books;
    private final Cycles cycles;

    CyclePages(Bookcase books, Cycles cycles) {
        this.books = books;
        this.cycles = cycles;
    }

    /** @param remarks what is to be known about the days: a meeting that was moved, bank holidays that are not known */
    record Listed(MeetingRecord record, List<Cycle> cycles, List<String> remarks, boolean own, boolean keeps) {}

    @GetMapping("/meetings/{id}/cycle")
    ModelAndView list(@PathVariable MeetingId id, CurrentPerson person, OnDay day) {
        var record = books.record(id, person);
        var committee = record.meeting().committees().getFirst();
        var steps = cycles.stepsOf(committee, day);
        var moved = Cycle.movedFrom(record.meeting()).stream()
                .map(from -> "The meeting was moved from " + Words.day(from) + ". The days below follow it to "
                        + Words.day(record.meeting().day()) + ".");
        var doubt = Cycle.doubt(record.meeting().day(), steps, cycles.calendar()).stream();
        return Page.of(
                "secretariat/cycle",
                new Listed(
                        record,
                        cycles.of(record, day),
                        Stream.concat(moved, doubt).toList(),
                        steps.own(),
                        record.keeps()));
    }

    @GetMapping("/meetings/{id}/cycle/csv")
    void csv(@PathVariable MeetingId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        var record = books.record(id, person);
        var header = List.of("item", "title", "step", "due", "done", "state", "reason");
        var rows = cycles.of(record, day).stream()
                .flatMap(cycle -> cycle.stages().stream()
                        .map(stage -> List.of(
                                Integer.toString(cycle.item().place()),
                                cycle.item().title(),
                                stage.step().name(),
                                stage.due().toString(),
                                stage.done().map(LocalDate::toString).orElse(""),
                                stage.state().toString(),
                                stage.words())));
        Csv.answer(response, "papers-" + record.meeting().day() + ".csv", header, rows);
    }

    record Shown(Cycle cycle, List<Choice> steps, List<Choice> papers, Typed typed, String key) {}

    @GetMapping("/meetings/{id}/items/{item}/cycle")
    ModelAndView one(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, OnDay day) {
        var cycle = find(id, item, person, day);
        var known = new HashMap<>(Map.of("day", day.day().toString(), "state", "done"));
        cycle.next().ifPresent(stage -> known.put("step", stage.step().code()));
        return Page.of("secretariat/paper", shown(cycle, Typed.prefilled(known)));
    }

    private Cycle find(MeetingId id, UUID item, CurrentPerson person, OnDay day) {
        return cycles.find(books.record(id, person), item, day).orElseThrow(Page::missing);
    }

    private static Shown shown(Cycle cycle, Typed typed) {
        var steps = cycle.stages().stream()
                .map(stage -> Choice.of(stage.step().code(), stage.step().name())
                        .hint("Due on " + Words.day(stage.due()) + ". " + stage.state()))
                .toList();
        return new Shown(
                cycle,
                steps,
                titles(cycle).stream().map(title -> Choice.of(title, title)).toList(),
                typed,
                Bookcase.keyIn(typed));
    }

    private static List<String> titles(Cycle cycle) {
        return cycle.papers().stream().map(Paper::title).distinct().toList();
    }

    private Cycle keep(MeetingId id, UUID item, CurrentPerson person) {
        var cycle = find(id, item, person, cycles.now());
        if (!cycle.record().keeps()) throw new AccessDeniedException("Is not secretary of this committee");
        return cycle;
    }

    @PostMapping("/meetings/{id}/items/{item}/stages")
    ModelAndView note(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var cycle = keep(id, item, person);
        var codes = cycle.stages().stream().map(stage -> stage.step().code()).toList();
        var noting = new Cycles.Noting(
                typed.choice("step", "Select the step", codes),
                typed.choice("state", "Select what is to be noted of it", List.of("done", "not-needed", "waiting")),
                typed.day("day", "Enter the day on which it was done"),
                typed.optionalText("words", 1000));
        if (!typed.isFaulty()) {
            var answer = cycles.note(cycle, noting, Bookcase.once(typed, person), Bookcase.seenIn(typed), person.id());
            if (answer.isDone()) return Page.seeOther(cycle.path(), "Noted");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/paper", shown(cycle, typed));
    }

    @PostMapping("/meetings/{id}/items/{item}/withdrawals")
    ModelAndView withdraw(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var cycle = keep(id, item, person);
        var title = typed.offered("paper", "Select the paper that is withdrawn", titles(cycle));
        var why = typed.text("why", "Enter why the paper is withdrawn", 500);
        if (!typed.isFaulty()) {
            var paper = cycle.papers().stream()
                    .filter(one -> one.title().equals(title.orElseThrow()))
                    .reduce((one, other) -> other)
                    .orElseThrow();
            var answer = cycles.withdraw(cycle, paper, why, once(typed, person), person);
            if (answer.isDone()) return Page.seeOther(cycle.path(), "Paper withdrawn, and the agenda issued again");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/paper", shown(cycle, typed));
    }

    /** Another than that of the other form on the page, which carries the same key. */
    private static UUID once(Typed typed, CurrentPerson person) {
        return Fresh.idOf("withdrawal", Bookcase.once(typed, person).toString());
    }

    /** @param rows as many as there is room for. @param notice what the terms ask for, in words */
    record Settling(
            Party committee, Steps steps, List<Integer> rows, Optional<String> notice, Typed typed, String key) {}

    @GetMapping("/committees/{id}/cycle")
    ModelAndView steps(@PathVariable PartyId id, CurrentPerson person) {
        var committee = books.keep(id, person);
        var steps = cycles.stepsOf(id, cycles.now());
        var known = new HashMap<String, String>();
        for (var at = 0; at < steps.list().size(); at++) {
            known.put("name-" + at, steps.list().get(at).name());
            known.put("before-" + at, Integer.toString(steps.list().get(at).before()));
            known.put("code-" + at, steps.list().get(at).code());
        }
        return Page.of("secretariat/steps", settling(committee, steps, person, Typed.prefilled(known)));
    }

    private Settling settling(Party committee, Steps steps, CurrentPerson person, Typed typed) {
        var notice = books.coming(committee.id(), person).stream()
                .findFirst()
                .flatMap(next -> next.noticeBy()
                        .map(day -> "By the terms of reference, notice of the next meeting on "
                                + Words.day(next.meeting().day()) + " is in time until " + Words.day(day)
                                + ". Publication is never shown as due later than that."));
        return new Settling(
                committee,
                steps,
                java.util.stream.IntStream.range(0, Steps.MOST).boxed().toList(),
                notice,
                typed,
                Bookcase.keyIn(typed));
    }

    @PostMapping("/committees/{id}/cycles")
    ModelAndView settle(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var steps = Steps.read(typed);
        if (!typed.isFaulty()) {
            var answer = cycles.settle(id, steps, Bookcase.once(typed, person), Bookcase.seenIn(typed), person.id());
            if (answer.isDone())
                return Page.seeOther(
                        "/committees/" + id + "/cycle", "Steps settled; the days of all coming papers follow");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/steps", settling(committee, cycles.stepsOf(id, cycles.now()), person, typed));
    }
}
