package quorate.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;

/** The clock of these tests says 10 May 2016. */
@QuorateTest
class LawPagesTest {

    @LocalServerPort
    int port;

    @Test
    void the_functions_are_listed_with_who_decides_at_the_levels_of_the_day() throws Exception {
        var today = open("/law");
        assertThat(today.statusCode()).isEqualTo(200);
        assertThat(today.body()).contains("Award a GMS contract", "Level 3, delegated commissioning", "35 functions");
        assertThat(today.body()).doesNotContain("Integrated care board");
        assertThat(open("/law?on=2023-05-10").body())
                .contains("Integrated care board")
                .doesNotContain("Level 3,");
        assertThat(open("/law?on=2012-05-10").body()).contains("it begins on 1 April 2013");
    }

    @Test
    void functions_can_be_searched_and_narrowed_to_a_family() throws Exception {
        assertThat(open("/law?q=merger").body()).contains("1 function on").contains("Approve a merger of practices");
        assertThat(open("/law?family=premises").body())
                .contains("2 functions on")
                .doesNotContain("Award a GMS");
        assertThat(open("/law?q=%3Cscript%3E").body())
                .contains("No function has these words")
                .doesNotContain("<script>\"");
    }

    @Test
    void a_function_says_who_decides_on_the_day_what_is_owed_and_where_it_was_read() throws Exception {
        var page = open("/law/acts/fn.contract.terminate").body();
        assertThat(page).contains("Joint committee", "CCG", "Consult the local medical committee");
        assertThat(page).contains("/law/sources/TOR-WILT", "official policy");
        assertThat(open("/law/acts/fn.contract.terminate?on=2015-12-06").body())
                .doesNotContain("Consult the local medical committee");
    }

    @Test
    void what_is_known_from_practice_alone_is_never_called_a_requirement() throws Exception {
        var page = open("/law/acts/fn.premises.capital").body();
        assertThat(page).contains("Who is expected to decide", "Expected practice, source not verified");
        assertThat(open("/law/rules/lim.claim100k").body())
                .contains("Expected practice, source not verified", "£100,000")
                .doesNotContain("Statute or agreement");
    }

    @Test
    void a_rule_says_whether_it_is_in_force_on_the_day() throws Exception {
        assertThat(open("/law/rules/law.nodouble").body())
                .contains("1 April 2015 to 30 June 2022")
                .doesNotContain("not in force");
        assertThat(open("/law/rules/law.nodouble?on=2022-07-01").body()).contains("not in force on 1 July 2022");
        assertThat(open("/law/rules?on=2022-07-01").body())
                .contains("law.65Z6.jc")
                .doesNotContain("law.nodouble");
    }

    @Test
    void a_document_lists_what_rests_on_it() throws Exception {
        var page = open("/law/sources/LRO-2014").body();
        assertThat(page).contains("in force 1 October 2014", "law.14Z3.2A").doesNotContain("law.nodouble");
    }

    @Test
    void changes_are_listed_between_two_days_and_a_day_that_is_none_is_a_fault() throws Exception {
        assertThat(open("/law/changes").body()).contains("1 July 2022");
        assertThat(open("/law/changes?from=2014-09-30&to=2014-10-01").body())
                .contains("law.pre2014.cic", "law.14Z3.2A");
        assertThat(open("/law/changes?from=2022-06-30&to=2022-07-01").body())
                .contains(
                        "Approve a merger of practices, level 3",
                        "Approve a merger of practices, Integrated care board");
        var faulty = open("/law/changes?from=2014-02-30&to=2014-10-01");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("There is a problem");
        assertThat(open("/law/changes?from=2014-09-30").body()).contains("Enter the second day");
    }

