package quorate.budgets;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.budgets.Report.Forecast;
import quorate.budgets.Report.Line;
import quorate.budgets.Report.Sign;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** The table of a committee at the end of a month. */
@Controller
@Door(Door.Who.STAFF)
class ReportPages {

    private static final String HERE = "/money/report";
    private static final List<String> HEADER = List.of(
            "commissioner",
            "fund",
            "stream",
            "budget to date",
            "spent to date",
            "variance to date",
            "annual budget",
            "reserved",
            "forecast",
            "variance of the forecast");

    private final Bookkeeping bookkeeping;
    private final Ledger ledger;
    private final Standing standing;

    ReportPages(Bookkeeping bookkeeping, Ledger ledger, Standing standing) {
        this.bookkeeping = bookkeeping;
        this.ledger = ledger;
        this.standing = standing;
    }

    /** How the table was asked for. */
    record Asked(Forecast forecast, Sign sign) {}

    /** One fund's table. */
    record Table(Fund fund, String commissioner, Report report) {}

    /** @param until the last day of the last month that is over */
    record Shown(
            List<Table> tables,
            LocalDate until,
            Asked asked,
            List<Choice> forecasts,
            List<Choice> signs,
            Typed typed,
            boolean reads) {}

    @GetMapping(HERE)
    ModelAndView report(CurrentPerson person, OnDay day, Typed typed) {
        var asked = asked(typed);
        var until = until(day.day());
        return Page.of(
                "budgets/report",
                new Shown(
                        tables(person, until, day.known(), asked.forecast()),
                        until,
                        asked,
                        Choice.of(Forecast.class),
                        Choice.of(Sign.class),
                        typed,
                        !bookkeeping.readBy(person).isEmpty()));
    }

    private static Asked asked(Typed typed) {
        return new Asked(chosen(typed, "forecast", Forecast.TREND), chosen(typed, "sign", Sign.OVER));
    }

    private static <E extends Enum<E>> E chosen(Typed typed, String name, E otherwise) {
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(each -> Code.of(each).equals(typed.value(name)))
                .findFirst()
                .orElse(otherwise);
    }

    /** The last day of the month of the day, if it is that day; else of the month before. */
    static LocalDate until(LocalDate day) {
        var month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? day : month.minusMonths(1).atEndOfMonth();
    }

    /** How many months of the financial year are over by the end of a month: 1 for April, 12 for March. */
    static int months(LocalDate until) {
        return (until.getMonthValue() - Month.APRIL.getValue() + 12) % 12 + 1;
    }

    private List<Table> tables(CurrentPerson person, LocalDate until, long known, Forecast forecast) {
        var funds = bookkeeping.fundsReadBy(person, known);
        return funds.stream()
                .map(Fund::commissioner)
                .distinct()
                .flatMap(commissioner -> {
                    var balances = ledger.trial(commissioner, until, known);
                    return funds.stream()
                            .filter(fund -> fund.commissioner().equals(commissioner))
                            .map(fund -> new Table(
                                    fund,
                                    standing.nameOf(commissioner),
                                    Report.of(balances, fund.id(), months(until), forecast)));
                })
                .filter(table -> !table.report().lines().isEmpty())
                .toList();
    }

    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var rows = rows(person, day, typed)
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                        .toList());
        Csv.answer(response, "budgets-" + until(day.day()) + ".csv", HEADER, rows);
    }

    @GetMapping(HERE + "/xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var sheet = new Xlsx.Sheet("Budgets", HEADER, rows(person, day, typed));
        Xlsx.answer(response, "budgets-" + until(day.day()) + ".xlsx", sheet);
    }

    private Stream<List<Object>> rows(CurrentPerson person, OnDay day, Typed typed) {
        var asked = asked(typed);
        return tables(person, until(day.day()), day.known(), asked.forecast()).stream()
                .flatMap(table -> table.report().lines().stream().map(line -> cells(table, line, asked.sign())));
    }

    private static List<Object> cells(Table table, Line line, Sign sign) {
        return List.of(
                table.commissioner(),
                table.fund().name(),
                line.stream(),
                line.toDate(),
                line.spent(),
                sign.of(line.toDate(), line.spent()),
                line.annual(),
                line.reserved(),
                line.foreseen(),
                sign.of(line.annual(), line.foreseen()));
    }
}
