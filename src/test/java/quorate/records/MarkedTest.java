package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import quorate.records.Marked.How;
import quorate.records.Marked.Part;
import quorate.records.Marked.Passage;

class MarkedTest {

    private static final String BEFORE =
            "<h2>Rent</h2><p>The committee agreed to pay the rent.</p><p>Nobody dissented.</p><h2>Next meeting</h2>";

    @Test
    void the_same_is_not_different() {
        assertThat(Marked.between(BEFORE, BEFORE.replace("<p>", "<p class=\"x\">")))
                .isEmpty();
    }

    @Test
    void words_are_marked_within_a_passage_and_say_under_which_heading() {
        assertThat(Marked.between(
                        BEFORE, BEFORE.replace("agreed to pay the rent", "agreed to pay half the rent in June")))
                .containsExactly(new Passage(
                        "Rent",
                        List.of(
                                new Part(How.SAME, "The committee agreed to pay"),
                                new Part(How.COME, "half"),
                                new Part(How.SAME, "the"),
                                new Part(How.GONE, "rent."),
                                new Part(How.COME, "rent in June."))));
    }

    @Test
    void a_passage_that_went_and_one_that_came_are_told_whole() {
        assertThat(Marked.between(
                        BEFORE, BEFORE.replace("<p>Nobody dissented.</p>", "<ul><li>Dr Amos asked why now.</li></ul>")))
                .containsExactly(
                        new Passage("Rent", List.of(new Part(How.COME, "Dr Amos asked why now."))),
                        new Passage("Rent", List.of(new Part(How.GONE, "Nobody dissented."))));
        assertThat(Marked.between("", "<p>At last</p>"))
                .containsExactly(new Passage("", List.of(new Part(How.COME, "At last"))));
    }

    @Property(tries = 200)
    void what_stays_and_what_came_is_the_later_version_and_what_stays_and_what_went_the_earlier(
            @ForAll @Size(min = 1, max = 12) List<Boolean> before,
            @ForAll @Size(min = 1, max = 12) List<Boolean> after) {
        var one = words(before);
        var other = words(after);
        var changes = Marked.between("<p>x " + one + "</p>", "<p>x " + other + "</p>");
        if (one.equals(other)) assertThat(changes).isEmpty();
        else {
            assertThat(without(How.GONE, changes)).isEqualTo("x " + other);
            assertThat(without(How.COME, changes)).isEqualTo("x " + one);
        }
    }

    private static String words(List<Boolean> all) {
        return String.join(" ", all.stream().map(yes -> yes ? "a" : "b").toList());
    }

    private static String without(How how, List<Passage> changes) {
        return String.join(
                " ",
                changes.stream()
                        .flatMap(passage -> passage.parts().stream())
                        .filter(part -> part.how() != how)
                        .map(Part::words)
                        .toList());
    }
}
