package quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.ledger.Till.APRIL;
import static quorate.ledger.Till.at;
import static quorate.ledger.Till.move;
import static quorate.ledger.Till.plain;
import static quorate.ledger.Till.rules;
import static quorate.ledger.Till.sentences;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What is posted, what it leaves where, and what is refused with every reason at once. */
class LedgerTest {

    private static Till till;

    @BeforeAll
    static void open() {
        till = new Till();
    }

    @AfterAll
    static void close() {
        till.close();
    }

    @Test
    void what_one_account_loses_another_gains() {
        var fund = till.fund(plain(till.anytown, "gains"), 1_000);
        till.done(move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 400));
        assertThat(till.balance(at(fund, Place.ALLOCATION))).isEqualTo(Money.pounds(-1_000));
        assertThat(till.balance(at(fund, Place.HELD))).isEqualTo(Money.pounds(600));
        assertThat(till.balance(Account.budget(fund, "premises"))).isEqualTo(Money.pounds(400));
        var all = till.ledger.trial(till.anytown, LocalDate.of(2016, 5, 1), Long.MAX_VALUE).stream()
                .filter(balance -> balance.account().fund().equals(fund))
                .toList();
        assertThat(all)
                .extracting(Balance::account)
                .extracting(Account::place)
                .containsExactly(Place.ALLOCATION, Place.HELD, Place.BUDGET);
        assertThat(all.stream().map(Balance::money).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void the_same_posting_twice_is_one_and_another_with_its_key_is_refused() {
        var fund = till.fund(plain(till.anytown, "key"), 1_000);
        var posting = move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 400);
        assertThat(till.post(posting).orThrow().made()).isEqualTo(1);
        var again = till.post(posting).orThrow();
        assertThat(again.made()).isZero();
        assertThat(again.before()).isEqualTo(1);
        var other = Posting.of(
                posting.id(),
                posting.move(),
                posting.from(),
                posting.to(),
                Money.pounds(500),
                APRIL,
                Optional.empty(),
                "More");
        assertThat(sentences(till.post(other)))
                .contains("Budget of £500 (More) was made before as Budget of £400 (For the test)");
        assertThat(till.balance(Account.budget(fund, "premises"))).isEqualTo(Money.pounds(400));
    }

