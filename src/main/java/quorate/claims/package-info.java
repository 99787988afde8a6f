/**
 * What practices ask to be paid back or helped with, from an invoice to the decision and what became due.
 *
 * <p>A {@code Claim} says for whom, for which days, by which invoice and on what evidence. What is owed is the lower of the
 * invoice and its limit ({@code ClaimLimit}): the limit comes from the scheme that has it with its day, or is entered with
 * its source where no scheme does. {@code Claims} names everything that stands against a claim, the same invoice and the
 * same days above all, shows what was given for the same reason before, and lays it for a decision; {@code ClaimDeciding}
 * hears the decision and lets the amount become due in {@code payments}, in the same write, to be paid by the same
 * instruction as everything else. Nothing about patients or about whoever was ill is entered here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "register", "ledger", "authority", "schemes", "payments"})
package quorate.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
