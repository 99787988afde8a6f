package quorate.authority;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.register.Keepers;
import quorate.web.CurrentPerson;

/** Who may record what bodies have signed: whoever keeps the records of one of them. */
@Component
public class Signatories {

    private final Keepers keepers;

    Signatories(Keepers keepers) {
        this.keepers = keepers;
    }

    /** Whether the person may record any instrument at all. */
    public boolean maySign(CurrentPerson person) {
        return keepers.keepsAny(person);
    }

    void enter(CurrentPerson person) {
        if (!maySign(person)) throw new AccessDeniedException("Records no instruments");
    }

    /** Whether the person may record an instrument of these parties. */
    public boolean maySign(CurrentPerson person, List<PartyId> parties) {
        return keepers.keeps(person, parties);
    }
}
