package quorate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
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
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Accounts;

/** Calendars of a committee and of a person follow what becomes of a meeting, and tell nothing else. */
@QuorateTest
class CalendarTest {

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
    String open;

    @BeforeEach
    void a_meeting_of_which_notice_was_given() {
        clock.set(LocalDateTime.of(2016, 7, 26, 9, 0));
        town = new Town(register, authority, committees, clocks);
        meeting = convene(LocalDateTime.of(2016, 8, 9, 14, 0));
        committees.giveNotice(meeting, "", town.secretary()).orThrow();
        var key = register.on(clocks.today()).find(town.committee).flatMap((Party one) -> one.trait("key"));
        open = "/public/" + key.orElseThrow() + "/meetings.ics";
    }

    private MeetingId convene(LocalDateTime starts) {
        var id = town.convene(starts);
        var secret = town.item(MatterId.fresh(), "Zebra settlement", Item.Purpose.DISCUSSION, true);
        committees.add(id, secret, town.secretary()).orThrow();
        return id;
    }

    private Visitor as(String key) {
        var user = key + "-" + UUID.randomUUID();
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    private void move(String day, Visitor fiona) {
        var answer = fiona.post(
                "/meetings/" + meeting + "/convenings",
                "day",
                day,
                "begins",
                "3pm",
                "place",
                "Guildhall; room 2, upstairs",
                "urgent",
                "");
        assertThat(answer.status())
                .as(answer.page().select(".nhsuk-error-summary").text())
                .isEqualTo(303);
    }

    @Test
    void a_meeting_that_is_moved_and_cancelled_stays_the_same_entry_with_a_higher_sequence() {
        var fiona = as("fiona-kerr");
        var first = unfolded(Visitor.at(port).get(open).body());
        assertThat(first)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:" + meeting + "@quorate\r\n",
                        "SEQUENCE:0\r\n",
                        "DTSTART;TZID=Europe/London:20160809T140000")
                .contains("STATUS:CONFIRMED", "SUMMARY:Committee meeting", "LOCATION:Town Hall")
                .doesNotContain("Zebra");
        clock.pass(Duration.ofHours(1));
        move("2016-08-16", fiona);
        var moved = unfolded(Visitor.at(port).get(open).body());
        assertThat(moved)
                .contains("UID:" + meeting + "@quorate\r\n", "SEQUENCE:1\r\n", "20160816T150000")
                .contains("LOCATION:Guildhall\\; room 2\\, upstairs")
                .containsOnlyOnce("BEGIN:VEVENT");
        fiona.post("/meetings/" + meeting + "/cancellations", "why", "The hall burned down");
        assertThat(unfolded(Visitor.at(port).get(open).body()))
                .contains("SEQUENCE:2\r\n", "STATUS:CANCELLED", "DESCRIPTION:Cancelled: The hall burned down");
        assertThat(Visitor.at(port).get("/public/meetings.json").body())
                .contains("\"id\":\"" + meeting + "\"", "\"changes\":2");
        assertThat(Visitor.at(port).get("/public/meetings.csv").body()).contains(meeting.toString(), "Guildhall");
        assertThat(Visitor.at(port)
                        .get("/public/meetings")
                        .page()
                        .select("main")
                        .text())
                .contains("Cancelled");
    }

    @Test
    void the_public_sees_no_meeting_of_which_it_was_given_no_notice() {
        convene(LocalDateTime.of(2016, 9, 13, 14, 0));
        assertThat(Visitor.at(port).get(open).body()).containsOnlyOnce("BEGIN:VEVENT");
        assertThat(Visitor.at(port).get("/public/nobody-pccc/meetings.ics").status())
                .isEqualTo(404);
    }

    @Test
    void a_program_that_has_it_already_is_told_so() {
        var first = Visitor.at(port).get(open);
        assertThat(first.header("content-type").orElseThrow()).startsWith("text/calendar");
        var etag = first.header("etag").orElseThrow();
        assertThat(first.header("last-modified")).isPresent();
        assertThat(Visitor.at(port).get(open, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(Visitor.at(port)
                        .get(
                                open,
                                "If-Modified-Since",
                                first.header("last-modified").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_program_that_never_stops_asking_is_told_when_to_come_back() {
        var eager = Visitor.at(port);
        var answer = eager.get(open, "User-Agent", "Eager/1");
        for (var times = 0; answer.status() == 200 && times < 200; times++) {
            answer = eager.get(open, "User-Agent", "Eager/1");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("retry-after")).contains("301");
        assertThat(answer.body()).startsWith("This calendar changes a few times a month. Ask for it every four hours.");
        assertThat(eager.get(open, "User-Agent", "Patient/1").status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(301));
        assertThat(eager.get(open, "User-Agent", "Eager/1").status()).isEqualTo(200);
    }

    @Test
    void a_person_has_an_address_of_their_own_until_they_revoke_it() {
        var hidden = convene(LocalDateTime.of(2016, 9, 13, 14, 0));
        var grace = as("grace-lin");
        var address = address(grace);
        var program = Visitor.at(port);
        assertThat(unfolded(program.get(address).body()))
                .contains("UID:" + hidden + "@quorate", "UID:" + meeting + "@quorate")
                .doesNotContain("Zebra");
        assertThat(program.get(address).header("cache-control").orElseThrow()).contains("private");
        assertThat(grace.get("/calendar").body()).doesNotContain(address);
        var next = address(grace);
        assertThat(program.get(address).status()).isEqualTo(404);
        assertThat(program.get(next).status()).isEqualTo(200);
        assertThat(grace.post("/calendar/revocations").status()).isEqualTo(303);
        assertThat(program.get(next).status()).isEqualTo(404);
        assertThat(program.get("/calendar/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
    }

    @Test
    void it_falls_silent_for_somebody_who_holds_no_post_any_more() {
        var address = address(as("grace-lin"));
        clock.set(LocalDateTime.of(2022, 8, 1, 9, 0));
        assertThat(Visitor.at(port).get(address).body()).doesNotContain("VEVENT");
    }

    private static String address(Visitor visitor) {
        var page = visitor.post("/calendar/addresses");
        assertThat(page.status()).isEqualTo(200);
        return page.page().select("main code").text().replaceFirst("^https?://[^/]+", "");
    }
}
