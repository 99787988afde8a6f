package quorate.inventories;

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
import quorate.inventories.Inventories.Given;
import quorate.inventories.SheetJudge.Line;
import quorate.inventories.SheetJudge.Outcome;
import quorate.kernel.Code;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;

/** A commissioner's own list of contracts: given, matched column by column, looked through, entered. */
@Controller
@Door(Door.Who.STAFF)
class InventoryPages {

    private static final String HERE = "/contracts/spreadsheets";
    private static final Kind[] BODIES = {Kind.CCG, Kind.ICB, Kind.PLACE, Kind.NHS_ENGLAND};
    private static final int SAMPLES = 3;
    private static final int SIZE = 50;

    private final Inventories sheets;
    private final Register register;
    private final Keepers keepers;
    private final Standing standing;
    private final Clocks clocks;

    InventoryPages(Inventories sheets, Register register, Keepers keepers, Standing standing, Clocks clocks) {
        this.sheets = sheets;
        this.register = register;
        this.keepers = keepers;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Given given, String body, String by) {

        String state() {
            return given.report().isPresent()
                    ? "Entered"
                    : given.columns().isEmpty() ? "To be matched" : "To be looked through";
        }
    }

    record Listing(Typed typed, List<Row> rows) {}

    /** @param samples what stands in it */
    record Column(String field, String heading, String samples) {}

    record Matching(Typed typed, Given given, String body, List<Column> columns) {}

    /** @param entered whether it is over */
    record Looking(
            Given given,
            String body,
            boolean entered,
            List<Line> lines,
            Paging paging,
            String outcome,
            List<String> notes,
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
        return Page.of("inventories/spreadsheets", listing(Typed.nothing(), person));
    }

    private Listing listing(Typed typed, CurrentPerson person) {
        return new Listing(
                typed,
                sheets.list().stream()
                        .filter(given -> keepers.keeps(person, List.of(given.commissioner())))
                        .map(given ->
                                new Row(given, standing.nameOf(given.commissioner()), standing.nameOf(given.by())))
                        .toList());
    }

    @PostMapping(HERE)
    ModelAndView receive(
            CurrentPerson person, Typed typed, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        keepers.enter(person);
        var body = typed.found(
                "body",
                "Enter the code or the whole name of the commissioner whose list it is",
                text -> register.findNamed(text, clocks.today(), BODIES));
        if (body.isPresent() && !keepers.keeps(person, List.of(body.get().id()))) {
            typed.fault("body", "You do not keep the records of " + body.get().name());
        }
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Select a list, as .xlsx or .csv");
        if (!typed.isFaulty()) {
            var upload = file.orElseThrow();
            try (var stream = upload.getInputStream()) {
                var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("list");
                var given = sheets.receive(body.orElseThrow().id(), name, stream, person.id());
                return Page.seeOther(HERE + "/" + given.id() + "/columns");
            } catch (Unreadable unreadable) {
                var objection = unreadable.objection();
                typed.fault("file", objection.sentence() + " " + objection.remedy());
            }
        }
        return Page.faulty("inventories/spreadsheets", listing(typed, person));
    }

    private Given find(UUID id, CurrentPerson person) {
        return sheets.find(id)
                .filter(given -> keepers.keeps(person, List.of(given.commissioner())))
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{id}/columns")
    ModelAndView columns(@PathVariable UUID id, CurrentPerson person) {
        var given = find(id, person);
        if (given.report().isPresent()) return Page.seeOther(HERE + "/" + id);
        var known = new HashMap<String, String>();
        var fields = given.columns().isEmpty() ? sheets.guess(given) : given.columns();
        for (var at = 0; at < fields.size(); at++) known.put("column-" + at, Code.of(fields.get(at)));
        known.put("day", given.day().orElse(clocks.today()).toString());
        return Page.of("inventories/columns", matching(Typed.prefilled(known), given));
    }

    private Matching matching(Typed typed, Given given) {
        var sheet = given.sheet();
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
        return new Matching(typed, given, standing.nameOf(given.commissioner()), columns);
    }

    @PostMapping(HERE + "/{id}/columns")
    ModelAndView match(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var given = find(id, person);
        if (given.report().isPresent())
            typed.fault("day", "This list was entered already: give it again to match it anew");
        var fields = SheetForm.read(typed, given.sheet().headings());
        var day = typed.day("day", "Enter as at which day the list is");
        check(typed, given, day);
        if (typed.isFaulty()) return Page.faulty("inventories/columns", matching(typed, given));
        sheets.match(given, fields, day);
        return Page.seeOther(HERE + "/" + id);
    }

    private void check(Typed typed, Given given, LocalDate day) {
        if (typed.isFaulty()) return;
        if (day.isAfter(clocks.today())) typed.fault("day", "The day of the list is still to come");
        if (register.on(day).find(given.commissioner()).isEmpty()) {
            typed.fault("day", standing.nameOf(given.commissioner()) + " did not exist on this day");
        }
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(
            @PathVariable UUID id, CurrentPerson person, @RequestParam(defaultValue = "") String outcome, Typed typed) {
        var given = find(id, person);
        if (given.columns().isEmpty()) return Page.seeOther(HERE + "/" + id + "/columns");
        var page = page(typed);
        if (given.report().isPresent()) {
            return Page.of(
                    "inventories/spreadsheet", looking(given, given.report().get(), List.of(), outcome, page));
        }
        var preview = sheets.preview(given);
        return Page.of("inventories/spreadsheet", looking(given, preview.lines(), preview.notes(), outcome, page));
    }

    private static int page(Typed typed) {
        var page = typed.value("page");
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    private Looking looking(Given given, List<Line> lines, List<String> notes, String outcome, int page) {
        var counts = new HashMap<Outcome, Long>();
        lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
        var shown = lines.stream()
                .filter(line -> outcome.isEmpty() || Code.of(line.outcome()).equals(outcome))
                .toList();
        var paging = new Paging(page, SIZE, shown.size());
        return new Looking(
                given,
                standing.nameOf(given.commissioner()),
                given.report().isPresent(),
                shown.stream().skip(paging.before()).limit(SIZE).toList(),
                paging,
                outcome,
                java.util.stream.Stream.concat(given.sheet().notes().stream(), notes.stream())
                        .toList(),
                counts);
    }

    @PostMapping(HERE + "/{id}/acceptances")
    ModelAndView accept(@PathVariable UUID id, CurrentPerson person) {
        var given = find(id, person);
        if (given.report().isPresent())
            return Page.seeOther(HERE + "/" + id, "This list was entered before. Nothing changed");
        if (given.columns().isEmpty()) return Page.seeOther(HERE + "/" + id + "/columns");
        sheets.accept(given, person.actor());
        return Page.seeOther(HERE + "/" + id, "The list is entered");
    }

    @GetMapping(HERE + "/{id}/rows.csv")
    void rows(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var given = find(id, person);
        var lines = given.report()
                .orElseGet(() -> given.columns().isEmpty()
                        ? List.of()
                        : sheets.preview(given).lines());
        Csv.answer(
                response,
                "list-of-contracts-" + given.day().map(LocalDate::toString).orElse("unmatched") + ".csv",
                List.of("row", "code", "name", "kind", "outcome", "what", "remedy"),
                lines.stream()
                        .map(line -> List.of(
                                Integer.toString(line.line()),
                                line.code(),
                                line.name(),
                                line.kind(),
                                line.outcome().toString(),
                                line.sentence(),
                                line.remedy())));
    }
}
