package quorate.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.advice.Asking.ask;
import static quorate.advice.Asking.question;
import static quorate.advice.Asking.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Cast;
import quorate.stories.Story;
import quorate.web.Accounts;

/** Who sees what on the desk, by the posts held today. */
@Story
@TestPropertySource(properties = "quorate.story=advice")
@DirtiesContext
class AdviceAccessTest {

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    private Visitor as(String username) {
        return Asking.as(port, username);
    }

    @Test
    void members_and_staff_see_it_and_guests_strangers_and_staff_of_others_do_not() {
        var piece = ask(as("fiona"), "title", "Who sees this");
        for (var reader : List.of("margaret", "tom", "daniel")) {
            assertThat(as(reader).get(piece).status()).as(reader).isEqualTo(200);
            assertThat(text(as(reader).get("/advice"))).contains("Who sees this");
        }
        for (var guest : List.of("peter", "lucy", "alice", stranger())) {
            var visitor = as(guest);
            assertThat(visitor.get(piece).status()).as(guest).isEqualTo(404);
            assertThat(visitor.get("/advice").body()).as(guest).doesNotContain("Who sees this");
            assertThat(visitor.get("/advice/csv").body()).as(guest).doesNotContain("Who sees this");
            assertThat(visitor.get("/thread/" + piece.replace("/advice/", "")).status())
                    .isEqualTo(404);
            assertThat(visitor.post(piece + "/answers", "said-by", "Me").status())
                    .isEqualTo(404);
            assertThat(visitor.get("/who-may-decide?act=fn.premises.capital&body=anytown-pccc&day=2016-05-10")
                            .body())
                    .as(guest)
                    .doesNotContain("Who sees this");
        }
        assertThat(as("ian").get(piece).status()).isEqualTo(403);
        assertThat(Visitor.at(port).get(piece).location()).startsWith("/sign-in");
        clock.set(LocalDateTime.of(2023, 5, 10, 10, 0));
        assertThat(as("eleanor").get(piece).status()).as("the board took over").isEqualTo(200);
        assertThat(text(as("eleanor").get("/worklist")))
                .as("whoever asked is gone, so it waits for the secretary")
                .contains("Send the question to somebody who can answer it", "Who sees this");
        assertThat(text(as("priya").get("/worklist"))).doesNotContain("Who sees this");
        assertThat(as("fiona").get(piece).status()).as("no post today").isEqualTo(403);
    }

    /** The secretary of the neighbour's committee. */
    private String stranger() {
        if (register.on(LocalDate.of(2016, 5, 10)).find(id("stranger")).isEmpty()) {
            var by = new Actor.Process("test");
            register.admit(id("stranger"), Kind.PERSON, "Gwen Parry", Span.ALWAYS, Map.of(), by)
                    .orThrow();
            register.admit(
                            id("post"),
                            Kind.POST,
                            "Secretary",
                            Span.ALWAYS,
                            Map.of("office", "secretary", "voting", "no", "seat-kind", "officer"),
                            by)
                    .orThrow();
            var otherton = new PartyId(Fresh.idOf("fictional world", "otherton-pccc"));
            register.link(id("post"), Tie.PART_OF, otherton, Span.parse("2016-04-01/2022-07-01"), Map.of(), "test", by)
                    .orThrow();
            register.link(
                            id("stranger"),
                            Tie.HOLDS,
                            id("post"),
                            Span.parse("2016-04-01/2022-07-01"),
                            Map.of(),
                            "test",
                            by)
                    .orThrow();
            accounts.open("gwen", Cast.PASSWORD, id("stranger"), "Gwen Parry", false);
        }
        return "gwen";
    }

    private static PartyId id(String what) {
        return new PartyId(Fresh.idOf("AdviceAccessTest", what));
    }

    @Test
    void what_is_privileged_is_for_the_secretary_and_the_officers() {
        var fiona = as("fiona");
        var piece = ask(
                fiona,
                "title",
                "Settling a Wombat claim",
                "confidential",
                "privileged",
                "privilege",
                "Legal privilege");
        assertThat(as("tom").get(piece).status()).isEqualTo(200);
        for (var member : List.of("margaret", "daniel", "ruth")) {
            var visitor = as(member);
            assertThat(visitor.get(piece).status()).as(member).isEqualTo(404);
            for (var place : List.of(
                    "/advice",
                    "/advice?q=wombat",
                    "/advice/csv",
                    "/worklist",
                    "/advice/new?act=" + "fn.premises.capital&body=anytown-pccc&day=2016-05-10"))
                assertThat(visitor.get(place).body()).as(member + place).doesNotContain("Wombat");
            assertThat(visitor.get("/thread/" + piece.replace("/advice/", "")).status())
                    .isEqualTo(404);
        }
        var member = as("margaret").post("/advice", question("confidential", "privileged", "privilege", "Mine"));
        assertThat(text(member)).contains("Only the secretary and officers can keep a question to themselves");
    }

    @Test
    void whoever_is_barred_from_a_matter_sees_no_question_about_it() {
        var merger = Fresh.idOf("fictional world", "matter", "merger").toString();
        var piece = ask(as("fiona"), "title", "Gnu merger", "matter", merger);
        assertThat(as("margaret").get(piece).status()).isEqualTo(200);
        var ruth = as("ruth");
        assertThat(ruth.get(piece).status()).isEqualTo(404);
        assertThat(ruth.get("/advice").body()).doesNotContain("Gnu");
        assertThat(ruth.get("/who-may-decide?act=fn.premises.capital&body=anytown-pccc&day=2016-05-10")
                        .body())
                .doesNotContain("Gnu");
        assertThat(ruth.get("/advice/new").body()).doesNotContain(merger);
    }
}
