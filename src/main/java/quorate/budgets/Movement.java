package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Fund;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.web.Words;

/**
 * Money that is to move within a fund once it is decided.
 *
 * @param move a budget, a virement, a budget handed back, a promise or a promise released
 * @param from the stream it leaves; empty for what is held for none
 * @param to the stream it goes to; empty for what is held for none
 * @param day on which it counts
 * @param words what it is for, as it will stand in the ledger
 * @param promised to whom and for which days; empty for what is no promise
 */
record Movement(
        UUID id,
        PartyId commissioner,
        UUID fund,
        Move move,
        String from,
        String to,
        Money amount,
        LocalDate day,
        String words,
        LocalDate laid,
        PartyId by,
        Optional<Promised> promised,
        Optional<Outcome> outcome,
        Optional<Undoing> undoing) {

    /** One that nobody has decided yet. */
    static Movement proposed(
            UUID id,
            Fund fund,
            Move move,
            String from,
            String to,
            Money amount,
            LocalDate day,
            String words,
            LocalDate laid,
            PartyId by,
            Optional<Promised> promised) {
        return new Movement(
                id,
                fund.commissioner(),
                fund.id(),
                move,
                from,
                to,
                amount,
                day,
                words,
                laid,
                by,
                promised,
                Optional.empty(),
                Optional.empty());
    }

    /** @param done false where it was refused, or could not be done any more; the sentence says which */
    record Outcome(UUID decision, boolean done, String sentence, LocalDate day) {}

    record Undoing(String why, LocalDate day, PartyId by) {}

    /** One id for the matter that is laid for it. */
    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a movement", id.toString()));
    }

    /** As it will be posted. The posting has the movement's own id, so that it is made once. */
    Posting posting() {
        return posting(Optional.empty());
    }

    /** The same, because of what put the money where it is. */
    Posting posting(Optional<UUID> because) {
        var posting = Posting.of(id, move, account(from), account(to), amount, day, because, words);
        return promised.map(it -> posting.reserving(it.reservation())).orElse(posting);
    }

    private Account account(String stream) {
        if (!stream.isEmpty()) return Account.budget(fund, stream);
        return promised.map(it -> new Account(fund, stream(), it.practice(), Place.RESERVED))
                .orElseGet(() -> Account.of(fund, Place.HELD));
    }

    /** The stream it leaves, or the one it goes to where it leaves none. */
    String stream() {
        return from.isEmpty() ? to : from;
    }

    /** What kind of movement it is, in words. */
    String kind() {
        return switch (move) {
            case RESERVE -> "Promise";
            case RELEASE -> "Release of a promise";
            default -> move.toString();
        };
    }

    /** "Virement of £1,000 from premises to global sum, Delegated primary medical care 2016/17". */
    String title(Fund whole) {
        var way = promised.map(it -> (move == Move.RESERVE ? " to " : ", to ") + it.whom() + ", " + purpose(stream()))
                .orElseGet(() -> (from.isEmpty() ? "" : " from " + purpose(from))
                        + (to.isEmpty() ? "" : (from.isEmpty() ? " for " : " to ") + purpose(to)));
        var title = kind() + " of " + amount + way + ", " + whole.name();
        return title.length() <= 300 ? title : title.substring(0, 299) + "…";
    }

    /** "global sum": a stream as people say it. */
    static String purpose(String stream) {
        return Words.stream(stream);
    }

    /** A stream as it is kept: {@code global-sum} for whatever way of writing "Global sum". */
    static String stream(String purpose) {
        return purpose.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** How it stands. */
    String state() {
        var done = move == Move.RESERVE ? "Promised" : move == Move.RELEASE ? "Released" : "Moved";
        if (undoing.isPresent()) return "Moved back";
        return outcome.map(it -> it.done() ? done : "Not " + done.toLowerCase(Locale.UK))
                .orElse("Waits for a decision");
    }

    boolean canBeUndone() {
        return undoing.isEmpty() && outcome.filter(Outcome::done).isPresent();
    }

    String page() {
        return "/money/movements/" + id;
    }

    /** "10 May 2016: approved …", for the page. */
    Optional<String> story() {
        return outcome.map(it -> it.sentence() + " (" + Words.day(it.day()) + ")");
    }

    /** It was decided: money was moved, or not. */
    record Done(UUID movement, PartyId commissioner, Move move, Outcome outcome, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(movement, commissioner.value());
        }

        @Override
        public List<UUID> because() {
            return List.of(outcome.decision());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("move", Code.of(move), "done", outcome.done() ? "yes" : "no");
        }
    }

    /** What was moved was moved back. */
    record Undone(UUID movement, PartyId commissioner, UUID decision, String why, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(movement, commissioner.value());
        }

        @Override
        public List<UUID> because() {
            return List.of(decision);
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }
}
