package quorate.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quorate.kernel.Code;
import quorate.schemes.Definition;
import quorate.schemes.Scale;
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

    /** Who is paid is a key that most files leave out: it is written where somebody chooses another, and nowhere else. */
    @Test
    void who_is_paid_and_who_signs_can_be_chosen_in_every_scheme_and_is_read_back_the_same() {
        for (var scheme : SCHEMES.all()) {
            var text = scheme.text();
            var paths =
                    Scalars.of(text).fields().stream().map(Scalars.Field::path).toList();
            assertThat(paths).as(scheme.id()).contains("for");
            assertThat(paths.contains("joins.unit"))
                    .as(scheme.id())
                    .isEqualTo(scheme.joining().signs());
            if (!scheme.joining().contracts().isEmpty()) continue;
            for (var unit : List.of(Scale.NETWORK, Scale.FEDERATION, Scale.GROUP)) {
                var changed = new HashMap<>(Map.of("for", Code.of(unit)));
                if (scheme.joining().signs()) changed.put("joins.unit", "practice");
                var after = Scalars.of(text).with(changed);
                var read = Schemes.read(after);
                assertThat(Scalars.of(after).with(changed)).isEqualTo(after);
                if (read.definition().isEmpty()) {
                    // What it reads is about groups of another sort; it says so, and is still the text that was meant.
                    assertThat(read.faults()).as(after).isNotEmpty();
                    continue;
                }
                var joining = read.definition().orElseThrow().joining();
                assertThat(joining.unit()).as(after).isEqualTo(unit);
                if (joining.signs()) assertThat(joining.signer()).as(after).isEqualTo(Scale.PRACTICE);
            }
        }
    }

    @Test
    void a_key_that_was_not_there_is_written_in_its_own_place_and_nothing_else_is_changed() {
        var flow = "scheme: a\njoins: {signs: \"yes\", by: 2026-05-01}\nlines: []\n";
        assertThat(Scalars.of(flow).with(Map.of("for", "network", "joins.unit", "practice")))
                .isEqualTo(
                        "for: network\nscheme: a\njoins: {unit: practice, signs: \"yes\", by: 2026-05-01}\nlines: []\n");
        var block = "scheme: a\njoins:\n  signs: \"yes\"\n";
        assertThat(Scalars.of(block).with(Map.of("joins.unit", "practice")))
                .isEqualTo("scheme: a\njoins:\n  unit: practice\n  signs: \"yes\"\n");
        assertThat(Scalars.of(block).with(Map.of("for", "practice", "joins.unit", "")))
                .isEqualTo(block);
        assertThat(Scalars.of("scheme: a\njoins: {contracts: [gms]}\n").fields())
                .extracting(Scalars.Field::path)
                .doesNotContain("joins.unit");
    }

    @Test
    void who_cannot_sign_for_whom_is_said_in_the_words_of_the_reader() {
        var text = text("network-core");
        var after = Scalars.of(text).with(Map.of("joins.unit", "federation"));
        assertThat(Schemes.read(after).faults())
                .anySatisfy(it -> assertThat(it.toString()).contains("a federation cannot sign for a network"));
    }
}
