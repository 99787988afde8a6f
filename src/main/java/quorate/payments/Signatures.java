package quorate.payments;

import java.time.LocalDate;
import java.util.Map;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** Who signed up to a scheme that is a choice. Implemented above, by whoever offers schemes to practices. */
public interface Signatures {

    /**
     * The practices that had signed for days of the period, as far as was known by a number: by code, with the day on which
     * they signed.
     */
    Map<String, LocalDate> signed(PartyId commissioner, String scheme, Span period, long known);
}
