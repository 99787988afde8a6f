package quorate.parallels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static quorate.parallels.ReadOnce.ANYTOWN;
import static quorate.parallels.ReadOnce.APRIL;
import static quorate.parallels.ReadOnce.OWEN;
import static quorate.parallels.ReadOnce.SCHEME;
import static quorate.parallels.ReadOnce.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.parallels.Held.Outcome;
import quorate.parallels.Held.State;
import quorate.parallels.HeldStore.Wish;
import quorate.parallels.Pair.Cause;
import quorate.parallels.Parallel.Against;
import quorate.payments.Payments;
import quorate.payments.Reckonings;
import quorate.payments.Reckonings.Way;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.schemes.Schemes;
import quorate.stories.Story;
import quorate.web.Sort;
import quorate.web.Standing;

/** Global sums of Anytown worked out beside what the agent paid, and posted nowhere. */
@Story
@TestPropertySource(properties = "quorate.story=parallels")
class ParallelsTest {

    private static final LocalDate MAY = APRIL.plusMonths(1);
    private static final long NOW = Long.MAX_VALUE;

    /** As it is by hand: list × price ÷ 12, less the share for who opted out of out-of-hours. */
    private static final String RIGHT = """
            Practice code,Period,Pay code,Amount
            Z90001,April 2016,Global sum,"58,858.50"
            Z90003,2016-04,Global sum,£79691.48
            Z90005,01/04/2016,Global sum,15318.82
            """;

    @Autowired
    Parallels parallels;

    @Autowired
    Beside beside;

    @Autowired
    ParallelTasks tasks;

    @Autowired
    HeldStore held;

    @Autowired
    WorkingStore workings;

    @Autowired
    FileStore files;

    @Autowired
    Reckonings reckonings;

    @Autowired
    Payments payments;

    @Autowired
    Schemes schemes;

    @Autowired
    Register register;

    @Autowired
    Standing standing;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void lists_were_read() {
        ReadOnce.read(payments, schemes, standing);
    }

    private Parallel started(String key, Against against) {
        return parallels.start(ReadOnce.parallel(key, against, APRIL, MAY), OWEN);
    }

    private int give(Parallel it, String text) throws Exception {
        var read = ReadOnce.sheet(text, it, register, false);
        assertThat(read.faults()).isEmpty();
        return parallels.receive(it, ReadOnce.raw(text), read.amounts(), OWEN);
    }

    private List<Held> held(Parallel it, LocalDate month) {
        return held.list(it, month, new Wish("", "", "", "", "", Sort.parse("practice")), 0, Integer.MAX_VALUE, NOW);
    }