    @Test
    void the_matrix_of_a_day_can_be_taken_away_as_a_spreadsheet() throws Exception {
        var csv = open("/law/functions.csv?on=2023-06-30");
        assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().filter(line -> line.contains(",fn.complaints,")))
                .singleElement()
                .asString()
                .contains(",icb,nhs-england,");
        assertThat(open("/law/functions.csv?on=2023-07-01").body()).contains(",icb,commissioner,,2023-07-01,,");
        assertThat(csv.body().lines().count()).isEqualTo(36);
    }

    @Test
    void a_concern_says_who_must_act_on_it_on_the_day() throws Exception {
        assertThat(open("/law/concerns?on=2023-06-30&q=complains+to+the+commissioner")
                        .body())
                .contains("1 route on 30 June 2023", "<strong>NHS England</strong> handles the complaint");
        assertThat(open("/law/concerns?on=2023-07-01&q=complains+to+the+commissioner")
                        .body())
                .contains("<strong>The ICB</strong> handles the complaint");
        assertThat(open("/law/concerns?on=2016-05-10&family=performer&level=3").body())
                .contains("3 routes on", "NHS England’s medical directorate is told immediately")
                .doesNotContain("Integrated care board");
        assertThat(open("/law/concerns?q=%3Cb%3E").body()).contains("No concern has these words");
        assertThat(open("/law/concerns/route.complaint?on=2023-06-30").body())
                .contains("30 June 2023", "On other days", "1 July 2023", "/law/sources/COMPL-NHSE");
        assertThat(open("/law/concerns/route.prescribing?on=2024-01-10").body())
                .contains("Who is expected to act", "Expected practice, source not verified");
        var csv = open("/law/concerns.csv?on=2023-07-01").body();
        assertThat(csv.lines().filter(line -> line.contains(",route.complaint,")))
                .singleElement()
                .asString()
                .contains("The ICB handles the complaint.", "2023-07-01");
        assertThat(csv.lines().count()).isEqualTo(16);
    }

    @Test
    void coverage_names_every_function_and_document_with_what_would_close_each_gap() throws Exception {
        var page = open("/law/coverage").body();
        var law = Law.ofJar();
        assertThat(page).contains("Functions: ", "Documents: ", "Concerns: ", "To close it:", law.hash());
        for (var source : law.listSources()) assertThat(page).contains("/law/sources/" + source.id());
        for (var act : law.pack().acts()) assertThat(page).contains("/law/acts/" + act.id());
        assertThat(open("/law/coverage?kind=document&state=not").body())
                .contains("/law/sources/PGM17")
                .doesNotContain("/law/sources/NHSA-13Z", "Open points</h2>");
        assertThat(open("/law/coverage?kind=open&q=complaints+at+level+3").body())
                .contains("1 line", "Who handled complaints at level 3", "Clause 7 of the agreement");
        assertThat(open("/law/coverage?q=%3Cb%3E").body()).contains("Nothing fits this filter");
        assertThat(open("/law/coverage.csv").body()).contains("document,NHSA-13Z,", "act,fn.s7a,", "open,open.17,");
    }

    @Test
    void a_rule_says_what_it_took_the_place_of_and_what_took_its_place() throws Exception {
        assertThat(open("/law/rules/duty.14Z2?on=2016-05-10").body())
                .contains("Since 1 July 2022", "/law/rules/duty.14Z45?on=2022-07-01");
        assertThat(open("/law/rules/duty.14Z45?on=2023-05-10").body())
                .contains("Until 30 June 2022", "/law/rules/duty.14Z2?on=2022-06-30");
        assertThat(open("/law/rules/pool.primarycare").body())
                .contains("Whether the primary care budget may be pooled");
        assertThat(open("/law/sources/GMS-2015").body()).contains("What of it is not here", "Read as at 22 July 2016");
    }

    @Test
    void what_the_pack_does_not_know_is_not_found() throws Exception {
        for (var path :
                new String[] {"/law/acts/fn.none", "/law/rules/none", "/law/concerns/none", "/law/sources/NONE"}) {
            assertThat(open(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> open(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
