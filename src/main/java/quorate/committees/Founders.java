package quorate.committees;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;

/** Who may set up a committee: a secretary of the commissioner whose committee it is to be, and the administrator. */
@Component
class Founders {

    private final FoundingStore store;
    private final Authority authority;
    private final Register register;
    private final Clocks clocks;

    Founders(FoundingStore store, Authority authority, Register register, Clocks clocks) {
        this.store = store;
        this.authority = authority;
        this.register = register;
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
                                || commissionersOf(body).stream().anyMatch(commissioners::contains));
    }

    /** Whose body it is: by its terms of reference today, else by the register. */
    List<PartyId> commissionersOf(PartyId body) {
        var today = clocks.today();
        return authority
                .instruments(Long.MAX_VALUE)
                .findTerms(body, today)
                .map(instrument -> ((Terms) instrument.content()).of())
                .orElseGet(() -> register.on(today).linksFrom(body, Tie.PART_OF).stream()
                        .map(Link::to)
                        .toList());
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
