package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Citation;
import quorate.kernel.Span;

class FootprintsTest {

    static final LocalDate IN_2020 = LocalDate.of(2020, 5, 1);

    private final Draft draft = new Draft();

    @Test
    void every_purpose_has_a_title_a_question_and_eras_that_do_not_overlap() {
        assertThat(Purpose.all()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(purpose -> {
            assertThat(purpose.title()).isNotBlank();
            assertThat(purpose.question()).endsWith("?");
            assertThat(purpose.eras()).isNotEmpty().allSatisfy(era -> {
                assertThat(era.reason()).endsWith(".");
                assertThat(era.kinds()).isNotEmpty();
                assertThat(purpose.eras().stream().filter(other -> other.span().overlaps(era.span())))
                        .containsExactly(era);
            });
        });
        assertThat(Purpose.all()).extracting(Purpose::id).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Purpose.of("parking")).hasMessageContaining("no purpose 'parking'");
    }

    /** What was not read in a source is never shown as required. */
    @Test
    void an_era_without_a_source_says_that_it_is_expected_practice_or_a_local_choice() {
        var bases = Purpose.all().stream().flatMap(purpose -> purpose.eras().stream());
        assertThat(bases).allSatisfy(era -> {
            if (era.source().isEmpty() && !era.local()) {
                assertThat(era.basis()).isEqualTo("expected practice, source not verified");
            } else if (!era.local()) {
                assertThat(era.source().map(Citation::evidence).orElseThrow().isSourced())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    network,     commissioning-decision, NHS One CCG (3 of 4 members) and NHS Two CCG (1 of 4 members).
                    practice-1,  commissioning-decision, NHS One CCG.
                    practice-5,  commissioning-decision, None is known: no clinical commissioning group is connected with it on this day.
                    network,     shared-leadership,      There was no such area on this day.
                    one,         commissioning-decision, NHS One CCG.
                    """)
    void the_answer_is_one_sentence(String who, String purpose, String sentence) {
        networkOfFour();
        draft.party("practice-5", Kind.PRACTICE, "Practice of nobody");
        assertThat(Footprints.of(draft.on(IN_2020), draft.id(who), Purpose.of(purpose))
                        .sentence())
                .isEqualTo(sentence);
    }

    @Test
    void shares_come_largest_first_and_who_is_outside_is_counted() {
        networkOfFour();
        draft.party("stray", Kind.PRACTICE, "Stray Surgery").toString();
        draft.link("stray", Tie.MEMBER_OF, "network");
        var found = Footprints.of(draft.on(IN_2020), draft.id("network"), Purpose.of("commissioning-decision"));
        assertThat(found.areas()).extracting(Footprint.Area::members).containsExactly(3, 1);
        assertThat(found.outside()).isEqualTo(1);
        assertThat(found.sentence()).contains("(3 of 5 members)").contains("of 1 member none is known");
    }

    /** The nearest area is right: a network's neighbours are not where the practice is. */
    @Test
    void nobody_is_led_on_through_a_network_or_a_federation() {
        networkOfFour();
        draft.party("federation", Kind.FEDERATION, "Federation");
        draft.party("council", Kind.LOCAL_AUTHORITY, "Council");
        draft.link("practice-1", Tie.MEMBER_OF, "federation").link("federation", Tie.LIES_IN, "council");
        assertThat(Footprints.of(draft.on(IN_2020), draft.id("practice-1"), Purpose.of("overview-and-scrutiny"))
                        .areas())
                .isEmpty();
    }

    @Test
    void on_a_day_on_which_somebody_did_not_exist_nothing_is_right_for_them() {
        draft.party("ccg", Kind.CCG, "CCG", Span.parse("2013-04-01/2022-07-01"), Map.of());
        assertThat(Footprints.all(draft.on(LocalDate.of(2023, 1, 1)), draft.id("ccg")))
                .hasSize(Purpose.all().size())
                .allSatisfy(footprint -> assertThat(footprint.areas()).isEmpty());
    }

    private void networkOfFour() {
        draft.party("one", Kind.CCG, "NHS One CCG");
        draft.party("two", Kind.CCG, "NHS Two CCG");
        draft.party("network", Kind.NETWORK, "Network");
        for (var at : List.of(1, 2, 3, 4)) {
            draft.party("practice-" + at, Kind.PRACTICE, "Practice " + at);
            draft.link("practice-" + at, Tie.MEMBER_OF, "network");
            draft.link("practice-" + at, Tie.COMMISSIONED_BY, at < 4 ? "one" : "two");
        }
    }
}
