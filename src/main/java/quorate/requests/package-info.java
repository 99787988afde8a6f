/**
 * What practices ask of their commissioner, in one inbox: a partner joins, the list closes, the contract is handed back.
 *
 * <p>A {@code RequestKind} is a row of {@code law/requests/}: what a form asks, which evidence, who is told, which payment
 * lines must move, and whether somebody decides it or it takes effect by itself. The days that follow from it are counted by
 * {@code periods}. A {@code Request} is what was received, and never changes; each {@code Step} says what was done with it, by
 * whom and when; a {@code Dossier} is both, as at a day.
 *
 * <p>What is decided is laid before {@code authority} as any matter is. {@code Hearing} hears the decision and {@code Effects}
 * writes in the same write what the contract says from then on, with the id of the decision. A refusal writes nothing.
 *
 * <p>{@code Readers} says who sees what: a practice its own requests, whoever keeps the commissioner's records all of them, a
 * member only what is on the docket and not withheld from them.
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
            "figures",
            "authority",
            "contracts"
        })
package quorate.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
