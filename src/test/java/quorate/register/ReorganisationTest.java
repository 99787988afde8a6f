package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import quorate.QuorateTest;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Reorganisation.Clustering;
import quorate.register.Reorganisation.Heir;
import quorate.register.Reorganisation.Merging;
import quorate.register.Reorganisation.Move;
import quorate.register.Reorganisation.Moving;

@QuorateTest
@Import(ReorganisationTest.Heard.class)
class ReorganisationTest {

    static final Actor SECRETARY = new Actor.Process("test of reorganisations");
    static final LocalDate DAY = LocalDate.of(2018, 4, 1);
    static final LocalDate EVE = DAY.minusDays(1);

    /** What other modules hear. */
    static class Heard {
        static volatile Reorganisation.Reorganised last;

        @EventListener
        void on(Reorganisation.Reorganised event) {
            last = event;
        }
    }

    @Autowired
    Register register;

    @Autowired
    Reorganising reorganising;

    @Autowired
    Journal journal;

    private String tag;
    private PartyId anytown;
    private PartyId otherton;
    private PartyId farley;
    private PartyId mill;
    private PartyId chapel;
    private PartyId hilltop;
    private PartyId committee;
    private PartyId chair;
    private PartyId manager;
    private PartyId margaret;

    @BeforeEach
    void three_groups_with_their_practices() {
        tag = "R" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        anytown = admit(Kind.CCG, "NHS " + tag + " Anytown CCG", Map.of("ods", tag + "A"));
        otherton = admit(Kind.CCG, "NHS " + tag + " Otherton CCG", Map.of("ods", tag + "O"));
        farley = admit(Kind.CCG, "NHS " + tag + " Farley CCG", Map.of("ods", tag + "F"));
        mill = practice("Mill Lane Surgery", anytown);
        chapel = practice("Chapel Street Practice", anytown);
        hilltop = practice("Hilltop Practice", otherton);
        committee = admit(Kind.COMMITTEE, "Committee of " + tag, Map.of());
        chair = admit(Kind.POST, "Chair of the committee of " + tag, Map.of("office", "chair"));
        manager = admit(Kind.POST, "Manager of " + tag, Map.of("office", "staff"));
        margaret = admit(Kind.PERSON, "Margaret Hale", Map.of());
        link(committee, Tie.PART_OF, anytown);
        link(chair, Tie.PART_OF, committee);
        link(margaret, Tie.HOLDS, chair);
        link(manager, Tie.PART_OF, anytown);
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse("2013-04-01/"), traits, SECRETARY)
                .orThrow();
    }

    private PartyId practice(String name, PartyId commissioner) {
        var practice = admit(Kind.PRACTICE, name, Map.of());
        link(practice, Tie.COMMISSIONED_BY, commissioner);
        return practice;
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, Span.parse("2013-04-01/"), Map.of(), "entered", SECRETARY)
                .orThrow();
    }

    private Heir fresh(String name, String code) {
        return new Heir(PartyId.fresh(), Optional.of(Kind.CCG), name, code);
    }

    private Merging merging(List<PartyId> ending, Heir heir) {
        return new Merging(UUID.randomUUID(), DAY, ending, heir, List.of(), false, "Order of 2018");
    }

    private Moving moving(List<PartyId> giving, List<PartyId> ending, Move... moves) {
        return new Moving(UUID.randomUUID(), DAY, giving, List.of(moves), ending, "Agreement of 2018");
    }

    private Optional<PartyId> commissioner(PartyId practice, LocalDate day) {
        return register.on(day).linksFrom(practice, Tie.COMMISSIONED_BY).stream()
                .map(Link::to)
                .findFirst();
    }

    private List<Objection> refusal(Reorganisation it) {
        var answer = reorganising.carryOut(it, SECRETARY);
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return answer.objections();
    }

    @Test
    void a_merger_moves_every_practice_on_its_day_and_not_before() {
        var heir = fresh("NHS " + tag + " Merged CCG", tag + "M");
        reorganising
                .carryOut(merging(List.of(anytown, otherton), heir), SECRETARY)
                .orThrow();
        assertThat(commissioner(mill, EVE)).contains(anytown);
        assertThat(commissioner(mill, DAY)).contains(heir.id());
        assertThat(commissioner(hilltop, DAY)).contains(heir.id());
        assertThat(register.on(EVE).find(anytown)).isPresent();
        assertThat(register.on(DAY).find(anytown)).isEmpty();
        assertThat(register.on(EVE).find(heir.id())).isEmpty();
        assertThat(register.on(DAY).findByCode("ods", tag + "M"))
                .map(Party::name)
                .contains(heir.name());
        assertThat(register.on(DAY).linksFrom(heir.id(), Tie.SUCCESSOR_OF))
                .extracting(Link::to)
                .containsExactlyInAnyOrder(anytown, otherton);
    }

    /** A group that was abolished in 2022 would not have lived longer for having merged. */
    @Test
    void a_merger_of_the_past_keeps_what_is_known_to_have_come_later() {
        var until = Span.parse("2013-04-01/2022-07-01");
        var board = register.admit(
                        PartyId.fresh(),
                        Kind.ICB,
                        "NHS " + tag + " ICB",
                        Span.parse("2022-07-01/"),
                        Map.of(),
                        SECRETARY)
                .orThrow();
        var groups = List.of("One", "Two").stream()
                .map(name -> register.admit(PartyId.fresh(), Kind.CCG, "NHS " + tag + name, until, Map.of(), SECRETARY)
                        .orThrow())
                .toList();
        for (var group : groups) {
            register.link(board, Tie.SUCCESSOR_OF, group, Span.parse("2022-07-01/"), Map.of(), "entered", SECRETARY)
                    .orThrow();
        }
        var heir = fresh("NHS " + tag + " Merged CCG", "");
        reorganising.carryOut(merging(groups, heir), SECRETARY).orThrow();
        var end = LocalDate.of(2022, 7, 1);
        assertThat(register.on(end.minusDays(1)).find(heir.id())).isPresent();
        assertThat(register.on(end).find(heir.id())).isEmpty();
        assertThat(register.on(end).linksFrom(board, Tie.SUCCESSOR_OF))
                .extracting(Link::to)
                .containsExactly(heir.id());
    }

    @Test
    void committees_and_posts_end_with_their_body_and_posts_may_pass_instead() {
        var heir = fresh("NHS " + tag + " Merged CCG", "");
        var merging =
                new Merging(UUID.randomUUID(), DAY, List.of(anytown, otherton), heir, List.of(), true, "Order of 2018");
        reorganising.carryOut(merging, SECRETARY).orThrow();
        var then = register.on(DAY);
        assertThat(then.find(committee)).isEmpty();
        assertThat(then.find(chair)).isEmpty();
        assertThat(then.postsOf(margaret)).isEmpty();
        assertThat(register.on(EVE).postsOf(margaret)).containsExactly(chair);
        assertThat(then.linksFrom(manager, Tie.PART_OF)).extracting(Link::to).containsExactly(heir.id());
    }

    @Test
    void one_may_survive_under_a_new_name_and_what_was_part_of_another_is_part_of_it() {
        var locality = admit(Kind.LOCALITY, tag + " North", Map.of());
        link(locality, Tie.PART_OF, otherton);
        var survivor = new Heir(anytown, Optional.empty(), "NHS " + tag + " Greater CCG", "");
        reorganising.carryOut(merging(List.of(otherton), survivor), SECRETARY).orThrow();
        assertThat(register.on(EVE).get(anytown).name()).contains("Anytown");
        assertThat(register.on(DAY).get(anytown).name()).contains("Greater");
        assertThat(commissioner(mill, DAY)).contains(anytown);
        assertThat(commissioner(hilltop, DAY)).contains(anytown);
        assertThat(register.on(DAY).linksFrom(locality, Tie.PART_OF))
                .extracting(Link::to)
                .containsExactly(anytown);
        assertThat(register.on(DAY).find(committee)).isPresent();
    }

    @Test
    void a_practice_may_go_elsewhere_on_the_day_of_a_merger() {
        var heir = fresh("NHS " + tag + " Merged CCG", "");
        var merging = new Merging(
                UUID.randomUUID(),
                DAY,
                List.of(anytown, otherton),
                heir,
                List.of(new Move(chapel, farley)),
                false,
                "Order of 2018");
        reorganising.carryOut(merging, SECRETARY).orThrow();
        assertThat(commissioner(chapel, DAY)).contains(farley);
        assertThat(commissioner(mill, DAY)).contains(heir.id());
    }

    @Test
    void a_boundary_move_takes_a_place_with_its_practices_and_leaves_the_locality_behind() {
        var locality = admit(Kind.LOCALITY, tag + " North", Map.of());
        link(locality, Tie.PART_OF, anytown);
        link(mill, Tie.PART_OF, locality);
        reorganising
                .carryOut(moving(List.of(anytown), List.of(), new Move(mill, farley)), SECRETARY)
                .orThrow();
        assertThat(commissioner(mill, DAY)).contains(farley);
        assertThat(register.on(DAY).linksFrom(mill, Tie.PART_OF)).isEmpty();
        assertThat(commissioner(chapel, DAY)).contains(anytown);
        assertThat(register.on(DAY).find(anytown)).isPresent();

        link(chapel, Tie.PART_OF, locality);
        var later = new Moving(
                UUID.randomUUID(),
                DAY.plusYears(1),
                List.of(anytown),
                List.of(new Move(locality, otherton)),
                List.of(),
                "Agreement of 2019");
        reorganising.carryOut(later, SECRETARY).orThrow();
        assertThat(commissioner(chapel, DAY.plusYears(1))).contains(otherton);
        assertThat(register.on(DAY.plusYears(1)).linksFrom(locality, Tie.PART_OF))
                .extracting(Link::to)
                .containsExactly(otherton);
    }

    @Test
    void boards_in_a_cluster_remain_and_nothing_moves() {
        var cluster = PartyId.fresh();
        var it = new Clustering(
                UUID.randomUUID(), DAY, List.of(anytown, otherton), cluster, tag + " cluster", "Letter of 2018");
        reorganising.carryOut(it, SECRETARY).orThrow();
        assertThat(register.on(DAY).get(cluster).kind()).isEqualTo(Kind.CLUSTER);
        assertThat(register.on(DAY).linksTo(cluster, Tie.MEMBER_OF))
                .extracting(Link::from)
                .containsExactlyInAnyOrder(anytown, otherton);
        assertThat(commissioner(mill, DAY)).contains(anytown);
        var again = new Clustering(
                UUID.randomUUID(),
                DAY.plusDays(1),
                List.of(anytown, farley),
                PartyId.fresh(),
                tag + " other cluster",
                "Letter of 2018");
        assertThat(refusal(again))
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.sentence()).contains("Anytown CCG is in " + tag + " cluster"));
    }

    @Test
    void one_entry_in_the_journal_tells_of_it_all_and_others_hear_what_passed() {
        var it = merging(List.of(anytown, otherton), fresh("NHS " + tag + " Merged CCG", ""));
        reorganising.carryOut(it, SECRETARY).orThrow();
        assertThat(journal.about(it.id(), 0, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("sort", "merging")
                        .containsEntry("day", "2018-04-01"));
        assertThat(journal.about(mill.value(), 0, 10))
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("Reorganisation.Reorganised"));
        assertThat(Heard.last.passed())
                .contains(new Reorganisation.Passing(
                        mill, Tie.COMMISSIONED_BY, anytown, it.heir().id()));
        assertThat(Heard.last.ended()).contains(anytown, otherton, committee, chair);
    }

    @Test
    void taken_back_everything_is_as_it_was_and_both_acts_are_remembered() {
        var heir = fresh("NHS " + tag + " Merged CCG", tag + "M");
        var it = merging(List.of(anytown, otherton), heir);
        reorganising.carryOut(it, SECRETARY).orThrow();
        reorganising.undo(it.id(), "Order revoked", SECRETARY).orThrow();
        var then = register.on(DAY);
        assertThat(commissioner(mill, DAY)).contains(anytown);
        assertThat(then.find(anytown)).map(party -> party.life().end()).contains(Optional.empty());
        assertThat(then.find(heir.id())).isEmpty();
        assertThat(then.postsOf(margaret)).containsExactly(chair);
        assertThat(then.linksTo(anytown, Tie.SUCCESSOR_OF)).isEmpty();
        assertThat(journal.about(it.id(), 0, 10)).hasSize(2);
        assertThat(reorganising.undo(it.id(), "again", SECRETARY).objections())
                .extracting(Objection::rule)
                .containsExactly("register.reorganisation.over");
        // The same bodies may merge on the same day after all.
        assertThat(reorganising.carryOut(merging(List.of(anytown, otherton), fresh("X", tag + "N")), SECRETARY))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void it_is_not_taken_back_while_something_of_it_has_been_changed_since() {
        var it = moving(List.of(anytown), List.of(), new Move(mill, farley));
        reorganising.carryOut(it, SECRETARY).orThrow();
        var now = register.on(DAY).linksFrom(mill, Tie.COMMISSIONED_BY).getFirst();
        register.end(now.id(), mill, DAY.plusYears(1), "closed", SECRETARY).orThrow();
        assertThat(reorganising.undo(it.id(), "a mistake", SECRETARY).objections())
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.sentence()).contains("Mill Lane Surgery", "Farley CCG", "changed since"));
        assertThat(commissioner(mill, DAY)).contains(farley);
    }

    @Test
    void the_same_form_sent_twice_does_it_once() {
        var it = merging(List.of(anytown, otherton), fresh("NHS " + tag + " Merged CCG", ""));
        reorganising.carryOut(it, SECRETARY).orThrow();
        assertThat(reorganising.carryOut(it, SECRETARY).isDone()).isTrue();
        assertThat(journal.about(it.id(), 0, 10)).hasSize(1);
    }
}
