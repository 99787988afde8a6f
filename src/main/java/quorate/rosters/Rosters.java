package quorate.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.rosters.RosterJudge.Judged;
import quorate.rosters.RosterJudge.Line;
import quorate.rosters.RosterJudge.Outcome;

/** Takes a list in, shows what it would change, and enters it as a whole. */
@Component
class Rosters {

    private final RosterStore store;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Rosters(RosterStore store, Register register, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** @throws Unreadable with a sentence, for a file that holds no list */
    Roster receive(PartyId body, String fileName, InputStream stream, PartyId by) throws IOException, Unreadable {
        var file = RawFile.read(fileName, stream);
        var roster = new Roster(
                Fresh.id(),
                body,
                fileName,
                file.hash(),
                RosterSheet.read(file),
                Optional.empty(),
                Optional.empty(),
                clocks.now(),
                by);
        store.insert(roster);
        return roster;
    }

    Optional<Roster> find(UUID id) {
        return store.find(id);
    }

    List<Roster> list() {
        return store.list();
    }

    /** What each column is: as was said of the same heading last time, else by its words. */
    List<RosterField> guess(Roster roster) {
        return RosterField.guess(roster.sheet().headings(), store.remembered(roster.body()));
    }

    void match(Roster roster, Roster.Columns columns) {
        store.match(roster.id(), columns);
    }

    /**
     * What would become of the list.
     *
     * @param lines every row and every fault, by row
     * @param absent whoever holds a post and is not on the list; nothing happens to them
     */
    record Preview(List<Judged> judged, List<Line> lines, List<String> absent) {}

    Preview preview(Roster roster) {
        return preview(roster, Map.of());
    }

    /** @param refused what the register said of rows when they were entered, by line */
    private Preview preview(Roster roster, Map<Integer, Objection> refused) {
        var columns = roster.columns().orElseThrow();
        var reading = RosterReading.of(roster.sheet(), columns.fields());
        var judge = new RosterJudge(register, roster.body(), columns);
        var judged = judge.judge(reading.entries()).stream()
                .map(each -> Optional.ofNullable(refused.get(each.entry().line()))
                        .map(objection -> refusal(each, objection))
                        .orElse(each))
                .toList();
        var faults = reading.faults().stream().collect(Collectors.groupingBy(RosterReading.Fault::line));
        var lines = new ArrayList<Line>();
        for (var each : judged) {
            lines.add(noted(each.line(), faults.getOrDefault(each.entry().line(), List.of())));
        }
        faults.forEach((line, all) -> {
            if (all.stream().anyMatch(RosterReading.Fault::refuses)) lines.add(rejected(line, all));
        });
        lines.sort(Comparator.comparing(Line::line));
        return new Preview(judged, List.copyOf(lines), judge.notOnTheList(judged));
    }

    /** Everything that is wrong with a row, in one line. */
    private static Line rejected(int line, List<RosterReading.Fault> faults) {
        return new Line(
                line,
                faults.getFirst().name(),
                faults.getFirst().post(),
                Outcome.REJECTED,
                faults.stream().map(RosterReading.Fault::sentence).collect(Collectors.joining(" ")),
                faults.stream().map(RosterReading.Fault::remedy).distinct().collect(Collectors.joining(" ")));
    }

    private static Judged refusal(Judged each, Objection objection) {
        return new Judged(
                each.entry(),
                Outcome.REJECTED,
                each.person(),
                each.post(),
                each.in(),
                each.from(),
                objection.sentence(),
                objection.remedy());
    }

    private static Line noted(Line line, List<RosterReading.Fault> notes) {
        if (notes.isEmpty()) return line;
        var said = notes.stream().map(RosterReading.Fault::sentence).collect(Collectors.joining(" "));
        var remedies = notes.stream().map(RosterReading.Fault::remedy).collect(Collectors.joining(" "));
        return new Line(
                line.line(),
                line.name(),
                line.post(),
                line.outcome(),
                line.sentence() + " " + said,
                (line.remedy() + " " + remedies).strip());
    }

    /** Of a row that the register refuses although nothing was seen against it: all is begun again without it. */
    private static final class RowRefused extends RuntimeException {

        private final int line;
        private final transient Objection objection;

        RowRefused(int line, Objection objection) {
            super(objection.sentence());
            this.line = line;
            this.objection = objection;
        }
    }

    /**
     * Enters all rows that nothing stands against, in one write. The same again changes nothing.
     *
     * @param row is told of each row as it is entered
     */
    Preview accept(Roster roster, Runnable row, Actor by) {
        var refused = new HashMap<Integer, Objection>();
        while (true) {
            try {
                return clocks.write(number -> enter(roster, refused, row, number, by));
            } catch (RowRefused fault) {
                refused.put(fault.line, fault.objection);
            }
        }
    }

    private Preview enter(Roster roster, Map<Integer, Objection> refused, Runnable row, long number, Actor by) {
        var preview = preview(roster, refused);
        if (store.find(roster.id()).flatMap(Roster::report).isPresent()) return preview;
        var people = new HashSet<PartyId>();
        var posts = new HashMap<String, PartyId>();
        for (var each : preview.judged()) {
            row.run();
            switch (each.outcome()) {
                case NEW -> people.add(enter(roster, each, posts, by));
                case CHANGED -> people.add(change(roster, each, by));
                case UNCHANGED, REJECTED -> {}
            }
        }
        store.accept(roster.id(), preview.lines(), number, clocks.now());
        var counts = preview.lines().stream()
                .collect(Collectors.toMap(line -> line.outcome().toString(), line -> 1, Integer::sum));
        events.publishEvent(new Roster.Entered(roster.id(), roster.body(), people, counts, by));
        return preview;
    }

    private PartyId enter(Roster roster, Judged each, Map<String, PartyId> posts, Actor by) {
        var entry = each.entry();
        var person = each.person()
                .orElseGet(() -> told(
                        entry,
                        register.admit(
                                PartyId.fresh(),
                                Kind.PERSON,
                                entry.name(),
                                Span.ALWAYS,
                                RosterJudge.traits(entry),
                                by)));
        var key = RosterJudge.key(entry.post()) + each.in();
        var post = each.post().or(() -> Optional.ofNullable(posts.get(key))).orElseGet(() -> setUp(each, by));
        posts.put(key, post);
        told(
                entry,
                register.link(
                        person,
                        Tie.HOLDS,
                        post,
                        new Span(each.from(), entry.until().orElse(null)),
                        Map.of(),
                        sourceOf(roster),
                        by));
        return person;
    }

    /** A post of which nothing follows but that somebody is on the staff: a list gives nobody the right to decide. */
    private PartyId setUp(Judged each, Actor by) {
        var entry = each.entry();
        var traits = Map.of("title", entry.post(), "office", "staff");
        var post = told(
                entry, register.admit(PartyId.fresh(), Kind.POST, entry.post(), Span.since(each.from()), traits, by));
        told(
                entry,
                register.link(
                        post, Tie.PART_OF, each.in(), Span.since(each.from()), Map.of(), "set up with a list", by));
        return post;
    }

    private PartyId change(Roster roster, Judged each, Actor by) {
        var entry = each.entry();
        var person = each.person().orElseThrow();
        var post = each.post().orElseThrow();
        entry.until()
                .ifPresent(until -> register.on(each.from()).linksTo(post, Tie.HOLDS).stream()
                        .filter(link ->
                                link.from().equals(person) && !link.span().end().equals(entry.until()))
                        .findFirst()
                        .ifPresent(link -> told(entry, register.end(link.id(), person, until, sourceOf(roster), by))));
        var traits = RosterJudge.traits(entry);
        if (!traits.isEmpty()) told(entry, register.describe(person, traits, Span.ALWAYS, sourceOf(roster), by));
        return person;
    }

    private static String sourceOf(Roster roster) {
        return "list of staff and members, " + roster.fileName();
    }

    private static <T> T told(RosterReading.Entry entry, Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(var it) -> it;
            case Answer.Refused<T>(var objections) -> throw new RowRefused(entry.line(), objections.getFirst());
        };
    }
}
