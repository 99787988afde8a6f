package quorate.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import quorate.SetClock;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
class LettersTest {

    private static final PostOffice OFFICE = new PostOffice();
    private static final Actor SOMEBODY = new Actor.Process("test");

    @LocalServerPort
    int port;

    @Autowired
    Letters letters;

    @Autowired
    Courier courier;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    JdbcClient sql;

    @DynamicPropertySource
    static void a_mail_server(DynamicPropertyRegistry settings) {
        settings.add("quorate.smtp.host", () -> "127.0.0.1");
        settings.add("quorate.smtp.port", OFFICE::port);
        settings.add("quorate.smtp.security", () -> "none");
        settings.add("quorate.smtp.from", () -> "quorate@example.nhs.uk");
    }

    @AfterEach
    void an_easy_server() {
        OFFICE.answersRecipients("250 OK");
        OFFICE.hangsUpAfterData(false);
    }

    private static Letter letter(String key, String subject) {
        return new Letter(
                key, PartyId.fresh(), "ruth@example.nhs.uk", subject, "Please declare.\n.\nThank you.", List.of());
    }

    private Delivery.State state(String key) {
        return letters.find(key).orElseThrow().state();
    }

    private void settled(String key, Delivery.State state) {
        await().atMost(Duration.ofSeconds(10)).until(() -> state(key) == state);
    }

    private long mailsOf(String subject) {
        return OFFICE.mails().stream().filter(mail -> mail.contains(subject)).count();
    }

    @Test
    void a_letter_arrives_as_it_was_written() {
        assertThat(letters.send(letter("test:whole", "Your interests, Siân"), SOMEBODY))
                .isTrue();
        settled("test:whole", Delivery.State.SENT);
        var mail = OFFICE.mails().stream()
                .filter(one -> one.contains("Si=C3=A2n"))
                .findFirst()
                .orElseThrow();
        assertThat(mail)
                .contains("From: quorate@example.nhs.uk", "To: ruth@example.nhs.uk", "Auto-Submitted: auto-generated")
                .contains("Please declare.\n..\nThank you.");
    }

