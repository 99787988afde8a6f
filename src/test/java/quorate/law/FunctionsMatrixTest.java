package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Code;

/** Who decides every function at every level, against a table typed from the sources and not from the pack. */
class FunctionsMatrixTest {

    private static final Law LAW = Law.ofJar();
    private static final LocalDate BEFORE = LocalDate.of(2014, 5, 10);
    private static final LocalDate CCG = LocalDate.of(2016, 5, 10);
    private static final LocalDate ICB = LocalDate.of(2023, 5, 10);
    private static final Map<String, String> CODES = Map.of(
            "NHSE", "nhs-england",
            "JC", "joint-committee",
            "CCG", "commissioner",
            "ICB", "commissioner",
            "both", "shared",
            "nation", "national",
            "none", "nobody",
            "open", "unsettled");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            fn.contract.gms.award,   NHSE, NHSE, JC, CCG, ICB
            fn.contract.pms.design,  NHSE, NHSE, JC, CCG, ICB
            fn.contract.apms.design, NHSE, NHSE, JC, CCG, ICB
            fn.contract.monitor,     NHSE, NHSE, JC, CCG, ICB
            fn.contract.notice,      NHSE, NHSE, JC, CCG, ICB
            fn.contract.sanction,    NHSE, NHSE, JC, CCG, ICB
            fn.contract.terminate,   NHSE, NHSE, JC, CCG, ICB
            fn.contract.vary,        NHSE, NHSE, JC, CCG, ICB
            fn.es.new,               NHSE, NHSE, JC, CCG, ICB
            fn.lis.qof-alternative,  NHSE, NHSE, JC, CCG, ICB
            fn.pay.discretionary,    NHSE, NHSE, JC, CCG, ICB
            fn.practice.establish,   NHSE, NHSE, JC, CCG, ICB
            fn.practice.close,       NHSE, NHSE, JC, CCG, ICB
            fn.practice.merge,       NHSE, NHSE, JC, CCG, ICB
            fn.practice.boundary,    NHSE, NHSE, JC, CCG, ICB
            fn.provider.new,         NHSE, NHSE, JC, CCG, ICB
            fn.outofarea.urgent,     NHSE, NHSE, JC, CCG, ICB
            fn.plan,                 NHSE, NHSE, JC, CCG, ICB
            fn.review,               NHSE, NHSE, JC, CCG, ICB
            fn.coordinate,           NHSE, both, JC, CCG, ICB
            fn.budget,               NHSE, NHSE, JC, CCG, ICB
            fn.poorpractice,         NHSE, NHSE, JC, CCG, ICB
            fn.premises.revenue,     NHSE, NHSE, JC, CCG, ICB
            fn.premises.capital,     NHSE, NHSE, NHSE, NHSE, open
            fn.performer.list,       NHSE, NHSE, NHSE, NHSE, NHSE
            fn.performer.appraisal,  NHSE, NHSE, NHSE, NHSE, NHSE
            fn.performer.suspendpay, NHSE, NHSE, NHSE, NHSE, NHSE
            fn.payments.admin,       NHSE, NHSE, NHSE, CCG, ICB
            fn.complaints,           NHSE, NHSE, NHSE, NHSE, NHSE
            fn.s7a,                  NHSE, NHSE, NHSE, NHSE, NHSE
            fn.pmcf,                 NHSE, NHSE, NHSE, NHSE, none
            fn.pod,                  NHSE, NHSE, NHSE, NHSE, ICB
            fn.national.contract,    nation, nation, nation, nation, nation
            fn.ccg.own,              CCG, CCG, CCG, CCG, ICB
            fn.es.dayto-day,         NHSE, NHSE, both, CCG, ICB
            """)
    void who_decides(String act, String none, String one, String two, String three, String icb) {
        assertThat(decider(act, "none", BEFORE)).isEqualTo(CODES.get(none));
        assertThat(decider(act, "1", CCG)).isEqualTo(CODES.get(one));
        assertThat(decider(act, "2", CCG)).isEqualTo(CODES.get(two));
        assertThat(decider(act, "3", CCG)).isEqualTo(CODES.get(three));
        assertThat(decider(act, "icb", ICB)).isEqualTo(CODES.get(icb));
    }

    @Test
    void the_pack_knows_these_acts_and_no_others() throws Exception {
        var table = FunctionsMatrixTest.class
                .getDeclaredMethod(
                        "who_decides",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        var typed = table.lines().map(line -> line.split(",")[0].strip()).toList();
        assertThat(LAW.on(CCG).listActs().stream().map(Act::id)).containsExactlyInAnyOrderElementsOf(typed);
    }

    @ParameterizedTest(name = "{0} at level {1} on {2}: {3}")
    @CsvSource(textBlock = """
            fn.contract.gms.award, none, 2013-03-31, silent
            fn.contract.gms.award, none, 2013-04-01, NHSE
            fn.contract.gms.award, none, 2015-03-31, NHSE
            fn.contract.gms.award, none, 2015-04-01, silent
            fn.contract.gms.award, 3,    2015-03-31, silent
            fn.contract.gms.award, 3,    2015-04-01, CCG
            fn.contract.gms.award, 3,    2022-06-30, CCG
            fn.contract.gms.award, 3,    2022-07-01, silent
            fn.contract.gms.award, icb,  2022-06-30, silent
            fn.contract.gms.award, icb,  2022-07-01, ICB
            fn.contract.gms.award, 2,    2022-06-30, JC
            fn.contract.gms.award, 2,    2022-07-01, silent
            fn.complaints,         icb,  2023-06-30, NHSE
            fn.complaints,         icb,  2023-07-01, ICB
            fn.pod,                icb,  2023-03-31, open
            fn.pod,                icb,  2023-04-01, ICB
            fn.s7a,                icb,  2026-03-31, NHSE
            fn.s7a,                icb,  2026-04-01, open
            """)
    void each_side_of_a_date(String act, String level, LocalDate day, String expected) {
        var power = LAW.on(day).findPower(act, level);
        if (expected.equals("silent")) assertThat(power).isEmpty();
        else assertThat(Code.of(power.orElseThrow().decider())).isEqualTo(CODES.get(expected));
    }

    @Test
    void a_level_1_ccg_is_heard_about_contracts_but_not_about_performers() {
        var day = LAW.on(CCG);
        assertThat(day.findPower("fn.contract.terminate", "1").orElseThrow().commissioner())
                .isEqualTo("consulted");
        assertThat(day.findPower("fn.performer.list", "1").orElseThrow().commissioner())
                .isEmpty();
        assertThat(day.findPower("fn.premises.capital", "3").orElseThrow().commissioner())
                .isEqualTo("administers");
    }

    @Test
    void reserved_functions_known_from_practice_alone_are_not_called_sourced() {
        var day = LAW.on(CCG);
        for (var act : Arrays.asList("fn.premises.capital", "fn.performer.suspendpay", "fn.s7a", "fn.pmcf")) {
            assertThat(Phrases.isSourced(day.findPower(act, "3").orElseThrow().sources()))
                    .as(act)
                    .isFalse();
        }
        assertThat(Phrases.isSourced(
                        day.findPower("fn.complaints", "3").orElseThrow().sources()))
                .isTrue();
    }

    private static String decider(String act, String level, LocalDate day) {
        return Code.of(LAW.on(day).findPower(act, level).orElseThrow().decider());
    }
}
