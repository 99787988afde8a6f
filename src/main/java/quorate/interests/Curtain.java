package quorate.interests;

import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/** Hides a matter, on every page that shows things of all modules, from whoever has a stake in it that is not ruled on. */
@Component
class Curtain implements Veil {

    private final Interests interests;

    Curtain(Interests interests) {
        this.interests = interests;
    }

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        return interests.barred(person.id(), new MatterId(thing));
    }
}
