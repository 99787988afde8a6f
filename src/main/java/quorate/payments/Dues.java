package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Outstanding;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Words;

/** The front door: what becomes due to a practice by a decision of its own, to be paid by the next instruction like all else. */
@Component
public class Dues {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final PaymentStore store;
    private final Payable payable;
    private final Drawing drawing;
    private final Keeping keeping;
    private final Hands hands;
    private final Ledger ledger;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    Dues(
            PaymentStore store,
            Payable payable,
            Drawing drawing,
            Keeping keeping,
            Hands hands,
            Ledger ledger,
            Desk desk,
            Standing standing,
            Clocks clocks) {
        this.store = store;
        this.payable = payable;
        this.drawing = drawing;
        this.keeping = keeping;
        this.hands = hands;
        this.ledger = ledger;
        this.desk = desk;
        this.standing = standing;
        this.clocks = clocks;
    }

    /**
     * What becomes due.
     *
     * @param id of the posting by which it does; the same twice is one
     * @param code of the practice
     * @param day to which it belongs
     * @param promise from which it is drawn as long as anything is left of it; empty where nothing was promised for it
     */
    public record Owed(
            UUID id,
            PartyId commissioner,
            UUID fund,
            String stream,
            PartyId practice,
            String code,
            Money amount,
            LocalDate day,
            String words,
            Optional<UUID> promise) {

        UUID reservation() {
            return Fresh.idOf("reservation of what is due", id.toString());
        }

        Account at(Place place) {
            return new Account(fund, stream, Optional.of(practice), place);
        }
    }

    /** For which commissioners the person may see what practices are paid. */
    public List<PartyId> readBy(CurrentPerson person) {
        return hands.readBy(person);
    }

    /** For which commissioners the person enters what practices ask for. */
    public List<PartyId> enteredBy(CurrentPerson person) {
        return hands.enteredBy(person);
    }

    /**
     * Promises from which something of a stream can be drawn for a practice: made to it or to nobody in particular, by the day
     * and of the budget of its year, the first first.
     */
    public List<Outstanding> promises(UUID fund, String stream, PartyId practice, LocalDate day) {
        var accounts = Stream.of(Optional.of(practice), Optional.<PartyId>empty())
                .map(whose -> new Account(fund, stream, whose, Place.RESERVED))
                .toList();
        return desk.listOutstanding(accounts, FAR, Long.MAX_VALUE).stream()
                .filter(it -> !it.made().effective().isAfter(day))
                .filter(it -> it.made().effective().minusMonths(3).getYear()
                        == day.minusMonths(3).getYear())
                .toList();
    }

