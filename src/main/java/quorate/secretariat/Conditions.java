package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.MeetingRecord;
import quorate.files.StoredFile;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** The conditions of a committee's decisions, as far as somebody may read the items they came from. */
@Component
class Conditions {

    private final Daybook daybook;
    private final Committees committees;
    private final Clocks clocks;

    Conditions(Daybook daybook, Committees committees, Clocks clocks) {
        this.daybook = daybook;
        this.committees = committees;
        this.clocks = clocks;
    }

    /** Those that are due first, first. */
    List<Condition> list(PartyId committee, CurrentPerson person) {
        var records = new HashMap<MeetingId, Optional<MeetingRecord>>();
        return daybook.list(Line.Kind.CONDITION, committee.value()).stream()
                .collect(Collectors.groupingBy(Line::part, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> new Condition(committee, lines))
                .filter(condition -> records.computeIfAbsent(
                                condition.meeting(), meeting -> committees.onRecord(meeting, person))
                        .flatMap(record -> record.findReadable(condition.item()))
                        .isPresent())
                .sorted(Comparator.comparing(condition -> condition.due().orElse(LocalDate.MAX)))
                .toList();
    }

    Optional<Condition> find(PartyId committee, UUID id, CurrentPerson person) {
        return list(committee, person).stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst();
    }

    /** @param evidence a document that shows it, where there is one */
    record Noting(
            Condition.Update update,
            String words,
            Optional<LocalDate> due,
            Optional<PartyId> owner,
            Optional<StoredFile> evidence) {}

    Answer<Line> note(Condition condition, Noting noting, UUID key, long seen, PartyId by) {
        var objections = objections(condition, noting);
        if (daybook.find(key).isEmpty() && !objections.isEmpty()) return new Answer.Refused<>(objections);
        var said = new HashMap<>(Map.of("update", noting.update().name(), "words", noting.words()));
        noting.due().ifPresent(due -> said.put("due", due.toString()));
        noting.owner().ifPresent(owner -> said.put("owner", owner.toString()));
        noting.evidence().ifPresent(file -> {
            said.put("file", file.id().toString());
            said.put("name", file.name());
            said.put("hash", file.hash());
        });
        return daybook.note(
                new Daybook.Draft(
                        key,
                        Line.Kind.CONDITION,
                        condition.committee().value(),
                        condition.id().toString(),
                        said,
                        clocks.today(),
                        seen,
                        condition.threads()),
                by);
    }

    private List<Objection> objections(Condition condition, Noting noting) {
        var found = new ArrayList<Objection>();
        condition
                .ended()
                .ifPresent(line -> found.add(Daybook.objection(
                        "condition.ended",
                        "This condition ended on " + Words.day(line.day()) + ": " + line.said("words") + ".",
                        "A new condition needs a new decision")));
        if (noting.update() == Condition.Update.MET
                && noting.words().isBlank()
                && noting.evidence().isEmpty()) {
            found.add(Daybook.objection(
                    "condition.evidence",
                    "Nothing shows that the condition was met.",
                    "Enter what shows it, or add the document"));
        }
        noting.due()
                .filter(due -> due.isBefore(clocks.today()))
                .ifPresent(due -> found.add(Daybook.objection(
                        "condition.due",
                        "The condition would be due on " + Words.day(due) + ", which is over.",
                        "Choose today or a later day")));
        return found;
    }
}
