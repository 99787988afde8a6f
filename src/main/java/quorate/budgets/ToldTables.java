package quorate.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.budgets.Report.Line;
import quorate.budgets.Report.Sign;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.OnDay;
import quorate.web.Standing;
import quorate.web.Words;

/** The committee's table and the forecast of money that somebody else keeps the books of: as it was told, and never posted. */
@Component
class ToldTables {

    private final ObjectProvider<Told.Source> sources;
    private final Standing standing;

    ToldTables(ObjectProvider<Told.Source> sources, Standing standing) {
        this.sources = sources;
        this.standing = standing;
    }

    /** What was told of one stream, with the line that it makes. */
    record Row(Told told, Line line) {}

    /** What was told of one commissioner. @param said whose the books are, and from when on its own */
    record Table(String commissioner, String said, List<Row> rows) {
        Line total() {
            return rows.stream()
                    .map(Row::line)
                    .reduce((one, other) -> new Line(
                            "total",
                            one.annual().plus(other.annual()),
                            one.toDate().plus(other.toDate()),
                            one.spent().plus(other.spent()),
                            one.reserved().plus(other.reserved()),
                            one.foreseen().plus(other.foreseen())))
                    .orElseThrow();
        }
    }

    /** Of those of whom anything was told, or whose books are somebody else's. */
    List<Table> of(Collection<PartyId> commissioners, LocalDate until, OnDay day) {
        var found = new ArrayList<Table>();
        for (var source : sources) {
            for (var commissioner : commissioners) {
                var rows = source.listTold(commissioner, until, day.day(), day.known()).stream()
                        .map(told -> new Row(told, told.line()))
                        .toList();
                var said = source.findChange(commissioner, until).orElse("");
                if (!rows.isEmpty() || !said.isEmpty()) found.add(new Table(standing.nameOf(commissioner), said, rows));
            }
        }
        return found;
    }

    /** What the year may come to by what was told, by each way of foreseeing it. */
    static Outlook outlook(Row row) {
        var line = row.line();
        var told = row.told();
        var months = ReportPages.months(told.month());
        var ways = new ArrayList<Outlook.Way>();
        told.foreseen()
                .ifPresent(money -> ways.add(new Outlook.Way(
                        "As " + told.keeper() + " foresees it", money, "Told on " + Words.day(told.told()))));
        ways.add(new Outlook.Way(
                "Trend",
                Report.part(line.spent(), 12, months),
                line.spent() + " in " + Words.count(months, "month", "months") + ", for twelve"));
        var rest = line.annual().minus(line.toDate());
        ways.add(new Outlook.Way(
                "The rest as budgeted", line.spent().plus(rest), line.spent() + " told to be spent + " + rest));
        return new Outlook(line, List.copyOf(ways));
    }

    /** A line as a row of the table that is downloaded, marked as told. */
    static List<Object> cells(Table table, Row row, Sign sign) {
        var line = row.line();
        var told = row.told();
        return List.<Object>of(
                table.commissioner(),
                "told by " + told.keeper() + ", " + MonthPages.words(told.month()),
                line.stream(),
                line.toDate(),
                line.spent(),
                sign.of(line.toDate(), line.spent()),
                line.annual(),
                Money.ZERO,
                line.foreseen(),
                sign.of(line.annual(), line.foreseen()),
                told.source());
    }
}
