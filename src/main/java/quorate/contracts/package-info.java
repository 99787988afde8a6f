/**
 * What practices and other contractors have agreed to, and what is missing from it.
 *
 * <p>An {@link quorate.contracts.Agreement} is a contract of any kind, from its first day until it came to an end. What it
 * says is a list of {@link quorate.contracts.Clause}s, each one {@link quorate.contracts.Term} for a span of days: the last
 * day agreed, a partner, the end of a lease, a service opted out of. What a clause tells is {@link quorate.contracts.Told}:
 * something, that there is none, that it is missing, or that it is not yet known. An agreement that says nothing about a
 * term has no clause for it, which is a fourth thing.
 *
 * <p>There are two sources. {@code Published} works out from {@code figures} what the payment years tell of the contract of
 * every practice in England, and from {@code register} which practices no payment tells of; it stores nothing, so it is
 * always as known as the figures are. What somebody entered, by hand or from the commissioner's own spreadsheet, is rows on
 * two clocks; of a practice whose contract was entered it stands before what was published.
 *
 * <p>Where to begin: {@link quorate.contracts.Contracts} answers for a day; {@code Shelf} keeps all agreements in memory;
 * {@code GapRules} is the list of what can be wrong with one, each rule with its sentence and its source.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "law", "register", "figures"})
package quorate.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