    @Test
    void of_one_key_there_is_one_letter_however_many_ask_for_it_at_once() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> send = () -> letters.send(letter("test:once", "Only once"), SOMEBODY);
            var kept = pool.invokeAll(List.of(send, send, send, send)).stream()
                    .filter(LettersTest::said)
                    .count();
            assertThat(kept).isEqualTo(1);
            Callable<Boolean> round = () -> {
                courier.deliver();
                return true;
            };
            pool.invokeAll(List.of(round, round, round));
        }
        settled("test:once", Delivery.State.SENT);
        courier.deliver();
        assertThat(mailsOf("Only once")).isEqualTo(1);
    }

    private static boolean said(java.util.concurrent.Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_the_server_puts_off_is_tried_again_later_and_not_before() {
        OFFICE.answersRecipients("451 Come again");
        letters.send(letter("test:later", "Later"), SOMEBODY);
        settled("test:later", Delivery.State.PUT_OFF);
        OFFICE.answersRecipients("250 OK");
        courier.deliver();
        assertThat(state("test:later")).isEqualTo(Delivery.State.PUT_OFF);
        clock.set(LocalDateTime.ofInstant(clocks.now(), Clocks.LONDON).plusMinutes(2));
        courier.deliver();
        assertThat(state("test:later")).isEqualTo(Delivery.State.SENT);
        assertThat(mailsOf("Subject: Later")).isEqualTo(1);
    }

    @Test
    void what_the_server_refuses_waits_for_the_administrator_who_sends_it_once_more() {
        OFFICE.answersRecipients("550 Nobody of that name");
        letters.send(letter("test:refused", "Refused at first"), SOMEBODY);
        settled("test:refused", Delivery.State.NOT_SENT);
        assertThat(letters.find("test:refused").orElseThrow().says()).contains("Nobody of that name");
        OFFICE.answersRecipients("250 OK");
        var ada = Cast.ADMINISTRATOR.visiting(port);
        var page = ada.get("/letters?text=Refused+at+first").page();
        assertThat(page.text()).contains("Not sent", "550 Nobody of that name").doesNotContain("Please declare");
        var action = page.select("form[action$=/attempts]").attr("action");
        assertThat(ada.post(action).location()).isEqualTo("/letters");
        settled("test:refused", Delivery.State.SENT);
        assertThat(ada.get("/letters").page().text()).contains("The letter is sent once more");
        assertThat(ada.post(action).status()).isEqualTo(303);
        assertThat(ada.get("/letters").page().text()).contains("Nothing changed");
        assertThat(mailsOf("Refused at first")).isEqualTo(1);
    }

    @Test
    void a_letter_that_was_perhaps_sent_is_not_sent_again_by_itself() {
        OFFICE.hangsUpAfterData(true);
        letters.send(letter("test:doubt", "In doubt"), SOMEBODY);
        settled("test:doubt", Delivery.State.DOUBTFUL);
        OFFICE.hangsUpAfterData(false);
        clock.set(LocalDateTime.ofInstant(clocks.now(), Clocks.LONDON).plusDays(3));
        courier.deliver();
        assertThat(mailsOf("In doubt")).isEqualTo(1);
        assertThat(state("test:doubt")).isEqualTo(Delivery.State.DOUBTFUL);
    }

    @Test
    void one_that_was_begun_by_a_process_that_was_killed_is_doubtful_too() {
        letters.send(new Letter("test:killed", PartyId.fresh(), "", "Killed", "…", List.of()), SOMEBODY);
        settled("test:killed", Delivery.State.NOT_SENT);
        sql.sql("insert into letters.attempt (letter, outcome, says, at) select id, 'begun', '', '2016-01-01' "
                        + "from letters.letter where key = 'test:killed'")
                .update();
        assertThat(state("test:killed")).isEqualTo(Delivery.State.DOUBTFUL);
    }

    @Test
    void without_an_address_it_is_kept_and_says_why_it_is_not_sent() {
        letters.send(new Letter("test:nowhere", PartyId.fresh(), " ", "Nowhere", "…", List.of()), SOMEBODY);
        settled("test:nowhere", Delivery.State.NOT_SENT);
        assertThat(letters.find("test:nowhere").orElseThrow().says()).contains("No e-mail address at work is known");
    }

    @Test
    void an_address_cannot_smuggle_in_another_header_or_guest() {
        for (var bad : List.of("a@b.uk\r\nBcc: x@y.uk", "a@b.uk,c@d.uk", "a@b.uk; c@d.uk", "<a@b.uk>", "nobody"))
            assertThat(Smtp.find(bad)).as(bad).isEmpty();
        assertThat(Smtp.find("ruth.amos@example.nhs.uk")).isPresent();
        assertThat(letter("k", "One line\r\nBcc: x@y.uk").subject()).isEqualTo("One line Bcc: x@y.uk");
    }

    @Test
    void an_invitation_brings_a_date_for_the_calendar() {
        var begins = Instant.parse("2016-06-14T13:00:00Z");
        var date = new Invitation(
                "meeting-1", 0, "Committee; part 1", "Room 2, Town Hall", begins, begins.plusSeconds(5400), false);
        letters.invite(letter("test:date", "A date"), date, SOMEBODY);
        settled("test:date", Delivery.State.SENT);
        var mail = OFFICE.mails().stream()
                .filter(one -> one.contains("A date"))
                .findFirst()
                .orElseThrow();
        assertThat(mail)
                .contains("text/calendar", "method=REQUEST", "DTSTART:20160614T130000Z", "DTEND:20160614T143000Z");
        assertThat(date.calendar("a@b.uk", "c@d.uk", begins))
                .contains("SUMMARY:Committee\\; part 1", "LOCATION:Room 2\\, Town Hall");
    }

    @Test
    void settings_that_cannot_work_are_said_each_in_a_sentence() {
        assertThat(new Smtp("mail.example", "smtp", "maybe", "", "", "").faults())
                .hasSize(3);
        assertThat(new Smtp("mail.example", "", "none", "user", "secret", "a@b.uk").faults())
                .singleElement()
                .asString()
                .contains("in the clear");
        assertThat(new Smtp("", "", "starttls", "", "", "").faults())
                .singleElement()
                .asString()
                .contains("QUORATE_SMTP_HOST");
        assertThat(new Smtp("mail.example", "", "starttls", "u", "p", "a@b.uk").faults())
                .isEmpty();
    }
}
