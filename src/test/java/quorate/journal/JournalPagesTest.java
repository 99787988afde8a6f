package quorate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.Accounts;
import quorate.web.Veil;

@QuorateTest
class JournalPagesTest {

    static final UUID BARRED_MATTER = UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    Journal journal;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    UUID meeting;
    Entry entry;

    @TestConfiguration(proxyBeanMethods = false)
    static class Barred {
        @Bean
        Veil veil() {
            return (person, thing) -> thing.equals(BARRED_MATTER);
        }
    }

    @BeforeEach
    void something_happened() {
        meeting = UUID.randomUUID();
        happen(List.of(meeting));
        entry = journal.about(meeting, 0, 1).getFirst();
    }

    void happen(List<UUID> about) {
        clocks.write(number -> {
            events.publishEvent(new JournalTest.Closed(
                    about,
                    JournalTest.SECRETARY,
                    Map.of("room", "Boardroom"),
                    Map.of("why", "Dr Ruth Amos was unwell")));
            return number;
        });
    }

    Visitor somebody(boolean administrator) {
        var user = "user-" + UUID.randomUUID().toString().substring(24);
        accounts.open(user, "three unrelated words", PartyId.fresh(), "Ada Brook", administrator);
        return Visitor.at(port).signIn(user, "three unrelated words");
    }

    @Test
    void an_administrator_reads_the_journal_without_the_texts_kept_apart() {
        var administrator = somebody(true);
        var list = administrator.get("/journal").page();
        assertThat(list.select("tbody").text()).contains("Journal test closed");
        var page = administrator.get("/journal/" + entry.position());
        assertThat(page.body()).contains("Boardroom").contains("can be erased").doesNotContain("unwell");
        assertThat(administrator.get("/journal/999999999").status()).isEqualTo(404);
    }

    @Test
    void the_journal_is_closed_to_everybody_else() {
        assertThat(Visitor.at(port).get("/journal").location()).startsWith("/sign-in");
        var member = somebody(false);
        for (var path : List.of("/journal", "/journal/" + entry.position(), "/thread/" + meeting)) {
            assertThat(member.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(member.post("/journal/" + entry.position() + "/erasures", "text", "why", "ground", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_erasure_needs_a_ground_and_then_is_done_once() {
        var administrator = somebody(true);
        var path = "/journal/" + entry.position() + "/erasures";
        var faulty = administrator.post(path, "text", "why");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".nhsuk-error-summary").text()).contains("Enter the ground");
        assertThat(journal.textsOf(entry.position())).containsExactly("why");

        assertThat(administrator
                        .post(path, "text", "why", "ground", "Request 2016/14 upheld")
                        .status())
                .isEqualTo(303);
        assertThat(journal.textsOf(entry.position())).isEmpty();
        assertThat(administrator.post(path, "text", "why", "ground", "Again").status())
                .isEqualTo(303);
        assertThat(journal.about(meeting, 0, 10)).hasSize(2);
        assertThat(administrator.get("/journal/" + entry.position()).body()).contains("Erased");
    }

    @Test
    void a_thread_shows_kinds_and_moments_but_not_what_was_said() {
        var page =
                somebody(true).get("/thread/" + meeting).page().select("main").text();
        assertThat(page)
                .contains("Journal test closed")
                .contains("10 May 2016 at 2pm")
                .doesNotContain("Boardroom");
    }

    @Test
    void a_thread_of_what_somebody_may_not_see_is_not_found() {
        var other = UUID.randomUUID();
        happen(List.of(other, BARRED_MATTER));
        var administrator = somebody(true);
        assertThat(administrator.get("/thread/" + BARRED_MATTER).status()).isEqualTo(404);
        assertThat(administrator.get("/thread/" + other).status()).isEqualTo(404);
        assertThat(administrator.get("/thread/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void the_command_says_whether_the_journal_is_whole() {
        var out = new StringWriter();
        var line = new CommandLine(new JournalCommand.Verify(journal)).setOut(new PrintWriter(out, true));
        assertThat(line.execute()).isZero();
        assertThat(out.toString()).startsWith("The journal is whole: ").contains("Last hash: ");
    }

    @Test
    void the_command_names_the_first_broken_entry() {
        var out = new StringWriter();
        var broken = new Verification.Broken(812, "Entry 812 (Decision recorded, write 77) is not as it was written.");
        assertThat(JournalCommand.report(broken, new PrintWriter(out, true))).isEqualTo(1);
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "The journal is broken at entry 812. Entry 812 (Decision recorded, write 77) is not as it was written.");
    }
}
