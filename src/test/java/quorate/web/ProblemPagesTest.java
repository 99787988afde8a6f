package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.kernel.PartyId;

@QuorateTest
class ProblemPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void an_address_that_leads_nowhere_says_so() {
        var answer = Visitor.at(port).get("/no-such-page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("Page not found");
        assertThat(answer.header("content-security-policy")).isPresent();
    }

    @Test
    void somebody_without_the_post_is_told_what_rights_rest_on() {
        var user = "ian-" + PartyId.fresh().toString().substring(24);
        accounts.open(user, "three unrelated words", PartyId.fresh(), "Ian Moss", false);
        var answer = Visitor.at(port).signIn(user, "three unrelated words").get("/help/components");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("main").text()).contains("posts you hold today");
    }

    @Test
    void a_form_without_its_secret_changes_nothing_and_says_what_to_do() {
        var answer = Visitor.at(port).postRaw("/sign-in", "username", "a", "password", "b");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("h1").text()).isEqualTo("Your session has ended");
    }

    @Test
    void a_form_that_is_too_large_is_called_too_large() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[61 * 1024 * 1024]))
                .build();
        var answer = Visitor.at(port).send(request);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("main").text()).contains("50 MB");
    }

    @Test
    void a_program_that_wants_no_page_is_not_sent_to_one() {
        assertThat(Visitor.at(port)
                        .get("/worklist", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(401);
        var htmx = Visitor.at(port).get("/worklist", "HX-Request", "true");
        assertThat(htmx.status()).isEqualTo(401);
        assertThat(htmx.header("hx-redirect")).contains("/sign-in?to=%2Fworklist");
    }

    @Test
    void a_public_page_sets_no_cookie() {
        assertThat(Visitor.at(port).get("/").header("set-cookie")).isEmpty();
    }

    @Test
    void files_that_belong_to_pages_may_be_kept_and_pages_may_not() {
        var visitor = Visitor.at(port);
        var page = visitor.get("/");
        assertThat(page.header("cache-control").orElseThrow()).contains("no-store");
        var style = page.page().select("link[rel=stylesheet]").attr("href");
        assertThat(visitor.get(style).header("cache-control").orElseThrow()).contains("immutable");
        assertThat(visitor.get("/assets/quorate.css").header("cache-control")).contains("no-cache");
        assertThat(visitor.get("/assets/images/nhsuk-icon-cross.svg").status()).isEqualTo(200);
        assertThat(visitor.get(style, "Accept-Encoding", "gzip").header("content-encoding"))
                .contains("gzip");
    }
}
