/**
 * What the public may read, exactly as released.
 *
 * <p>Modules publish a {@link quorate.kernel.Release}: re-rendered from public facts, never copied out of a private page.
 * In the same transaction its place in the order of versions is noted; after the commit the outbox has it made into a
 * snapshot, cleaned once more, under a permanent address. A later release replaces it with a reason, a withdrawal takes it
 * away with a ground, and both are said on the page.
 *
 * <p>Pages below {@code /public} read through a connection of their own, as a database role that can see this schema and
 * nothing else. Nobody points here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web"})
package quorate.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
