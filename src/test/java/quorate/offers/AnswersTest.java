package quorate.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
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
        return new Offer(Fresh.id(), SOMEBODY, "a-scheme", YEAR, LAST, "", MAY, SOMEBODY, Arrays.asList(to), List.of());
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

    @Test
    void who_left_and_signed_again_takes_part_before_and_after_and_not_between() {
        var left = LocalDate.of(2016, 6, 1);
        var again = LocalDate.of(2016, 9, 12);
        var to = to(
                word(Kind.SIGNED),
                word(Kind.ENDED, left),
                word(Kind.REOPENED),
                new Word(Fresh.id(), Kind.SIGNED, "", again, again, SOMEBODY));
        assertThat(to.taking(YEAR))
                .containsExactly(
                        Span.between(YEAR.from(), left),
                        Span.between(again, YEAR.end().orElseThrow()));
        assertThat(to(word(Kind.SIGNED), word(Kind.ENDED, YEAR.from())).taking(YEAR))
                .isEmpty();
    }

    @Test
    void nothing_is_agreed_to_or_reminded_of_that_could_not_be_signed_any_more() {
        var late = LAST.plusDays(1);
        var asked = to(word(Kind.COUNTERED));
        assertThat(against(asked, Kind.AGREED, true, late)).containsExactly("offers.late");
        assertThat(against(asked, Kind.DECLINED, true, late)).isEmpty();
        assertThat(against(asked, Kind.REMINDED, true, MAY)).containsExactly("offers.asked");
        assertThat(against(to(word(Kind.REMINDED)), Kind.REMINDED, true, MAY)).containsExactly("offers.reminded");
        assertThat(against(to(), Kind.REMINDED, true, late)).containsExactly("offers.late");
        assertThat(against(to(word(Kind.ENDED)), Kind.REOPENED, true, MAY)).isEmpty();
        assertThat(against(to(word(Kind.ENDED)), Kind.REOPENED, true, late)).containsExactly("offers.late");
        assertThat(against(to(), Kind.REOPENED, true, MAY)).containsExactly("offers.still-open");
        assertThat(against(to(word(Kind.SIGNED)), Kind.ENDED, true, late)).isEmpty();
    }

    private static List<String> ending(LocalDate from, Optional<Money> paid, Word... words) {
        var to = to(words);
        return Answers.againstEnding(offer(to), to, from, paid).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    void what_was_signed_ends_within_its_days_and_not_before_what_was_paid() {
        var signed = word(Kind.SIGNED);
        assertThat(ending(YEAR.from(), Optional.empty(), signed)).isEmpty();
        assertThat(ending(YEAR.from().minusDays(1), Optional.empty(), signed)).containsExactly("offers.ends-before");
        assertThat(ending(LocalDate.of(2017, 3, 31), Optional.of(Money.ZERO), signed))
                .isEmpty();
        assertThat(ending(LocalDate.of(2017, 4, 1), Optional.of(Money.pounds(10)), signed))
                .containsExactly("offers.ends-after", "offers.paid");
        assertThat(ending(LocalDate.of(2017, 4, 1), Optional.of(Money.pounds(10))))
                .isEmpty();
    }

    private static List<String> extension(LocalDate by, Optional<LocalDate> scheme, LocalDate today) {
        return Answers.againstExtension(offer(to()), by, scheme, today).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    void the_last_day_is_put_off_to_a_later_one_that_lies_ahead_and_on_which_the_scheme_can_be_signed() {
        assertThat(extension(LAST.plusDays(1), Optional.empty(), MAY)).isEmpty();
        assertThat(extension(LAST, Optional.empty(), MAY)).containsExactly("offers.not-later");
        assertThat(extension(LAST.plusDays(1), Optional.empty(), LAST.plusDays(2)))
                .containsExactly("offers.behind");
        assertThat(extension(LocalDate.of(2017, 4, 1), Optional.empty(), MAY)).containsExactly("offers.over");
        assertThat(extension(LAST.plusDays(1), Optional.of(LAST), MAY)).containsExactly("offers.scheme-by");
    }

    @Test
    void nobody_signs_before_the_scheme_opens() {
        assertThat(Answers.tooEarly(MAY, Optional.of(LAST)).orElseThrow().sentence())
                .contains("from 30 June 2016 on");
        assertThat(Answers.tooEarly(LAST, Optional.of(LAST))).isEmpty();
        assertThat(Answers.tooEarly(MAY, Optional.empty())).isEmpty();
    }

    @Test
    void an_offer_is_closed_once_its_days_are_over_and_all_who_took_part_were_paid() {
        var open = to();
        var signed = new Addressee(new PartyId(Fresh.idOf("other")), "Z90002", List.of(word(Kind.SIGNED)));
        var offer = offer(open, signed);
        var over = LocalDate.of(2017, 4, 1);
        assertThat(Closing.of(offer, Map.of(), Map.of(), code -> code, MAY).open())
                .containsExactly(
                        "An answer is awaited until 30 June 2016 from Z90001",
                        "It is offered for days until 31 March 2017");
        assertThat(Closing.of(offer, Map.of(), Map.of(), code -> code, over).open())
                .singleElement()
                .asString()
                .contains("Nothing was paid yet", "to Z90002");
        var paid = Map.of("Z90002", Money.pounds(12));
        assertThat(Closing.of(offer, paid, paid, code -> code, over).isClosed()).isTrue();
        assertThat(Closing.of(offer(to(word(Kind.COUNTERED))), Map.of(), Map.of(), code -> code, over)
                        .open())
                .containsExactly("Z90001 waits for our answer");
    }
}
