package quorate.ledger;

import quorate.kernel.Citation;
import quorate.kernel.DecisionId;

/** By what right money is moved. */
public sealed interface Warrant {

    /** By a decision. */
    record Decided(DecisionId decision) implements Warrant {}

    /** On a ground for which no decision is needed, such as an entitlement in the Statement of Financial Entitlements. */
    record Cited(Citation ground) implements Warrant {}
}
