package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;

@QuorateTest
class OutstandingTest {

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Outstanding outstanding;

    @Autowired
    Standing standing;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;

    @BeforeEach
    void a_town_a_fortnight_before_its_meeting() {
        clock.set(LocalDateTime.of(2016, 4, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
    }

    private List<Task> tasksOf(String key) {
        var id = town.id(key);
        return outstanding.tasksOf(new CurrentPerson(id, key, standing.postsOf(id, clocks.today()), false));
    }

    private List<String> titles(String key) {
        return tasksOf(key).stream().map(Task::title).toList();
    }

    @Test
    void a_matter_becomes_the_secretarys_task_until_it_is_on_an_agenda_and_noticed() {
        assertThat(titles("fiona-kerr")).isEmpty();
        var matter = town.lay("Review of Chapel Street Practice");
        assertThat(tasksOf("fiona-kerr")).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Put 1 matter on an agenda");
            assertThat(task.link()).isEqualTo("/committees/" + town.committee + "/meetings/new");
        });
        var meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        assertThat(titles("fiona-kerr")).contains("Make up the agenda and give notice");
        committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        assertThat(tasksOf("fiona-kerr")).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Give notice");
            assertThat(task.due()).contains(LocalDate.of(2016, 5, 3));
        });
        committees.giveNotice(meeting, "", town.secretary()).orThrow();
        assertThat(titles("fiona-kerr")).isEmpty();
        assertThat(titles("grace-lin")).containsExactly("Read the papers");
        assertThat(titles("lucy-adeyemi")).isEmpty();
    }

    @Test
    void the_chair_rules_on_others_and_the_vice_chair_on_the_chair() {
        var practice = Span.since(LocalDate.of(2010, 1, 1));
        register.link(town.id("ruth-amos"), Tie.PARTNER_IN, town.practice, practice, Map.of(), "test", Town.TEST)
                .orThrow();
        var matter = town.lay("Review of Chapel Street Practice");
        var meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        assertThat(titles("margaret-hale")).containsExactly("Rule on 1 interest");
        assertThat(titles("priya-nair")).isEmpty();
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter.id(),
                        Set.of(Treatment.LEAVE_ITEM),
                        town.id("margaret-hale"),
                        "A partner",
                        clocks.now())
                .orThrow();
        assertThat(titles("margaret-hale")).isEmpty();
        register.link(town.id("margaret-hale"), Tie.TRUSTEE_OF, town.practice, practice, Map.of(), "test", Town.TEST)
                .orThrow();
        assertThat(titles("margaret-hale")).isEmpty();
        assertThat(titles("priya-nair")).containsExactly("Rule on 1 interest");
    }

    @Test
    void a_decision_whose_quorum_is_in_doubt_waits_for_whom_it_concerns() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        var meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var matter = town.lay("Review of Chapel Street Practice");
        var item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        clock.pass(Duration.ofMinutes(10));
        committees
                .agree(meeting, item, town.committee, "A plan", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        var early = clocks.now().minus(Duration.ofMinutes(5));
        committees
                .note(meeting, new Fact.Left(town.id("grace-lin")), early, UUID.randomUUID(), town.secretary())
                .orThrow();
        town.note(meeting, new Fact.Closed());
        assertThat(titles("fiona-kerr"))
                .containsExactly(
                        "Finish the minutes and put them before the next meeting",
                        "Look into a decision whose quorum is in doubt");
        assertThat(titles("margaret-hale")).containsExactly("Look into a decision whose quorum is in doubt");
    }
}
