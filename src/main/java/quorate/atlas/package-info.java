/**
 * England and its parts, as pictures: the national picture by region and level on any day, who is connected with whom, and
 * where practices are.
 *
 * <p>Nothing is decided here, and nothing is known that other modules do not know better. Every picture is drawn on the
 * server from the register and the instruments as at a day, stands beside a table that says the same, and can be
 * downloaded. A drawing is measured in whole numbers: positions in the hundredth of a per cent or in millionths of a degree.
 *
 * <p>Where to begin: {@code National} counts commissioners, practices and levels by region, {@code Census} holds the counts
 * against those that were published, and {@code Chart} draws
 * them. {@code Net} draws the {@code Connection}s of one body. {@code Boundaries} takes in published files of areas, {@code
 * Outline} by {@code Outline}, and {@code Sketch} draws them with the practices in them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "intake", "law", "register", "figures", "authority"})
package quorate.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
