package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a definition is said all at once, each fault with its place. */
class FaultsTest {

    private static final String SOUND = """
            scheme: local
            title: A local scheme
            about: It pays.
            version: 1
            span: 2016-04-01/2018-04-01
            pays: year
            rounding: half-up
            source: S
            read: 2026-11-21
            sources:
            - {id: S, title: A paper, where: a committee, evidence: secondary}
            readings:
            - {id: list, title: Registered list, unit: patients}
            - {id: weighted, title: Weighted list, unit: weighted-patients}
            - {id: done, title: Share done, unit: share}
            figures:
            - id: price
              title: Price
              unit: £ per weighted-patient
              values:
              - {span: 2016-04-01/2017-04-01, value: £1, source: S}
              - {span: 2017-04-01/2018-04-01, value: £2, source: S}
            weights:
            - title: Parts
              parts: [{id: first, title: First, share: 45%}, {id: second, title: Second, share: 55%}]
            bands:
            - {id: table, title: Table, of: share, gives: £ per patient, source: S, rows: [{below: 50%, gives: £1}, {from: 50%, gives: £2}]}
            lines:
            - {id: one, title: One, is: "weighted * price * first", source: S}
            - {id: two, title: Two, is: list * table(done) * second, source: S}
            tests:
            - {name: both, on: 2016-04-01, given: {list: 10, weighted: 20, done: 50%}, then: {one: £9, two: £11}}
            """;

    private static List<String> faults(String text) {
        return DefinitionReader.read("local.yaml", text).faults();
    }

    @Test
    void a_sound_definition_has_none_and_its_example_holds() {
        assertThat(faults(SOUND)).isEmpty();
        var definition = DefinitionReader.read("local.yaml", SOUND).definition().orElseThrow();
        assertThat(Trial.of(definition)).allMatch(Trial.Result::holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "weighted * price * first | list * price * first | comes to patients × £ per weighted patient and not to £",
                "weighted * price * first | weighted * price + list | it adds £ and patients, which do not count the same",
                "weighted * price * first | weighted * price * frist | speaks of 'frist', which is no reading",
                "weighted * price * first | weighted * price * (first | needs ')' at its end",
                "weighted * price * first | weighted * price * first first | is not understood from 'first' on",
                "weighted * price * first | weighted * price * first ; | cannot be read at ';'",
                "weighted * price * first | min(weighted * price) * first | gives min 1 things; it takes 2 to 9",
                "weighted * price * first | weighted * price * tabel(done) * first | which is no table of bands",
                "weighted * price * first | weighted * price * first > £1 | comes to yes or no and not to £",
                "weighted * price * first | upto(weighted, list) * price * first | it compares weighted patients and patients, which do not count the same",
                "weighted * price * first | if(first, weighted * price, £0) | 'if' needs yes or no, and is given a share",
                "second, title: Second, share: 55% | second, title: Second, share: 54% | the parts add up to 99% and not to 100%",
                "from: 50%, gives | from: 51%, gives | there is a hole between 50% and 51%, after row 1",
                "from: 50%, gives | from: 49%, gives | rows 1 and 2 overlap from 49% to 50%",
                "{from: 50%, gives | {gives | row 2 has no limit",
                "span: 2017-04-01/2018-04-01 | span: 2017-05-01/2018-04-01 | has no value from 1 April 2017 until 1 May 2017",
                "span: 2017-04-01/2018-04-01 | span: 2017-03-01/2018-04-01 | has two values for days from 1 March 2017 on",
                "rounding: half-up | rounding: somehow | 'rounding'",
                "value: £2, source: S | value: £2, source: T | cites 'T', which is not under 'sources'",
                "unit: share} | unit: share, colour: red} | does not know [colour]",
                "on: 2016-04-01 | on: 2018-04-01 | is not among the days of the scheme",
                "unit: weighted-patients} | unit: £ per per} | a unit such as patients or £",
                "rounding: half-up | rounding: half-up\\nfor: village | 'for'",
                "rounding: half-up | rounding: half-up\\nfor: network\\njoins: {contracts: [gms]} | the scheme is for networks, who hold none",
                "rounding: half-up | rounding: half-up\\njoins: {unit: network} | says who signs, and nobody has to",
                "title: Registered list, unit: patients} | title: Registered list, unit: patients, about: members} | the scheme is for practices; say 'for: network'",
            })
    void each_mistake_is_named(String right, String wrong, String sentence) {
        assertThat(SOUND).contains(right);
        assertThat(faults(SOUND.replace(right, wrong.replace("\\n", "\n"))))
                .anySatisfy(fault -> assertThat(fault).startsWith("local.yaml").contains(sentence));
    }

