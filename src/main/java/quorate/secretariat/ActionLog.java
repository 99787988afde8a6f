package quorate.secretariat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.MeetingRecord;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** The actions of meetings, until they are done. */
@Component
class ActionLog {

    private final Bookcase books;
    private final Daybook daybook;
    private final Committees committees;
    private final Clocks clocks;

    ActionLog(Bookcase books, Daybook daybook, Committees committees, Clocks clocks) {
        this.books = books;
        this.daybook = daybook;
        this.committees = committees;
        this.clocks = clocks;
    }

    /** Every action of recent meetings that the person may read of, the earliest meeting first. */
    List<Action> list(CurrentPerson person) {
        return of(books.recent(books.committeesOf(person), person), person);
    }

    List<Action> of(List<MeetingRecord> records, CurrentPerson person) {
        var meetings =
                records.stream().map(record -> record.meeting().id().value()).toList();
        Map<UUID, List<Line>> updates =
                daybook.list(Line.Kind.ACTION, meetings).stream().collect(Collectors.groupingBy(Line::about));
        var actions = new ArrayList<Action>();
        for (var record : records) {
            var of = updates.getOrDefault(record.meeting().id().value(), List.of());
            for (var entry : record.log()) {
                if (!(entry.fact() instanceof Fact.ActionTaken taken)) continue;
                var item = record.findReadable(taken.item());
                if (item.isEmpty()) continue;
                var part = Long.toString(entry.number());
                actions.add(Action.of(
                        record,
                        item.get(),
                        Bookcase.committeeOf(item.get(), person),
                        entry,
                        of.stream().filter(line -> line.part().equals(part)).toList()));
            }
        }
        return actions;
    }

    Optional<Action> find(MeetingId meeting, long entry, CurrentPerson person) {
        return committees
                .onRecord(meeting, person)
                .flatMap(record -> of(List.of(record), person).stream()
                        .filter(action -> action.entry() == entry)
                        .findFirst());
    }

    /** Who may note what came of it: its owner, and the secretary; that it is over, the secretary alone. */
    static boolean mayNote(Action action, CurrentPerson person) {
        return keeps(action, person) || action.owner().equals(person.id());
    }

    static boolean keeps(Action action, CurrentPerson person) {
        return action.item().committees().stream().anyMatch(person::isSecretaryOf);
    }

    Answer<Line> note(Action action, ActionForm form, UUID key, long seen, CurrentPerson person) {
        return clocks.write(number -> {
            var objections = objections(action, form, person);
            if (daybook.find(key).isEmpty() && !objections.isEmpty()) return new Answer.Refused<>(objections);
            var said = new HashMap<>(Map.of("update", form.update().name(), "words", form.words()));
            form.owner().ifPresent(owner -> said.put("owner", owner.toString()));
            form.due().ifPresent(due -> said.put("due", due.toString()));
            var draft = new Daybook.Draft(
                    key,
                    Line.Kind.ACTION,
                    action.meeting().id().value(),
                    action.part(),
                    said,
                    clocks.today(),
                    seen,
                    action.threads());
            var noted = daybook.note(draft, person.id());
            if (noted.isDone() && form.update() == Action.Update.DONE) {
                committees
                        .note(action.meeting().id(), action.entry(), clocks.today(), form.words(), person.id())
                        .orThrow();
            }
            return noted;
        });
    }

    private List<Objection> objections(Action action, ActionForm form, CurrentPerson person) {
        var found = new ArrayList<Objection>();
        action.done()
                .ifPresent(done -> found.add(Daybook.objection(
                        "action.done",
                        "This action was marked as done on " + Words.day(done.day()) + ".",
                        "Take on a new one at a meeting if more is to be done")));
        if (form.update() != Action.Update.PROGRESS && !keeps(action, person)) {
            found.add(Daybook.objection(
                    "action.secretary",
                    "Only a secretary of the committee ends, carries over or hands on an action.",
                    "Note your progress, and ask the secretary"));
        }
        form.due()
                .filter(due -> due.isBefore(clocks.today()))
                .ifPresent(due -> found.add(Daybook.objection(
                        "action.due",
                        "The action would be due on " + Words.day(due) + ", which is over.",
                        "Choose today or a later day")));
        return found;
    }
}
