/**
 * What the paying agent is told, and what it says it did.
 *
 * <p>The agent pays practices for the commissioner. Somebody on the list that day ({@code Signatories}) tells it, nine working
 * days before, to pay what is due from a fund ({@code Instructions}): {@code payments} says what became due, and asks back
 * what of it was told ({@link quorate.payments.Told}). What somebody above holds is left out and stays due ({@link
 * quorate.instructions.Holds}). What the agent confirms is posted as paid ({@code Confirmations}); what it paid otherwise than
 * told is listed, and brought to nothing ({@code Mending}): told again, taken from what is due next, or paid back.
 *
 * <p>The agent also takes off what goes to others for the practice: a levy ({@code Levy}) is told like a payment, superannuation comes
 * from whoever keeps it ({@link quorate.instructions.Contributed}), {@code Deducting} works out what of it an instruction carries, and {@code Net} is what then reaches the practice. The ledger stays
 * gross.
 *
 * <p>What the agent was told is never edited. Each step is one write with keys that follow from what it is about: killed in the
 * middle nothing of it is there, and done twice it is done once.
 *
 * <p>Where to begin: {@code Instruction}, {@code Instructions}, {@code Confirmations}, {@code Mending}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "intake",
            "periods",
            "register",
            "ledger",
            "networks",
            "payments"
        })
package quorate.instructions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
