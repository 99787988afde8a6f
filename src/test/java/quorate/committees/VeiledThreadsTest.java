package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Actor;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

/** The thread through a thing shows nobody what the pages of that thing keep from them. */
@QuorateTest
class VeiledThreadsTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Interests interests;

    @Autowired
    SetClock clock;

    @Autowired
    Clocks clocks;

    Town town;
    Matter matter;
    MeetingId meeting;
    UUID secret;

    @BeforeEach
    void a_meeting_with_a_matter_and_a_private_item() {
        town = new Town(register, authority, committees, clocks);
        matter = town.lay("Review of the practice");
        meeting = town.convene(LocalDateTime.of(2016, 5, 24, 14, 0));
        committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        secret = committees
                .add(
                        meeting,
                        town.item(MatterId.fresh(), "A settlement", Item.Purpose.DISCUSSION, true),
                        town.secretary())
                .orThrow();
    }

    private Visitor as(String key, PartyId person) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, person, key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private int lines(Visitor visitor, Object thing) {
        var answer = visitor.get("/thread/" + thing);
        return answer.status() == 200 ? answer.page().select("main tbody tr").size() : 0;
    }

    @Test
    void a_member_follows_the_meeting_the_matter_and_the_private_item() {
        var grace = as("grace", town.id("grace-lin"));
        for (var thing : new Object[] {meeting, matter.id(), secret})
            assertThat(grace.get("/thread/" + thing).status()).isEqualTo(200);
    }

    @Test
    void staff_of_another_body_find_none_of_them() {
        var stranger = as("stranger", new Town(register, authority, committees, clocks).id("grace-lin"));
        for (var thing : new Object[] {meeting, matter.id(), secret})
            assertThat(stranger.get("/thread/" + thing).status()).isEqualTo(404);
    }

    @Test
    void somebody_in_attendance_finds_no_trace_of_the_private_item() {
        var lucy = as("lucy", town.id("lucy-adeyemi"));
        assertThat(lucy.get("/thread/" + secret).status()).isEqualTo(404);
        var member = lines(as("grace", town.id("grace-lin")), meeting);
        assertThat(lines(lucy, meeting)).isPositive().isLessThan(member);
    }

    /** Ruth Amos is a partner of the practice, and lays a question about it; Ali Khan is one too, and laid none. */
    @Test
    void whoever_laid_a_matter_finds_it_again_until_it_is_withheld() {
        // The edition then in force offers to withhold papers.
        clock.set(LocalDateTime.of(2016, 10, 11, 10, 0));
        var ruth = town.id("ruth-amos");
        town.seat("ali-khan", "Ali Khan", "gp-member", "gp", "yes");
        for (var partner : List.of(ruth, town.id("ali-khan"))) town.link(partner, Tie.PARTNER_IN, town.practice);
        var own = new Matter(
                MatterId.fresh(),
                matter.act(),
                town.ccg,
                Set.of(town.practice),
                matter.facts(),
                "Her own request",
                "",
                "Asked for by the practice",
                Optional.empty(),
                clocks.today(),
                new Actor.Person(ruth));
        authority.lay(own, own.id().toString()).orThrow();
        var hers = as("ruth", ruth);
        assertThat(interests.barred(ruth, own.id())).as("out of the decision").isTrue();
        assertThat(hers.get("/matters/" + own.id()).status()).isEqualTo(200);
        assertThat(hers.get("/matters/" + matter.id()).status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(as("ali", town.id("ali-khan")).get("/matters/" + own.id()).status())
                .isEqualTo(404);
        interests
                .rule(
                        ruth,
                        own.id(),
                        Set.of(Treatment.NO_PAPERS),
                        town.id("margaret-hale"),
                        "Her own practice",
                        clocks.now())
                .orThrow();
        assertThat(hers.get("/matters/" + own.id()).status()).as("withheld").isEqualTo(404);
    }

    @Test
    void when_somebody_changed_their_password_is_for_themselves() {
        var grace = as("grace", town.id("grace-lin"));
        assertThat(grace.get("/thread/" + town.id("grace-lin")).page().text()).contains("Account opened");
        var secretary = as("fiona", town.secretary());
        assertThat(secretary.get("/thread/" + town.id("grace-lin")).page().text())
                .doesNotContain("Account");
    }
}
