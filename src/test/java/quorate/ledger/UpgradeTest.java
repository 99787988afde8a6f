package quorate.ledger;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import quorate.TestDatabase;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * A ledger that was kept for years with totals by the month goes on counting once totals are kept by the quarter: every
 * balance and trial balance is the plain sum of its postings, of what was there and of what comes after.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    private static final String BY_THE_MONTH = "4";
    private static final List<String> STREAMS = List.of("global-sum", "locums", "premises");

    /** The first and last days of months, quarters and years. */
    private static final List<LocalDate> EDGES = IntStream.rangeClosed(2014, 2017)
            .boxed()
            .flatMap(year -> Stream.of(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 2, 28),
                    LocalDate.of(year, 3, 31),
                    LocalDate.of(year, 4, 1),
                    LocalDate.of(year, 4, 30),
                    LocalDate.of(year, 5, 1),
                    LocalDate.of(year, 6, 30),
                    LocalDate.of(year, 7, 1),
                    LocalDate.of(year, 9, 30),
                    LocalDate.of(year, 10, 1),
                    LocalDate.of(year, 12, 31)))
            .toList();

    private final Random chance = new Random(39);
    private final List<PartyId> practices = List.of(PartyId.fresh(), PartyId.fresh(), PartyId.fresh());
    private final List<Keeper> keepers = List.of(new Keeper(PartyId.fresh()), new Keeper(PartyId.fresh()));
    private final DataSource database = TestDatabase.with("clocks");
    private Till till;

    /** A commissioner with what was posted in its books. */
    private record Keeper(PartyId id, UUID fund, List<Posting> made) {
        Keeper(PartyId id) {
            this(id, Till.plain(id, "delegated").id(), new ArrayList<>());
        }

        Voucher voucher(Till till) {
            return new Voucher(
                    Fresh.id(), new Books(id, Till.AGREEMENT), new Warrant.Decided(till.decision), Till.GRACE);
        }
    }

    /** A posting as the table has it. */
    private record Row(UUID source, UUID target, long pence, LocalDate effective, long number) {}

    private record Sum(Money money, Money thisYear) {}

    @BeforeAll
    void a_ledger_is_kept_for_three_years() {
        TestDatabase.bringUp(database, "ledger", BY_THE_MONTH);
        till = new Till(database);
        till.setDay(LocalDate.of(2017, 8, 1));
        for (var keeper : keepers) {
            till.ledger.open(Till.plain(keeper.id(), "delegated"), Till.GRACE).orThrow();
            for (var year = 2013; year <= 2017; year++) open(keeper, LocalDate.of(year, 4, 1));
        }
        for (var write = 0; write < 60; write++) write(keepers.get(write % 2));
        close(keepers.getFirst(), LocalDate.of(2015, 3, 1));
        close(keepers.getFirst(), LocalDate.of(2015, 4, 1));
        for (var write = 0; write < 30; write++) write(keepers.get(write % 2));
    }

    @AfterAll
    void end() {
        till.close();
    }

    private void close(Keeper keeper, LocalDate month) {
        till.ledger.close(keeper.voucher(till), month).orThrow();
    }

    /** A year's money, all of it in budgets. */
    private void open(Keeper keeper, LocalDate april) {
        var held = Account.of(keeper.fund(), Place.HELD);
        var allocated = Till.move(Move.ALLOCATE, Account.of(keeper.fund(), Place.ALLOCATION), held, 3_000, april);
        post(keeper, List.of(allocated));
        for (var stream : STREAMS)
            post(keeper, List.of(Till.move(Move.BUDGET, held, Account.budget(keeper.fund(), stream), 900, april)));
    }

    private void post(Keeper keeper, List<Posting> batch) {
        till.ledger.post(keeper.voucher(till), batch).orThrow();
        keeper.made().addAll(batch);
    }

    /** A few postings of any days; what the ledger refuses is not there, as it would not have been then. */
    private void write(Keeper keeper) {
        var batch = Stream.generate(() -> any(keeper)).limit(5).toList();
        if (till.ledger.post(keeper.voucher(till), batch).isDone())
            keeper.made().addAll(batch);
        promise(keeper);
    }

    private Posting any(Keeper keeper) {
        var amount = new Money(1 + chance.nextInt(4_999));
        var budget = Account.budget(keeper.fund(), STREAMS.get(chance.nextInt(2)));
        if (chance.nextInt(3) == 0) {
            var wrong = keeper.made().get(chance.nextInt(keeper.made().size()));
            if (wrong.corrects().isEmpty() && wrong.reservation().isEmpty()) {
                var more = chance.nextBoolean() ? amount : Money.ZERO.minus(amount);
                return Posting.correcting(wrong, Fresh.id(), more, day(), "Corrected");
            }
        }
        var other = chance.nextInt(4) == 0
                ? Account.of(keeper.fund(), Place.HELD)
                : Account.budget(keeper.fund(), STREAMS.get(2));
        var move = other.place() == Place.HELD ? Move.HAND_BACK : Move.VIRE;
        return Posting.of(Fresh.id(), move, budget, other, amount, day(), Optional.empty(), "Any");
    }

    /** Promised to a practice, made due in part some days later, and paid. */
    private void promise(Keeper keeper) {
        var day = day();
        var practice = practices.get(chance.nextInt(practices.size()));
        var promise = new Promise(
                Fresh.id(),
                keeper.fund(),
                STREAMS.get(chance.nextInt(3)),
                Optional.of(practice),
                new Money(2_000 + chance.nextInt(2_000)),
                day,
                false,
                Optional.empty(),
                "List");
        if (!till.ledger.reserve(keeper.voucher(till), promise).isDone()) return;
        var part = new Ledger.Part(
                promise.id(),
                Fresh.id(),
                new Money(1 + chance.nextInt(2_000)),
                day.plusDays(chance.nextInt(9)),
                "Part");
        if (till.ledger.settle(keeper.voucher(till), part).isDone() && chance.nextBoolean()) {
            var due = new Account(keeper.fund(), promise.stream(), promise.practice(), Place.DUE);
            post(
                    keeper,
                    List.of(Posting.of(
                            Fresh.id(),
                            Move.INSTRUCT,
                            due,
                            due.at(Place.INSTRUCTED),
                            part.amount(),
                            part.day(),
                            Optional.of(part.id()),
                            "Told")));
        }
    }

    private LocalDate day() {
        if (chance.nextBoolean()) return EDGES.get(chance.nextInt(EDGES.size()));
        return LocalDate.of(2013, 4, 1).plusDays(chance.nextInt(1_580));
    }

    private List<Row> rows() {
        return till.sql
                .sql("select source, target, pence, effective, number from ledger.posting")
                .query((row, at) -> new Row(
                        row.getObject("source", UUID.class),
                        row.getObject("target", UUID.class),
                        row.getLong("pence"),
                        row.getObject("effective", LocalDate.class),
                        row.getLong("number")))
                .list();
    }

    private static Map<UUID, Sum> plain(List<Row> rows, LocalDate day, long known) {
        var found = new HashMap<UUID, Sum>();
        var april = Year.of(day).firstDay();
        for (var row : rows) {
            if (row.effective().isAfter(day) || row.number() > known) continue;
            add(found, row.target(), row.pence(), !row.effective().isBefore(april));
            add(found, row.source(), -row.pence(), !row.effective().isBefore(april));
        }
        return found;
    }

    private static void add(Map<UUID, Sum> sums, UUID account, long pence, boolean thisYear) {
        var more = new Money(pence);
        sums.merge(
                account,
                new Sum(more, thisYear ? more : Money.ZERO),
                (one, two) ->
                        new Sum(one.money().plus(two.money()), one.thisYear().plus(two.thisYear())));
    }

    /** Of every account, on many days, as known at many moments. */
    private void everythingIsThePlainSum() {
        var rows = rows();
        var days = Stream.concat(
                        EDGES.stream().filter(edge -> chance.nextInt(3) == 0),
                        Stream.generate(this::day).limit(3))
                .toList();
        var last = till.clocks.known();
        var moments = List.of(last, last - 1, last - 17, last / 2, last / 3, 9L);
        for (var day : days) {
            for (var known : List.of(last, moments.get(chance.nextInt(moments.size())))) {
                var expected = plain(rows, day, known);
                var found = new HashMap<UUID, Sum>();
                for (var keeper : keepers)
                    till.ledger
                            .trial(keeper.id(), day, known)
                            .forEach(it -> found.put(it.account().id(), new Sum(it.money(), it.thisYear())));
                assertThat(found).as("%s as known at %s", day, known).isEqualTo(expected);
            }
        }
        var balances = till.context.getBean(BalanceStore.class);
        for (var day : days) {
            if (chance.nextInt(4) > 0) continue;
            var known = moments.get(chance.nextInt(moments.size()));
            plain(rows, day, known)
                    .forEach((account, sum) -> assertThat(balances.balance(account, day, known))
                            .as("%s on %s as known at %s", account, day, known)
                            .isEqualTo(sum.money()));
        }
    }

    private int count(String query) {
        return till.sql.sql(query).query(Integer.class).single();
    }

    @Test
    @Order(1)
    void the_old_ledger_has_totals_by_the_month_and_counts() {
        assertThat(count("select count(*) from ledger.posting")).isGreaterThan(200);
        assertThat(count("select count(*) from ledger.posting where month <> belongs"))
                .as("late entries")
                .isPositive();
        assertThat(count("select count(*) from ledger.posting where corrects is not null"))
                .isPositive();
        assertThat(count("select count(*) from ledger.total where extract(month from belongs)::int % 3 <> 1"))
                .as("totals of months within a quarter")
                .isGreaterThan(50);
        everythingIsThePlainSum();
    }

    @Test
    @Order(2)
    void after_the_upgrade_nothing_has_changed() {
        var before = count("select count(*) from ledger.total");
        TestDatabase.bringUp(database, "ledger", "latest");
        assertThat(count("select count(*) from ledger.total")).isEqualTo(before);
        everythingIsThePlainSum();
    }

    @Test
    @Order(3)
    void what_is_posted_afterwards_is_counted_with_what_was_there() {
        for (var write = 0; write < 40; write++) write(keepers.get(write % 2));
        close(keepers.getFirst(), LocalDate.of(2015, 5, 1));
        for (var write = 0; write < 10; write++) write(keepers.get(write % 2));
        assertThat(count("""
                        select count(*) from ledger.total o join ledger.total n
                            on n.account = o.account and n.belongs = date_trunc('quarter', o.belongs::timestamp)::date
                            and n.number > o.number where o.belongs <> n.belongs
                        """)).as("old months beside new quarters").isGreaterThan(20);
        everythingIsThePlainSum();
    }

    /** Written past the program, so that the database alone judges what a year has, in months and quarters together. */
    @Test
    @Order(4)
    void the_last_pound_of_an_old_year_is_spent_once() {
        var keeper = keepers.getLast();
        var budget = Account.budget(keeper.fund(), "premises");
        for (var year : List.of(2014, 2015, 2016)) {
            var asked = new BalanceStore.InYear(budget.id(), year);
            var day = LocalDate.of(year + 1, 3, 31);
            var plain = plain(rows(), day, till.clocks.known()).get(budget.id()).thisYear();
            assertThat(till.context.getBean(BalanceStore.class).inYears(List.of(asked)))
                    .containsEntry(asked, plain);
            assertThatThrownBy(() -> insert(keeper, budget, plain.plus(new Money(1)), day))
                    .hasMessageContaining("would have less than nothing");
            insert(keeper, budget, plain, day);
            assertThatThrownBy(() -> insert(keeper, budget, new Money(1), day))
                    .hasMessageContaining("would have less than nothing");
        }
        everythingIsThePlainSum();
    }

    private void insert(Keeper keeper, Account budget, Money amount, LocalDate day) {
        till.clocks.write(number -> {
            var voucher = UUID.randomUUID();
            till.sql
                    .sql("insert into ledger.voucher (id, keeper, decision, by_process, at, number)"
                            + " values (?, ?, ?, 'test', now(), ?)")
                    .params(voucher, keeper.id().value(), UUID.randomUUID(), number)
                    .update();
            return till.sql
                    .sql(
                            "insert into ledger.posting (id, voucher, number, move, source, target, pence, effective, month,"
                                    + " words) values (?, ?, ?, 'hand-back', ?, ?, ?, ?, ?, 'By hand')")
                    .params(
                            UUID.randomUUID(),
                            voucher,
                            number,
                            budget.id(),
                            Account.of(keeper.fund(), Place.HELD).id(),
                            amount.pence(),
                            day,
                            day.withDayOfMonth(1))
                    .update();
        });
    }
}
