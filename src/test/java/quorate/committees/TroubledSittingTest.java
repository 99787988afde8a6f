package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
import quorate.kernel.MeetingId;
import quorate.register.Register;
import quorate.web.Accounts;

/** What goes wrong in a room, and what the secretary who notes it is told. */
@QuorateTest
class TroubledSittingTest {

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
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    MeetingId meeting;
    UUID item;
    Visitor fiona;

    @BeforeEach
    void a_meeting_that_was_opened() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        meeting = town.convene(LocalDateTime.of(2016, 5, 10, 14, 0));
        var matter = town.lay("Review of Chapel Street Practice");
        item = committees
                .add(meeting, town.item(matter.id(), matter.title(), Item.Purpose.DECISION, false), town.secretary())
                .orThrow();
        town.open(meeting, "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin", "ruth-amos");
        var user = "fiona-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, town.secretary(), "Fiona Kerr", false))
                .isEmpty();
        fiona = Visitor.at(port).signIn(user, PASSWORD);
    }

    private Visitor.Answer note(String fact, String... fields) {
        var all = new ArrayList<>(List.of("fact", fact, "key", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return fiona.post("/meetings/" + meeting + "/facts", all.toArray(String[]::new));
    }

    private Visitor.Answer outcome(String outcome, String... fields) {
        var version = fiona.get("/meetings/" + meeting + "/live")
                .page()
                .select("input[name=version]")
                .attr("value");
        var all = new ArrayList<>(List.of(
                "outcome",
                outcome,
                "committee",
                town.committee.toString(),
                "version",
                version,
                "key",
                UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return fiona.post("/meetings/" + meeting + "/items/" + item + "/outcomes", all.toArray(String[]::new));
    }

    private static String faults(Visitor.Answer answer) {
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private void vote(String key, Fact.Choice choice) {
        town.note(meeting, new Fact.Voted(item, town.committee, town.id(key), choice));
    }

    @Test
    void a_chair_who_leaves_in_the_middle_of_a_vote_leaves_it_open_until_somebody_takes_the_chair() {
        town.note(meeting, new Fact.ItemOpened(item));
        assertThat(outcome("ballot", "motion", "To ask for a plan", "why", "Dr Amos asked")
                        .status())
                .isEqualTo(303);
        vote("margaret-hale", Fact.Choice.FOR);
        assertThat(note("left", "person", town.id("margaret-hale").toString()).status())
                .isEqualTo(303);
        vote("grace-lin", Fact.Choice.FOR);
        vote("ruth-amos", Fact.Choice.AGAINST);
        var refused = outcome("counted");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faults(refused)).endsWith("Nobody is in the chair. It would stand if Priya Nair takes the chair");
        assertThat(note("chair", "person", town.id("priya-nair").toString(), "item", item.toString())
                        .status())
                .isEqualTo(303);
        assertThat(outcome("counted").status()).isEqualTo(303);
        assertThat(fiona.get("/meetings/" + meeting + "/minutes").page().text())
                .contains("2 for", "1 against", "Priya Nair");
    }

    @Test
    void a_deputy_whom_no_letter_names_is_told_of_and_what_was_typed_stays() {
        var grace = town.id("grace-lin").toString();
        var refused = note("deputised", "deputy", "Carys Bevan", "person", grace);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faults(refused))
                .contains(
                        "No letter from Grace Lin names Carys Bevan as deputy. Enter the day of the letter or e-mail in "
                                + "which Grace Lin did; without one, note Carys Bevan as in attendance, without a vote");
        assertThat(refused.page().select("input[name=deputy]").val()).isEqualTo("Carys Bevan");
        var named = note(
                "deputised",
                "deputy",
                "Carys Bevan",
                "person",
                grace,
                "letter-day",
                "9",
                "letter-month",
                "5",
                "letter-year",
                "2016");
        assertThat(named.status()).isEqualTo(303);
        assertThat(fiona.get("/meetings/" + meeting + "/live").page().text())
                .contains("Carys Bevan is deputy for Grace Lin, who named them on 9 May 2016");
    }

    @Test
    void no_meeting_begins_at_a_time_that_the_clock_leaves_out() {
        var answer = fiona.post(
                "/committees/" + town.committee + "/meetings",
                "title",
                "In the night",
                "day",
                "2017-03-26",
                "begins",
                "1:30am",
                "place",
                "Town Hall");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer))
                .contains(
                        "There is no 1:30am on 26 March 2017: the clocks go forward from 1am to 2am. Enter another time");
        assertThat(answer.page().select("input[name=title]").val()).isEqualTo("In the night");
    }
}
