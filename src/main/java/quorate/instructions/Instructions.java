package quorate.instructions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Instruction.Line;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.ledger.Account;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.networks.Networks;
import quorate.payments.Payable;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.web.Standing;
import quorate.web.Words;

/** Tells the paying agent what to pay. */
@Component
class Instructions {

    /** How many working days before the payment date the agent must have been told. */
    static final int AHEAD = 9;

    private static final Citation AGENT = new Citation(
            "PCSE",
            "Primary Care Support England, GP payments",
            "instructions nine working days before the payment date, by an authorised signatory",
            Evidence.PRIMARY_POLICY,
            LocalDate.of(2026, 11, 21));

    private final InstructionStore store;
    private final Payable payable;
    private final Deducting deducting;
    private final Signatories signatories;
    private final Ledger ledger;
    private final Periods periods;
    private final Networks networks;
    private final ObjectProvider<Holds> holds;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Instructions(
            InstructionStore store,
            Payable payable,
            Deducting deducting,
            Signatories signatories,
            Ledger ledger,
            Periods periods,
            Networks networks,
            ObjectProvider<Holds> holds,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.payable = payable;
        this.deducting = deducting;
        this.signatories = signatories;
        this.ledger = ledger;
        this.periods = periods;
        this.networks = networks;
        this.holds = holds;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    List<Instruction> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Instruction> find(UUID id, Collection<PartyId> commissioners) {
        return store.list(commissioners, Long.MAX_VALUE).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /** What is due from a fund and nobody was told to pay. */
    List<Line> due(UUID fund) {
        return payable.list(fund).stream()
                .map(due -> new Line(due.posting(), due.practice(), due.party(), due.stream(), due.amount()))
                .toList();
    }

    /** What must not be paid on a day to practices of the commissioner. */
    Holding held(PartyId commissioner, LocalDate day) {
        var found = holds.stream()
                .flatMap(each -> each.on(day).stream())
                .filter(hold -> hold.commissioner().equals(commissioner))
                .toList();
        return new Holding(found, day, networks::findAccount);
    }

    /** Whether a line is paid into the account of a party on a day: its own, or that of a network which named it. */
    boolean reaches(Line line, PartyId party, LocalDate day) {
        return line.party().equals(party)
                || networks.findAccount(line.party(), day)
                        .filter(account -> account.id().equals(party))
                        .isPresent();
    }

    /** What is due from a fund and may be paid on a day. What was overpaid from a stream is set against what comes due next. */
    private List<Line> payable(PartyId commissioner, UUID fund, LocalDate paysOn) {
        var held = held(commissioner, paysOn);
        return due(fund).stream()
                .filter(line -> line.amount().pence() > 0)
                .filter(line -> held.why(line, "").isEmpty())
                .toList();
    }

    /** What would be deducted if the agent were told now to pay on a day: worked out as when it is told. */
    List<Deducting.Asked> expected(PartyId commissioner, UUID fund, LocalDate paysOn) {
        return deducting.asked(commissioner, paysOn, payable(commissioner, fund, paysOn));
    }

    /** The last day on which the agent can be told to pay on another. */
    LocalDate lastDayFor(LocalDate paysOn) {
        var day = paysOn;
        for (var count = 0; count < AHEAD; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) count++;
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        var falls = periods.falls(day);
        return falls == Due.Falls.WORKING_DAY || falls == Due.Falls.UNKNOWN;
    }

    /** The first payment date for which there is still time. */
    LocalDate firstPayday() {
        var day = clocks.today();
        for (var count = 0; count < AHEAD; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) count++;
        }
        return day;
    }

    /** Everything that stands against telling the agent today to pay on a day. */
    List<Objection> against(PartyId commissioner, UUID fund, LocalDate paysOn, PartyId by) {
        var found = new ArrayList<>(signatories.against(commissioner, by, standing.nameOf(by)));
        found.addAll(againstDay(paysOn));
        if (payable(commissioner, fund, paysOn).isEmpty()) {
            found.add(own(
                    "payments.nothing",
                    "Nothing is due from this fund that the agent was not told to pay already, and that no stop holds.",
                    "Approve a run first, or do what is said beside each amount that is held."));
        }
        return found;
    }

    /** What stands against telling the agent today about a payment date. */
    List<Objection> againstDay(LocalDate paysOn) {
        var found = new ArrayList<Objection>();
        if (!isWorkingDay(paysOn)) {
            found.add(no(
                    "payments.payday",
                    Words.day(paysOn) + " is " + periods.falls(paysOn) + ", and nothing is paid on it.",
                    "Choose a working day, such as " + Words.day(periods.workingDayUpTo(paysOn)) + "."));
        } else if (clocks.today().isAfter(lastDayFor(paysOn))) {
            found.add(no(
                    "payments.late",
                    "To be paid on " + Words.day(paysOn) + " the agent must have been told by "
                            + Words.day(lastDayFor(paysOn)) + ", nine working days before.",
                    "Choose " + Words.day(firstPayday()) + " or later."));
        }
        return found;
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.COMPLY_OR_EXPLAIN, sentence, remedy, List.of(AGENT));
    }

