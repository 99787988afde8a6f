package quorate.authority;

import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/**
 * Hides a matter from whoever holds no post today in its commissioner or in a body of it. Administrators see the journal
 * anyway: what happened and when, no titles.
 */
@Component
class Screen implements Veil {

    private final Authority authority;
    private final Clocks clocks;

    Screen(Authority authority, Clocks clocks) {
        this.authority = authority;
        this.clocks = clocks;
    }

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        if (person.administrator()) return false;
        return authority
                .find(new MatterId(thing))
                .filter(matter -> !worksFor(person, matter.commissioner()))
                .isPresent();
    }

    boolean worksFor(CurrentPerson person, PartyId commissioner) {
        return person.posts().stream()
                .anyMatch(post -> post.body().equals(commissioner)
                        || authority
                                .commissionersOf(post.body(), clocks.today())
                                .contains(commissioner));
    }
}
