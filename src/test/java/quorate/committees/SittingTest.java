package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static quorate.committees.Minuted.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quorate.authority.Room.Part;
import quorate.clocks.Clocks;
import quorate.committees.Fact.Choice;

class SittingTest {

    @Test
    void attendance_is_kept_as_times_in_the_room_not_as_a_tick() {
        var meeting =
                opened().note("14:10", left(GP)).note("14:25", arrived(GP)).note("15:00", new Fact.Closed());
        assertThat(meeting.then("15:00").stays().get(GP))
                .extracting(stay -> stay.from().at(), stay -> stay.until().at())
                .containsExactly(tuple(at("14:00"), at("14:10")), tuple(at("14:25"), at("15:00")));
        assertThat(meeting.then("14:10").isPresent(GP)).isFalse();
        assertThat(meeting.then("14:25").isPresent(GP)).isTrue();
    }

    @Test
    void a_member_ruled_out_of_an_item_has_no_vote_in_it_but_keeps_their_vote_in_the_next() {
        var meeting = opened().note("14:01", leavesFor(GP, CLOSURE));
        var then = meeting.then("14:02");
        assertThat(people(then.votes(CLOSURE, ANYTOWN))).containsExactly(CHAIR, VICE_CHAIR, OFFICER, FINANCE);
        assertThat(people(then.votes(FINANCES, ANYTOWN))).contains(GP);
    }

    @Test
    void a_ruling_changed_at_the_sitting_takes_the_place_of_the_earlier_one() {
        var meeting = opened().note("14:01", leavesFor(GP, CLOSURE)).note("14:05", staysSilent(GP, CLOSURE));
        assertThat(meeting.then("14:04").partIn(CLOSURE, GP)).isEqualTo(Part.NONE);
        assertThat(meeting.then("14:05").partIn(CLOSURE, GP)).isEqualTo(Part.DISCUSS_ONLY);
    }

    @Test
    void nobody_without_a_voting_seat_is_entitled() {
        var then = opened().note("14:01", arrived(STRANGER)).then("14:02");
        assertThat(people(then.votes(CLOSURE, ANYTOWN))).doesNotContain(OBSERVER, STRANGER);
        assertThat(then.room(CLOSURE, ANYTOWN).places())
                .anyMatch(place ->
                        place.person().equals(STRANGER) && place.kinds().contains("in-attendance"));
    }

    @Test
    void a_conflicted_chair_is_not_in_the_chair_until_somebody_takes_it_and_has_it_back_for_the_next_item() {
        var meeting = opened().note("14:01", leavesFor(CHAIR, CLOSURE)).note("14:02", new Fact.ItemOpened(CLOSURE));
        assertThat(meeting.then("14:02").chair()).isEmpty();
        meeting.note("14:03", new Fact.ChairTaken(VICE_CHAIR, Optional.of(CLOSURE)));
        assertThat(meeting.then("14:03").chair()).contains(VICE_CHAIR);
        meeting.note("14:08", agreed(CLOSURE)).note("14:09", new Fact.ItemOpened(FINANCES));
        assertThat(meeting.then("14:09").chair()).contains(CHAIR);
    }

    @Test
    void two_people_who_share_a_post_have_one_vote_between_them() {
        var post = id("joint-managing-director");
        var meeting = opened();
        for (var name : List.of("one", "other")) {
            meeting.seats.add(new Seat(
                    ANYTOWN,
                    id(name),
                    name,
                    "Managing director",
                    Set.of("managing-director"),
                    Set.of("executive"),
                    true,
                    Optional.of(post)));
            meeting.note("14:01", arrived(id(name)));
        }
        var shared = meeting.then("14:02").votes(CLOSURE, ANYTOWN).stream()
                .filter(vote -> vote.holder().equals(post))
                .toList();
        assertThat(shared).containsExactly(new Sitting.Vote(post, List.of(id("one"), id("other"))));
        assertThat(meeting.then("14:02").room(CLOSURE, ANYTOWN).places().stream()
                        .filter(place -> place.offices().contains("managing-director") && place.voting()))
                .hasSize(1);
    }

    @Test
    void a_deputy_sits_only_while_the_member_is_away() {
        var meeting = opened().note("14:05", left(FINANCE))
                .note("14:05", new Fact.Deputised(STRANGER, "Siân Llewellyn", FINANCE, Optional.of(DAY)))
                .note("14:06", arrived(STRANGER));
        assertThat(people(meeting.then("14:06").votes(CLOSURE, ANYTOWN)))
                .contains(STRANGER)
                .doesNotContain(FINANCE);
        meeting.note("14:10", arrived(FINANCE));
        assertThat(people(meeting.then("14:10").votes(CLOSURE, ANYTOWN)))
                .contains(FINANCE)
                .doesNotContain(STRANGER);
    }

