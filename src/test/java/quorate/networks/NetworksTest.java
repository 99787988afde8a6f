package quorate.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** Which networks a commissioner has for a scheme, and who counts for them on the day that decides. */
@QuorateTest
class NetworksTest {

    private static final Actor SECRETARY = new Actor.Person(PartyId.fresh());
    private static final Definition CORE = Schemes.ofJar().get("network-core");
    private static final Span YEAR = Span.parse("2020-04-01/2021-04-01");
    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    Register register;

    @Autowired
    Networks networks;

    @Autowired
    Clocks clocks;

    private PartyId anytown;
    private PartyId riverside;
    private PartyId millLane;
    private PartyId chapelStreet;
    private String river;
    private String mill;
    private String chapel;

    @BeforeEach
    void a_network_of_two_practices() {
        anytown = admit(Kind.CCG, "NHS Anytown CCG", Map.of(), "2013-04-01/");
        river = code("U7");
        mill = code("Y7");
        chapel = code("Y7");
        riverside = admit(Kind.NETWORK, "Riverside Primary Care Network", Map.of("ods", river), "2019-07-01/");
        millLane = practice("Mill Lane Surgery", mill, anytown);
        chapelStreet = practice("Chapel Street Practice", chapel, anytown);
        link(millLane, Tie.MEMBER_OF, riverside, "2019-07-01/");
        link(chapelStreet, Tie.MEMBER_OF, riverside, "2019-07-01/");
    }

