package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.Visitor.Answer;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Search;
import quorate.register.Tie;

/** An administrator opens accounts, and those whose accounts they are choose their own password. */
@QuorateTest
class OpeningTest {

    private static final String PASSWORD = "three unrelated words";
    private static final Actor SEED = new Actor.Process("test");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    @Autowired
    JdbcClient sql;

    String tail;
    Visitor ada;

    @BeforeEach
    void an_administrator_signs_in() {
        sql.sql("delete from web.failed_sign_in").update();
        tail = letters(PartyId.fresh());
        assertThat(accounts.open("ada-" + tail, PASSWORD, PartyId.fresh(), "Ada Brook", true))
                .isEmpty();
        ada = Visitor.at(port).signIn("ada-" + tail, PASSWORD);
    }

    /** Part of names, which have no digits. */
    private static String letters(PartyId id) {
        return id.toString()
                .substring(24)
                .chars()
                .collect(
                        StringBuilder::new,
                        (made, letter) -> made.append((char) ('a' + letter % 26)),
                        StringBuilder::append)
                .toString();
    }

    PartyId person(String name) {
        return register.admit(PartyId.fresh(), Kind.PERSON, name, Span.ALWAYS, Map.of(), SEED)
                .orThrow();
    }

    PartyId holder(String name, String title, String since) {
        var person = person(name);
        var committee = register.admit(
                        PartyId.fresh(), Kind.COMMITTEE, "Committee " + tail, Span.ALWAYS, Map.of(), SEED)
                .orThrow();
        var post = register.admit(
                        PartyId.fresh(),
                        Kind.POST,
                        title,
                        Span.ALWAYS,
                        Map.of("office", "secretary", "title", title),
                        SEED)
                .orThrow();
        register.link(post, Tie.PART_OF, committee, Span.ALWAYS, Map.of(), "test", SEED)
                .orThrow();
        register.link(person, Tie.HOLDS, post, Span.parse(since + "/"), Map.of(), "test", SEED)
                .orThrow();
        return person;
    }

    Answer open(String name, String person, String username, String administrator) {
        return ada.post(
                "/accounts", "name", name, "person", person, "username", username, "administrator", administrator);
    }

    static String passwordOn(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.page().select("#one-time").text();
    }

    static String faultsOf(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary__list").text();
    }

    @Test
    void somebody_is_found_in_the_register_by_name_with_what_tells_them_from_a_namesake() {
        var held = holder("Fiona Kerr" + tail, "Secretary of " + tail, "2015-04-01");
        var other = person("Fiona Kerr" + tail);
        var page = ada.get("/accounts/new?name=kerr" + tail).page();
        assertThat(page.select("input[name=person]").eachAttr("value"))
                .containsExactlyInAnyOrder(held.toString(), other.toString(), "new");
        assertThat(page.text()).contains("Secretary of " + tail).contains("Holds no post today");
    }

    @Test
    void the_username_is_proposed_from_the_name_and_is_free() {
        var first = person("Dr Zoë Ampère" + tail);
        var second = person("Dr Zoë Ampère" + tail);
        var page = "/accounts/new/details?person=";
        assertThat(ada.get(page + first).page().select("#username").attr("value"))
                .isEqualTo("zoe.ampere" + tail);
        open("", first.toString(), "zoe.ampere" + tail, "no");
        assertThat(ada.get(page + second).page().select("#username").attr("value"))
                .isEqualTo("zoe.ampere" + tail + "2");
    }

    @Test
    void what_will_be_opened_is_shown_first_and_each_answer_can_be_changed() {
        var held = holder("Fiona Kerr" + tail, "Secretary of " + tail, "2015-04-01");
        var page = ada.get("/accounts/new/check?person=" + held + "&username=Fiona" + tail + "&administrator=yes")
                .page();
        assertThat(page.select("dl").text())
                .contains("Fiona Kerr" + tail, "fiona" + tail, "Secretary of " + tail, "Administrator Yes");
        var change = page.select("dl a[href*=details]").first().attr("href");
        assertThat(ada.get(change).page().select("#username").attr("value")).isEqualTo("Fiona" + tail);
        assertThat(accounts.isOpen("fiona" + tail)).isFalse();
    }

    @Test
    void the_one_time_password_leads_to_the_choice_of_another_and_to_nothing_else() {
        var held = holder("Fiona Kerr" + tail, "Secretary of " + tail, "2015-04-01");
        var given = passwordOn(open("", held.toString(), "fiona" + tail, "no"));
        assertThat(given).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        var fiona = Visitor.at(port).signIn("fiona" + tail, given);
        for (var page : new String[] {"/", "/worklist", "/meetings", "/account", "/public", "/help"}) {
            assertThat(fiona.get(page).location()).as(page).isEqualTo("/account/passwords/new");
        }
        assertThat(fiona.get("/worklist", "HX-Request", "true").header("hx-redirect"))
                .contains("/account/passwords/new");
        var form = fiona.get("/account/passwords/new").page();
        assertThat(form.select("nav[aria-label=Menu]")).isEmpty();
        var secret = form.select("input[name=_csrf]").attr("value");
        assertThat(faultsOf(fiona.postRaw("/account/passwords", "_csrf", secret, "new", given)))
                .contains("another than the one you were given");
        assertThat(faultsOf(fiona.postRaw("/account/passwords", "_csrf", secret, "new", "short")))
                .contains("12 characters");
        assertThat(fiona.postRaw("/account/passwords", "_csrf", secret, "new", PASSWORD)
                        .location())
                .isEqualTo("/worklist");
        assertThat(fiona.get("/worklist").status()).isEqualTo(200);
        assertThat(fiona.get("/account/passwords/new").location()).isEqualTo("/account");
        Visitor.at(port).signIn("fiona" + tail, PASSWORD);
    }

