/**
 * What practices were lent, and how it comes back.
 *
 * <p>Whoever lends calls {@code Loans}: a {@code Loan} is so much in so many {@code Instalment}s, from month to month after
 * it was lent. What comes back fills them in their order, so that paying more than is open pays the next ones early, and one
 * whose day is over is missed. It comes back in two ways: an officer takes what is open from whatever is due to the practice
 * from the same fund, or the practice pays it back by itself. What is left is given up by a decision and not otherwise.
 * Each is a posting in the ledger.
 *
 * <p>Where to begin: {@code Loan}, {@code Loans}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "ledger", "authority", "payments"})
package quorate.loans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
