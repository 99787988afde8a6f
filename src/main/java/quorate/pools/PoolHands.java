package quorate.pools;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.budgets.Bookkeeping;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;

/** Who reads what is in pools, enters it and confirms it, by the posts they hold today. */
@Component
class PoolHands {

    private static final Set<String> CONFIRM = Set.of("chief-officer", "accountable-officer");

    private final Bookkeeping bookkeeping;
    private final Desk desk;
    private final Register register;
    private final Clocks clocks;

    PoolHands(Bookkeeping bookkeeping, Desk desk, Register register, Clocks clocks) {
        this.bookkeeping = bookkeeping;
        this.desk = desk;
        this.register = register;
        this.clocks = clocks;
    }

    List<PartyId> readBy(CurrentPerson person) {
        return bookkeeping.readBy(person);
    }

    /** For which commissioners the person enters what happens in pools. */
    List<PartyId> enteredBy(CurrentPerson person) {
        return bookkeeping.keptBy(person);
    }

    /** For which the person confirms what another entered. */
    List<PartyId> confirmedBy(CurrentPerson person) {
        var posts = person.posts().stream()
                .filter(post -> CONFIRM.contains(post.office()))
                .flatMap(post -> wholeOf(post.body()));
        return Stream.concat(enteredBy(person).stream(), posts).distinct().toList();
    }

    private Stream<PartyId> wholeOf(PartyId body) {
        var whole = register.on(clocks.today()).linksFrom(body, Tie.PART_OF);
        return whole.isEmpty() ? Stream.of(body) : whole.stream().map(Link::to);
    }

    boolean reads(Pool pool, CurrentPerson person) {
        return readBy(person).stream().anyMatch(pool.partners()::contains);
    }

    boolean enters(Pool pool, CurrentPerson person) {
        return enteredBy(person).stream().anyMatch(pool.deciders()::contains);
    }

    boolean confirms(Pool pool, CurrentPerson person) {
        return confirmedBy(person).stream().anyMatch(pool.deciders()::contains);
    }

    /** The funds of a pool's partners in whose books the person writes. */
    List<Fund> fundsOf(Pool pool, CurrentPerson person) {
        var kept = enteredBy(person).stream().filter(pool.deciders()::contains).toList();
        return desk.listFunds(kept, Long.MAX_VALUE);
    }

    /** Whether a partner's books are kept here: it has a fund. */
    boolean isKeptHere(PartyId partner) {
        return !desk.listFunds(List.of(partner), Long.MAX_VALUE).isEmpty();
    }
}
