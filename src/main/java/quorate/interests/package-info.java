/**
 * What people stand to gain, and what was ruled about it.
 *
 * <p>People declare {@link quorate.interests.Interest interests}; the register knows how everybody is connected. From both,
 * {@code conflicts} finds who stands to gain from a {@link quorate.interests.Subject}: each {@link
 * quorate.interests.Finding} is one path from a person to a party the decision affects, readable as a sentence. Which ties
 * count, how far they reach and what an edition of the guidance calls and does about them is data in {@code
 * law/interests}.
 *
 * <p>A finding is a question to the chair, not a verdict. The chair answers it by a {@link quorate.interests.Ruling} with one
 * of the {@link quorate.interests.Treatment treatments} that the edition in force offers, or by ruling it out as a false
 * alarm, with a reason that is remembered until the facts change. Until then the matter's private papers are
 * held: neither sent to the person nor withheld for good. Everything anybody is shown about a matter passes
 * {@code barred(person, matter)}.
 *
 * <p>Where to begin: {@code Conflicts} asks for each person and each party affected. {@code Search} walks outward from the
 * person over {@code Ties}, one {@code Step} of the law's data at a time, and keeps each way as a {@code Trail}; {@code Stakes}
 * makes of those that arrive, of declarations and of unknown supply chains a {@code Stake}; {@code Weighing} asks the {@code
 * Edition} in force what it is called and what may be done, and {@code Recusal} what statute adds. {@code Guidance} is all of
 * {@code law/interests} read at once. {@code RulingChecks} is everything that can stand against a ruling.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "law", "register"})
package quorate.interests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
