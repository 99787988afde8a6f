package quorate.register;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Who keeps the register by hand: a secretary for the bodies whose records they keep, and the administrator for all. */
@Component
public class Keepers {

    private final Register register;
    private final Clocks clocks;

    Keepers(Register register, Clocks clocks) {
        this.register = register;
        this.clocks = clocks;
    }

    /** True if there is any body whose records the person keeps. */
    public boolean keepsAny(CurrentPerson person) {
        return person.administrator() || bodiesOf(person).findAny().isPresent();
    }

    /** @throws AccessDeniedException for somebody who keeps no records at all */
    public void enter(CurrentPerson person) {
        if (!keepsAny(person)) throw new AccessDeniedException("Keeps no records");
    }

    /** True if the person keeps the records of one of the bodies. */
    public boolean keeps(CurrentPerson person, Collection<PartyId> bodies) {
        return person.administrator() || bodiesOf(person).anyMatch(bodies::contains);
    }

    /** The bodies whose secretary the person is, and those whose committees they keep the records of. */
    private Stream<PartyId> bodiesOf(CurrentPerson person) {
        var view = register.on(clocks.today());
        return person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(Standing.Post::body)
                .flatMap(body -> Stream.concat(
                        Stream.of(body),
                        view.linksFrom(body, Tie.PART_OF).stream().map(Link::to)));
    }
}
