package quorate.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** What of the ledger somebody may see: the money of commissioners for which they answer today, and nothing else. */
@Component
class Purse {

    private final ObjectProvider<Treasurers> treasurers;
    private final ReadingStore reading;
    private final Clocks clocks;

    Purse(ObjectProvider<Treasurers> treasurers, ReadingStore reading, Clocks clocks) {
        this.treasurers = treasurers;
        this.reading = reading;
        this.clocks = clocks;
    }

    List<PartyId> commissioners(CurrentPerson person) {
        return treasurers.stream()
                .flatMap(one -> one.commissionersOf(person, clocks.today()).stream())
                .distinct()
                .toList();
    }

    boolean keeps(CurrentPerson person) {
        return treasurers.stream()
                .anyMatch(one -> !one.keptBy(person, clocks.today()).isEmpty());
    }

    /** The funds of the commissioners, as far as they were opened on a day or before. */
    List<Fund> listFunds(CurrentPerson person, long known) {
        return reading.listFunds(commissioners(person), known);
    }

    /** The account, for whoever may see it. */
    Optional<Account> findAccount(UUID id, CurrentPerson person) {
        return reading.findAccount(id).filter(account -> maySee(account, person));
    }

    /** The posting with its trail, for whoever may see it, if it is effective on the day. */
    Optional<Trail> findTrail(UUID id, CurrentPerson person, LocalDate day, long known) {
        return reading.findTrail(id, known)
                .filter(trail -> !trail.of().entered().posting().effective().isAfter(day))
                .filter(trail -> maySee(trail.of().entered().posting().from(), person));
    }

    private boolean maySee(Account account, CurrentPerson person) {
        return Optional.ofNullable(reading.funds(List.of(account.fund())).get(account.fund()))
                .filter(fund -> commissioners(person).contains(fund.commissioner()))
                .isPresent();
    }
}
