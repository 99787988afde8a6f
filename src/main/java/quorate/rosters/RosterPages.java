package quorate.rosters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.intake.Unreadable;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.rosters.RosterJudge.Line;
import quorate.rosters.RosterJudge.Outcome;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;

/** A list of staff and members: given, matched column by column, looked through, entered. */
@Controller
@Door(Door.Who.STAFF)
class RosterPages {

    private static final String HERE = "/register/rosters";
    private static final Kind[] BODIES = {Kind.CCG, Kind.ICB, Kind.COMMITTEE, Kind.NHS_ENGLAND, Kind.AREA_TEAM};
    private static final int SAMPLES = 3;
    private static final int SIZE = 50;

    private final Rosters rosters;
    private final RosterRuns runs;
    private final Register register;
    private final Keepers keepers;
    private final Standing standing;
    private final Clocks clocks;

    RosterPages(
            Rosters rosters, RosterRuns runs, Register register, Keepers keepers, Standing standing, Clocks clocks) {
        this.rosters = rosters;
        this.runs = runs;
        this.register = register;
        this.keepers = keepers;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** One list, in the table of lists. */
    record Row(Roster roster, String body, String by) {

        String state() {
            return roster.report().isPresent()
                    ? "Entered"
                    : roster.columns().isPresent() ? "To be looked through" : "To be matched";
        }
    }

    record Listing(Typed typed, List<Row> rows) {}

    /** One column to be matched. @param samples what stands in it */
    record Column(String field, String heading, String samples) {}

    record Matching(Typed typed, Roster roster, String body, List<Column> columns) {}

    record Running(Roster roster, RosterRuns.Progress progress) {}

    /** @param entered whether it is over */
    record Looking(
            Roster roster,
            String body,
            boolean entered,
            List<Line> lines,
            Paging paging,
            String outcome,
            List<String> absent,
            Map<Outcome, Long> counts) {

        long count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        long accepted() {
            return count(Outcome.NEW) + count(Outcome.CHANGED);
        }
    }

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person) {
        keepers.enter(person);
        return Page.of("rosters/rosters", listing(Typed.nothing(), person));
    }

    private Listing listing(Typed typed, CurrentPerson person) {
        return new Listing(
                typed,
                rosters.list().stream()
                        .filter(roster -> keepers.keeps(person, List.of(roster.body())))
                        .map(roster -> new Row(roster, nameOf(roster.body()), standing.nameOf(roster.by())))
                        .toList());
    }

    private String nameOf(PartyId body) {
        return standing.nameOf(body);
    }

