package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.kernel.Span;

class CalculationTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private static Reading read(String number) {
        return new Reading(Exact.parse(number), APRIL, "NHS Digital", false);
    }

    private static Entrant practice(String code, String weighted) {
        return new Entrant(
                code,
                "gms",
                Span.ALWAYS,
                null,
                Map.of("weighted-list", read(weighted), "registered-list", read(weighted), "ooh-opted-out", read("1")));
    }

    private static Statement globalSum(Entrant entrant, LocalDate day, LocalDate known) {
        return SCHEMES.calculate(SCHEMES.get("gms-global-sum"), List.of(entrant), Map.of(), day, known)
                .getFirst();
    }

    @Test
    void a_line_says_its_inputs_with_their_days_and_its_arithmetic_in_numbers() {
        var statement = globalSum(practice("A81001", "6000"), APRIL, LATER);
        var line = statement.lines().getFirst();
        assertThat(Working.sentences(statement, line))
                .contains(
                        "Initial amount for the month = 6,000 weighted patients × £88.96 ÷ 12 + £0 ÷ 12 = £44,480",
                        "Deduction for out-of-hours services = (if yes then £44,480 × 4.87%, else 0) = £2,166.176")
                .last()
                .isEqualTo("Global sum = (£44,480 − £2,166.176) × 30 days ÷ 30 days = £42,313.82");
        assertThat(Working.inputs(statement, line))
                .anySatisfy(input -> {
                    assertThat(input.title()).isEqualTo("Weighted list");
                    assertThat(input.source()).isEqualTo("NHS Digital, counted to 1 April 2018");
                })
                .anySatisfy(input -> {
                    assertThat(input.value()).isEqualTo("£88.96");
                    assertThat(input.citations()).extracting(it -> it.source()).contains("S6");
                });
    }

    @Test
    void a_price_raised_backwards_moves_every_month_by_the_difference_and_says_why() {
        var paid = globalSum(practice("A81001", "6000"), APRIL, LocalDate.of(2018, 6, 1));
        var owed = globalSum(practice("A81001", "6000"), APRIL, LATER);
        assertThat(owed.total().orElseThrow().minus(paid.total().orElseThrow())).isEqualTo(Money.parse("494.67"));
        assertThat(Working.changes(paid, owed))
                .containsExactly(
                        "Global sum went from £41,819.15 to £42,313.82: Price of a weighted patient for the year"
                                + " is now £88.96.");
        assertThat(Working.changes(paid, paid)).isEmpty();
    }

    @Property(tries = 60)
    void the_order_of_practices_and_readings_does_not_matter(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 9_999) Integer> lists, @ForAll long seed) {
        var definition = SCHEMES.get("pms-reinvestment-bristol");
        var entrants = new ArrayList<Entrant>();
        for (var at = 0; at < lists.size(); at++) entrants.add(practice("L8%04d".formatted(at), "" + lists.get(at)));
        var straight = totals(SCHEMES.calculate(definition, entrants, Map.of(), LocalDate.of(2018, 5, 1), LATER));
        var mixed = new ArrayList<Entrant>();
        for (var entrant : entrants) mixed.add(reversed(entrant));
        Collections.shuffle(mixed, new Random(seed));
        assertThat(totals(SCHEMES.calculate(definition, mixed, Map.of(), LocalDate.of(2018, 5, 1), LATER)))
                .isEqualTo(straight);
        assertThat(straight.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.pounds(3_240_000));
    }

    private static Entrant reversed(Entrant entrant) {
        var names = new ArrayList<>(entrant.readings().keySet());
        Collections.reverse(names);
        var readings = new LinkedHashMap<String, Reading>();
        names.forEach(name -> readings.put(name, entrant.readings().get(name)));
        return new Entrant(entrant.code(), entrant.contract(), entrant.held(), null, readings);
    }

    private static Map<String, Money> totals(List<Statement> statements) {
        var all = new TreeMap<String, Money>();
        statements.forEach(it -> all.put(it.entrant().code(), it.total().orElseThrow()));
        return all;
    }

    @Property(tries = 200)
    void a_longer_list_is_never_paid_less(
            @ForAll @LongRange(min = 0, max = 60_000_000) long one,
            @ForAll @LongRange(min = 0, max = 60_000_000) long more) {
        var less = practice("A81001", BigDecimal.valueOf(one, 3).toPlainString());
        var greater = practice("A81001", BigDecimal.valueOf(one + more, 3).toPlainString());
        assertThat(globalSum(greater, APRIL, LATER).total().orElseThrow())
                .isGreaterThanOrEqualTo(globalSum(less, APRIL, LATER).total().orElseThrow());
    }

    @Property(tries = 100)
    void a_limited_pot_is_never_exceeded_and_is_spent_whole_when_it_is_short(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 3_000) Integer> gaps) {
        var definition = SCHEMES.get("pms-reinvestment-huddersfield");
        var entrants = new ArrayList<Entrant>();
        var due = 0L;
        for (var at = 0; at < gaps.size(); at++) {
            var readings = Map.of("registered-list", read("" + (5_000 + gaps.get(at))), "weighted-list", read("5000"));
            entrants.add(new Entrant("B8%04d".formatted(at), "gms", Span.ALWAYS, null, readings));
            due += gaps.get(at) * 8_059L;
        }
        var common = Map.of("gms-price", read("80.59"));
        var all = totals(SCHEMES.calculate(definition, entrants, common, LocalDate.of(2016, 5, 1), LATER));
        assertThat(all.values().stream().mapToLong(Money::pence).sum()).isEqualTo(Math.min(due, 17_000_000L));
        assertThat(all.values()).allMatch(money -> money.pence() >= 0);
    }

    @Test
    void a_practice_that_is_named_twice_is_paid_not_even_once() {
        var twice = List.of(practice("A81001", "10"), practice("A81001", "20"), practice("A81002", "10"));
        var all = SCHEMES.calculate(SCHEMES.get("gms-global-sum"), twice, Map.of(), APRIL, LATER);
        assertThat(all).filteredOn(it -> it.entrant().code().equals("A81001")).allSatisfy(it -> {
            assertThat(it.total()).isEmpty();
            assertThat(it.listObjections()).extracting(o -> o.rule()).containsExactly("schemes.join.twice");
        });
        assertThat(all)
                .filteredOn(it -> it.entrant().code().equals("A81002"))
                .allMatch(it -> it.total().isPresent());
    }

    @Test
    void what_cannot_be_worked_out_says_what_is_missing_and_what_mends_it() {
        var readings = new HashMap<>(practice("A81001", "10").readings());
        readings.remove("weighted-list");
        var statement = globalSum(new Entrant("A81001", "gms", Span.ALWAYS, null, readings), APRIL, LATER);
        assertThat(statement.total()).isEmpty();
        assertThat(statement.listObjections()).singleElement().satisfies(it -> {
            assertThat(it.sentence()).isEqualTo("Weighted list of A81001 on 1 April 2018 was not read.");
            assertThat(it.remedy()).isNotEmpty();
            assertThat(it.sources()).isNotEmpty();
        });
    }

    @Test
    void every_point_price_since_2015_is_the_same_for_each_patient_of_the_average_list() {
        var qof = SCHEMES.get("qof");
        for (var year = 2015; year <= 2025; year++) {
            var day = LocalDate.of(year, 4, 1);
            var price = qof.figures().get(0).find(day, LATER).orElseThrow().amount();
            var list = qof.figures().get(1).find(day, LATER).orElseThrow().amount();
            var penny = Exact.parse("0.01");
            assertThat(list.times(Exact.parse("0.022142")).rounded(penny, java.math.RoundingMode.HALF_UP))
                    .as("%s", year)
                    .isEqualTo(price);
        }
    }

    @Test
    void more_points_than_the_year_has_are_refused_with_both_numbers() {
        var readings = Map.of("registered-list", read("9374"), "other-points", read("6000"));
        var statement = SCHEMES.calculate(
                        SCHEMES.get("qof"),
                        List.of(new Entrant("A81001", "gms", Span.ALWAYS, null, readings)),
                        Map.of(),
                        LocalDate.of(2022, 6, 1),
                        LATER)
                .getFirst();
        assertThat(statement.total()).isEmpty();
        assertThat(statement.listObjections()).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("schemes.limit");
            assertThat(it.sentence())
                    .isEqualTo("“Points of all areas” comes to 6,000 points, but can be no more than “Points that there"
                            + " are in the year”, which is 635 points.");
            assertThat(it.remedy()).isNotEmpty();
        });
    }

    /** No points, and not silently: the line says that somebody has to look. */
    @Test
    void where_every_patient_is_excepted_there_are_no_points_and_the_statement_says_so() {
        var readings = Map.of(
                "achieved", read("0"), "register", read("20"), "exceptions", read("20"), "list-index", read("1"));
        var common =
                Map.of("lower", read("0.4"), "upper", read("0.9"), "points", read("17"), "point-price", read("207.56"));
        var statement = SCHEMES.calculate(
                        SCHEMES.get("qof-indicator"),
                        List.of(new Entrant("A81001", "gms", Span.ALWAYS, null, readings)),
                        common,
                        LocalDate.of(2022, 6, 1),
                        LATER)
                .getFirst();
        assertThat(statement.total()).contains(Money.ZERO);
        var line = statement.lines().getFirst();
        assertThat(line.met()).isFalse();
        assertThat(Working.sentences(statement, line))
                .last()
                .asString()
                .contains("no, so nothing is due. Every patient of the register is excepted or the register is empty")
                .contains("look whether the readings are right");
    }

    /** The officer chooses no Directions: the day on which the practice applied does. */
    @Test
    void the_whole_of_a_cost_that_was_applied_for_in_2016_is_paid_by_no_scheme_on_any_day() {
        var readings = Map.of("cost", read("100000"), "share", read("1"));
        var applied = new Entrant("A81001", "gms", Span.ALWAYS, LocalDate.of(2016, 4, 1), readings);
        for (var day : List.of(LocalDate.of(2016, 4, 1), LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 1))) {
            var old = SCHEMES.calculate(SCHEMES.get("premises-grant-2013"), List.of(applied), Map.of(), day, LATER);
            assertThat(old.getFirst().total()).contains(Money.pounds(66_000));
        }
        var late = SCHEMES.calculate(
                SCHEMES.get("premises-grant"), List.of(applied), Map.of(), LocalDate.of(2026, 6, 1), LATER);
        assertThat(late.getFirst().listObjections()).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("schemes.join.early");
            assertThat(it.sentence()).contains("1 April 2016", "before the first day for it, 10 May 2024");
        });
        assertThatThrownBy(() -> SCHEMES.calculate(
                        SCHEMES.get("premises-grant"), List.of(applied), Map.of(), LocalDate.of(2016, 4, 1), LATER))
                .hasMessageContaining("1 April 2016 is not among these days");
    }

    @Test
    void a_register_with_nobody_on_it_divides_nothing_and_the_line_says_so() {
        var text = """
                scheme: shares
                title: Shares of a pot
                about: It pays.
                version: 1
                span: 2016-04-01/2017-04-01
                pays: year
                rounding: half-up
                source: S
                read: 2026-11-21
                sources:
                - {id: S, title: A paper, where: a committee, evidence: secondary}
                readings:
                - {id: cared-for, title: Patients cared for, unit: patients}
                - {id: on-register, title: Patients on the register, unit: patients}
                lines:
                - {id: share, title: Share, is: "£1000 * cared-for / on-register", source: S}
                tests:
                - {name: half, on: 2016-04-01, given: {cared-for: 5, on-register: 10}, then: {share: £500}}
                """;
        var read = DefinitionReader.read("shares.yaml", text);
        assertThat(read.faults()).isEmpty();
        var nobody = Map.of("cared-for", read("0"), "on-register", read("0"));
        var statement = SCHEMES.calculate(
                        read.definition().orElseThrow(),
                        List.of(new Entrant("A81001", "gms", Span.ALWAYS, null, nobody)),
                        Map.of(),
                        LocalDate.of(2016, 4, 1),
                        LATER)
                .getFirst();
        assertThat(statement.total()).isEmpty();
        assertThat(statement.listObjections()).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("schemes.division");
            assertThat(it.sentence())
                    .contains("This would be divided by", "Patients on the register", "which is nothing");
        });
    }
}
