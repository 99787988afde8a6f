package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.ledger.Desk;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** What the year may come to, by each way of foreseeing it, and what if lists grow or a price rises. It only reads. */
@Controller
@Door(Door.Who.STAFF)
class OutlookPages {

    private static final Pattern PERCENT = Pattern.compile("([+−-]?)(\\d{1,2})(?:\\.(\\d{1,2}))?%?");

    private final Sheets sheets;
    private final Desk desk;
    private final Movements movements;
    private final Bookkeeping bookkeeping;
    private final ToldTables told;
    private final Standing standing;

    OutlookPages(
            Sheets sheets,
            Desk desk,
            Movements movements,
            Bookkeeping bookkeeping,
            ToldTables told,
            Standing standing) {
        this.sheets = sheets;
        this.desk = desk;
        this.movements = movements;
        this.bookkeeping = bookkeeping;
        this.told = told;
        this.standing = standing;
    }

    /** One fund with what its streams may come to. */
    record Part(String fund, List<Outlook> outlooks) {}

    record Shown(
            Optional<MonthChoice> choice,
            List<Part> parts,
            Outlook.Scenario scenario,
            List<Choice> commissioners,
            List<Choice> months,
            Typed typed) {}

    @GetMapping("/money/outlook")
    ModelAndView look(CurrentPerson person, OnDay day, Typed typed) {
        var readable = bookkeeping.readBy(person);
        var choice = MonthChoice.of(readable, typed, day.day(), standing);
        var growth = percent(typed, "growth", "Growth of lists");
        var uplift = percent(typed, "uplift", "Uplift of prices");
        var from = typed.optionalDay("from")
                .orElseGet(() -> choice.map(it -> it.until().plusDays(1)).orElse(day.day()));
        var scenario = typed.isFaulty() ? new Outlook.Scenario(0, 0, from) : new Outlook.Scenario(growth, uplift, from);
        var shown = new Shown(
                choice,
                choice.map(it -> Stream.concat(parts(it, day.known(), scenario).stream(), told(it, day))
                                .toList())
                        .orElseGet(List::of),
                scenario,
                MonthChoice.choices(readable, standing),
                MonthChoice.choices(day.day()),
                choice.map(it -> typed.knowing(Map.of(
                                "commissioner",
                                it.commissioner().toString(),
                                "month",
                                it.month().toString())))
                        .orElse(typed));
        return typed.isFaulty() ? Page.faulty("budgets/outlook", shown) : Page.of("budgets/outlook", shown);
    }

    /** What somebody else keeps the books of, by what was told. */
    private Stream<Part> told(MonthChoice choice, OnDay day) {
        return told.of(List.of(choice.commissioner()), choice.until(), day).stream()
                .filter(table -> !table.rows().isEmpty())
                .map(table -> new Part(
                        "Told, and not posted: " + table.commissioner(),
                        table.rows().stream().map(ToldTables::outlook).toList()));
    }

    /** In hundredths of a per cent; none where nothing was typed. */
    private static int percent(Typed typed, String field, String label) {
        var text = typed.value(field).strip();
        if (text.isEmpty()) return 0;
        var read = PERCENT.matcher(text);
        if (!read.matches()) {
            typed.fault(field, label + " must be a percentage from −99 to 99, such as 2 or 1.25");
            return 0;
        }
        var rest = read.group(3) == null ? "" : read.group(3);
        var hundredths = Integer.parseInt(read.group(2)) * 100 + Integer.parseInt((rest + "00").substring(0, 2));
        return read.group(1).isEmpty() || read.group(1).equals("+") ? hundredths : -hundredths;
    }

    private List<Part> parts(MonthChoice choice, long known, Outlook.Scenario scenario) {
        var begins = begins(choice.until());
        var promised = movements.commitments(choice.commissioner(), choice.until(), known);
        return sheets.tables(choice.commissioner(), choice.until(), known, Report.Forecast.TREND).stream()
                .map(table -> new Part(
                        table.fund().name(),
                        table.report().lines().stream()
                                .map(line -> Outlook.of(
                                        line,
                                        desk.listSettled(
                                                table.fund().id(),
                                                line.stream(),
                                                begins,
                                                choice.until().plusDays(1)),
                                        promised.stream()
                                                .filter(one ->
                                                        one.isOf(table.fund().id(), line.stream()))
                                                .toList(),
                                        choice.until(),
                                        scenario))
                                .toList()))
                .toList();
    }

    /** The first day of the financial year of a month's last day. */
    private static LocalDate begins(LocalDate until) {
        return until.withDayOfMonth(1).minusMonths(ReportPages.months(until) - 1L);
    }
}
