package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.Release;
import quorate.register.Register;

@QuorateTest
@Import(Ear.class)
class MovingTest {

    private static final LocalDateTime TENTH = LocalDateTime.of(2016, 5, 10, 14, 0);
    private static final LocalDateTime SEVENTEENTH = LocalDateTime.of(2016, 5, 17, 14, 0);

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Moving moving;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Ear ear;

    Town town;
    MeetingId meeting;

    @BeforeEach
    void a_meeting_of_which_notice_was_given_in_time() {
        clock.set(LocalDateTime.of(2016, 4, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        meeting = town.convene(TENTH);
        var matter = town.lay("Review of Chapel Street Practice");
        committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        committees.giveNotice(meeting, "", town.secretary()).orThrow();
        ear.heard.clear();
    }

    @Test
    void a_meeting_moved_in_time_is_announced_again_and_its_old_address_says_where_to() {
        moving.move(meeting, SEVENTEENTH, "Guildhall", "", town.secretary()).orThrow();
        var moved = committees.find(meeting).orElseThrow();
        assertThat(moved.starts()).isEqualTo(SEVENTEENTH);
        assertThat(moved.isAnnounced()).isTrue();
        assertThat(ear.heard).extracting(Release::address).anyMatch(address -> address.endsWith("2016-05-17/agenda"));
        assertThat(ear.heard)
                .filteredOn(release -> release.address().endsWith("2016-05-10/agenda"))
                .singleElement()
                .satisfies(release ->
                        assertThat(release.html()).contains("moved to Tuesday 17 May 2016 at 2pm, Guildhall"));
    }

    @Test
    void the_clock_of_the_notice_is_judged_again_on_the_day_of_the_move() {
        clock.set(LocalDateTime.of(2016, 5, 9, 9, 0));
        var answer = moving.move(meeting, TENTH.plusDays(2), "Town Hall", "", town.secretary());
        assertThat(answer.objections()).extracting(Objection::rule).containsExactly("notice.late");
        assertThat(committees.find(meeting).orElseThrow().starts()).isEqualTo(TENTH);
        moving.move(meeting, TENTH.plusDays(2), "Town Hall", "The chair is ill", town.secretary())
                .orThrow();
        assertThat(committees.find(meeting).orElseThrow().notices().getLast().urgent())
                .isEqualTo("The chair is ill");
    }

    @Test
    void another_room_at_the_same_time_needs_no_new_clock() {
        clock.set(LocalDateTime.of(2016, 5, 9, 9, 0));
        moving.move(meeting, TENTH, "Guildhall", "", town.secretary()).orThrow();
        assertThat(ear.heard).anySatisfy(release -> assertThat(release.html()).contains("Guildhall"));
    }

    @Test
    void a_cancelled_meeting_is_told_to_the_public_cannot_be_opened_and_leaves_its_matter_on_the_docket() {
        moving.cancel(meeting, "Snow", town.secretary()).orThrow();
        assertThat(ear.heard)
                .anySatisfy(release -> assertThat(release.html()).contains("This meeting does not take place: Snow"));
        clock.set(TENTH);
        var arrival = new Fact.Arrived(town.id("margaret-hale"), "Margaret Hale");
        assertThat(committees
                        .note(meeting, arrival, clocks.now(), UUID.randomUUID(), town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .contains("sitting.cancelled");
        assertThat(authority.docket(town.committee, TENTH.toLocalDate())).hasSize(1);
        assertThat(moving.move(meeting, SEVENTEENTH, "Guildhall", "", town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .contains("sitting.cancelled");
    }

    @Test
    void a_meeting_that_was_opened_stays_where_it_is() {
        clock.set(TENTH);
        town.open(meeting, "margaret-hale", "priya-nair");
        assertThat(moving.move(meeting, SEVENTEENTH, "Guildhall", "", town.secretary())
                        .objections())
                .extracting(Objection::rule)
                .contains("sitting.opened");
        assertThat(moving.cancel(meeting, "Snow", town.secretary()).objections())
                .extracting(Objection::rule)
                .contains("sitting.opened");
    }
}
