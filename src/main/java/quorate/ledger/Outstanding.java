package quorate.ledger;

/**
 * A promise of which something is left.
 *
 * @param made the posting that promised it
 * @param now what came of it by a day
 */
public record Outstanding(Posting made, Reservation now) {}
