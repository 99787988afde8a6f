package quorate.web;

import java.util.UUID;

/**
 * Says what a person wrote. A {@link Veil} that is hung up because somebody may gain by a thing does not hide it from
 * whoever wrote it: they know what is in it, and have to be able to find and withdraw it. Any module may say so of its
 * things by declaring a bean of this type.
 */
public interface Author {

    /** @param thing the id of a matter or of anything else */
    boolean wrote(CurrentPerson person, UUID thing);
}
