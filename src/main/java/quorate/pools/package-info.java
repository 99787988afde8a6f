/**
 * Pooled funds: several bodies put money into one, which one of them hosts.
 *
 * <p>A {@code Pool} is what they agreed: its lines with what each partner puts in, who bears what a line costs more than
 * planned, in which order an overspend is met, what is set aside for it, what is paid only once a measure is reached. It is laid
 * for a decision for each partner whose books are kept here, and counts for a partner from that decision on. A partner whose
 * books are elsewhere, such as a council, agreed by the document that is named.
 *
 * <p>What happens in a pool is a {@code PoolEntry}: a contribution, spending, what is handed back, what is still expected. One
 * person enters it and another confirms it; with that it counts, and what is of books that are kept here is posted there, in
 * the same write. Spending is taken from what each partner has left in the pool, in that proportion. Whether money may go into
 * a pool at all, the ledger says, with the source of its fund.
 *
 * <p>{@code Position} adds up what is in the pool on a day, as known; {@code Outturn} says who bears what it costs more or
 * less, and how that was worked out. Nothing of either is stored.
 *
 * <p>Where to begin: {@code Pool}, {@code Outturn}, {@code Pools} (the agreement), {@code PoolEntries} (the money).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "ledger", "budgets"})
package quorate.pools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
