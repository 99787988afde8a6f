package quorate.founding;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import quorate.committees.Beginnings;
import quorate.committees.Commissioners;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.Typed;
import quorate.web.Words;

/** Who may set up a committee: a secretary of the commissioner whose committee it is to be, and the administrator. */
@Component
class Founders implements Beginnings {

    private final FoundingStore store;
    private final Commissioners commissioners;

    Founders(FoundingStore store, Commissioners commissioners) {
        this.store = store;
        this.commissioners = commissioners;
    }

    /** What is not there, or is not to be known of: the two are answered alike. */
    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The key that came with the form, so that sending it twice does it once. */
    static UUID keyOf(Typed typed) {
        return typed.id("key").orElseGet(Fresh::id);
    }

    @Override
    public boolean maySetUp(CurrentPerson person) {
        return person.administrator() || !secretaryOf(person).isEmpty();
    }

    void enter(CurrentPerson person) {
        if (!maySetUp(person)) throw new AccessDeniedException("Sets up no committees");
    }

    /** Whether the person may set up a committee of any of these commissioners. */
    boolean maySetUp(CurrentPerson person, List<PartyId> owners) {
        return person.administrator()
                || secretaryOf(person).stream()
                        .anyMatch(body -> owners.contains(body)
                                || commissioners.of(body).stream().anyMatch(owners::contains));
    }

    /** Whether the person may change who sits on the committee. */
    boolean maySeat(CurrentPerson person, PartyId committee) {
        return maySetUp(person, commissioners.of(committee));
    }

    /** The committee being set up, for whoever began it or keeps the records of its commissioner. */
    Founding find(UUID id, CurrentPerson person) {
        enter(person);
        var founding = store.find(id).orElseThrow(Founders::missing);
        var own = store.begunBy(id).filter(person.id()::equals).isPresent();
        if (!own && !maySetUp(person, founding.body().of())) throw missing();
        return founding;
    }

    @Override
    public List<Crumb> listBegunBy(CurrentPerson person) {
        if (!maySetUp(person)) return List.of();
        return store.listOpen(person.id()).stream()
                .map(founding -> Crumb.of(
                        founding.body().name() + ", from "
                                + Words.day(founding.body().from()),
                        FoundingPages.pathOf(founding.id())))
                .toList();
    }

    /** The same, to be changed: once recorded it is not. */
    Founding open(UUID id, CurrentPerson person) {
        var founding = find(id, person);
        if (store.committeeOf(id).isPresent()) throw missing();
        return founding;
    }

    private static List<PartyId> secretaryOf(CurrentPerson person) {
        return person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(quorate.web.Standing.Post::body)
                .toList();
    }
}
