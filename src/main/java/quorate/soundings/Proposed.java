package quorate.soundings;

import java.util.Collection;
import java.util.List;
import quorate.kernel.PartyId;

/** Schemes that are being written and stand on no shelf yet. Implemented above, by whoever keeps them. */
public interface Proposed {

    /** @param id by which it will be called once it is adopted */
    record Scheme(String id, String title) {}

    List<Scheme> of(Collection<PartyId> commissioners);
}