    @Test
    void whoever_came_in_by_a_one_time_password_can_do_nothing_before_it_is_changed() {
        var other = person("Ian Moss" + tail);
        var given = passwordOn(open("", person("Grace Lin" + tail).toString(), "grace" + tail, "yes"));
        var grace = Visitor.at(port).signIn("grace" + tail, given);
        var secret = grace.get("/account/passwords/new")
                .page()
                .select("input[name=_csrf]")
                .attr("value");
        var answer = grace.postRaw(
                "/accounts",
                "_csrf",
                secret,
                "person",
                other.toString(),
                "username",
                "ian" + tail,
                "administrator",
                "no");
        assertThat(answer.location()).isEqualTo("/account/passwords/new");
        assertThat(accounts.isOpen("ian" + tail)).isFalse();
    }

    @Test
    void a_one_time_password_is_kept_nowhere_and_lasts_seven_days() {
        var given = passwordOn(open("", person("Ian Moss" + tail).toString(), "ian" + tail, "no"));
        assertThat(sql.sql("select count(*) from web.account where password like '%' || ? || '%'")
                        .param(given)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql(
                                "select count(*) from spring_session_attributes where position(?::bytea in attribute_bytes) > 0")
                        .param(given)
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.pass(Duration.ofDays(7).minusMinutes(1));
        Visitor.at(port).signIn("ian" + tail, given);
        clock.pass(Duration.ofMinutes(1));
        assertThat(faultsOf(Visitor.at(port).post("/sign-in", "username", "ian" + tail, "password", given)))
                .contains("not used in time");
    }

    @Test
    void somebody_with_an_open_account_is_told_so_at_every_step() {
        var ian = person("Ian Moss" + tail);
        passwordOn(open("", ian.toString(), "ian" + tail, "no"));
        var told = "Ian Moss" + tail + " has an account already, and signs in as ian" + tail;
        assertThat(ada.get("/accounts/new?name=moss" + tail).page().text())
                .contains("Signs in as ian" + tail + " already");
        assertThat(faultsOf(ada.get("/accounts/new/details?name=moss" + tail + "&person=" + ian)))
                .contains(told);
        assertThat(faultsOf(
                        ada.get("/accounts/new/check?person=" + ian + "&username=other" + tail + "&administrator=no")))
                .contains(told);
        assertThat(faultsOf(open("", ian.toString(), "other" + tail, "no"))).contains(told);
        assertThat(accounts.isOpen("other" + tail)).isFalse();
    }

    @Test
    void a_username_that_is_taken_or_impossible_is_refused_and_nothing_typed_is_lost() {
        var ian = person("Ian Moss" + tail).toString();
        var taken = open("", ian, "ada-" + tail, "yes");
        assertThat(faultsOf(taken)).contains("There is an account called ada-" + tail + " already");
        assertThat(taken.page().select("#username").attr("value")).isEqualTo("ada-" + tail);
        assertThat(taken.page().select("input[name=administrator][checked]").attr("value"))
                .isEqualTo("yes");
        assertThat(faultsOf(open("", ian, "a b", "no"))).contains("A username has 3 to 100 letters");
        assertThat(faultsOf(open("", ian, "", "")))
                .contains("Enter what they type")
                .contains("Select whether");
    }

    @Test
    void somebody_new_is_entered_in_the_register_with_the_account_or_not_at_all() {
        var name = "Nadia Rahman" + tail;
        assertThat(faultsOf(open(name, "new", "ada-" + tail, "no"))).contains("already");
        assertThat(called(name)).isZero();
        passwordOn(open(name, "new", "nadia" + tail, "no"));
        assertThat(called(name)).isOne();
        assertThat(faultsOf(open("", "new", "nobody" + tail, "no"))).contains("Enter the name of the person");
        assertThat(faultsOf(open(name, PartyId.fresh().toString(), "nobody" + tail, "no")))
                .contains("Select who it is");
    }

    private int called(String name) {
        return register.search(Search.of(name, Kind.PERSON), clocks.today(), Long.MAX_VALUE)
                .total();
    }

    @Test
    void whoever_holds_a_post_and_has_no_account_is_listed_from_the_one_who_has_waited_longest() {
        holder("Samuel Okoro" + tail, "Treasurer of " + tail, "1907-04-01");
        person("Grace Lin" + tail);
        var early = holder("Priya Nair" + tail, "Secretary of " + tail, "1906-04-01");
        var page = ada.get("/accounts/without").page();
        var people = page.select("tbody th").eachText();
        assertThat(people.indexOf("Person Priya Nair" + tail))
                .isNotNegative()
                .isLessThan(people.indexOf("Person Samuel Okoro" + tail));
        assertThat(page.text()).contains("1 April 1906", "Secretary of " + tail).doesNotContain("Grace Lin" + tail);
        assertThat(ada.get("/worklist").page().text()).contains("sign in");
        var link = page.select("a[href*=" + early + "]").attr("href");
        assertThat(ada.get(link).page().select("h1").text()).contains("How Priya Nair" + tail + " signs in");
        passwordOn(open("", early.toString(), "priya" + tail, "no"));
        assertThat(ada.get("/accounts/without").page().text())
                .doesNotContain("Priya Nair" + tail)
                .contains("Samuel Okoro" + tail);
    }
}
