package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Outstanding;
import quorate.ledger.Place;
import quorate.ledger.Posted;
import quorate.ledger.Promise;
import quorate.ledger.Reservation;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.stories.Story;

/** What becomes due by a decision is drawn from its promise first; whatever happens in whatever order, no pound is lost. */
@Story
@TestPropertySource(properties = "quorate.story=drawing")
class DrawingTest {

    private static final Actor TEST = new Actor.Process("test of drawing");
    private static final Citation AGREEMENT =
            new Citation("EB-DELEG", "Delegation agreement", "clause 13", Evidence.PRIMARY_POLICY, LocalDate.EPOCH);
    private static final PartyId ANYTOWN = Anytown.party("anytown-ccg");
    private static final PartyId HILLTOP = Anytown.party("hilltop");
    private static final String STREAM = "premises";

    @Autowired
    Dues dues;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    Clocks clocks;

    private UUID fund() {
        return desk.listFunds(List.of(ANYTOWN), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Voucher voucher() {
        return new Voucher(Fresh.id(), new Books(ANYTOWN, AGREEMENT), new Warrant.Decided(DecisionId.fresh()), TEST);
    }

    private UUID promise(Optional<PartyId> whose, long pence) {
        var id = Fresh.id();
        var day = clocks.today().withDayOfMonth(1);
        ledger.reserve(
                        voucher(),
                        new Promise(
                                id, fund(), STREAM, whose, new Money(pence), day, false, Optional.empty(), "New rooms"))
                .orThrow();
        return id;
    }

    private Dues.Owed owed(long pence, Optional<UUID> promise) {
        return new Dues.Owed(
                Fresh.id(),
                ANYTOWN,
                fund(),
                STREAM,
                HILLTOP,
                "Z90005",
                new Money(pence),
                clocks.today(),
                "Rent",
                promise);
    }

    private Answer<Posted> owe(Dues.Owed owed) {
        return dues.owe(owed, new DecisionId(owed.id()), TEST);
    }

    private Answer<Posted> differ(UUID id, Dues.Owed was, long more) {
        var later = new Dues.Later(id, was, new Money(more), "Another rent");
        return dues.differ(ANYTOWN, List.of(later), new DecisionId(id), TEST);
    }

    private long balance(Place place) {
        return java.util.stream.Stream.of(Optional.of(HILLTOP), Optional.<PartyId>empty())
                .map(whose -> new Account(fund(), STREAM, whose, place))
                .mapToLong(account -> ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE)
                        .pence())
                .sum();
    }

    private long left(UUID promise) {
        return ledger.findReservation(promise)
                .map(Reservation::left)
                .orElseThrow()
                .pence();
    }

    private record Places(long budget, long promised, long due) {}

    private Places places() {
        return new Places(balance(Place.BUDGET), balance(Place.RESERVED), balance(Place.DUE));
    }

    @Test
    void what_was_promised_is_drawn_first_and_only_what_is_beyond_comes_from_the_budget() {
        var promise = promise(Optional.of(HILLTOP), 100_00);
        var before = places();
        var first = owed(70_00, Optional.of(promise));
        owe(first).orThrow();
        assertThat(places()).isEqualTo(new Places(before.budget, before.promised - 70_00, before.due + 70_00));
        var second = owed(50_00, Optional.of(promise));
        owe(second).orThrow();
        assertThat(places())
                .as("thirty were left, and twenty are reserved anew")
                .isEqualTo(new Places(before.budget - 20_00, before.promised - 100_00, before.due + 120_00));
        assertThat(owe(second).orThrow().made()).as("twice is once").isZero();
        assertThat(dues.drawn(first)).isEqualTo(new Money(70_00));
        assertThat(dues.drawn(second)).isEqualTo(new Money(30_00));
        var taken = Fresh.id();
        differ(taken, second, -35_00).orThrow();
        differ(taken, second, -35_00).orThrow();
        assertThat(places())
                .as("what came from the budget goes there first, and the rest is promised again")
                .isEqualTo(new Places(before.budget, before.promised - 85_00, before.due + 85_00));
        assertThat(left(promise)).isEqualTo(15_00);
        differ(Fresh.id(), first, 20_00).orThrow();
        assertThat(places())
                .as("fifteen from the promise, five beyond")
                .isEqualTo(new Places(before.budget - 5_00, before.promised - 100_00, before.due + 105_00));
        assertThat(differ(Fresh.id(), second, -15_01).objections())
                .extracting(it -> it.rule())
                .as("a penny more than is due of it")
                .containsExactly("payments.lacking");
    }

    @Test
    void a_promise_to_nobody_in_particular_can_be_drawn_and_one_to_somebody_else_cannot() {
        var anybody = promise(Optional.empty(), 10_00);
        var other = promise(Optional.of(Anytown.party("mill-lane")), 10_00);
        assertThat(dues.promises(fund(), STREAM, HILLTOP, clocks.today()))
                .extracting(Outstanding::now)
                .extracting(Reservation::id)
                .contains(anybody)
                .doesNotContain(other);
        assertThat(dues.promises(
                        fund(),
                        STREAM,
                        HILLTOP,
                        clocks.today().withDayOfMonth(1).minusDays(1)))
                .as("not promised yet")
                .extracting(it -> it.now().id())
                .doesNotContain(anybody);
        assertThat(dues.promises(fund(), STREAM, HILLTOP, clocks.today().plusYears(1)))
                .as("of another year’s budget")
                .isEmpty();
        assertThat(dues.against(owed(5_00, Optional.of(other)), TEST))
                .extracting(it -> it.rule())
                .containsExactly("payments.promise");
        assertThat(owe(owed(5_00, Optional.of(other))).objections())
                .extracting(it -> it.rule())
                .containsExactly("payments.promise");
        assertThat(left(other)).isEqualTo(10_00);
        owe(owed(5_00, Optional.of(anybody))).orThrow();
        assertThat(left(anybody)).isEqualTo(5_00);
    }

    @Test
    void killed_in_the_middle_nothing_of_it_is_there() {
        var promise = promise(Optional.of(HILLTOP), 10_00);
        var before = places();
        var owed = owed(25_00, Optional.of(promise));
        assertThatThrownBy(() -> clocks.write(number -> {
                    owe(owed).orThrow();
                    assertThat(left(promise)).isZero();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(places()).isEqualTo(before);
        assertThat(dues.drawn(owed)).isEqualTo(Money.ZERO);
        var beyond = owed(before.budget + 10_01, Optional.of(promise));
        assertThat(owe(beyond).objections()).extracting(it -> it.rule()).containsExactly("ledger.cap");
        assertThat(places()).as("a penny more than promise and budget have").isEqualTo(before);
        assertThat(left(promise)).isEqualTo(10_00);
    }

    /** What a claim came to: so much of its promise, so much beyond. */
    private static final class Model {
        private final Dues.Owed owed;
        private long drawn;
        private long beyond;

        private Model(Dues.Owed owed) {
            this.owed = owed;
        }
    }

    /** Any order of promising, claiming, correcting and releasing, against a count on the fingers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void money_is_conserved_between_budget_promised_and_due(long seed) {
        var random = new Random(seed);
        var now = places();
        var whole = now.budget + now.promised + now.due;
        var promises = new HashMap<UUID, Long>();
        var claims = new ArrayList<Model>();
        for (var step = 0; step < 14; step++) {
            var pence = 1 + random.nextInt(4_000);
            switch (claims.isEmpty() ? random.nextInt(2) : random.nextInt(5)) {
                case 0 -> {
                    var whose = random.nextBoolean() ? Optional.of(HILLTOP) : Optional.<PartyId>empty();
                    promises.put(promise(whose, pence), (long) pence);
                    now = new Places(now.budget - pence, now.promised + pence, now.due);
                }
                case 1, 2 -> {
                    var promise = any(promises, random);
                    var claim = new Model(owed(pence, promise));
                    owe(claim.owed).orThrow();
                    assertThat(owe(claim.owed).orThrow().made()).isZero();
                    claims.add(claim);
                    now = given(now, claim, pence, promises);
                }
                case 3 -> {
                    var claim = claims.get(random.nextInt(claims.size()));
                    var id = Fresh.id();
                    differ(id, claim.owed, pence).orThrow();
                    differ(id, claim.owed, pence).orThrow();
                    now = given(now, claim, pence, promises);
                }
                default -> {
                    var claim = claims.get(random.nextInt(claims.size()));
                    var back = Math.min(pence, claim.drawn + claim.beyond);
                    if (back == 0) continue;
                    differ(Fresh.id(), claim.owed, -back).orThrow();
                    var free = Math.min(claim.beyond, back);
                    claim.beyond -= free;
                    claim.drawn -= back - free;
                    claim.owed.promise().ifPresent(it -> promises.merge(it, back - free, Long::sum));
                    now = new Places(now.budget + free, now.promised + back - free, now.due - back);
                }
            }
            assertThat(places()).as("seed %d, step %d", seed, step).isEqualTo(now);
            assertThat(now.budget + now.promised + now.due).isEqualTo(whole);
            promises.forEach((id, left) -> assertThat(left(id)).isEqualTo(left));
            claims.forEach(it -> assertThat(dues.drawn(it.owed).pence()).isEqualTo(it.drawn));
        }
    }

    private static Optional<UUID> any(Map<UUID, Long> promises, Random random) {
        if (promises.isEmpty() || random.nextInt(4) == 0) return Optional.empty();
        return promises.keySet().stream()
                .sorted()
                .skip(random.nextInt(promises.size()))
                .findFirst();
    }

    private static Places given(Places now, Model claim, long pence, Map<UUID, Long> promises) {
        var drawn = claim.owed
                .promise()
                .map(it -> Math.min(promises.get(it), pence))
                .orElse(0L);
        claim.owed.promise().ifPresent(it -> promises.merge(it, -drawn, Long::sum));
        claim.drawn += drawn;
        claim.beyond += pence - drawn;
        return new Places(now.budget - (pence - drawn), now.promised - drawn, now.due + pence);
    }
}
