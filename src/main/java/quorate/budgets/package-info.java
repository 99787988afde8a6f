/**
 * Budgets, and the end of each month.
 *
 * <p>An allocation comes in, budgets are made of it for streams, money is vired from one to another or handed back: an
 * allocation is <em>entered</em>, because somebody else decided it, and all the others are {@code Movement}s, which wait for a
 * decision as proposals about contracts do. {@code Movements} lays one on the docket of {@code authority}; whoever has the
 * power decides it, a committee at a meeting or an officer within their limit; {@code Deciding} hears the decision and posts,
 * in the same write, what was proposed. What was moved in error is moved back by a later posting.
 *
 * <p>A month ends by a calendar of working days ({@code MonthEnd}): cut-off, imports, accruals, what budget holders say of
 * their streams, journals, closing, the return to the national body, the committee's table. On which day each is owed and
 * which way a variance is told is the commissioner's own {@code MonthHabit}, from a day on. What the books can say by
 * themselves is marked by nobody.
 *
 * <p>At the end of a month accruals are entered ({@code Entry}), the month is closed ({@code MonthPages}; the ledger turns
 * the accruals back in the next), and the committee is given a table ({@code Report}) made of the same balances as the trial
 * balance, by stream: budget, spent so far, variance, forecast. {@code Return} adds the same accounts up in another way and proves that
 * both and the trial balance agree; {@code Outlook} foresees the year in each way that is used, with its arithmetic. Nothing of it is stored: what the table of March said when it
 * was made is the table as known then.
 *
 * <p>Under each table stands what the business rules of the year ask to be kept of the fund ({@code BusinessRule}, from a
 * file of {@code schemes}), and what earlier years did to this one.
 *
 * <p>On whose books the money is follows from the commissioner's level on the day, by the law pack ({@code Bookkeeping}):
 * under joint commissioning it is on NHS England's, and can be read here and not moved. What NHS England tells of it is {@link
 * quorate.budgets.Told}, by whoever takes it in, and stands on the table and in the forecast beside what was posted ({@code
 * ToldTables}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "law", "periods", "register", "authority", "ledger", "schemes"
        })
package quorate.budgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
