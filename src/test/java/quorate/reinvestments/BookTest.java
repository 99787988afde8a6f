package quorate.reinvestments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.payments.Payments.Paid;
import quorate.payments.Payments.Ran;
import quorate.reviews.Releases.Released;
import quorate.reviews.Releases.Year;
import quorate.schemes.Schemes;

/** What is released, for what it is and what was paid of it; and what nobody may say of it. */
class BookTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final String FLAT = "pms-reinvestment-flat";
    private static final String GAP = "pms-reinvestment-gap";
    private static final PartyId OWEN = new PartyId(Fresh.idOf("owen"));

    /** £15,768 is released in 2016/17, of which the path gives back so much by weighted list. */
    private static Released released(String back) {
        var year = new Year(APRIL, "2016/17", Money.parse("15768"), back.equals("0") ? "" : FLAT, Money.parse(back));
        return new Released(Fresh.idOf("review"), OWEN, "PMS review 2015/16", "Four years", "/x", true, List.of(year));
    }

    private static Allotment allotment(String scheme, String amount) {
        return new Allotment(
                Fresh.id(), APRIL, scheme, Money.parse(amount), "Care homes first", APRIL.plusMonths(2), OWEN);
    }

    private static Paid paid(String amount) {
        var sum = Money.parse(amount);
        return new Paid(Map.of("Z90001", sum), List.of(new Ran(Fresh.idOf("run"), APRIL, false, true, sum)));
    }

    private static Paid nothing() {
        return new Paid(Map.of(), List.of());
    }

    private static List<String> rules(Released released, List<Allotment> known, Allotment asked) {
        return Reinvestments.against(SCHEMES, released, known, asked).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    void what_the_path_gives_back_is_for_its_scheme_and_the_rest_for_nothing_yet() {
        var of = Book.of(released("10000"), List.of(), (scheme, year) -> nothing())
                .years()
                .getFirst();
        assertThat(of.lines()).singleElement().matches(Book.Line::own);
        assertThat(of.allotted()).isEqualTo(Money.parse("10000"));
        assertThat(of.free()).isEqualTo(Money.parse("5768"));
        assertThat(of.unspent()).isEqualTo(Money.parse("15768"));
    }

    @Test
    void what_was_paid_under_its_schemes_is_spent_and_no_penny_is_lost() {
        var book = Book.of(
                released("10000"),
                List.of(allotment(GAP, "5000")),
                (scheme, year) -> scheme.equals(FLAT) ? paid("10000") : paid("1200.50"));
        var of = book.years().getFirst();
        assertThat(of.spent()).isEqualTo(Money.parse("11200.50"));
        assertThat(of.free()).isEqualTo(Money.parse("768"));
        assertThat(of.spent().plus(of.unspent())).isEqualTo(of.year().released());
        assertThat(of.lines().getLast().open()).isEqualTo(Money.parse("3799.50"));
    }

    @Test
    void a_scheme_that_pays_more_than_is_for_it_has_other_money_too() {
        var of = Book.of(released("0"), List.of(allotment(GAP, "5000")), (scheme, year) -> paid("8000"))
                .years()
                .getFirst();
        assertThat(of.lines().getFirst().spent()).isEqualTo(Money.parse("5000"));
        assertThat(of.lines().getFirst().other()).isEqualTo(Money.parse("3000"));
        assertThat(of.unspent()).isEqualTo(Money.parse("10768"));
    }

    @Test
    void nothing_is_shown_of_an_allotment_that_became_nothing() {
        var book = Book.of(released("0"), List.of(allotment(GAP, "0")), (scheme, year) -> nothing());
        assertThat(book.years().getFirst().lines()).isEmpty();
    }

    @Test
    void no_more_is_allotted_than_is_released() {
        assertThat(rules(released("10000"), List.of(), allotment(GAP, "5768"))).isEmpty();
        assertThat(rules(released("10000"), List.of(), allotment(GAP, "5768.01")))
                .containsExactly("reinvestments.beyond");
        assertThat(rules(released("0"), List.of(allotment(FLAT, "15000")), allotment(GAP, "769")))
                .containsExactly("reinvestments.beyond");
    }

    @Test
    void an_allotment_takes_the_place_of_the_one_before() {
        var before = allotment(GAP, "15768");
        assertThat(rules(released("0"), List.of(before), allotment(GAP, "15000")))
                .isEmpty();
    }

    @Test
    void what_the_path_says_is_not_said_again_and_a_pace_gives_nothing_back() {
        assertThat(rules(released("10000"), List.of(), allotment(FLAT, "100"))).containsExactly("reinvestments.own");
        assertThat(rules(released("0"), List.of(), allotment("pms-review-linear", "100")))
                .containsExactly("reinvestments.scheme");
        assertThat(rules(released("0"), List.of(), allotment("no-such-scheme", "100")))
                .containsExactly("reinvestments.scheme");
    }

    @Test
    void another_year_than_those_of_the_path_is_refused() {
        var asked = new Allotment(Fresh.id(), APRIL.plusYears(9), GAP, Money.parse("1"), "x", APRIL, OWEN);
        assertThat(rules(released("0"), List.of(), asked)).containsExactly("reinvestments.year");
    }

    @Test
    void a_scheme_that_does_not_hold_in_the_year_is_refused() {
        var year = new Year(LocalDate.of(2030, 4, 1), "2030/31", Money.parse("100"), "", Money.ZERO);
        var late = new Released(Fresh.idOf("review"), OWEN, "A review", "A path", "/x", true, List.of(year));
        var asked = new Allotment(Fresh.id(), year.april(), GAP, Money.parse("1"), "x", APRIL, OWEN);
        assertThat(rules(late, List.of(), asked)).containsExactly("reinvestments.span");
    }
}