    @Test
    void nothing_is_added_to_a_voucher_that_was_written() {
        var fund = till.fund(plain(till.anytown, "voucher"), 1_000);
        var voucher = till.voucher();
        var first = move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 1);
        till.ledger.post(voucher, List.of(first)).orThrow();
        var more = move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 2);
        assertThat(rules(till.ledger.post(voucher, List.of(first, more)))).containsExactly("ledger.key");
    }

    @Test
    void a_correction_posts_the_difference_effective_then_and_known_now() {
        var fund = till.fund(plain(till.anytown, "correction"), 1_000);
        var budget = Account.budget(fund, "premises");
        var wrong = till.done(move(Move.BUDGET, at(fund, Place.HELD), budget, 400));
        var before = till.clocks.known();
        var less = Posting.correcting(wrong, Fresh.id(), Money.pounds(-90), APRIL, "The list was shorter");
        till.done(less);
        till.done(Posting.correcting(wrong, Fresh.id(), Money.pounds(15), APRIL.plusDays(9), "But not so short"));
        assertThat(till.ledger.balance(budget, APRIL, before)).isEqualTo(Money.pounds(400));
        assertThat(till.ledger.balance(budget, APRIL, Long.MAX_VALUE)).isEqualTo(Money.pounds(310));
        assertThat(till.balance(budget)).isEqualTo(Money.pounds(325));
        assertThat(rules(till.post(Posting.correcting(less, Fresh.id(), Money.pounds(1), APRIL, "Once more"))))
                .containsExactly("ledger.corrects");
        assertThat(rules(till.post(Posting.correcting(
                        move(Move.BUDGET, at(fund, Place.HELD), budget, 1), Fresh.id(), Money.pounds(1), APRIL, "No"))))
                .as("what it corrects was never made")
                .containsExactly("ledger.corrects");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var fund = till.fund(plain(till.anytown, "wrong"), 100);
        var other = till.fund(plain(till.anytown, "other"), 100);
        var answer = till.post(
                move(Move.BUDGET, at(fund, Place.HELD), Account.budget(other, "premises"), 5),
                move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 0),
                move(Move.CONFIRM, at(fund, Place.HELD), Account.budget(fund, "premises"), 5),
                move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, ""), 5),
                move(Move.BUDGET, at(Fresh.id(), Place.HELD), at(fund, Place.HELD), 5));
        assertThat(rules(answer)).contains("ledger.mix", "ledger.amount", "ledger.way", "ledger.stream");
        assertThat(sentences(answer)).contains("goes from Held to Budget. It goes from Instructed to Paid.");
        assertThat(till.balance(at(fund, Place.HELD))).isEqualTo(Money.pounds(100));
    }

    @Test
    void a_cap_says_how_much_is_left_of_whose_money_by_which_instrument() {
        var fund = till.fund(plain(till.anytown, "cap"), 1_000);
        var answer = till.post(
                move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 700),
                move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "locums"), 350));
        assertThat(sentences(answer))
                .isEqualTo(
                        "£1,000 is held of Delegated money 2016/17, money of " + till.anytown
                                + ", in 2016/17, and £1,050 is asked. Ask for £50 less, or move money there first by a decision.");
        assertThat(answer.objections().getFirst().sources()).containsExactly(Till.AGREEMENT);
        var nextYear = till.post(
                move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 1, LocalDate.of(2017, 4, 1)));
        assertThat(sentences(nextYear)).as("a year has its own money").contains("£0 is held", "in 2017/18");
        till.done(move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 1_000));
    }

    @Test
    void money_on_nhs_englands_books_is_read_and_never_posted() {
        var nhsEngland = PartyId.fresh();
        var fund = till.fund(plain(till.anytown, "joint"), 10);
        var voucher = new Voucher(
                Fresh.id(),
                new Books(nhsEngland, Till.AGREEMENT),
                till.voucher().warrant(),
                Till.GRACE);
        var answer = till.ledger.post(
                voucher, List.of(move(Move.BUDGET, at(fund, Place.HELD), Account.budget(fund, "premises"), 5)));
        assertThat(sentences(answer))
                .contains("is on the books of " + nhsEngland, "read and forecast here, and not posted");
        assertThat(answer.objections().getFirst().isSourced()).isTrue();
    }

    @Test
    void a_fund_keeps_the_conditions_with_which_it_came() {
        var fenced = new Fund(
                till.anytown,
                "etf",
                "Transformation fund",
                false,
                new Fund.Pooling.From(LocalDate.of(2022, 7, 1)),
                List.of("premises"),
                Till.AGREEMENT);
        var fund = till.fund(fenced, 100);
        assertThat(fenced.restrictions())
                .containsExactly(
                        "May not be pooled before 1 July 2022.",
                        "Non-recurrent: for this once only.",
                        "Ring-fenced for premises.");
        assertThat(till.ledger.open(fenced, Till.GRACE).orThrow()).isEqualTo(fenced);
        assertThat(rules(till.ledger.open(plain(till.anytown, "etf"), Till.GRACE)))
                .containsExactly("ledger.fund");
        var held = at(fund, Place.HELD);
        var answer = till.post(
                move(Move.BUDGET, held, Account.budget(fund, "locums"), 5),
                move(Move.POOL, held, at(fund, Place.POOLED), 5));
        assertThat(sentences(answer))
                .contains(
                        "Transformation fund is ring-fenced for premises and may not be spent on locums.",
                        "Transformation fund may not go into a pooled fund on 1 April 2016. It may from 1 July 2022");
        till.done(move(Move.BUDGET, held, Account.budget(fund, "premises"), 50));
        var promise = new Promise(
                Fresh.id(),
                fund,
                "premises",
                Optional.empty(),
                Money.pounds(60),
                APRIL,
                true,
                Optional.empty(),
                "A lease");
        assertThat(rules(till.ledger.reserve(till.voucher(), promise)))
                .as("both reasons, and nothing reserved")
                .containsExactly("ledger.once", "ledger.cap");
        assertThat(till.ledger.findReservation(promise.id())).isEmpty();
    }

    @Test
    void a_pound_is_followed_from_allocation_to_confirmation_and_back() {
        var fund = till.fund(plain(till.anytown, "trace"), 0);
        var held = at(fund, Place.HELD);
        var budget = Account.budget(fund, "global-sum");
        var allocated = till.done(move(Move.ALLOCATE, at(fund, Place.ALLOCATION), held, 900));
        var budgeted = till.done(because(allocated, Move.BUDGET, held, budget, 600));
        var promise = new Promise(
                Fresh.id(),
                fund,
                "global-sum",
                Optional.of(PartyId.fresh()),
                Money.pounds(300),
                APRIL,
                true,
                Optional.of(budgeted.id()),
                "Mill Lane");
        var reserved = till.ledger.reserve(till.voucher(), promise).orThrow().account();
        var part = Till.part(promise.id(), 25);
        till.ledger.settle(till.voucher(), part).orThrow();
        var line = till.ledger
                .trace(part.id(), Long.MAX_VALUE)
                .orElseThrow()
                .of()
                .entered()
                .posting();
        var instructed =
                till.done(because(line, Move.INSTRUCT, reserved.at(Place.DUE), reserved.at(Place.INSTRUCTED), 25));
        var confirmed = till.done(
                because(instructed, Move.CONFIRM, reserved.at(Place.INSTRUCTED), reserved.at(Place.PAID), 25));
        var known = till.clocks.known();
        till.done(Posting.correcting(line, Fresh.id(), Money.pounds(-2), APRIL, "The list of April was shorter"));

        var upwards = till.ledger.trace(confirmed.id(), Long.MAX_VALUE).orElseThrow();
        assertThat(moves(upwards))
                .containsExactly(Move.ALLOCATE, Move.BUDGET, Move.RESERVE, Move.SETTLE, Move.INSTRUCT, Move.CONFIRM);
        var downwards = till.ledger.trace(allocated.id(), Long.MAX_VALUE).orElseThrow();
        assertThat(moves(downwards))
                .containsExactlyInAnyOrder(
                        Move.ALLOCATE,
                        Move.BUDGET,
                        Move.RESERVE,
                        Move.SETTLE,
                        Move.INSTRUCT,
                        Move.CORRECT,
                        Move.CONFIRM);
        assertThat(moves(till.ledger.trace(allocated.id(), known).orElseThrow()))
                .as("as known before it was corrected")
                .doesNotContain(Move.CORRECT);
        assertThat(upwards.aloud().getFirst())
                .isEqualTo("Allocation: £900 from Allocated to Held, effective 1 April 2016. For the test");
        assertThat(upwards.of().warrant()).isEqualTo(new Warrant.Decided(till.decision));
        assertThat(till.ledger.trace(Fresh.id(), Long.MAX_VALUE)).isEmpty();
    }

    private static List<Move> moves(Trail trail) {
        return Stream.of(trail.before().stream(), Stream.of(trail.of()), trail.after().stream())
                .flatMap(steps -> steps)
                .map(step -> step.entered().posting().move())
                .toList();
    }

    private static Posting because(Posting cause, Move move, Account from, Account to, long pounds) {
        return Posting.of(
                Fresh.id(), move, from, to, Money.pounds(pounds), APRIL, Optional.of(cause.id()), "For the test");
    }
}
