package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Promise;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.stories.Story;

/** A run pays from what was promised to a practice, and leaves alone what something that waits for a decision names. */
@Story
@TestPropertySource(properties = "quorate.story=spoken for")
class SpokenForTest {

    private static final Actor TEST = new Actor.Process("test of what is spoken for");
    private static final Citation AGREEMENT =
            new Citation("EB-DELEG", "Delegation agreement", "clause 13", Evidence.PRIMARY_POLICY, LocalDate.EPOCH);
    private static final PartyId ANYTOWN = Anytown.party("anytown-ccg");
    private static final PartyId HILLTOP = Anytown.party("hilltop");
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    PaymentStore store;

    private UUID fund() {
        return desk.listFunds(List.of(ANYTOWN), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .map(Fund::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID promise(long pounds) {
        var id = Fresh.id();
        var voucher =
                new Voucher(Fresh.id(), new Books(ANYTOWN, AGREEMENT), new Warrant.Decided(DecisionId.fresh()), TEST);
        var whose = Optional.of(HILLTOP);
        var promise = new Promise(
                id, fund(), "premises", whose, Money.pounds(pounds), APRIL, false, Optional.empty(), "New rooms");
        ledger.reserve(voucher, promise).orThrow();
        return id;
    }

    /** What a run that owes Hilltop so much draws from the promise, and what it reserves anew. */
    private List<Long> paid(UUID promise, long pounds, Map<UUID, Money> spokenFor) {
        var run = new Run(
                Fresh.id(),
                ANYTOWN,
                "premises-rent",
                1,
                false,
                APRIL,
                APRIL,
                fund(),
                APRIL,
                0,
                Optional.empty(),
                APRIL,
                HILLTOP,
                Optional.empty());
        var sum = new Round.Sum(APRIL, "Z90005", HILLTOP, "premises", Money.pounds(pounds));
        var paying = new Paying(desk, store, List.of(commissioner -> spokenFor));
        var batch = paying.of(run, day -> "Rent", day -> day, List.of(sum));
        var drawn = batch.payments().stream()
                .filter(it -> it.reservation().equals(promise))
                .mapToLong(it -> it.amount().pence())
                .sum();
        var anew = batch.postings().stream()
                .filter(it -> it.move() == Move.RESERVE)
                .mapToLong(it -> it.amount().pence())
                .sum();
        return List.of(drawn / 100, anew / 100);
    }

    @Test
    void what_is_spoken_for_is_left_and_only_the_rest_of_the_promise_is_drawn() {
        var promise = promise(800);
        assertThat(paid(promise, 1_000, Map.of())).containsExactly(800L, 200L);
        assertThat(paid(promise, 1_000, Map.of(promise, Money.pounds(500)))).containsExactly(300L, 700L);
        assertThat(paid(promise, 200, Map.of(promise, Money.pounds(500)))).containsExactly(200L, 0L);
        assertThat(paid(promise, 1_000, Map.of(promise, Money.pounds(900))))
                .as("more is asked for than is left")
                .containsExactly(0L, 1_000L);
        assertThat(paid(promise, 1_000, Map.of(Fresh.id(), Money.pounds(900)))).containsExactly(800L, 200L);
    }
}
