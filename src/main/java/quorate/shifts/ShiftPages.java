package quorate.shifts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.PartyId;
import quorate.ledger.Treasurers;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Trend;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** Whether money has moved between sectors, for whoever answers for it, and where a file of what the books lack is given. */
@Controller
@Door(Door.Who.STAFF)
class ShiftPages {

    private static final String HERE = "/money/sectors";
    private static final List<String> HEADER =
            List.of("year", "sector", "spent", "share", "per head", "change", "points", "source");

    private final Shifts shifts;
    private final ObjectProvider<Treasurers> treasurers;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    ShiftPages(
            Shifts shifts, ObjectProvider<Treasurers> treasurers, Schemes schemes, Standing standing, Clocks clocks) {
        this.shifts = shifts;
        this.treasurers = treasurers;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** A sector over the years, with its picture. @param missing the years of which nothing is held */
    record Series(Sector sector, List<Shift> shifts, Trend trend, List<String> missing) {
        boolean isHeld() {
            return shifts.stream().anyMatch(it -> it.spent().isPresent());
        }
    }

    /** @param running the year that is not over, in words; empty where the day lies in none that is shown */
    record Shown(
            Optional<PartyId> commissioner,
            List<Choice> commissioners,
            List<Series> series,
            SectorChart chart,
            List<Together> years,
            List<Allowance> allowances,
            String running,
            Typed typed) {}

    /** All sectors of a year, in the order of the series. */
    record Together(String year, List<Shift> shifts) {}

    record Asking(List<Choice> commissioners, Map<String, String> columns, List<String> faults, Typed typed) {}

    private List<PartyId> readBy(CurrentPerson person) {
        return treasurers.stream()
                .flatMap(one -> one.commissionersOf(person, clocks.today()).stream())
                .distinct()
                .toList();
    }

    private List<PartyId> keptBy(CurrentPerson person) {
        return treasurers.stream()
                .flatMap(one -> one.keptBy(person, clocks.today()).stream())
                .distinct()
                .toList();
    }

    private List<Choice> choices(List<PartyId> ids) {
        return ids.stream()
                .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                .toList();
    }

    private Optional<PartyId> chosen(CurrentPerson person, Typed typed) {
        var mine = readBy(person);
        return mine.stream()
                .filter(id -> id.toString().equals(typed.value("commissioner")))
                .findFirst()
                .or(() -> mine.stream().findFirst());
    }

    @GetMapping(HERE)
    ModelAndView look(CurrentPerson person, OnDay day, Typed typed) {
        var commissioner = chosen(person, typed);
        var all = commissioner.map(it -> shifts.of(it, day.day(), day.known())).orElse(List.of());
        var numbers = commissioner
                .map(it -> shifts.numbers(it, day.day(), day.known()))
                .orElse(Map.of());
        var running = Shifts.yearOf(day.day());
        var series = Shifts.sectors()
                .map(sector -> series(
                        sector,
                        all.stream().filter(it -> it.sector().equals(sector)).toList(),
                        running))
                .filter(it -> !it.shifts().isEmpty())
                .toList();
        return Page.of(
                "shifts/shifts",
                new Shown(
                        commissioner,
                        choices(readBy(person)),
                        series,
                        SectorChart.of(series, running),
                        together(series),
                        Allowance.of(schemes, numbers),
                        numbers.containsKey(running) ? Shift.name(running) : "",
                        typed));
    }

    /** Of the sectors of which anything is held, year by year. */
    private static List<Together> together(List<Series> series) {
        var byYear = new TreeMap<Integer, List<Shift>>();
        series.stream()
                .filter(Series::isHeld)
                .flatMap(it -> it.shifts().stream())
                .forEach(shift -> byYear.computeIfAbsent(shift.year(), year -> new ArrayList<>())
                        .add(shift));
        return byYear.values().stream()
                .map(shifts -> new Together(Shift.name(shifts.getFirst().year()), shifts))
                .toList();
    }

    private static Series series(Sector sector, List<Shift> shifts, int running) {
        var points = shifts.stream()
                .map(it -> new Trend.Point(
                        Shifts.firstDay(it.year()),
                        Shift.name(it.year()),
                        it.year() == running ? Optional.<BigDecimal>empty() : it.share(),
                        it.share().map(share -> share.toPlainString() + "%").orElse("not held here"),
                        it.spent().isEmpty() ? "" : (it.changed() + " " + it.other()).strip()))
                .toList();
        var missing = shifts.stream()
                .filter(it -> it.spent().isEmpty())
                .map(it -> Shift.name(it.year()))
                .toList();
        var trend = Trend.of(sector.title() + ", share of all that is held", points, it -> it.toPlainString() + "%");
        return new Series(sector, shifts, trend, missing);
    }

    private Stream<List<Object>> rows(CurrentPerson person, OnDay day, Typed typed) {
        return chosen(person, typed).map(it -> shifts.of(it, day.day(), day.known())).orElse(List.of()).stream()
                .filter(it -> it.spent().isPresent())
                .map(it -> List.of(
                        Shift.name(it.year()),
                        it.sector().title(),
                        it.spent().<Object>map(money -> money).orElse(""),
                        it.share().<Object>map(share -> share).orElse(""),
                        it.perHead().<Object>map(money -> money).orElse(""),
                        it.change().<Object>map(money -> money).orElse(""),
                        it.points().<Object>map(points -> points).orElse(""),
                        it.source()));
    }

    @GetMapping(HERE + "/sectors.csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Csv.answer(response, "sectors.csv", HEADER, rows(person, day, typed).map(Csv::texts));
    }

    @GetMapping(HERE + "/sectors.xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Xlsx.answer(response, "sectors.xlsx", new Xlsx.Sheet("Sectors", HEADER, rows(person, day, typed)));
    }

    private Asking asking(CurrentPerson person, List<String> faults, Typed typed) {
        var mine = keptBy(person);
        if (mine.isEmpty()) throw new AccessDeniedException("Keeps nobody’s books");
        var known = new LinkedHashMap<String, String>();
        ToldSheet.COLUMNS.forEach((column, name) -> known.put("column-" + column, name));
        if (mine.size() == 1) known.put("commissioner", mine.getFirst().toString());
        return new Asking(choices(mine), ToldSheet.COLUMNS, faults, typed.knowing(known));
    }

    @GetMapping(HERE + "/files")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of("shifts/file", asking(person, List.of(), typed));
    }

