package quorate.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.stories.AddressExamples;

/** A claim of Hilltop's that waits for a decision. */
class ClaimAddresses implements AddressExamples {

    private static final UUID KEY = Fresh.idOf("addresses", "claim");

    ClaimAddresses(Claims claims, Desk desk, Clocks clocks) {
        claims.enter(claim(KEY, desk, clocks, "Addresses 1"), "Hilltop Practice")
                .orThrow();
    }

    /** Water of April: £120 of the budget for premises. */
    static Claim claim(UUID id, Desk desk, Clocks clocks, String invoice) {
        var anytown = party("anytown-ccg");
        var fund = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
        return new Claim(
                id,
                anytown,
                fund.id(),
                party("hilltop"),
                "Z90005",
                ClaimKind.PREMISES,
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2016, 4, 30),
                invoice,
                Money.pounds(120),
                0,
                Optional.empty(),
                "",
                "Bill seen on 4 May 2016, kept in the team’s folder",
                "Water is paid back by the directions",
                false,
                clocks.today(),
                party("owen-griffiths"),
                Optional.empty());
    }

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of("/claims/{id}", List.of("/claims/" + KEY));
    }
}
