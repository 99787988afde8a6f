package quorate.chairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;

/** A decision taken while nobody knew who would do the work waits to be looked at again once it is known. */
@QuorateTest
@TestPropertySource(properties = "quorate.story=look again") // where nobody of the same name is a partner elsewhere
class LookAgainTest {

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Standing standing;

    @Autowired
    Recheck recheck;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    Matter matter;

    @BeforeEach
    void a_decision_about_a_practice_of_which_nobody_knows_who_does_its_work() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        var other = town.admit(Kind.COMPANY, "Brightcare Primary Care Ltd", Span.ALWAYS, Map.of());
        register.link(
                        town.practice,
                        Tie.SUBCONTRACTOR_OF,
                        other,
                        Span.since(LocalDate.of(2016, 4, 1)),
                        Map.of("supply-chain", "unknown"),
                        "test",
                        Town.TEST)
                .orThrow();
        matter = town.lay("Out of hours");
        var meeting = town.convene(clocks.now().atZone(Clocks.LONDON).toLocalDateTime());
        var item = committees
                .add(meeting, town.item(matter.id(), "Out of hours", Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
    }

    /** Of this committee alone: the same people lead those of other tests. */
    private List<String> tasks(String key) {
        var id = town.id(key);
        var person = new CurrentPerson(id, standing.nameOf(id), standing.postsOf(id, clocks.today()), false);
        return recheck.tasksOf(person).stream()
                .filter(task -> task.link().contains(town.committee.toString()))
                .map(Task::title)
                .toList();
    }

    @Test
    void it_waits_for_chair_and_secretary_from_the_day_it_is_known_until_the_chair_has_ruled() {
        clock.set(LocalDateTime.of(2016, 9, 1, 9, 0));
        assertThat(tasks("fiona-kerr")).isEmpty();
        register.link(
                        town.id("grace-lin"),
                        Tie.PARTNER_IN,
                        town.practice,
                        Span.since(clocks.today()),
                        Map.of(),
                        "test",
                        Town.TEST)
                .orThrow();
        assertThat(tasks("fiona-kerr")).containsExactly("Look again at 1 decision");
        assertThat(tasks("margaret-hale")).containsExactly("Look again at 1 decision");
        assertThat(tasks("grace-lin")).as("nobody else’s to lead").isEmpty();
        interests
                .rule(
                        town.id("grace-lin"),
                        matter.id(),
                        Set.of(Treatment.DISCUSS_NOT_DECIDE),
                        town.id("margaret-hale"),
                        "She became a partner in September, after the decision",
                        clocks.now())
                .orThrow();
        assertThat(tasks("fiona-kerr")).isEmpty();
    }
}
