package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Accounts;

@QuorateTest
class ReorganisationPagesTest {

    static final Actor SEED = new Actor.Process("test of pages");
    static final String PASSWORD = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    private String tag;
    private PartyId anytown;
    private PartyId mill;

    @BeforeEach
    void two_groups() {
        tag = "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        anytown = admit(Kind.CCG, "NHS " + tag + " Anytown CCG", Map.of("ods", tag + "A"));
        var otherton = admit(Kind.CCG, "NHS " + tag + " Otherton CCG", Map.of("ods", tag + "O"));
        mill = admit(Kind.PRACTICE, tag + " Surgery", Map.of("ods", tag + "P"));
        var other = admit(Kind.PRACTICE, tag + " Other", Map.of("ods", tag + "Q"));
        link(mill, Tie.COMMISSIONED_BY, anytown);
        link(other, Tie.COMMISSIONED_BY, otherton);
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse("2013-04-01/"), traits, SEED)
                .orThrow();
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, Span.parse("2013-04-01/"), Map.of(), "entered", SEED)
                .orThrow();
    }

    private Visitor holding(String office, PartyId body) {
        var who = admit(Kind.PERSON, "Somebody", Map.of());
        var post = admit(Kind.POST, "Post", Map.of("office", office));
        link(post, Tie.PART_OF, body);
        link(who, Tie.HOLDS, post);
        var name = "user-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.open(name, PASSWORD, who, "Somebody", false)).isEmpty();
        return Visitor.at(port).signIn(name, PASSWORD);
    }

    private String[] merger(String key, String... more) {
        var fields = new ArrayList<>(List.of(
                "key",
                key,
                "sort",
                "merging",
                "ending",
                tag + "A\nNHS " + tag + " Otherton CCG",
                "heir",
                "new",
                "heir-kind",
                "ccg",
                "heir-name",
                "NHS " + tag + " Merged CCG",
                "heir-code",
                tag + "M",
                "posts",
                "end",
                "day",
                "2018-04-01",
                "why",
                "Order of 2018"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_merger_is_looked_through_recorded_shown_saved_and_taken_back() {
        var secretary = holding("secretary", anytown);
        var key = UUID.randomUUID().toString();
        var check = secretary.post("/register/reorganisations/drafts", merger(key));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.page().select("main").text())
                .contains(
                        "NHS " + tag + " Anytown CCG and NHS " + tag + " Otherton CCG into NHS " + tag + " Merged CCG")
                .contains(tag + " Surgery: from NHS " + tag + " Anytown CCG to NHS " + tag + " Merged CCG");
        assertThat(register.on(java.time.LocalDate.of(2018, 4, 1)).find(anytown))
                .isPresent();

        var seen = check.page().select("input[name=seen]").val();
        var done = secretary.post("/register/reorganisations", merger(key, "seen", seen));
        assertThat(done.location()).isEqualTo("/register/reorganisations/" + key);
        assertThat(secretary
                        .post("/register/reorganisations", merger(key, "seen", seen))
                        .location())
                .isEqualTo("/register/reorganisations/" + key);
        var report = secretary.get(done.location()).page().select("main").text();
        assertThat(report).contains("Order of 2018", "Takes over", "Take it back");
        assertThat(secretary.get(done.location() + "/changes.csv").body())
                .contains("Is commissioned by another body," + tag + " Surgery: from");
        assertThat(secretary
                        .get("/register/" + tag + "A")
                        .page()
                        .select("a[href=" + done.location() + "]")
                        .text())
                .isEqualTo("Merger of 1 April 2018");
        assertThat(Visitor.at(port).get("/register/" + tag + "A").body()).doesNotContain(done.location());
        assertThat(secretary
                        .get("/register/reorganisations")
                        .page()
                        .select("tbody")
                        .text())
                .contains(tag + " Merged CCG", "1 April 2018", "Recorded");

        assertThat(secretary.post(done.location() + "/undoings", "why", "").status())
                .isEqualTo(422);
        assertThat(secretary
                        .post(done.location() + "/undoings", "why", "Order revoked")
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get(done.location()).page().select("main").text())
                .contains("Taken back on", "Order revoked")
                .doesNotContain("Take it back");
    }

    @Test
    void what_was_not_shown_is_not_recorded() {
        var secretary = holding("secretary", anytown);
        var key = UUID.randomUUID().toString();
        var check = secretary.post("/register/reorganisations/drafts", merger(key));
        var late = admit(Kind.PRACTICE, tag + " Late", Map.of());
        link(late, Tie.COMMISSIONED_BY, anytown);
        var answer = secretary.post(
                "/register/reorganisations",
                merger(key, "seen", check.page().select("input[name=seen]").val()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary").text()).contains("not what you were shown");
        assertThat(answer.page().select("main").text()).contains(tag + " Late: from");
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_typed_is_lost() {
        var secretary = holding("secretary", anytown);
        var answer = secretary.post(
                "/register/reorganisations/drafts",
                "key",
                UUID.randomUUID().toString(),
                "sort",
                "moving",
                "moves",
                "NOBODY1; " + tag + "O\nNOBODY2; " + tag + "O",
                "day-day",
                "31",
                "day-month",
                "2",
                "day-year",
                "2018",
                "why",
                "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary li")).hasSize(3);
        assertThat(answer.page().select(".nhsuk-error-summary").text())
                .contains("“NOBODY1” or “NOBODY2”", "must be a real date", "order, agreement or decision");
        assertThat(answer.page().select("#moves").text()).contains("NOBODY1; " + tag + "O");
    }

    @Test
    void objections_stand_on_the_page_and_lead_back_to_the_form() {
        var secretary = holding("secretary", anytown);
        var fields = new ArrayList<>(List.of(merger(UUID.randomUUID().toString())));
        fields.set(fields.indexOf("2018-04-01"), "2012-04-01");
        var answer = secretary.post("/register/reorganisations/drafts", fields.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("main").text())
                .contains("It cannot be recorded as it is", "did not exist on 31 March 2012", "Check the day");
        fields.addAll(List.of("again", "yes"));
        var form = secretary.post("/register/reorganisations/drafts", fields.toArray(String[]::new));
        assertThat(form.page().select("#ending").text()).contains(tag + "A");
    }

    @Test
    void only_who_keeps_the_records_of_one_of_the_bodies_may_record_it() {
        var member = holding("lay-member", anytown);
        assertThat(member.get("/register/reorganisations").status()).isEqualTo(200);
        assertThat(member.get("/register/reorganisations/new").status()).isEqualTo(403);
        assertThat(member.post(
                                "/register/reorganisations",
                                merger(UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(403);
        var elsewhere = holding("secretary", admit(Kind.CCG, "NHS " + tag + " Far CCG", Map.of()));
        assertThat(elsewhere.get("/register/reorganisations/new").status()).isEqualTo(200);
        var answer = elsewhere.post(
                "/register/reorganisations/drafts", merger(UUID.randomUUID().toString()));
        assertThat(answer.page().select(".nhsuk-error-summary").text()).contains("records of none of these bodies");
        assertThat(Visitor.at(port).get("/register/reorganisations").status()).isNotEqualTo(200);
    }
}
