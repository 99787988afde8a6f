/**
 * What happened, in order, unalterable.
 *
 * <p>The journal hears every {@link quorate.kernel.Happening} inside the transaction that made it true and adds one
 * {@link quorate.journal.Entry}, so that what happened and the memory of it are kept or lost together. Each entry's hash
 * covers the hash before it: whoever changes, removes or slips in an entry breaks the chain at that place, and
 * {@link quorate.journal.Journal#verify} names it. Text that may have to be erased is kept apart; the entry holds only a
 * salted digest of it, so the chain still verifies when the text has gone, and the erasure is an entry itself.
 *
 * <p>Nobody points here: modules publish happenings and know nothing of the journal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
