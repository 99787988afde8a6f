package quorate.tidings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.budgets.Bookkeeping;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** What NHS England told of money on its books, and where it is entered by hand or by file. */
@Controller
@Door(Door.Who.STAFF)
class TidingPages {

    private static final String HERE = "/money/told";
    private static final int PAGE = 50;
    private static final int BACK = 36;
    private static final List<String> HEADER = List.of(
            "commissioner",
            "month",
            "stream",
            "annual budget",
            "spent to date",
            "forecast",
            "source",
            "told on",
            "entered on");

    private final Tidings tidings;
    private final Bookkeeping bookkeeping;
    private final Standing standing;
    private final Clocks clocks;

    TidingPages(Tidings tidings, Bookkeeping bookkeeping, Standing standing, Clocks clocks) {
        this.tidings = tidings;
        this.bookkeeping = bookkeeping;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(String commissioner, String month, Tiding tiding) {}

    record Shown(List<String> whose, List<Row> rows, Paging paging, boolean reads, boolean enters) {}

    record Asking(
            List<Choice> commissioners,
            List<Choice> months,
            Map<String, String> columns,
            List<String> faults,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView look(CurrentPerson person, OnDay day, @RequestParam(defaultValue = "1") String page) {
        var mine = bookkeeping.readBy(person);
        var all = tidings.list(mine, day.day(), day.known());
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, all.size());
        return Page.of(
                "tidings/tidings",
                new Shown(
                        mine.stream()
                                .flatMap(it -> tidings.findChange(it, day.day()).stream())
                                .toList(),
                        all.stream()
                                .skip(paging.before())
                                .limit(PAGE)
                                .map(this::row)
                                .toList(),
                        paging,
                        !mine.isEmpty(),
                        !bookkeeping.keptBy(person).isEmpty()));
    }

    private Row row(Tiding it) {
        return new Row(standing.nameOf(it.commissioner()), Tidings.words(it.month()), it);
    }

    private Stream<List<Object>> rows(CurrentPerson person, OnDay day) {
        return tidings.list(bookkeeping.readBy(person), day.day(), day.known()).stream()
                .map(it -> List.of(
                        standing.nameOf(it.commissioner()),
                        it.month().toString().substring(0, 7),
                        it.stream(),
                        it.budget(),
                        it.spent(),
                        it.foreseen().<Object>map(money -> money).orElse(""),
                        it.source(),
                        it.told(),
                        it.entered()));
    }

    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, HttpServletResponse response) {
        var rows = rows(person, day)
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                        .toList());
        Csv.answer(response, "told-" + day.day() + ".csv", HEADER, rows);
    }

    @GetMapping(HERE + "/xlsx")
    void workbook(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Xlsx.answer(response, "told-" + day.day() + ".xlsx", new Xlsx.Sheet("Told", HEADER, rows(person, day)));
    }

    private Asking asking(CurrentPerson person, List<String> faults, Typed typed) {
        var mine = bookkeeping.keptBy(person);
        if (mine.isEmpty()) throw new AccessDeniedException("Keeps nobody’s books");
        var known = new LinkedHashMap<String, String>();
        TidingSheet.COLUMNS.forEach((column, name) -> known.put("column-" + column, name));
        if (mine.size() == 1) known.put("commissioner", mine.getFirst().toString());
        var choices = mine.stream()
                .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                .toList();
        return new Asking(choices, months(), TidingSheet.COLUMNS, faults, typed.knowing(known));
    }

    private List<Choice> months() {
        var now = clocks.today().withDayOfMonth(1);
        return IntStream.rangeClosed(0, BACK)
                .mapToObj(now::minusMonths)
                .map(month -> Choice.of(month.toString(), Tidings.words(month)))
                .toList();
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of("tidings/ask", asking(person, List.of(), typed));
    }

    /** One line by hand. */
    @PostMapping(HERE + "/new")
    ModelAndView enter(CurrentPerson person, Typed typed) {
        asking(person, List.of(), typed);
        var read = tiding(person, typed);
        if (read.isEmpty()) return Page.faulty("tidings/ask", asking(person, List.of(), typed));
        var fresh = tidings.keep(read.get().commissioner(), List.of(read.get()), person.id());
        return Page.seeOther(HERE, fresh == 0 ? "That was known already" : "Entered, and posted nowhere");
    }

    /** What was typed; empty where something is wrong with it. */
    private Optional<Tiding> tiding(CurrentPerson person, Typed typed) {
        var commissioner = typed.offered("commissioner", "Choose whose money it is", bookkeeping.keptBy(person));
        var month = typed.found(
                "month",
                "Choose the month, by whose end it was spent",
                text -> months().stream()
                        .filter(it -> it.value().equals(text))
                        .findFirst()
                        .map(it -> LocalDate.parse(it.value())));
        var stream = typed.found("stream", "Enter the stream, such as global sum", TidingSheet::stream);
        var budget = money(typed, "budget", "Enter the budget of the year");
        var spent = money(typed, "spent", "Enter what was spent to date");
        var foreseen = typed.value("forecast").isBlank()
                ? Optional.<Money>empty()
                : Optional.of(money(typed, "forecast", "Enter what is foreseen for the year, or nothing"));
        var given = given(typed, person, commissioner.orElseGet(() -> person.id()));
        if (!typed.isFaulty() && commissioner.isPresent()) {
            month.flatMap(it -> tidings.refused(commissioner.get(), it))
                    .ifPresent(why -> typed.fault("month", Words.sentence(why)));
            if (given.told().isBefore(month.orElse(given.told())))
                typed.fault("told", "It was told on a day after the month began");
        }
        if (typed.isFaulty() || commissioner.isEmpty() || month.isEmpty() || stream.isEmpty()) return Optional.empty();
        return Optional.of(new Tiding(
                Fresh.id(),
                commissioner.get(),
                month.get(),
                stream.get(),
                budget,
                spent,
                foreseen,
                given.source(),
                given.told(),
                clocks.today(),
                person.id()));
    }

    private static Money money(Typed typed, String field, String missing) {
        var money = typed.money(field, missing);
        if (typed.faultOf(field).isEmpty() && TidingSheet.isTooMuch(money)) {
            typed.fault(field, "Enter less than a trillion pounds");
            return Money.ZERO;
        }
        return money;
    }

    private TidingSheet.Given given(Typed typed, CurrentPerson person, PartyId commissioner) {
        var source = typed.line("source", "Enter the report in which it was told");
        var told = typed.day("told", "Enter the day on which it was told");
        if (typed.faultOf("told").isEmpty() && told.isAfter(clocks.today()))
            typed.fault("told", "The day on which it was told has not come: enter a day until today");
        return new TidingSheet.Given(
                commissioner,
                source,
                told,
                person.id(),
                clocks.today(),
                month -> told.isBefore(month)
                        ? Optional.of(Tidings.words(month) + " begins after the day on which it was told")
                        : tidings.refused(commissioner, month));
    }

    @GetMapping(HERE + "/files")
    ModelAndView askFile(CurrentPerson person, Typed typed) {
        return Page.of("tidings/file", asking(person, List.of(), typed));
    }

    /** Takes the whole file, or says everything that is wrong with it and takes nothing. */
    @PostMapping(HERE + "/files")
    ModelAndView receive(
            CurrentPerson person, @RequestParam(required = false) Optional<MultipartFile> file, Typed typed)
            throws IOException {
        asking(person, List.of(), typed);
        var commissioner = typed.offered("commissioner", "Choose whose money it is", bookkeeping.keptBy(person));
        var given = given(typed, person, commissioner.orElseGet(() -> person.id()));
        var called = new LinkedHashMap<String, String>();
        for (var column : TidingSheet.COLUMNS.keySet())
            called.put(column, typed.line("column-" + column, "Enter what the column of the " + column + " is called"));
        var sent = file.filter(it -> !it.isEmpty());
        if (sent.isEmpty()) typed.fault("file", "Select the report, as .xlsx or .csv");
        if (typed.isFaulty() || sent.isEmpty() || commissioner.isEmpty())
            return Page.faulty("tidings/file", asking(person, List.of(), typed));
        try (var stream = sent.get().getInputStream()) {
            var name = Optional.ofNullable(sent.get().getOriginalFilename()).orElse("report");
            var read = TidingSheet.of(RawFile.read(name, stream), called, given);
            if (!read.faults().isEmpty()) {
                typed.fault(
                        "file",
                        "Nothing was taken from the file: "
                                + Words.count(read.faults().size(), "thing is", "things are")
                                + " wrong with it, named below");
                return Page.faulty("tidings/file", asking(person, read.faults(), typed));
            }
            var fresh = tidings.keep(commissioner.get(), read.tidings(), person.id());
            return Page.seeOther(
                    HERE,
                    fresh == 0
                            ? "The file says what was known already"
                            : Words.count(fresh, "line", "lines") + " taken");
        } catch (Unreadable unreadable) {
            typed.fault(
                    "file", unreadable.sentence() + " " + unreadable.objection().remedy());
            return Page.faulty("tidings/file", asking(person, List.of(), typed));
        }
    }
}
