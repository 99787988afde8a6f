package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Evidence;
import quorate.kernel.Weight;

class LawTest {

    private static final Law LAW = Law.ofJar();

    @Test
    void the_pack_of_the_folder_and_of_the_jar_are_the_same() {
        var folder = Law.read(Path.of("law"));
        assertThat(folder.hash()).isEqualTo(LAW.hash()).matches("[0-9a-f]{64}");
        assertThat(folder.number()).isEqualTo(LAW.number());
    }

    @ParameterizedTest(name = "{0} in force on {1}: {2}")
    @CsvSource(textBlock = """
            law.pre2014.cic,     2014-09-30, true
            law.pre2014.cic,     2014-10-01, false
            law.14Z3.2A,         2014-09-30, false
            law.14Z3.2A,         2014-10-01, true
            law.ccgown.neighbour, 2014-09-30, false
            law.ccgown.neighbour, 2014-10-01, true
            law.nodouble,        2015-03-31, false
            law.nodouble,        2015-04-01, true
            law.nodouble,        2022-06-30, true
            law.nodouble,        2022-07-01, false
            law.13Z.power,       2013-04-01, true
            law.13Z.power,       2022-07-01, false
            law.13Z.repeal,      2022-06-30, false
            law.13Z.repeal,      2022-07-01, true
            law.l2.neighbour,    2015-03-04, false
            law.l2.neighbour,    2015-03-05, true
            law.pccc.subcommittee, 2016-06-27, false
            law.pccc.subcommittee, 2016-06-28, true
            pccc.majority.lay-exec, 2014-12-17, false
            pccc.majority.lay-exec, 2014-12-18, true
            pccc.chair.notclinician, 2014-10-31, false
            pccc.chair.notclinician, 2014-11-01, true
            pccc.chair.lay,      2014-12-17, false
            pccc.chair.lay,      2014-12-18, true
            pccc.chair.not-audit, 2016-06-28, true
            gms.lmc.consult,     2015-12-06, false
            gms.lmc.consult,     2015-12-07, true
            lim.term5,           2022-06-30, true
            lim.term5,           2022-07-01, false
            law.65Z6.jc,         2022-06-30, false
            law.65Z6.jc,         2022-07-01, true
            duty.14Z2,           2022-06-30, true
            duty.14Z45,          2022-07-01, true
            """)
    void a_rule_is_found_only_while_it_is_in_force(String id, LocalDate day, boolean inForce) {
        assertThat(LAW.on(day).findRule(id).isPresent()).isEqualTo(inForce);
        assertThat(LAW.on(day).listRules().stream().anyMatch(rule -> rule.id().equals(id)))
                .isEqualTo(inForce);
    }

    @Test
    void the_chair_had_first_to_be_no_clinician_and_later_a_lay_member() {
        var first = LAW.on(LocalDate.of(2014, 12, 17))
                .findRule("pccc.chair.notclinician")
                .orElseThrow();
        var later =
                LAW.on(LocalDate.of(2014, 12, 18)).findRule("pccc.chair.lay").orElseThrow();
        assertThat(first.says()).contains("clinician").isNotEqualTo(later.says());
        assertThat(later.weight()).isEqualTo(Weight.COMPLY_OR_EXPLAIN);
        assertThat(later.isSourced()).isFalse();
    }

    @Test
    void a_citation_carries_the_evidence_of_its_source_and_the_day_it_was_read() {
        var joint = LAW.on(LocalDate.of(2016, 5, 10)).findRule("law.13Z.jc").orElseThrow();
        assertThat(joint.sources()).singleElement().satisfies(it -> {
            assertThat(it.toString()).isEqualTo("NHS Act 2006 as amended, s13Z(4)");
            assertThat(it.evidence()).isEqualTo(Evidence.LEGISLATION);
            assertThat(it.read()).isEqualTo(LocalDate.of(2019, 12, 2));
        });
    }