    /** Takes the whole file, or says everything that is wrong with it and takes nothing. */
    @PostMapping(HERE + "/files")
    ModelAndView receive(
            CurrentPerson person, @RequestParam(required = false) Optional<MultipartFile> file, Typed typed)
            throws IOException {
        asking(person, List.of(), typed);
        var commissioner = typed.offered("commissioner", "Choose whose spending it is", keptBy(person));
        var called = new LinkedHashMap<String, String>();
        for (var column : ToldSheet.COLUMNS.keySet())
            called.put(column, typed.line("column-" + column, "Enter what the column of the " + column + " is called"));
        var sent = file.filter(it -> !it.isEmpty());
        if (sent.isEmpty()) typed.fault("file", "Select a file of spending by year and sector, as .xlsx or .csv");
        if (typed.isFaulty() || sent.isEmpty() || commissioner.isEmpty())
            return Page.faulty("shifts/file", asking(person, List.of(), typed));
        try (var stream = sent.get().getInputStream()) {
            var name = Optional.ofNullable(sent.get().getOriginalFilename()).orElse("spending");
            var given = new ToldSheet.Given(commissioner.get(), person.id(), clocks.today());
            var read = ToldSheet.of(RawFile.read(name, stream), called, given);
            if (!read.faults().isEmpty()) {
                typed.fault(
                        "file",
                        "Nothing was taken from the file: "
                                + Words.count(read.faults().size(), "thing is", "things are")
                                + " wrong with it, named below");
                return Page.faulty("shifts/file", asking(person, read.faults(), typed));
            }
            var fresh = shifts.keep(commissioner.get(), read.told(), person.id());
            return Page.seeOther(
                    HERE + "?commissioner=" + commissioner.get(),
                    fresh == 0
                            ? "The file says what was known already"
                            : Words.count(fresh, "number", "numbers") + " taken");
        } catch (Unreadable unreadable) {
            typed.fault(
                    "file", unreadable.sentence() + " " + unreadable.objection().remedy());
            return Page.faulty("shifts/file", asking(person, List.of(), typed));
        }
    }
}
