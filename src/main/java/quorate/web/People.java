package quorate.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;

/** Turns a sign-in into a person with the posts they hold today. */
@Component
class People {

    private final ObjectProvider<Standing> standing;
    private final Clocks clocks;

    People(ObjectProvider<Standing> standing, Clocks clocks) {
        this.standing = standing;
        this.clocks = clocks;
    }

    Optional<CurrentPerson> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(of(person))
                : Optional.empty();
    }

    private CurrentPerson of(SignedIn person) {
        var known = standing.getIfAvailable();
        if (known == null) return new CurrentPerson(person.id(), person.name(), java.util.List.of(), person.administrator());
        return new CurrentPerson(
                person.id(),
                known.nameOf(person.id()),
                known.postsOf(person.id(), clocks.today()),
                person.administrator());
    }

    /** The principal of a session. Rights are not kept in it: they are looked up at every request. */
    interface SignedIn {
        PartyId id();

        String name();

        boolean administrator();
    }
}