    @Test
    void a_duty_says_when_to_whom_and_for_which_acts_it_is_owed() {
        var owed = LAW.on(LocalDate.of(2016, 5, 10))
                .findRule("lim.term5")
                .orElseThrow()
                .owed();
        assertThat(owed).isNotNull();
        assertThat(owed.when()).isEqualTo("before");
        assertThat(owed.to()).isEqualTo("nhs-england");
        assertThat(owed.acts()).containsExactly("fn.contract.apms.design");
        assertThat(owed.levels()).containsExactly("3");
    }

    @Test
    void money_limits_are_pence() {
        var limit =
                LAW.on(LocalDate.of(2016, 5, 10)).findParameter("lim.claim100k").orElseThrow();
        assertThat(Phrases.amount(limit)).isEqualTo("£100,000");
        assertThat(LAW.on(LocalDate.of(2022, 7, 1)).findParameter("lim.claim100k"))
                .isEmpty();
    }

    @Test
    void between_two_days_everything_that_began_ended_or_changed_is_listed() {
        var changes = LAW.between(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 7, 1));
        assertThat(changes).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo("law.13Z.jc");
            assertThat(it.ends()).isTrue();
        });
        assertThat(changes).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo("fn.practice.merge@icb");
            assertThat(it.begins()).isTrue();
            assertThat(it.after()).isEqualTo("ICB");
        });
        assertThat(changes).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo("pool.primarycare");
            assertThat(it.begins() || it.ends()).isFalse();
        });
        assertThat(LAW.between(LocalDate.of(2016, 5, 10), LocalDate.of(2016, 5, 11)))
                .isEmpty();
    }

    @Test
    void coverage_names_what_is_missing_and_why() {
        assertThat(LAW.coverage()).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo("fn.premises.capital");
            assertThat(it.state()).isEqualTo(Coverage.State.PARTLY);
            assertThat(it.gaps())
                    .anyMatch(gap ->
                            gap.what().startsWith("Level 3") && gap.what().contains("not verified"));
        });
        assertThat(LAW.coverage()).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo("fn.contract.terminate");
            assertThat(it.state()).isEqualTo(Coverage.State.ENCODED);
        });
    }

    @Test
    void a_bill_is_rehearsed_under_each_reading_and_answers_nothing() {
        var bill = LAW.rehearsals().getFirst();
        assertThat(bill.readings()).hasSize(2);
        for (var reading : bill.readings()) {
            for (var act : LAW.on(LocalDate.of(2026, 11, 21)).listActs()) {
                for (var who : List.of("nhs-england", "commissioner", "national")) {
                    assertThat(reading.find(who, act.id()))
                            .as(reading.id() + " " + act.id())
                            .isPresent();
                }
            }
        }
        assertThat(bill.readings())
                .extracting(it -> it.find("commissioner", "fn.contract.terminate")
                        .orElseThrow()
                        .becomes())
                .containsExactly("icb", "secretary-of-state");
        assertThat(LAW.between(LocalDate.of(2026, 5, 13), LocalDate.of(2027, 5, 14)))
                .isEmpty();
    }

    /** Where a concern is also a function, the two tables may not say different things. */
    @Test
    void who_acts_on_a_complaint_is_whoever_decides_the_function() {
        for (var day = LocalDate.of(2013, 4, 1); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusMonths(1)) {
            var on = LAW.on(day);
            for (var level : List.of("none", "1", "2", "3", "icb")) {
                agree(on, "route.complaint", "fn.complaints", level);
                agree(on, "route.gp.individual", "fn.performer.list", level);
                agree(on, "route.contract", "fn.contract.notice", level);
            }
        }
    }

    private static void agree(LawOn on, String concern, String act, String level) {
        assertThat(on.findRoute(concern, level).map(it -> it.owners().getFirst().who()))
                .as(concern + " at level " + level + " on " + on.day())
                .isEqualTo(on.findPower(act, level).map(it -> quorate.kernel.Code.of(it.decider())));
    }
}
