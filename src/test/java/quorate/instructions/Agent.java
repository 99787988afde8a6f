package quorate.instructions;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import quorate.kernel.PartyId;
import quorate.ledger.Fund;
import quorate.payments.Payday;

/** What is due to three practices of Anytown, and the agent who is told to pay it. */
class Agent {

    final PartyId anytown;
    final PartyId owen;
    final PartyId grace;
    final Payday payday;

    private final Instructions instructions;
    private final Signatories signatories;

    Agent(AutowireCapableBeanFactory beans, Instructions instructions, Signatories signatories) {
        this.payday = beans.createBean(Payday.class);
        this.instructions = instructions;
        this.signatories = signatories;
        this.anytown = payday.anytown;
        this.owen = payday.owen;
        this.grace = payday.grace;
    }

    Fund fund() {
        return payday.fund();
    }

    /** All that was counted is read, and Owen is on the list of those who may instruct. */
    void read() throws Exception {
        payday.read();
        signatories.add(anytown, owen, LocalDate.of(2016, 5, 1), grace).orThrow();
    }

    void owe(LocalDate month) {
        payday.owe(month);
    }

    Instruction tell(UUID instruction) {
        return instructions
                .give(instruction, anytown, fund().id(), instructions.firstPayday(), owen)
                .orThrow();
    }

    void pay(LocalDate month, UUID instruction) {
        owe(month);
        tell(instruction);
    }
}
