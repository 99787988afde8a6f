/**
 * What comes of a procurement once its contract is entered into: the contract stands among the contracts, its notices on the
 * public site, and its award in the summary of the year.
 *
 * <p>{@code Outcomes} hears of it from {@link quorate.procurement.Procurement}, in the write in which it is recorded. {@code
 * Summary} is worked out and never stored: regulation 25 of the Provider Selection Regime lists what it has to hold, and for
 * what nobody holds here it says so.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "register", "authority", "contracts", "procurement"})
package quorate.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
