/**
 * Where a commissioner writes a scheme of its own: typed into fields or as text, held against its own examples, and worked out
 * for every practice while it is typed.
 *
 * <p>A {@code Draft} is the same file that comes with this version of the service, kept as versions. {@code Scalars} finds the
 * values of such a file that a form can change, and writes them back into the text, so that remarks and order stay as they
 * were. {@code Proof} reads a text and says all that is wrong with it, with the line; {@code Effects} works it out for every
 * practice beside the scheme that it was copied from. Somebody is asked for a view, and a version is laid for a decision; what
 * was laid stays as it is. Once adopted it stands on the shelf of {@code schemes} like any other ({@code Adopted}).
 *
 * <p>Where to begin: {@code Draft}, {@code Proof}, {@code Effects}, {@link quorate.drafting.Drafting}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "register",
            "figures",
            "authority",
            "schemes",
            "soundings",
            "payments"
        })
package quorate.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
