/**
 * What is released of PMS premiums and where it goes: into which schemes, how much of it was paid, and how much has no use yet.
 *
 * <p>{@code reviews} says what an adopted path releases each year, and what the path itself gives back by a scheme. What it
 * leaves open is allotted here: an {@code Allotment} says that so much of a year is for a scheme. {@code Book} puts that beside
 * what was paid under these schemes, run by run. An allotment pays nothing and decides nothing: a scheme of the
 * commissioner's own has its own decision, and its runs their own second person.
 *
 * <p>Where to begin: {@code Book}, {@link quorate.reinvestments.Reinvestments}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "schemes", "payments", "reviews"})
package quorate.reinvestments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
