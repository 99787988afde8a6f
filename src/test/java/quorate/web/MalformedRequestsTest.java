package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.kernel.PartyId;

/** Requests that no browser sends. */
@QuorateTest
class MalformedRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    Visitor ada;
    String secret;

    @BeforeEach
    void an_administrator() {
        var user = "ada-" + PartyId.fresh().toString().substring(24);
        accounts.open(user, PASSWORD, PartyId.fresh(), "Ada Brook", true);
        ada = Visitor.at(port).signIn(user, PASSWORD);
        secret = ada.secret();
    }

    private Visitor.Answer send(String method, String path, String type, String body) {
        return ada.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void a_body_that_is_no_form_is_refused_in_words() {
        var bodies = List.of(
                List.of(FORM, "_csrf=" + secret + "&title=%zz&begins=%"),
                List.of(FORM, "_csrf=" + secret + "&title=a%00b"),
                List.of(FORM, "_csrf=" + secret + "&" + "&a=1".repeat(20_000)),
                List.of(FORM, "_csrf=" + secret + "&title=" + "x".repeat(3_000_000)),
                List.of("application/json", "{\"title\": 1}"),
                List.of("multipart/form-data", "no boundary"),
                List.of("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"title"),
                List.of("not a type", "title=1"));
        var wrong = new ArrayList<String>();
        for (var path : List.of("/help/components/items", "/imports", "/sign-in")) {
            for (var body : bodies) {
                var answer = send("POST", path, body.getFirst(), body.getLast());
                var told = answer.page().select("h1").text();
                if (answer.status() < 400 || answer.status() >= 500 || told.isEmpty()) {
                    wrong.add(path + " " + body.getFirst() + " "
                            + body.getLast()
                                    .substring(0, Math.min(80, body.getLast().length())) + ": "
                            + answer.status() + " " + told);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_nul_is_refused_in_an_address_as_in_a_form() {
        for (var path : List.of("/register?q=a%00b", "/public?q=%00", "/publication/withdrawals/new?address=%00")) {
            assertThat(ada.get(path).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void other_methods_are_refused() {
        for (var method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
            for (var path : List.of("/", "/account", "/imports", "/sign-in", "/no-such-page")) {
                var answer = send(method, path, FORM, "");
                assertThat(answer.status()).as(method + " " + path).isBetween(400, 499);
            }
        }
    }
}
