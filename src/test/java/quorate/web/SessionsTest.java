package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.kernel.PartyId;

/** A session belongs to whoever signed in, from then until they sign out. */
@QuorateTest
class SessionsTest {

    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private String user;

    @BeforeEach
    void open_an_account() {
        sql.sql("delete from web.failed_sign_in").update();
        user = "fiona-" + PartyId.fresh().toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, PartyId.fresh(), "Fiona Kerr", false))
                .isEmpty();
    }

    private static String cookie(Visitor.Answer answer) {
        return answer.header("set-cookie").orElseThrow().split(";", 2)[0];
    }

    /** Somebody else's browser with this cookie and nothing else. */
    private Visitor.Answer with(String cookie, String path) {
        return Visitor.at(port)
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .header("Cookie", cookie)
                        .build());
    }

    @Test
    void a_session_laid_ready_for_somebody_is_worth_nothing_once_they_sign_in() {
        var victim = Visitor.at(port);
        var laid = cookie(victim.get("/sign-in"));
        victim.signIn(user, PASSWORD);
        assertThat(victim.get("/account").status()).isEqualTo(200);
        assertThat(with(laid, "/account").location()).startsWith("/sign-in");
    }

    @Test
    void a_session_nobody_began_is_not_taken_up() {
        var invented = "quorate="
                + java.util.Base64.getEncoder()
                        .encodeToString(PartyId.fresh().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = with(invented, "/sign-in");
        assertThat(cookie(answer)).isNotEqualTo(invented);
    }

    @Test
    void after_signing_out_the_cookie_of_before_opens_nothing() {
        var fiona = Visitor.at(port);
        var kept = cookie(fiona.post("/sign-in", "username", user, "password", PASSWORD));
        assertThat(with(kept, "/account").status()).isEqualTo(200);
        assertThat(fiona.post("/sign-out").location()).isEqualTo("/");
        assertThat(with(kept, "/account").location()).startsWith("/sign-in");
    }

    @Test
    void the_cookie_is_for_this_service_alone_and_behind_tls_for_tls_alone() {
        var plain = Visitor.at(port).get("/sign-in").header("set-cookie").orElseThrow();
        assertThat(plain).contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Secure", "Domain");
        var tls = Visitor.at(port).get("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(tls.header("set-cookie").orElseThrow()).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(tls.header("strict-transport-security").orElseThrow()).contains("max-age=31536000");
    }

    @Test
    void a_locked_account_is_answered_like_a_wrong_password_and_its_sessions_go_on() {
        var fiona = Visitor.at(port).signIn(user, PASSWORD);
        var guesser = Visitor.at(port);
        for (var time = 0; time < 5; time++)
            guesser.post("/sign-in", "username", user, "password", "a wrong one " + time);
        var locked = guesser.post("/sign-in", "username", user, "password", PASSWORD);
        var wrong = guesser.post("/sign-in", "username", user, "password", "another wrong one");
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.page().select(".nhsuk-error-summary").text())
                .isEqualTo(wrong.page().select(".nhsuk-error-summary").text());
        assertThat(fiona.get("/account").status()).isEqualTo(200);
    }

    @Test
    void the_proxy_on_this_machine_says_where_a_failure_came_from() {
        var visitor = Visitor.at(port);
        var secret = visitor.secret();
        visitor.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(HttpRequest.BodyPublishers.ofString("username=x&password=y&_csrf="
                        + java.net.URLEncoder.encode(secret, java.nio.charset.StandardCharsets.UTF_8)))
                .build());
        assertThat(sql.sql("select address from web.failed_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("203.0.113.9");
    }
}
