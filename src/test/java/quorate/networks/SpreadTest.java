package quorate.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Scale;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;
import quorate.schemes.Working;

/** What a network and its practices take of what was read about each other. */
class SpreadTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final Span YEAR = Span.parse("2020-04-01/2021-04-01");
    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);
    private static final LocalDate SIGNED = LocalDate.of(2019, 5, 15);
    private static final String RIVER = "U99001";

    private final Map<String, Map<String, Reading>> read = new HashMap<>();
    private final Map<String, LocalDate> signed = new HashMap<>();

    private static Member member(int at) {
        var code = "Z9%04d".formatted(at);
        return new Member(new PartyId(Fresh.idOf(code)), code, "Practice " + at, "", List.of("Riverside"));
    }

    private static Groups groups(Scale scale, LocalDate asked, List<Member> members) {
        var network = new Network(
                new PartyId(Fresh.idOf(RIVER)), scale, RIVER, "Riverside", Span.parse("2016-04-01/"), Optional.empty());
        return new Groups(
                scale,
                "NHS Anytown CCG",
                Map.of(RIVER, network),
                Map.of(RIVER, List.of(new Roll(asked, asked, members, List.of()))));
    }

    private static Reading count(long number, LocalDate day) {
        return new Reading(Exact.of(number), day, "NHS Digital", false);
    }

    private Spread spread(Definition scheme, Span period, Groups groups) {
        return new Spread(
                scheme,
                period,
                groups,
                code -> read.getOrDefault(code, Map.of()),
                code -> Optional.ofNullable(signed.get(code)));
    }

    private Entrant network(Definition scheme, Groups groups) {
        var own = new Entrant(RIVER, "", Span.parse("2016-04-01/"), SIGNED, read.getOrDefault(RIVER, Map.of()));
        return spread(scheme, YEAR, groups).of(own);
    }

    private static Statement statement(Definition scheme, Entrant entrant, LocalDate day) {
        return SCHEMES.calculate(scheme, List.of(entrant), Map.of(), day, day).getFirst();
    }

    /** Two hundred networks of one to fifteen practices: the sum is theirs to the patient, in whatever order they come. */
    @Test
    void a_sum_is_that_of_its_members_and_their_order_changes_nothing() {
        var scheme = SCHEMES.get("network-core");
        var random = new Random(51);
        for (var round = 0; round < 200; round++) {
            var members = new ArrayList<Member>();
            var sum = 0L;
            read.clear();
            for (var at = 0; at <= random.nextInt(15); at++) {
                var list = 1 + random.nextInt(30_000);
                members.add(member(at));
                read.put(members.getLast().code(), Map.of("registered-list", count(list, JANUARY)));
                sum += list;
            }
            var first = network(scheme, groups(Scale.NETWORK, JANUARY, members));
            Collections.shuffle(members, random);
            var second = network(scheme, groups(Scale.NETWORK, JANUARY, members));
            var one = statement(scheme, first, YEAR.from());
            // £1.50 for each patient of each of them.
            assertThat(one.total()).contains(new Money(sum * 150));
            assertThat(statement(scheme, second, YEAR.from()).total()).isEqualTo(one.total());
            var parts = first.readings().get("registered-list").parts();
            assertThat(parts.stream().map(part -> part.reading().value()).reduce(Exact.ZERO, Exact::plus))
                    .isEqualTo(Exact.of(sum));
        }
    }

    @Test
    void each_members_part_stands_in_the_working_with_its_day_and_source() {
        var scheme = SCHEMES.get("network-core");
        var members = List.of(member(1), member(2));
        read.put("Z90001", Map.of("registered-list", count(9_400, JANUARY)));
        read.put("Z90002", Map.of("registered-list", count(6_100, JANUARY)));
        var statement = statement(scheme, network(scheme, groups(Scale.NETWORK, JANUARY, members)), YEAR.from());
        var input = Working.inputs(statement, statement.lines().getFirst()).getFirst();
        assertThat(input.value()).isEqualTo("15,500 patients");
        assertThat(input.source())
                .isEqualTo(
                        "the readings of 2 practices, its members on 1 January 2020, added up, counted to 1 January 2020");
        assertThat(input.parts())
                .extracting(part -> part.title() + ": " + part.value() + ", " + part.source())
                .containsExactly(
                        "Practice 1 (Z90001): 9,400 patients, NHS Digital, counted to 1 January 2020",
                        "Practice 2 (Z90002): 6,100 patients, NHS Digital, counted to 1 January 2020");
        assertThat(statement.lines()).noneMatch(statement::isEstimated);
    }

    @Test
    void a_member_of_whom_nothing_was_read_makes_the_sum_unknown_and_is_named() {
        var scheme = SCHEMES.get("network-core");
        var members = List.of(member(1), member(2));
        read.put("Z90001", Map.of("registered-list", count(9_400, JANUARY)));
        var statement = statement(scheme, network(scheme, groups(Scale.NETWORK, JANUARY, members)), YEAR.from());
        assertThat(statement.total()).isEmpty();
        assertThat(statement.listObjections())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.rule() + ": " + it.sentence())
                                .isEqualTo(
                                        "schemes.reading.missing: Registered list of the network of Riverside (U99001) on"
                                                + " 1 January 2020 cannot be added up, because it was not read of Practice 2 (Z90002)."));
    }

    /** A number that somebody typed for the network is not taken in the place of its members'. */
    @Test
    void what_is_typed_for_the_network_is_no_sum_of_its_members() {
        var scheme = SCHEMES.get("network-core");
        read.put(RIVER, Map.of("registered-list", count(50_000, JANUARY)));
        var entrant = network(scheme, groups(Scale.NETWORK, JANUARY, List.of(member(1))));
        assertThat(statement(scheme, entrant, YEAR.from()).total()).isEmpty();
    }

    @Test
    void lists_of_another_day_than_the_scheme_says_make_an_estimate() {
        var scheme = SCHEMES.get("network-core");
        read.put("Z90001", Map.of("registered-list", count(9_400, JANUARY)));
        read.put("Z90002", Map.of("registered-list", count(6_100, JANUARY.plusMonths(3))));
        var members = List.of(member(1), member(2));
        var statement = statement(scheme, network(scheme, groups(Scale.NETWORK, JANUARY, members)), YEAR.from());
        assertThat(statement.isEstimated(statement.lines().getFirst())).isTrue();
    }

    @Test
    void the_figure_of_a_group_is_read_once_and_says_whose_it_is_on_each_practices_line() {
        var scheme = SCHEMES.get("wiltshire-primary-care-offer");
        var year = Span.parse("2016-04-01/2017-04-01");
        var april = year.from();
        var groups = groups(Scale.GROUP, april, List.of(member(1)));
        read.put(RIVER, Map.of("deliverables", new Reading(Exact.ONE, april, "Plans of June", false)));
        var own = Map.of(
                "registered-list", count(7_000, april), "gateway", new Reading(Exact.ONE, april, "Claim", false));
        var entrant = spread(scheme, year, groups)
                .of(new Entrant("Z90001", "gms", Span.parse("2004-04-01/"), LocalDate.of(2016, 6, 30), own));
        var statement = statement(scheme, entrant, april);
        assertThat(statement.total()).contains(Money.pounds(21_000));
        assertThat(Working.inputs(statement, statement.lines().getLast()))
                .extracting(Working.Input::source)
                .contains(
                        "the figure of Riverside (U99001), the group of practices of which it is a member on 1 April 2016;"
                                + " Plans of June, counted to 1 April 2016");
    }

    @Test
    void a_practice_in_two_groups_has_the_figure_of_neither() {
        var scheme = SCHEMES.get("prescribing-quality-2015");
        var year = Span.parse("2015-04-01/2016-04-01");
        var both = new Member(
                new PartyId(Fresh.idOf("both")),
                "Z90001",
                "Practice 1",
                "",
                List.of("North since 2015", "South since 2014"));
        read.put(RIVER, Map.of("locality-growth", new Reading(Exact.ZERO, year.from(), "PCT", false)));
        var entrant = spread(scheme, year, groups(Scale.GROUP, year.from(), List.of(both)))
                .of(new Entrant("Z90001", "gms", Span.parse("2004-04-01/"), year.from(), Map.of()));
        assertThat(entrant.readings()).doesNotContainKey("locality-growth");
        assertThat(entrant.lacking().get("locality-growth").sentence())
                .contains("2 groups of practices on 1 April 2015: North since 2015 and South since 2014");
    }

    @Test
    void a_group_without_members_is_barred_and_one_that_ended_is_not_paid() {
        var scheme = SCHEMES.get("network-core");
        var statement = statement(scheme, network(scheme, groups(Scale.NETWORK, JANUARY, List.of())), YEAR.from());
        assertThat(statement.objections()).extracting(Objection::rule).containsExactly("schemes.join.empty");
        var ended = new Entrant(RIVER, "", Span.parse("2016-04-01/2020-04-01"), SIGNED, Map.of());
        assertThat(statement(scheme, ended, YEAR.from()).objections())
                .singleElement()
                .satisfies(it -> assertThat(it.rule() + " " + it.sentence())
                        .startsWith("schemes.join.ended The network U99001 is there")
                        .endsWith("in none of the days from 1 April 2020 on that are paid for."));
    }

    /** A scheme like Wiltshire's in which another signs than is paid. */
    private static Definition signedBy(String unit, String payee) {
        var text = SCHEMES.get("wiltshire-primary-care-offer")
                .text()
                .replace("for: practice", "for: " + payee)
                .replace("by: 2016-06-30}", "by: 2016-06-30, unit: " + unit + "}");
        return Schemes.read(text).definition().orElseThrow();
    }

    @Test
    void a_group_signs_for_each_of_its_practices() {
        var year = Span.parse("2016-04-01/2017-04-01");
        var scheme = signedBy("group", "practice");
        signed.put(RIVER, LocalDate.of(2016, 6, 30));
        var groups = groups(Scale.GROUP, year.from(), List.of(member(1)));
        var in = new Entrant("Z90001", "gms", Span.parse("2004-04-01/"), null, Map.of());
        var out = new Entrant("Z90002", "gms", Span.parse("2004-04-01/"), null, Map.of());
        assertThat(spread(scheme, year, groups).of(in).agreed()).contains(LocalDate.of(2016, 6, 30));
        assertThat(spread(scheme, year, groups).of(out).agreed()).isEmpty();
    }

    @Test
    void a_group_is_in_once_the_last_of_its_practices_has_signed_and_those_who_have_not_are_named() {
        var year = Span.parse("2016-04-01/2017-04-01");
        var scheme = signedBy("practice", "group");
        var groups = groups(Scale.GROUP, year.from(), List.of(member(1), member(2)));
        var group = new Entrant(RIVER, "", Span.parse("2016-04-01/"), null, Map.of());
        assertThat(spread(scheme, year, groups).of(group).agreed()).isEmpty();
        signed.put("Z90001", LocalDate.of(2016, 5, 1));
        assertThat(statement(scheme, spread(scheme, year, groups).of(group), year.from())
                        .objections())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence())
                        .isEqualTo(
                                "Practice 2 (Z90002) of Riverside (U99001) has not signed up to Wiltshire Primary Care"
                                        + " Offer, group agreement."));
        signed.put("Z90002", LocalDate.of(2016, 6, 1));
        var both = spread(scheme, year, groups).of(group);
        assertThat(both.agreed()).contains(LocalDate.of(2016, 6, 1));
        assertThat(both.barred()).isEmpty();
    }

    @Test
    void what_is_paid_to_a_practice_is_said_of_its_network_and_the_other_way_round() {
        var groups = groups(Scale.NETWORK, JANUARY, List.of(member(1), member(2)));
        assertThat(groups.carried(Map.of("Z90001", "was paid £9")))
                .isEqualTo(Map.of(
                        "Z90001",
                        "was paid £9",
                        RIVER,
                        "has Practice 1 (Z90001) among its practices, which was paid £9"));
        assertThat(groups.carried(Map.of(RIVER, "signed up to it")))
                .containsOnlyKeys(RIVER, "Z90001", "Z90002")
                .containsEntry("Z90002", "is a member of Riverside (U99001), which signed up to it");
        assertThat(groups.carried(Map.of("A81001", "was paid £9"))).containsOnlyKeys("A81001");
    }
}
