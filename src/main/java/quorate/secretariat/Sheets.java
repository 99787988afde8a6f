package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Rulings;
import quorate.interests.Subject;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/** Fills in front sheets, for one reader at a time. */
@Component
class Sheets {

    private final Daybook daybook;
    private final Bookcase books;
    private final Authority authority;
    private final Interests interests;
    private final Committees committees;
    private final Law law;
    private final Clocks clocks;

    Sheets(
            Daybook daybook,
            Bookcase books,
            Authority authority,
            Interests interests,
            Committees committees,
            Law law,
            Clocks clocks) {
        this.daybook = daybook;
        this.books = books;
        this.authority = authority;
        this.interests = interests;
        this.committees = committees;
        this.law = law;
        this.clocks = clocks;
    }

    /** Empty for an item of which the reader may not read everything: who is barred finds nothing here. */
    Optional<Sheet> find(MeetingRecord record, UUID item, CurrentPerson reader, OnDay on) {
        return record.findReadable(item).map(found -> of(record, found, reader, on));
    }

    Sheet of(MeetingRecord record, Item item, CurrentPerson reader, OnDay on) {
        var day = record.meeting().day();
        var committee = item.committees().getFirst();
        var matter = authority.find(item.matter());
        var findings = matter.map(one -> findings(record, one, day)).orElse(Map.of());
        var rulings = interests.rulings(item.matter());
        var ruled = findings.values().stream()
                .filter(of -> of.stream().allMatch(rulings::answers))
                .count();
        var named = rules(record, reader) ? named(findings, rulings) : List.<Sheet.Interest>of();
        return new Sheet(
                record.meeting(),
                item,
                books.nameOf(committee, day),
                item.committees().stream()
                        .skip(1)
                        .map(other -> books.nameOf(other, day))
                        .toList(),
                matter,
                matter.flatMap(one -> law.on(day).findAct(one.act()))
                        .map(act -> act.title())
                        .orElse(""),
                matter.map(one -> books.nameOf(one.commissioner(), day)).orElse(""),
                matter.map(one -> names(one, day)).orElse(List.of()),
                matter.map(one -> verdict(one, committee, day)),
                named,
                findings.size(),
                (int) ruled,
                answers(item, on),
                matter.map(one -> earlier(one, reader, record.keeps())).orElse(List.of()));
    }

    private static List<Sheet.Interest> named(Map<PartyId, List<Finding>> findings, Rulings rulings) {
        return findings.entrySet().stream()
                .map(of -> new Sheet.Interest(
                        of.getValue().stream()
                                .map(finding -> finding.sentence().replaceAll("\\.$", ""))
                                .toList(),
                        rulings.of(of.getKey()).map(ruling -> ruling.effect()).orElse("")))
                .toList();
    }

    private List<String> names(Matter matter, LocalDate day) {
        return matter.affected().stream()
                .map(party -> books.nameOf(party, day))
                .sorted()
                .toList();
    }

    private Verdict verdict(Matter matter, PartyId committee, LocalDate day) {
        var facts = matter.facts().with("commissioner", matter.commissioner().toString());
        return authority.may(new Question(matter.act(), committee, day, matter.affected(), facts, Optional.empty()));
    }

    private Map<PartyId, List<Finding>> findings(MeetingRecord record, Matter matter, LocalDate day) {
        var people = record.end().seats().stream()
                .map(seat -> seat.person())
                .distinct()
                .toList();
        var subject = new Subject(
                matter.act(), matter.affected(), Map.of(), matter.facts().values());
        return interests.conflicts(people, subject, day).stream()
                .collect(Collectors.groupingBy(Finding::person, LinkedHashMap::new, Collectors.toList()));
    }

    /** The secretary, the chair and the vice-chair see whose interests they are; others how many. */
    private static boolean rules(MeetingRecord record, CurrentPerson reader) {
        return record.keeps()
                || record.end().seats().stream()
                        .filter(seat -> seat.person().equals(reader.id()))
                        .anyMatch(seat -> seat.offices().contains("chair")
                                || seat.offices().contains("vice-chair"));
    }

    private Map<Ask, Line> answers(Item item, OnDay on) {
        var answers = new EnumMap<Ask, Line>(Ask.class);
        daybook.list(Line.Kind.SHEET, item.id()).stream()
                .filter(line -> line.isKnown(on))
                .forEach(line -> answers.put(Code.parse(Ask.class, line.part()), line));
        return answers;
    }

    /** What was decided before about the same parties, at meetings whose record the reader may read of it. */
    private List<Sheet.Earlier> earlier(Matter matter, CurrentPerson reader, boolean keeps) {
        if (matter.affected().isEmpty()) return List.of();
        var found = new ArrayList<Sheet.Earlier>();
        for (var before : authority.docket(matter.affected())) {
            if (before.matter().id().equals(matter.id())
                    || interests.barred(reader.id(), before.matter().id())) continue;
            before.decisions().stream()
                    .filter(decision -> mayKnow(decision, before.matter(), reader, keeps))
                    .map(decision -> new Sheet.Earlier(
                            before.matter().title(),
                            decision.day(),
                            decision.outcome().toString(),
                            books.nameOf(decision.body(), decision.day())))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean mayKnow(Decision decision, Matter matter, CurrentPerson reader, boolean keeps) {
        if (decision.meeting().isEmpty()) return keeps;
        return committees
                .onRecord(decision.meeting().get(), reader)
                .filter(record -> record.items().stream()
                        .anyMatch(item -> item.matter().equals(matter.id())
                                && !record.withheld().contains(item.id())))
                .isPresent();
    }

    /** The secretary, and whoever laid the matter. */
    static boolean mayAnswer(Sheet sheet, MeetingRecord record, CurrentPerson person) {
        return record.keeps()
                || sheet.matter()
                        .filter(matter -> matter.by().equals(person.actor()))
                        .isPresent();
    }

    /**
     * Notes the author's answers, all or none. What is as it was is left alone.
     *
     * @param seen for each answer the number of the line that the writer had before them
     */
    Answer<Sheet> answer(Sheet sheet, Map<Ask, String> said, Map<Ask, Long> seen, PartyId by) {
        return clocks.write(number -> {
            var now = answers(sheet.item(), new OnDay(clocks.today(), Long.MAX_VALUE, clocks.today()));
            var changed = said.entrySet().stream()
                    .filter(one -> !one.getValue()
                            .equals(Optional.ofNullable(now.get(one.getKey()))
                                    .map(line -> line.said("words"))
                                    .orElse("")))
                    .toList();
            var objections = new ArrayList<Objection>();
            for (var one : changed) {
                var line = now.get(one.getKey());
                if (line == null || line.number() <= seen.getOrDefault(one.getKey(), 0L)) continue;
                objections.add(Daybook.objection(
                        "daybook.version",
                        books.nameOf(line.by()) + " answered ‘" + one.getKey() + "’ after you opened the page: ‘"
                                + line.said("words") + "’.",
                        "Put both answers into one and send it again"));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            for (var one : changed) {
                var draft = new Daybook.Draft(
                        quorate.kernel.Fresh.id(),
                        Line.Kind.SHEET,
                        sheet.item().id(),
                        one.getKey().code(),
                        Map.of("words", one.getValue()),
                        clocks.today(),
                        Daybook.WHATEVER,
                        sheet.threads());
                daybook.note(draft, by).orThrow();
            }
            return new Answer.Done<>(sheet);
        });
    }
}
