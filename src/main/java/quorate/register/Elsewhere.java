package quorate.register;

import java.util.List;
import java.util.Optional;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/**
 * What another module knows of a body: links for the body's page. Any module may declare a bean of this type, and offers
 * only what the person may open.
 */
public interface Elsewhere {

    List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person);
}
