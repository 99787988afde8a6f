/**
 * Has money moved between sectors? What was spent on primary care, community services, hospitals, mental health and pooled
 * funds, year by year.
 *
 * <p>Which stream belongs to which {@code Sector} is data ({@code shifts/sectors.yaml}). What the books hold is added up from
 * the ledger; what they do not hold, such as hospital care, is taken from files ({@code ToldSheet}), each number with its
 * source, and is marked as such. {@code Shift} is the table of all years with shares, per head and change; {@code Shifts} finds
 * beside each change the postings that moved budgets in that year, each of which leads to its decision. Where a published
 * series counts otherwise from a year on, the break is shown and no change is worked out across it.
 *
 * <p>For how many people it was is counted by {@code HeadCounts}: what was given in a file, else the patients on the lists of the
 * practices commissioned that year, else those who live in the area; which of them is always said.
 *
 * <p>The running cost allowance of each year is held against what its scheme makes of the population.
 *
 * <p>Where to begin: {@code Shifts}, {@code Shift}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "intake", "register", "figures", "ledger", "schemes"})
package quorate.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
