/**
 * What practices ask to be paid back or helped with, from an invoice to the decision and what became due.
 *
 * <p>A practice types its claim into a {@code ClaimDraft} for as long as it likes and sends it; or an officer enters it for
 * the practice. A {@code Claim} says for whom, for which days, by which invoice and on what evidence. What may be claimed is
 * data ({@code ClaimKind}, {@code claims/kinds.yaml}): from which stream, up to which limit, on what evidence, by which
 * criteria. What is owed is the lower of the invoice and its limit ({@code ClaimLimit}): the limit comes from the scheme that
 * has it with its day, or is entered with its source where no scheme does.
 *
 * <p>{@code ClaimDoubts} names everything that stands against a claim. Both sides ask and answer ({@code ClaimStep}); while
 * the practice is asked, the days do not count. {@code Claims} lays it for a decision, all of it or a part; {@code
 * ClaimDeciding} hears the decision and lets the amount become due in {@code payments}, in the same write, to be paid by the
 * same instruction as everything else. Nothing about patients or about whoever was ill is entered here.
 *
 * <p>A kind that is paid back is a loan from the moment it is due: {@code loans} keeps its instalments.
 *
 * <p>Where to begin: {@code ClaimKind}, {@code Claim}, {@code Claims}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "register",
            "contracts",
            "ledger",
            "authority",
            "interests",
            "schemes",
            "payments",
            "loans"
        })
package quorate.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
