package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Money;
import quorate.kernel.Span;

/** Faults that were made on purpose are found before payment, and a year without any finds nothing. */
class CheckingTest {

    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);
    private static final LocalDate MAY = APRIL.plusMonths(1);

    /** Twelve months of twenty practices, with everything that happens in a year and is no fault. */
    @Test
    void a_clean_year_finds_nothing() {
        var all = new ArrayList<Finding>();
        var statements = 0;
        Round before = null;
        for (var month = APRIL; month.isBefore(APRIL.plusYears(1)); month = month.plusMonths(1)) {
            var round = Village.clean().round(month, month);
            statements += round.statements().size();
            all.addAll(new Checking(round, Optional.ofNullable(before), Map.of(), Map.of(), Map.of()).findings());
            before = round;
        }
        assertThat(all).isEmpty();
        // Of twenty practices one opens in July and one closes in December.
        assertThat(statements).isEqualTo(20 * 12 - 3 - 3);
    }

    /** One fault of a practice. @param about which practice */
    private record Fault(
            String rule,
            String about,
            Consumer<Village> made,
            Map<String, Money> elsewhere,
            Map<String, String> replaced) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Fault fault(String rule, String about, Consumer<Village> made) {
        return new Fault(rule, about, made, Map.of(), Map.of());
    }

    private static Clause clause(Term term, String subject, LocalDate from) {
        return Clause.of(term, subject, new Told.Said("yes"), Span.since(from), "contract");
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault("payments.twice", "A81001", village -> {}, Map.of("A81001", Money.pounds(40_000)), Map.of()),
            fault("payments.alike", "A81002", village -> {
                village.read("A81002", "weighted-list", "5030");
                village.read("A81002", "registered-list", "5130");
                village.read("A81003", "weighted-list", "5030");
                village.read("A81003", "registered-list", "5130");
            }),
            fault(
                    "payments.closed",
                    "A81004",
                    village -> village.change(
                            "A81004",
                            payee -> Village.open(
                                    payee, Span.between(LocalDate.of(1990, 1, 1), LocalDate.of(2018, 5, 10))))),
            fault(
                    "payments.contract",
                    "A81005",
                    village -> village.change(
                            "A81005",
                            payee -> Village.held(
                                    payee, Span.between(LocalDate.of(2004, 4, 1), LocalDate.of(2018, 2, 1))))),
            fault("payments.deduction", "A81006", village -> village.read("A81006", "ooh-opted-out", "no")),
            fault(
                    "payments.variation",
                    "A81007",
                    village -> village.change(
                            "A81007", payee -> Village.saying(payee, clause(Term.PRICE, "Minor surgery", MAY)))),
            fault("payments.sudden", "A81008", village -> village.read("A81008", "weighted-list", "58000")),
            fault("payments.patients", "A81009", village -> village.read("A81009", "weighted-list", "0")),
            fault("payments.unchecked", "A81010", village -> village.uncheck("A81010")),
            fault("payments.reading", "A81011", village -> village.forget("A81011", "weighted-list")),
            new Fault(
                    "payments.replaced",
                    "A81013",
                    village -> {},
                    Map.of(),
                    Map.of("A81013", "signed up to a scheme of our own on 1 April 2018")));

    static Stream<Arguments> faults() {
        return FAULTS.stream().map(Arguments::of);
    }

    private static List<Finding> findings(List<Fault> faults) {
        var village = Village.clean();
        faults.forEach(fault -> fault.made().accept(village));
        var elsewhere = new java.util.HashMap<String, Money>();
        faults.forEach(fault -> elsewhere.putAll(fault.elsewhere()));
        var replaced = new java.util.HashMap<String, String>();
        faults.forEach(fault -> replaced.putAll(fault.replaced()));
        return new Checking(
                        village.round(MAY, MAY),
                        Optional.of(Village.clean().round(APRIL, APRIL)),
                        elsewhere,
                        Map.of(),
                        replaced)
                .findings();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_of_eleven_faults_is_found_and_nobody_else_is_suspected(Object given) {
        var fault = (Fault) given;
        var found = findings(List.of(fault));
        assertThat(found).extracting(Finding::key).contains(fault.about() + " " + fault.rule());
        var others = fault.rule().equals("payments.alike") ? List.of("A81002", "A81003") : List.of(fault.about());
        assertThat(found).extracting(Finding::practice).isSubsetOf(others);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.sentence()).endsWith(".");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void eleven_faults_of_one_month_are_all_found_at_once() {
        assertThat(findings(FAULTS))
                .extracting(Finding::key)
                .containsAll(FAULTS.stream()
                        .map(fault -> fault.about() + " " + fault.rule())
                        .toList());
        assertThat(findings(FAULTS))
                .extracting(Finding::practice)
                .isSubsetOf(Stream.concat(FAULTS.stream().map(Fault::about), Stream.of("A81003"))
                        .toList());
    }

    @Test
    void a_deduction_without_an_opt_out_in_the_contract_is_found_too() {
        var found = findings(List.of(
                fault("payments.deducted", "A81012", village -> village.read("A81012", "opted-out-maternity", "yes"))));
        assertThat(found).extracting(Finding::key).contains("A81012 payments.deducted");
    }

    @Test
    void no_more_can_be_taken_back_than_was_paid() {
        var village = Village.clean();
        village.read("A81001", "temporary-patients", "-2000000");
        var round = village.round(MAY, MAY);
        var nothing = new Checking(round, Optional.empty(), Map.of(), Map.of(), Map.of()).findings();
        assertThat(nothing).extracting(Finding::rule).containsExactly("payments.clawback");
        assertThat(nothing.getFirst().payable()).isFalse();
        var enough = Map.of("A81001", Money.pounds(500_000));
        assertThat(new Checking(round, Optional.empty(), Map.of(), enough, Map.of()).findings())
                .isEmpty();
    }

    @Test
    void what_has_no_amount_cannot_be_released() {
        assertThat(findings(FAULTS).stream().filter(finding -> !finding.payable()))
                .extracting(Finding::rule)
                .containsOnly("payments.contract", "payments.reading");
    }
}
