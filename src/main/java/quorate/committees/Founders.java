package quorate.committees;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** Who may set up a committee: a secretary of the commissioner whose committee it is to be, and the administrator. */
@Component
class Founders {

    private final FoundingStore store;
    private final Authority authority;
    private final Clocks clocks;

    Founders(FoundingStore store, Authority authority, Clocks clocks) {
        this.store = store;
        this.authority = authority;
        this.clocks = clocks;
    }

    /** Whether the person may set up committees at all. */
    boolean maySetUp(CurrentPerson person) {
        return person.administrator() || !secretaryOf(person).isEmpty();
    }

    void enter(CurrentPerson person) {
        if (!maySetUp(person)) throw new AccessDeniedException("Sets up no committees");
    }

    /** Whether the person may set up a committee of any of these commissioners. */
    boolean maySetUp(CurrentPerson person, List<PartyId> commissioners) {
        return person.administrator()
                || secretaryOf(person).stream()
                        .anyMatch(body -> commissioners.contains(body)
                                || authority.commissionersOf(body, clocks.today()).stream()
                                        .anyMatch(commissioners::contains));
    }

    /** The committee being set up, for whoever began it or keeps the records of its commissioner. */
    Founding find(UUID id, CurrentPerson person) {
        enter(person);
        var founding = store.find(id).orElseThrow(Heads::missing);
        var own = store.begunBy(id).filter(person.id()::equals).isPresent();
        if (!own && !maySetUp(person, founding.body().of())) throw Heads.missing();
        return founding;
    }

    /** What the person began and did not record yet. */
    List<Founding> draftsOf(CurrentPerson person) {
        return maySetUp(person) ? store.listOpen(person.id()) : List.of();
    }

    /** The same, to be changed: once recorded it is not. */
    Founding open(UUID id, CurrentPerson person) {
        var founding = find(id, person);
        if (store.committeeOf(id).isPresent()) throw Heads.missing();
        return founding;
    }

    private static List<PartyId> secretaryOf(CurrentPerson person) {
        return person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(quorate.web.Standing.Post::body)
                .toList();
    }
}
