/**
 * Where instruments are drafted: terms of reference, schemes of delegation and joint arrangements.
 *
 * <p>A {@code Draft} has numbered versions; each save adds one, and none is ever changed. What a version says is its {@code
 * Content}: the instrument in the plain notation of {@code authority}, clauses in words beside it, and answers that only the
 * printed instrument needs. A draft is composed part by part ({@code Part}: one form, one page), from scratch, from the
 * instrument in force or from {@code ModelClauses}; {@code RuleTree} lets a condition of any depth be built on screen.
 *
 * <p>What can be done with a version: {@code Checks} holds it against the rules of its first day and against itself; {@code
 * Trying} replays the committee's real meetings under it; {@code Wording} puts it into numbered clauses, which {@code
 * Comparison} compares, which are printed as a page and as PDF, and which say where in the document a rule stands; {@code
 * Studio} saves it and puts it in force through {@code authority.grant}.
 *
 * <p>Whoever may record instruments may draft them; others with a post at one of the bodies may read. Nothing of a draft
 * counts until it is in force.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "files", "law", "register", "authority", "committees"})
package quorate.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
