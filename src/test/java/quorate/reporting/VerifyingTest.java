package quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.interests.Treatment;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** Whether what was ruled on an interest was kept when the item was decided. */
@QuorateTest
class VerifyingTest {

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Interests interests;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    private final Map<String, Visitor> visitors = new HashMap<>();
    Town town;
    MeetingId meeting;
    MatterId matter;

    @BeforeEach
    void a_meeting_on_the_practice_of_a_gp_who_sits_there() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        var since = Span.since(LocalDate.of(2010, 1, 1));
        register.link(town.id("ruth-amos"), Tie.PARTNER_IN, town.practice, since, Map.of(), "test", Town.TEST)
                .orThrow();
        matter = town.lay("Review of Chapel Street Practice").id();
        interests.consider(matter, Subject.of("fn.contract.monitor", Set.of(town.practice)), Town.TEST);
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
    }

    private void decide(boolean leaves) {
        var item = committees
                .add(meeting, town.item(matter, "Review", Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin", "ruth-amos");
        clock.pass(Duration.ofMinutes(5));
        town.note(meeting, new Fact.ItemOpened(item));
        if (leaves) town.note(meeting, new Fact.Left(town.id("ruth-amos")));
        committees
                .agree(meeting, item, town.committee, "Agreed", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
        clock.pass(Duration.ofMinutes(5));
    }

    private void rule(Treatment treatment) {
        interests
                .rule(
                        town.id("ruth-amos"),
                        matter,
                        Set.of(treatment),
                        town.id("margaret-hale"),
                        "A partner there",
                        clocks.now())
                .orThrow();
    }

    private Visitor as(String key) {
        return visitors.computeIfAbsent(key, one -> {
            var user = one + "-" + UUID.randomUUID();
            assertThat(accounts.open(user, "three unrelated words", town.id(one), one, false))
                    .isEmpty();
            return Visitor.at(port).signIn(user, "three unrelated words");
        });
    }

    private String here() {
        return "/committees/" + town.committee + "/rulings";
    }

    private List<String> rows(String query) {
        return as("fiona-kerr").get(here() + query).page().select("tbody tr").eachText();
    }

    @Test
    void who_was_to_leave_and_is_noted_in_the_room_is_told_of_and_who_left_has_kept_it() {
        rule(Treatment.LEAVE_ITEM);
        decide(false);
        assertThat(rows(""))
                .singleElement()
                .asString()
                .contains("Dr Ruth Amos", "Takes no part in the item", "A partner there", "Noted as in the room");
        committees
                .note(
                        meeting,
                        new Fact.Left(town.id("ruth-amos")),
                        clocks.now().minus(Duration.ofMinutes(7)),
                        UUID.randomUUID(),
                        town.secretary())
                .orThrow();
        assertThat(rows("?state=kept")).singleElement().asString().contains("Was not in the room when it was decided");
        assertThat(rows("?state=in-room")).isEmpty();
        assertThat(rows("?on=2016-05-09")).isEmpty();
        assertThat(as("fiona-kerr").get(here() + "/list.csv").body())
                .contains("2016-05-10,Review", "Dr Ruth Amos,takes no part in the item,A partner there,Kept");
    }

    @Test
    void whoever_stays_without_a_vote_as_ruled_has_kept_it() {
        rule(Treatment.DISCUSS_NOT_DECIDE);
        decide(false);
        assertThat(rows("")).singleElement().asString().contains("Kept", "Was there and had no vote");
    }

    @Test
    void an_interest_on_which_nobody_ruled_is_told_and_so_is_a_ruling_that_came_after() {
        decide(false);
        assertThat(rows(""))
                .singleElement()
                .asString()
                .contains(
                        "Nobody ruled", "Dr Ruth Amos is a partner in Chapel Street Practice", "ask the chair to rule");
        rule(Treatment.LEAVE_ITEM);
        assertThat(rows("?q=amos"))
                .singleElement()
                .asString()
                .contains("Ruled afterwards", "Ruled on 10 May 2016, after it was decided");
    }

    @Test
    void it_is_for_the_chair_and_the_secretary_alone() {
        rule(Treatment.LEAVE_ITEM);
        decide(true);
        assertThat(as("margaret-hale").get(here()).status()).isEqualTo(200);
        for (var key : List.of("ruth-amos", "grace-lin", "lucy-adeyemi"))
            assertThat(as(key).get(here()).status()).as(key).isEqualTo(403);
        assertThat(as("grace-lin").get(here() + "/list.csv").status()).isEqualTo(403);
    }
}
