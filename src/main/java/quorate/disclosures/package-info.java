/**
 * Registers that keep themselves: gifts and hospitality, who has to declare and has not, breaches, and registers that come as
 * spreadsheets and go out to the public.
 *
 * <p>What people stand to gain is kept by {@code interests}, which judges conflicts by it. Here is what a governance lead does
 * with it and beside it: a {@link quorate.disclosures.Gift} is entered and judged by the {@code Bands} of the edition in force
 * on its day, alone and with what the same source gave before; {@code Outstanding} works out from posts, editions and a
 * body's own stricter rules who owes a declaration, and {@code Reminding} writes to them; a {@code Breach} goes from a report
 * through an investigation by somebody who has no part in it to lessons that are published without names; a {@code Filing} is
 * a spreadsheet on its way into the register of interests.
 *
 * <p>Where to begin: {@code Disclosures} is the front door, {@code Desk} says who keeps and who may see which body's
 * registers, {@code Ladder} who belongs to what. Nothing is refused here for being against the guidance: it is entered, and
 * shown as what it is. Else nobody would enter it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "intake",
            "letters",
            "law",
            "register",
            "figures",
            "authority",
            "interests"
        })
package quorate.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
