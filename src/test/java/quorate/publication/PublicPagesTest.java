package quorate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import quorate.QuorateTest;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Release;

@QuorateTest
class PublicPagesTest {

    static final PartyId OTHERTON = PartyId.fresh();

    @LocalServerPort
    int port;

    @Autowired
    Publication publication;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    UUID meeting;
    String address;

    @BeforeEach
    void a_published_minute() {
        meeting = UUID.randomUUID();
        address = "otherton-ccg/" + meeting + "/minutes";
        release("=Minutes of Tŷ’r Cwmwd", "<h2>Item 1</h2><p>Agreed, " + meeting + ".</p>", null);
    }

    void release(String title, String html, String why) {
        var before = publication.fetch(address).map(Document::version).orElse(0);
        clocks.write(number -> {
            events.publishEvent(
                    new Release(address, "minutes", title, OTHERTON, LocalDate.of(2016, 5, 10), html, meeting, why));
            return number;
        });
        await().until(() -> publication
                .fetch(address)
                .filter(found -> found.version() > before)
                .isPresent());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void anybody_reads_a_document_and_gets_no_cookie() throws Exception {
        for (var path : new String[] {
            "/public", "/public/" + address, "/public/list.json", "/public/list.csv", "/public/feed.atom"
        }) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .as(path)
                    .contains("max-age=60")
                    .contains("public");
        }
        assertThat(get("/public/" + address).body())
                .contains("<h2 class=\"nhsuk-heading-m\">Item 1</h2>")
                .contains("Minutes of 10 May 2016");
    }

    @Test
    void a_document_is_not_sent_again_to_whoever_has_it() throws Exception {
        var first = get("/public/" + address);
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Link").orElseThrow())
                .isEqualTo("</public/" + address + ">; rel=\"canonical\"");
        assertThat(get("/public/" + address, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        release("Minutes", "<p>New words</p>", "A word was missing.");
        var second = get("/public/" + address, "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("New words").contains("A word was missing.");
        assertThat(get("/public/" + address + "?version=1").body()).contains("This version was replaced");
    }

    @Test
    void a_withdrawn_document_says_so_and_is_gone() throws Exception {
        publication.withdraw(address, Ground.PERSONAL_DATA, "A name was left in.", new Actor.Process("test"));
        for (var path : new String[] {"/public/" + address, "/public/" + address + "?version=1"}) {
            var page = get(path);
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body())
                    .contains("This document was withdrawn on 10 May 2016")
                    .contains("It held personal data")
                    .contains("A name was left in.")
                    .doesNotContain("Cwmwd")
                    .doesNotContain("Agreed");
        }
    }

    @Test
    void what_was_never_published_is_not_found() throws Exception {
        assertThat(get("/public/otherton-ccg/never/minutes").statusCode()).isEqualTo(404);
        assertThat(get("/public/" + address + "?version=9").statusCode()).isEqualTo(404);
        assertThat(get("/public/%2e%2e/%2e%2e/x").statusCode()).isIn(400, 404);
    }

    @Test
    void a_search_has_an_address_and_survives_nonsense() throws Exception {
        assertThat(get("/public?q=" + meeting).body())
                .contains("/public/" + address)
                .contains("Showing 1 to 1 of 1");
        assertThat(get("/public?q=%22%27%3C%01&body=x&kind=%3Cscript%3E&year=99999&page=-4")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/public?q=xyzzy-nothing").body()).contains("No document was found");
    }

    /** Two visitors ask the same, and between them it is replaced, another is released, and it is withdrawn. */
    @Test
    void a_list_asked_for_again_is_as_new_as_the_shelf() throws Exception {
        for (var path : new String[] {"/public?q=" + meeting, "/public/feed.atom?q=" + meeting})
            assertThat(get(path).body()).contains("Cwmwd").doesNotContain("Renamed");
        release("Renamed " + meeting, "<p>New words</p>", "The title was wrong.");
        for (var path : new String[] {"/public?q=" + meeting, "/public/feed.atom?q=" + meeting})
            assertThat(get(path).body()).contains("Renamed");
        publication.withdraw(address, Ground.PERSONAL_DATA, "", new Actor.Process("test"));
        for (var path : new String[] {"/public?q=" + meeting, "/public/feed.atom?q=" + meeting})
            assertThat(get(path).body()).doesNotContain("Renamed");
    }

    @Test
    void how_often_a_document_is_opened_is_counted_and_nothing_else() throws Exception {
        for (var at = 0; at < 3; at++) get("/public/" + address);
        get("/public/" + address, "User-Agent", "Examplebot/2.1");
        var line = get("/public/reading.csv?days=all")
                .body()
                .lines()
                .filter(row -> row.contains(meeting.toString()))
                .toList();
        assertThat(line).singleElement().asString().endsWith(",3");
        var page = get("/public/reading?body=" + OTHERTON.value()).body();
        assertThat(page).contains("/public/" + address).contains("Opened");
        get("/public/" + address);
        assertThat(get("/public/reading.csv").body().lines().filter(row -> row.contains(meeting.toString())))
                .singleElement()
                .asString()
                .endsWith(",4");
        assertThat(get("/public/reading?body=" + UUID.randomUUID()).body()).contains("No document was opened");
    }

    @Test
    void the_list_for_spreadsheets_is_safe_to_open() throws Exception {
        var csv = get("/public/list.csv?q=" + meeting);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().skip(1).findFirst().orElseThrow())
                .startsWith(address + ",http://localhost:" + port + "/public/" + address
                        + ",'=Minutes of Tŷ’r Cwmwd,minutes,");
    }

    @Test
    void the_feed_and_the_list_for_machines_can_be_read() throws Exception {
        var feed = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        get("/public/feed.atom?q=" + meeting).body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(1);
        assertThat(get("/public/list.json?q=" + meeting).body())
                .contains("\"address\":\"" + address + "\"")
                .contains("\"day\":\"2016-05-10\"");
    }
}
