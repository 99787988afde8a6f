package quorate.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Task;
import quorate.web.Words;

/** What the time between meetings puts on somebody's worklist. */
@Component
class Waiting implements Task.Source {

    private final Bookcase books;
    private final ActionLog log;
    private final Cycles cycles;
    private final Letters letters;
    private final Conditions conditions;

    Waiting(Bookcase books, ActionLog log, Cycles cycles, Letters letters, Conditions conditions) {
        this.books = books;
        this.log = log;
        this.cycles = cycles;
        this.letters = letters;
        this.conditions = conditions;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var tasks = new ArrayList<Task>();
        actions(person, tasks);
        papers(person, tasks);
        for (var committee : books.committeesOf(person)) {
            letters(committee, person, tasks);
            conditions(committee, person, tasks);
        }
        return tasks;
    }

    /** Letters to write and to issue wait for the secretary, letters to review for the chair and the vice-chair. */
    private void letters(Party committee, CurrentPerson person, List<Task> tasks) {
        var keeps = person.isSecretaryOf(committee.id());
        var chairs = person.holds("chair", committee.id()) || person.holds("vice-chair", committee.id());
        if (!keeps && !chairs) return;
        var states =
                letters.list(committee.id(), person).stream().map(Letter::state).toList();
        var link = "/committees/" + committee.id() + "/letters";
        if (keeps) {
            var write = states.stream()
                    .filter(state -> state == Letter.State.TO_DRAFT || state == Letter.State.RETURNED)
                    .count();
            var issue = states.stream()
                    .filter(state -> state == Letter.State.REVIEWED)
                    .count();
            add("Write", write, committee, link, tasks);
            add("Issue", issue, committee, link, tasks);
        } else {
            var review = states.stream()
                    .filter(state -> state == Letter.State.DRAFTED)
                    .count();
            add("Review", review, committee, link, tasks);
        }
    }

    private static void add(String what, long count, Party committee, String link, List<Task> tasks) {
        if (count == 0) return;
        var title = what + " " + Words.count(count, "decision letter", "decision letters");
        tasks.add(new Task(title, committee.name(), link, Optional.empty()));
    }

    private void conditions(Party committee, CurrentPerson person, List<Task> tasks) {
        conditions.list(committee.id(), person).stream()
                .filter(condition ->
                        condition.ended().isEmpty() && condition.owner().equals(person.id()))
                .forEach(condition -> tasks.add(new Task(
                        "See that a condition is met",
                        condition.words() + " (" + books.nameOf(condition.party()) + ")",
                        condition.path(),
                        condition.due())));
    }

    /** Papers of coming meetings that are behind, a line for each meeting. */
    private void papers(CurrentPerson person, List<Task> tasks) {
        for (var committee : books.committeesOf(person)) {
            if (!person.isSecretaryOf(committee.id())) continue;
            for (var record : books.coming(committee.id(), person)) {
                var behind = cycles.of(record, cycles.now()).stream()
                        .filter(Cycle::isBehind)
                        .toList();
                if (behind.isEmpty()) continue;
                tasks.add(new Task(
                        "Chase " + Words.count(behind.size(), "late paper", "late papers"),
                        record.meeting().title() + ", "
                                + Words.day(record.meeting().day()),
                        "/meetings/" + record.meeting().id() + "/cycle",
                        behind.stream()
                                .flatMap(cycle -> cycle.next().stream())
                                .map(Cycle.Stage::due)
                                .min(java.time.LocalDate::compareTo)));
            }
        }
    }

    /** Everybody's own actions; the secretary's to chase are one line for each committee. */
    private void actions(CurrentPerson person, List<Task> tasks) {
        var today = books.today();
        var open = log.list(person).stream()
                .filter(action -> action.state(today) != Action.State.DONE)
                .toList();
        open.stream()
                .filter(action -> action.owner().equals(person.id()))
                .forEach(action -> tasks.add(new Task(
                        action.what(),
                        "Action, " + action.meeting().title() + ", "
                                + Words.day(action.meeting().day()),
                        action.path(),
                        action.due())));
        for (var committee : books.committeesOf(person)) {
            if (!person.isSecretaryOf(committee.id())) continue;
            var late = open.stream()
                    .filter(action -> action.committee().equals(committee.id())
                            && action.state(today) == Action.State.LATE
                            && !action.owner().equals(person.id()))
                    .toList();
            if (late.isEmpty()) continue;
            tasks.add(new Task(
                    "Chase " + Words.count(late.size(), "late action", "late actions"),
                    committee.name(),
                    "/actions?committee=" + committee.id() + "&state=late",
                    late.stream()
                            .flatMap(action -> action.due().stream())
                            .min(java.time.LocalDate::compareTo)
                            .or(Optional::empty)));
        }
    }
}
