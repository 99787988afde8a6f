package quorate.pools;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;

/**
 * Something that happened in a pool, as one person entered it. It counts once another has confirmed it.
 *
 * @param partner whose money; empty where it is of the pool as a whole
 * @param fund from which fund of the partner, where its books are kept here
 * @param line of the pool; empty where it is of none
 * @param value pence; of a measure the change, in hundredths of a per cent
 * @param words where it can be read, as it will stand in the ledger
 * @param parts whose money it moved into the pool or out of it, once it is confirmed
 */
record PoolEntry(
        UUID id,
        UUID pool,
        Kind kind,
        Optional<PartyId> partner,
        Optional<UUID> fund,
        String line,
        long value,
        LocalDate day,
        String words,
        LocalDate entered,
        PartyId by,
        Optional<Ending> ending,
        Optional<Undoing> undoing,
        List<Part> parts) {

    PoolEntry {
        parts = List.copyOf(parts);
    }

    /** What is entered. */
    enum Kind {
        CONTRIBUTION("Contribution", "What a partner pays into the pool"),
        SPENDING("Spending", "What the pool paid for one of its lines"),
        HAND_BACK("Handed back", "What a partner gets back out of the pool"),
        EXPECTED("Still expected", "What a line will still cost until the pool ends; the latest entry counts"),
        UNCOMMITTED("Not committed", "How much of what is expected can still be cut; the latest entry counts"),
        MEASURE("Measure", "What was reached of the measure on which money of the pool depends");

        private final String words;
        final String about;

        Kind(String words, String about) {
            this.words = words;
            this.about = about;
        }

        boolean isOfPartner() {
            return this == CONTRIBUTION || this == HAND_BACK;
        }

        boolean isOfLine() {
            return this == SPENDING || this == EXPECTED || this == UNCOMMITTED;
        }

        boolean isMoney() {
            return isOfPartner() || this == SPENDING;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Confirmed, or turned down with a reason. */
    record Ending(boolean confirmed, String why, LocalDate day, PartyId by) {}

    /** That it was confirmed in error, and counts no more from the day. */
    record Undoing(String why, LocalDate day, PartyId by) {}

    /** Whose money. @param fund empty where its books are not kept here */
    record Purse(PartyId partner, Optional<UUID> fund) {}

    /** @param amount into the pool, or less than nothing for out of it */
    record Part(Purse purse, Money amount) {}

    Money amount() {
        return new Money(value);
    }

    /** "£60,000" or "−4.2%". */
    String valueWords() {
        return kind == Kind.MEASURE ? Pool.percent(Math.toIntExact(value)) : amount().toString();
    }

    boolean isWaiting() {
        return ending.isEmpty();
    }

    boolean isConfirmed() {
        return ending.filter(Ending::confirmed).isPresent();
    }

    /** Whether it counts by the end of a day: confirmed, of that day or before, and not undone by then. */
    boolean countsOn(LocalDate by) {
        return isConfirmed()
                && !day.isAfter(by)
                && undoing.filter(undone -> !undone.day().isAfter(by)).isEmpty();
    }

    String state() {
        if (undoing.isPresent()) return "Taken back";
        return ending.map(it -> it.confirmed() ? "Confirmed" : "Turned down").orElse("Waits for a second person");
    }

    /** The same with the parts that it moves. */
    PoolEntry moving(List<Part> moved) {
        return new PoolEntry(
                id, pool, kind, partner, fund, line, value, day, words, entered, by, ending, undoing, moved);
    }

    /** As it is posted in the books of a partner. */
    Posting posting(Part part, String name) {
        var fundId = part.purse().fund().orElseThrow();
        var held = Account.of(fundId, Place.HELD);
        var pooled = Account.of(fundId, Place.POOLED);
        return Posting.of(
                posted(part.purse()),
                switch (kind) {
                    case SPENDING -> Move.SPEND;
                    case HAND_BACK -> Move.POOL_BACK;
                    default -> Move.POOL;
                },
                kind == Kind.CONTRIBUTION ? held : pooled,
                switch (kind) {
                    case SPENDING -> Account.of(fundId, Place.SPENT);
                    case HAND_BACK -> held;
                    default -> pooled;
                },
                kind == Kind.CONTRIBUTION ? part.amount() : Money.ZERO.minus(part.amount()),
                day,
                Optional.empty(),
                name + (line.isEmpty() ? "" : ", " + line) + ": " + words);
    }

    /** The id of its posting in a fund. */
    UUID posted(Purse purse) {
        return Fresh.idOf(
                "part of a pool's entry",
                id.toString(),
                purse.partner().toString(),
                purse.fund().map(UUID::toString).orElse(""));
    }

    /** Something was done with an entry. @param what entered, confirmed, turned down, taken back */
    record Moved(UUID entry, UUID pool, Kind entered, String what, String value, String why, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(pool, entry);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", Code.of(entered), "what", what, "value", value);
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }
}
