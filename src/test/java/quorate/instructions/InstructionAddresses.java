package quorate.instructions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.Dues;
import quorate.stories.AddressExamples;

/** A small amount to Mill Lane, which the agent is told to pay. */
class InstructionAddresses implements AddressExamples {

    private static final UUID TOLD = Fresh.idOf("addresses", "instruction");

    InstructionAddresses(Dues dues, Instructions instructions, Signatories signatories, Desk desk, Clocks clocks) {
        var anytown = party("anytown-ccg");
        var owen = party("owen-griffiths");
        var grace = party("grace-lin");
        if (instructions.find(TOLD, List.of(anytown)).isPresent()) return;
        var fund = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .map(Fund::id)
                .findFirst()
                .orElseThrow();
        var due = new Dues.Owed(
                Fresh.idOf("addresses", "due to be told"),
                anytown,
                fund,
                "global-sum",
                party("mill-lane"),
                "Z90001",
                Money.pounds(12),
                clocks.today(),
                "A difference by hand",
                Optional.empty());
        dues.owe(due, new DecisionId(Fresh.idOf("addresses", "decision on what is due")), new Actor.Person(owen))
                .orThrow();
        signatories.add(anytown, owen, clocks.today(), grace).orThrow();
        instructions.give(TOLD, anytown, fund, instructions.firstPayday(), owen).orThrow();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var instruction = "/payments/instructions/" + TOLD;
        return Map.of(
                "/payments/instructions/{id}", List.of(instruction),
                "/payments/instructions/{id}/schedule.csv", List.of(instruction + "/schedule.csv"),
                "/payments/instructions/{id}/again", List.of(instruction + "/again"),
                "/payments/instructions/{id}/excesses", List.of(instruction + "/excesses"),
                "/payments/instructions/{id}/confirmations", List.of(instruction + "/confirmations"));
    }
}
