/**
 * The advice desk: what the service cannot settle is asked of somebody who can, and what they said is kept.
 *
 * <p>An {@link quorate.advice.Inquiry} is a question with its facts, and the service's own answer as {@link
 * quorate.advice.Given} then, with its {@link quorate.advice.Footing}: the rules and powers on which that answer stood. What
 * follows are {@link quorate.advice.Step steps}, each a later entry and never an edit: it was sent to somebody, they
 * answered, the body decided to rely on an answer for a span of days, confirmed that after a look, or withdrew it.
 *
 * <p>Advice ages. {@code Review} holds the footing of then against the law pack of now, and the answer of then against the
 * answer now; where they differ, or the last day is near, the advice is flagged until a named person has confirmed or
 * withdrawn it. {@code Likeness} finds what was asked before and says in what it is alike and in what not; through {@link
 * quorate.authority.Precedents} it is offered where somebody asks who may decide.
 *
 * <p>Where to begin: {@code Advice} writes, {@code Piece} is one inquiry with all that came of it as on a day, {@code Readers}
 * says who may see it, {@code Desk} puts pages together. Nothing here is ever published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "files", "law", "register", "authority"})
package quorate.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
