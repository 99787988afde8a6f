package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.QuorateTest;
import quorate.Visitor;

/** The proxy is elsewhere, so whoever comes from this machine is a stranger and is not believed. */
@QuorateTest
@TestPropertySource(properties = "QUORATE_PROXY=192.0.2.1/32")
@DirtiesContext
class StrangersTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void nobody_guesses_on_by_saying_that_they_are_somewhere_else() {
        var visitor = Visitor.at(port);
        var secret = URLEncoder.encode(visitor.secret(), StandardCharsets.UTF_8);
        for (var time = 1; time < 4; time++) {
            visitor.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-For", "203.0.113." + time)
                    .header("Forwarded", "for=203.0.113." + time)
                    .POST(HttpRequest.BodyPublishers.ofString("username=x&password=y&_csrf=" + secret))
                    .build());
        }
        assertThat(sql.sql("select distinct address from web.failed_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("127.0.0.1");
    }

    @Test
    void nobody_sends_others_elsewhere_by_naming_another_host() {
        var answer = Visitor.at(port)
                .get("/public/feed.atom", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");
        assertThat(answer.body()).doesNotContain("evil.example", "https://localhost");
        assertThat(Visitor.at(port)
                        .get("/worklist", "X-Forwarded-Host", "evil.example")
                        .header("location"))
                .contains("/sign-in?to=%2Fworklist");
    }
}
