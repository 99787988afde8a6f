package quorate.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Money;
import quorate.ledger.Fund;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Where budget holders say why a stream is not as budgeted, month by month. */
@Controller
@Door(Door.Who.STAFF)
class CommentPages {

    private static final String HERE = "/money/comments";
    private static final int MOST = 1_000;

    private final MonthEnd months;
    private final Sheets sheets;
    private final Bookkeeping bookkeeping;
    private final Standing standing;
    private final Clocks clocks;

    CommentPages(MonthEnd months, Sheets sheets, Bookkeeping bookkeeping, Standing standing, Clocks clocks) {
        this.months = months;
        this.sheets = sheets;
        this.bookkeeping = bookkeeping;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** What was written. @param over the variance then, as the commissioner tells it */
    record Version(String words, String by, LocalDate day, Money over) {}

    /** @param variance as the commissioner tells it */
    record Row(String field, Fund fund, Report.Line line, Money variance, List<Version> versions) {

        /** Whether what is written was written of another variance than there is now. */
        boolean isStale() {
            return !versions.isEmpty() && !versions.getFirst().over().equals(variance);
        }
    }

    record Shown(
            Optional<MonthChoice> choice,
            List<Row> rows,
            Report.Sign sign,
            List<Choice> commissioners,
            List<Choice> months,
            boolean comments,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("budgets/comments", shown(person, day.day(), day.known(), typed));
    }

    private Shown shown(CurrentPerson person, LocalDate day, long known, Typed typed) {
        var readable = bookkeeping.monthsReadBy(person);
        var choice = MonthChoice.of(readable, typed, day, standing);
        var sign = choice.map(
                        it -> months.habit(it.commissioner(), it.until(), known).sign())
                .orElse(Report.Sign.OVER);
        var rows = choice.map(it -> rows(it, sign, known)).orElseGet(List::of);
        var filled = new java.util.HashMap<String, String>();
        choice.ifPresent(it -> filled.putAll(Map.of(
                "commissioner",
                it.commissioner().toString(),
                "month",
                it.month().toString())));
        rows.forEach(row ->
                row.versions().stream().findFirst().ifPresent(version -> filled.put(row.field(), version.words())));
        return new Shown(
                choice,
                rows,
                sign,
                MonthChoice.choices(readable, standing),
                MonthChoice.choices(day),
                choice.filter(it -> bookkeeping.commentedBy(person).contains(it.commissioner()))
                        .isPresent(),
                typed.knowing(filled));
    }

    private List<Row> rows(MonthChoice choice, Report.Sign sign, long known) {
        var comments = months.comments(choice.commissioner(), choice.month(), known);
        return sheets.tables(choice.commissioner(), choice.until(), known, Report.Forecast.TREND).stream()
                .flatMap(table -> table.report().lines().stream()
                        .map(line -> new Row(
                                "comment-" + table.fund().id() + "-" + line.stream(),
                                table.fund(),
                                line,
                                sign.of(line.toDate(), line.spent()),
                                comments.stream()
                                        .filter(comment ->
                                                comment.isOn(table.fund().id(), line.stream()))
                                        .map(comment -> new Version(
                                                comment.words(),
                                                standing.nameOf(comment.by()),
                                                comment.day(),
                                                sign.of(Money.ZERO, comment.over())))
                                        .toList())))
                .toList();
    }

    @PostMapping(HERE)
    ModelAndView write(CurrentPerson person, Typed typed) {
        var may = bookkeeping.commentedBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Comments on no budget");
        var today = clocks.today();
        var commissioner = typed.offered("commissioner", "Choose whose month it is", may);
        var month = typed.offered("month", "Choose the month", MonthChoice.months(today));
        if (commissioner.isEmpty() || month.isEmpty()) {
            return Page.faulty("budgets/comments", shown(person, today, Long.MAX_VALUE, typed));
        }
        var choice = new MonthChoice(commissioner.get(), "", month.get());
        var written = read(rows(choice, Report.Sign.OVER, Long.MAX_VALUE), choice, person, typed);
        if (typed.isFaulty()) return Page.faulty("budgets/comments", shown(person, today, Long.MAX_VALUE, typed));
        var fresh = months.comment(commissioner.get(), month.get(), written, new Actor.Person(person.id()));
        return Page.seeOther(
                HERE + "?" + choice.query(),
                fresh == 0 ? "Nothing changed" : Words.sentence(Words.count(fresh, "comment", "comments")) + " kept");
    }

    private List<MonthComment> read(List<Row> rows, MonthChoice choice, CurrentPerson person, Typed typed) {
        var written = new ArrayList<MonthComment>();
        for (var row : rows) {
            var text = typed.value(row.field()).strip();
            if (text.isEmpty()) continue;
            if (text.codePointCount(0, text.length()) > MOST) {
                typed.fault(
                        row.field(),
                        "The comment on “" + row.line().purpose() + "” must be " + Words.number(MOST)
                                + " characters or fewer");
                continue;
            }
            written.add(new MonthComment(
                    choice.commissioner(),
                    row.fund().id(),
                    row.line().stream(),
                    choice.month(),
                    text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]+", " "),
                    Sheets.over(row.line()),
                    clocks.today(),
                    person.id()));
        }
        if (written.isEmpty() && !typed.isFaulty()) {
            typed.fault(
                    rows.isEmpty() ? "month" : rows.getFirst().field(),
                    rows.isEmpty()
                            ? "No stream had a budget by the end of that month, so there is nothing to comment on"
                            : "Write a comment on at least one stream");
        }
        return written;
    }
}
