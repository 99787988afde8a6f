package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Comparison;
import quorate.kernel.PlainYaml;

class ComparisonTest {

    @Test
    void a_list_is_exact_in_any_order() {
        assertThat(compare("because: [a, b]", Map.of("because", List.of("b", "a"))))
                .isEmpty();
        assertThat(compare("because: [a]", Map.of("because", List.of("a", "b"))))
                .hasSize(1);
        assertThat(compare("because: [a, b]", Map.of("because", List.of("a")))).hasSize(1);
    }

    @Test
    void includes_lets_others_be() {
        assertThat(compare("because: {includes: [a]}", Map.of("because", List.of("a", "b"))))
                .isEmpty();
        assertThat(compare("because: {includes: [c]}", Map.of("because", List.of("a", "b"))))
                .hasSize(1);
        assertThat(compare("because: {excludes: [b]}", Map.of("because", List.of("a", "b"))))
                .hasSize(1);
    }

    @Test
    void order_counts_only_where_it_is_asked_for() {
        assertThat(compare("route: {inOrder: [a, b]}", Map.of("route", List.of("b", "a"))))
                .isNotEmpty();
        assertThat(compare("route: {inOrder: [b, a]}", Map.of("route", List.of("b", "a"))))
                .isEmpty();
    }

    @Test
    void yes_is_true_and_a_code_stays_as_it_was_written() {
        assertThat(compare("quorate: yes", Map.of("quorate", true))).isEmpty();
        assertThat(compare("code: 00L", Map.of("code", "00L"))).isEmpty();
        assertThat(compare("code: 1e5", Map.of("code", "100000"))).hasSize(1);
        assertThat(compare("day: 2016-02-29", Map.of("day", java.time.LocalDate.of(2016, 2, 29))))
                .isEmpty();
    }

    @Test
    void a_key_that_the_answer_lacks_is_a_difference_that_names_what_there_is() {
        assertThat(compare("verdikt: refused", Map.of("verdict", "refused")))
                .singleElement()
                .asString()
                .contains("verdikt", "verdict");
    }

    @Test
    void members_of_a_list_may_be_described_in_part() {
        var got = Map.<String, Object>of("findings", List.of(Map.of("who", "ruth-amos", "type", "direct", "hops", 2)));
        assertThat(compare("findings: [{who: ruth-amos, hops: 2}]", got)).isEmpty();
        assertThat(compare("findings: [{who: ruth-amos, hops: 3}]", got)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static List<String> compare(String expected, Map<String, Object> got) {
        var document = PlainYaml.documents(new StringReader(expected)).getFirst();
        return Comparison.of((Map<String, Object>) document, got);
    }
}
