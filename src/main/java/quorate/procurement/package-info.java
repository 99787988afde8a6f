/**
 * How a provider is chosen: what buyers have published about it, in the open contracting data standard (OCDS 1.1), and what
 * commissioners have decided about it, on their register of procurement decisions.
 *
 * <p>A {@code Notice} is one release: what a buyer said on a day about a contracting process, which has an
 * identifier of its own (its {@code ocid}) and may be told of by many releases: planned, open to bids, awarded. Releases are never
 * changed; a later one says more, or something else.
 *
 * <p>Where to begin: {@code NoticeFiles} takes a file in, {@code Release} reads one line of it, {@code NoticeStore} keeps what was
 * read, {@code NoticePages} shows it.
 *
 * <p>The register of procurement decisions is not kept beside the record but worked out of it: {@code DecisionRegister} takes the
 * decisions of committees and officers that {@code RegisterLaw} says belong on it, and tells of each who took part and how
 * conflicts were managed. What the record does not hold is written by whoever keeps the register, and {@code Completing} publishes of it
 * what may be read.
 *
 * <p>How one is chosen here is a {@code Proceeding}: a {@code Procedure}, opened from a decision, and its {@code Step}s, of which none
 * is ever changed. {@code Routes} says by the law pack which ways to a provider are open in a case and why the others are not;
 * {@code ProcurementRules} and {@code StandstillRules} say everything that stands against a step; {@code ProcurementDays} what has to wait
 * and until when; {@code Panel} whose scores count. A step that publishes makes an {@code Issued} notice and the same as a release
 * ({@code ReleaseMaking}). Begin with {@code Procurements}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "intake",
            "law",
            "periods",
            "register",
            "authority",
            "interests",
            "committees",
            "officers",
            "contracts",
            "proposals"
        })
package quorate.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
