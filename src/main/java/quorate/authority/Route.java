package quorate.authority;

import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * One way to a decision.
 *
 * @param body who could decide
 * @param name what it was called on the day
 * @param how the sort of body, in words: "officer", "committee"
 * @param upTo the most the case may be worth for this way; empty where no scheme sets a limit
 * @param verdict permitted; unsettled, with what is to be asked first; or refused, with why it is no way at all
 */
public record Route(PartyId body, String name, String how, Optional<Money> upTo, Verdict verdict) {

    /** Whether it may lead there, if perhaps only once something has been asked. */
    public boolean isOpen() {
        return !(verdict instanceof Verdict.Refused);
    }
}
