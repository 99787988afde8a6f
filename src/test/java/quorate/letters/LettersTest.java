package quorate.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import quorate.web.Calendar;

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

    private static MimePart calendar(String subject) throws Exception {
        var mail = OFFICE.mails().stream()
                .filter(one -> one.contains("Subject: " + subject))
                .findFirst()
                .orElseThrow();
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(
                        mail.replace("\n..", "\n.").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        return (MimePart) ((MimeMultipart) message.getContent()).getBodyPart(1);
    }

    private static CalendarComponent read(MimePart part) throws Exception {
        var read = new CalendarBuilder().build(part.getInputStream());
        assertThat(read.validate(true).getEntries())
                .extracting(Object::toString)
                .isEmpty();
        assertThat(new ContentType(part.getContentType()).getParameter("method"))
                .isEqualTo(read.<Property>getRequiredProperty(Property.METHOD).getValue());
        return read.<CalendarComponent>getComponents(Component.VEVENT).getFirst();
    }

    private static String said(CalendarComponent event, String name) {
        return event.<Property>getRequiredProperty(name).getValue();
    }

    private CalendarComponent invited(String key, Invitation date) throws Exception {
        letters.invite(letter("test:" + key, "Date " + key), date, SOMEBODY);
        settled("test:" + key, Delivery.State.SENT);
        return read(calendar("Date " + key));
    }

    @Test
    void an_invitation_is_read_as_it_was_written_then_moved_and_then_taken_away() throws Exception {
        var title = "Pwyllgor Tŷ’r Cwmwd; \"new, lists\" \\ and a title long enough to be folded more than once, 日本語";
        var begins = Instant.parse("2016-06-14T13:00:00Z");
        var ends = begins.plusSeconds(5400);
        var link = "https://quorate.example.nhs.uk/meetings/1";
        var first =
                invited("first", new Invitation("m-1@quorate", 0, title, "Room 2,\nTown Hall", begins, ends, link, ""));
        assertThat(said(first, Property.SUMMARY)).isEqualTo(title);
        assertThat(said(first, Property.LOCATION)).isEqualTo("Room 2,\nTown Hall");
        assertThat(said(first, Property.UID)).isEqualTo("m-1@quorate");
        assertThat(said(first, Property.SEQUENCE)).isEqualTo("0");
        assertThat(said(first, Property.DTSTART)).isEqualTo("20160614T130000Z");
        assertThat(said(first, Property.DTEND)).isEqualTo("20160614T143000Z");
        assertThat(said(first, Property.ORGANIZER)).isEqualTo("mailto:quorate@example.nhs.uk");
        assertThat(said(first, Property.ATTENDEE)).isEqualTo("mailto:ruth@example.nhs.uk");
        assertThat(said(first, Property.URL)).isEqualTo(link);
        assertThat(calendar("Date first").getContentType()).contains("method=REQUEST");

        var later = begins.plusSeconds(7 * 86_400);
        var moved = invited(
                "moved",
                new Invitation("m-1@quorate", 1, title, "Guildhall", later, later.plusSeconds(5400), link, ""));
        assertThat(said(moved, Property.UID)).isEqualTo("m-1@quorate");
        assertThat(said(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(said(moved, Property.DTSTART)).isEqualTo("20160621T130000Z");
        var gone = invited(
                "gone",
                new Invitation(
                        "m-1@quorate", 2, title, "Guildhall", later, later.plusSeconds(60), "", "The hall; burned"));
        assertThat(said(gone, Property.SEQUENCE)).isEqualTo("2");
        assertThat(said(gone, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(said(gone, Property.DESCRIPTION)).isEqualTo("Cancelled: The hall; burned");
        assertThat(calendar("Date gone").getContentType()).contains("method=CANCEL");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-26T14:00, 2016-03-26T14:00:00Z",
        "2016-03-27T14:00, 2016-03-27T13:00:00Z",
        "2016-10-29T23:30, 2016-10-29T22:30:00Z",
        "2016-10-30T14:00, 2016-10-30T14:00:00Z"
    })
    void an_invitation_names_the_moment_on_either_side_of_a_change_of_the_clock(LocalDateTime wall, Instant moment)
            throws Exception {
        var begins = wall.atZone(Clocks.LONDON).toInstant();
        var date = new Invitation("m@quorate", 0, "Committee", "Hall", begins, begins.plusSeconds(60), "", "");
        var bytes = Calendar.of(date.to("ruth@example.nhs.uk", "quorate@example.nhs.uk", begins));
        var read = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(read.validate(true).getEntries()).isEmpty();
        var start = read.<CalendarComponent>getComponents(Component.VEVENT)
                .getFirst()
                .<DtStart<Instant>>getRequiredProperty(Property.DTSTART);
        assertThat(Instant.from(start.getDate())).isEqualTo(moment);
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
