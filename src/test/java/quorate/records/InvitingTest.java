package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Town;
import quorate.kernel.MeetingId;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.web.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invitations follow a meeting: asked once, asked again when it moved, and called off. */
@QuorateTest
class InvitingTest {

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

    @Autowired
    JdbcClient sql;

    Town town;
    MeetingId meeting;
    Visitor fiona;

    @BeforeEach
    void a_meeting_to_which_nobody_was_asked() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        for (var key : new String[] {"margaret-hale", "grace-lin"}) {
            register.describe(
                            town.id(key),
                            Map.of("email", key + "@example.nhs.uk"),
                            Span.since(LocalDate.of(2016, 4, 1)),
                            "their address at work",
                            Town.TEST)
                    .orThrow();
        }
        meeting = town.convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        fiona = as("fiona-kerr");
    }

    private Visitor as(String key) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private String here() {
        return "/meetings/" + meeting + "/invitations";
    }

    private String main() {
        return fiona.get(here()).page().select("main").text();
    }

    private Visitor.Answer write() {
        return fiona.post(here(), "length", "90");
    }

    /** What was kept for the person of the town, the latest letter last. */
    private List<JsonNode> datesOf(String key) {
        return sql
                .sql("select invitation from letters.letter where recipient = ? order by number")
                .param(town.id(key).value())
                .query(String.class)
                .list()
                .stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void whoever_has_an_address_is_asked_once_asked_again_when_it_moved_and_told_when_it_is_off() {
        assertThat(main()).contains("Margaret Hale", "margaret-hale@example.nhs.uk", "Write 2 letters", "None known");
        assertThat(write().status()).isEqualTo(303);
        assertThat(write().status()).isEqualTo(303);
        assertThat(datesOf("grace-lin")).singleElement().satisfies(date -> {
            assertThat(date.get("uid").asString()).isEqualTo(meeting + "@quorate");
            assertThat(date.get("sequence").asInt()).isZero();
            assertThat(date.get("begins").asString()).isEqualTo("2016-08-09T13:00:00Z");
            assertThat(date.get("ends").asString()).isEqualTo("2016-08-09T14:30:00Z");
        });
        assertThat(main()).contains("Waiting").doesNotContain("Write 2 letters");

        clock.pass(Duration.ofHours(1));
        fiona.post("/meetings/" + meeting + "/convenings", "day", "2016-08-16", "begins", "3pm", "place", "Guildhall");
        assertThat(main()).contains("The meeting was moved", "Was told of the earlier time", "Write 2 letters");
        write();
        assertThat(datesOf("margaret-hale")).hasSize(2).last().satisfies(date -> {
            assertThat(date.get("uid").asString()).isEqualTo(meeting + "@quorate");
            assertThat(date.get("sequence").asInt()).isOne();
            assertThat(date.get("place").asString()).isEqualTo("Guildhall");
        });

        fiona.post("/meetings/" + meeting + "/cancellations", "why", "The hall burned down");
        assertThat(main()).contains("does not take place: The hall burned down", "Write 2 letters");
        write();
        assertThat(datesOf("margaret-hale"))
                .last()
                .satisfies(date -> assertThat(date.get("cancelled").asString()).isEqualTo("The hall burned down"));
    }

    @Test
    void nobody_is_told_that_a_meeting_is_off_to_which_they_were_never_asked() {
        fiona.post("/meetings/" + meeting + "/cancellations", "why", "The hall burned down");
        assertThat(main()).doesNotContain("Write ");
        write();
        assertThat(datesOf("margaret-hale")).isEmpty();
    }

    @Test
    void nobody_is_asked_to_a_meeting_that_has_begun_and_only_its_secretary_asks() {
        assertThat(as("margaret-hale").get(here()).status()).isEqualTo(403);
        clock.set(LocalDateTime.of(2016, 8, 9, 14, 1));
        var late = write();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".nhsuk-error-summary").text())
                .contains("The meeting began on 9 August 2016 at 2pm, and nobody is asked to it any more.");
        assertThat(fiona.post(here(), "length", "7")
                        .page()
                        .select(".nhsuk-error-summary")
                        .text())
                .contains("Choose how long the meeting is meant to last");
        assertThat(datesOf("margaret-hale")).isEmpty();
    }
}
