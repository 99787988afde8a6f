package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import quorate.law.Law;

class ExamplesTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_worked_example_holds() {
        return Examples.in(List.of(Path.of("law/examples"))).run(Law.ofJar()).stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.name(), () -> assertThat(example.differences()).isEmpty()));
    }

    @Test
    void a_folder_without_examples_is_a_failure() {
        assertThat(Examples.in(List.of(folder)).run(Law.ofJar()))
                .singleElement()
                .matches(one -> !one.holds());
    }

    @Test
    void an_example_that_expects_nothing_is_a_failure() throws IOException {
        assertThat(differences(
                        "{example: Something, source: X, when: {ask: commissioner, of: a, day: 2016-05-10}, then: {}}"))
                .singleElement()
                .asString()
                .contains("'then'");
    }

    @Test
    void a_word_that_nobody_knows_is_a_failure_that_names_those_known() throws IOException {
        assertThat(differences("{example: Something, source: X, given: {people: {}}, when: {ask: may}, then: {a: b}}"))
                .singleElement()
                .asString()
                .contains("people", "parties");
        assertThat(differences("{example: Something, source: X, when: {ask: mayhap}, then: {a: b}}"))
                .singleElement()
                .asString()
                .contains("mayhap", "commissioner");
        assertThat(differences("{example: Something, source: X, whem: {ask: may}, then: {a: b}}"))
                .singleElement()
                .asString()
                .contains("whem");
    }

    @Test
    void no_two_worked_examples_have_the_same_sentence() {
        assertThat(Examples.in(List.of(Path.of("law/examples"))).run(Law.ofJar()))
                .extracting(Example::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_is_not_yaml_is_a_failure_of_its_own() throws IOException {
        assertThat(differences("example: [unclosed")).singleElement().asString().contains("not YAML");
    }

    @Test
    void an_outside_folder_is_asked_the_same_way() throws IOException {
        var text = """
                example: A practice belongs to the commissioner of the day
                source: outside
                given:
                  parties:
                    old: {kind: ccg, name: Old CCG, life: 2013-04-01/2022-07-01}
                    new: {kind: icb, name: New Board, life: 2022-07-01/}
                    surgery: {kind: practice, name: The Surgery}
                  links:
                    - surgery commissioned-by old 2013-04-01/2022-07-01
                    - surgery commissioned-by new 2022-07-01/
                when: {ask: commissioner, of: surgery, day: %s}
                then: {commissioner: %s}
                """;
        assertThat(differences(text.formatted("2022-06-30", "old"))).isEmpty();
        assertThat(differences(text.formatted("2022-07-01", "new"))).isEmpty();
        assertThat(differences(text.formatted("2022-07-01", "old"))).hasSize(1);
    }

    private List<String> differences(String yaml) throws IOException {
        var file = Files.writeString(Files.createTempFile(folder, "one", ".yaml"), yaml);
        return Examples.in(List.of(file)).run(Law.ofJar()).getFirst().differences();
    }
}
