/**
 * The papers of agreements: the signed contract, its variations, the lease, each with its hash and the place of the original.
 *
 * <p>A {@code Held} is one document as it was filed. It never changes: a better scan is a later entry that replaces it, a
 * document in the wrong file is removed from view with a reason, and both stay. Which kinds there are, and which an agreement
 * usually has, is {@code documents/kinds.yaml}. The bytes lie in {@code files}, once, whatever they are filed under.
 *
 * <p>{@code contracts} does not know this module: {@code OnContract} puts the documents on the page of an agreement and
 * answers, for a day and as known, of which agreements a signed copy is held, so that a gap is closed by the paper itself.
 *
 * <p>{@code Readers} says who sees what: those who look after contracts or money at the commissioner, and a practice its own;
 * nobody from whom a matter about the contractor is withheld. Nothing of it reaches the public site.
 *
 * <p>Where to begin: {@link quorate.documents.Documents}; {@code Missing} is what is expected and not held.
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
package quorate.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
