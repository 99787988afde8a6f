package quorate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions one by one, read out of what was released and of nothing else. */
@QuorateTest
class ResolutionTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final String TWO = "<p>Committee</p><dl><dt>3. A branch in Mill Lane</dt>"
            + "<dd>Agreed without a vote: To close it.</dd><dt>4. Budget, \"first\" draft</dt>"
            + "<dd>Carried on a vote (a member asked): To keep it. 3 for, 1 against, 0 abstained.</dd></dl>";

    @LocalServerPort
    int port;

    @Autowired
    Publication publication;

    @Autowired
    Redacting redacting;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    PartyId body;
    UUID meeting;
    String address;

    @BeforeEach
    void the_decisions_of_a_meeting() {
        body = PartyId.fresh();
        meeting = UUID.randomUUID();
        address = "otherton-ccg/" + meeting + "/decisions";
        release(TWO, null);
    }

    private void release(String html, String why) {
        clocks.write(number -> {
            events.publishEvent(new Release(address, "decision", "Decisions", body, DAY, html, meeting, why));
            return number;
        });
        await().until(() -> publication
                .fetch(address)
                .flatMap(Document::page)
                .filter(page -> page.html().contains("Mill Lane") || why != null)
                .isPresent());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "body=" + body));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode rows(String more) throws Exception {
        return JsonMapper.shared()
                .readTree(get("/public/decisions.json?" + more).body());
    }

    @Test
    void each_decision_is_a_row_with_its_committee_meeting_day_outcome_and_address() throws Exception {
        var rows = rows("");
        assertThat(rows.size()).isEqualTo(2);
        var first = rows.get(0);
        assertThat(first.get("title").asString()).isEqualTo("A branch in Mill Lane");
        assertThat(first.get("number").asString()).isEqualTo("3");
        assertThat(first.get("outcome").asString()).isEqualTo("agreed");
        assertThat(first.get("says").asString()).isEqualTo("Agreed without a vote: To close it.");
        assertThat(first.get("day").asString()).isEqualTo("2016-05-10");
        assertThat(first.get("meeting").asString()).isEqualTo(meeting.toString());
        assertThat(first.get("url").asString()).endsWith("/public/" + address);
        assertThat(rows.get(1).get("outcome").asString()).isEqualTo("carried");
        assertThat(get("/public/decisions.csv?").body())
                .contains("\"Budget, \"\"first\"\" draft\"", first.get("id").asString());
        assertThat(get("/public/decisions?").body()).contains("A branch in Mill Lane", "To close it");
    }

    @Test
    void words_and_year_narrow_the_page_and_both_lists() throws Exception {
        assertThat(rows("q=branch+CLOSE&").size()).isEqualTo(1);
        assertThat(rows("year=2015&").size()).isZero();
        assertThat(get("/public/decisions.csv?q=budget&").body())
                .contains("Budget")
                .doesNotContain("Mill Lane");
        assertThat(get("/public/decisions?year=2015&").body()).contains("No decision was found");
        assertThat(get("/public/decisions?q=budget&").body()).contains("Budget").doesNotContain("Mill Lane");
    }

    @Test
    void a_corrected_document_keeps_the_ids_of_its_rows() throws Exception {
        var before = rows("").get(1).get("id").asString();
        release(TWO.replace("Mill Lane", "High Road"), "A word was wrong");
        await().until(() -> rows("").get(0).get("title").asString().contains("High Road"));
        assertThat(rows("").get(1).get("id").asString()).isEqualTo(before);
        assertThat(rows("").get(1).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_withheld_or_withdrawn_is_in_no_row() throws Exception {
        assertThat(redacting
                        .withhold(address, List.of("To close it."), Ground.CONFIDENTIAL, new Actor.Process("test"))
                        .isDone())
                .isTrue();
        await().until(() -> !rows("").get(0).get("says").asString().contains("To close it"));
        for (var path : List.of("/public/decisions?", "/public/decisions.csv?", "/public/decisions.json?"))
            assertThat(get(path).body()).as(path).doesNotContain("To close it");
        publication.withdraw(address, Ground.CONFIDENTIAL, "", new Actor.Process("test"));
        await().until(() -> rows("").size() == 0);
        assertThat(get("/public/decisions?").body())
                .contains("No decision was found")
                .doesNotContain("Mill Lane");
    }
}
