package quorate.committees;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.register.Elsewhere;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/** From a committee's page in the register to its seats and meetings. */
@Component
class CommitteeLinks implements Elsewhere {

    @Override
    public List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person) {
        if (body.kind() != Kind.COMMITTEE) return List.of();
        if (person.filter(who -> !who.posts().isEmpty()).isEmpty()) return List.of();
        return List.of(Crumb.of("Its seats, terms and meetings", "/committees/" + body.id() + on.query()));
    }
}
