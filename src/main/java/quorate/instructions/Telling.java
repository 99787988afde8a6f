package quorate.instructions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.payments.Payable;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Words;

/** The front door: who may tell the paying agent something today, in time for which day, and what it was told already. */
@Component
public class Telling {

    private final Instructions instructions;
    private final Mending mending;
    private final Signatories signatories;
    private final Payable payable;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    Telling(
            Instructions instructions,
            Mending mending,
            Signatories signatories,
            Payable payable,
            Desk desk,
            Standing standing,
            Clocks clocks) {
        this.instructions = instructions;
        this.mending = mending;
        this.signatories = signatories;
        this.payable = payable;
        this.desk = desk;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** Of which commissioners the person may see what is paid. */
    public List<PartyId> readBy(CurrentPerson person) {
        return payable.readBy(person);
    }

    /** For which commissioners the person is on the list today. */
    public List<PartyId> signedBy(CurrentPerson person) {
        return payable.readBy(person).stream()
                .filter(commissioner -> signatories.isListed(commissioner, person.id(), clocks.today()))
                .toList();
    }

    /** Why somebody may not tell the agent anything today; empty if they may. */
    public List<Objection> against(PartyId commissioner, PartyId by) {
        return signatories.against(commissioner, by, standing.nameOf(by));
    }

    /** The first payment date for which there is still time today. */
    public LocalDate firstPayday() {
        return instructions.firstPayday();
    }

    /** The last day on which the agent can be told about a payment date. */
    public LocalDate lastDayFor(LocalDate paysOn) {
        return instructions.lastDayFor(paysOn);
    }

    /** The streams from which practices were ever owed anything, in order. */
    public List<String> listStreams(Collection<PartyId> commissioners) {
        return payable.listStreams(desk.listFunds(commissioners, Long.MAX_VALUE).stream()
                .map(fund -> fund.id())
                .toList());
    }

    /**
     * Something that the agent was told to pay, and of which nobody said yet that it did.
     *
     * @param payee to whom it is due: the practice itself, or a network that is paid into its account
     * @param inTime whether there is still time to tell it otherwise
     */
    public record Open(
            UUID instruction,
            LocalDate paysOn,
            PartyId payee,
            String name,
            String stream,
            Money amount,
            boolean inTime,
            String page) {

        public String sentence() {
            return amount + " to " + name + " for " + Words.stream(stream) + " on " + Words.day(paysOn);
        }
    }

    /** What is told to be paid into the account of a practice and was not yet, the first payment date first. */
    public List<Open> open(PartyId commissioner, PartyId practice) {
        return instructions.list(List.of(commissioner), Long.MAX_VALUE).reversed().stream()
                .flatMap(it -> it.byPractice().keySet().stream()
                        .filter(code -> it.paid(code).isEmpty())
                        .flatMap(code -> it.leftOf(code).stream())
                        .filter(line -> instructions.reaches(line, practice, it.paysOn()))
                        .map(line -> new Open(
                                it.id(),
                                it.paysOn(),
                                line.party(),
                                standing.nameOf(line.party()),
                                line.stream(),
                                line.amount(),
                                !clocks.today().isAfter(lastDayFor(it.paysOn())),
                                it.page())))
                .toList();
    }

    /** Takes back what the agent was told to pay, so that it is due again. Called within a write, while there is time. */
    public List<Objection> recall(PartyId commissioner, Open open, String why, PartyId by) {
        return clocks.<List<Objection>>write(number -> {
            var it =
                    instructions.find(open.instruction(), List.of(commissioner)).orElseThrow();
            if (clocks.today().isAfter(lastDayFor(it.paysOn()))) {
                return instructions.against(commissioner, it.fund(), it.paysOn(), by);
            }
            Answer<Instruction> answer = mending.recall(
                    it,
                    line -> line.party().equals(open.payee()) && line.stream().equals(open.stream()),
                    why,
                    by,
                    number);
            return answer.objections();
        });
    }

    /** What is due and would go into the account of a practice on a day, and nobody was told to pay: of one stream, or of all. */
    public Money due(PartyId commissioner, PartyId practice, Optional<String> stream, LocalDate day) {
        return desk.listFunds(List.of(commissioner), Long.MAX_VALUE).stream()
                .flatMap(fund -> instructions.due(fund.id()).stream())
                .filter(line -> instructions.reaches(line, practice, day))
                .filter(line -> stream.stream().allMatch(line.stream()::equals))
                .map(Instruction.Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
