package quorate.interests;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.web.Author;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/**
 * Hides a matter, on every page that shows things of all modules, from whoever has a stake in it that is not ruled on. Not
 * from whoever laid it: that would keep from them only their own words. What the chair has ruled to withhold is withheld
 * from them too, and {@link Interests#barred} still keeps them out of papers, minutes and the decision.
 */
@Component
class Curtain implements Veil {

    private final Interests interests;
    private final List<Author> authors;

    Curtain(Interests interests, List<Author> authors) {
        this.interests = interests;
        this.authors = authors;
    }

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        return switch (interests.access(person.id(), new MatterId(thing))) {
            case OPEN -> false;
            case HELD -> authors.stream().noneMatch(author -> author.wrote(person, thing));
            case WITHHELD -> true;
        };
    }
}
