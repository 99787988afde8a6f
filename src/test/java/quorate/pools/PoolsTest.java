package quorate.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.pools.PoolWorld.ANYTOWN;
import static quorate.pools.PoolWorld.APRIL;
import static quorate.pools.PoolWorld.COUNCIL;
import static quorate.pools.PoolWorld.GRACE;
import static quorate.pools.PoolWorld.TOM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.budgets.Bookkeeping;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.ledger.Account;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.pools.PoolEntry.Kind;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A pooled fund from the agreement to who bears what, and everything that is refused on the way. */
@Story
@TestPropertySource(properties = "quorate.story=pools")
class PoolsTest {

    private static final Actor PERSON = new Actor.Person(GRACE);

    @LocalServerPort
    int port;

    @Autowired
    Pools pools;

    @Autowired
    PoolEntries entries;

    @Autowired
    Authority authority;

    @Autowired
    Ledger ledger;

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    Clocks clocks;

    private Pool agreed(Pool pool) {
        PoolWorld.officer(authority);
        pools.lay(pool, "It was agreed", PERSON).orThrow();
        PoolWorld.decide(authority, pool, clocks.today(), Decision.Outcome.APPROVED);
        return pools.find(pool.id(), Long.MAX_VALUE).orElseThrow();
    }

    private Fund fund(String code, long pounds) {
        return PoolWorld.fund(ledger, bookkeeping, code, new Fund.Pooling.Free(), pounds);
    }

    private PoolEntry in(Pool pool, Fund fund, long pounds) {
        return PoolWorld.entry(
                pool, Kind.CONTRIBUTION, Optional.of(ANYTOWN), Optional.of(fund.id()), "", pounds, APRIL);
    }

    private static PoolEntry fromCouncil(Pool pool, long pounds) {
        return PoolWorld.entry(pool, Kind.CONTRIBUTION, Optional.of(COUNCIL), Optional.empty(), "", pounds, APRIL);
    }

    private static PoolEntry of(Pool pool, Kind kind, String line, long pounds, LocalDate day) {
        return PoolWorld.entry(pool, kind, Optional.empty(), Optional.empty(), line, pounds, day);
    }

    private PoolEntry done(Pool pool, PoolEntry entry) {
        entries.enter(pool, entry, PERSON).orThrow();
        return entries.end(pool, entry.id(), true, "", TOM).orThrow();
    }

