package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quorate.authority.World.anytown;
import static quorate.authority.World.said;

import java.util.Map;
import org.junit.jupiter.api.Test;
import quorate.kernel.Evidence;

class MayTest {

    private static final String END = "fn.contract.terminate";

    @Test
    void a_delegated_committee_ends_a_contract_and_the_chain_says_by_what_power() {
        var verdict = (Verdict.Permitted) anytown().may(END, "pccc", "2016-05-10", Map.of("gms-contract", "yes"));
        assertThat(verdict.chain())
                .extracting(Verdict.Step::rule)
                .containsExactly(END, "law.13Z.power", "level.3.decider", "local.scope");
        assertThat(verdict.chain())
                .allSatisfy(step -> assertThat(step.sources()).isNotEmpty());
        assertThat(verdict.owed())
                .extracting(Verdict.Owed::rule)
                .contains("gms.lmc.consult", "gms.lmc.notify", "l3.notify.legalmedia");
    }

    @Test
    void the_day_before_delegation_begins_nhs_england_decides() {
        assertThat(said(anytown().may(END, "pccc", "2015-03-31"))).isEqualTo("refused local.none");
        assertThat(said(anytown().may(END, "anytown-ccg", "2015-03-31"))).isEqualTo("refused level.none.decider");
        assertThat(said(anytown().may(END, "pccc", "2015-04-01"))).isEqualTo("permitted");
    }

    @Test
    void neighbours_with_delegated_powers_may_not_hand_them_to_a_joint_committee() {
        var world = anytown()
                .committee("joint", "Joint Committee of Anytown and Otherton")
                .instrument("{kind: delegation, from: nhs-england, to: otherton-ccg, span: 2015-04-01/2022-07-01}")
                .instrument("{kind: terms, body: joint, of: [anytown-ccg, otherton-ccg], form: joint-committee, "
                        + "span: 2015-04-01/2022-07-01, acts: [primary-medical, own]}");
        assertThat(said(world.may(END, "joint", "2016-05-10"))).isEqualTo("refused law.nodouble");
        assertThat(said(world.may("fn.ccg.own", "joint", "2016-05-10"))).isEqualTo("permitted");
    }

    @Test
    void a_single_committee_of_nhs_england_and_two_ccgs_is_settled_only_for_the_ccgs_own_functions() {
        var world = new World()
                .committee("joint", "Joint Committee of three")
                .instrument("{kind: joint, parties: [nhs-england, anytown-ccg], span: 2015-04-01/}")
                .instrument("{kind: joint, parties: [nhs-england, otherton-ccg], span: 2015-04-01/}")
                .instrument(
                        "{kind: terms, body: joint, of: [nhs-england, anytown-ccg, otherton-ccg], form: joint-committee, "
                                + "span: 2014-01-01/, acts: [primary-medical, own]}");
        assertThat(said(world.may(END, "joint", "2015-10-01"))).isEqualTo("unsettled law.13Z.jc");
        assertThat(said(world.may("fn.ccg.own", "joint", "2014-10-01"))).isEqualTo("permitted");
        assertThat(said(world.may("fn.ccg.own", "joint", "2014-09-30"))).isEqualTo("refused law.pre2014.cic");
    }

    @Test
    void what_the_agreement_reserves_stays_with_nhs_england() {
        assertThat(said(anytown().may("fn.performer.list", "pccc", "2016-05-10")))
                .isEqualTo("refused level.3.exclusion");
        assertThat(said(anytown().may("fn.complaints", "pccc", "2016-05-10"))).isEqualTo("refused fn.complaints");
        assertThat(said(anytown().may("fn.performer.list", "nhs-england", "2016-05-10")))
                .isEqualTo("permitted");
    }

