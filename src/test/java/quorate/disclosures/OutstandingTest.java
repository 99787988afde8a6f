package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.letters.Delivery;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Cast;
import quorate.stories.Story;

@Story
@TestPropertySource(properties = "quorate.story=disclosures") // a world to themselves: they say who has not declared
class OutstandingTest {

    private static final String HERE = "/registers/anytown-ccg/outstanding";

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Clocks clocks;

    @Autowired
    Outstanding outstanding;

    @Autowired
    Reminding reminding;

    @Autowired
    Register register;

    @BeforeEach
    void a_day_long_after_the_posts_began() {
        clock.set(LocalDateTime.of(2019, 3, 12, 10, 0));
    }

    private Owed owed(String who) {
        return outstanding.of(DisclosureAddresses.somebody("anytown-ccg"), clocks.today(), Long.MAX_VALUE).stream()
                .filter(one -> one.person().equals(DisclosureAddresses.somebody(who)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_nil_return_takes_somebody_off_the_list_until_it_is_due_again() {
        var nadia = Visitor.at(port).signIn("nadia", Cast.PASSWORD);
        assertThat(owed("nadia-rahman").state()).isEqualTo(Owed.State.NEVER);
        nadia.post("/interests/confirmations", "confirm", "nothing-to-declare");
        var after = owed("nadia-rahman");
        assertThat(after.state()).isEqualTo(Owed.State.IN_TIME);
        assertThat(after.nil()).isTrue();
        assertThat(after.due()).isEqualTo("2020-03-12");
        clock.set(LocalDateTime.of(2020, 3, 13, 10, 0));
        assertThat(owed("nadia-rahman").state()).isEqualTo(Owed.State.OVERDUE);
    }

    @Test
    void the_secretary_sees_who_has_not_declared_and_others_do_not() {
        var fiona = Cast.SECRETARY.visiting(port);
        var page = fiona.get(HERE + "?state=outstanding").page().text();
        assertThat(page).contains("Priya Nair", "Never declared", "Required of a member of the body or of a committee");
        assertThat(fiona.get(HERE + "?state=not-settled").page().text())
                .contains("Lucy Adeyemi", "Not settled: no rule found names somebody in attendance");
        assertThat(fiona.get(HERE + "/csv").body()).contains("Priya Nair", "never declared");
        assertThat(fiona.get("/worklist").page().text()).contains("Chase ");
        assertThat(Cast.CONFLICTED.visiting(port).get(HERE).status()).isEqualTo(404);
        assertThat(Visitor.at(port)
                        .signIn("samuel", Cast.PASSWORD)
                        .get(HERE)
                        .page()
                        .text())
                .contains("Priya Nair")
                .doesNotContain("Write now");
    }

    @Test
    void everybody_is_written_to_once_however_often_the_button_is_pressed() {
        var body = DisclosureAddresses.somebody("anytown-ccg");
        reminding.write(body, new Actor.Process("test"));
        assertThat(reminding.write(body, new Actor.Process("test"))).isZero();
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.post(HERE + "/reminders").location()).isEqualTo(HERE);
        assertThat(fiona.get(HERE).page().text()).contains("Everybody has been written to already");
        assertThat(reminding.lastTo(owed("priya-nair"), body).orElseThrow().state())
                .isEqualTo(Delivery.State.WAITING);
        assertThat(Cast.ADMINISTRATOR
                        .visiting(port)
                        .get("/letters?text=priya")
                        .page()
                        .text())
                .contains("Nothing is sent", "Your declaration of interests is overdue", "No address");
    }

    @Test
    void a_body_s_own_rule_may_only_be_stricter() {
        var fiona = Cast.SECRETARY.visiting(port);
        var loose = fiona.post(HERE + "/rules", "months", "18", "from", "2019-04-01", "clause", "Policy, 4.2");
        assertThat(loose.status()).isEqualTo(422);
        assertThat(loose.page().select(".nhsuk-error-summary").text())
                .contains("every 12 months already; a body’s own rule can only be stricter");
        assertThat(loose.page().select("input[name=clause]").val()).isEqualTo("Policy, 4.2");
        var empty = fiona.post(HERE + "/rules", "months", "0");
        assertThat(empty.page().select(".nhsuk-error-summary__list li")).hasSize(3);
        assertThat(fiona.post(HERE + "/rules", "months", "3", "from", "2019-04-01", "clause", "Policy, 4.2")
                        .status())
                .isEqualTo(303);
        var board = DisclosureAddresses.somebody("anytown-ccg");
        assertThat(outstanding
                        .months(board, java.time.LocalDate.of(2019, 3, 31), Long.MAX_VALUE)
                        .getAsInt())
                .isGreaterThan(3);
        assertThat(outstanding.months(board, java.time.LocalDate.of(2019, 4, 1), Long.MAX_VALUE))
                .hasValue(3);
        clock.set(LocalDateTime.of(2019, 4, 2, 9, 0));
        var rules = fiona.get(HERE).page().select("form[action$=/ends]");
        rules.forEach(form -> fiona.post(form.attr("action")));
        assertThat(outstanding.months(board, java.time.LocalDate.of(2019, 4, 2), Long.MAX_VALUE))
                .hasValue(12);
    }

    @Test
    void a_federation_that_buys_services_reminds_its_directors_once_it_has_a_rule_of_its_own() {
        var federation = admit(Kind.FEDERATION, "Brook Valley Federation", Map.of());
        var director = admit(Kind.PERSON, "Wilfred Hoare", Map.of());
        var post = admit(Kind.POST, "Director", Map.of("office", "director", "title", "Director", "voting", "yes"));
        link(post, Tie.PART_OF, federation);
        link(director, Tie.HOLDS, post);
        var test = new Actor.Process("test");
        var before = outstanding.of(federation, clocks.today(), Long.MAX_VALUE).getFirst();
        assertThat(before.state()).isEqualTo(Owed.State.NOT_SETTLED);
        assertThat(before.duty().footing()).startsWith("Not settled");
        assertThat(reminding.write(federation, test)).isZero();

        // No guidance binds it, so its own rule may ask for as little as it likes.
        var rule = new Stricter(Fresh.id(), federation, 24, "Articles, 12", Span.since(LocalDate.of(2018, 1, 1)));
        assertThat(outstanding.adopt(rule, test).isDone()).isTrue();
        var owed = outstanding.of(federation, clocks.today(), Long.MAX_VALUE).getFirst();
        assertThat(owed.state()).isEqualTo(Owed.State.NEVER);
        assertThat(owed.duty().footing())
                .isEqualTo("Asked of a member of the body or of a committee where the body’s own policy does");
        assertThat(outstanding.months(federation, clocks.today(), Long.MAX_VALUE))
                .hasValue(24);
        assertThat(outstanding.othersWithRules()).contains(federation);
        reminding.writeToAll(test);
        assertThat(reminding.lastTo(owed, federation)).isPresent();
        assertThat(reminding.write(federation, test)).isZero();
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, Span.since(LocalDate.of(2015, 1, 1)), traits, new Actor.Process("test"))
                .orThrow();
        return id;
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, Span.since(LocalDate.of(2015, 1, 1)), Map.of(), "test", new Actor.Process("test"))
                .orThrow();
    }
}