    private static String code(String letters) {
        return letters + "%04d".formatted(CODES.incrementAndGet());
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits, String life) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse(life), traits, SECRETARY)
                .orThrow();
    }

    private PartyId practice(String name, String code, PartyId commissioner) {
        var id = admit(Kind.PRACTICE, name, Map.of("ods", code), "1985-04-01/");
        link(id, Tie.COMMISSIONED_BY, commissioner, "2013-04-01/");
        return id;
    }

    private java.util.UUID link(PartyId from, Tie tie, PartyId to, String span) {
        return register.link(from, tie, to, Span.parse(span), Map.of(), "test", SECRETARY)
                .orThrow();
    }

    private Groups groups(Span period) {
        return networks.of(anytown, CORE, period, Set.of(), Long.MAX_VALUE);
    }

    private Groups groups() {
        return groups(YEAR);
    }

    private PartyId hill(String life) {
        return admit(Kind.NETWORK, "Hill Primary Care Network", Map.of("ods", code("U7")), life);
    }

    private java.util.List<String> members(Groups groups, String code, LocalDate day) {
        return groups.members(code, day).stream().map(Member::code).toList();
    }

    @Test
    void its_members_are_those_of_the_day_to_which_the_scheme_counts() {
        assertThat(groups().networks()).containsOnlyKeys(river);
        assertThat(members(groups(), river, JANUARY)).containsExactly(mill, chapel);
        assertThat(groups().against(river)).isEmpty();
        assertThat(groups().notes(river)).isEmpty();
    }

    @Test
    void who_moves_in_the_year_counts_where_it_was_on_the_day_and_that_is_said() {
        var hill = hill("2019-07-01/");
        link(practice("Orchard House", code("Y7"), anytown), Tie.MEMBER_OF, hill, "2019-07-01/");
        var old = register.on(JANUARY).linksFrom(millLane, Tie.MEMBER_OF).getFirst();
        register.end(old.id(), millLane, LocalDate.of(2020, 10, 1), "moved", SECRETARY)
                .orThrow();
        link(millLane, Tie.MEMBER_OF, hill, "2020-10-01/");
        var hills = register.on(JANUARY).get(hill).code().orElseThrow();
        assertThat(members(groups(), river, JANUARY)).containsExactly(mill, chapel);
        assertThat(groups().against(river)).isEmpty();
        assertThat(groups().against(hills)).isEmpty();
        assertThat(groups().notes(river))
                .singleElement()
                .isEqualTo("Mill Lane Surgery (" + mill + ") moved to Hill Primary Care Network on 1 October 2020. "
                        + "The members of 1 January 2020 decide for the whole period, so it counts here.");
        assertThat(groups().notes(hills)).singleElement().asString().contains("so it does not count here");
    }

    @Test
    void a_practice_in_two_on_the_day_counts_for_neither_and_both_are_named_with_their_days() {
        var hill = hill("2019-07-01/");
        var hills = register.on(JANUARY).get(hill).code().orElseThrow();
        link(millLane, Tie.MEMBER_OF, hill, "2019-10-01/");
        var groups = groups();
        assertThat(members(groups, river, JANUARY)).containsExactly(chapel);
        assertThat(members(groups, hills, JANUARY)).isEmpty();
        for (var code : java.util.List.of(river, hills, mill)) {
            assertThat(groups.against(code)).singleElement().satisfies(it -> {
                assertThat(it.rule()).isEqualTo("schemes.join.groups");
                assertThat(it.sentence())
                        .isEqualTo("Mill Lane Surgery (" + mill + ") is a member of 2 networks on 1 January 2020: "
                                + "Hill Primary Care Network (" + hills + ") since 1 October 2019 and "
                                + "Riverside Primary Care Network (" + river + ") since 1 July 2019. "
                                + "It counts for none of them until that is settled.");
                assertThat(it.remedy()).startsWith("End the membership that is wrong in the register");
            });
        }
        assertThat(groups.against(chapel)).isEmpty();
    }

    /** The other one is another commissioner's, and is not asked for at all. */
    @Test
    void the_second_network_may_be_another_commissioners() {
        var otherton = admit(Kind.CCG, "NHS Otherton CCG", Map.of(), "2013-04-01/");
        var hill = hill("2019-07-01/");
        link(hill, Tie.PART_OF, otherton, "2019-07-01/");
        link(millLane, Tie.MEMBER_OF, hill, "2019-10-01/");
        assertThat(groups().networks()).containsOnlyKeys(river);
        assertThat(members(groups(), river, JANUARY)).containsExactly(chapel);
    }

    @Test
    void a_member_of_another_commissioner_counts_and_is_said_before_anybody_is_paid() {
        var otherton = admit(Kind.CCG, "NHS Otherton CCG", Map.of(), "2013-04-01/");
        var far = code("Y7");
        link(practice("Far Surgery", far, otherton), Tie.MEMBER_OF, riverside, "2019-07-01/");
        assertThat(members(groups(), river, JANUARY)).containsExactly(mill, chapel, far);
        assertThat(groups().against(river))
                .singleElement()
                .satisfies(it -> assertThat(it.rule() + " " + it.sentence())
                        .startsWith("schemes.join.area Far Surgery (" + far + "), a member of")
                        .contains("not commissioned by NHS Anytown CCG on 1 January 2020 but by NHS Otherton CCG"));
        assertThat(networks.of(otherton, CORE, YEAR, Set.of(), Long.MAX_VALUE).networks())
                .isEmpty();
    }

    @Test
    void a_network_without_members_is_not_paid() {
        var empty = hill("2019-07-01/");
        link(empty, Tie.PART_OF, anytown, "2019-07-01/");
        var code = register.on(JANUARY).get(empty).code().orElseThrow();
        assertThat(groups().barred(code)).extracting(Objection::rule).containsExactly("schemes.join.empty");
        assertThat(groups().barred(river)).isEmpty();
    }

    /** In the first year no network was there on the first of January before: the first day of each decides. */
    @Test
    void a_network_that_began_later_has_the_members_of_its_first_day_and_nobody_counts_twice() {
        var first = Span.parse("2019-07-01/2020-04-01");
        var january = LocalDate.of(2019, 1, 1);
        var hill = hill("2019-10-01/");
        var hills = register.on(JANUARY).get(hill).code().orElseThrow();
        var old = register.on(JANUARY).linksFrom(millLane, Tie.MEMBER_OF).getFirst();
        register.end(old.id(), millLane, LocalDate.of(2019, 10, 1), "moved", SECRETARY)
                .orThrow();
        link(millLane, Tie.MEMBER_OF, hill, "2019-10-01/");
        var orchard = code("Y7");
        link(practice("Orchard House", orchard, anytown), Tie.MEMBER_OF, hill, "2019-10-01/");
        assertThat(members(groups(first), river, january)).containsExactly(mill, chapel);
        assertThat(members(groups(first), hills, january)).containsExactly(orchard);
        assertThat(groups(first).against(river)).isEmpty();
        assertThat(groups(first).notes(hills))
                .contains("Mill Lane Surgery (" + mill + ") counts for Riverside Primary Care Network (" + river
                        + "), of which it was a member on 1 July 2019, for the whole period.");
    }

    @Test
    void what_was_known_then_stays_readable_and_an_account_is_one_of_the_register() {
        var known = clocks.known();
        link(riverside, Tie.PAID_THROUGH, chapelStreet, "2019-07-01/");
        assertThat(groups().notes(river))
                .containsExactly(
                        "It is paid into the account of Chapel Street Practice, which it has named for it since"
                                + " 1 July 2019.");
        assertThat(networks.of(anytown, CORE, YEAR, Set.of(), known).notes(river))
                .isEmpty();
    }
}
