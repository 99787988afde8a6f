package quorate.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.schemes.Schemes;

class ProofTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final String ANYTOWN = "NHS Anytown CCG";

    private static Proof of(String text) {
        return Proof.of(text, ANYTOWN, SCHEMES, id -> SCHEMES.find(id).isPresent());
    }

    private static String copy(String id) {
        return Beginning.of(SCHEMES.find(id), ANYTOWN, LocalDate.of(2016, 5, 10), SCHEMES);
    }

    private static List<String> sentences(String text) {
        return of(text).faults().stream()
                .map(it -> it.line().map(line -> line + ": ").orElse("") + it.sentence())
                .toList();
    }

    @Test
    void what_a_draft_begins_with_is_sound_whichever_scheme_it_is_copied_from() {
        var empty = of(Beginning.of(Optional.empty(), ANYTOWN, LocalDate.of(2016, 5, 10), SCHEMES));
        assertThat(empty.faults()).isEmpty();
        assertThat(empty.trial()).flatExtracting(it -> it.differences()).isEmpty();
        assertThat(empty.isSound()).isTrue();
        for (var scheme : SCHEMES.all()) {
            assertThat(of(copy(scheme.id())).faults()).as(scheme.id()).isEmpty();
            assertThat(of(copy(scheme.id())).failing()).as(scheme.id()).isZero();
        }
    }

    @Test
    void a_draft_may_not_take_the_name_of_another_scheme_nor_be_national() {
        var text = copy("lancashire-quality-contract");
        assertThat(sentences(text.replace("scheme: lancashire-quality-contract-own", "scheme: qof")))
                .singleElement()
                .asString()
                .startsWith("1: 'scheme' says qof, which is the name of another scheme");
        assertThat(sentences(text.replace("area: \"NHS Anytown CCG\"", "area: England")))
                .containsExactly("2: 'area' must be NHS Anytown CCG, whose scheme this is, not 'England'.");
    }

    @Test
    void bands_that_overlap_or_leave_a_hole_are_named_with_their_line() {
        var text = copy("prescribing-quality-2015")
                .replace("{from: 4%, below: 6%", "{from: 3%, below: 6%")
                .replace("{from: 10%, below: 12%", "{from: 11%, below: 12%");
        assertThat(sentences(text))
                .anySatisfy(it ->
                        assertThat(it).startsWith(lineOf(text, "{from: 3%")).contains("overlap from 3% to 4%"))
                .anySatisfy(it ->
                        assertThat(it).startsWith(lineOf(text, "{from: 8%")).contains("hole between 10% and 11%"));
    }

    private static String lineOf(String text, String part) {
        return text.substring(0, text.indexOf(part)).lines().count() + ": ";
    }

    @Test
    void weights_that_do_not_add_up_are_named_and_so_is_an_example_that_does_not_hold() {
        assertThat(sentences(copy("bolton-quality-contract").replace("share: 40%", "share: 30%")))
                .anySatisfy(it -> assertThat(it).contains("90%"));
        var dearer = of(copy("lancashire-quality-contract").replace("value: £26.50", "value: £27"));
        assertThat(dearer.faults()).isEmpty();
        assertThat(dearer.failing()).isOne();
        assertThat(dearer.isSound()).isFalse();
    }

    @Test
    void all_that_is_wrong_is_named_at_once_in_the_order_of_the_lines() {
        var text = copy("lancashire-quality-contract")
                .replace("rounding: half-up\n", "")
                .replace("unit: patients", "unit: patients of")
                .replace("registered-list * price", "registered-list * prize");
        assertThat(of(text).faults()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(of(text).faults().stream().flatMap(it -> it.line().stream()).toList())
                .isSorted();
    }

    @Test
    void what_is_no_yaml_is_said_with_its_line_and_without_a_parsers_words() {
        assertThat(sentences("scheme: a\nlines: [\n- x: {\n"))
                .singleElement()
                .asString()
                .matches("\\d+: This cannot be read as keys and values at line \\d+\\. Look for .*")
                .doesNotContain("reader");
        assertThat(sentences("")).singleElement().asString().contains("cannot be read");
        assertThat(sentences("just words")).isNotEmpty();
        assertThat(sentences("[".repeat(5_000))).isNotEmpty();
        assertThat(sentences("a: &a [*a]")).isNotEmpty();
        assertThat(sentences("a".repeat(70_000))).singleElement().asString().contains("longer than");
    }

    @Test
    void days_and_prices_beyond_all_counting_are_a_sentence() {
        var far = copy("lancashire-quality-contract")
                .replace("span: 2023-04-01/2025-04-01", "span: +999999999-01-01/+999999999-12-30")
                .replace("on: 2024-04-01", "on: +999999999-05-01");
        assertThat(of(far).isSound()).isFalse();
        assertThat(sentences(far)).isNotEmpty();
        var dear = copy("lancashire-quality-contract").replace("£26.50", "£999999999999999");
        assertThat(of(dear).isSound()).isFalse();
    }
}
