package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.interests.Anytown.AUTUMN_2016;
import static quorate.interests.Anytown.MAY_2015;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.kernel.Evidence;
import quorate.register.Kind;
import quorate.register.Tie;

class ConflictsTest {

    private final Anytown anytown = new Anytown();

    @Test
    void a_partner_has_a_direct_financial_interest_in_the_practice_and_is_told_so_in_the_words_of_each_edition() {
        var then = anytown.one(MAY_2015, "ruth-amos", "mill-lane");
        assertThat(then.sentence()).isEqualTo("Dr Ruth Amos is a partner in Mill Lane Surgery (since 1 April 2010)");
        assertThat(then.words()).isEqualTo("Direct financial (pecuniary) interest");
        assertThat(then.treatment()).contains(Treatment.LEAVE_ITEM);
        assertThat(then.sources()).anyMatch(source -> source.source().equals("COI-PQ15"));
        var later = anytown.one(AUTUMN_2016, "ruth-amos", "mill-lane");
        assertThat(later.words()).isEqualTo("Financial interest");
        assertThat(later.influence()).isEqualTo(Finding.Influence.DIRECT);
        assertThat(later.nature()).isEqualTo(Finding.Nature.ACTUAL);
    }

    @Test
    void the_path_through_practice_federation_and_company_reads_as_one_sentence_with_its_days() {
        anytown.link("federation", Tie.SHAREHOLDER_OF, "brightcare", "2015-01-01/", "share=30")
                .link("brightcare", Tie.BIDDER_FOR, "station-road", "2016-04-04/");
        var finding = anytown.one(AUTUMN_2016, "ruth-amos", "station-road");
        assertThat(finding.sentence())
                .isEqualTo(
                        "Dr Ruth Amos is a partner in Mill Lane Surgery (since 1 April 2010), which is a member of Anytown GP "
                                + "Federation Ltd (since 1 June 2014), which owns shares in Brightcare Primary Care Ltd (30 per cent, "
                                + "since 1 January 2015), which bids for Station Road Surgery (since 4 April 2016)");
        assertThat(finding.hops()).hasSize(4);
        assertThat(finding.advice()).contains("withhold the papers");
    }

    @Test
    void family_is_indirect_by_the_guidance_of_2016_and_direct_by_the_research_reports() {
        var finding = anytown.one(AUTUMN_2016, "tom-bevan", "brightcare");
        assertThat(finding.type()).isEqualTo(Interest.Type.INDIRECT);
        assertThat(finding.words()).isEqualTo("Indirect interest");
        assertThat(finding.direct()).isFalse();
        assertThat(finding.influence()).isEqualTo(Finding.Influence.DIRECT);
        assertThat(finding.sentence())
                .contains("is family of Carys Bevan (since 14 July 2001), who is a director of Brightcare");
        assertThat(anytown.one(MAY_2015, "tom-bevan", "brightcare").words()).isEqualTo("Indirect financial interest");
    }

    @Test
    void a_neighbouring_practice_may_gain_without_being_spoken_of() {
        var finding = anytown.one(AUTUMN_2016, "peter-finch", "mill-lane");
        assertThat(finding.nature()).isEqualTo(Finding.Nature.POTENTIAL);
        assertThat(finding.direct()).isFalse();
        assertThat(finding.type()).isEqualTo(Interest.Type.FINANCIAL);
        assertThat(finding.treatment()).contains(Treatment.DISCUSS_NOT_DECIDE);
        assertThat(anytown.one(AUTUMN_2016, "ruth-amos", "chapel-street").sentence())
                .contains("is a neighbour of");
    }

    @Test
    void a_patient_only_looks_conflicted_and_2014_prescribes_nothing_for_it() {
        assertThat(anytown.one(AUTUMN_2016, "owen-griffiths", "chapel-street").treatment())
                .contains(Treatment.NOTE_ONLY);
        var then = anytown.one(MAY_2015, "owen-griffiths", "chapel-street");
        assertThat(then.treatment()).isEmpty();
        assertThat(then.nature()).isEqualTo(Finding.Nature.PERCEIVED);
        assertThat(anytown.find(AUTUMN_2016, "fn.practice.merge", List.of("owen-griffiths"), "mill-lane"))
                .isEmpty();
    }

