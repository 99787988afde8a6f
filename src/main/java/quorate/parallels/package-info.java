/**
 * A parallel run: the months of a scheme worked out here beside what another system has, before anybody relies on this one.
 *
 * <p>Held against each other are our statements and the file of another system, another version of the scheme, or what was paid
 * by runs. {@code AmountSheet} reads such a file or names everything that is wrong with it; what its codes mean is kept with the
 * parallel run and offered to the next one. {@code Working} works each month out once for all practices, through the door of
 * {@code payments} behind which no run and no ledger stands, and {@code Comparing} holds it against theirs, line by line.
 * {@code Causes} says why two amounts differ, and only what comes to their amount to the penny when it is worked out so.
 *
 * <p>Nothing here is posted or paid. What was compared is kept as it was and read back as rows; worked out once more, only what
 * became different is kept.
 *
 * <p>Where to begin: {@code Parallel}, {@code Parallels}, {@code Comparing}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register", "schemes", "payments"})
package quorate.parallels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
