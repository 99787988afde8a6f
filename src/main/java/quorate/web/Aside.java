package quorate.web;

import java.util.List;
import java.util.UUID;

/**
 * What another part of the service has to say about a thing, for the page on which it stands: that a question is before two bodies,
 * for one. Any module may say something by declaring a bean of this type.
 */
public interface Aside {

    /**
     * Sentences for the person; none where there is nothing to say, or nothing that they may know.
     *
     * @param thing the id of a matter
     */
    List<String> about(CurrentPerson person, UUID thing);
}
