/**
 * What NHS England tells of money that is on its books.
 *
 * <p>At levels 1 and 2 a commissioner's primary care money is on NHS England's books: it can be read and foreseen here, and
 * never posted. What NHS England reports of it, month by month and stream by stream, is a {@code Tiding}: the budget, what was
 * spent to date, what it foresees, where that was read and on which day it was told. It is entered by hand or by file
 * ({@code TidingSheet}), and shown on the committee's table and in the forecast of {@code budgets}, marked as told. Of several
 * about the same month and stream the last counts; those before stay readable.
 *
 * <p>Nothing is told of a month in which the commissioner's books are its own. {@code Whose} finds the day from which they are.
 *
 * <p>Where to begin: {@code Tidings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register", "ledger", "budgets"})
package quorate.tidings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
