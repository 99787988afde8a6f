package quorate.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** The agent is told to pay practices of Anytown, for tests of modules above. */
public class Practised {

    private final Agent agent;
    private final Instructions instructions;
    private final Signatories signatories;

    public Practised(AutowireCapableBeanFactory beans, Instructions instructions, Signatories signatories) {
        this.agent = beans.createBean(Agent.class);
        this.instructions = instructions;
        this.signatories = signatories;
    }

    /** All that was counted is read, and Owen is on the list of those who may instruct. */
    public void read() throws Exception {
        agent.read();
    }

    public void list(PartyId person, LocalDate from) {
        signatories.add(agent.anytown, person, from, agent.grace).orThrow();
    }

    public void owe(LocalDate month) {
        agent.owe(month);
    }

    public void pay(LocalDate month, UUID instruction) {
        agent.pay(month, instruction);
    }

    private Instruction told(UUID instruction) {
        return instructions.find(instruction, List.of(agent.anytown)).orElseThrow();
    }

    public List<String> deducted(UUID instruction) {
        return told(instruction).deductions().stream()
                .map(each -> each.practice() + " " + each.kind() + " " + each.amount())
                .toList();
    }

    public Money gross(UUID instruction, String practice) {
        return Net.of(told(instruction), practice).gross();
    }

    public Money net(UUID instruction, String practice) {
        return Net.of(told(instruction), practice).net();
    }
}
