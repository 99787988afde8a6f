package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantTest {

    @TempDir
    Path pack;

    @Test
    void a_rule_is_dropped_and_both_its_days_moved() throws IOException {
        write("rules/few.yaml", "rules:\n- {id: a.rule, span: 2015-04-01/2022-07-01, says: Something.}\n");
        assertThat(Mutant.of(pack))
                .extracting(Mutant::change)
                .containsExactly(
                        "rules/few.yaml: a.rule dropped (never in force)",
                        "rules/few.yaml: a.rule begins 2015-04-02",
                        "rules/few.yaml: a.rule ends 2022-07-02");
        assertThat(Mutant.of(pack).getLast().text())
                .isEqualTo("rules:\n- {id: a.rule, span: 2015-04-01/2022-07-02, says: Something.}\n");
    }

    @Test
    void a_threshold_is_moved_by_one_where_it_is_written_and_not_where_it_is_pointed_at() throws IOException {
        write(
                "interests/bands.yaml",
                "rules:\n- rule: first\n  bands: &same\n  - {of: gift, below: 50}\n- {rule: second, bands: *same}\n");
        assertThat(Mutant.of(pack)).singleElement().satisfies(it -> {
            assertThat(it.change()).isEqualTo("interests/bands.yaml: first below 50 is 51");
            assertThat(it.text()).contains("below: 51");
        });
    }

    @Test
    void a_function_is_given_to_somebody_else() throws IOException {
        write(
                "acts/one.yaml",
                "acts:\n- id: fn.one\n  who:\n  - {level: 1, decides: nhs-england}\n  - {level: 3, decides: commissioner}\n");
        assertThat(Mutant.of(pack))
                .extracting(Mutant::change)
                .containsExactly(
                        "acts/one.yaml: fn.one at level 1 decided by commissioner",
                        "acts/one.yaml: fn.one at level 3 decided by nhs-england");
    }

    @Test
    void examples_and_sources_are_no_part_of_the_law() throws IOException {
        write("examples/one.yaml", "span: 2015-04-01/2022-07-01\n");
        write("sources/one.yaml", "sources:\n- {id: X, span: 2015-04-01/2022-07-01}\n");
        assertThat(Mutant.of(pack)).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(pack.resolve(file).getParent());
        Files.writeString(pack.resolve(file), text);
    }
}
