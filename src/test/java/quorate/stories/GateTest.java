package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import quorate.Visitor;
import quorate.clocks.Clocks;

/** What holds at every address alike: the secret of forms, and the headers that keep pages to themselves. */
@Story
@Tag("slow")
class GateTest {

    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "x-content-type-options",
            "nosniff",
            "x-frame-options",
            "DENY",
            "referrer-policy",
            "same-origin",
            "permissions-policy",
            "camera=(), geolocation=(), microphone=()");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clocks clocks;

    @Test
    void no_form_without_its_secret_or_with_another_changes_anything() {
        var addresses = Addresses.of(application);
        var wrong = new ArrayList<String>();
        for (var somebody : List.of(Cast.PUBLIC, Cast.SECRETARY, Cast.ADMINISTRATOR)) {
            var visitor = somebody.visiting(port);
            var anothers = Cast.MEMBER.visiting(port).secret();
            var known = clocks.known();
            for (var address : addresses) {
                if (!address.method().equals("POST")) continue;
                for (var path : address.paths()) {
                    for (var secret : new String[][] {{}, {"_csrf", ""}, {"_csrf", anothers}}) {
                        var answer = visitor.postRaw(path, secret);
                        if (answer.status() != 403
                                || !answer.page().select("h1").text().equals("Your session has ended")) {
                            wrong.add(somebody + " " + path + ": " + answer.status());
                        }
                    }
                }
            }
            assertThat(clocks.known()).as("nothing was written for " + somebody).isEqualTo(known);
            if (somebody != Cast.PUBLIC)
                assertThat(visitor.get("/account").status()).isEqualTo(200);
        }
        assertThat(wrong).withFailMessage(() -> String.join("\n", wrong)).isEmpty();
    }

    @Test
    void every_answer_is_kept_to_itself_whatever_its_status() {
        var wrong = new ArrayList<String>();
        for (var somebody : List.of(Cast.PUBLIC, Cast.FORMER, Cast.SECRETARY)) {
            var visitor = somebody.visiting(port);
            for (var address : Addresses.of(application)) {
                if (!address.method().equals("GET") || address.stream()) continue;
                address.paths().forEach(path -> look(visitor, path, somebody != Cast.PUBLIC, wrong));
            }
            look(visitor, "/no-such-page", false, wrong);
            look(visitor, "/assets/quorate.css", false, wrong);
        }
        assertThat(wrong).withFailMessage(() -> String.join("\n", wrong)).isEmpty();
    }

    private static void look(Visitor visitor, String path, boolean signedIn, List<String> wrong) {
        var answer = visitor.get(path);
        var file = answer.header("content-disposition").orElse("").startsWith("attachment")
                && (path.contains("original")
                        || path.contains("/evidence/")
                        || path.endsWith("/file")
                        || path.endsWith("/letter"));
        HEADERS.forEach((name, value) -> {
            // A file somebody uploaded may do nothing at all.
            var expected = file && name.equals("content-security-policy") ? "sandbox; default-src 'none'" : value;
            if (!answer.header(name).orElse("").equals(expected)) {
                wrong.add(path + " " + answer.status() + " " + name + ": "
                        + answer.headers().get(name));
            }
        });
        // What is public is the same for everybody and names nobody.
        var shared = path.startsWith("/public/") && answer.header("set-cookie").isEmpty();
        if (signedIn && !shared && !answer.header("cache-control").orElse("").contains("no-store"))
            wrong.add(path + " " + answer.status() + " may be kept: " + answer.header("cache-control"));
        if (answer.body().matches("(?s).*(<style|<script>|\\sstyle=|\\son[a-z]+=\").*")
                && answer.body().contains("<html")) wrong.add(path + " has style or script of its own");
    }

    @Test
    void nobody_is_signed_out_by_a_link() {
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get("/sign-out").status()).isEqualTo(404);
        assertThat(fiona.get("/account").status()).isEqualTo(200);
    }
}
