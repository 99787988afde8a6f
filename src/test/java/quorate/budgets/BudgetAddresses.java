package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Move;
import quorate.stories.AddressExamples;

/** A virement of Anytown's that waits for a decision. */
class BudgetAddresses implements AddressExamples {

    private static final UUID KEY = Fresh.idOf("addresses", "virement");

    BudgetAddresses(Movements movements, Desk desk, Clocks clocks) {
        var anytown = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
        var grace = new PartyId(Fresh.idOf("fictional world", "grace-lin"));
        var fund = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
        var movement = new Movement(
                KEY,
                anytown,
                fund.id(),
                Move.VIRE,
                "quality-and-outcomes",
                "premises",
                Money.pounds(1_500),
                LocalDate.of(2016, 5, 1),
                "Rates of Hilltop",
                clocks.today(),
                grace,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        movements
                .lay(movement, fund, "The rates went up", new Actor.Person(grace))
                .orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/money/movements/{id}", List.of("/money/movements/" + KEY),
                "/money/movements/{id}/undoings", List.of("/money/movements/" + KEY + "/undoings"));
    }
}
