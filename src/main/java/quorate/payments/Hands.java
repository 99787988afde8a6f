package quorate.payments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.ledger.Treasurers;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Who may read, enter and approve what a commissioner pays, by the posts they hold today. */
@Component
class Hands {

    private static final Set<String> ENTER = Set.of("director-of-primary-care", "head-of-primary-care");
    private static final Set<String> APPROVE = Set.of("chief-officer", "accountable-officer");

    private final ObjectProvider<Treasurers> treasurers;
    private final Register register;
    private final Clocks clocks;

    Hands(ObjectProvider<Treasurers> treasurers, Register register, Clocks clocks) {
        this.treasurers = treasurers;
        this.register = register;
        this.clocks = clocks;
    }

    /** Of which commissioners the person may see what is paid. */
    List<PartyId> readBy(CurrentPerson person) {
        var found = new LinkedHashSet<PartyId>();
        treasurers.stream().forEach(one -> found.addAll(one.commissionersOf(person, clocks.today())));
        found.addAll(enteredBy(person));
        return List.copyOf(found);
    }

    /** For which commissioners the person enters readings and starts runs. */
    List<PartyId> enteredBy(CurrentPerson person) {
        return with(person, ENTER);
    }

    /** For which commissioners the person answers findings and approves runs. */
    List<PartyId> approvedBy(CurrentPerson person) {
        return with(person, APPROVE);
    }

    /** Who keeps the books may do both, though never both about the same. */
    private List<PartyId> with(CurrentPerson person, Set<String> offices) {
        var kept = treasurers.stream().flatMap(one -> one.keptBy(person, clocks.today()).stream());
        var posts = person.posts().stream()
                .filter(post -> offices.contains(post.office()))
                .flatMap(post -> wholeOf(post.body()));
        return Stream.concat(kept, posts).distinct().toList();
    }

    private Stream<PartyId> wholeOf(PartyId body) {
        var whole = register.on(clocks.today()).linksFrom(body, Tie.PART_OF);
        return whole.isEmpty() ? Stream.of(body) : whole.stream().map(Link::to);
    }

    /** The practices for which the person speaks. */
    List<PartyId> practicesOf(CurrentPerson person) {
        return person.posts().stream()
                .filter(Standing.Post::isOfPractice)
                .map(Standing.Post::body)
                .distinct()
                .toList();
    }
}
