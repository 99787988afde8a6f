package quorate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static Entry entry(String yaml) {
        return Entry.of("parties, anytown", PlainYaml.document(yaml));
    }

    @Test
    void what_was_written_stays_text_until_somebody_asks_for_more() {
        var entry = entry("{ods: 00L, day: 2016-02-29, votes: no, count: 012, notes: {share: 1e5}}");
        assertThat(entry.text("ods")).isEqualTo("00L");
        assertThat(entry.day("day")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(entry.yes("votes", true)).isFalse();
        assertThat(entry.truth("public", Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(entry.number("count")).isEqualTo(12);
        assertThat(entry.entry("notes").texts()).containsEntry("share", "1e5");
    }

    @Test
    void one_word_counts_as_a_list_of_one_and_nothing_as_none() {
        var entry = entry("{one: lay, two: [lay, gp], none: }");
        assertThat(entry.words("one")).containsExactly("lay");
        assertThat(entry.words("two")).containsExactly("lay", "gp");
        assertThat(entry.words("none")).isEmpty();
        assertThat(entry.words("nowhere")).isEmpty();
    }

    @Test
    void every_complaint_says_where_it_is_and_what_is_expected() {
        var entry = entry("{day: 2015-02-29, count: four, who: [a, b], votes: perhaps, seats: lay}");
        assertThatThrownBy(() -> entry.text("name")).hasMessage("parties, anytown: 'name' is missing");
        assertThatThrownBy(() -> entry.day("day"))
                .hasMessage("parties, anytown: 'day' must be a day such as 2016-05-10, not '2015-02-29'");
        assertThatThrownBy(() -> entry.number("count"))
                .hasMessage("parties, anytown: 'count' must be a whole number, not 'four'");
        assertThatThrownBy(() -> entry.text("who"))
                .hasMessage("parties, anytown: 'who' holds one word or sentence, not '[a, b]'");
        assertThatThrownBy(() -> entry.truth("votes", Truth.YES))
                .hasMessage("parties, anytown: 'votes' must be yes, no or unknown, not 'perhaps'");
        assertThatThrownBy(() -> entry.entries("seats")).hasMessage("parties, anytown, seats: expected a list");
        assertThatThrownBy(() -> entry.only("day", "count", "who", "votes"))
                .hasMessage("parties, anytown: does not know [seats]; known here are [day, count, who, votes]");
    }
}
