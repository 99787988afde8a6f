/**
 * What was counted about a body for a period, by vintage.
 *
 * <p>A {@link quorate.figures.Measure} is one thing that is counted: the global sum, registered patients, the register of
 * people with asthma. A {@link quorate.figures.Edition} is what was counted for one period as it was published on one day.
 * A {@link quorate.figures.Figure} is one measure of one body in one edition: a whole number of the measure's smallest
 * unit, or nothing and why. A later publication for the same period stands beside the earlier one and is believed from
 * then on; whoever asks as far as was known at a number is answered from the earlier one.
 *
 * <p>Everything is asked through {@link quorate.figures.Figures}. Bodies are named by their codes, for that is what was
 * published; a code needs a day, so an edition says of which day its commissioners are ({@code geography}).
 *
 * <p>Where to begin: {@code Catalogue} reads what is known of each published layout ({@code figures/*.yaml}: measures, the
 * headings they have had, the years in which they were published); a {@code Layout} holds one file's headings against it,
 * and a file with a heading that is not in the catalogue is refused by name. {@code Reader} reads the rows into {@code
 * Counted} editions, {@code Taking} decides about the whole file and writes it, and {@code Checks} holds it against itself
 * ({@code Sums}), against other editions ({@code Comparisons}) and against the register ({@code Whereabouts}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register"})
package quorate.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
