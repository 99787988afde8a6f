package quorate.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.intake.Import.Rejected;
import quorate.kernel.Money;
import quorate.procurement.Notice.Award;
import quorate.procurement.Notice.Named;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ReleaseTest {

    private final List<Rejected> rejected = new ArrayList<>();

    private Optional<Notice> read(String json) {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        return Release.read(mapper.readTree(json), 7, rejected);
    }

    @Test
    void a_call_for_bids_is_read() {
        assertThat(read(Notices.TENDER)).get().satisfies(notice -> {
            assertThat(notice.at()).isEqualTo(Instant.parse("2016-03-01T09:00:00Z"));
            assertThat(notice.stages()).containsExactly("tender");
            assertThat(notice.value()).contains(new Money(125_000_050));
            assertThat(notice.closes()).contains(LocalDate.of(2016, 4, 1));
            assertThat(notice.method()).isEqualTo("Open procedure");
            assertThat(notice.buyer()).isEqualTo(new Named("GB-CFS-1", "Anytown Primary Care Trust"));
        });
        assertThat(rejected).isEmpty();
    }

    @Test
    void an_award_ends_on_the_day_in_london() {
        assertThat(read(Notices.AWARD).orElseThrow().awards())
                .containsExactly(new Award(
                        List.of(new Named("GB-COH-1", "Nightjar Care Limited")),
                        Optional.of(Money.pounds(1_200_000)),
                        Optional.of(LocalDate.of(2016, 4, 28)),
                        Optional.of(LocalDate.of(2016, 7, 1)),
                        Optional.of(LocalDate.of(2019, 6, 30))));
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        assertThat(read("{\"tender\":{}}")).isEmpty();
        assertThat(rejected)
                .extracting(row -> row.line() + " " + row.field())
                .containsExactly("7 ocid", "7 date", "7 tag", "7 buyer", "7 initiationType", "7 tender.id");
    }

    @ParameterizedTest
    @CsvSource({
        "'2016-03-01T09:00:00Z', 'yesterday', date, This is not a moment as the standard writes it.",
        "'\"amount\":1250000.50', '\"amount\":0.001', tender.value, This is not an amount of pounds and pence.",
        "'2016-04-01T12:00:00+01:00', '1 April', tender.tenderPeriod.endDate, This is not a moment as the standard writes it."
    })
    void a_wrong_value_is_named(String good, String bad, String field, String sentence) {
        assertThat(read(Notices.TENDER.replace(good, bad))).isEmpty();
        assertThat(rejected).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo(Notices.PROCESS);
            assertThat(row.field()).isEqualTo(field);
            assertThat(row.sentence()).isEqualTo(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'\"initiationType\":\"tender\"', '\"initiationType\":\"gift\"', initiationType, “tender”",
        "'\"tag\":[\"tender\"]', '\"tag\":[\"tendr\"]', tag, “tenderAmendment”",
        "'\"id\":\"T1\",', '', tender.id, no identifier",
        "'\"id\":\"one\"', '\"id\":1', id, a text",
        "'1250000.50', '\"1250000.50\"', tender.value.amount, without quotation marks",
        "'\"currency\":\"GBP\"', '\"currency\":\"pounds\"', tender.value.currency, three capital letters",
        "'\"buyer\":{', '\"awards\":{},\"buyer\":{', awards, This is a list",
        "'\"buyer\":{', '\"contracts\":[{\"id\":\"c\"}],\"buyer\":{', contracts[1].awardID, names the award",
        "'\"buyer\":{', '\"awards\":[{\"status\":\"won\",\"id\":1}],\"buyer\":{', awards[1].status, “pending”",
        "'\"tender\":{', '\"tender\":{\"procurementMethod\":\"fair\",', tender.procurementMethod, “selective”"
    })
    void a_release_that_breaks_the_schema_is_refused_by_its_field(
            String good, String bad, String field, String sentence) {
        assertThat(read(Notices.TENDER.replace(good, bad))).isEmpty();
        assertThat(rejected).singleElement().satisfies(row -> {
            assertThat(row.field()).isEqualTo(field);
            assertThat(row.sentence()).contains(sentence);
        });
    }

    @Test
    void another_currency_is_no_amount_of_pounds() {
        assertThat(read(Notices.TENDER.replace("GBP", "EUR")))
                .get()
                .satisfies(notice -> assertThat(notice.value()).isEmpty());
    }
}
