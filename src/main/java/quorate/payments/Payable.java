package quorate.payments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.ledger.Books;
import quorate.web.CurrentPerson;

/** The front door for whoever tells the agent to pay: what is due and was not told, who may see it, and on whose books it is. */
@Component
public class Payable {

    private final PaymentStore store;
    private final TallyStore tallies;
    private final ObjectProvider<Told> told;
    private final Hands hands;
    private final Keeping keeping;

    Payable(PaymentStore store, TallyStore tallies, ObjectProvider<Told> told, Hands hands, Keeping keeping) {
        this.store = store;
        this.tallies = tallies;
        this.told = told;
        this.hands = hands;
        this.keeping = keeping;
    }

    /** Of which commissioners the person may see what is paid. */
    public List<PartyId> readBy(CurrentPerson person) {
        return hands.readBy(person);
    }

    /** For which commissioners the person prepares what is paid. */
    public List<PartyId> enteredBy(CurrentPerson person) {
        return hands.enteredBy(person);
    }

    /** For which commissioners the person approves what is paid. */
    public List<PartyId> approvedBy(CurrentPerson person) {
        return hands.approvedBy(person);
    }

    /** The practices for which the person speaks. */
    public List<PartyId> practicesOf(CurrentPerson person) {
        return hands.practicesOf(person);
    }

    /** On whose books it is on a day; empty where nothing that the service knows says so, which is not a "yes". */
    public Optional<Books> booksOf(PartyId commissioner, LocalDate day) {
        return keeping.booksOf(commissioner, day);
    }

    /** @param posting the last by which anything became due @param practice its code */
    public record Due(UUID posting, String practice, PartyId party, String stream, Money amount) {

        Due less(Money other) {
            return new Due(posting, practice, party, stream, amount.minus(other));
        }
    }

    /**
     * What is due from a fund and nobody was told to pay, one for each practice and stream; less than nothing where more was
     * paid than is due.
     */
    public List<Due> list(UUID fund) {
        record Whose(PartyId party, String stream) {}
        var gone = new HashMap<Whose, Money>();
        told.stream()
                .flatMap(each -> each.from(fund).stream())
                .forEach(part -> gone.merge(new Whose(part.party(), part.stream()), part.amount(), Money::plus));
        return store.listDue(fund).stream()
                .map(due -> due.less(gone.getOrDefault(new Whose(due.party(), due.stream()), Money.ZERO)))
                .filter(due -> due.amount().pence() != 0)
                .toList();
    }

    /** What was read of a practice, whatever for. @param value as it was written @param days for which it counts */
    public record Counted(String practice, String name, String value, Span days, boolean checked) {}

    /** All that was read of a commissioner's practices under some names, what was entered last first. */
    public List<Counted> counted(PartyId commissioner, Set<String> names) {
        return tallies.list(Set.of(commissioner), Long.MAX_VALUE).stream()
                .filter(tally -> names.contains(tally.key().name()))
                .map(tally -> new Counted(
                        tally.key().practice(),
                        tally.key().name(),
                        tally.value(),
                        tally.period(),
                        tally.checked().isPresent()))
                .toList();
    }

    /** The streams of which practices were ever owed anything from the funds, in order. */
    public List<String> listStreams(Collection<UUID> funds) {
        return store.listStreams(funds);
    }
}
