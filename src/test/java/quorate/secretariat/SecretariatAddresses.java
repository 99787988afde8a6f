package quorate.secretariat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/**
 * The merger's way to the meeting of 10 May 2016, in which Dr Ruth Amos is conflicted, an action about it, and what was
 * decided about her practice the week before.
 */
class SecretariatAddresses implements AddressExamples {

    static final PartyId COMMITTEE = somebody("anytown-pccc");
    static final MeetingId MEETING =
            new MeetingId(Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00"));
    static final UUID ITEM = Fresh.idOf("fictional world", "item", "merger");
    private static final LocalDateTime BEFORE = LocalDateTime.of(2016, 5, 3, 14, 0);
    private static final PartyId FIONA = somebody("fiona-kerr");

    private final Committees committees;
    private final Clocks clocks;
    private final long action;
    private final String letter;
    private final String condition;
    private final UUID planned = Fresh.idOf("addresses", "planned");
    private final UUID asked = Fresh.idOf("addresses", "asked");
    private final UUID evidence = Fresh.idOf("addresses", "evidence");

    SecretariatAddresses(
            Committees committees,
            Authority authority,
            Letters letters,
            Conditions conditions,
            Daybook daybook,
            Files files,
            Standing standing,
            Clocks clocks) {
        this.committees = committees;
        this.clocks = clocks;
        this.action = note(
                MEETING,
                new Fact.ActionTaken(ITEM, FIONA, "Write to both practices", Optional.empty()),
                "action of the secretariat");
        decide(authority);
        var person = new CurrentPerson(FIONA, "Fiona Kerr", standing.postsOf(FIONA, clocks.today()), false);
        var found = letters.list(COMMITTEE, person).stream()
                .filter(one -> one.matter().title().equals("Access to Mill Lane Surgery"))
                .findFirst()
                .orElseThrow();
        this.letter = found.path();
        keep(
                daybook,
                planned,
                Line.Kind.PLAN,
                Map.of("title", "Budget", "purpose", "decision", "wanted", "The board", "months", "4"));
        keep(daybook, asked, Line.Kind.QUESTION, Map.of("question", "Why are the doors closed?"));
        send(letters, found, person, person(standing, "priya-nair"));
        var followed = conditions.list(COMMITTEE, person).getFirst();
        this.condition = followed.path();
        conditions
                .note(
                        followed,
                        new Conditions.Noting(
                                Condition.Update.PROGRESS,
                                "A draft came",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(document(files))),
                        evidence,
                        Daybook.WHATEVER,
                        FIONA)
                .orThrow();
    }

    private void keep(Daybook daybook, UUID id, Line.Kind kind, Map<String, String> said) {
        var about = COMMITTEE.value();
        var draft = new Daybook.Draft(
                id, kind, about, id.toString(), said, clocks.today(), Daybook.WHATEVER, List.of(about));
        daybook.note(draft, FIONA).orThrow();
    }

    static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private CurrentPerson person(Standing standing, String key) {
        var id = somebody(key);
        return new CurrentPerson(id, standing.nameOf(id), standing.postsOf(id, clocks.today()), false);
    }

    private long note(MeetingId meeting, Fact fact, String key) {
        var at = meeting.equals(MEETING)
                ? clocks.now()
                : BEFORE.atZone(Clocks.LONDON).toInstant();
        return committees
                .note(meeting, fact, at, Fresh.idOf("addresses", key), FIONA)
                .orThrow();
    }

    private void decide(Authority authority) {
        var meeting = new MeetingId(Fresh.idOf("addresses", "meeting of the secretariat"));
        if (committees.find(meeting).isPresent()) return;
        var matter = new Matter(
                new MatterId(Fresh.idOf("addresses", "access")),
                "fn.contract.monitor",
                somebody("anytown-ccg"),
                Set.of(somebody("mill-lane")),
                Facts.NONE,
                "Access to Mill Lane Surgery",
                "",
                "Asked for",
                Optional.empty(),
                LocalDate.of(2016, 5, 3),
                new Actor.Person(FIONA));
        authority.lay(matter, "access").orThrow();
        committees
                .convene(meeting, List.of(COMMITTEE), "Meeting in May", BEFORE, "Guildhall", new Actor.Person(FIONA))
                .orThrow();
        var item = new Item(
                Fresh.idOf("addresses", "access item"),
                matter.id(),
                0,
                matter.title(),
                Item.Purpose.DECISION,
                Optional.empty(),
                "",
                List.of(COMMITTEE));
        committees.add(meeting, item, FIONA).orThrow();
        committees.giveNotice(meeting, "The doors were closed", FIONA).orThrow();
        for (var key : List.of(
                "priya-nair",
                "samuel-okoro",
                "tom-bevan",
                "grace-lin",
                "owen-griffiths",
                "nadia-rahman",
                "daniel-price")) {
            note(meeting, new Fact.Arrived(somebody(key), key), key);
        }
        note(meeting, new Fact.Opened(somebody("priya-nair")), "opened");
        note(meeting, new Fact.ItemOpened(item.id()), "item opened");
        var at = BEFORE.plusMinutes(10).atZone(Clocks.LONDON).toInstant();
        committees
                .agree(meeting, item.id(), COMMITTEE, "The doors open.", at, Fresh.idOf("addresses", "agreed"), FIONA)
                .orThrow();
    }

    private static void send(Letters letters, Letter letter, CurrentPerson writer, CurrentPerson reviewer) {
        if (letter.issued().isPresent()) return;
        var said = Map.of("reasons", "The doors were closed.", "condition-0", "Send us the minutes");
        letters.draft(letter, said, Fresh.id(), Daybook.WHATEVER, writer).orThrow();
        letters.review(again(letters, letter, writer), true, "", Fresh.id(), Daybook.WHATEVER, reviewer)
                .orThrow();
        letters.issue(again(letters, letter, writer), Fresh.id(), Daybook.WHATEVER, writer)
                .orThrow();
    }

    private static Letter again(Letters letters, Letter letter, CurrentPerson person) {
        return letters.find(letter.decision().id(), letter.party(), person).orElseThrow();
    }

    private static quorate.files.StoredFile document(Files files) {
        var html = "<html><body><p>Minutes of the practice</p></body></html>".getBytes(StandardCharsets.UTF_8);
        return ((Upload.Kept) files.keep(new ByteArrayInputStream(html), "Minutes.html", new Actor.Person(FIONA)))
                .file();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var examples = new HashMap<String, List<String>>();
        add(examples, "/actions/{meeting}/{entry}", "/actions/" + MEETING + "/" + action, "", "/updates");
        add(
                examples,
                "/committees/{id}",
                "/committees/" + COMMITTEE,
                "/actions/paper",
                "/actions/paper.pdf",
                "/actions/paper/items",
                "/cycle",
                "/cycles",
                "/year",
                "/year/csv",
                "/year/xlsx",
                "/year/days",
                "/measures",
                "/measures/csv",
                "/measures/xlsx",
                "/plan",
                "/plan/csv",
                "/plan/entries",
                "/questions",
                "/questions/csv",
                "/report",
                "/report.pdf",
                "/report/reviews",
                "/letters",
                "/letters/csv",
                "/conditions",
                "/conditions/csv");
        add(
                examples,
                "/meetings/{id}",
                "/meetings/" + MEETING,
                "/cycle",
                "/cycle/csv",
                "/front-sheets",
                "/counts",
                "/guests");
        add(
                examples,
                "/meetings/{id}/items/{item}",
                "/meetings/" + MEETING + "/items/" + ITEM,
                "/cycle",
                "/stages",
                "/withdrawals",
                "/front-sheet",
                "/front-sheet.pdf",
                "/front-sheet/answers",
                "/front-sheet/papers");
        add(examples, "/letters/{decision}/{party}", letter, "", "/drafts", "/reviews", "/issues", "/letter.pdf");
        var plan = "/committees/" + COMMITTEE + "/plan/" + planned;
        add(examples, "/committees/{id}/plan/{entry}", plan, "/items", "/removals");
        examples.put(
                "/committees/{id}/questions/{question}/answers",
                List.of("/committees/" + COMMITTEE + "/questions/" + asked + "/answers"));
        add(examples, "/conditions/{committee}/{condition}", condition, "", "/updates");
        examples.put(
                "/committees/{id}/questions/{question}/releases",
                List.of("/committees/" + COMMITTEE + "/questions/" + asked + "/releases"));
        examples.put(
                "/conditions/{committee}/{condition}/evidence/{line}", List.of(condition + "/evidence/" + evidence));
        return examples;
    }

    private static void add(Map<String, List<String>> examples, String pattern, String address, String... pages) {
        for (var page : pages) examples.put(pattern + page, List.of(address + page));
    }
}
