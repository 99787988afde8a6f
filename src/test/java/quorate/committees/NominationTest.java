package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.kernel.Objection;
import tools.jackson.databind.json.JsonMapper;

class NominationTest {

    @Test
    void a_deputy_is_noted_with_the_day_of_the_letter_that_names_them() {
        var then = Minuted.opened().then("14:05");
        assertThat(Nomination.against(deputy(Optional.empty()), then, Minuted.DAY))
                .get()
                .extracting(Objection::rule, Objection::sentence)
                .containsExactly("sitting.deputy-letter", "No letter from Grace Lin names Siân Llewellyn as deputy.");
        assertThat(Nomination.against(deputy(Optional.of(Minuted.DAY.plusDays(1))), then, Minuted.DAY))
                .get()
                .extracting(Objection::sentence)
                .isEqualTo("The letter of 11 May 2016 that names Siân Llewellyn as deputy is later than the meeting on "
                        + "10 May 2016.");
        assertThat(Nomination.against(deputy(Optional.of(Minuted.DAY)), then, Minuted.DAY))
                .isEmpty();
        assertThat(Nomination.against(new Fact.Closed(), then, Minuted.DAY)).isEmpty();
    }

    private static Fact deputy(Optional<LocalDate> letter) {
        return new Fact.Deputised(Minuted.STRANGER, "Siân Llewellyn", Minuted.FINANCE, letter);
    }

    @Test
    void an_entry_from_before_letters_were_asked_for_can_still_be_read() {
        var before =
                JsonMapper.shared().writeValueAsString(deputy(Optional.empty())).replace(",\"letter\":null", "");
        assertThat(before).doesNotContain("letter");
        assertThat(JsonMapper.shared().readValue(before, Fact.Deputised.class)).isEqualTo(deputy(Optional.empty()));
    }
}
