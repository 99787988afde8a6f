package quorate.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Money;

/**
 * So much moved from one account to another.
 *
 * @param id by which the same posting sent twice is made once; {@link quorate.kernel.Fresh#idOf} makes one from words
 * @param effective the day on which it belongs
 * @param cause the posting, or the thing elsewhere, because of which it was made
 * @param reservation of which reservation it makes more or less
 * @param corrects the posting of which this is the difference
 * @param words what it is, as people read it; nothing personal
 */
public record Posting(
        UUID id,
        Move move,
        Account from,
        Account to,
        Money amount,
        LocalDate effective,
        Optional<UUID> cause,
        Optional<UUID> reservation,
        Optional<UUID> corrects,
        String words) {

    public Posting {
        // One line: COPY would read line ends as the next row, and PostgreSQL takes no NUL at all.
        if (hasControls(words)) words = words.replaceAll("\\p{Cntrl}+", " ");
        words = words.strip();
    }

    private static boolean hasControls(String words) {
        for (var at = 0; at < words.length(); at++) if (Character.isISOControl(words.charAt(at))) return true;
        return false;
    }

    /** One that corrects nothing. @param because what caused it; empty for a first cause */
    public static Posting of(
            UUID id,
            Move move,
            Account from,
            Account to,
            Money amount,
            LocalDate effective,
            Optional<UUID> because,
            String words) {
        return new Posting(id, move, from, to, amount, effective, because, Optional.empty(), Optional.empty(), words);
    }

    /** The difference that makes a posting right: so much more the same way, or so much back. */
    public static Posting correcting(Posting wrong, UUID id, Money more, LocalDate effective, String words) {
        var back = more.pence() < 0;
        return new Posting(
                id,
                Move.CORRECT,
                back ? wrong.to : wrong.from,
                back ? wrong.from : wrong.to,
                back ? Money.ZERO.minus(more) : more,
                effective,
                Optional.of(wrong.id),
                wrong.reservation,
                Optional.of(wrong.id),
                words);
    }

    /** The same, making a reservation more or less. */
    public Posting reserving(UUID reserved) {
        return new Posting(id, move, from, to, amount, effective, cause, Optional.of(reserved), corrects, words);
    }
}