    private Held of(Parallel it, String practice) {
        return held(it, APRIL).stream()
                .filter(row -> row.pair().practice().equals(practice))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> books() {
        return List.of(
                        "ledger.voucher",
                        "ledger.posting",
                        "payments.run",
                        "payments.payment",
                        "instructions.instruction")
                .stream()
                .map(table -> sql.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void what_the_agent_paid_rightly_agrees_to_the_penny_and_nothing_reaches_the_books() throws Exception {
        var before = books();
        var it = started("right", Against.SYSTEM);
        assertThat(give(it, RIGHT)).isEqualTo(3);
        assertThat(held(it, APRIL)).hasSize(3).allSatisfy(row -> {
            assertThat(row.pair().cause()).isEqualTo(Cause.AGREES);
            assertThat(row.state(it.rule())).isEqualTo(State.AGREES);
        });
        assertThat(give(it, RIGHT)).as("the same file again").isZero();
        assertThat(beside.compare(it, beside.comparable(it), OWEN))
                .as("worked out again")
                .isEmpty();
        assertThat(files.list(it.id(), NOW)).hasSize(1);
        assertThat(parallels.start(it, OWEN)).isEqualTo(it);
        parallels.answer(it, held(it, APRIL), Outcome.OURS, "It agrees", OWEN);
        assertThat(books()).isEqualTo(before);
    }

    @Test
    void a_cause_is_named_only_if_it_comes_to_their_amount_to_the_penny() throws Exception {
        var it = started("causes", Against.SYSTEM);
        give(it, """
                practice,month,line,amount
                Z90001,April 2016,Global sum,57966.71
                Z90002,April 2016,Global sum,100.00
                Z90003,April 2016,Global sum,75656.97
                Z90005,April 2016,Global sum,15318.81
                """);
        assertThat(held.list(it, APRIL, new Wish("", "", "", "", "differs", Sort.NONE), 0, 9, NOW))
                .as("the largest difference first")
                .extracting(row -> row.pair().practice())
                .containsExactly("Z90003", "Z90001", "Z90002", "Z90005");
        assertThat(held.list(it, APRIL, new Wish("lane", "", "", "", "", Sort.NONE), 0, 9, NOW))
                .extracting(row -> row.pair().name())
                .containsExactly("Mill Lane Surgery");
        assertThat(held.list(it, APRIL, new Wish("", "", "", "", "", Sort.parse("-difference")), 1, 1, NOW))
                .extracting(row -> row.pair().practice())
                .containsExactly("Z90001");
        assertThat(of(it, "Z90001").pair().cause()).isEqualTo(Cause.READING);
        assertThat(of(it, "Z90001").pair().why()).contains("Weighted list, 9,100", "1 March 2016");
        assertThat(of(it, "Z90002").pair().cause()).isEqualTo(Cause.ONLY_THEIRS);
        assertThat(of(it, "Z90003").pair().cause()).isEqualTo(Cause.PRICE);
        assertThat(of(it, "Z90003").pair().why()).contains("£76.51").doesNotContain("5.39%");
        assertThat(of(it, "Z90005").pair().cause()).isEqualTo(Cause.ROUNDING);
        assertThat(of(it, "Z90005").difference()).isEqualTo(new Money(1));
        give(it, """
                practice,month,line,amount
                Z90001,April 2016,Global sum,57966.72
                Z90003,April 2016,Global sum,75465.54
                Z90005,April 2016,Global sum,15318.80
                """);
        assertThat(of(it, "Z90001").pair().cause())
                .as("a penny beside the other list")
                .isEqualTo(Cause.UNEXPLAINED);
        assertThat(of(it, "Z90003").pair().why())
                .as("both figures of the year before")
                .contains("£76.51", "5.39%");
        assertThat(of(it, "Z90005").pair().cause()).isEqualTo(Cause.UNEXPLAINED);
    }

    @Test
    void two_causes_at_once_are_named_only_where_no_other_two_come_to_it() throws Exception {
        var it = started("two causes", Against.SYSTEM);
        give(it, """
                practice,month,line,amount
                Z90001,April 2016,Global sum,55032.05
                Z90003,April 2016,Global sum,55032.05
                """);
        assertThat(of(it, "Z90001").pair().cause()).isEqualTo(Cause.TWO);
        assertThat(of(it, "Z90001").pair().why())
                .contains("£76.51", "Weighted list, 9,100", "with no other two")
                .doesNotContain("5.39%");
        assertThat(of(it, "Z90003").pair().cause()).isEqualTo(Cause.UNEXPLAINED);
        assertThat(of(it, "Z90003").pair().why()).isEmpty();
    }

    @Test
    void a_month_that_waits_for_an_answer_is_on_the_worklist_until_it_is_answered() throws Exception {
        var it = started("tasks", Against.SYSTEM);
        give(it, RIGHT.replace("58,858.50", "58,000.00"));
        var owen = ReadOnce.owen(standing);
        assertThat(tasks.tasksOf(owen))
                .filteredOn(task -> task.link().equals(it.page(APRIL)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.title()).isEqualTo("Answer 1 difference from Statements of the agent");
                    assertThat(task.detail()).contains("April 2016");
                });
        parallels.answer(it, List.of(of(it, "Z90001")), Outcome.OURS, "Their list is older", OWEN);
        assertThat(tasks.tasksOf(owen)).noneMatch(task -> task.link().equals(it.page(APRIL)));
    }

    @Test
    void an_answer_holds_for_two_amounts_and_theirs_being_right_is_still_to_be_put_right() throws Exception {
        var it = started("answers", Against.SYSTEM);
        give(it, RIGHT.replace("58,858.50", "58,000.00").replace("15318.82", "15000.00"));
        assertThat(of(it, "Z90001").state(it.rule())).isEqualTo(State.OPEN);
        assertThat(parallels.answer(it, List.of(of(it, "Z90001")), Outcome.THEIRS, "A list is wrong", OWEN))
                .isEqualTo(1);
        assertThat(parallels.answer(it, List.of(of(it, "Z90001")), Outcome.THEIRS, "A list is wrong", OWEN))
                .as("the same again")
                .isZero();
        assertThat(of(it, "Z90001").state(it.rule())).isEqualTo(State.TO_MEND);
        parallels.answer(it, List.of(of(it, "Z90005")), Outcome.AGREED, "Taken back in June", OWEN);
        assertThat(of(it, "Z90005").state(it.rule())).isEqualTo(State.SETTLED);
        assertThat(held.months(it, NOW).getFirst())
                .satisfies(sum -> assertThat(List.of(sum.open(), sum.mend())).containsExactly(0L, 1L));
        give(it, RIGHT.replace("58,858.50", "58,000.01").replace("15318.82", "15000.00"));
        assertThat(of(it, "Z90001").state(it.rule()))
                .as("they have another amount now")
                .isEqualTo(State.OPEN);
        assertThat(of(it, "Z90005").state(it.rule())).isEqualTo(State.SETTLED);
        var lenient = new Parallel.Rule(1, Money.pounds(1_000));
        parallels.rule(it, lenient, OWEN);
        assertThat(parallels.find(it.id()).orElseThrow().rule()).isEqualTo(lenient);
        assertThat(of(it, "Z90001").state(lenient)).isEqualTo(State.SMALL);
        assertThat(Readiness.of(lenient, held.months(parallels.find(it.id()).orElseThrow(), NOW))
                        .isReady())
                .isTrue();
    }

    @Test
    void a_file_made_from_our_own_statements_has_no_difference_in_whatever_order() throws Exception {
        var it = started("own", Against.SYSTEM);
        var rows = new ArrayList<String>();
        for (var month : it.months()) {
            var way = new Way(schemes.get(SCHEME), TODAY, Map.of());
            for (var line :
                    reckonings.month(ANYTOWN, schemes.get(SCHEME), month, NOW).lines(way))
                rows.add(line.practice() + "," + month + "," + line.line() + ","
                        + line.amount().orElseThrow().plain());
        }
        Collections.shuffle(rows, new Random(3));
        give(it, "practice,month,code,amount\n" + String.join("\n", rows));
        for (var month : it.months())
            assertThat(held(it, month))
                    .hasSize(6)
                    .allSatisfy(row -> assertThat(row.pair().cause()).isEqualTo(Cause.AGREES));
        assertThat(Readiness.of(it.rule(), held.months(it, NOW)).isReady()).isTrue();
    }

    @Test
    void codes_get_their_meaning_from_people_and_the_next_parallel_run_begins_with_it() throws Exception {
        var it = started("codes", Against.SYSTEM);
        var text = RIGHT.replace("Global sum", "GSUM") + "Z90001,April 2016,LEVY,-120.00\n";
        give(it, text);
        assertThat(files.listHeard(it.id()))
                .extracting(FileStore.Heard::code, FileStore.Heard::means)
                .containsExactly(tuple("GSUM", Optional.empty()), tuple("LEVY", Optional.empty()));
        assertThat(held(it, APRIL)).anyMatch(row -> row.pair().cause() == Cause.UNMAPPED);
        parallels.mean(it, Map.of("GSUM", "global-sum", "LEVY", Parallels.NONE), OWEN);
        assertThat(held(it, APRIL)).hasSize(3).allMatch(row -> row.pair().cause() == Cause.AGREES);
        assertThat(Parallels.isMixed(Map.of("GSUM", "global-sum", "ALL", Pair.ALL)))
                .isTrue();
        var next = started("codes once more", Against.SYSTEM);
        give(next, text);
        assertThat(held(next, APRIL)).hasSize(3).allMatch(row -> row.pair().cause() == Cause.AGREES);
        parallels.mean(next, Map.of("GSUM", Pair.ALL), OWEN);
        assertThat(held(next, APRIL))
                .allSatisfy(row -> assertThat(row.pair().line()).isEqualTo(Pair.ALL))
                .hasSize(3);
    }

    @Test
    void another_version_is_worked_out_from_the_same_readings() {
        var it = started("version", Against.VERSION);
        var scheme = schemes.get(SCHEME);
        var other = Schemes.read(scheme.text()
                        .replace("version: 1", "version: 2")
                        .replace(
                                "{span: 2016-04-01/2017-04-01, value: £80.59",
                                "{span: 2016-04-01/2017-04-01, value: £82.00"))
                .definition()
                .orElseThrow();
        assertThat(parallels.receive(it, "new.yaml", other, OWEN)).isTrue();
        assertThat(parallels.receive(it, "new.yaml", other, OWEN)).isFalse();
        assertThat(of(it, "Z90005").pair().theirs()).contains(Money.parse("15586.83"));
        assertThat(of(it, "Z90005").pair().ours()).contains(Money.parse("15318.82"));
        assertThat(parallels.receive(it, "same.yaml", scheme, OWEN)).isTrue();
        assertThat(held(it, MAY)).allMatch(row -> row.pair().cause() == Cause.AGREES);
    }

    @Test
    void what_nobody_was_paid_is_only_ours() {
        var it = started("paid", Against.PAID);
        assertThat(held(it, MAY))
                .hasSize(3)
                .allMatch(row -> row.pair().cause() == Cause.ONLY_OURS
                        && row.pair().line().equals(Pair.ALL));
    }

    @Test
    void everything_wrong_is_said_at_once_with_row_field_and_remedy() throws Exception {
        var it = started("bad", Against.SYSTEM);
        var read = ReadOnce.sheet("""
                Statement of the agent,,,
                Practice code,Period,Pay code,Amount
                Z90001,April 2016,Global sum,-5.00
                Z99999,April 2016,Global sum,1
                Z99999,April 2016,Levy,1
                ,April 2016,Levy,1
                Z90003,June 2016,Global sum,1
                Z90003,Aprilish,Global sum,1
                Z90003,April 2016,Global sum,many
                Z90003,April 2016,,1
                Z90001,2016-04-30,Global sum,5.00
                Z90005,April 2016,Global sum,1.005
                Z90005,42491,Global sum,(12.50)
                """, it, register, false);
        assertThat(read.faults())
                .hasSize(8)
                .anyMatch(fault -> fault.startsWith(
                                "Rows 4 and 5, practice: “Z99999” is the code of no practice of NHS" + " Anytown CCG")
                        && fault.endsWith("Check the code, or leave the row out."))
                .anyMatch(fault -> fault.startsWith("Row 6, practice: it is empty"))
                .anyMatch(fault -> fault.startsWith("Row 7, month: June 2016 is not among the months"))
                .anyMatch(fault -> fault.startsWith("Row 8, month: “Aprilish” is not a month"))
                .anyMatch(fault -> fault.startsWith("Row 9, amount: “many” is not an amount of pounds"))
                .anyMatch(fault -> fault.startsWith("Row 10, code: it is empty"))
                .anyMatch(fault -> fault.startsWith("Row 11, practice, month and code: they are the same as in row 3"))
                .anyMatch(fault -> fault.startsWith("Row 12, amount: “1.005”"));
        assertThat(read.amounts())
                .extracting(Amount::amount)
                .as("less than nothing is what was taken back")
                .contains(Money.parse("-5.00"), Money.parse("-12.50"));
        var twice = RIGHT + "Z90001,April 2016,Global sum,-8.50\n";
        assertThat(ReadOnce.sheet(twice, it, register, true).amounts())
                .extracting(Amount::amount)
                .contains(Money.parse("58850.00"));
        assertThatThrownBy(() -> ReadOnce.sheet("Practice code,Period\nZ90001,April 2016\n", it, register, false))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no column for the code and amount");
        assertThatThrownBy(() -> ReadOnce.sheet("practice,month,code,amount\n", it, register, false))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no row");
    }

    @Test
    void the_file_of_another_commissioner_is_named_as_one() throws Exception {
        var by = new Actor.Process("test of parallel runs");
        var since = Span.parse("2013-04-01/2022-07-01");
        var farley = ReadOnce.party("farley-ccg");
        var road = new PartyId(Fresh.idOf("parallels test", "farley road"));
        register.admit(road, Kind.PRACTICE, "Farley Road Surgery", since, Map.of("ods", "Z90991"), by)
                .orThrow();
        register.link(road, Tie.COMMISSIONED_BY, farley, since, Map.of(), "test", by)
                .orThrow();
        var it = started("foreign", Against.SYSTEM);
        var read = ReadOnce.sheet("practice,month,code,amount\nZ90991,April 2016,Global sum,1\n", it, register, false);
        assertThat(read.amounts()).isEmpty();
        assertThat(read.faults())
                .containsExactly(
                        "No row of this file is about a practice of NHS Anytown CCG. Row 2, practice: Farley Road"
                                + " Surgery (Z90991) is a practice of NHS Farley CCG, not of NHS Anytown CCG. Check the code, or"
                                + " leave the row out. Give the file of NHS Anytown CCG.");
    }
}
