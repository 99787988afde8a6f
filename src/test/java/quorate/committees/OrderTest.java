package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.committees.Minuted.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.committees.Fact.Choice;
import quorate.kernel.DecisionId;

class OrderTest {

    @Test
    void nothing_is_decided_before_the_meeting_is_opened_or_after_it_is_closed() {
        var meeting = new Minuted();
        assertThat(meeting.rules("14:00", new Fact.ItemOpened(CLOSURE))).contains("sitting.not-open");
        meeting = opened().note("15:00", new Fact.Closed());
        assertThat(meeting.rules("15:01", new Fact.ItemOpened(CLOSURE))).contains("sitting.closed");
    }

    @Test
    void an_item_is_decided_once() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE)).note("14:03", agreed(CLOSURE));
        assertThat(meeting.rules("14:03", agreed(CLOSURE))).containsExactly("sitting.decided");
        assertThat(meeting.rules("14:04", new Fact.ItemOpened(CLOSURE))).containsExactly("sitting.decided");
    }

    @Test
    void a_vote_by_somebody_not_entitled_is_refused_with_the_reason() {
        var meeting = opened().note("14:01", leavesFor(GP, CLOSURE))
                .note("14:01", left(OFFICER))
                .note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE)).note("14:04", arrived(OFFICER));
        assertThat(sentence(meeting, voted(CLOSURE, GP, Choice.FOR)))
                .isEqualTo("Dr Ruth Amos may not vote on this item: leaves for the item.");
        assertThat(sentence(meeting, voted(CLOSURE, OBSERVER, Choice.FOR)))
                .isEqualTo("Lucy Adeyemi is not a voting member of this committee.");
        assertThat(sentence(meeting, voted(CLOSURE, OFFICER, Choice.FOR)))
                .isEqualTo("Tom Bevan was not in the room when the vote was opened and has no vote in it.");
    }

    @Test
    void nobody_votes_twice_or_from_outside_the_room() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE)).note("14:04", voted(CLOSURE, GP, Choice.FOR));
        assertThat(sentence(meeting, voted(CLOSURE, GP, Choice.AGAINST))).isEqualTo("Dr Ruth Amos has voted already.");
        meeting.note("14:04", left(OFFICER));
        assertThat(meeting.rules("14:05", voted(CLOSURE, OFFICER, Choice.FOR))).containsExactly("sitting.absent");
    }

    @Test
    void the_chair_is_not_taken_by_somebody_outside_the_room_or_with_a_conflict() {
        var meeting = opened().note("14:01", leavesFor(VICE_CHAIR, CLOSURE)).note("14:01", left(GP));
        assertThat(meeting.rules("14:02", new Fact.ChairTaken(VICE_CHAIR, Optional.of(CLOSURE))))
                .containsExactly("sitting.chair");
        assertThat(meeting.rules("14:02", new Fact.ChairTaken(GP, Optional.of(CLOSURE))))
                .containsExactly("sitting.absent");
    }

    @Test
    void a_private_item_is_opened_only_when_the_public_has_been_excluded() {
        var meeting = opened();
        assertThat(meeting.rules("14:05", new Fact.ItemOpened(PRIVATE))).containsExactly("sitting.public");
        meeting.note("14:05", new Fact.PublicExcluded("Commercially confidential"))
                .note("14:06", new Fact.ItemOpened(PRIVATE));
        assertThat(meeting.rules("14:07", new Fact.PublicReadmitted())).containsExactly("sitting.public");
    }

    @Test
    void while_a_vote_is_taken_nothing_else_ends_the_item_and_no_ruling_changes() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE));
        assertThat(meeting.rules("14:04", agreed(CLOSURE))).containsExactly("sitting.ballot-open");
        assertThat(meeting.rules("14:04", leavesFor(GP, CLOSURE))).containsExactly("sitting.ballot-open");
        assertThat(meeting.rules("14:04", new Fact.ItemOpened(FINANCES))).containsExactly("sitting.ballot-open");
        assertThat(meeting.rules("14:04", new Fact.Closed())).containsExactly("sitting.ballot-open");
    }

    @Test
    void a_casting_vote_needs_equal_votes_and_the_person_in_the_chair() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE)).note("14:04", voted(CLOSURE, GP, Choice.FOR));
        var casting = new Fact.CastingVote(CLOSURE, ANYTOWN, CHAIR, Choice.FOR);
        assertThat(meeting.rules("14:05", casting)).containsExactly("sitting.casting");
        meeting.note("14:05", voted(CLOSURE, OFFICER, Choice.AGAINST));
        assertThat(meeting.rules("14:06", casting)).isEmpty();
        assertThat(meeting.rules("14:06", new Fact.CastingVote(CLOSURE, ANYTOWN, GP, Choice.FOR)))
                .containsExactly("sitting.casting");
    }

    @Test
    void comings_and_goings_may_be_noted_late_but_not_decisions() {
        var meeting = opened().note("14:20", new Fact.ItemOpened(CLOSURE));
        assertThat(meeting.rules("14:10", left(GP))).isEmpty();
        assertThat(meeting.rules("14:10", new Fact.ItemOpened(FINANCES))).containsExactly("sitting.time");
    }

    @Test
    void an_outcome_on_which_a_decision_rests_is_not_struck_out() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE))
                .note(
                        "14:03",
                        new Fact.Agreed(
                                CLOSURE, ANYTOWN, true, "Agreed", List.of(), "", Optional.of(DecisionId.fresh())));
        assertThat(meeting.rules("14:04", new Fact.Struck(meeting.log.size(), "mistake")))
                .containsExactly("sitting.decided");
    }

    @Test
    void what_a_closed_vote_was_counted_from_is_struck_out_only_after_its_closing() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE));
        var opening = meeting.log.size();
        meeting.note("14:04", voted(CLOSURE, OFFICER, Choice.FOR));
        var cast = meeting.log.size();
        assertThat(meeting.rules("14:05", new Fact.Struck(cast, "a slip"))).isEmpty();
        meeting.note("14:05", ballotClosed(CLOSURE));
        var closing = meeting.log.size();
        for (var entry : List.of(opening, cast)) {
            assertThat(meeting.rules("14:06", new Fact.Struck(entry, "a slip")))
                    .containsExactly("sitting.ballot-closed");
        }
        meeting.note("14:06", new Fact.Struck(closing, "closed too early"));
        assertThat(meeting.rules("14:07", new Fact.Struck(cast, "a slip"))).isEmpty();
        assertThat(meeting.rules("14:07", new Fact.Struck(opening, "a slip"))).isEmpty();
    }

    @Test
    void dissent_is_recorded_only_of_those_who_decide() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE));
        assertThat(meeting.rules("14:03", agreed(CLOSURE, OBSERVER))).containsExactly("sitting.not-entitled");
        assertThat(meeting.rules("14:03", agreed(CLOSURE, GP))).isEmpty();
    }

    @Test
    void a_member_with_a_vote_does_not_get_another_as_a_deputy() {
        assertThat(opened().rules("14:05", new Fact.Deputised(GP, "Dr Ruth Amos", FINANCE, Optional.of(DAY))))
                .containsExactly("sitting.deputy");
    }

    @Test
    void every_objection_is_given_at_once() {
        var fact = new Fact.ChairTaken(STRANGER, Optional.of(java.util.UUID.randomUUID()));
        assertThat(opened().rules("14:05", fact)).contains("sitting.absent", "sitting.chair", "sitting.agenda");
    }

    private static String sentence(Minuted meeting, Fact fact) {
        return meeting.objections("14:05", fact).getFirst().sentence();
    }
}
