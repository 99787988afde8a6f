package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;

class QuorumTest {

    private static final String DUDLEY_2016 = "[{at-least: 4, of: members}, {at-least: 1, of: [chair, vice-chair]}, "
            + "{at-least: 1, of: [chief-finance-officer, chief-nursing-officer]}]";

    @Test
    void four_members_with_the_vice_chair_and_the_finance_officer_are_quorate_and_three_are_not() {
        var four = "[{who: a, office: vice-chair}, {who: b, office: chief-finance-officer}, {who: c}, {who: d}]";
        var three =
                "[{who: a, office: vice-chair}, {who: b, office: chief-finance-officer}, {who: c}, {who: d, here: no}]";
        assertThat(quorate(DUDLEY_2016, four)).isEqualTo("yes");
        assertThat(quorum(DUDLEY_2016, three))
                .containsEntry("quorate", "no")
                .containsEntry("mends", List.of("D arrives"));
        assertThat(quorum(DUDLEY_2016, three).get("why").toString()).contains("only 3 (A, B and C); absent: D");
    }

    @Test
    void whoever_is_excluded_does_not_count_and_a_lighter_ruling_is_the_last_way_out() {
        var room = "[{who: a, is: lay}, {who: b, is: executive}, {who: c, is: gp, part: none}]";
        var rule = "[{at-least: 1, of: lay}, {at-least: 1, of: gp}, {at-least: 1, of: executive}]";
        var answer = quorum(rule, room, Map.of("counting", Map.of("stayers", "yes", "deputies", "no")));
        assertThat(answer).containsEntry("quorate", "no");
        assertThat((List<?>) answer.get("mends")).hasSize(2).first().asString().contains("may discuss without a vote");
    }

    @Test
    void a_person_who_stays_without_a_vote_leaves_it_open_only_where_it_matters() {
        var two = "{at-least: 2, of: members}";
        var three = "{at-least: 3, of: members}";
        var room = "[{who: a}, {who: b}, {who: c, part: discuss}]";
        assertThat(quorate(two, room)).isEqualTo("yes");
        assertThat(quorate(three, room)).isEqualTo("unsettled");
        assertThat(quorate(three, room, Map.of("counting", Map.of("stayers", "yes"))))
                .isEqualTo("yes");
        assertThat(quorate(three, room, Map.of("counting", Map.of("stayers", "no"))))
                .isEqualTo("no");
    }

    @Test
    void one_person_counts_for_two_conditions_unless_each_needs_its_own() {
        var rule = "{all: [{at-least: 1, of: [chair, vice-chair]}, {at-least: 1, of: lay}], distinct: %s}";
        var one = "[{who: a, office: chair, is: lay}]";
        assertThat(quorate(rule.formatted("no"), one)).isEqualTo("yes");
        assertThat(quorate(rule.formatted("yes"), one)).isEqualTo("no");
        assertThat(quorate(rule.formatted("yes"), "[{who: a, office: chair, is: lay}, {who: b, is: lay}]"))
                .isEqualTo("yes");
    }

    @Test
    void different_people_are_found_even_when_the_first_choice_blocks() {
        var rule = "{all: [{at-least: 1, of: [lay, gp]}, {at-least: 1, of: lay}], distinct: yes}";
        assertThat(quorate(rule, "[{who: a, is: lay}, {who: b, is: gp}]")).isEqualTo("yes");
        assertThat(quorate(rule, "[{who: b, is: gp}, {who: c, is: gp}]")).isEqualTo("no");
    }

    @Test
    void a_nominated_deputy_counts_where_the_rule_says_so() {
        var rule = "[{at-least: 2, of: members}, {at-least: 1, of: chief-finance-officer}]";
        var room = "[{who: a}, {who: cfo, office: chief-finance-officer, here: no}, {who: d, deputy-for: cfo}]";
        assertThat(quorate(rule, room, Map.of("counting", Map.of("deputies", "yes"))))
                .isEqualTo("yes");
        assertThat(quorate(rule, room, Map.of("counting", Map.of("deputies", "no"))))
                .isEqualTo("no");
        assertThat(quorate(rule, room)).isEqualTo("unsettled");
        var here = "[{who: a}, {who: cfo, office: chief-finance-officer}, {who: d, deputy-for: cfo}]";
        assertThat(quorate("{at-least: 3, of: members}", here, Map.of("counting", Map.of("deputies", "yes"))))
                .as("a deputy of somebody who is there is one too many")
                .isEqualTo("no");
    }

    @Test
    void people_without_a_vote_may_have_to_be_there() {
        var rule = "[{at-least: 1, of: members, deputies: no}, {at-least: 2, of: non-voting}]";
        assertThat(quorate(rule, "[{who: a}, {who: b, votes: no}, {who: c, votes: no, is: in-attendance}]"))
                .isEqualTo("yes");
        assertThat(quorate(rule, "[{who: a}, {who: b, votes: no}]")).isEqualTo("no");
    }

