/**
 * A commissioner's own list of its contracts, on its way into the register of contracts.
 *
 * <p>Everybody keeps such a list in columns of their own, with a title across the top, merged cells, headings twice and a
 * total at the foot. So it is read in steps, and somebody looks at each: {@code Sheet} finds the heading and leaves out what
 * is no row; {@code SheetField} guesses what each column is, and remembers what was said last time; {@code SheetReading}
 * makes rows of it, with everything that is wrong; {@code SheetJudge} holds them against the register of practices and the
 * contracts that were entered; only then are they entered, through the front door of {@code contracts}.
 *
 * <p>A list is a record of what there is. Nothing is awarded, varied or ended by it, and what nobody knows is entered as not
 * known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register", "contracts"})
package quorate.inventories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
