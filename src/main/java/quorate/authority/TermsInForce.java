package quorate.authority;

import java.time.LocalDate;
import java.util.Optional;
import quorate.kernel.PartyId;

/** The terms of reference of bodies, day by day: how other modules' worked examples see the instruments that were given. */
public interface TermsInForce {

    /** The terms in force on the day, if the body has any. */
    Optional<Terms> find(PartyId body, LocalDate day);
}
