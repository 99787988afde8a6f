package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.budgets.Report.Forecast;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Balance;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.web.Standing;

/** The committee's tables of a commissioner, one for each fund: for whoever needs the very figures that the committee sees. */
@Component
class Sheets {

    private final Ledger ledger;
    private final Desk desk;
    private final Standing standing;

    Sheets(Ledger ledger, Desk desk, Standing standing) {
        this.ledger = ledger;
        this.desk = desk;
        this.standing = standing;
    }

    /** One fund's table. */
    record Table(Fund fund, String commissioner, Report report) {}

    List<Balance> balances(PartyId commissioner, LocalDate until, long known) {
        return ledger.trial(commissioner, until, known);
    }

    List<Fund> funds(PartyId commissioner, long known) {
        return desk.listFunds(List.of(commissioner), known);
    }

    List<Table> tables(PartyId commissioner, LocalDate until, long known, Forecast forecast) {
        var balances = balances(commissioner, until, known);
        return funds(commissioner, known).stream()
                .map(fund -> new Table(
                        fund,
                        standing.nameOf(commissioner),
                        Report.of(balances, fund.id(), ReportPages.months(until), forecast)))
                .filter(table -> !table.report().lines().isEmpty())
                .toList();
    }

    /** What was spent beyond the budget to date. */
    static Money over(Report.Line line) {
        return line.spent().minus(line.toDate());
    }
}
