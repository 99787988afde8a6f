package quorate.instructions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** A levy of the committee of Anyshire, of which the agent was not told. */
class LevyAddresses implements AddressExamples {

    private static final UUID ID = Fresh.idOf("addresses", "levy");

    LevyAddresses(LevyStore store, Clocks clocks) {
        var anytown = party("anytown-ccg");
        var levy = new Levy(
                ID,
                anytown,
                "Anyshire LMC",
                Deduction.Kind.LEVY,
                new Levy.Rate(new BigDecimal("42.5"), Levy.Per.YEAR, Levy.Patients.REGISTERED),
                LocalDate.of(2030, 4, 1),
                new Levy.Payers(Levy.Payers.Which.ALL, Set.of()),
                "Committee, 3 March",
                "Letter of 7 March",
                clocks.today(),
                party("owen-griffiths"),
                Optional.empty(),
                Optional.empty());
        clocks.write(number -> {
            if (store.list(List.of(anytown), Long.MAX_VALUE).isEmpty()) store.insert(levy, number);
            return levy;
        });
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/payments/levies/" + ID;
        var told = "/payments/instructions/" + Fresh.idOf("addresses", "instruction");
        return Map.of(
                "/payments/levies/{levy}", List.of(one),
                "/payments/levies/{levy}/tellings", List.of(one + "/tellings"),
                "/payments/levies/{levy}/ending", List.of(one + "/ending"),
                "/payments/instructions/{id}/net.csv", List.of(told + "/net.csv"),
                "/payments/instructions/{id}/net.xlsx", List.of(told + "/net.xlsx"));
    }
}
