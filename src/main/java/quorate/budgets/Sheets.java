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
import quorate.schemes.Schemes;
import quorate.web.Standing;

/** The committee's tables of a commissioner, one for each fund: for whoever needs the very figures that the committee sees. */
@Component
class Sheets {

    private final Ledger ledger;
    private final Desk desk;
    private final Schemes schemes;
    private final Standing standing;

    Sheets(Ledger ledger, Desk desk, Schemes schemes, Standing standing) {
        this.ledger = ledger;
        this.schemes = schemes;
        this.desk = desk;
        this.standing = standing;
    }

    /** One fund's table, with what the business rules of its year ask to be kept of it. */
    record Table(Fund fund, String commissioner, Report report, List<BusinessRule> rules) {

        /** The same with one stream. The rules are of the whole fund, and stay. */
        Table only(String stream) {
            return new Table(fund, commissioner, report.only(stream), rules);
        }
    }

    List<Balance> balances(PartyId commissioner, LocalDate until, long known) {
        return ledger.trial(commissioner, until, known);
    }

    List<Fund> funds(PartyId commissioner, long known) {
        return desk.listFunds(List.of(commissioner), known);
    }

    List<Table> tables(PartyId commissioner, LocalDate until, long known, Forecast forecast) {
        var balances = balances(commissioner, until, known);
        var funds = funds(commissioner, known);
        var earlier = desk.listEarlier(funds.stream().map(Fund::id).toList(), until, known);
        return funds.stream()
                .map(fund -> table(
                        fund, Report.of(balances, earlier, fund.id(), ReportPages.months(until), forecast), until))
                .filter(table -> !table.report().lines().isEmpty())
                .toList();
    }

    private Table table(Fund fund, Report report, LocalDate until) {
        var rules = BusinessRule.isAskedOf(fund) ? BusinessRule.of(schemes, report, until) : List.<BusinessRule>of();
        return new Table(fund, standing.nameOf(fund.commissioner()), report, rules);
    }

    /** What was spent beyond the budget to date. */
    static Money over(Report.Line line) {
        return line.spent().minus(line.toDate());
    }
}
