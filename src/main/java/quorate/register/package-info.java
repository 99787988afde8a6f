/**
 * Who exists, and how they are connected, on a day.
 *
 * <p>A {@link quorate.register.Party} is an organisation, a practice, a committee, a post or a person. What is true of it
 * for a while (its name, its code, its postcode) is a dated trait; how it is connected to another is a dated {@link
 * quorate.register.Link}. Nothing is edited: a change ends one span and begins another, and a correction closes what was
 * known and adds what is known now.
 *
 * <p>Everything is asked through a {@link quorate.register.View}: the register as it was on a day, as far as it was known
 * at a moment. A view is immutable and answers from memory.
 *
 * <p>Where to begin: a {@code Dossier} is all that was ever known about one party, the {@code Picture} all dossiers, a {@code
 * Sight} the view of it on a day. {@code Entries} says what stands against an entry by hand. Published files take another
 * way: {@code intake} unwraps one, {@code Rows} reads it in its {@code Layout} (the first layout in the list is believed
 * most), {@code Derivation} works out the history that all files together tell, and {@code Difference} what must be closed
 * and added so that the register says the same. So the order in which files come does not matter. A {@code Portrait} is what
 * files say of somebody, a {@code Tenure} to whom somebody belonged day by day, a {@code Finding} what is not believed. What
 * somebody entered by hand prevails over what a file says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake"})
package quorate.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