    @Test
    void a_group_of_one_sort_cannot_sign_for_another() {
        var joins = "rounding: half-up\nfor: network\njoins: {signs: \"yes\", unit: %s}";
        assertThat(faults(SOUND.replace("rounding: half-up", joins.formatted("federation"))))
                .anySatisfy(it -> assertThat(it).contains("a federation cannot sign for a network"));
        assertThat(faults(SOUND.replace("rounding: half-up", joins.formatted("practice"))))
                .isEmpty();
    }

    @Test
    void what_is_added_up_from_members_has_no_usual_number_and_is_no_share() {
        var network = SOUND.replace("rounding: half-up", "rounding: half-up\nfor: network");
        assertThat(faults(network.replace("unit: patients}", "unit: patients, about: members}")))
                .isEmpty();
        assertThat(faults(network.replace("unit: patients}", "unit: patients, about: members, usual: 0}")))
                .anySatisfy(it -> assertThat(it).contains("strike 'usual'"));
        assertThat(faults(network.replace("unit: share}", "unit: share, about: members}")))
                .anySatisfy(it -> assertThat(it).contains("a share cannot be added up"));
    }

    @Test
    void all_of_them_are_named_at_once_with_their_places() {
        var text = SOUND.replace("rounding: half-up\n", "")
                .replace("from: 50%, gives", "from: 51%, gives")
                .replace("share: 55%", "share: 50%")
                .replace("weighted * price * first", "list * price * frist");
        assertThat(faults(text))
                .anySatisfy(it -> assertThat(it).contains("'rounding' is missing"))
                .anySatisfy(it -> assertThat(it).contains("bands, number 1, table: there is a hole"))
                .anySatisfy(it -> assertThat(it).contains("weights, number 1, Parts: the parts add up to 95%"))
                .anySatisfy(it ->
                        assertThat(it).contains("lines, number 1, one, is: “list * price * frist” speaks of 'frist'"));
    }

    @Test
    void what_nothing_rests_on_and_a_scheme_without_examples_are_faults_too() {
        assertThat(faults(SOUND.replace("weighted * price * first", "weighted * £1 / weighted * first")))
                .contains("name price: nothing rests on it; use it or strike it.");
        assertThat(faults(SOUND.substring(0, SOUND.indexOf("tests:"))))
                .contains("local.yaml: has no tests; give at least one example of what is owed.");
    }

    @Test
    void something_that_is_no_definition_at_all_is_refused_in_one_sentence() {
        for (var text : new String[] {"", "- a list", "scheme: [", "just words", "a: 1\na: 2"}) {
            assertThat(faults(text)).hasSize(1).first().asString().startsWith("local.yaml");
        }
    }

    @Test
    void arithmetic_that_nobody_can_follow_is_refused_and_not_run() {
        var deep = "(".repeat(200) + "list" + ")".repeat(200);
        assertThat(faults(SOUND.replace("weighted * price * first", deep)))
                .anySatisfy(it -> assertThat(it).contains("more brackets within brackets"));
        assertThat(faults(SOUND.replace("weighted * price * first", "1 + ".repeat(2_000) + "1")))
                .anySatisfy(it -> assertThat(it).contains("is longer than 4000 letters"));
    }

    @Test
    void an_example_that_does_not_hold_says_what_came_instead() {
        var definition = DefinitionReader.read("local.yaml", SOUND.replace("two: £11", "two: £12"))
                .definition()
                .orElseThrow();
        assertThat(Trial.of(definition).getFirst().differences())
                .containsExactly("the practice: two expected £12, got £11");
    }
}
