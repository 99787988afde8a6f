package quorate.interests;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.register.Elsewhere;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/** From the page of a commissioner or a committee to its register of interests. */
@Component
class InterestLinks implements Elsewhere {

    @Override
    public List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person) {
        if (person.filter(who -> !who.posts().isEmpty()).isEmpty()) return List.of();
        if (!body.kind().isCommissioner() && body.kind() != Kind.COMMITTEE) return List.of();
        return List.of(Crumb.of("Its register of interests", "/interests/register/" + body.id() + on.query()));
    }
}
