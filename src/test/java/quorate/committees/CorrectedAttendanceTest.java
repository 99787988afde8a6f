package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.register.Register;

@QuorateTest
@Import(CorrectedAttendanceTest.Listener.class)
class CorrectedAttendanceTest {

    @TestConfiguration
    static class Listener {
        final List<Meeting.DecisionTouched> touched = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Meeting.DecisionTouched happening) {
            touched.add(happening);
        }
    }

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    MinuteBook book;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    Listener listener;

    Town town;
    MeetingId meeting;
    UUID item;

    @BeforeEach
    void four_members_of_whom_the_quorum_needs_all_have_decided() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var matter = town.lay("Review of Chapel Street Practice");
        item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        clock.pass(Duration.ofMinutes(10));
        committees
                .agree(meeting, item, town.committee, "A plan", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        listener.touched.clear();
        clock.pass(Duration.ofMinutes(5));
    }

    private Answer<Long> note(Fact fact, Instant at) {
        return committees.note(meeting, fact, at, UUID.randomUUID(), town.secretary());
    }

    private List<String> quorum() {
        return book.minutes(meeting, any -> true, false).parts().stream()
                .filter(Minutes.Minute.class::isInstance)
                .flatMap(part -> ((Minutes.Minute) part).quorum().stream())
                .toList();
    }

    @Test
    void a_departure_noted_afterwards_is_told_beside_the_decision_and_not_in_its_place() {
        note(new Fact.Left(town.id("grace-lin")), clocks.now().minus(Duration.ofMinutes(8)))
                .orThrow();
        assertThat(quorum().getFirst()).isEqualTo("The committee was quorate.");
        assertThat(quorum().get(1))
                .contains("The attendance was corrected after this was decided: Grace Lin was not in the room.")
                .contains("On the corrected attendance the committee was not quorate");
        assertThat(listener.touched).singleElement().satisfies(touched -> {
            assertThat(touched.inDoubt()).isTrue();
            assertThat(touched.item()).isEqualTo(item);
            assertThat(touched.decision()).isPresent();
        });
    }

    @Test
    void an_arrival_noted_afterwards_leaves_the_quorum_standing_and_says_so() {
        note(
                        new Fact.Arrived(town.id("ruth-amos"), "Dr Ruth Amos"),
                        clocks.now().minus(Duration.ofMinutes(8)))
                .orThrow();
        assertThat(quorum().get(1)).contains("Dr Ruth Amos was in the room after all", "quorate all the same");
        assertThat(listener.touched)
                .singleElement()
                .satisfies(touched -> assertThat(touched.inDoubt()).isFalse());
    }

    @Test
    void a_departure_after_the_decision_touches_nothing() {
        note(new Fact.Left(town.id("grace-lin")), clocks.now()).orThrow();
        assertThat(quorum()).containsExactly("The committee was quorate.");
        assertThat(listener.touched).isEmpty();
    }

    @Test
    void a_correction_that_is_struck_out_again_touches_nothing() {
        var entry = note(new Fact.Left(town.id("grace-lin")), clocks.now().minus(Duration.ofMinutes(8)))
                .orThrow();
        note(new Fact.Struck(entry, "It was somebody else"), clocks.now()).orThrow();
        assertThat(quorum()).containsExactly("The committee was quorate.");
    }

    @Test
    void once_the_minutes_are_approved_nothing_more_is_noted() {
        town.note(meeting, new Fact.Closed());
        clock.pass(Duration.ofDays(14));
        var later = town.convene(LocalDateTime.ofInstant(clocks.now(), Clocks.LONDON));
        var minutes = committees
                .add(
                        later,
                        town.item(Minutes.matterOf(meeting), "Minutes", Item.Purpose.MINUTES, false),
                        town.secretary())
                .orThrow();
        town.open(later, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(later, new Fact.ItemOpened(minutes));
        committees
                .agree(later, minutes, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        var decided = LocalDateTime.of(2016, 5, 10, 14, 1).atZone(Clocks.LONDON).toInstant();
        assertThat(note(new Fact.Left(town.id("grace-lin")), decided).objections())
                .extracting(Objection::rule)
                .contains("minutes.approved");
        assertThat(book.write(meeting, "correction", "Grace Lin left at 2:01pm", Long.MAX_VALUE, town.secretary())
                        .isDone())
                .isTrue();
    }
}
