package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was added up by others over every practice of England, year by year, comes out of what Quorate read. The amounts of the
 * first table were published or counted to the penny, the others to a tenth of a million.
 */
interface NationalTotals {

    Figures read();

    private Edition payments(int year) {
        return read().editions(AsKnown.NOW).stream()
                .filter(it -> it.dataset().equals("payments") && it.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** Of each practice what was published under a measure in a year. */
    private Map<String, BigDecimal> each(int year, String measure) {
        var all = new HashMap<String, BigDecimal>();
        var edition = payments(year);
        for (var figure : read().latest(
                        List.of(), List.of("payments." + measure), Periods.lastDay(edition.period()), AsKnown.NOW)) {
            if (figure.edition().id().equals(edition.id())) figure.number().ifPresent(it -> all.put(figure.code(), it));
        }
        return all;
    }

    private static BigDecimal sum(Map<String, BigDecimal> all) {
        return all.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal per(BigDecimal pounds, BigDecimal patients) {
        return pounds.divide(patients, 2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 141.09, 141.11, -816113265",
        "2015, 142.62, 142.63, -811822967.19",
        "2016, 151.37, 151.37, -751994522.52",
        "2017, 152.04, 152.05, -724943183.19",
        "2018, 154.81, 154.82, -711536144.80",
        "2019, 155.46, 155.47, -705811372.16",
        "2020, 159.61, 159.61, -770227502.75",
        "2021, 163.65, 163.68, -780910143.04",
        "2022, 164.64, 164.66, -853301487.59"
    })
    default void deductions_and_pounds_for_each_patient_are_those_of_the_country(
            int year, BigDecimal registered, BigDecimal weighted, BigDecimal deductions) {
        var total = sum(each(year, "total"));

        assertThat(per(total, sum(each(year, "registered")))).isEqualByComparingTo(registered);
        assertThat(per(total, sum(each(year, "weighted")))).isEqualByComparingTo(weighted);
        assertThat(sum(each(year, "deductions"))).isEqualByComparingTo(deductions);
        // Whole pounds were published for 2014/15, and what remains differs by four of them.
        assertThat(sum(each(year, "net")).subtract(total.add(deductions)))
                .isEqualByComparingTo(year == 2014 ? "-4" : "0");
    }

    @ParameterizedTest
    @CsvSource({"2021, 11510115126.37", "2022, 11011986630.11"})
    default void everything_with_networks_and_covid_is_what_the_country_was_paid(int year, BigDecimal all) {
        assertThat(sum(each(year, "with-both"))).isEqualByComparingTo(all);
    }

    /** Year, kind of contract, practices, pounds for each registered and for each weighted patient. */
    @ParameterizedTest
    @CsvSource({
        "2014, GMS, 4480, 137.04, 136.33",
        "2014, PMS, 3190, 143.54, 144.43",
        "2014, APMS, 289, 182.96, 185.27",
        "2015, GMS, 4892, 140.12, 138.99",
        "2015, PMS, 2653, 143.98, 145.83",
        "2015, APMS, 296, 181.37, 184.39",
        "2016, GMS, 5301, 148.54, 147.40",
        "2016, PMS, 2127, 152.46, 154.95",
        "2016, APMS, 279, 212.34, 218.98",
        "2017, GMS, 5169, 150.16, 148.90",
        "2017, PMS, 2052, 152.70, 155.41",
        "2017, APMS, 234, 195.11, 203.01",
        "2018, GMS, 5079, 153.13, 151.83",
        "2018, PMS, 1918, 154.87, 157.89",
        "2018, APMS, 181, 185.65, 192.65",
        "2019, GMS, 4917, 155.14, 153.76",
        "2019, PMS, 1794, 154.62, 157.83",
        "2019, APMS, 180, 170.31, 176.22",
        "2020, GMS, 4720, 159.11, 157.62",
        "2020, PMS, 1831, 158.35, 161.71",
        "2020, APMS, 177, 165.07, 170.25",
        "2021, GMS, 4742, 162.58, 161.23",
        "2021, PMS, 1655, 158.52, 161.45",
        "2021, APMS, 235, 166.22, 174.32",
        "2022, GMS, 4664, 164.31, 162.99",
        "2022, PMS, 1615, 160.34, 163.13",
        "2022, APMS, 235, 168.11, 176.12"
    })
    default void kinds_of_contract_are_as_many_and_as_dear_as_was_counted(
            int year, String kind, int practices, BigDecimal registered, BigDecimal weighted) {
        assertThat(of(year, "contract", kind).size()).isEqualTo(practices);
        assertThat(dear(year, "registered", "contract", kind)).isEqualByComparingTo(registered);
        assertThat(dear(year, "weighted", "contract", kind)).isEqualByComparingTo(weighted);
    }

    @ParameterizedTest
    @CsvSource({"2015, 132.14, 198.52", "2018, 144.31, 204.63", "2022, 152.47, 223.73"})
    default void practices_that_dispense_are_as_much_dearer_as_was_counted(
            int year, BigDecimal others, BigDecimal dispensing) {
        assertThat(dear(year, "registered", "dispensing", "No")).isEqualByComparingTo(others);
        assertThat(dear(year, "registered", "dispensing", "Yes")).isEqualByComparingTo(dispensing);
    }

    private Set<String> of(int year, String fact, String value) {
        return read().facts(payments(year), List.of()).entrySet().stream()
                .filter(it -> it.getValue().find(fact).filter(value::equals).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Pounds for each patient of the practices that have any. */
    private BigDecimal dear(int year, String patients, String fact, String value) {
        var codes = of(year, fact, value);
        var pounds = each(year, "total");
        var heads = each(year, patients);
        heads.keySet().retainAll(codes);
        heads.values().removeIf(it -> it.signum() == 0);
        pounds.keySet().retainAll(heads.keySet());
        return per(sum(pounds), sum(heads));
    }

    /** In millions, by the year in which the financial year began. */
    @ParameterizedTest
    @CsvSource({
        "line.global-sum, '2014=2306.5 2015=2729.7 2018=3688.8 2022=4368.7'",
        "line.pms-balance, '2014=1997.2 2015=1780.3 2018=1535.8 2022=1652.6'",
        "line.qof, '2014=722.4 2015=688.7 2016=690.8 2017=716.1 2018=704.6 2019=715.8 2020=720.1 2021=788.6 2022=768.5'",
        "line.premises, '2014=671.8 2015=739.3 2016=824.7 2017=798.8 2018=809.6 2019=833.5 2020=800.5 2021=814.1 2022=845.9'",
        "line.seniority, '2014=124.1 2015=104.3 2018=56.8 2022=0.07'",
        "line.local-incentive, '2018=481.7 2022=538.4'",
        "line.local-enhanced, '2014=212.5'",
        "line.local-enhanced-nhais, '2015=98.97'",
        "line.local-enhanced-isfe, '2015=267.2'",
        "network.workforce, '2020=91.0 2021=332.1 2022=446.3'",
        "line.mpig, '2014=106.75 2015=96.73 2016=73.53 2017=52.60 2018=34.78 2019=17.09 2020=0.23'"
    })
    default void streams_of_the_country_come_to_what_was_counted(String measure, String years) {
        for (var year : years.split(" ")) {
            var counted = new BigDecimal(year.substring(5));
            var sum = sum(each(Integer.parseInt(year.substring(0, 4)), measure));
            assertThat(sum.movePointLeft(6).setScale(counted.scale(), RoundingMode.HALF_UP))
                    .as(measure + " " + year)
                    .isEqualTo(counted);
        }
    }

    /** One practice, every line of it, as it stands in the published file. */
    @Test
    default void every_line_of_one_practice_is_read_as_it_was_published() {
        var lines = new HashMap<>(Map.of(
                "global-sum", "828671.16",
                "qof", "138954.79",
                "childhood", "744.44",
                "influenza", "17534.58",
                "learning-disabilities", "6580",
                "meningitis", "2515",
                "minor-surgery", "1576.94",
                "pertussis", "553.30",
                "rotavirus", "1780.62",
                "weight", "667"));
        lines.putAll(Map.of(
                "local-incentive", "78221.08",
                "premises", "127753.03",
                "pco-admin", "4997",
                "childhood-pneumococcal", "2203.14",
                "transformation", "31975.88",
                "network-participation", "15423.52",
                "prescribing-fee", "6908.57",
                "drugs", "31327.44",
                "other", "14637.24"));
        var published = read().of("C85005", AsKnown.NOW).stream()
                .filter(it -> it.edition().id().equals(payments(2022).id()))
                .filter(it -> it.number().isPresent())
                .collect(Collectors.toMap(
                        it -> it.measure().id().substring("payments.".length()),
                        it -> it.number().orElseThrow()));

        lines.forEach((line, pounds) ->
                assertThat(published.get("line." + line)).as(line).isEqualByComparingTo(pounds));
        published.forEach((measure, pounds) -> {
            if (measure.startsWith("line.") && !lines.containsKey(measure.substring(5)))
                assertThat(pounds).as(measure).isZero();
        });
        Map.of(
                        "registered", "7824.25",
                        "weighted", "8686.3",
                        "total", "1313024.73",
                        "deductions", "-173030.32",
                        "net", "1139994.41",
                        "per-registered", "167.81",
                        "per-weighted", "151.16")
                .forEach((measure, number) ->
                        assertThat(published.get(measure)).as(measure).isEqualByComparingTo(number));
        assertThat(read().facts(payments(2022), List.of("C85005")).get("C85005").find("contract"))
                .contains("GMS");
    }
}
