/**
 * A commissioner's own list of its staff and members, read into the register.
 *
 * <p>Such a list is nobody's publication: everybody keeps it in columns of their own, with a title across the top, merged
 * cells and a total at the foot. So it is read in steps, and somebody looks at each: {@code RosterSheet} finds the heading
 * and leaves out what is no row; {@code RosterField} guesses what each column is, and remembers what was said last time;
 * {@code RosterReading} makes rows of it, with everything that is wrong; {@code RosterJudge} holds them against the register;
 * only then are they entered, through the register's front door.
 *
 * <p>What is private is not taken: such columns are dropped as soon as they are recognised, before anything is kept. Nobody
 * is matched by a name: whoever may be known already is entered anew, and is then among the people who may be the same.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register"})
package quorate.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
