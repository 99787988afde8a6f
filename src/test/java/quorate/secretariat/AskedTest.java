package quorate.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import quorate.committees.Committees;
import quorate.register.Register;
import quorate.web.Accounts;
import quorate.web.OnDay;
import quorate.web.Standing;

/** Questions of the public: noted, answered, and read by everybody once somebody who may lets them. */
@QuorateTest
class AskedTest {

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
    Clocks clocks;

    @Autowired
    Standing standing;

    @Autowired
    Accounts accounts;

    @Autowired
    SetClock clock;

    @Autowired
    Daybook daybook;

    Office office;
    Visitor fiona;
    Office.Called called;

    @BeforeEach
    void a_meeting_that_the_public_was_told_of_was_held() {
        clock.set(LocalDateTime.of(2016, 4, 20, 9, 0));
        office = new Office(register, authority, committees, clocks, standing, clock);
        fiona = as("fiona-kerr");
        called = office.call(Office.MEETS, "The doors of the practice", false);
        office.decide(called, "Agreed");
    }

    private Visitor as(String key) {
        var id = office.town.id(key);
        var user = key + "-" + id.toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, id, key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private String here() {
        return "/committees/" + office.town.committee + "/questions";
    }

    private UUID ask(String question, String by) {
        var answer = fiona.post(
                here(), "key", UUID.randomUUID().toString(), "question", question, "by", by, "day", "2016-05-10");
        assertThat(answer.status()).isEqualTo(303);
        return asked(question).id();
    }

    private AskedPages.Question asked(String question) {
        var today = clocks.today();
        return AskedPages.list(daybook, office.town.committee, new OnDay(today, Long.MAX_VALUE, today)).stream()
                .filter(one -> one.asked().said("question").equals(question))
                .findFirst()
                .orElseThrow();
    }

    private void answer(UUID question, String words) {
        var path = here() + "/" + question + "/answers";
        assertThat(fiona.post(
                                path,
                                "key",
                                UUID.randomUUID().toString(),
                                "seen",
                                "999999999",
                                "answer-" + question,
                                words)
                        .status())
                .isEqualTo(303);
    }

    private Visitor.Answer release(Visitor who, UUID question, String... more) {
        var fields = new ArrayList<>(List.of("key", UUID.randomUUID().toString(), "seen", "999999999"));
        fields.addAll(List.of(more));
        return who.post(here() + "/" + question + "/releases", fields.toArray(String[]::new));
    }

    private String publicPage() {
        var key = register.on(clocks.today())
                .get(office.town.committee)
                .trait("key")
                .orElseThrow();
        return "/public/" + key + "/2016-05-10";
    }

    private String published() {
        var answer = Visitor.at(port).get(publicPage() + "/questions");
        return answer.status() == 200 ? answer.page().select("main").text() : "";
    }

    @Test
    void the_public_reads_a_question_with_its_answer_once_it_is_released_and_no_name_without_consent() {
        var doors = ask("Why are the doors closed?", "Zebedee Quince");
        answer(doors, "They are being mended.");
        var parking = ask("Where may I park?", "Yolanda Pym");
        assertThat(published()).isEmpty();

        assertThat(release(fiona, doors, "meeting-" + doors, called.meeting().toString())
                        .status())
                .isEqualTo(303);
        await().until(() -> published().contains("Why are the doors closed?"));
        assertThat(published())
                .contains("A member of the public asked", "They are being mended.")
                .doesNotContain("Zebedee", "park");
        assertThat(fiona.get(here()).page().select("main").text()).contains("Public", "without the name");

        answer(parking, "Behind the town hall.");
        release(fiona, parking, "meeting-" + parking, called.meeting().toString(), "named-" + parking, "yes");
        await().until(() -> published().contains("Where may I park?"));
        assertThat(published()).contains("Yolanda Pym asked").doesNotContain("Zebedee");
        assertThat(Visitor.at(port).get(publicPage()).page().select("main").text())
                .contains("Questions of the public, 10 May 2016", "Agenda for 10 May 2016", "Town Hall");
        assertThat(Visitor.at(port).get(publicPage() + "/questions").body()).contains("href=\"" + publicPage() + "\"");
    }

    @Test
    void what_is_not_answered_is_not_published_and_a_meeting_must_be_named() {
        var doors = ask("Why are the doors closed?", "");
        assertThat(release(fiona, doors, "meeting-" + doors, called.meeting().toString())
                        .status())
                .isEqualTo(404);
        answer(doors, "They are being mended.");
        var none = release(fiona, doors, "meeting-" + doors, UUID.randomUUID().toString());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("main").text()).contains("Choose the meeting at which it was put");
        assertThat(asked("Why are the doors closed?").release()).isEmpty();
        assertThat(published()).isEmpty();
    }

    @Test
    void the_chair_releases_a_question_as_well_and_no_other_member_does() {
        var doors = ask("Why are the doors closed?", "Zebedee Quince");
        answer(doors, "They are being mended.");
        assertThat(release(
                                as("grace-lin"),
                                doors,
                                "meeting-" + doors,
                                called.meeting().toString())
                        .status())
                .isEqualTo(403);
        assertThat(release(
                                as("margaret-hale"),
                                doors,
                                "meeting-" + doors,
                                called.meeting().toString())
                        .status())
                .isEqualTo(303);
        await().until(() -> published().contains("Why are the doors closed?"));
    }

    @Test
    void a_day_of_which_nothing_was_published_has_no_page() {
        assertThat(Visitor.at(port).get(publicPage().replace("05-10", "05-11")).status())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get(publicPage().replace("05-10", "13-40")).status())
                .isEqualTo(404);
    }
}
