/**
 * A committee before it sits, and who sits on it ever after: what it is, how it decides, its seats and who holds them.
 *
 * <p>A {@link quorate.founding.Founding} is a committee as somebody sets it up, page by page; nothing of it is in force. {@code
 * Constituting} tries it in a write that is rolled back, so that every breach of the rules in force on its first day is told
 * at once, or records it whole: the body, its posts and people in {@code register}, its terms of reference in {@code
 * authority}. From then on {@code Seating} says who sits as at a day, a {@code Composition}, and lets people take seats and
 * leave them, by day.
 *
 * <p>Nothing here knows of a meeting. What a meeting makes of the seats is the business of {@code committees}, which lends its
 * {@code Bench} (who sits) and its {@code Prospect} (how they would stand), and shows on its own page what is being set up
 * ({@code Beginnings}).
 *
 * <p>Where to begin: {@code FoundingPages} and {@code PlacePages} ask, the {@code …Form}s read what was typed, {@code Founders}
 * says who may.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "committees"})
package quorate.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
