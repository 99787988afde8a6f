package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;

/** Every scheme that comes with this version is sound, and every example in its file holds. */
class SchemeFilesTest {

    private final Schemes schemes = Schemes.ofJar();

    @TestFactory
    Stream<DynamicTest> every_example_of_every_scheme_holds() {
        return schemes.all().stream()
                .flatMap(scheme -> schemes.trial(scheme).stream()
                        .map(result -> DynamicTest.dynamicTest(
                                scheme.id() + ": " + result.test().name(),
                                () -> assertThat(result.differences()).isEmpty())));
    }

    @Test
    void there_are_the_schemes_of_the_country_and_of_commissioners() {
        assertThat(schemes.all()).hasSizeGreaterThan(30);
        assertThat(schemes.all()).extracting(Definition::area).contains("England", "NHS Bolton CCG");
    }

    @Test
    void a_scheme_is_open_to_kinds_of_contract_that_there_are() throws IOException {
        var kinds = new ClassPathResource("contracts/kinds.yaml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(schemes.all())
                .flatExtracting(scheme -> scheme.joining().contracts())
                .isNotEmpty()
                .allMatch(kind -> kinds.contains("{id: " + kind + ","));
    }

    @Test
    void whatever_takes_the_place_of_a_scheme_names_one_that_there_is_and_says_where_that_was_read() {
        assertThat(schemes.all())
                .flatExtracting(Definition::replaces)
                .allMatch(it -> !it.sources().isEmpty())
                .flatExtracting(Definition.Replaced::schemes)
                .contains("qof", "pms-premium", "risk-profiling")
                .allMatch(id -> schemes.find(id).isPresent());
    }

    @Test
    void every_figure_and_every_line_says_where_it_was_read() {
        assertThat(schemes.all())
                .flatExtracting(Definition::payments)
                .allMatch(line -> !line.sources().isEmpty());
        assertThat(schemes.all())
                .flatExtracting(Definition::figures)
                .flatExtracting(Definition.Dated::values)
                .allMatch(value -> !value.sources().isEmpty());
    }
}
