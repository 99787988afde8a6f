package quorate.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Kind;
import quorate.offers.Offer.Word;

class AnswersTest {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 10);
    private static final LocalDate LAST = LocalDate.of(2016, 6, 30);
    private static final Span YEAR = Span.between(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 4, 1));
    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));

    private static Addressee to(Word... words) {
        return new Addressee(SOMEBODY, "Z90001", List.of(words));
    }

    private static Word word(Kind kind) {
        return word(kind, MAY);
    }

    private static Word word(Kind kind, LocalDate holds) {
        return new Word(Fresh.id(), kind, "", holds, MAY, SOMEBODY);
    }

    private static Offer offer(Addressee... to) {
        return new Offer(Fresh.id(), SOMEBODY, "a-scheme", YEAR, LAST, "", MAY, SOMEBODY, Arrays.asList(to));
    }

    private static List<String> against(Addressee to, Kind kind, boolean speaks, LocalDate today) {
        return Answers.against(offer(to), to, kind, speaks, today).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    void a_practice_can_answer_until_the_last_day_and_not_after_it() {
        assertThat(against(to(), Kind.SIGNED, true, LAST)).isEmpty();
        assertThat(against(to(), Kind.SIGNED, true, LAST.plusDays(1))).containsExactly("offers.late");
        assertThat(against(to(), Kind.REFUSED, true, LAST.plusDays(1))).containsExactly("offers.late");
    }

    @Test
    void who_holds_no_post_answers_for_nobody_and_hears_every_reason_at_once() {
        assertThat(against(to(), Kind.SIGNED, false, LAST.plusDays(1))).containsExactly("offers.speaks", "offers.late");
        assertThat(against(to(), Kind.AGREED, false, MAY)).containsExactly("offers.speaks", "offers.nothing-asked");
    }

    @Test
    void what_was_refused_can_still_be_signed_and_what_was_signed_cannot_be_refused() {
        assertThat(against(to(word(Kind.REFUSED)), Kind.SIGNED, true, MAY)).isEmpty();
        assertThat(against(to(word(Kind.REFUSED)), Kind.REFUSED, true, MAY)).containsExactly("offers.same");
        assertThat(against(to(word(Kind.SIGNED)), Kind.REFUSED, true, MAY)).containsExactly("offers.signed");
        assertThat(against(to(word(Kind.SIGNED), word(Kind.ENDED)), Kind.SIGNED, true, MAY))
                .containsExactly("offers.ended");
    }

    @Test
    void the_commissioner_answers_what_a_practice_asks_for_and_nothing_else() {
        var asked = to(word(Kind.COUNTERED), word(Kind.REMINDED));
        assertThat(against(asked, Kind.AGREED, true, MAY)).isEmpty();
        assertThat(against(asked, Kind.DECLINED, true, MAY)).isEmpty();
        assertThat(against(to(), Kind.DECLINED, true, MAY)).containsExactly("offers.nothing-asked");
        assertThat(against(to(word(Kind.COUNTERED), word(Kind.AGREED)), Kind.SIGNED, true, MAY))
                .isEmpty();
        assertThat(against(to(word(Kind.REFUSED)), Kind.REMINDED, true, MAY)).containsExactly("offers.answered");
    }

    @Test
    void who_signed_is_paid_from_then_on_and_who_left_until_the_end_of_the_period_in_which_they_left() {
        var june = Span.between(LocalDate.of(2016, 6, 1), LocalDate.of(2016, 7, 1));
        assertThat(Signed.among(List.of(offer(to(word(Kind.SIGNED)))), june)).isEqualTo(Map.of("Z90001", MAY));
        assertThat(Signed.among(List.of(offer(to(word(Kind.COUNTERED), word(Kind.AGREED)))), june))
                .isEmpty();
        var left = to(word(Kind.SIGNED), word(Kind.ENDED, LocalDate.of(2016, 6, 15)));
        assertThat(Signed.among(List.of(offer(left)), june)).containsKey("Z90001");
        var before = to(word(Kind.SIGNED), word(Kind.ENDED, LocalDate.of(2016, 6, 1)));
        assertThat(Signed.among(List.of(offer(before)), june)).isEmpty();
        var next = Span.between(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 5, 1));
        assertThat(Signed.among(List.of(offer(to(word(Kind.SIGNED)))), next)).isEmpty();
        assertThat(Signed.among(List.of(offer(to(word(Kind.ENDED)))), june)).isEmpty();
    }
}