    @PostMapping(HERE)
    ModelAndView receive(
            CurrentPerson person, Typed typed, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        keepers.enter(person);
        var body = typed.found(
                "body",
                "Enter the code or the whole name of the body whose list it is",
                text -> register.findNamed(text, clocks.today(), BODIES));
        if (body.isPresent() && !keepers.keeps(person, List.of(body.get().id()))) {
            typed.fault("body", "You do not keep the records of " + body.get().name());
        }
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Select a list, as .xlsx or .csv");
        if (!typed.isFaulty()) {
            var given = file.orElseThrow();
            try (var stream = given.getInputStream()) {
                var name = Optional.ofNullable(given.getOriginalFilename()).orElse("list");
                var roster = rosters.receive(body.map(Party::id).orElseThrow(), name, stream, person.id());
                return Page.seeOther(HERE + "/" + roster.id() + "/columns");
            } catch (Unreadable unreadable) {
                typed.fault(
                        "file",
                        unreadable.objection().sentence() + " "
                                + unreadable.objection().remedy());
            }
        }
        return Page.faulty("rosters/rosters", listing(typed, person));
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(
            @PathVariable UUID id,
            CurrentPerson person,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") String page) {
        var roster = find(id, person);
        if (roster.report().isEmpty() && roster.columns().isEmpty()) {
            return Page.seeOther(HERE + "/" + id + "/columns");
        }
        var progress = runs.find(id);
        if (progress.isPresent()) return Page.of("rosters/running", new Running(roster, progress.get()));
        var number = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        if (roster.report().isPresent()) {
            return Page.of("rosters/roster", looking(roster, roster.report().get(), List.of(), outcome, number));
        }
        var preview = rosters.preview(roster);
        return Page.of("rosters/roster", looking(roster, preview.lines(), preview.absent(), outcome, number));
    }

    private Looking looking(Roster roster, List<Line> lines, List<String> absent, String outcome, int page) {
        var counts = new HashMap<Outcome, Long>();
        lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
        var shown = lines.stream()
                .filter(line -> outcome.isEmpty() || Code.of(line.outcome()).equals(outcome))
                .toList();
        return new Looking(
                roster,
                nameOf(roster.body()),
                roster.report().isPresent(),
                shown.stream().skip((long) (page - 1) * SIZE).limit(SIZE).toList(),
                new Paging(page, SIZE, shown.size()),
                outcome,
                absent,
                counts);
    }

    private Roster find(UUID id, CurrentPerson person) {
        return rosters.find(id)
                .filter(roster -> keepers.keeps(person, List.of(roster.body())))
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{id}/columns")
    ModelAndView columns(@PathVariable UUID id, CurrentPerson person) {
        var roster = find(id, person);
        if (roster.report().isPresent()) return Page.seeOther(HERE + "/" + id);
        var known = new HashMap<String, String>();
        var fields = roster.columns().map(Roster.Columns::fields).orElseGet(() -> rosters.guess(roster));
        for (var at = 0; at < fields.size(); at++) known.put("column-" + at, Code.of(fields.get(at)));
        known.put(
                "day",
                roster.columns().map(Roster.Columns::day).orElse(clocks.today()).toString());
        known.put("posts", roster.columns().map(Roster.Columns::newPosts).orElse(true) ? "set-up" : "reject");
        return Page.of("rosters/columns", matching(Typed.prefilled(known), roster));
    }

    private Matching matching(Typed typed, Roster roster) {
        var sheet = roster.sheet();
        var columns = IntStream.range(0, sheet.headings().size())
                .mapToObj(at -> new Column(
                        "column-" + at,
                        sheet.headings().get(at),
                        String.join(
                                "; ",
                                sheet.rows().stream()
                                        .map(row -> row.cell(at))
                                        .filter(cell -> !cell.isEmpty())
                                        .distinct()
                                        .limit(SAMPLES)
                                        .toList())))
                .toList();
        return new Matching(typed, roster, nameOf(roster.body()), columns);
    }

    @PostMapping(HERE + "/{id}/columns")
    ModelAndView match(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var roster = find(id, person);
        if (roster.report().isPresent())
            typed.fault("day", "This list was entered already: give it again to match it anew");
        var columns = ColumnsForm.read(typed, roster.sheet().headings());
        if (typed.isFaulty()) return Page.faulty("rosters/columns", matching(typed, roster));
        rosters.match(roster, columns);
        return Page.seeOther(HERE + "/" + id);
    }

    @PostMapping(HERE + "/{id}/acceptances")
    ModelAndView accept(@PathVariable UUID id, CurrentPerson person) {
        var roster = find(id, person);
        if (roster.report().isPresent())
            return Page.seeOther(HERE + "/" + id, "This list was entered before. Nothing changed");
        if (roster.columns().isEmpty()) return Page.seeOther(HERE + "/" + id + "/columns");
        runs.begin(roster, person.actor());
        return runs.find(id).isPresent()
                ? Page.seeOther(HERE + "/" + id)
                : Page.seeOther(HERE + "/" + id, "The list is entered");
    }

    @GetMapping(HERE + "/{id}/rows.csv")
    void rows(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var roster = find(id, person);
        var lines = roster.report()
                .orElseGet(() -> roster.columns().isEmpty()
                        ? List.of()
                        : rosters.preview(roster).lines());
        Csv.answer(
                response,
                "list-"
                        + roster.columns()
                                .map(Roster.Columns::day)
                                .map(LocalDate::toString)
                                .orElse("unmatched") + ".csv",
                List.of("row", "name", "post", "outcome", "what", "remedy"),
                lines.stream()
                        .map(line -> List.of(
                                Integer.toString(line.line()),
                                line.name(),
                                line.post(),
                                line.outcome().toString(),
                                line.sentence(),
                                line.remedy())));
    }
}
