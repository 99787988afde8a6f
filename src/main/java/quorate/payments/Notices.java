package quorate.payments;

import java.util.List;
import quorate.kernel.PartyId;

/** What a practice must know today of what it is paid, for its own page. Implemented above, by whoever may hold a payment. */
public interface Notices {

    /** A sentence each. */
    List<String> to(PartyId practice);
}
