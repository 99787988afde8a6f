package quorate.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.Visitor;
import quorate.journal.Journal;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.register.Tie;
import quorate.web.Accounts;

@QuorateTest
class RostersTest {

    static final Actor SEED = new Actor.Process("test of lists");
    static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient sql;

    private String tag;
    private PartyId ccg;
    private PartyId chair;
    private PartyId margaret;
    private Visitor secretary;

    @BeforeEach
    void a_group_with_a_committee_and_its_chair() {
        tag = "Y"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^a-f]", "")
                        .concat("abcdef")
                        .substring(0, 6);
        ccg = admit(Kind.CCG, "NHS " + tag + " CCG", Map.of("ods", tag.toUpperCase()));
        var committee = admit(Kind.COMMITTEE, "Committee of " + tag, Map.of());
        chair = admit(Kind.POST, "Chair", Map.of("title", "Chair", "office", "chair"));
        margaret = admit(Kind.PERSON, "Margaret " + tag, Map.of());
        link(committee, Tie.PART_OF, ccg);
        link(chair, Tie.PART_OF, committee);
        link(margaret, Tie.HOLDS, chair);
        secretary = secretaryOf(ccg);
    }

    private PartyId admit(Kind kind, String name, Map<String, String> traits) {
        return register.admit(PartyId.fresh(), kind, name, Span.parse("2013-04-01/"), traits, SEED)
                .orThrow();
    }

    private void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, Span.parse("2013-04-01/"), Map.of(), "entered", SEED)
                .orThrow();
    }

    private Visitor secretaryOf(PartyId body) {
        var who = admit(Kind.PERSON, "Secretary " + UUID.randomUUID(), Map.of());
        var post = admit(Kind.POST, "Secretary of " + body, Map.of("office", "secretary"));
        link(post, Tie.PART_OF, body);
        link(who, Tie.HOLDS, post);
        var name = "user-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.open(name, "three unrelated words", who, "Somebody", false))
                .isEmpty();
        return Visitor.at(port).signIn(name, "three unrelated words");
    }

    private Visitor.Answer upload(Visitor visitor, String body, String fileName, String text) {
        var form = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.secret()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n" + body
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--x--\r\n";
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.home() + "/register/rosters"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                .build());
    }

    /** @return where the list stands */
    private String give(String text) {
        var answer = upload(secretary, tag.toUpperCase(), "staff.csv", text);
        assertThat(answer.status()).isEqualTo(303);
        var columns = answer.location();
        var page = secretary.get(columns).page();
        var fields = new java.util.ArrayList<String>();
        page.select("select").forEach(select -> {
            fields.add(select.attr("name"));
            fields.add(select.select("option[selected]").val());
        });
        fields.addAll(List.of("day", "2016-05-10", "posts", "set-up"));
        var matched = secretary.post(columns, fields.toArray(String[]::new));
        assertThat(matched.status()).isEqualTo(303);
        return matched.location();
    }

    private List<Party> named(String name) {
        return register.search(Search.of(name, Kind.PERSON), DAY, Long.MAX_VALUE)
                .parties();
    }

    @Test
    void a_list_is_matched_looked_through_and_entered_and_the_same_again_changes_nothing() {
        var text = "Name,Role,Committee,E-mail,Home address\r\nMargaret " + tag + ",Chair,Committee of " + tag
                + ",,1 High Street\r\nOwen " + tag + ",Director,,owen@nhs.net,2 High Street\r\nNobody " + tag
                + ",Chair,Board of Elsewhere,,\r\n";
        var here = give(text);
        var preview = secretary.get(here).page().select("main").text();
        assertThat(preview)
                .contains("The column “Home address” is private and is not taken")
                .contains("The register says so already")
                .contains("Entered, and holds the post from 10 May 2016", "the post is set up")
                .contains("“Board of Elsewhere” is neither this body nor a committee of it");
        assertThat(named("Owen " + tag)).isEmpty();

        assertThat(secretary.post(here + "/acceptances").status()).isEqualTo(303);
        var owen = named("Owen " + tag);
        assertThat(owen).singleElement().satisfies(person -> {
            assertThat(person.trait("email")).contains("owen@nhs.net");
            assertThat(register.on(DAY).postsOf(person.id())).singleElement().satisfies(post -> {
                assertThat(register.on(DAY).get(post).traits()).containsEntry("office", "staff");
                assertThat(register.on(DAY).linksFrom(post, Tie.PART_OF))
                        .extracting(Link::to)
                        .containsExactly(ccg);
            });
        });
        assertThat(secretary.get(here).page().select("main").text()).contains("What became of the list", "Rejected");
        assertThat(secretary.get(here + "/rows.csv").body())
                .contains("3,Owen " + tag + ",Director,New,")
                .contains("4,Nobody " + tag + ",Chair,Rejected,");
        assertThat(sql.sql("select sheet::text from rosters.roster where id = ?")
                        .param(UUID.fromString(here.substring(here.lastIndexOf('/') + 1)))
                        .query(String.class)
                        .single())
                .doesNotContain("High Street", "Owen");

        var again = give(text);
        assertThat(secretary.get(again).page().select("main").text()).contains("Nothing would change");
        secretary.post(again + "/acceptances");
        assertThat(named("Owen " + tag)).hasSize(1);
        assertThat(secretary.post(again + "/acceptances").location()).isEqualTo(again);
        assertThat(journal.about(UUID.fromString(here.substring(here.lastIndexOf('/') + 1)), 0, 10))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.facts()).containsEntry("New", "1").containsEntry("Rejected", "1"));
    }

    @Test
    void columns_are_remembered_for_the_body() {
        var text = "Who,What they do\r\nOwen " + tag + ",Director\r\n";
        var first = upload(secretary, tag.toUpperCase(), "staff.csv", text).location();
        assertThat(secretary
                        .get(first)
                        .page()
                        .select("#column-0 option[selected]")
                        .val())
                .isEqualTo("ignore");
        var unmatched =
                secretary.post(first, "column-0", "ignore", "column-1", "post", "day", "2016-05-10", "posts", "set-up");
        assertThat(unmatched.status()).isEqualTo(422);
        assertThat(unmatched.page().select(".nhsuk-error-summary").text()).contains("No column is the name");
        secretary.post(first, "column-0", "name", "column-1", "post", "day", "2016-05-10", "posts", "set-up");
        var second = upload(secretary, tag.toUpperCase(), "staff.csv", text).location();
        assertThat(secretary
                        .get(second)
                        .page()
                        .select("#column-0 option[selected]")
                        .val())
                .isEqualTo("name");
        assertThat(secretary
                        .get(second)
                        .page()
                        .select("#column-1 option[selected]")
                        .val())
                .isEqualTo("post");
    }

    @Test
    void whoever_may_be_known_already_is_entered_anew_and_is_a_candidate() {
        var here = give("Name,Post\r\nDr Margaret " + tag + ",Clinical lead\r\n");
        assertThat(secretary.get(here).page().select("main").text())
                .contains("may be the same person as Margaret " + tag + ", for you to decide");
        secretary.post(here + "/acceptances");
        assertThat(named(tag)).extracting(Party::name).contains("Margaret " + tag, "Dr Margaret " + tag);
        assertThat(secretary
                        .get("/register/people/likenesses?q=" + tag)
                        .page()
                        .select("main")
                        .text())
                .contains("Dr Margaret " + tag, "The same name");
    }

    @Test
    void somebody_is_known_by_an_address_at_work_and_a_name_that_fits() {
        secretary.post(
                give("Name,Post,E-mail\r\nOwen " + tag + ",Director,owen@" + tag + ".nhs.uk\r\n") + "/acceptances");
        var here = give("Name,Post,E-mail\r\nO " + tag + ",Caldicott guardian,owen@" + tag + ".nhs.uk\r\n");
        assertThat(secretary.get(here).page().select("main").text())
                .contains("Known by the e-mail address at work and the name");
        secretary.post(here + "/acceptances");
        assertThat(named("Owen " + tag))
                .singleElement()
                .satisfies(person ->
                        assertThat(register.on(DAY).postsOf(person.id())).hasSize(2));
        assertThat(named("O " + tag)).hasSize(1);
    }

    @Test
    void a_last_day_ends_the_post_and_a_post_that_is_held_is_not_given_to_another() {
        var here = give("Name,Post,Committee,Until\r\nMargaret " + tag + ",Chair,Committee of " + tag
                + ",30/06/2016\r\nPriya " + tag + ",Chair,Committee of " + tag + ",\r\n");
        assertThat(secretary.get(here).page().select("main").text())
                .contains("The post ends after 30 June 2016")
                .contains("Margaret " + tag + " holds this post from 1 April 2013");
        secretary.post(here + "/acceptances");
        assertThat(register.on(LocalDate.of(2016, 6, 30)).holdersOf(chair)).containsExactly(margaret);
        assertThat(register.on(LocalDate.of(2016, 7, 1)).holdersOf(chair)).isEmpty();
        assertThat(named("Priya " + tag)).isEmpty();
    }

    @Test
    void whoever_holds_a_post_and_is_not_on_the_list_is_named_and_stays() {
        var here = give("Name,Post\r\nOwen " + tag + ",Director\r\n");
        assertThat(secretary.get(here).page().select("main").text())
                .contains("In a post, and not on the list", "Margaret " + tag + ", Chair");
        secretary.post(here + "/acceptances");
        assertThat(register.on(DAY).holdersOf(chair)).containsExactly(margaret);
    }

    @Test
    void faults_of_the_form_are_told_at_once_and_others_lists_are_not_shown() {
        var answer = upload(secretary, "NOBODY", "", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".nhsuk-error-summary li")).hasSize(2);
        var broken = upload(secretary, tag.toUpperCase(), "staff.csv", "one\r\ntwo\r\n");
        assertThat(broken.page().select(".nhsuk-error-summary").text()).contains("No row of headings was found");
        var here = give("Name,Post\r\nOwen " + tag + ",Director\r\n");
        var other = secretaryOf(admit(Kind.CCG, "NHS Far " + tag + " CCG", Map.of("ods", tag.toUpperCase() + "F")));
        assertThat(other.get(here).status()).isEqualTo(404);
        assertThat(upload(other, tag.toUpperCase(), "staff.csv", "Name,Post\r\nA,B\r\n")
                        .page()
                        .select(".nhsuk-error-summary")
                        .text())
                .contains("You do not keep the records of NHS " + tag + " CCG");
        assertThat(Visitor.at(port).get("/register/rosters").status()).isNotEqualTo(200);
    }
}
