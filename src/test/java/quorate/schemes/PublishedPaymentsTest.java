package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quorate.PublishedFiles;
import quorate.figures.Small;
import quorate.kernel.Money;
import quorate.kernel.Span;

/** What was really paid to every practice in England, against what the schemes say. */
class PublishedPaymentsTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final List<String> TAPER = List.of(
            "nhspaymentsgp-15-16-csv",
            "nhspaymentsgp-16-17-csv",
            "nhspaymentsgp-17-18-csv",
            "nhspaymentsgp-18-19-csv",
            "heec_nhspaymentsgp-19-20");

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        var path = PublishedFiles.of("payments/" + file + ".csv.gz");
        try (var gzip = new GZIPInputStream(Files.newInputStream(path))) {
            var charset = file.startsWith("heec") ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            var text = new String(gzip.readAllBytes(), charset).replace("\ufeff", "");
            try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
                return csv.stream().toList();
            }
        }
    }

    /** Headings have another spelling every year. */
    private static String field(NamedCsvRecord row, String bare) {
        for (var heading : row.getHeader()) {
            if (heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(bare)) return row.getField(heading);
        }
        throw new IllegalStateException(bare + " in " + row.getHeader());
    }

    private static Exact number(String text) {
        var plain = text.replace(",", "").replace("£", "").strip();
        return plain.matches("-?\\d+(\\.\\d+)?") ? Exact.parse(plain) : Exact.ZERO;
    }

    private static Money money(String text) {
        return new Money(number(text).pence(java.math.RoundingMode.HALF_UP));
    }

    /**
     * The correction factor of 2013/14 is not published. If a practice fell by sevenths there is one, perhaps to a fraction of a
     * penny, from which all five years follow; it lies between what the rounding of each month allows.
     */
    private static @Nullable Exact base(List<Long> years) {
        var least = Exact.ZERO;
        var most = Exact.of(Long.MAX_VALUE / 100);
        for (var at = 0; at < years.size(); at++) {
            var sevenths = Exact.of(years.size() - at);
            var month = Exact.of(years.get(at)).dividedBy(Exact.of(12));
            var half = Exact.parse("0.5");
            var low = month.minus(half).times(Exact.of(7)).dividedBy(sevenths);
            var high = month.plus(half).times(Exact.of(7)).dividedBy(sevenths);
            if (low.compareTo(least) > 0) least = low;
            if (high.compareTo(most) < 0) most = high;
        }
        return least.compareTo(most) > 0 ? null : least.plus(most).dividedBy(Exact.of(200));
    }

    @Test
    void most_correction_factors_of_england_fell_by_sevenths_to_the_penny_and_round_by_the_month() throws IOException {
        var paid = new TreeMap<String, List<Long>>();
        for (var file : TAPER) {
            for (var row : rows(file)) {
                var amount = money(field(row, "mpigcorrectionfactor")).pence();
                if (amount > 0)
                    paid.computeIfAbsent(field(row, "practicecode"), none -> new ArrayList<>())
                            .add(amount);
            }
        }
        paid.values().removeIf(years -> years.size() < TAPER.size());
        var exact =
                paid.values().stream().filter(PublishedPaymentsTest::follows).count();
        System.out.printf(Locale.UK, "MPIG: %,d of %,d practices fell by sevenths to the penny%n", exact, paid.size());
        assertThat(paid).hasSize(2_418);
        assertThat(exact).isEqualTo(1_977);
    }

    /** As counted for domain/money.md: a GMS practice with more than £1,000 in each of six years, the first to the pound. */
    @Test
    void of_2091_practices_that_kept_a_correction_factor_for_six_years_1739_fell_as_six_to_one() throws IOException {
        var paid = new TreeMap<String, List<Long>>();
        var files = new ArrayList<>(List.of("heec_nhspaymentsgp-14-15"));
        files.addAll(TAPER);
        for (var file : files) {
            for (var row : rows(file)) {
                var amount = money(field(row, "mpigcorrectionfactor")).pence();
                if (amount <= 1_000_00 || !field(row, "contracttype").equals("GMS")) continue;
                paid.computeIfAbsent(field(row, "practicecode"), none -> new ArrayList<>())
                        .add(amount);
            }
        }
        paid.values().removeIf(years -> years.size() < files.size());
        var fell = paid.values().stream().filter(PublishedPaymentsTest::falls).count();
        System.out.printf(Locale.UK, "MPIG: %,d of %,d practices fell 6:5:4:3:2:1%n", fell, paid.size());
        assertThat(paid).hasSize(2_091);
        assertThat(fell).isEqualTo(1_739);
    }

    /** Each year is its seventh of the year of five sevenths, but for one part in a thousand: months are rounded, and a year. */
    private static boolean falls(List<Long> years) {
        var fifth = years.get(1);
        for (var at = 0; at < years.size(); at++) {
            var should = fifth * (6 - at);
            if (Math.abs(years.get(at) * 5 - should) * 1_000 > should) return false;
        }
        return true;
    }

    private static boolean follows(List<Long> years) {
        var base = base(years);
        if (base == null) return false;
        for (var at = 0; at < years.size(); at++) {
            var readings = Map.of("base", new Reading(base, LocalDate.of(2013, 4, 1), "worked back", true));
            var april = LocalDate.of(2015 + at, 4, 1);
            var statement = SCHEMES.calculate(
                            SCHEMES.get("mpig-correction-factor"),
                            List.of(new Entrant("A", "gms", Span.ALWAYS, null, readings)),
                            Map.of(),
                            april,
                            LATER)
                    .getFirst();
            if (statement.total().orElseThrow().pence() * 12 != years.get(at)) return false;
        }
        return true;
    }

    @Test
    void the_global_sums_of_2018_are_explained_practice_by_practice() throws Exception {
        try (var small = new Small()) {
            Small.finished(small.load(PublishedFiles.of("payments/nhspaymentsgp-18-19-csv.csv.gz")));
            var years = new PaidYears(small.figures);
            var rows = years.rows(years.find(2018).orElseThrow());
            assertThat(years.find(2017)).isEmpty();
            assertThat(rows).hasSize(7_279);
            explained(rows);
        }
    }

    private static void explained(List<Backtest.Row> rows) {
        var outcomes = Backtest.of(SCHEMES, 2018, rows);
        CalculateCommand.print(rows, outcomes, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        var sums = Backtest.sums(outcomes);
        assertThat(outcomes).hasSize(4_933);
        assertThat(sums.values().stream().mapToInt(Backtest.Sum::practices).sum())
                .isEqualTo(4_933);
        assertThat(sums.get(Backtest.Why.TO_THE_POUND).practices()).isBetween(250, 270);
        var near = sums.get(Backtest.Why.TO_THE_POUND).practices()
                + sums.get(Backtest.Why.CLOSE_BY).practices()
                + sums.get(Backtest.Why.SMALL_MORE).practices()
                + sums.get(Backtest.Why.SMALL_LESS).practices();
        assertThat(near).isGreaterThan(4_300);
        var owed = outcomes.stream().map(Backtest.Outcome::owed).reduce(Money.ZERO, Money::plus);
        var paid = outcomes.stream().map(it -> it.row().paid()).reduce(Money.ZERO, Money::plus);
        assertThat(Math.abs(paid.minus(owed).pence())).isLessThan(paid.pence() / 100);
    }
}
