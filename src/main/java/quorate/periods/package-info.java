/**
 * How the days of a notice or a request are counted, and which clocks run.
 *
 * <p>A regulation says "within 7 days beginning with the day of receipt", "at least 28 days after", "6 months, to the end of
 * the month". Each of these is a row of {@code law/periods/}, with the paragraph in which it was read and the days on which
 * that paragraph was in force. {@link quorate.periods.Periods} counts: for a kind of request or notice, the regulations that
 * govern the contract, and the days that are known, it answers every day that follows, and every question that the text read
 * does not settle. There is no other arithmetic of days in the modules above.
 *
 * <p>A statutory day is never moved because an office is closed. {@link quorate.periods.Due} says besides on what kind of day
 * it falls, and by which working day the thing is better done.
 *
 * <p>{@link quorate.periods.Running} is a clock that runs for somebody: what the contract action log lists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "law"})
package quorate.periods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
