package quorate.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.stories.AddressExamples;

/** A loan to Mill Lane, paid back in a year. */
class LoanAddresses implements AddressExamples {

    private static final UUID ID = Fresh.idOf("addresses", "loan");

    LoanAddresses(Loans loans, Desk desk, Clocks clocks) {
        loans.lend(
                loan(ID, Fresh.idOf("addresses", "posting of a loan"), 120_000, desk, clocks),
                new Actor.Process("addresses"));
    }

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    static UUID fund(Desk desk) {
        return desk.listFunds(List.of(party("anytown-ccg")), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Loan loan(UUID id, UUID posting, long pence, Desk desk, Clocks clocks) {
        return new Loan(
                id,
                new MatterId(Fresh.idOf("matter of a loan", id.toString())),
                new DecisionId(Fresh.idOf("decision on a loan", id.toString())),
                party("anytown-ccg"),
                party("mill-lane"),
                "Z90001",
                fund(desk),
                "support",
                posting,
                new Money(pence),
                12,
                "Support that is paid back, S 1",
                "/claims",
                clocks.today(),
                List.of(),
                Optional.empty());
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/loans/" + ID;
        return Map.of(
                "/loans/{id}", List.of(one),
                "/loans/{id}/instalments", List.of(one + "/instalments"),
                "/loans/{id}/returns", List.of(one + "/returns"),
                "/loans/{id}/write-off", List.of(one + "/write-off"));
    }
}
