package quorate.budgets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** The return to the national body for a month, with the proof that it says what the books say. */
@Controller
@Door(Door.Who.STAFF)
class ReturnPages {

    private static final String HERE = "/money/return";
    private static final List<String> HEADER = List.of(
            "commissioner",
            "month",
            "fund",
            "recurrent",
            "stream",
            "annual budget",
            "budget to date",
            "paid to date",
            "owed and not paid",
            "accrued",
            "spent to date",
            "variance to date",
            "reserved",
            "forecast",
            "variance of the forecast");

    private final MonthEnd months;
    private final Sheets sheets;
    private final Bookkeeping bookkeeping;
    private final Standing standing;

    ReturnPages(MonthEnd months, Sheets sheets, Bookkeeping bookkeeping, Standing standing) {
        this.months = months;
        this.sheets = sheets;
        this.bookkeeping = bookkeeping;
        this.standing = standing;
    }

    record Shown(
            Optional<MonthChoice> choice,
            Return made,
            Report.Sign sign,
            boolean closed,
            List<Choice> commissioners,
            List<Choice> months,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView look(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("budgets/return", shown(person, day, typed));
    }

    private Shown shown(CurrentPerson person, OnDay day, Typed typed) {
        var readable = bookkeeping.readBy(person);
        var choice = MonthChoice.of(readable, typed, day.day(), standing);
        return new Shown(
                choice,
                choice.map(it -> made(it, day.known())).orElseGet(() -> new Return(day.day(), List.of(), List.of())),
                choice.map(it -> months.habit(it.commissioner(), it.until(), day.known())
                                .sign())
                        .orElse(Report.Sign.OVER),
                choice.filter(it -> months.isClosed(it.commissioner(), it.month(), day.known()))
                        .isPresent(),
                MonthChoice.choices(readable, standing),
                MonthChoice.choices(day.day()),
                choice.map(it -> typed.knowing(Map.of(
                                "commissioner",
                                it.commissioner().toString(),
                                "month",
                                it.month().toString())))
                        .orElse(typed));
    }

    private Return made(MonthChoice choice, long known) {
        return Return.of(
                sheets.balances(choice.commissioner(), choice.until(), known),
                sheets.funds(choice.commissioner(), known),
                sheets.tables(choice.commissioner(), choice.until(), known, Report.Forecast.TREND),
                choice.until());
    }

    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var shown = shown(person, day, typed);
        Csv.answer(
                response,
                "return-" + shown.made().until() + ".csv",
                HEADER,
                rows(shown).map(Csv::texts));
    }

    @GetMapping(HERE + "/xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var shown = shown(person, day, typed);
        Xlsx.answer(
                response, "return-" + shown.made().until() + ".xlsx", new Xlsx.Sheet("Return", HEADER, rows(shown)));
    }

    private static Stream<List<Object>> rows(Shown shown) {
        var sign = shown.sign();
        var name = shown.choice().map(MonthChoice::name).orElse("");
        var month =
                shown.choice().map(it -> it.month().toString().substring(0, 7)).orElse("");
        return shown.made().rows().stream()
                .map(row -> List.of(
                        name,
                        month,
                        row.fund().name(),
                        row.fund().recurrent() ? "yes" : "no",
                        row.stream(),
                        row.annual(),
                        row.toDate(),
                        row.paid(),
                        row.owed(),
                        row.accrued(),
                        row.spent(),
                        sign.of(row.toDate(), row.spent()),
                        row.reserved(),
                        row.foreseen(),
                        sign.of(row.annual(), row.foreseen())));
    }
}
