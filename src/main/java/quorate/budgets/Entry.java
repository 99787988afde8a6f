package quorate.budgets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Fund;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;

/**
 * What is entered without a decision of one's own: money that somebody else gave or took, and what a month has cost though
 * no statement says so yet.
 *
 * @param stream what an accrual is for; empty otherwise
 * @param practice whose accrual; empty where it is nobody's in particular
 */
record Entry(
        UUID id,
        Kind kind,
        Fund fund,
        String stream,
        Optional<PartyId> practice,
        Money amount,
        LocalDate day,
        String words) {

    /** What is entered. */
    enum Kind {
        ALLOCATION("An allocation that came", "Money given to the commissioner", Move.ALLOCATE),
        WITHDRAWAL("An allocation that was taken back", "Money that the commissioner gives back", Move.WITHDRAW),
        ACCRUAL("An accrual", "What the month has cost, and nobody has claimed or billed yet", Move.ACCRUE);

        private final String words;
        final String about;
        final Move move;

        Kind(String words, String about, Move move) {
            this.words = words;
            this.about = about;
            this.move = move;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** As it is posted, with the entry's own id, so that it is made once. */
    Posting posting() {
        var allocated = Account.of(fund.id(), Place.ALLOCATION);
        var held = Account.of(fund.id(), Place.HELD);
        var budget = Account.budget(fund.id(), stream);
        var accrued = new Account(fund.id(), stream, practice, Place.ACCRUED);
        return Posting.of(
                id,
                kind.move,
                switch (kind) {
                    case ALLOCATION -> allocated;
                    case WITHDRAWAL -> held;
                    case ACCRUAL -> budget;
                },
                switch (kind) {
                    case ALLOCATION -> held;
                    case WITHDRAWAL -> allocated;
                    case ACCRUAL -> accrued;
                },
                amount,
                day,
                Optional.empty(),
                words);
    }
}
