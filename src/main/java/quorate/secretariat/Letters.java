package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.MeetingRecord;
import quorate.committees.Proceedings;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** Letters to those about whom something was decided. */
@Component
class Letters {

    private final Daybook daybook;
    private final Bookcase books;
    private final Committees committees;
    private final Authority authority;
    private final Printing printing;
    private final Law law;
    private final Clocks clocks;

    Letters(
            Daybook daybook,
            Bookcase books,
            Committees committees,
            Authority authority,
            Printing printing,
            Law law,
            Clocks clocks) {
        this.daybook = daybook;
        this.books = books;
        this.committees = committees;
        this.authority = authority;
        this.printing = printing;
        this.law = law;
        this.clocks = clocks;
    }

    /** A letter for each party about whom the committee decided something that the reader may read, latest first. */
    List<Letter> list(PartyId committee, CurrentPerson person) {
        var days = Span.since(clocks.today().minusYears(Bookcase.YEARS));
        return of(committee, days, person).stream()
                .sorted(Comparator.comparing(
                                (Letter letter) -> letter.decision().day())
                        .reversed()
                        .thenComparing(Letter::to))
                .toList();
    }

    private List<Letter> of(PartyId committee, Span days, CurrentPerson person) {
        var settled = committees.proceedings(committee, days, person).items().stream()
                .filter(item -> item.decision().isPresent() && item.ending().isDecision())
                .toList();
        if (settled.isEmpty()) return List.of();
        var records = books.records(committee, days, person).stream()
                .collect(Collectors.toMap(record -> record.meeting().id(), record -> record));
        var letters = settled.stream()
                .flatMap(one -> Optional.ofNullable(records.get(one.meeting())).stream()
                        .flatMap(record -> letters(record, one).stream()))
                .toList();
        var lines = daybook
                .list(Line.Kind.LETTER, letters.stream().map(Letter::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Line::about));
        return letters.stream()
                .map(letter -> with(letter, lines.getOrDefault(letter.id(), List.of())))
                .toList();
    }

    private List<Letter> letters(MeetingRecord record, Proceedings.Settled settled) {
        var found = new ArrayList<Letter>();
        authority.find(settled.decision().orElseThrow()).ifPresent(decision -> {
            var matter = authority.find(decision.matter()).orElseThrow();
            record.findReadable(settled.item())
                    .ifPresent(item -> matter.affected()
                            .forEach(party -> found.add(new Letter(
                                    decision,
                                    matter,
                                    item,
                                    record,
                                    party,
                                    books.nameOf(party, decision.day()),
                                    books.nameOf(decision.body(), decision.day()),
                                    books.nameOf(matter.commissioner(), decision.day()),
                                    Appeal.of(law.on(decision.day()), matter.act(), decision.day()),
                                    List.of()))));
        });
        return found;
    }

    private static Letter with(Letter it, List<Line> lines) {
        return new Letter(
                it.decision(),
                it.matter(),
                it.item(),
                it.record(),
                it.party(),
                it.to(),
                it.committee(),
                it.commissioner(),
                it.appeal(),
                lines);
    }

    Optional<Letter> find(DecisionId decision, PartyId party, CurrentPerson person) {
        return authority
                .find(decision)
                .flatMap(found -> of(found.body(), spanOf(found.day()), person).stream()
                        .filter(letter -> letter.decision().id().equals(decision)
                                && letter.party().equals(party))
                        .findFirst());
    }

    /** A meeting that goes on past midnight began the day before. */
    private static Span spanOf(LocalDate decided) {
        return Span.between(decided.minusDays(1), decided.plusDays(1));
    }

    /** Writes the letter, or writes it anew after a review. */
    Answer<Line> draft(Letter letter, Map<String, String> said, UUID key, long seen, CurrentPerson person) {
        return note(letter, Letter.State.DRAFTED, said, key, seen, person);
    }

    /** Somebody other than its writer agrees to the letter as it stands, or returns it with what is to be mended. */
    Answer<Line> review(Letter letter, boolean agreed, String words, UUID key, long seen, CurrentPerson person) {
        if (daybook.find(key).isEmpty()) {
            if (letter.state() != Letter.State.DRAFTED) {
                return Daybook.no(
                        "letter.draft", "There is no draft that waits for a review.", "Draft the letter first");
            }
            if (letter.draft().orElseThrow().by().equals(person.id())) {
                return Daybook.no(
                        "letter.self",
                        "You wrote this draft yourself.",
                        "Ask somebody else on the committee who may read it to review it");
            }
        }
        var state = agreed ? Letter.State.REVIEWED : Letter.State.RETURNED;
        return note(letter, state, Map.of("words", words), key, seen, person);
    }

    private Answer<Line> note(
            Letter letter, Letter.State state, Map<String, String> said, UUID key, long seen, CurrentPerson person) {
        if (daybook.find(key).isEmpty() && letter.issued().isPresent()) {
            return Daybook.no(
                    "letter.issued",
                    "The letter was issued on "
                            + Words.day(letter.issued().get().day()) + " and does not change.",
                    "Write to the party apart if it was wrong");
        }
        var all = new HashMap<>(said);
        all.put("state", state.name());
        return daybook.note(
                new Daybook.Draft(key, Line.Kind.LETTER, letter.id(), "", all, clocks.today(), seen, letter.threads()),
                person.id());
    }

    /**
     * Issues the letter: its text is kept by its hash and never changes, and its conditions are followed from now on. Whoever
     * issues it looks after the conditions until they hand them on.
     */
    Answer<Line> issue(Letter letter, UUID key, long seen, CurrentPerson person) {
        var before = daybook.find(key);
        if (before.isPresent()) return new Answer.Done<>(before.get());
        if (letter.state() != Letter.State.REVIEWED && letter.issued().isEmpty()) {
            return Daybook.no(
                    "letter.review",
                    "The letter as it stands was not reviewed.",
                    "Ask somebody other than its writer to review it");
        }
        var file = printing.keep(letter.title(), body(letter, clocks.today()), person.actor());
        return clocks.write(number -> {
            var said = Map.of("file", file.id().toString(), "hash", file.hash());
            var issued = note(letter, Letter.State.ISSUED, said, key, seen, person);
            if (issued.isDone()) follow(letter, person);
            return issued;
        });
    }

    private void follow(Letter letter, CurrentPerson person) {
        for (var at = 0; at < letter.conditions().size(); at++) {
            var asked = letter.conditions().get(at);
            var id = quorate.kernel.Fresh.idOf("condition", letter.id().toString(), Integer.toString(at));
            var said = new HashMap<>(Map.of(
                    "words", asked.words(),
                    "owner", person.id().toString(),
                    "decision", letter.decision().id().toString(),
                    "party", letter.party().toString(),
                    "meeting", letter.record().meeting().id().toString(),
                    "item", letter.item().id().toString()));
            asked.due().ifPresent(due -> said.put("due", due.toString()));
            daybook.note(
                            new Daybook.Draft(
                                    id,
                                    Line.Kind.CONDITION,
                                    letter.decision().body().value(),
                                    id.toString(),
                                    said,
                                    clocks.today(),
                                    0,
                                    letter.threads()),
                            person.id())
                    .orThrow();
        }
    }

    /** @param day that stands on the letter */
    record Printed(Letter letter, LocalDate day) {}

    String body(Letter letter, LocalDate day) {
        return printing.body("secretariat/letterBody", new Printed(letter, day));
    }
}
