package quorate.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;

@QuorateTest
class QuestionPagesTest {

    static final Actor BY = new Actor.Process("a test");
    static final PartyId CCG = new PartyId(Fresh.idOf("QuestionPagesTest", "ccg"));
    static final PartyId PCCC = new PartyId(Fresh.idOf("QuestionPagesTest", "pccc"));

    @Autowired
    Authority authority;

    @Autowired
    Register register;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_delegated_ccg_with_its_committee() {
        if (register.on(java.time.LocalDate.of(2016, 5, 10)).find(CCG).isPresent()) return;
        var life = Span.parse("2013-04-01/2022-07-01");
        register.admit(CCG, Kind.CCG, "NHS Anytown CCG", life, Map.of("ods", "Z9A"), BY)
                .orThrow();
        register.admit(PCCC, Kind.COMMITTEE, "Anytown Primary Care Committee", life, Map.of(), BY)
                .orThrow();
        grant(
                "{kind: delegation, title: Delegation agreement with Anytown, from: nhse, to: ccg, span: 2015-04-01/2022-07-01}");
        grant(
                "{kind: terms, key: tor, title: Anytown terms of reference, body: pccc, of: ccg, span: 2015-04-01/2022-07-01, "
                        + "acts: primary-medical, quorum: [{at-least: 4, of: members}, {at-least: 1, of: lay}], "
                        + "clauses: {quorum: paragraph 14}}");
    }

    @Test
    void anybody_may_ask_and_the_answer_has_an_address() throws Exception {
        var page = get("/who-may-decide?act=fn.contract.terminate&body=" + PCCC + "&day=2016-05-10");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Yes: Anytown Primary Care Committee may decide this")
                .contains("NHS England delegated it to NHS Anytown CCG from 1 April 2015")
                .contains("Owed before the decision")
                .contains("If it is a GMS contract: Consult")
                .contains("official policy")
                .contains("Permanent address of this answer");
    }

    @Test
    void a_no_comes_with_every_reason_and_the_way_to_whoever_may() throws Exception {
        var page = get("/who-may-decide?act=fn.performer.list&body=Z9A&day=2016-05-10");
        assertThat(page.body())
                .contains("No: NHS Anytown CCG may not decide this")
                .contains("What would mend it")
                .contains("Take it to NHS England")
                .contains("Who could decide it")
                .contains("NHS England</a></li>");
    }

    @Test
    void what_is_not_settled_says_so_and_never_says_required() throws Exception {
        var page = get("/who-may-decide?act=fn.premises.capital&body=" + PCCC + "&day=2016-05-10");
        assertThat(page.body())
                .contains("Not settled")
                .contains("Expected practice, source not verified")
                .doesNotContain("equired by");
    }

    @Test
    void a_faulty_question_keeps_what_was_typed_and_names_every_fault() throws Exception {
        var page = get("/who-may-decide?act=fn.nonsense&body=%3Cscript%3Ealert(1)%3C/script%3E&day=2016-02-30");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Choose what is to be decided")
                .contains("must be a real date")
                .contains("Enter the name or code of a body")
                .contains("&lt;script>")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_name_that_several_bodies_share_is_asked_back() throws Exception {
        var page = get("/who-may-decide?act=fn.review&body=Anytown&day=2016-05-10");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Which of these do you mean?").contains("NHS Anytown CCG");
    }

    @Test
    void an_instrument_says_its_quorum_in_words_with_the_clause() throws Exception {
        var list = get("/instruments?on=2016-05-10");
        assertThat(list.body()).contains("Anytown terms of reference");
        var id = new InstrumentId(Fresh.idOf("instrument", "tor"));
        assertThat(get("/instruments/" + id + "?on=2016-05-10").body())
                .contains("At least 4 members and at least 1 lay member.")
                .contains("paragraph 14")
                .contains("Versions");
        assertThat(get("/instruments/" + Fresh.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void drafts_are_for_staff() throws Exception {
        var page = get("/instruments/trial");
        assertThat(page.body()).doesNotContain("Try these terms");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private void grant(String yaml) {
        authority
                .grant(
                        Instrument.read(PlainYaml.document(yaml), word -> switch (word) {
                            case "nhse" -> Register.NHS_ENGLAND;
                            case "ccg" -> CCG;
                            default -> PCCC;
                        }),
                        Optional.empty(),
                        BY)
                .orThrow();
    }
}
