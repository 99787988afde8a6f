package quorate.authority;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Who may record what bodies have signed: a secretary of one of them, by the posts held today, and the administrator. */
@Component
public class Signatories {

    private final Register register;
    private final Clocks clocks;

    Signatories(Register register, Clocks clocks) {
        this.register = register;
        this.clocks = clocks;
    }

    /** Whether the person may record any instrument at all. */
    public boolean maySign(CurrentPerson person) {
        return person.administrator() || bodiesOf(person).findAny().isPresent();
    }

    void enter(CurrentPerson person) {
        if (!maySign(person)) throw new AccessDeniedException("Records no instruments");
    }

    /** Whether the person may record an instrument of these parties. */
    public boolean maySign(CurrentPerson person, List<PartyId> parties) {
        return person.administrator() || bodiesOf(person).anyMatch(parties::contains);
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
