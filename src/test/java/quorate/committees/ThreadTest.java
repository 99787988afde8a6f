package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.Treatment;
import quorate.kernel.Actor;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.web.Accounts;

/** From what somebody stands to gain to what was decided, and back, wherever one begins. */
@QuorateTest
class ThreadTest {

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
    Interests interests;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    Matter matter;
    MeetingId meeting;
    UUID interest;
    UUID item;
    UUID ruling;
    long before;

    @BeforeEach
    void a_decision_about_a_practice_in_which_a_member_has_an_interest() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        interest = declare(town.id("ruth-amos"));
        matter = town.lay("Review of the practice");
        meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        before = clocks.known();
        clock.set(LocalDateTime.of(2016, 8, 9, 14, 0));
        ruling = interests
                .rule(
                        town.id("ruth-amos"),
                        matter.id(),
                        Set.of(Treatment.NO_PAPERS, Treatment.LEAVE_ITEM),
                        town.id("margaret-hale"),
                        "A partner in the practice",
                        clocks.now())
                .orThrow()
                .id();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        town.note(meeting, new Fact.ItemOpened(item));
        committees
                .agree(meeting, item, town.committee, "To go on", clocks.now(), UUID.randomUUID(), town.secretary())
                .orThrow();
    }

    private UUID declare(PartyId person) {
        var since = LocalDate.of(2016, 4, 1);
        return interests
                .declare(
                        new Interest(
                                UUID.randomUUID(),
                                person,
                                "GP member",
                                Interest.Type.FINANCIAL,
                                "Financial interest",
                                "Partner in the practice",
                                Optional.of(town.practice),
                                "Chapel Street Practice",
                                Span.since(since),
                                since,
                                since,
                                "",
                                true,
                                ""),
                        new Actor.Person(person))
                .orThrow()
                .id();
    }

    private Visitor as(PartyId person) {
        var user = "user-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, person, user, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    @Test
    void every_end_of_the_thread_leads_to_every_other() {
        var grace = as(town.id("grace-lin"));
        for (var start : List.of(interest, matter.id().value(), item, ruling)) {
            var page = grace.get("/thread/" + start).page();
            assertThat(page.select("tbody tr th").eachText())
                    .as("from %s", start)
                    .anyMatch(words -> words.contains("Interest declared"))
                    .anyMatch(words -> words.contains("Matter laid"))
                    .anyMatch(words -> words.contains("Meeting agenda changed: added"))
                    .anyMatch(words -> words.contains("Ruling made"))
                    .anyMatch(words -> words.contains("Meeting fact noted: agreed Outcome"))
                    .anyMatch(words -> words.contains("Decision recorded: approved"));
            assertThat(page.select("main").text())
                    .contains("Ruling on Dr Ruth Amos")
                    .doesNotContain("A partner in");
        }
    }

    @Test
    void it_can_be_read_as_it_was_known_before_the_meeting() {
        var page = as(town.id("grace-lin"))
                .get("/thread/" + matter.id() + "?known=" + before)
                .page();
        assertThat(page.select("table").eachText()).hasSize(2);
        assertThat(page.select("table").first().text())
                .contains("as known then", "Matter laid")
                .doesNotContain("Ruling made");
        assertThat(page.select("table").last().text())
                .contains("become known since", "Ruling made", "Decision recorded");
    }

    @Test
    void machines_read_the_same_steps() {
        var answer = as(town.id("grace-lin")).get("/thread/" + item + "/list.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"chapter\":\"Ruling\"", "\"name\":\"Review of the practice\"", ruling.toString());
    }

    @Test
    void whoever_the_papers_are_kept_from_finds_nothing_of_it_from_any_end() {
        var ruth = as(town.id("ruth-amos"));
        for (var start : List.of(matter.id().value(), item, ruling)) {
            assertThat(ruth.get("/thread/" + start).status()).isEqualTo(404);
            assertThat(ruth.get("/thread/" + start + "/list.json").status()).isEqualTo(404);
        }
        for (var start : List.of(interest, meeting.value(), town.committee.value())) {
            assertThat(ruth.get("/thread/" + start).body()
                            + ruth.get("/thread/" + start + "/list.json").body())
                    .doesNotContain(
                            "Review of the practice",
                            "Decision recorded",
                            matter.id().toString());
        }
    }

    @Test
    void somebody_without_a_post_and_the_public_are_not_let_in() {
        assertThat(as(PartyId.fresh()).get("/thread/" + item + "/list.json").status())
                .isEqualTo(403);
        assertThat(Visitor.at(port).get("/thread/" + item).location()).startsWith("/sign-in");
    }
}