    @Test
    void a_third_of_ten_is_four_unless_the_rule_rounds_down() {
        var third = "{at-least: 1/3, of: voting-members%s}";
        assertThat(quorate(third.formatted(""), people(3, 7))).isEqualTo("no");
        assertThat(quorate(third.formatted(""), people(4, 6))).isEqualTo("yes");
        assertThat(quorate(third.formatted(", rounding: down"), people(3, 7))).isEqualTo("yes");
    }

    @Test
    void more_than_half_is_not_half() {
        var half = "{more-than: 1/2, of: members}";
        assertThat(quorate(half, people(5, 5))).isEqualTo("no");
        assertThat(quorate(half, people(6, 4))).isEqualTo("yes");
    }

    @Test
    void lay_and_executive_members_must_outnumber_gps_among_those_voting() {
        var rule = "[{more-than: 1/2, of: [lay, executive], among: voting}, {at-most: 1/2, of: gp, among: voting}]";
        assertThat(quorate(rule, "[{who: a, is: lay}, {who: b, is: gp}]")).isEqualTo("no");
        assertThat(quorate(
                        rule,
                        "[{who: a, is: lay}, {who: b, is: gp, part: discuss}]",
                        Map.of("counting", Map.of("stayers", "yes"))))
                .isEqualTo("yes");
    }

    @Test
    void the_vice_chair_presides_only_while_the_chair_cannot() {
        var chair = Map.<String, Object>of("chair", List.of("chair", "vice-chair"));
        var both = "[{who: a, office: chair%s}, {who: b, office: vice-chair, chairs: yes}]";
        assertThat(quorate("{at-least: 1, of: members}", both.formatted(""), chair))
                .isEqualTo("no");
        assertThat(quorate("{at-least: 1, of: members}", both.formatted(", here: no"), chair))
                .isEqualTo("yes");
        assertThat(quorate("{at-least: 1, of: members}", both.formatted(", part: none"), chair))
                .isEqualTo("yes");
        assertThat(quorum(
                                "{at-least: 1, of: members}",
                                "[{who: a, office: chair, part: none, chairs: yes}, {who: b, office: vice-chair}]",
                                chair)
                        .get("mends"))
                .isEqualTo(List.of("B takes the chair", "the ruling is changed so that A may take part and vote"));
    }

    @Test
    void two_readings_are_unsettled_only_where_they_differ() {
        var rule = "{readings: [{if: the chair may be one of the two, then: {at-least: 2, of: lay}}, "
                + "{if: it takes two besides the chair, then: {at-least: 3, of: lay}}]}";
        assertThat(quorate(rule, "[{who: a, is: lay}, {who: b, is: lay}]")).isEqualTo("unsettled");
        assertThat(quorate(rule, "[{who: a, is: lay}, {who: b, is: lay}, {who: c, is: lay}]"))
                .isEqualTo("yes");
        assertThat(quorate(rule, "[{who: a, is: lay}]")).isEqualTo("no");
    }

    @Test
    void a_rule_written_as_data_reads_back_as_itself() {
        for (var text : List.of(
                DUDLEY_2016,
                "{chair: [chair, vice-chair]}",
                "{unstated: the numbers are not printed}",
                "{either: [{at-least: 1/3, of: entitled, rounding: up}, {less-than: 2/3, of: [gp], from: voting-members, among: present}]}",
                "{all: [{at-least: 2, of: [lay, nurse], deputies: no}], distinct: yes}",
                "{readings: [{if: one, then: {at-least: 1, of: lay}}, {if: two, then: {at-least: 2, of: anybody}}]}")) {
            var rule = QuorumNotation.read("rule", PlainYaml.document(text));
            assertThat(QuorumNotation.read("rule", QuorumNotation.write(rule)))
                    .as(text)
                    .isEqualTo(rule);
        }
    }

    @Test
    void a_typing_error_in_a_rule_is_named() {
        assertThatThrownBy(() -> QuorumNotation.read("rule", PlainYaml.document("{at-least: 4}")))
                .hasMessageContaining("rule: 'of' is missing");
        assertThatThrownBy(() -> QuorumNotation.read("rule", PlainYaml.document("{at-least: four, of: members}")))
                .hasMessageContaining("rule: 'at-least' must be a whole number, not 'four'");
        assertThatThrownBy(() ->
                        QuorumNotation.read("rule", PlainYaml.document("{at-least: 4, of: members, deputis: no}")))
                .hasMessageContaining("rule: does not know [deputis]");
    }

    private static String people(int here, int absent) {
        var all = new StringBuilder("[");
        for (var at = 0; at < here + absent; at++)
            all.append("{who: p").append(at).append(at < here ? "}, " : ", here: no}, ");
        return all + "]";
    }

    private static Object quorate(String rule, String room) {
        return quorate(rule, room, Map.of());
    }

    private static Object quorate(String rule, String room, Map<String, Object> more) {
        return quorum(rule, room, more).get("quorate");
    }

    private static Map<String, Object> quorum(String rule, String room) {
        return quorum(rule, room, Map.of());
    }

    private static Map<String, Object> quorum(String rule, String room, Map<String, Object> more) {
        var when = new LinkedHashMap<String, Object>(more);
        when.put("rule", PlainYaml.document(rule));
        when.put("room", PlainYaml.document(room));
        return RoomNotation.quorum(Entry.of("when", when));
    }
}
