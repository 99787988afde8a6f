package quorate.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.authority.Verdict;

/** What the reports and the sources say of the ten questions, typed from them and not from the answers. */
@QuorateTest
class TenQuestionsTest {

    @Autowired
    TenQuestions questions;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            double-delegation, no yes no yes,      law.pre2014.cic law.14Z3.2A law.nodouble law.65Z6.jc
            screening,         open yes no open,   fn.s7a
            complaints,        yes no no yes,      fn.complaints
            performers,        no no yes no,       level.2.exclusion level.3.exclusion
            capital,           yes open yes open,  fn.premises.capital
            pooling,           no open yes no,     pool.primarycare
            leaving,           yes open yes no,    l3.exit level.1.decider
            in-common,         no yes no yes,      law.pre2014.cic law.l3.neighbour
            devolution,        no open yes yes,    law.13Z.power law.13ZA.devolved law.13Z.jc law.65Z6.jc
            cluster,           no yes open yes,    icb.clustervalid law.65Z5.restrict
            """)
    void the_answer_of_each_day_is_what_the_source_says(String key, String answers, String rules) {
        var found = questions.find(key).orElseThrow().found();
        assertThat(found.stream().map(one -> word(one.verdict())).collect(Collectors.joining(" ")))
                .isEqualTo(answers);
        var asked = found.stream()
                .flatMap(one -> VerdictRules.of(one.verdict()).stream())
                .collect(Collectors.toSet());
        assertThat(asked).contains(rules.split(" "));
        assertThat(found).allMatch(one -> !one.sources().isEmpty());
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Permitted permitted -> "yes";
            case Verdict.Refused refused -> "no";
            case Verdict.Unsettled unsettled -> "open";
        };
    }

    /** The ids of the rules that an answer names. */
    private static final class VerdictRules {
        static java.util.List<String> of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Permitted permitted ->
                    java.util.stream.Stream.concat(
                                    permitted.chain().stream().map(Verdict.Step::rule),
                                    permitted.remarks().stream().map(Verdict.Remark::rule))
                            .toList();
                case Verdict.Refused refused ->
                    refused.objections().stream()
                            .map(objection -> objection.rule())
                            .toList();
                case Verdict.Unsettled unsettled ->
                    unsettled.questions().stream().map(Verdict.Open::rule).toList();
            };
        }
    }
}
