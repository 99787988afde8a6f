package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Words;

/** The front door: what becomes due to a practice by a decision of its own, to be paid by the next instruction like all else. */
@Component
public class Dues {

    private final PaymentStore store;
    private final Payable payable;
    private final Keeping keeping;
    private final Hands hands;
    private final Ledger ledger;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    Dues(
            PaymentStore store,
            Payable payable,
            Keeping keeping,
            Hands hands,
            Ledger ledger,
            Desk desk,
            Standing standing,
            Clocks clocks) {
        this.store = store;
        this.payable = payable;
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
            String words) {

        private UUID reservation() {
            return Fresh.idOf("reservation of what is due", id.toString());
        }

        private Account at(Place place) {
            return new Account(fund, stream, Optional.of(practice), place);
        }

        private List<Posting> postings(Optional<UUID> because) {
            return postings(because, reservation());
        }

        private List<Posting> postings(Optional<UUID> because, UUID key) {
            var promised = Posting.of(
                            key,
                            Move.RESERVE,
                            Account.budget(fund, stream),
                            at(Place.RESERVED),
                            amount,
                            day,
                            because,
                            words)
                    .reserving(key);
            var due = Posting.of(
                            id, Move.SETTLE, at(Place.RESERVED), at(Place.DUE), amount, day, Optional.of(key), words)
                    .reserving(key);
            return List.of(promised, due);
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

    /** Everything that would stand against owing it today. */
    public List<Objection> against(Owed owed, Actor by) {
        return voucher(owed, new DecisionId(owed.id()), by)
                .map(voucher -> desk.against(
                        voucher, List.of(owed.postings(Optional.empty()).getFirst())))
                .orElseGet(() -> List.of(unsettled(owed.day())));
    }

    /** Posts it as due by a decision. Owed twice, it is owed once. */
    public Answer<Posted> owe(Owed owed, DecisionId decision, Actor by) {
        return clocks.write(number -> {
            var voucher = voucher(owed, decision, by);
            if (voucher.isEmpty()) return new Answer.Refused<>(List.of(unsettled(owed.day())));
            var books = voucher.get().books();
            if (!books.keeper().equals(owed.commissioner())) return new Answer.Refused<>(List.of(foreign(owed, books)));
            var because = desk.findSource(Account.budget(owed.fund(), owed.stream()));
            var posted = ledger.post(voucher.get(), owed.postings(because));
            if (posted instanceof Answer.Done<Posted>(var done) && done.made() > 0) {
                store.insert(owed, owed.reservation(), number);
            }
            return posted;
        });
    }

    /**
     * What is owed differently than it was.
     *
     * @param id of the posting by which it is; the same twice is one
     * @param was as it became due
     * @param more less than nothing for what is taken back: from what is due next of the same stream, and never below nothing
     */
    public record Later(UUID id, Owed was, Money more, String words) {

        private UUID reservation() {
            return more.pence() > 0 ? Fresh.idOf("reservation of a difference", id.toString()) : was.reservation();
        }

        /** What is owed besides is promised and due like all else; what is taken back goes to the budget from which it came. */
        private List<Posting> postings() {
            var due = was.postings(Optional.empty()).getLast();
            if (more.pence() > 0) {
                var besides = new Owed(
                        id,
                        was.commissioner(),
                        was.fund(),
                        was.stream(),
                        was.practice(),
                        was.code(),
                        more,
                        was.day(),
                        words);
                return besides.postings(Optional.of(due.id()), reservation());
            }
            var freed = Posting.of(
                    Fresh.idOf("release of a difference", id.toString()),
                    Move.RELEASE,
                    was.at(Place.RESERVED),
                    Account.budget(was.fund(), was.stream()),
                    Money.ZERO.minus(more),
                    was.day(),
                    Optional.of(id),
                    words);
            return List.of(Posting.correcting(due, id, more, was.day(), words), freed.reserving(was.reservation()));
        }
    }

    /** What is due to a practice from a stream of a fund and nobody was told to pay; nothing where that is less than nothing. */
    public Money open(UUID fund, String stream, PartyId practice) {
        return payable.list(fund).stream()
                .filter(line -> line.party().equals(practice) && line.stream().equals(stream))
                .map(Payable.Due::amount)
                .filter(amount -> amount.pence() > 0)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** Posts all of these differences by a decision, or none. Posted twice, they are posted once. */
    public Answer<Posted> differ(PartyId commissioner, List<Later> differences, DecisionId decision, Actor by) {
        return clocks.write(number -> {
            var books = keeping.booksOf(commissioner, clocks.today());
            if (books.isEmpty()) return new Answer.Refused<>(List.of(unsettled(clocks.today())));
            var key = Fresh.idOf("voucher of differences", decision.toString(), differences.toString());
            var postings = differences.stream()
                    .flatMap(each -> each.postings().stream())
                    .toList();
            var posted = ledger.post(new Voucher(key, books.get(), new Warrant.Decided(decision), by), postings);
            if (posted instanceof Answer.Done<Posted>(var done) && done.made() > 0) {
                differences.forEach(each -> store.insert(each, each.reservation(), number));
            }
            return posted;
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
