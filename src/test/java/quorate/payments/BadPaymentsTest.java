package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.kernel.Span;

/** What the register and the contracts bring that a payment cannot take as it is. */
class BadPaymentsTest {

    private static final LocalDate OCTOBER = LocalDate.of(2018, 10, 1);
    private static final LocalDate MERGED = LocalDate.of(2018, 10, 16);

    private static List<Finding> findings(Round round) {
        return new Checking(round, Optional.empty(), Map.of(), Map.of(), Map.of()).findings();
    }

    private static Money of(Round round, String code) {
        return round.find(code).orElseThrow().total().orElseThrow();
    }

    /** The first is closed into the second on 16 October: fifteen of the thirty-one days are its own. */
    @Test
    void a_practice_that_merges_in_the_middle_of_a_month_is_paid_for_its_days() {
        var life = Span.between(LocalDate.of(1990, 1, 1), MERGED);
        var whole = of(Village.clean().round(OCTOBER, OCTOBER), "A81001");
        var village = Village.clean();
        village.change("A81001", payee -> Village.held(Village.open(payee, life), life));
        var round = village.round(OCTOBER, OCTOBER);
        assertThat(findings(round)).isEmpty();
        var days = of(round, "A81001").pence() * 31 - whole.pence() * 15;
        assertThat(days).as("rounded once, to the penny").isBetween(-31L, 31L);
        assertThat(of(round, "A81002")).isEqualTo(of(Village.clean().round(OCTOBER, OCTOBER), "A81002"));
    }

    @Test
    void one_that_merged_and_whose_contract_goes_on_is_found_before_it_is_paid_for_the_whole_month() {
        var village = Village.clean();
        village.change("A81001", payee -> Village.open(payee, Span.between(LocalDate.of(1990, 1, 1), MERGED)));
        assertThat(findings(village.round(OCTOBER, OCTOBER))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("payments.closed");
            assertThat(finding.sentence())
                    .isEqualTo("Practice 1 closed on 16 October 2018 by the register, and is paid for days after.");
        });
    }

    @Test
    void a_contract_of_another_or_no_known_kind_is_named_and_cannot_be_released() {
        for (var kind : Map.of("lhmp", "is lhmp.", "", "is not known.").entrySet()) {
            var village = Village.clean();
            village.change(
                    "A81003",
                    payee -> new Payee(
                            payee.id(),
                            payee.code(),
                            payee.name(),
                            kind.getKey(),
                            payee.held(),
                            payee.open(),
                            payee.clauses()));
            assertThat(findings(village.round(OCTOBER, OCTOBER)))
                    .anySatisfy(finding -> {
                        assertThat(finding.key()).isEqualTo("A81003 payments.contract");
                        assertThat(finding.sentence())
                                .contains("GMS global sum is for gms, gms-plus; the contract of A81003 "
                                        + kind.getValue());
                        assertThat(finding.payable()).isFalse();
                    })
                    .extracting(Finding::practice)
                    .containsOnly("A81003");
        }
    }
}