    /** What of it stands as drawn from its promise. */
    public Money drawn(Owed owed) {
        return drawing.parts(owed).stream()
                .filter(part ->
                        owed.promise().filter(part.reservation()::equals).isPresent())
                .map(Drawing.Part::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Everything that would stand against owing it today. */
    public List<Objection> against(Owed owed, Actor by) {
        var promised = owed.promise().isEmpty()
                || promises(owed.fund(), owed.stream(), owed.practice(), owed.day()).stream()
                        .anyMatch(it -> owed.promise().get().equals(it.now().id()));
        if (!promised) return List.of(unpromised(owed));
        return voucher(owed, new DecisionId(owed.id()), by)
                .map(voucher -> desk.against(voucher, drawing.of(owed).postings()).stream()
                        .distinct()
                        .toList())
                .orElseGet(() -> List.of(unsettled(owed.day())));
    }

    /**
     * Posts it as due by a decision: what is left of its promise, and beyond that what is free in the budget. Owed twice, it is
     * owed once.
     */
    public Answer<Posted> owe(Owed owed, DecisionId decision, Actor by) {
        return clocks.write(number -> {
            var voucher = voucher(owed, decision, by);
            if (voucher.isEmpty()) return new Answer.Refused<>(List.of(unsettled(owed.day())));
            var books = voucher.get().books();
            if (!books.keeper().equals(owed.commissioner())) return new Answer.Refused<>(List.of(foreign(owed, books)));
            var before = store.parts(owed).size();
            if (before > 0) return new Answer.Done<>(new Posted(voucher.get().id(), 0, before));
            if (!drawing.fits(owed)) return new Answer.Refused<>(List.of(unpromised(owed)));
            return post(voucher.get(), drawing.of(owed), number);
        });
    }

    private Answer<Posted> post(Voucher voucher, Drawing.Batch batch, long number) {
        var posted = ledger.post(voucher, batch.postings());
        if (posted instanceof Answer.Done<Posted>(var done) && done.made() > 0)
            store.insertParts(batch.parts(), number);
        return posted;
    }

    /**
     * What is owed differently than it was.
     *
     * @param id of the posting by which it is; the same twice is one
     * @param was as it became due
     * @param more less than nothing for what is taken back: from what is due next of the same stream, and never below nothing
     */
    public record Later(UUID id, Owed was, Money more, String words) {}

    /** What is due to a practice from a stream of a fund and nobody was told to pay; nothing where that is less than nothing. */
    public Money open(UUID fund, String stream, PartyId practice) {
        return payable.list(fund).stream()
                .filter(line -> line.party().equals(practice) && line.stream().equals(stream))
                .map(Payable.Due::amount)
                .filter(amount -> amount.pence() > 0)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /**
     * Posts all of these differences by a decision, or none: from and to the promise of what became due. Posted twice, they are
     * posted once.
     */
    public Answer<Posted> differ(PartyId commissioner, List<Later> differences, DecisionId decision, Actor by) {
        return clocks.write(number -> {
            var books = keeping.booksOf(commissioner, clocks.today());
            if (books.isEmpty()) return new Answer.Refused<>(List.of(unsettled(clocks.today())));
            var key = Fresh.idOf("voucher of differences", decision.toString(), differences.toString());
            var fresh = differences.stream()
                    .filter(each -> store.parts(each.was()).stream()
                            .noneMatch(part -> part.posting().equals(each.id())))
                    .toList();
            if (fresh.isEmpty()) return new Answer.Done<>(new Posted(key, 0, differences.size()));
            var batch = drawing.of(fresh);
            if (batch.lacking().pence() > 0) return new Answer.Refused<>(List.of(lacking(batch.lacking())));
            return post(new Voucher(key, books.get(), new Warrant.Decided(decision), by), batch, number);
        });
    }

    private Optional<Voucher> voucher(Owed owed, DecisionId decision, Actor by) {
        return keeping.booksOf(owed.commissioner(), owed.day())
                .map(books -> new Voucher(
                        Fresh.idOf("voucher of what is due", owed.id().toString()),
                        books,
                        new Warrant.Decided(decision),
                        by));
    }

    private static Objection lacking(Money amount) {
        return Runs.no("payments.lacking", amount + " is beyond what became due of it.", "Take back that much less.");
    }

    private static Objection unpromised(Owed owed) {
        return Runs.no(
                "payments.promise",
                "Nothing is left of the promise for " + Words.stream(owed.stream()) + " on " + Words.day(owed.day())
                        + ", or it was made to somebody else, later, or from another fund or year.",
                "Choose a promise that the page offers, or let the money be reserved from the budget.");
    }

    private static Objection unsettled(LocalDate day) {
        return Runs.no(
                "payments.unsettled",
                "Nothing that the service knows says on whose books the money is on " + Words.day(day) + ".",
                "Choose a day on which the commissioner's level of responsibility is known.");
    }

    private Objection foreign(Owed owed, Books books) {
        return new Objection(
                "payments.books",
                Weight.MUST,
                "The money of " + standing.nameOf(owed.commissioner()) + " is on the books of "
                        + standing.nameOf(books.keeper()) + " on " + Words.day(owed.day()) + ".",
                "Send the claim to " + standing.nameOf(books.keeper()) + ", who pays it.",
                List.of(books.source()));
    }
}
