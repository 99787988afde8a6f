package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.schemes.Schemes;
import quorate.web.Fault;
import quorate.web.Typed;

/** What is typed of a claim, limited by the schemes as they are. */
class ClaimFormsTest {

    private final ClaimLimit limits = new ClaimLimit(Schemes.ofJar());

    private static Map<String, String> rent() {
        return new LinkedHashMap<>(Map.of(
                "from", "2016-04-01",
                "to", "2016-06-30",
                "invoice", "R 1",
                "invoiced", "15,000",
                "weeks", "3",
                "lease-rent", "£60,000",
                "market-rent", "£48,000",
                "why", "Quarter day"));
    }

    private Typed typed(Map<String, String> fields, String kind) {
        var typed = Typed.prefilled(fields);
        new UsedForm(limits).read(typed, ClaimKind.of(kind), false);
        return typed;
    }

    private List<String> faults(Map<String, String> fields, String kind) {
        return typed(fields, kind).faults().stream().map(Fault::sentence).toList();
    }

    @Test
    void rent_is_limited_by_the_lower_of_lease_and_market_for_so_many_months() {
        var day = LocalDate.of(2016, 4, 1);
        var terms = Map.of("lease-rent", "£60,000", "market-rent", "£48,000");
        assertThat(limits.of(ClaimKind.of("rent"), day, 3, terms).orElseThrow().most())
                .isEqualTo(Money.pounds(12_000));
        assertThat(limits.of(ClaimKind.of("rent"), day, 1, terms).orElseThrow().most())
                .isEqualTo(Money.pounds(4_000));
        // £10,000.01 a quarter for a month: a third of it, to the nearest penny.
        var odd = Map.of("lease-rent", "£40,000.04", "market-rent", "£48,000");
        assertThat(limits.of(ClaimKind.of("rent"), day, 1, odd).orElseThrow().most())
                .isEqualTo(Money.parse("3333.34"));
        assertThat(limits.of(ClaimKind.of("rent"), day, 3, terms).orElseThrow().says())
                .contains("Current market rent for a year as assessed £48,000");
        assertThat(faults(rent(), "rent")).isEmpty();
    }

    @Test
    void everything_that_cannot_be_is_said_in_one_go() {
        var fields = rent();
        fields.putAll(Map.of(
                "from", "2016-07-01",
                "vat", "8,000",
                "weeks", "0",
                "lease-rent", "-1",
                "market-rent", "9".repeat(30),
                "grant-share", "120%"));
        assertThat(faults(fields, "rent"))
                .anyMatch(it -> it.contains("The last day is before the first"))
                .anyMatch(it -> it.contains("VAT of £8,000 is more than the £7,000"))
                .anyMatch(it -> it.contains("between 1 and 104"))
                .anyMatch(it -> it.startsWith("Rent of the lease"))
                .anyMatch(it -> it.startsWith("Current market rent"))
                .anyMatch(it -> it.startsWith("Share of the grant"))
                .hasSize(6);
        fields.put("vat", "-1");
        fields.put("invoiced", "-5");
        assertThat(faults(fields, "rent")).contains("Enter an amount above nothing");
    }

    @Test
    void support_is_asked_for_by_criteria_that_are_answered_one_by_one() {
        var faults = faults(rent(), "support");
        assertThat(faults).hasSize(5).allMatch(it -> it.startsWith("Answer: "));
        assertThat(ClaimKind.of("support").criteria()).hasSize(5);
    }

    @Test
    void an_nhs_number_is_known_by_its_last_figure() {
        assertThat(UsedForm.isNhsNumber("943 476 5919")).isTrue();
        assertThat(UsedForm.isNhsNumber("943 476 5918")).isFalse();
        var fields = rent();
        fields.put("why", "For the care of 943 476 5919 at home");
        assertThat(faults(fields, "rent")).singleElement().asString().contains("has an NHS number in it");
        fields.put("why", "Telephone 01234 567 890, invoice 9434765918");
        assertThat(faults(fields, "rent")).isEmpty();
    }

    @Test
    void what_a_practice_types_too_much_of_is_not_kept_and_the_rest_is() {
        var fields = rent();
        fields.put("other", "yes");
        assertThat(ClaimForm.kept(Typed.prefilled(fields), ClaimKind.of("rent")))
                .containsEntry("lease-rent", "£60,000");
        fields.put("why", "x".repeat(4001));
        var typed = Typed.prefilled(fields);
        ClaimForm.kept(typed, ClaimKind.of("rent"));
        assertThat(typed.isFaulty()).isTrue();
    }

    @Test
    void every_kind_is_paid_from_a_stream_asks_for_evidence_and_has_a_source() {
        assertThat(ClaimKind.all()).hasSizeGreaterThan(10).allSatisfy(kind -> {
            assertThat(kind.stream()).isNotBlank();
            assertThat(kind.evidence()).isNotEmpty();
            assertThat(kind.sources()).isNotEmpty();
            if (kind.isLimited()) assertThat(Schemes.ofJar().find(kind.limit())).isPresent();
        });
    }
}
