package quorate.instructions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.web.Standing;

/** The front door for what stands from month to month: what the agent was told to pay, and whether it can be told more. */
@Component
public class Schedules {

    private final Instructions instructions;
    private final Signatories signatories;
    private final Standing standing;

    Schedules(Instructions instructions, Signatories signatories, Standing standing) {
        this.instructions = instructions;
        this.signatories = signatories;
        this.standing = standing;
    }

    /**
     * What the agent was told to pay to a practice from a stream on a day, without what was taken back since.
     *
     * @param practice its code
     */
    public record Told(
            PartyId commissioner,
            LocalDate paysOn,
            UUID instruction,
            String practice,
            PartyId party,
            String stream,
            Money amount) {}

    /** Everything that the agent was told to pay, as known by the number. */
    public List<Told> listTold(Collection<PartyId> commissioners, long known) {
        return instructions.list(commissioners, known).stream()
                .flatMap(it -> it.lines().stream()
                        .map(line -> new Told(
                                it.commissioner(),
                                it.paysOn(),
                                it.id(),
                                line.practice(),
                                line.party(),
                                line.stream(),
                                line.amount().minus(it.again(line)))))
                .toList();
    }

    /** Everything that stands against somebody's telling the agent today about a payment date. */
    public List<Objection> against(PartyId commissioner, LocalDate paysOn, PartyId by) {
        var found = new ArrayList<>(signatories.against(commissioner, by, standing.nameOf(by)));
        found.addAll(instructions.againstDay(paysOn));
        return found;
    }

    /** What must not be paid on a day to practices of the commissioner. */
    public List<Holds.Hold> held(PartyId commissioner, LocalDate day) {
        return instructions.held(commissioner, day).holds();
    }
}
