package quorate.ledger;

import quorate.kernel.Citation;
import quorate.kernel.PartyId;

/**
 * Whose books the money is on, as the caller knows it. Under joint commissioning it stays on NHS England's: then it is read
 * and forecast here, and never posted.
 *
 * @param source where that was read
 */
public record Books(PartyId keeper, Citation source) {}
