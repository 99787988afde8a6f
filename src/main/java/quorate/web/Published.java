package quorate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import quorate.kernel.PartyId;

/** What stands on the public site, for the page or the archive of whoever released it. Implemented by {@code publication}. */
public interface Published {

    /** Hands over what stands at each address of these bodies, a few at a time, by day and address. */
    void each(Collection<PartyId> bodies, Consumer<Copy> taker);

    /**
     * @param of what it is a release of
     * @param html what it says; empty once it is withdrawn
     * @param withdrawn why it is no longer there; empty while it is
     */
    record Copy(
            String address,
            int version,
            String kind,
            String title,
            PartyId body,
            LocalDate day,
            Instant at,
            String html,
            UUID of,
            Optional<String> withdrawn) {}
}
