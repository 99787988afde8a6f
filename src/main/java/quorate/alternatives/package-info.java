/**
 * What a practice would get under the national quality and outcomes framework, beside a local alternative, for the same year and
 * from the same figures.
 *
 * <p>{@link quorate.alternatives.Alternatives} works both out: the framework by {@code qof.yaml}, the alternative by whichever
 * scheme is chosen. What was read for payments counts; else what was published of lists and registers, and how common a disease
 * is in England is summed up from the same registers; else what somebody types to try with. Points are published for no practice,
 * so without readings of them the framework is held against what was paid for it. A practice sees its own line before it answers
 * an offer; until it signs, it keeps the national framework.
 *
 * <p>Nothing is stored here. Where to begin: {@code Comparison}, {@link quorate.alternatives.Alternatives}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "register", "figures", "schemes", "payments"})
package quorate.alternatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
