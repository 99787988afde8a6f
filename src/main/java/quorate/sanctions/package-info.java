/**
 * Notices to contractors, sanctions and ends: the ladder of Part 8, under GMS and under PMS.
 *
 * <p>The two sets of rules are tables of the law pack, {@code law/sanctions/}, each rule with its paragraph and the day to
 * which its text was read; how days are counted is asked of {@code periods}. {@code Rungs} judges an {@code Intent}: what is
 * meant to be done, to whom, on which ground and day. It answers every objection at once, each with its paragraph.
 *
 * <p>A {@code Notice} is drafted, judged, decided by whoever has the power, checked by a named officer against the text in
 * force where that is later than the text read, issued, and served with proof. What is unlawful is not issued. A contract is
 * ended as a step of its own, on its day, and not while a dispute about it is open.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "law",
            "periods",
            "register",
            "authority",
            "contracts"
        })
package quorate.sanctions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
