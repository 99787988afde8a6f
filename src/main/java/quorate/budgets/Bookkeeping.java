package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.clocks.Clocks;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.law.Power;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Treasurers;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;

/** On whose books a commissioner's primary care money is, and who writes in them. */
@Component
public class Bookkeeping {

    /** The act of the law pack by which it is settled. */
    public static final String ACT = "fn.budget";

    private static final Set<String> HOLDERS = Set.of("director-of-primary-care", "head-of-primary-care");

    private final ObjectProvider<Treasurers> treasurers;
    private final Authority authority;
    private final Desk desk;
    private final Register register;
    private final Clocks clocks;

    Bookkeeping(
            ObjectProvider<Treasurers> treasurers, Authority authority, Desk desk, Register register, Clocks clocks) {
        this.treasurers = treasurers;
        this.authority = authority;
        this.desk = desk;
        this.register = register;
        this.clocks = clocks;
    }

    /** Whose books on the day; empty where the law pack has no answer, which is not a "yes". */
    public Optional<Books> booksOf(PartyId commissioner, LocalDate day) {
        return authority.routeTo(ACT, commissioner, day, Set.of(), Facts.NONE).power().stream()
                .flatMap(power -> power.sources().stream().limit(1).map(source -> books(power, commissioner, source)))
                .findFirst();
    }

    private static Books books(Power power, PartyId commissioner, Citation source) {
        var own = power.decider() == Power.Decider.COMMISSIONER;
        return new Books(own ? commissioner : Register.NHS_ENGLAND, source);
    }

    /** The commissioners whose money the person may look at today. */
    public List<PartyId> readBy(CurrentPerson person) {
        return treasurers.stream()
                .flatMap(one -> one.commissionersOf(person, clocks.today()).stream())
                .distinct()
                .toList();
    }

    /** The commissioners whose money the person may move today. */
    public List<PartyId> keptBy(CurrentPerson person) {
        return treasurers.stream()
                .flatMap(one -> one.keptBy(person, clocks.today()).stream())
                .distinct()
                .toList();
    }

    /** The commissioners of whose budgets the person is a holder today, by their post: they comment, and move nothing. */
    List<PartyId> heldBy(CurrentPerson person) {
        return person.posts().stream()
                .filter(post -> HOLDERS.contains(post.office()))
                .flatMap(post -> wholeOf(post.body()))
                .distinct()
                .toList();
    }

    private Stream<PartyId> wholeOf(PartyId body) {
        var whole = register.on(clocks.today()).linksFrom(body, Tie.PART_OF);
        return whole.isEmpty() ? Stream.of(body) : whole.stream().map(Link::to);
    }

    /** The commissioners whose month's end the person may look at today: a budget holder's too. */
    List<PartyId> monthsReadBy(CurrentPerson person) {
        return Stream.concat(readBy(person).stream(), heldBy(person).stream())
                .distinct()
                .toList();
    }

    /** The commissioners on whose streams the person may comment today. */
    List<PartyId> commentedBy(CurrentPerson person) {
        return Stream.concat(keptBy(person).stream(), heldBy(person).stream())
                .distinct()
                .toList();
    }

    /** The funds that the person may move money of. @throws AccessDeniedException for who keeps no books at all */
    List<Fund> fundsKeptBy(CurrentPerson person) {
        var commissioners = keptBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Keeps no books");
        return desk.listFunds(commissioners, Long.MAX_VALUE);
    }

    List<Fund> fundsReadBy(CurrentPerson person, long known) {
        return desk.listFunds(readBy(person), known);
    }
}
