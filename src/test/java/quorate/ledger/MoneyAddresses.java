package quorate.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** The account from which Mill Lane is promised its global sum, and the instruction to pay it. */
class MoneyAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var account = "/money/accounts/" + account();
        return Map.of(
                "/money/accounts/{id}", List.of(account),
                "/money/accounts/{id}/csv", List.of(account + "/csv"),
                "/money/accounts/{id}/xlsx", List.of(account + "/xlsx"),
                "/money/postings/{id}", List.of("/money/postings/" + posting("mill-lane-pay")));
    }

    /** The posting of the fictional world that is called so there. */
    static UUID posting(String key) {
        return Fresh.idOf("fictional world", "money", key);
    }

    /** What is reserved for the global sum of Mill Lane. */
    static UUID account() {
        var anytown = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
        var millLane = new PartyId(Fresh.idOf("fictional world", "mill-lane"));
        var fund = Fresh.idOf("fund", anytown.toString(), "delegated-2016");
        return new Account(fund, "global-sum", Optional.of(millLane), Place.RESERVED).id();
    }
}
