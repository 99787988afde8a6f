package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.payments.Round.Sum;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** What is worked out for a year is paid in parts, and what is not known yet waits alone. */
class InstalmentsTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
    private static final Span YEAR = Span.between(APRIL, APRIL.plusYears(1));
    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("instalments"));

    /** Practices, what is read of them so far, and what they were paid. */
    private static final class Year {

        private final Definition scheme;
        private final List<Payee> payees;
        private final List<Tally> tallies = new ArrayList<>();
        private final List<Payment> paid = new ArrayList<>();

        Year(String scheme, String contract, Span held, String... codes) {
            this.scheme = SCHEMES.get(scheme);
            payees = Stream.of(codes)
                    .map(code -> new Payee(
                            new PartyId(Fresh.idOf("instalments", code)),
                            code,
                            "Practice " + code,
                            contract,
                            held,
                            held,
                            List.of()))
                    .toList();
        }

        static Year unplanned(String... codes) {
            var year = new Year("unplanned-admissions", "gms", Span.since(LocalDate.of(2004, 4, 1)), codes);
            for (var code : codes) {
                year.read(code, Tally.SIGNED, "yes");
                year.read(code, "registered-list", code.endsWith("1") ? "10000" : "20000");
            }
            return year;
        }

        Year read(String code, String name, String value) {
            tallies.removeIf(
                    it -> it.key().practice().equals(code) && it.key().name().equals(name));
            tallies.add(new Tally(
                    Fresh.id(),
                    new Tally.Key(SOMEBODY, scheme.id(), code, name),
                    value,
                    YEAR,
                    APRIL,
                    "letter",
                    false,
                    SOMEBODY,
                    APRIL,
                    Optional.of(new Tally.Check(new PartyId(Fresh.idOf("checks")), APRIL))));
            return this;
        }

        Year quarter(String code, int quarter, String register) {
            return read(code, "adults-q" + quarter, "8000").read(code, "register-q" + quarter, register);
        }

        Round round(int month) {
            var day = APRIL.plusMonths(month - 1L);
            var rounds = Instalments.of(scheme, day).stream()
                    .map(parts ->
                            Round.of(SCHEMES, parts, day, new Payees.Meant(payees, Groups.NONE), tallies, Map.of()))
                    .toList();
            return rounds.getFirst().after(rounds.subList(1, rounds.size()));
        }

        Map<String, String> sums(int month) {
            var found = new HashMap<String, String>();
            round(month)
                    .sums()
                    .forEach(sum -> found.put(sum.practice(), sum.amount().plain()));
            return found;
        }

        List<String> findings(int month) {
            return new Checking(round(month), Optional.empty(), Map.of(), Map.of(), Map.of())
                    .findings().stream()
                            .map(it -> it.key() + (it.payable() ? "" : ", no amount") + ": " + it.sentence())
                            .toList();
        }

        void pay(List<Sum> sums) {
            for (var sum : sums) {
                var id = Fresh.id();
                paid.add(new Payment(
                        id, id, id, id, sum.first(), sum.practice(), sum.party(), sum.stream(), sum.amount()));
            }
        }

        void retro(int month) {
            pay(Retro.differences(round(month), List.copyOf(paid)));
        }

        Money paid(String code) {
            return paid.stream()
                    .filter(it -> it.practice().equals(code))
                    .map(Payment::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    @Test
    void unplanned_admissions_are_paid_while_the_registers_of_later_quarters_are_not_there() {
        var year = Year.unplanned("A81001", "A81002");
        assertThat(year.sums(2)).isEmpty();
        assertThat(year.findings(2)).as("nothing is due, so nothing is missing").isEmpty();
        assertThat(year.sums(4)).isEqualTo(Map.of("A81001", "12915.00", "A81002", "25830.00"));
        assertThat(year.findings(4)).isEmpty();
        year.quarter("A81001", 2, "160");
        assertThat(year.sums(7)).isEqualTo(Map.of("A81001", "5740.00"));
        assertThat(year.findings(7))
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding)
                        .startsWith("A81002 payments.reading, no amount: “Register of the second quarter” waits: ")
                        .contains("Register on 30 September of A81002 was not read."));
        year.quarter("A81001", 3, "143");
        assertThat(year.sums(10)).as("too few on the register").containsEntry("A81001", "0.00");
    }

    @Test
    void what_was_waited_for_is_paid_by_a_retro_run_and_a_quarter_is_paid_after_the_year() {
        var year = Year.unplanned("A81001", "A81002");
        for (var month = 1; month <= 12; month++) year.pay(year.round(month).sums());
        for (var quarter = 2; quarter <= 4; quarter++) {
            year.quarter("A81001", quarter, "160");
            year.quarter("A81002", quarter, "160");
        }
        year.read("A81001", "reported", "yes");
        assertThat(year.sums(13)).isEqualTo(Map.of("A81001", "7175.00", "A81002", "5740.00"));
        assertThat(year.findings(13))
                .singleElement()
                .asString()
                .startsWith("A81002 payments.reading: “Year end” waits");
        year.pay(year.round(13).sums());
        year.read("A81002", "reported", "yes");
        for (var month = 1; month <= 13; month++) year.retro(month);
        assertThat(year.paid("A81001")).isEqualTo(Money.parse("28700"));
        assertThat(year.paid("A81002")).isEqualTo(Money.parse("57400"));
    }

    @Test
    void an_apms_price_is_paid_by_the_month_to_the_penny_and_the_share_at_risk_after_the_year() {
        var year = new Year("apms-price", "apms", Span.since(APRIL), "Y02345")
                .read("Y02345", "weighted-list", "3426.91")
                .read("Y02345", "price", "100")
                .read("Y02345", "at-risk", "10%")
                .read("Y02345", "achieved", "80%");
        assertThat(year.sums(1)).containsExactly(Map.entry("Y02345", "25701.82"));
        assertThat(year.sums(12)).containsExactly(Map.entry("Y02345", "25701.88"));
        for (var month = 1; month <= 12; month++) year.pay(year.round(month).sums());
        assertThat(year.paid("Y02345")).isEqualTo(Money.parse("308421.90"));
        assertThat(year.round(13).earlier()).hasSize(1);
        assertThat(year.round(13).due("Y02345")).contains(Money.parse("27415.28"));
    }

    @Test
    void a_part_after_the_contract_has_ended_is_found() {
        var year = new Year("apms-price", "apms", Span.between(APRIL, LocalDate.of(2014, 10, 1)), "Y02345")
                .read("Y02345", "weighted-list", "3000")
                .read("Y02345", "price", "100");
        assertThat(year.findings(6)).isEmpty();
        assertThat(year.findings(7)).singleElement().asString().startsWith("Y02345 payments.part: The contract of");
    }

    @Test
    void a_statement_says_which_part_of_what_it_is_and_what_is_not_due() {
        var year = Year.unplanned("A81001");
        var round = year.round(4);
        var lines = round.find("A81001").orElseThrow().lines();
        assertThat(round.parts().words(lines.getFirst()))
                .containsExactly("Part 1 of 1 of £12,915, due in July 2014: £12,915");
        assertThat(round.parts().words(lines.get(1)))
                .singleElement()
                .asString()
                .startsWith("Nothing of it is due in July 2014.")
                .endsWith("October 2014.");
        assertThat(year.round(7).parts().words(lines.get(1)))
                .singleElement()
                .asString()
                .startsWith("It is due in October 2014 and waits");
    }

    @Test
    void a_run_can_be_for_the_month_after_the_last_day_of_a_scheme_while_something_is_due() {
        var scheme = SCHEMES.get("unplanned-admissions");
        assertThat(Instalments.holds(scheme, LocalDate.of(2017, 4, 30))).isTrue();
        assertThat(Instalments.holds(scheme, LocalDate.of(2017, 5, 1))).isFalse();
        assertThat(Instalments.holds(scheme, LocalDate.of(2014, 3, 31))).isFalse();
        assertThat(Instalments.holds(SCHEMES.get("qof"), LocalDate.of(2014, 3, 31)))
                .isTrue();
    }

    /** Months are paid, readings come late or are corrected and retro runs made in any order. */
    @Property(tries = 60)
    void after_a_retro_run_every_month_is_paid_as_again_and_all_months_come_to_the_year(
            @ForAll @Size(min = 6, max = 30) List<@IntRange(min = 0, max = 99_999) Integer> moves) {
        var year = Year.unplanned("A81001", "A81002");
        var month = 1;
        for (var move : moves) {
            var code = move % 2 == 0 ? "A81001" : "A81002";
            if (move % 5 < 2 && month <= 13) year.pay(year.round(month++).sums());
            else if (move % 5 == 2) year.quarter(code, 2 + move % 3, Integer.toString(move % 400));
            else if (move % 5 == 3) year.read(code, "registered-list", Integer.toString(move));
            else for (var back = 1; back < month; back++) year.retro(back);
        }
        for (; month <= 13; month++) year.pay(year.round(month).sums());
        for (var code : List.of("A81001", "A81002")) {
            IntStream.rangeClosed(2, 4).forEach(quarter -> year.quarter(code, quarter, "150"));
            year.read(code, "reported", "yes");
        }
        for (var back = 1; back <= 13; back++) year.retro(back);
        for (var code : List.of("A81001", "A81002")) {
            var whole = year.round(12).find(code).orElseThrow().total();
            assertThat(Optional.of(year.paid(code))).isEqualTo(whole);
        }
        for (var again = 1; again <= 13; again++)
            assertThat(Retro.differences(year.round(again), year.paid)).isEmpty();
    }
}
