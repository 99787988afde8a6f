package quorate.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Accounts;

@QuorateTest
class InterestsPagesTest {

    private static final String PASSWORD = "three unrelated words";
    private static final Actor SEED = new Actor.Process("test");

    @LocalServerPort
    int port;

    @Autowired
    Interests interests;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    @Autowired
    SetClock clock;

    @Autowired
    Clocks clocks;

    private String tail;
    private PartyId committee;
    private PartyId practice;
    private PartyId ruth;
    private PartyId fiona;

    @BeforeEach
    void a_committee_with_a_secretary_and_a_gp() {
        clock.set(LocalDateTime.of(2016, 10, 11, 10, 0));
        tail = PartyId.fresh().toString().substring(24);
        committee = admit(Kind.COMMITTEE, "PCCC " + tail, Map.of("key", "pccc-" + tail));
        practice = admit(
                Kind.PRACTICE,
                "Mill Lane Surgery " + tail,
                Map.of("ods", "Z9" + tail.substring(0, 4).toUpperCase(java.util.Locale.ROOT)));
        ruth = member("ruth-" + tail, "Dr Ruth Amos", "gp-member");
        fiona = member("fiona-" + tail, "Fiona Kerr", "secretary");
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, Span.parse("2013-04-01/"), traits, SEED).orThrow();
        return id;
    }

    private PartyId member(String user, String name, String office) {
        var person = admit(Kind.PERSON, name, Map.of());
        var post = admit(Kind.POST, name + "'s post", Map.of("office", office, "title", "The " + office));
        register.link(post, Tie.PART_OF, committee, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
        register.link(person, Tie.HOLDS, post, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
        assertThat(accounts.open(user, PASSWORD, person, name, false)).isEmpty();
        return person;
    }

    private Visitor as(String who) {
        return Visitor.at(port).signIn(who + "-" + tail, PASSWORD);
    }

    private String[] answers(String... changes) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("type", "financial");
        fields.put("description", "Partner in the practice");
        fields.put("party", "Mill Lane Surgery " + tail);
        fields.put("from-day", "1");
        fields.put("from-month", "10");
        fields.put("from-year", "2016");
        fields.put("consent", "yes");
        for (var at = 0; at < changes.length; at += 2) fields.put(changes[at], changes[at + 1]);
        return fields.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void what_is_declared_is_shown_once_more_before_it_is_saved() {
        var visitor = as("ruth");
        var check = visitor.post("/interests/declarations/check", answers());
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.page().text())
                .contains("Nothing is saved until you confirm", "Found on the register: Mill Lane Surgery");
        assertThat(visitor.get("/interests").page().text()).contains("no interest that holds today");
        var saved = visitor.post(
                "/interests/declarations", answers("once", UUID.randomUUID().toString()));
        assertThat(saved.location()).isEqualTo("/interests");
        var mine = visitor.get("/interests").page().text();
        assertThat(mine)
                .contains(
                        "Interest declared", "Partner in the practice", "Financial interest", "Linked to the register");
    }

    @Test
    void sending_a_declaration_twice_declares_once() {
        var visitor = as("ruth");
        var once = UUID.randomUUID().toString();
        visitor.post("/interests/declarations", answers("once", once));
        visitor.post("/interests/declarations", answers("once", once));
        assertThat(visitor.get("/interests").page().select(".nhsuk-card__heading-container"))
                .hasSize(1);
    }

    @Test
    void all_faults_are_said_at_once_and_nothing_typed_is_lost() {
        var answer = as("ruth")
                .post(
                        "/interests/declarations/check",
                        "type",
                        "indirect",
                        "description",
                        "my wife <b>works</b> there",
                        "from-day",
                        "31",
                        "from-month",
                        "2",
                        "from-year",
                        "2016",
                        "to-day",
                        "1",
                        "to-month",
                        "1",
                        "to-year",
                        "2015",
                        "consent",
                        "no");
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.select(".nhsuk-error-summary__list li").eachText())
                .anyMatch(text -> text.contains("who the interest is in"))
                .anyMatch(text -> text.contains("real date"))
                .anyMatch(text -> text.contains("why the interest should not be published"));
        assertThat(page.select("textarea[name=description]").text()).isEqualTo("my wife <b>works</b> there");
        assertThat(page.select("input[name=type][value=indirect]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void changing_the_answers_brings_the_form_back_filled_in() {
        var form = as("ruth")
                .post("/interests/declarations", answers("change", "yes"))
                .page();
        assertThat(form.select("input[name=party]").val()).isEqualTo("Mill Lane Surgery " + tail);
        assertThat(form.select("h1").text()).contains("Declare an interest");
    }

    @Test
    void a_late_declaration_says_so_with_its_source_and_is_taken_all_the_same() {
        var page = as("ruth")
                .post("/interests/declarations/check", answers("from-month", "1"))
                .page();
        assertThat(page.text()).contains("This declaration is late: it was due by 29 January 2016", "14O(3)(b)");
        assertThat(page.select("button").eachText()).contains("Confirm and save");
    }

    @Test
    void a_nil_return_counts_as_a_confirmation_and_the_worklist_stops_asking() {
        var visitor = as("ruth");
        assertThat(visitor.get("/worklist").page().text()).contains("Confirm your interests");
        visitor.post("/interests/confirmations", "confirm", "nothing-to-declare");
        assertThat(visitor.get("/interests").page().text())
                .contains("as a nil return", "Confirm them again by 11 April 2017");
        assertThat(visitor.get("/worklist").page().text()).doesNotContain("Confirm your interests");
    }

    @Test
    void nothing_is_confirmed_but_what_the_page_showed() {
        var visitor = as("ruth");
        assertThat(visitor.post("/interests/confirmations").status()).isEqualTo(422);
        visitor.post("/interests/declarations", answers());
        var stale = visitor.post("/interests/confirmations", "confirm", "nothing-to-declare");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.page().select(".nhsuk-error-summary").text())
                .contains("Your list has changed since you opened the page");
        assertThat(visitor.get("/interests").page().text()).contains("You have not confirmed your declarations yet");
    }

    @Test
    void nobody_ends_somebody_else_s_interest() {
        as("ruth").post("/interests/declarations", answers());
        var id = interests.registerOf(committee, clocks.today(), RegisterEntry.Readers.STAFF).stream()
                .flatMap(entry -> entry.interests().stream())
                .findFirst()
                .orElseThrow()
                .id();
        var form = new String[] {"last-day", "31", "last-month", "10", "last-year", "2016"};
        assertThat(as("fiona").get("/interests/declarations/" + id + "/end").status())
                .isEqualTo(404);
        assertThat(as("fiona")
                        .post("/interests/declarations/" + id + "/ends", form)
                        .status())
                .isEqualTo(404);
        assertThat(as("ruth")
                        .post("/interests/declarations/" + id + "/ends", form)
                        .location())
                .isEqualTo("/interests");
        clock.set(LocalDateTime.of(2016, 11, 1, 9, 0));
        assertThat(as("ruth").get("/interests").page().select("details").text()).contains("Partner in the practice");
    }

    @Test
    void the_register_goes_out_as_a_file_in_which_no_cell_is_a_formula() {
        as("ruth")
                .post(
                        "/interests/declarations",
                        answers("description", "=HYPERLINK(\"http://x\")", "consent", "no", "refusal", "safety"));
        var csv = as("fiona").get("/interests/register/pccc-" + tail + "/csv");
        assertThat(csv.header("content-disposition").orElseThrow()).contains("attachment", ".csv");
        assertThat(csv.body())
                .contains("'=HYPERLINK", "Dr Ruth Amos", "Fiona Kerr")
                .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    }

    @Test
    void whoever_holds_no_post_in_the_body_sees_only_what_the_public_does() {
        as("ruth")
                .post(
                        "/interests/declarations",
                        answers("description", "Private matter", "consent", "no", "refusal", "safety"));
        var elsewhere = committee;
        committee = admit(Kind.COMMITTEE, "Other " + tail, Map.of());
        member("stranger-" + tail, "A Stranger", "secretary");
        committee = elsewhere;
        assertThat(as("fiona").get("/interests/register/pccc-" + tail).body())
                .contains("Private matter", "Not published");
        assertThat(as("stranger").get("/interests/register/pccc-" + tail).body())
                .contains("Dr Ruth Amos")
                .doesNotContain("Private matter");
        assertThat(as("stranger")
                        .get("/interests/register/pccc-" + tail + "/csv")
                        .body())
                .doesNotContain("Private matter");
        assertThat(as("stranger")
                        .post("/interests/register/pccc-" + tail + "/releases")
                        .status())
                .isEqualTo(403);
        assertThat(as("ruth")
                        .post("/interests/register/pccc-" + tail + "/releases")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.at(port).get("/interests/register/pccc-" + tail).status())
                .isNotEqualTo(200);
        assertThat(as("fiona").get("/interests/register/nowhere").status()).isEqualTo(404);
    }

    @Test
    void the_public_reads_the_register_as_the_secretary_released_it() {
        as("ruth").post("/interests/declarations", answers("description", "Partner & <i>tenant</i>"));
        as("ruth")
                .post(
                        "/interests/declarations",
                        answers("description", "Private matter", "consent", "no", "refusal", "safety"));
        var address = "/public/pccc-" + tail + "/register-of-interests";
        assertThat(Visitor.at(port).get(address).status()).isEqualTo(404);
        assertThat(as("fiona")
                        .post("/interests/register/pccc-" + tail + "/releases")
                        .status())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Visitor.at(port).get(address).status() == 200);
        var page = Visitor.at(port).get(address);
        assertThat(page.page().text()).contains("Partner & <i>tenant</i>").doesNotContain("Private matter");
        as("ruth").post("/interests/declarations", answers("description", "A later one"));
        assertThat(Visitor.at(port).get(address).body()).doesNotContain("A later one");
    }

    @Test
    void whoever_refuses_publication_is_not_shown_as_having_nothing() {
        as("ruth").post("/interests/confirmations", "confirm", "nothing-to-declare");
        assertThat(as("fiona").get("/interests/register/pccc-" + tail).page().text())
                .contains("Nil return");
        as("ruth").post("/interests/declarations", answers("consent", "no", "refusal", "safety"));
        as("ruth").post("/interests/confirmations", "confirm", "right-and-whole");
        as("fiona").post("/interests/register/pccc-" + tail + "/releases");
        var address = "/public/pccc-" + tail + "/register-of-interests";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Visitor.at(port).get(address).status() == 200);
        assertThat(Visitor.at(port).get(address).body())
                .contains("Nothing published")
                .doesNotContain("Nil return");
    }

    @Test
    void somebody_newly_appointed_is_not_late_for_what_they_had_before() {
        var committeeOf = committee;
        var person = admit(Kind.PERSON, "Dr New", Map.of());
        var post = admit(Kind.POST, "New post", Map.of("office", "gp-member", "title", "GP member"));
        register.link(post, Tie.PART_OF, committeeOf, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
        register.link(person, Tie.HOLDS, post, Span.parse("2016-10-01/"), Map.of(), "test", SEED)
                .orThrow();
        accounts.open("new-" + tail, PASSWORD, person, "Dr New", false);
        var page = as("new")
                .post("/interests/declarations/check", answers("from-year", "2009"))
                .page();
        assertThat(page.text()).doesNotContain("This declaration is late");
        assertThat(as("ruth")
                        .post("/interests/declarations/check", answers("from-year", "2009"))
                        .page()
                        .text())
                .contains("This declaration is late: it was due by 29 April 2013");
    }

    @Test
    void a_finding_is_ruled_out_with_a_reason_by_somebody_else_and_only_there() {
        register.link(ruth, Tie.PARTNER_IN, practice, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
        var matter = MatterId.fresh();
        interests.consider(matter, Subject.of("fn.contract.vary", Set.of(practice)), SEED);
        var path = "/interests/findings/" + matter + "/" + ruth;
        var findings = as("fiona").get(path);
        assertThat(findings.page().text()).contains("Dr Ruth Amos is a partner in Mill Lane Surgery", "Not declared");
        var one = findings.page().select("a:contains(Rule out)").attr("href");
        assertThat(as("fiona").post(one + "/alarms", "reason", " ").status()).isEqualTo(422);
        assertThat(as("ruth").get(path).status()).isEqualTo(404);
        assertThat(as("ruth").post(one + "/alarms", "reason", "It is not me").status())
                .isEqualTo(404);
        assertThat(as("fiona")
                        .post(one + "/alarms", "reason", "Another doctor of that name")
                        .location())
                .isEqualTo(path);
        assertThat(as("fiona").get(path).page().text())
                .contains("Nothing is found", "Another doctor of that name", "Fiona Kerr");
        assertThat(interests.barred(ruth, matter)).isFalse();
        assertThat(as("fiona").get(one).status()).isEqualTo(404);
    }

    @Test
    void who_is_in_the_way_themselves_sees_no_findings_on_others() {
        register.link(fiona, Tie.PARTNER_IN, practice, Span.parse("2013-04-01/"), Map.of(), "test", SEED)
                .orThrow();
        var matter = MatterId.fresh();
        interests.consider(matter, Subject.of("fn.contract.vary", Set.of(practice)), SEED);
        assertThat(as("fiona").get("/interests/findings/" + matter + "/" + ruth).status())
                .isEqualTo(404);
    }

    @Test
    void welsh_and_accented_names_and_the_last_day_of_february_are_taken_as_they_are() {
        var visitor = as("ruth");
        visitor.post(
                "/interests/declarations",
                answers(
                        "description",
                        "Cyfranddaliwr: Siân Llŷr",
                        "from-day",
                        "29",
                        "from-month",
                        "2",
                        "party",
                        "Cwmni Tŷ’r Œuvre Cyf"));
        assertThat(visitor.get("/interests").page().text())
                .contains("Cyfranddaliwr: Siân Llŷr", "29 February 2016", "Not yet known on the register");
        assertThat(visitor.post("/interests/declarations/check", answers("party", "x".repeat(300)))
                        .status())
                .isEqualTo(422);
    }
}