    private Money in(Fund fund, Place place) {
        return ledger.balance(Account.of(fund.id(), place), LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    private static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    @Test
    void what_is_put_in_spent_and_handed_back_is_posted_in_the_books_that_are_kept_here() {
        var fund = fund("a", 700_000);
        var pool = agreed(PoolWorld.pool("Better care A", false));
        done(pool, in(pool, fund, 400_000));
        done(pool, fromCouncil(pool, 200_000));
        assertThat(in(fund, Place.POOLED)).isEqualTo(Money.pounds(400_000));
        var spent = done(pool, of(pool, Kind.SPENDING, "Care at home", 90_000, APRIL.plusDays(20)));
        assertThat(in(fund, Place.SPENT))
                .as("two thirds, as there is left of each")
                .isEqualTo(Money.pounds(60_000));
        var posting = spent.posted(new PoolEntry.Purse(ANYTOWN, Optional.of(fund.id())));
        assertThat(ledger.trace(posting, Long.MAX_VALUE)
                        .orElseThrow()
                        .of()
                        .entered()
                        .posting()
                        .words())
                .isEqualTo("Better care A, Care at home: Report of the host");
        var back = PoolWorld.entry(
                pool, Kind.HAND_BACK, Optional.of(ANYTOWN), Optional.of(fund.id()), "", 40_000, APRIL.plusDays(30));
        done(pool, back);
        assertThat(in(fund, Place.POOLED)).isEqualTo(Money.pounds(300_000));
        assertThat(in(fund, Place.HELD)).isEqualTo(Money.pounds(340_000));
        entries.undo(pool, spent.id(), "The invoice was of another pool", TOM).orThrow();
        assertThat(in(fund, Place.SPENT)).isEqualTo(Money.ZERO);
        var now = Position.of(pools.entries(pool, Long.MAX_VALUE), clocks.today());
        assertThat(now.left()).isEqualTo(Money.pounds(560_000));
        var first = pools.entries(pool, Long.MAX_VALUE).getFirst();
        assertThat(rules(entries.undo(pool, first.id(), "Wrong", TOM)))
                .as("what was handed back of it")
                .containsExactly("pools.used");
    }

    @Test
    void who_entered_it_does_not_confirm_it_and_the_same_twice_changes_nothing() {
        var fund = fund("b", 700_000);
        var pool = agreed(PoolWorld.pool("Better care B", false));
        var entry = in(pool, fund, 10_000);
        entries.enter(pool, entry, PERSON).orThrow();
        entries.enter(pool, entry, PERSON).orThrow();
        var twin = in(pool, fund, 10_000);
        assertThat(rules(entries.enter(pool, twin, PERSON))).containsExactly("pools.waiting");
        assertThat(in(fund, Place.POOLED)).as("nothing before it is confirmed").isEqualTo(Money.ZERO);
        assertThat(rules(entries.end(pool, entry.id(), true, "", GRACE))).containsExactly("pools.second");
        entries.end(pool, entry.id(), true, "", TOM).orThrow();
        entries.end(pool, entry.id(), true, "", TOM).orThrow();
        assertThat(in(fund, Place.POOLED)).isEqualTo(Money.pounds(10_000));
        assertThat(rules(entries.end(pool, entry.id(), false, "No", TOM))).containsExactly("pools.answered");
        var wrong = in(pool, fund, 11_000);
        entries.enter(pool, wrong, PERSON).orThrow();
        assertThat(entries.end(pool, wrong.id(), false, "Of another year", TOM)
                        .orThrow()
                        .state())
                .isEqualTo("Turned down");
        assertThat(in(fund, Place.POOLED)).isEqualTo(Money.pounds(10_000));
    }

    @Test
    void what_is_refused_says_why_and_by_which_source() {
        var fund = fund("c", 1_000);
        var pool = agreed(PoolWorld.pool("Better care C", false));
        var more = entries.enter(pool, in(pool, fund, 5_000), PERSON);
        assertThat(rules(more)).as("more than is held").containsExactly("ledger.cap");
        var beyond = entries.enter(pool, in(pool, fund, 900_000), PERSON);
        assertThat(rules(beyond)).contains("pools.more", "ledger.cap");
        assertThat(rules(entries.enter(pool, of(pool, Kind.SPENDING, "Equipment", 1, APRIL), PERSON)))
                .containsExactly("pools.empty");
        var delegated = PoolWorld.fund(
                ledger, bookkeeping, "delegated", new Fund.Pooling.From(LocalDate.of(2022, 7, 1)), 5_000);
        var early = entries.enter(pool, in(pool, delegated, 100), PERSON);
        assertThat(rules(early)).containsExactly("ledger.pool");
        assertThat(early.objections().getFirst().sources()).containsExactly(PoolWorld.LETTER);
        assertThat(rules(entries.enter(pool, of(pool, Kind.SPENDING, "Transport", 1, APRIL.minusDays(1)), PERSON)))
                .contains("pools.line", "pools.day", "pools.empty");
        assertThat(rules(entries.enter(pool, of(pool, Kind.MEASURE, "", -420, APRIL), PERSON)))
                .containsExactly("pools.measure");
    }

    @Test
    void a_pool_that_ended_takes_nothing_and_hands_back() {
        var fund = fund("d", 700_000);
        var plain = PoolWorld.pool("Better care D", false);
        var april = new Pool(
                plain.id(),
                plain.name(),
                COUNCIL,
                plain.partners(),
                plain.deciders(),
                plain.terms(),
                Span.between(APRIL, LocalDate.of(2016, 5, 1)),
                false,
                "unknown",
                plain.document(),
                plain.laid(),
                GRACE,
                Map.of());
        var pool = agreed(april);
        assertThat(pool.state(clocks.today())).isEqualTo("Ended");
        done(pool, in(pool, fund, 100));
        var late = PoolWorld.entry(
                pool,
                Kind.CONTRIBUTION,
                Optional.of(ANYTOWN),
                Optional.of(fund.id()),
                "",
                100,
                LocalDate.of(2016, 5, 2));
        var refused = entries.enter(pool, late, PERSON);
        assertThat(rules(refused)).containsExactly("pools.ended");
        assertThat(refused.objections().getFirst().sentence()).isEqualTo("Better care D ended on 30 April 2016.");
        var back = PoolWorld.entry(
                pool, Kind.HAND_BACK, Optional.of(ANYTOWN), Optional.of(fund.id()), "", 100, LocalDate.of(2016, 5, 2));
        assertThat(done(pool, back).isConfirmed()).isTrue();
        assertThat(in(fund, Place.POOLED)).isEqualTo(Money.ZERO);
    }

    @Test
    void money_for_primary_care_is_refused_before_the_day_of_the_law_and_a_refused_pool_takes_nothing() {
        fund("e", 1_000);
        var laid = pools.lay(PoolWorld.pool("Better care E", true), "Agreed", PERSON);
        assertThat(rules(laid)).containsExactly("pools.primary-care");
        assertThat(laid.objections().getFirst().sentence())
                .contains("1 April 2016", "may not go into a pooled fund, because the function remains NHS England's");
        assertThat(laid.objections().getFirst().sources()).isNotEmpty();
        PoolWorld.officer(authority);
        var other = PoolWorld.pool("Better care F", false);
        pools.lay(other, "Agreed", PERSON).orThrow();
        var waiting = pools.find(other.id(), Long.MAX_VALUE).orElseThrow();
        assertThat(rules(entries.enter(waiting, fromCouncil(waiting, 1), PERSON)))
                .as("the council's own word is the document; Anytown has not decided")
                .isEmpty();
        assertThat(rules(entries.enter(waiting, of(waiting, Kind.EXPECTED, "Equipment", 1, APRIL), PERSON)))
                .containsExactly("pools.decided");
        PoolWorld.decide(authority, waiting, clocks.today(), Decision.Outcome.REFUSED);
        assertThat(pools.find(other.id(), Long.MAX_VALUE).orElseThrow().state(clocks.today()))
                .isEqualTo("Not agreed");
    }

    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("name", "Better care fund 2016/17"),
            Map.entry("host", "Brookshire Council"),
            Map.entry("partners", "NHS Anytown CCG\nBrookshire Council"),
            Map.entry("from", "2016-04-01"),
            Map.entry("last", "2017-03-31"),
            Map.entry("primary", "no"),
            Map.entry("risk", "shared"),
            Map.entry("document", "Section 75 agreement"),
            Map.entry("why", "Agreed"));

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private String asked(Map<String, String> changed) {
        var fields = new java.util.LinkedHashMap<>(TERMS);
        fields.putAll(changed);
        var answer = Cast.FINANCE.visiting(port).post("/money/pools/new", flat(fields));
        return answer.status() + " "
                + answer.page().select("main, .nhsuk-error-summary").text();
    }

    @Test
    void a_host_who_is_no_partner_and_shares_that_do_not_add_up_are_all_said_at_once() {
        assertThat(asked(Map.of(
                        "host",
                        "NHS Otherton CCG",
                        "partners",
                        "NHS Anytown CCG\nBrookshire Council\nNowhere",
                        "last",
                        "2016-03-01")))
                .startsWith("422")
                .contains("“Nowhere” is not in the register", "must not be before the first");
        assertThat(asked(Map.of("host", "NHS Otherton CCG")))
                .startsWith("422")
                .contains("NHS Otherton CCG is not among the partners");
        assertThat(asked(Map.of("partners", "Brookshire Council"))).contains("two partners at least");
        var lines = Map.ofEntries(
                Map.entry("step", "lines"),
                Map.entry("line-1", "Care at home"),
                Map.entry("budget-1", "600,000"),
                Map.entry("amount-1-0", "400,000"),
                Map.entry("amount-1-1", "190,000"),
                Map.entry("lead-1", ANYTOWN.toString()),
                Map.entry("share-1", "variable"),
                Map.entry("percent-1-0", "60"),
                Map.entry("percent-1-1", "30"),
                Map.entry("step-1", "reserve"),
                Map.entry("step-2", "reserve"),
                Map.entry("pot-amount", "5"),
                Map.entry("line-2", "Care at home"));
        assertThat(asked(lines))
                .startsWith("422")
                .contains(
                        "The partners put £590,000 into Care at home, and its budget is £600,000",
                        "The shares of line 1 come to 90%",
                        "What was set aside for it is named twice",
                        "Another line is called Care at home already",
                        "Enter the budget of line 2",
                        "Enter the change to be reached");
    }

    @Test
    void who_answers_for_no_money_of_a_partner_sees_no_pool() {
        fund("g", 1_000);
        var pool = agreed(PoolWorld.pool("Better care G", false));
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get(pool.page()).status()).isEqualTo(404);
        assertThat(fiona.get("/money/pools/new").status()).isEqualTo(403);
        assertThat(fiona.get("/money/pools").page().select("main").text()).contains("You hold no finance post");
        assertThat(Cast.FINANCE
                        .visiting(port)
                        .get(pool.page() + "/outturn/xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(Cast.FINANCE
                        .visiting(port)
                        .get(pool.page() + "?on=2016-04-01")
                        .status())
                .isIn(200, 404);
    }
}
