package quorate.committees;

import java.util.List;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;

/** Committees that do not sit yet, told by whoever sets them up to the page that lists those that do. */
public interface Beginnings {

    /** Whether the person may set up committees at all. */
    boolean maySetUp(CurrentPerson person);

    /** What the person began and did not record yet: each with the way to go on with it. */
    List<Crumb> listBegunBy(CurrentPerson person);
}