    @Test
    void what_is_known_only_from_practice_never_refuses() {
        var verdict = anytown().may("fn.premises.capital", "pccc", "2016-05-10");
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Unsettled.class, unsettled -> {
            assertThat(unsettled.provisional()).extracting("rule").containsExactly("fn.premises.capital");
            assertThat(unsettled.readings()).allMatch(source -> source.evidence() == Evidence.UNSOURCED);
        });
    }

    @Test
    void a_long_apms_contract_is_open_until_nhs_england_approved_it() {
        var world = anytown();
        var act = "fn.contract.apms.design";
        assertThat(said(world.may(act, "pccc", "2016-05-10", Map.of("term-years", "5"))))
                .isEqualTo("permitted");
        assertThat(said(world.may(act, "pccc", "2016-05-10", Map.of("term-years", "6"))))
                .isEqualTo("unsettled lim.term5");
        assertThat(said(world.may(act, "pccc", "2016-05-10", Map.of("term-years", "6", "done.lim.term5", "yes"))))
                .isEqualTo("permitted");
    }

    @Test
    void a_governing_body_decides_instead_of_the_committee_only_with_an_explanation_on_record() {
        var terms = "{kind: terms, body: gb, of: anytown-ccg, form: governing-body, span: 2013-04-01/, "
                + "acts: primary-medical%s}";
        var without = anytown().committee("gb", "Governing Body").instrument(terms.formatted(""));
        var with = anytown()
                .committee("gb", "Governing Body")
                .instrument(terms.formatted(", explains: {pccc.exists: the GPs take no part}"));
        assertThat(said(without.may(END, "gb", "2015-06-01"))).isEqualTo("refused pccc.exists");
        assertThat(with.may(END, "gb", "2015-06-01"))
                .isInstanceOfSatisfying(
                        Verdict.Permitted.class,
                        permitted -> assertThat(permitted.remarks())
                                .extracting(Verdict.Remark::rule)
                                .contains("pccc.exists"));
    }

    @Test
    void an_officer_decides_up_to_the_limit_of_the_scheme_and_not_a_penny_above() {
        var world = anytown()
                .post("director", "Director of Primary Care", "director", "anytown-ccg")
                .instrument("{kind: scheme, of: anytown-ccg, span: 2015-04-01/, limits: "
                        + "[{office: director, acts: [fn.premises.revenue], up-to: '£1,000,000'}]}");
        var act = "fn.premises.revenue";
        assertThat(said(world.may(act, "director", "2016-05-10", Map.of("value", "1000000"))))
                .isEqualTo("permitted");
        assertThat(said(world.may(act, "director", "2016-05-10", Map.of("value", "1000000.01"))))
                .isEqualTo("refused local.limit");
        assertThat(said(world.may(act, "director", "2016-05-10"))).isEqualTo("unsettled local.limit");
        assertThat(said(world.may(END, "director", "2016-05-10"))).isEqualTo("refused local.limit");
    }

    @Test
    void boards_may_decide_together_unless_the_head_delegation_forbids_it() {
        var delegation = "{kind: delegation, from: nhs-england, to: %s, span: 2022-07-01/, onward: %s}";
        var terms = "{kind: terms, body: joint, of: [brookshire-icb, otherside-icb], form: joint-committee, "
                + "span: 2022-07-01/, acts: [primary-medical]}";
        for (var answer : Map.of(
                        "allowed",
                        "permitted",
                        "forbidden",
                        "refused law.65Z5.restrict",
                        "unknown",
                        "unsettled icb.subdelegate",
                        "with-consent",
                        "unsettled law.65Z5.restrict")
                .entrySet()) {
            var world = new World()
                    .committee("joint", "Joint Committee")
                    .instrument(terms)
                    .instrument(delegation.formatted("brookshire-icb", answer.getKey()))
                    .instrument(delegation.formatted("otherside-icb", "allowed"));
            assertThat(said(world.may(END, "joint", "2024-02-01")))
                    .as(answer.getKey())
                    .isEqualTo(answer.getValue());
        }
    }

    @Test
    void complaints_pass_to_boards_on_1_july_2023() {
        var world = new World();
        assertThat(said(world.may("fn.complaints", "brookshire-icb", "2023-06-30")))
                .isEqualTo("refused fn.complaints");
        assertThat(said(world.may("fn.complaints", "brookshire-icb", "2023-07-01")))
                .isEqualTo("permitted");
    }

    @Test
    void a_committee_decides_nothing_for_another_commissioners_practice() {
        var world = anytown();
        world.draft.party("far-away", quorate.register.Kind.PRACTICE, "Far Away Surgery");
        world.draft.link("far-away", quorate.register.Tie.COMMISSIONED_BY, "otherton-ccg");
        var question = new Question(
                END,
                world.id("pccc"),
                java.time.LocalDate.parse("2016-05-10"),
                java.util.Set.of(world.id("far-away")),
                Facts.NONE,
                java.util.Optional.empty());
        assertThat(said(world.judge("2016-05-10").judge(question))).isEqualTo("refused local.area");
    }

    @Test
    void an_act_nobody_knows_is_an_error_of_whoever_asks() {
        assertThatThrownBy(() -> anytown().may("fn.nonsense", "pccc", "2016-05-10"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fn.nonsense");
    }
}