    @Test
    void the_entitled_are_fixed_when_the_ballot_opens() {
        var meeting = opened().note("14:01", left(GP)).note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE)).note("14:04", arrived(GP));
        assertThat(people(meeting.then("14:05")
                        .ballotOn(CLOSURE, ANYTOWN)
                        .orElseThrow()
                        .entitled()))
                .doesNotContain(GP);
    }

    @Test
    void a_counted_vote_keeps_for_against_abstained_and_not_cast_apart() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE));
        meeting.note("14:03", meeting.ballot("14:03", CLOSURE))
                .note("14:04", voted(CLOSURE, CHAIR, Choice.FOR))
                .note("14:04", voted(CLOSURE, GP, Choice.AGAINST))
                .note("14:04", voted(CLOSURE, OFFICER, Choice.ABSTAIN))
                .note("14:05", ballotClosed(CLOSURE));
        var voted = (Progress.Voted) meeting.then("14:05").progressOf(CLOSURE, ANYTOWN);
        assertThat(Stream.of(Choice.values()).map(voted.ballot()::count)).containsExactly(1, 1, 1);
        assertThat(voted.ballot().notCast()).isEqualTo(2);
    }

    @Test
    void each_committee_in_a_sitting_in_common_decides_with_its_own_members() {
        var meeting = opened();
        meeting.seats.add(new Seat(
                OTHERTON, CHAIR, "Margaret Hale", "Chair", Set.of("chair"), Set.of("lay"), true, Optional.empty()));
        meeting.agenda.set(0, new Business(CLOSURE, "Closure", List.of(ANYTOWN, OTHERTON), false));
        meeting.note("14:02", new Fact.ItemOpened(CLOSURE)).note("14:03", agreed(CLOSURE));
        var then = meeting.then("14:04");
        assertThat(people(then.votes(CLOSURE, OTHERTON))).containsExactly(CHAIR);
        assertThat(then.progressOf(CLOSURE, ANYTOWN)).isInstanceOf(Progress.Agreed.class);
        assertThat(then.progressOf(CLOSURE, OTHERTON)).isInstanceOf(Progress.UnderDiscussion.class);
    }

    @Test
    void what_was_struck_out_is_as_if_never_noted_but_stays_in_the_log() {
        var meeting = opened().note("14:05", left(GP));
        meeting.note("14:06", new Fact.Struck(meeting.log.size(), "She only went to the window"));
        assertThat(meeting.then("14:06").isPresent(GP)).isTrue();
        assertThat(meeting.log).anyMatch(entry -> entry.fact() instanceof Fact.Left);
    }

    @Test
    void what_is_noted_late_counts_from_when_it_happened() {
        var meeting = opened().note("14:30", new Fact.ItemOpened(CLOSURE)).note("14:10", left(GP));
        assertThat(meeting.then("14:09").isPresent(GP)).isTrue();
        assertThat(people(meeting.then("14:30").votes(CLOSURE, ANYTOWN))).doesNotContain(GP);
    }

    @Test
    void a_meeting_over_midnight_while_the_clocks_go_back_keeps_the_order_of_moments() {
        var seats = List.of(seat(CHAIR, "Margaret Hale", "chair", "lay", true));
        var saturday = LocalDateTime.of(2016, 10, 29, 23, 30).atZone(Clocks.LONDON);
        var first = LocalDateTime.of(2016, 10, 30, 1, 30).atZone(Clocks.LONDON).withEarlierOffsetAtOverlap();
        var second = first.withLaterOffsetAtOverlap();
        var log = List.of(
                new Fact.Entry(1, saturday.toInstant(), CHAIR, arrived(CHAIR)),
                new Fact.Entry(2, first.toInstant(), CHAIR, left(CHAIR)),
                new Fact.Entry(3, second.toInstant(), CHAIR, arrived(CHAIR)));
        var between = first.plusMinutes(20).toInstant();
        assertThat(Sitting.at(between, seats, List.of(), log).isPresent(CHAIR)).isFalse();
        assertThat(Sitting.at(second.toInstant(), seats, List.of(), log).isPresent(CHAIR))
                .isTrue();
    }

    @Test
    void an_item_put_off_may_be_taken_again_when_the_room_has_filled() {
        var meeting = opened().note("14:02", new Fact.ItemOpened(CLOSURE))
                .note("14:03", new Fact.Deferred(CLOSURE, ANYTOWN, true, "Only two members were left"))
                .note("14:20", new Fact.ItemOpened(CLOSURE));
        assertThat(meeting.then("14:20").progressOf(CLOSURE, ANYTOWN)).isInstanceOf(Progress.UnderDiscussion.class);
    }

    private static List<quorate.kernel.PartyId> people(List<Sitting.Vote> votes) {
        return votes.stream().flatMap(vote -> vote.people().stream()).toList();
    }
}
