package quorate.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

class ScalarsTest {

    private static final Schemes SCHEMES = Schemes.ofJar();

    private static String text(String id) {
        return SCHEMES.get(id).text();
    }

    @Test
    void every_scheme_that_comes_along_has_fields_and_stays_as_it_is_where_none_was_changed() {
        for (var scheme : SCHEMES.all()) {
            var fields = Scalars.of(scheme.text()).fields();
            assertThat(fields).as(scheme.id()).extracting(Scalars.Field::path).contains("scheme", "title", "span");
            var same = fields.stream().collect(Collectors.toMap(Scalars.Field::path, Scalars.Field::value));
            assertThat(Scalars.of(scheme.text()).with(same)).isEqualTo(scheme.text());
        }
    }

    @Test
    void a_price_changed_in_a_field_changes_nothing_else_in_the_text() {
        var before = text("lancashire-quality-contract");
        var after = Scalars.of(before).with(Map.of("figures.0.value", "£27.10", "title", "Care: “more” of it"));
        assertThat(after)
                .isEqualTo(before.replace("value: £26.50", "value: £27.10")
                        .replace(
                                "title: Lancashire and South Cumbria quality contract",
                                "title: \"Care: “more” of it\""));
        assertThat(Schemes.read(after).faults()).isEmpty();
    }

    @Test
    void whatever_is_typed_into_a_field_is_a_value_and_never_a_key() {
        var separator = Character.toString(0x2028);
        var typed = "x\", scheme: other \\ # }\nlines:" + separator + "[]";
        var after = Scalars.of(text("lancashire-quality-contract")).with(Map.of("title", typed));
        assertThat(Schemes.read(after).definition().map(Definition::title))
                .contains("x\", scheme: other \\ # } lines:" + separator + "[]");
    }

    @Test
    void every_step_of_a_table_and_every_share_is_a_field() {
        assertThat(Scalars.of(text("prescribing-quality-2015")).fields())
                .extracting(Scalars.Field::path)
                .contains("bands.0.rows.0.below", "bands.0.rows.10.gives", "steps.0.is", "lines.4.is");
        assertThat(Scalars.of(text("bolton-quality-contract")).fields())
                .extracting(Scalars.Field::path)
                .contains("weights.0.parts.1.share", "figures.0.value", "lines.1.when");
    }

    @Test
    void a_place_of_a_fault_is_found_by_its_line() {
        var scalars = Scalars.of("scheme: a\nlines:\n- {id: one}\n- id: two\n  is: price\n");
        assertThat(scalars.lineOf(List.of("lines", "number 2"), Optional.of("is")))
                .contains(5);
        assertThat(scalars.lineOf(List.of("lines", "number 1"), Optional.empty()))
                .contains(3);
        assertThat(scalars.lineOf(List.of("lines", "number 3"), Optional.empty()))
                .isEmpty();
        assertThat(Scalars.of("{").lineOf(List.of("lines"), Optional.empty())).isEmpty();
    }
}
