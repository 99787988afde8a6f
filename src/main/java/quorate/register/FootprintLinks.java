package quorate.register;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/** From a body's page to the areas that are right for it. */
@Component
class FootprintLinks implements Elsewhere {

    @Override
    public List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person) {
        return List.of(Crumb.of("Which area is right for which purpose", body.page() + "/footprints" + on.query()));
    }
}
