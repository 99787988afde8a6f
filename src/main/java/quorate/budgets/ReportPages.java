package quorate.budgets;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.budgets.Report.Forecast;
import quorate.budgets.Report.Line;
import quorate.budgets.Report.Sign;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.ledger.Earlier;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
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
            "variance of the forecast",
            "comment");

    private final Bookkeeping bookkeeping;
    private final Sheets sheets;
    private final MonthEnd months;
    private final ToldTables told;
    private final KindStore kinds;

    ReportPages(Bookkeeping bookkeeping, Sheets sheets, MonthEnd months, ToldTables told, KindStore kinds) {
        this.bookkeeping = bookkeeping;
        this.sheets = sheets;
        this.months = months;
        this.told = told;
        this.kinds = kinds;
    }

    private static final List<String> RULES = List.of(
            "commissioner",
            "fund",
            "financial year",
            "rule",
            "stream",
            "required",
            "how",
            "held",
            "short",
            "spent or promised",
            "source");

    /** How the table was asked for. */
    record Asked(Forecast forecast, Sign sign, Optional<FundKind> kind, String stream) {

        /** What of a table was asked for; empty for a fund of another kind, or one without the stream. */
        private Optional<Sheets.Table> of(Sheets.Table table, Optional<FundKind> of) {
            if (kind.isPresent() && !kind.equals(of)) return Optional.empty();
            return Optional.of(stream.isEmpty() ? table : table.only(stream))
                    .filter(each -> !each.report().lines().isEmpty());
        }
    }

    /** One fund's table with what its budget holders say of it. */
    record Commented(Sheets.Table table, Optional<FundKind> kind, List<MonthComment> comments) {}

    /** @param until the last day of the last month that is over */
    record Shown(
            List<Commented> tables,
            List<ToldTables.Table> told,
            LocalDate until,
            Asked asked,
            List<Choice> forecasts,
            List<Choice> signs,
            List<Choice> kinds,
            List<Choice> streams,
            Typed typed,
            boolean reads) {}

    @GetMapping(HERE)
    ModelAndView report(CurrentPerson person, OnDay day, Typed typed) {
        var asked = asked(person, typed, day);
        var until = until(day.day());
        return Page.of(
                "budgets/report",
                new Shown(
                        tables(person, until, day.known(), asked),
                        told.of(bookkeeping.readBy(person), until, day),
                        until,
                        asked,
                        Choice.of(Forecast.class),
                        Choice.of(Sign.class),
                        Choice.of(FundKind.class),
                        streams(person, until, day.known()),
                        typed.knowing(java.util.Map.of("sign", Code.of(asked.sign()))),
                        !bookkeeping.readBy(person).isEmpty()));
    }

    private Asked asked(CurrentPerson person, Typed typed, OnDay day) {
        return new Asked(
                chosen(typed, "forecast", Forecast.TREND),
                sign(person, typed, day),
                kind(typed),
                typed.value("stream").strip());
    }

    private static Optional<FundKind> kind(Typed typed) {
        return Stream.of(FundKind.values())
                .filter(each -> Code.of(each).equals(typed.value("kind")))
                .findFirst();
    }

    private List<Choice> streams(CurrentPerson person, LocalDate until, long known) {
        return bookkeeping.readBy(person).stream()
                .flatMap(commissioner -> sheets.tables(commissioner, until, known, Forecast.TREND).stream())
                .flatMap(table -> table.report().lines().stream())
                .map(line -> Choice.of(line.stream(), line.purpose()))
                .distinct()
                .toList();
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

    private List<Commented> tables(CurrentPerson person, LocalDate until, long known, Asked asked) {
        var said = kinds.all(known);
        return bookkeeping.readBy(person).stream()
                .flatMap(commissioner -> {
                    var comments = months.comments(commissioner, until.withDayOfMonth(1), known);
                    return sheets.tables(commissioner, until, known, asked.forecast()).stream()
                            .flatMap(whole -> {
                                var kind = Optional.ofNullable(
                                        said.get(whole.fund().id()));
                                return asked.of(whole, kind).stream()
                                        .map(table -> new Commented(table, kind, latest(comments, table)));
                            });
                })
                .toList();
    }

    /** Of each stream of the table the comment that counts, in the order of the streams. */
    private static List<MonthComment> latest(List<MonthComment> comments, Sheets.Table table) {
        return table.report().lines().stream()
                .flatMap(line -> comments.stream()
                        .filter(comment -> comment.isOn(table.fund().id(), line.stream()))
                        .limit(1))
                .toList();
    }

    /** The sign that was asked for, else the one of the commissioners shown, if they have the same. */
    private Sign sign(CurrentPerson person, Typed typed, OnDay day) {
        var habits = bookkeeping.readBy(person).stream()
                .map(commissioner -> months.habit(commissioner, until(day.day()), day.known())
                        .sign())
                .distinct()
                .toList();
        return chosen(typed, "sign", habits.size() == 1 ? habits.getFirst() : Sign.OVER);
    }

    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "budgets-" + until(day.day()) + ".csv",
                HEADER,
                rows(person, day, typed).map(Csv::texts));
    }

    @GetMapping(HERE + "/rules/csv")
    void rules(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "business-rules-" + until(day.day()) + ".csv",
                RULES,
                ruled(person, day, typed).map(Csv::texts));
    }

    @GetMapping(HERE + "/xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Xlsx.answer(
                response,
                "budgets-" + until(day.day()) + ".xlsx",
                new Xlsx.Sheet("Budgets", HEADER, rows(person, day, typed)),
                new Xlsx.Sheet("Business rules", RULES, ruled(person, day, typed)));
    }

    private Stream<List<Object>> ruled(CurrentPerson person, OnDay day, Typed typed) {
        var until = until(day.day());
        return tables(person, until, day.known(), asked(person, typed, day)).stream()
                .map(Commented::table)
                .flatMap(table -> table.rules().stream()
                        .map(rule -> List.<Object>of(
                                table.commissioner(),
                                table.fund().name(),
                                year(until),
                                rule.title(),
                                rule.stream(),
                                rule.required(),
                                rule.how(),
                                rule.held(),
                                rule.missing(),
                                rule.committed(),
                                rule.sources().stream().map(Citation::toString).collect(Collectors.joining("; ")))));
    }

    /** "2016/17": the financial year of a month's last day. */
    static String year(LocalDate until) {
        var begins = until.getMonthValue() < Month.APRIL.getValue() ? until.getYear() - 1 : until.getYear();
        return begins + "/" + String.valueOf(begins + 1).substring(2);
    }

    private Stream<List<Object>> rows(CurrentPerson person, OnDay day, Typed typed) {
        var asked = asked(person, typed, day);
        var posted = tables(person, until(day.day()), day.known(), asked).stream()
                .flatMap(one -> Stream.concat(
                        one.table().report().lines().stream().map(line -> cells(one, line, asked.sign())),
                        one.table().report().earlier().stream().map(earlier -> cells(one.table(), earlier))));
        var heard = told.of(bookkeeping.readBy(person), until(day.day()), day).stream()
                .flatMap(table -> table.rows().stream().map(row -> ToldTables.cells(table, row, asked.sign())));
        return Stream.concat(posted, heard);
    }

    private static List<Object> cells(Sheets.Table table, Earlier earlier) {
        return List.of(
                table.commissioner(),
                table.fund().name(),
                "earlier years: " + earlier.stream(),
                "",
                earlier.borne(),
                "",
                "",
                "",
                "",
                "",
                Report.said(earlier));
    }

    private static List<Object> cells(Commented one, Line line, Sign sign) {
        var table = one.table();
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
                sign.of(line.annual(), line.foreseen()),
                one.comments().stream()
                        .filter(comment -> comment.stream().equals(line.stream()))
                        .map(MonthComment::words)
                        .findFirst()
                        .orElse(""));
    }
}
