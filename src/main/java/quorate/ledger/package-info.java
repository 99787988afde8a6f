/**
 * Where every pound is, was and is promised.
 *
 * <p>Money is always somewhere. An {@link quorate.ledger.Account} is a place it can be: so much of a {@link
 * quorate.ledger.Fund} is held, is in the budget of a stream, is reserved, is due to a practice, is paid. A {@link
 * quorate.ledger.Posting} moves an amount from one account to another of the same fund, so what one loses the other gains and
 * all accounts of a fund add up to nothing; its {@link quorate.ledger.Move} says which way money may go. Every posting has a
 * {@link quorate.ledger.Voucher}: whose books it is in, by which decision or on what cited ground, by whom.
 *
 * <p>Two clocks, as everywhere. A posting is effective on the day where it belongs and known from the number of its write, so
 * there is a balance as at any pair of the two. It is counted in the month of its day, or in the next open one when that
 * month was closed. Nothing is edited: a correction posts the difference and names what it corrects.
 *
 * <p>What may never be otherwise is held by the database (the triggers in {@code V2} and {@code V3}), for whoever writes
 * there: accounts of one fund, one's own books, open months, no budget below nothing, no reservation beyond what it is, no
 * ring fence climbed. {@code Checks} asks the same before, and says every "no" at once in words. A {@code total} is what one
 * write did to one account in one month: a balance is the sum of these and of the postings of one month, which is why it is
 * quick however long the history.
 *
 * <p>Where to begin: {@code Ledger} is the front door, {@code Checks} says no, {@code LedgerStore} writes, {@code
 * BalanceStore} adds up, {@code Trail} follows a pound. The ledger knows no organisations and no law: whose books the money
 * is on, and by which source, is told by the caller in {@link quorate.ledger.Books}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
