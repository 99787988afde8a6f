/**
 * From a calculated statement to a payment, and back again when something was wrong.
 *
 * <p>What a scheme asks to be counted is entered as {@code Tally}s, on two clocks, by one person and checked by another. A
 * {@code Run} works a scheme out for a commissioner and a month, from contracts and readings as known at a number: {@code
 * Round} is all that is needed for it, and asks nothing else, so that a statement can be worked out again and shown with its
 * working at any time. {@code Checking} holds a round against the contracts, the register, the month before and what was paid
 * already, before anybody is paid; each {@code Finding} is released by a second person with a reason, or the practice is left
 * out.
 *
 * <p>An approved run is posted to the {@code ledger} ({@code Paying}): reserved, due. What is due and was not told to the agent
 * is asked of {@code Payable}; whoever tells the agent stands above ({@code instructions}). Each step is one write, with keys
 * that follow from what it is about: killed in the middle nothing of it is there, and done twice it is done once.
 *
 * <p>A scheme of the commissioner's own is paid once a decision has adopted it ({@code Adoptions}). A retro run works paid
 * months out again and posts one difference for each practice and month.
 *
 * <p>Where to begin: {@code Round}, {@code Checking}, {@code Runs}, {@code Paying}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "intake",
            "law",
            "register",
            "ledger",
            "authority",
            "contracts",
            "schemes"
        })
package quorate.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