    /** What the service asks for itself, and no law. */
    static Objection own(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    /** The key of a new form, under which what it asks for is done once. */
    static Map<String, String> fresh() {
        return Map.of("key", Fresh.id().toString());
    }

    /** Tells the agent to pay all that is due. Told twice, it is told once. */
    Answer<Instruction> give(UUID id, PartyId commissioner, UUID fund, LocalDate paysOn, PartyId by) {
        return clocks.write(number -> {
            var there = find(id, List.of(commissioner));
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(commissioner, fund, paysOn, by);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var told = new ArrayList<Line>();
            var postings = new ArrayList<Posting>();
            for (var line : payable(commissioner, fund, paysOn)) {
                var posting = telling(id, fund, line, paysOn);
                postings.add(posting);
                told.add(new Line(posting.id(), line.practice(), line.party(), line.stream(), line.amount()));
            }
            var given = new Instruction(
                    id,
                    commissioner,
                    fund,
                    paysOn,
                    clocks.today(),
                    by,
                    told,
                    deducting.from(commissioner, paysOn, told),
                    Map.of(),
                    List.of(),
                    List.of());
            var posted = post(commissioner, id + " told", postings, by);
            if (posted instanceof Answer.Refused<Posted>(var no)) return new Answer.Refused<>(no);
            store.insert(given, number);
            events.publishEvent(new Instruction.Told(id, commissioner, "told", given.total(), new Actor.Person(by)));
            return new Answer.Done<>(given);
        });
    }

    private Posting telling(UUID id, UUID fund, Line line, LocalDate paysOn) {
        var from = new Account(fund, line.stream(), Optional.of(line.party()), Place.DUE);
        return Posting.of(
                Fresh.idOf("instruction to pay", id.toString(), line.practice(), line.stream()),
                Move.INSTRUCT,
                from,
                from.at(Place.INSTRUCTED),
                line.amount(),
                clocks.today(),
                Optional.of(line.posting()),
                "To be paid on " + Words.day(paysOn));
    }

    /** @param what it is about, which makes the key of its voucher */
    Answer<Posted> post(PartyId commissioner, String what, List<Posting> postings, PartyId by) {
        var key = Fresh.idOf("voucher of an instruction", what);
        var books = payable.booksOf(commissioner, clocks.today());
        if (books.isEmpty()) {
            return new Answer.Refused<>(List.of(own(
                    "payments.unsettled",
                    "Nothing that the service knows says on whose books the money is today.",
                    "Record the commissioner's level of responsibility first.")));
        }
        if (postings.isEmpty()) return new Answer.Done<>(new Posted(key, 0, 0));
        return ledger.post(new Voucher(key, books.get(), new Warrant.Cited(AGENT), new Actor.Person(by)), postings);
    }
}
