package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Reorganisation.Clustering;
import quorate.register.Reorganisation.Heir;
import quorate.register.Reorganisation.Merging;
import quorate.register.Reorganisation.Move;
import quorate.register.Reorganisation.Moving;

/** Each mistake that somebody may make with a merger, a boundary or a cluster, with its sentence. */
@QuorateTest
class BadReorganisationsTest {

    static final Actor SECRETARY = new Actor.Process("test of bad reorganisations");
    static final LocalDate DAY = LocalDate.of(2018, 4, 1);

    @Autowired
    Register register;

    @Autowired
    Reorganising reorganising;

    private String tag;
    private PartyId anytown;
    private PartyId otherton;
    private PartyId network;
    private PartyId mill;
    private PartyId chapel;

    @BeforeEach
    void two_groups() {
        tag = "B" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        anytown = admit(Kind.CCG, "NHS Anytown CCG", Map.of("ods", tag + "A"));
        otherton = admit(Kind.CCG, "NHS Otherton CCG", Map.of("ods", tag + "O"));
        network = admit(Kind.NETWORK, "River network", Map.of());
        mill = practice("Mill Lane Surgery");
        chapel = practice("Chapel Street Practice");
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse("2013-04-01/"), traits, SECRETARY)
                .orThrow();
    }

    private PartyId practice(String name) {
        var practice = admit(Kind.PRACTICE, name, Map.of());
        register.link(practice, Tie.COMMISSIONED_BY, anytown, Span.parse("2013-04-01/"), Map.of(), "entered", SECRETARY)
                .orThrow();
        return practice;
    }

    private static Merging merging(LocalDate day, List<PartyId> ending, Heir heir) {
        return new Merging(UUID.randomUUID(), day, ending, heir, List.of(), false, "Order");
    }

    private static Heir fresh(Kind kind, String code) {
        return new Heir(PartyId.fresh(), Optional.of(kind), "NHS Merged", code);
    }

    private static Moving moving(List<PartyId> giving, List<PartyId> ending, Move... moves) {
        return new Moving(UUID.randomUUID(), DAY, giving, List.of(moves), ending, "Agreement");
    }

    private static Clustering cluster(PartyId... boards) {
        return new Clustering(UUID.randomUUID(), DAY, List.of(boards), PartyId.fresh(), "Shires", "Letter");
    }

    enum Mistake {
        BEFORE_ITS_PARTNERS_EXISTED(
                it -> merging(LocalDate.of(2012, 4, 1), List.of(it.anytown, it.otherton), fresh(Kind.CCG, "")),
                "NHS Anytown CCG did not exist on 31 March 2012: it exists from 1 April 2013.",
                "NHS Otherton CCG did not exist on 31 March 2012: it exists from 1 April 2013."),
        ALONE(
                it -> merging(DAY, List.of(it.anytown), fresh(Kind.CCG, "")),
                "A merger is of two bodies or more; one is given."),
        OF_TWO_KINDS(
                it -> merging(DAY, List.of(it.anytown, it.network), fresh(Kind.CCG, "")),
                "Bodies that merge are of one kind; these are clinical commissioning group and primary care network."),
        A_CODE_THAT_IS_TAKEN(
                it -> merging(DAY, List.of(it.anytown, it.otherton), fresh(Kind.CCG, it.tag + "A")),
                " belongs to NHS Anytown CCG; a code is never given to another body."),
        A_BOARD_BEFORE_THERE_WERE_BOARDS(
                it -> merging(DAY, List.of(it.anytown, it.otherton), fresh(Kind.ICB, "")),
                "There are integrated care boards from 1 July 2022 on."),
        A_GROUP_AFTER_THEY_WERE_ABOLISHED(
                it -> merging(LocalDate.of(2022, 7, 1), List.of(it.anytown, it.otherton), fresh(Kind.CCG, "")),
                "Clinical commissioning groups were abolished on 1 July 2022."),
        FOLLOWED_BY_A_NETWORK(
                it -> merging(DAY, List.of(it.anytown, it.otherton), fresh(Kind.NETWORK, "")),
                "A clinical commissioning group is not followed by a primary care network."),
        ENDS_AND_SURVIVES(
                it -> merging(DAY, List.of(it.anytown, it.otherton), new Heir(it.anytown, Optional.empty(), "", "")),
                "NHS Anytown CCG cannot both end and survive."),
        A_HOLE_IN_THE_BOUNDARY(
                it -> moving(List.of(it.anytown), List.of(it.anytown), new Move(it.mill, it.otherton)),
                "1 practice of NHS Anytown CCG would have no commissioner from 1 April 2018: Chapel Street Practice."),
        GIVEN_TWICE(
                it -> moving(
                        List.of(it.anytown), List.of(), new Move(it.mill, it.otherton), new Move(it.mill, it.anytown)),
                "Mill Lane Surgery is given twice: to NHS Otherton CCG and to NHS Anytown CCG.",
                "Mill Lane Surgery belongs to NHS Anytown CCG already."),
        TO_ONE_THAT_ENDS(
                it -> moving(List.of(it.anytown), List.of(it.otherton), new Move(it.mill, it.otherton)),
                "NHS Otherton CCG ends on that day."),
        TO_ONE_THAT_COMMISSIONS_NOTHING(
                it -> moving(List.of(it.anytown), List.of(), new Move(it.mill, it.network)),
                "River network commissions nothing on 1 April 2018."),
        OF_ANOTHERS_PRACTICE(
                it -> moving(List.of(it.otherton), List.of(), new Move(it.mill, it.otherton)),
                "Mill Lane Surgery belonged to NHS Anytown CCG on 31 March 2018."),
        NOTHING_MOVES(it -> moving(List.of(it.anytown), List.of()), "No practice or place moves."),
        A_CLUSTER_OF_ONE(it -> cluster(it.anytown), "A cluster is of two boards or more; one is given."),
        A_CLUSTER_WITH_A_NETWORK(it -> cluster(it.anytown, it.network), "River network is no commissioner.");

        final Function<BadReorganisationsTest, Reorganisation> act;
        final String[] sentences;

        Mistake(Function<BadReorganisationsTest, Reorganisation> act, String... sentences) {
            this.act = act;
            this.sentences = sentences;
        }
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void each_mistake_is_told_with_a_remedy_and_changes_nothing(Mistake mistake) {
        var act = mistake.act.apply(this);
        var plan = reorganising.plan(act);
        assertThat(plan.objections()).hasSize(mistake.sentences.length).allSatisfy(objection -> {
            assertThat(objection.remedy()).isNotBlank();
            assertThat(objection.rule()).startsWith("register.reorganisation.");
        });
        for (var sentence : mistake.sentences) {
            assertThat(plan.objections())
                    .anySatisfy(objection -> assertThat(objection.sentence()).contains(sentence));
        }
        assertThat(reorganising.carryOut(act, SECRETARY).objections()).hasSize(mistake.sentences.length);
        assertThat(reorganising.find(act.id())).isEmpty();
        assertThat(register.on(DAY).linksFrom(mill, Tie.COMMISSIONED_BY))
                .extracting(Link::to)
                .containsExactly(anytown);
    }

    @Test
    void the_same_act_twice_is_told_and_so_is_a_body_in_two_acts_on_one_day() {
        reorganising
                .carryOut(moving(List.of(anytown), List.of(), new Move(mill, otherton)), SECRETARY)
                .orThrow();
        assertThat(reorganising
                        .plan(moving(List.of(anytown), List.of(), new Move(mill, otherton)))
                        .objections())
                .anySatisfy(objection -> assertThat(objection.sentence()).contains("This was recorded already"));
        assertThat(reorganising
                        .plan(moving(List.of(anytown), List.of(), new Move(chapel, otherton)))
                        .objections())
                .anySatisfy(objection -> assertThat(objection.sentence())
                        .contains("NHS Anytown CCG is in another reorganisation on 1 April 2018"));
    }
}