    @Test
    void a_matter_of_the_whole_membership_touches_every_gp_alike_and_keeps_them_in_the_discussion() {
        var findings = anytown.find(
                AUTUMN_2016,
                "fn.lis.qof-alternative",
                List.of("ruth-amos", "daniel-price", "helen-marsh", "margaret-hale"),
                "anytown-ccg");
        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.treatment()).contains(Treatment.DISCUSS_NOT_DECIDE);
            assertThat(finding.sentence()).endsWith("as is every practice that is affected alike");
        });
    }

    @Test
    void a_landlord_gains_by_what_its_tenant_is_paid_and_the_tenant_by_what_its_landlord_asks() {
        anytown.link("samuel-okoro", Tie.DIRECTOR_OF, "riverside-estates", "2015-01-01/");
        assertThat(anytown.one(AUTUMN_2016, "samuel-okoro", "mill-lane").sentence())
                .contains("which is the landlord of Riverside Health Centre", "which houses Mill Lane Surgery");
        assertThat(anytown.one(AUTUMN_2016, "ruth-amos", "riverside-estates").sentence())
                .contains("works from Riverside Health Centre", "which is let by Riverside Estates");
        assertThat(anytown.find(AUTUMN_2016, "fn.premises.revenue", List.of("daniel-price"), "riverside-estates"))
                .isEmpty();
    }

    @Test
    void sharing_a_federation_with_a_practice_is_no_stake_in_it_but_directing_the_federation_looks_like_one() {
        assertThat(anytown.find(AUTUMN_2016, "fn.contract.vary", List.of("ruth-amos"), "orchard-house"))
                .isEmpty();
        var finding = anytown.one(AUTUMN_2016, "daniel-price", "mill-lane");
        assertThat(finding.nature()).isEqualTo(Finding.Nature.PERCEIVED);
        assertThat(finding.influence()).isEqualTo(Finding.Influence.SOFT);
    }

    @Test
    void a_colleague_s_business_is_a_partner_s_business() {
        anytown.draft.party("sam-bell", Kind.PERSON, "Dr Sam Bell");
        anytown.link("sam-bell", Tie.EMPLOYED_BY, "mill-lane", "2015-01-01/");
        var finding = anytown.one(AUTUMN_2016, "ruth-amos", "sam-bell");
        assertThat(finding.sentence()).endsWith("which employs Dr Sam Bell (since 1 January 2015)");
        assertThat(anytown.one(AUTUMN_2016, "sam-bell", "sam-bell").sentence())
                .endsWith("is the person whom this is about");
    }

    @Test
    void a_shareholding_of_five_per_cent_counted_for_nothing_in_2014_and_counts_since_2016() {
        anytown.link("margaret-hale", Tie.SHAREHOLDER_OF, "brightcare", "2014-01-01/", "share=5");
        assertThat(anytown.one(MAY_2015, "margaret-hale", "brightcare").nature())
                .isEqualTo(Finding.Nature.PERCEIVED);
        assertThat(anytown.one(AUTUMN_2016, "margaret-hale", "brightcare").nature())
                .isEqualTo(Finding.Nature.ACTUAL);
        anytown.link("samuel-okoro", Tie.SHAREHOLDER_OF, "brightcare", "2014-01-01/", "share=5.1");
        assertThat(anytown.one(MAY_2015, "samuel-okoro", "brightcare").nature()).isEqualTo(Finding.Nature.ACTUAL);
    }

    @Test
    void who_wrote_the_paper_is_searched_though_not_a_member_and_counts_as_soft_influence() {
        var subject = Subject.of("fn.contract.vary", anytown.ids("mill-lane"))
                .by(anytown.id("ruth-amos"), Subject.Hand.ADVISED);
        var finding = anytown.on(AUTUMN_2016)
                .of(List.of(anytown.id("margaret-hale")), subject)
                .getFirst();
        assertThat(finding.sentence())
                .startsWith("Dr Ruth Amos, who advised on the paper, is a partner in Mill Lane Surgery");
        assertThat(finding.influence()).isEqualTo(Finding.Influence.SOFT);
        assertThat(finding.treatment()).isEmpty();
    }

    @Test
    void an_unknown_supply_chain_asks_every_provider_s_partner_and_confirms_nothing() {
        anytown.link("brightcare", Tie.BIDDER_FOR, "station-road", "2016-04-04/", "supply-chain=unknown");
        var findings =
                anytown.find(AUTUMN_2016, "fn.provider.new", List.of("ruth-amos", "margaret-hale"), "brightcare");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.certainty()).isEqualTo(Finding.Certainty.TO_CONFIRM);
            assertThat(finding.sentence()).endsWith("is not yet known, and Mill Lane Surgery could be among them");
        });
    }

    @Test
    void two_entries_of_one_person_are_followed_and_stay_to_be_confirmed_until_somebody_does() {
        anytown.draft.party("r-amos", Kind.PERSON, "R Amos");
        anytown.link("r-amos", Tie.DIRECTOR_OF, "brightcare", "2015-01-01/")
                .link("ruth-amos", Tie.SAME_AS, "r-amos", "2015-01-01/", "status=candidate");
        assertThat(anytown.one(AUTUMN_2016, "ruth-amos", "brightcare").certainty())
                .isEqualTo(Finding.Certainty.TO_CONFIRM);
        anytown.link("r-amos", Tie.SAME_AS, "ruth-amos", "2016-01-01/");
        assertThat(anytown.one(AUTUMN_2016, "ruth-amos", "brightcare").certainty())
                .isEqualTo(Finding.Certainty.CONFIRMED);
    }

    @Test
    void a_declaration_stands_in_for_a_link_and_is_named_where_there_is_one() {
        var declared = anytown.declare("helen-marsh", "financial", "station-road", "2016-01-01/", "locum sessions");
        var finding = anytown.one(AUTUMN_2016, "helen-marsh", "station-road");
        assertThat(finding.declared()).contains(declared.id());
        assertThat(finding.sentence())
                .contains("has a declared interest in Station Road Surgery (“locum sessions”, since 1 January 2016)");
        assertThat(anytown.one(AUTUMN_2016, "ruth-amos", "mill-lane").isUndeclared())
                .isTrue();
        anytown.declare("ruth-amos", "financial", "mill-lane", "2010-04-01/", "partner");
        var covered = anytown.one(AUTUMN_2016, "ruth-amos", "mill-lane");
        assertThat(covered.isUndeclared()).isFalse();
        assertThat(covered.also()).isEmpty();
    }

    @Test
    void an_interest_that_starts_after_the_meeting_is_potential_and_one_that_ended_only_looks_like_one() {
        anytown.declare("helen-marsh", "financial", "station-road", "2016-12-01/", "will be a partner");
        var ahead = anytown.one(AUTUMN_2016, "helen-marsh", "station-road");
        assertThat(ahead.nature()).isEqualTo(Finding.Nature.POTENTIAL);
        assertThat(ahead.sentence())
                .isEqualTo("Dr Helen Marsh will have a declared interest in Station Road Surgery (“will be a partner”, "
                        + "from 1 December 2016)");
        anytown.declare("priya-nair", "financial", "station-road", "2014-01-01/2016-05-01", "was its manager");
        var ended = anytown.one(AUTUMN_2016, "priya-nair", "station-road");
        assertThat(ended.nature()).isEqualTo(Finding.Nature.PERCEIVED);
        assertThat(ended.sentence())
                .isEqualTo("Priya Nair had a declared interest in Station Road Surgery (“was its manager”, 1 January "
                        + "2014 to 30 April 2016)");
        assertThat(anytown.find(LocalDate.of(2016, 11, 2), "fn.plan", List.of("priya-nair"), "station-road"))
                .isEmpty();
    }

    @Test
    void a_declaration_that_only_names_a_party_is_a_candidate() {
        anytown.declare("margaret-hale", "indirect", "", "2015-01-01/", "my brother works for BrightCare Primary Care");
        var finding = anytown.one(AUTUMN_2016, "margaret-hale", "brightcare");
        assertThat(finding.certainty()).isEqualTo(Finding.Certainty.TO_CONFIRM);
        assertThat(anytown.find(AUTUMN_2016, "fn.plan", List.of("margaret-hale"), "mill-lane"))
                .isEmpty();
    }

    @Test
    void a_false_alarm_that_was_ruled_out_lets_the_next_path_show() {
        anytown.link("ruth-amos", Tie.EMPLOYED_BY, "mill-lane", "2016-01-01/");
        var first = anytown.one(AUTUMN_2016, "ruth-amos", "mill-lane");
        assertThat(first.also()).hasSize(1);
        var rest = new Conflicts(
                        anytown.draft.on(AUTUMN_2016),
                        Anytown.GUIDANCE,
                        anytown.declarations::of,
                        person -> List.of(),
                        key -> key.equals(first.key()))
                .of(List.of(anytown.id("ruth-amos")), Subject.of("fn.plan", anytown.ids("mill-lane")));
        assertThat(rest)
                .singleElement()
                .satisfies(next -> assertThat(next.sentence())
                        .isEqualTo(first.also().getFirst().sentence()));
    }

    @Test
    void the_selection_regime_asks_for_the_process_before_it_calls_a_partner_conflicted() {
        var day = LocalDate.of(2024, 3, 12);
        var people = List.of(anytown.id("ruth-amos"));
        var subject = Subject.of("fn.contract.apms.design", anytown.ids("mill-lane"));
        var unknown = anytown.on(day).of(people, subject).getFirst();
        assertThat(unknown.advice()).contains("Which process is used is not known");
        assertThat(unknown.recusal()).isEmpty();
        assertThat(anytown.on(day)
                        .of(people, with(subject, "competitive"))
                        .getFirst()
                        .recusal())
                .contains("coi.icb.psr-member");
        var direct = anytown.on(day).of(people, with(subject, "direct-c")).getFirst();
        assertThat(direct.nature()).isEqualTo(Finding.Nature.PERCEIVED);
        assertThat(direct.treatment()).contains(Treatment.NOTE_ONLY);
        var before = anytown.on(LocalDate.of(2023, 12, 31))
                .of(people, with(subject, "competitive"))
                .getFirst();
        assertThat(before.recusal()).isEmpty();
        assertThat(before.sources()).noneMatch(source -> source.evidence() == Evidence.LEGISLATION);
    }

    private static Subject with(Subject subject, String process) {
        return new Subject(subject.act(), subject.affected(), subject.hands(), java.util.Map.of("process", process));
    }

    @Test
    void members_without_a_tie_are_left_alone() {
        assertThat(anytown.find(
                        AUTUMN_2016,
                        "fn.contract.terminate",
                        List.of("margaret-hale", "helen-marsh", "priya-nair"),
                        "mill-lane",
                        "brightcare",
                        "federation"))
                .isEmpty();
        assertThat(Optional.of(Treatment.NO_PAPERS).map(Treatment::decides)).contains(false);
    }
}
