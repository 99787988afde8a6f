/**
 * Practices working at scale: networks, groups and federations that are paid, or sign, or are counted as one.
 *
 * <p>The register says who is a member of what on a day. {@link quorate.networks.Networks} finds those of a commissioner for a
 * scheme and a period, as known at a number, with the members on each day to which the scheme counts something: {@link
 * quorate.networks.Groups}, which asks nothing else afterwards. A practice that is in two of them on such a day counts for
 * neither until that is settled; one that moved later is no fault, because the day decides.
 *
 * <p>{@link quorate.networks.Spread} makes of what was read about single practices and about a group what a calculation needs:
 * the group's figure for each of its members, and the members' own figures added up for the group, each named with its day and
 * source. A member of whom nothing was read makes the sum unknown, never smaller.
 *
 * <p>A network is owed what it earns by itself. Into whose account the money goes is a connection of the register ({@code
 * paid-through}) with its days, and is shown wherever the network is paid.
 *
 * <p>What a network gets is its own. Its practices may agree how they share it ({@link quorate.networks.Sharing}): what each has
 * is shown to each, and no payment follows from it.
 *
 * <p>Where to begin: {@link quorate.networks.Groups}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "register", "schemes"})
package quorate.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
