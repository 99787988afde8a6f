package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Money;

/** Streams that are offered by name have their days and sources, and others may be used. */
class KnownStreamsTest {

    @Test
    void every_stream_that_was_asked_for_is_offered_once_and_says_where_it_was_read() {
        assertThat(KnownStream.ALL)
                .extracting(KnownStream::id)
                .doesNotHaveDuplicates()
                .contains(
                        "core",
                        "delegated",
                        "gp-access-fund",
                        "vanguard",
                        "gpfv",
                        "ettf",
                        "grant-round",
                        "pms-premium",
                        "consolidated-les",
                        "consolidated-des",
                        "discretionary");
        assertThat(KnownStream.ALL).allSatisfy(known -> assertThat(known.id()).isEqualTo(Movement.stream(known.id())));
        assertThat(KnownStream.ALL)
                .filteredOn(known -> !known.source().evidence().isSourced())
                .as("what nobody read has no days")
                .isNotEmpty()
                .allMatch(known -> known.span().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "General practice forward view, gpfv",
        "GPFV, gpfv",
        "estates and technology transformation fund, ettf",
        "Premises, premises",
        "Our own stream, our-own-stream"
    })
    void a_name_is_kept_as_the_stream_that_it_is(String typed, String stream) {
        assertThat(KnownStream.idOf(typed)).isEqualTo(stream);
    }

    @ParameterizedTest
    @CsvSource({"2016-03-31, true", "2016-04-01, false", "2021-03-31, false", "2021-04-01, true"})
    void a_day_for_which_no_source_has_the_stream_is_said(LocalDate day, boolean doubted) {
        assertThat(KnownStream.find("gpfv").orElseThrow().doubt(day).isPresent())
                .isEqualTo(doubted);
        assertThat(KnownStream.find("vanguard").orElseThrow().doubt(day)).isEmpty();
    }

    @Test
    void a_table_of_one_stream_leaves_what_is_of_the_fund() {
        var line = new Report.Line("a", Money.pounds(12), Money.pounds(1), Money.ZERO, Money.ZERO, Money.ZERO);
        var other = new Report.Line("b", Money.pounds(24), Money.pounds(2), Money.ZERO, Money.ZERO, Money.ZERO);
        var report = new Report(1, List.of(line, other), Money.pounds(5), Money.pounds(41), List.of());
        assertThat(report.only("b").total().annual()).isEqualTo(Money.pounds(24));
        assertThat(report.only("b").allocated()).isEqualTo(Money.pounds(41));
        assertThat(report.only(UUID.randomUUID().toString()).lines()).isEmpty();
    }
}
