/**
 * How a provider is chosen. So far: what buyers have published about it, in the open contracting data standard (OCDS 1.1).
 *
 * <p>A {@code Notice} is one release: what a buyer said on a day about a contracting process, which has an
 * identifier of its own (its {@code ocid}) and may be told of by many releases: planned, open to bids, awarded. Releases are never
 * changed; a later one says more, or something else.
 *
 * <p>Where to begin: {@code NoticeFiles} takes a file in, {@code Release} reads one line of it, {@code NoticeStore} keeps what was
 * read, {@code NoticePages} shows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register"})
package quorate.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
