package quorate.superannuation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.instructions.Contributed.Part;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** Superannuation of Mill Lane that nobody has checked. */
class SheetAddresses implements AddressExamples {

    private static final UUID ID = Fresh.idOf("addresses", "superannuation");

    SheetAddresses(ContributionStore store, Clocks clocks) {
        var entered = new Contribution(
                party("anytown-ccg"),
                "Z90001",
                YearMonth.of(2016, 5),
                Part.EMPLOYER,
                Money.parse("1433.80"),
                "The agent’s list",
                clocks.today(),
                party("owen-griffiths"));
        clocks.write(number -> {
            if (store.rows(ID).isEmpty()) store.insert(ID, List.of(entered), number);
            return entered;
        });
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/payments/superannuation/" + ID;
        return Map.of(
                "/payments/superannuation/{sheet}", List.of(one),
                "/payments/superannuation/{sheet}/checks", List.of(one + "/checks"),
                "/payments/superannuation/{sheet}/ending", List.of(one + "/ending"));
    }
}
