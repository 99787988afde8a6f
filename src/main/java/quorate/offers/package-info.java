/**
 * A scheme offered to practices, and what each of them answers.
 *
 * <p>An {@code Offer} is for a span of days and has a day by which it must be answered. What is said about it, by a practice or
 * to one, is a {@code Word}: the last of them is what holds. A practice signs, refuses with its reason or says what it would
 * take instead; the commissioner agrees to that or declines. {@code Answers} says who may say what, and when. Only whoever
 * holds a practice's post that day speaks for it.
 *
 * <p>Who signed is who is paid: {@code Signed} tells payments, on the two clocks, so that a run of a scheme that is a choice
 * takes those who had signed when it was worked out.
 *
 * <p>Where to begin: {@code Offer}, {@code Answers}, {@link quorate.offers.Offers}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "schemes", "soundings", "payments", "drafting"})
package quorate.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
