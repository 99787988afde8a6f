package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.kernel.PartyId;

@QuorateTest
class SignInTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Administration administration;

    @Autowired
    AccountStore store;

    @Autowired
    JdbcClient sql;

    @Autowired
    SetClock clock;

    private String user;

    @BeforeEach
    void open_an_account() {
        sql.sql("delete from web.failed_sign_in").update();
        user = "fiona-" + PartyId.fresh().toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, PartyId.fresh(), "Fiona Kerr", false))
                .isEmpty();
    }

    @Test
    void the_right_password_leads_to_the_worklist() {
        var fiona = Visitor.at(port).signIn(user.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(fiona.get("/").location()).isEqualTo("/worklist");
        var worklist = fiona.get("/worklist");
        assertThat(worklist.status()).isEqualTo(200);
        assertThat(worklist.page().select("h1").text()).contains("Fiona Kerr", "Worklist");
        assertThat(worklist.header("cache-control").orElseThrow()).contains("no-store");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_alike() {
        var wrongPassword = Visitor.at(port).post("/sign-in", "username", user, "password", "something else");
        var wrongName = Visitor.at(port).post("/sign-in", "username", "nobody-here", "password", PASSWORD);
        assertThat(wrongPassword.status()).isEqualTo(422);
        assertThat(wrongName.status()).isEqualTo(422);
        var sentence = wrongPassword.page().select(".nhsuk-error-summary__list").text();
        assertThat(sentence).isEqualTo("The username or password is not right. Check both and try again");
        assertThat(wrongName.page().select(".nhsuk-error-summary__list").text()).isEqualTo(sentence);
        assertThat(wrongPassword.page().title()).startsWith("Error: ");
        assertThat(wrongPassword.page().select("#username").attr("value")).isEqualTo(user);
        assertThat(wrongPassword.body()).doesNotContain("something else");
    }

    @Test
    void five_failures_lock_for_a_quarter_of_an_hour_and_the_right_password_does_not_help() {
        var visitor = Visitor.at(port);
        for (var time = 0; time < 5; time++)
            visitor.post("/sign-in", "username", user, "password", "a wrong one " + time);
        assertThat(visitor.post("/sign-in", "username", user, "password", PASSWORD)
                        .status())
                .isEqualTo(422);
        clock.pass(Duration.ofMinutes(16));
        assertThat(visitor.post("/sign-in", "username", user, "password", PASSWORD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void after_a_lock_has_passed_one_more_failure_does_not_lock_again() {
        var visitor = Visitor.at(port);
        for (var time = 0; time < 5; time++)
            visitor.post("/sign-in", "username", user, "password", "a wrong one " + time);
        clock.pass(Duration.ofMinutes(16));
        visitor.post("/sign-in", "username", user, "password", "wrong once more");
        assertThat(visitor.post("/sign-in", "username", user, "password", PASSWORD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void too_many_failures_from_one_place_close_it_for_every_name() {
        var visitor = Visitor.at(port);
        visitor.post("/sign-in", "username", "guess-50", "password", "whatever it is");
        sql.sql("insert into web.failed_sign_in select address, at from web.failed_sign_in, generate_series(1, 49)")
                .update();
        assertThat(visitor.post("/sign-in", "username", user, "password", PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void signing_in_begins_a_new_session() {
        var visitor = Visitor.at(port);
        var before = visitor.get("/sign-in").header("set-cookie");
        var after =
                visitor.post("/sign-in", "username", user, "password", PASSWORD).header("set-cookie");
        assertThat(before.orElseThrow()).contains("quorate=", "HttpOnly", "SameSite=Lax");
        assertThat(after.orElseThrow()).contains("quorate=");
        assertThat(after.orElseThrow().split(";", 2)[0])
                .isNotEqualTo(before.orElseThrow().split(";", 2)[0]);
    }

    @Test
    void a_page_for_staff_asks_to_sign_in_and_then_opens() {
        var visitor = Visitor.at(port);
        assertThat(visitor.get("/worklist?on=2016-05-10").location())
                .isEqualTo("/sign-in?to=%2Fworklist%3Fon%3D2016-05-10");
        var page = visitor.get("/sign-in?to=%2Fworklist%3Fon%3D2016-05-10").page();
        var to = page.select("input[name=to]").attr("value");
        assertThat(visitor.post("/sign-in", "username", user, "password", PASSWORD, "to", to)
                        .location())
                .isEqualTo("/worklist?on=2016-05-10");
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in() {
        for (var elsewhere :
                new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "/a\nb", "javascript:x"}) {
            assertThat(SignInPages.ours(elsewhere)).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        var fiona = Visitor.at(port).signIn(user, PASSWORD);
        assertThat(fiona.post("/sign-out").status()).isEqualTo(302);
        assertThat(fiona.get("/worklist").location()).startsWith("/sign-in");
    }

    @Test
    void a_new_password_ends_all_other_sessions() {
        var here = Visitor.at(port).signIn(user, PASSWORD);
        var there = Visitor.at(port).signIn(user, PASSWORD);
        var answer = here.post("/account/passwords", "current", PASSWORD, "new", "four quite other words");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(here.get("/account")
                        .page()
                        .select(".nhsuk-notification-banner")
                        .text())
                .contains("Password changed");
        assertThat(there.get("/account").location()).startsWith("/sign-in");
        Visitor.at(port).signIn(user, "four quite other words");
    }

    @Test
    void a_new_password_needs_the_current_one_and_must_be_strong() {
        var fiona = Visitor.at(port).signIn(user, PASSWORD);
        var answer = fiona.post("/account/passwords", "current", "not this", "new", "short");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary__list").text())
                .contains("The current password is not right")
                .contains("Password must be 12 characters or more");
    }

    @Test
    void a_closed_account_ends_at_once() {
        var fiona = Visitor.at(port).signIn(user, PASSWORD);
        var administrator = new CurrentPerson(PartyId.fresh(), "Ada Brook", List.of(), true);
        assertThat(administration.close(store.find(user).orElseThrow().id(), Closing.LEFT, administrator))
                .isEmpty();
        assertThat(fiona.get("/account").location()).startsWith("/sign-in");
        assertThat(accounts.isOpen(user)).isFalse();
    }

    @Test
    void a_name_is_given_once() {
        assertThat(accounts.open(user, PASSWORD, PartyId.fresh(), "Somebody Else", false))
                .containsExactly("There is an account called " + user + " already: choose another name");
    }

    @Test
    void the_session_holds_no_rights_and_the_database_no_password() {
        Visitor.at(port).signIn(user, PASSWORD);
        var attributes = sql.sql("""
                        select string_agg(encode(attribute_bytes, 'escape'), ' ') from spring_session_attributes
                        join spring_session on primary_id = session_primary_id where principal_name = :user
                        """).param("user", user).query(String.class).single();
        assertThat(attributes)
                .contains("quorate.web.SignedIn")
                .doesNotContain("administrator", "secretary", "Fiona Kerr");
        assertThat(sql.sql("select password from web.account where username = ?")
                        .param(user)
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }
}
