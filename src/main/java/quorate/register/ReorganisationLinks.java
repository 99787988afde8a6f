package quorate.register;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Words;

/** From a body's page to the mergers, boundary moves and clusters in which it took part, for staff. */
@Component
class ReorganisationLinks implements Elsewhere {

    private final ReorganisationStore store;

    ReorganisationLinks(ReorganisationStore store) {
        this.store = store;
    }

    @Override
    public List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person) {
        var staff = person.filter(one -> one.administrator() || !one.posts().isEmpty());
        if (staff.isEmpty()) return List.of();
        return store.listOf(body.id()).stream()
                .filter(act -> act.undone().isEmpty())
                .map(act ->
                        Crumb.of(act.sort() + " of " + Words.day(act.day()), "/register/reorganisations/" + act.id()))
                .toList();
    }
}
