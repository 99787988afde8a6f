package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;

/** What administrators see of accounts, and do to them. */
@QuorateTest
class AccountPagesTest {

    private static final String PASSWORD = "three unrelated words";
    private static final Actor SEED = new Actor.Process("test");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore store;

    @Autowired
    Administration administration;

    @Autowired
    Register register;

    @Autowired
    JdbcClient sql;

    String tail;
    String fiona;
    CurrentPerson administrator;
    Visitor ada;

    @BeforeEach
    void an_administrator_and_a_member_of_staff() {
        sql.sql("delete from web.failed_sign_in").update();
        // Those whom other tests opened administer too, and would never leave anybody last.
        sql.sql("update web.account set administrator = false").update();
        tail = PartyId.fresh().toString().substring(24);
        var person = admit("Ada Brook " + tail);
        administrator = new CurrentPerson(person, "Ada Brook " + tail, List.of(), true);
        assertThat(accounts.open("ada-" + tail, PASSWORD, person, "Ada Brook", true))
                .isEmpty();
        fiona = "fiona-" + tail;
        assertThat(accounts.open(fiona, PASSWORD, admit("Fiona Kerr " + tail), "Fiona Kerr", false))
                .isEmpty();
        ada = Visitor.at(port).signIn("ada-" + tail, PASSWORD);
    }

    PartyId admit(String name) {
        return register.admit(PartyId.fresh(), Kind.PERSON, name, Span.ALWAYS, Map.of(), SEED)
                .orThrow();
    }

    UUID id(String username) {
        return sql.sql("select id from web.account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    String path(String username) {
        return "/accounts/" + id(username);
    }

    List<String> peopleOn(String address) {
        return ada.get(address).page().select("tbody th a").eachText();
    }

    String history(String username) {
        return ada.get(path(username)).page().select(".app-timeline").text();
    }

    @Test
    void accounts_are_listed_found_and_sorted() {
        assertThat(peopleOn("/accounts?q=" + tail)).containsExactly("Ada Brook " + tail, "Fiona Kerr " + tail);
        assertThat(peopleOn("/accounts?q=" + tail + "&sort=-person"))
                .containsExactly("Fiona Kerr " + tail, "Ada Brook " + tail);
        assertThat(peopleOn("/accounts?q=ker+" + tail)).containsExactly("Fiona Kerr " + tail);
        assertThat(peopleOn("/accounts?q=" + tail + "&state=closed")).isEmpty();
        administration.close(id(fiona), Closing.LEFT, administrator);
        assertThat(peopleOn("/accounts?q=" + tail + "&state=closed")).containsExactly("Fiona Kerr " + tail);
        assertThat(ada.get("/accounts?q=" + tail + "&sort=state")
                        .page()
                        .select("tbody tr")
                        .eachText()
                        .getLast())
                .contains("Fiona Kerr", "Closed", "10 May 2016 at 2pm");
    }

    @Test
    void a_list_without_a_match_says_what_to_do() {
        assertThat(ada.get("/accounts?q=nobody-" + tail)
                        .page()
                        .select(".app-empty")
                        .text())
                .contains("open an account for somebody new");
    }

    @Test
    void a_long_list_is_turned_page_by_page() {
        for (var number = 10; number < 31; number++) {
            accounts.open("m" + number + "-" + tail, PASSWORD, PartyId.fresh(), "Member" + tail + " " + number, false);
        }
        var all = "/accounts?q=member" + tail;
        assertThat(peopleOn(all)).hasSize(20);
        assertThat(peopleOn(all + "&page=2")).containsExactly("Member" + tail + " 30");
        assertThat(ada.get(all).page().text()).contains("Showing 1 to 20 of 21");
    }

    @Test
    void the_list_can_be_taken_along_without_a_cell_that_is_a_formula() {
        accounts.open("formula-" + tail, PASSWORD, PartyId.fresh(), "=1+1 " + tail, false);
        var answer = ada.get("/accounts/list.csv?q=" + tail);
        assertThat(answer.header("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body().lines())
                .contains(
                        "Person,Username,Administrator,State,Last changed",
                        "Fiona Kerr " + tail + "," + fiona + ",No,Open,2016-05-10T14:00",
                        "'=1+1 " + tail + ",formula-" + tail + ",No,Open,2016-05-10T14:00");
    }

    @Test
    void only_administrators_see_accounts_and_the_way_to_them() {
        var staff = Visitor.at(port).signIn(fiona, PASSWORD);
        assertThat(ada.get("/worklist").page().select("nav[aria-label=Menu]").text())
                .contains("Accounts");
        assertThat(staff.get("/worklist").page().select("nav[aria-label=Menu]").text())
                .doesNotContain("Accounts");
        assertThat(staff.get("/accounts").status()).isEqualTo(403);
        assertThat(staff.post(path(fiona) + "/roles", "administrator", "yes").status())
                .isEqualTo(403);
    }

    @Test
    void a_new_one_time_password_ends_open_sessions_and_the_old_password() {
        var session = Visitor.at(port).signIn(fiona, PASSWORD);
        var given =
                ada.post(path(fiona) + "/passwords").page().select("#one-time").text();
        assertThat(session.get("/worklist").location()).startsWith("/sign-in");
        assertThat(session.post("/sign-in", "username", fiona, "password", PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(session.signIn(fiona, given).get("/worklist").location()).isEqualTo("/account/passwords/new");
        assertThat(ada.get(path(fiona)).page().select("dl").text())
                .contains("Password due", "To be changed by 17 May 2016 at 2pm");
    }

    @Test
    void a_locked_account_is_shown_and_let_in_again() {
        var visitor = Visitor.at(port);
        for (var time = 0; time < 5; time++) visitor.post("/sign-in", "username", fiona, "password", "wrong " + time);
        assertThat(peopleOn("/accounts?q=" + tail + "&state=locked")).containsExactly("Fiona Kerr " + tail);
        assertThat(ada.post(path(fiona) + "/unlockings").status()).isEqualTo(303);
        visitor.signIn(fiona, PASSWORD);
        assertThat(history(fiona)).contains("Unlocked", "Locked after wrong passwords");
        assertThat(ada.post(path(fiona) + "/unlockings").page().text()).contains("This account is not locked");
    }

    @Test
    void closing_needs_a_reason_ends_open_sessions_and_is_for_good() {
        var session = Visitor.at(port).signIn(fiona, PASSWORD);
        assertThat(ada.post(path(fiona) + "/closures").page().text()).contains("Select why the account is closed");
        assertThat(session.get("/worklist").status()).isEqualTo(200);
        assertThat(ada.post(path(fiona) + "/closures", "reason", "left").status())
                .isEqualTo(303);
        assertThat(session.get("/worklist").location()).startsWith("/sign-in");
        assertThat(history(fiona)).contains("Closed: They have left", "Ada Brook " + tail);
        var after = ada.post(path(fiona) + "/passwords");
        assertThat(after.status()).isEqualTo(422);
        assertThat(after.page().text()).contains("This account is closed");
        assertThat(ada.get(path(fiona)).page().select("form[action*=" + path(fiona) + "]"))
                .isEmpty();
    }

    @Test
    void nobody_closes_their_own_account_or_is_given_a_password_by_themselves() {
        accounts.open("grace-" + tail, PASSWORD, PartyId.fresh(), "Grace Lin", true);
        var own = path("ada-" + tail);
        assertThat(ada.post(own + "/closures", "reason", "left").page().text())
                .contains("You cannot close your own account. Another administrator can");
        assertThat(ada.post(own + "/passwords").page().text()).contains("Change your own password");
        assertThat(ada.get("/worklist").status()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_stays_one_until_another_has_signed_in() {
        var own = path("ada-" + tail);
        var last = "is the last administrator who can sign in";
        assertThat(ada.post(own + "/roles", "administrator", "no").page().text())
                .contains(last);
        ada.post(path(fiona) + "/roles", "administrator", "yes");
        var given =
                ada.post(path(fiona) + "/passwords").page().select("#one-time").text();
        assertThat(ada.post(own + "/roles", "administrator", "no").page().text())
                .contains(last);
        var session = Visitor.at(port).signIn(fiona, given);
        var secret = session.get("/account/passwords/new")
                .page()
                .select("input[name=_csrf]")
                .attr("value");
        session.postRaw("/account/passwords", "_csrf", secret, "new", "four quite other words");
        assertThat(ada.post(own + "/roles", "administrator", "no").location()).isEqualTo("/account");
        assertThat(ada.get("/accounts").status()).isEqualTo(403);
        assertThat(session.get("/accounts").status()).isEqualTo(200);
    }

    @Test
    void two_administrators_cannot_close_each_other() {
        var person = admit("Grace Lin " + tail);
        accounts.open("grace-" + tail, PASSWORD, person, "Grace Lin", true);
        var grace = new CurrentPerson(person, "Grace Lin " + tail, List.of(), true);
        // Both were let in at the door before either acted.
        assertThat(administration.close(id("grace-" + tail), Closing.LEFT, administrator))
                .isEmpty();
        assertThat(administration.close(id("ada-" + tail), Closing.LEFT, grace)).isPresent();
        assertThat(ada.get("/accounts").status()).isEqualTo(200);
    }

    @Test
    void every_act_is_in_the_journal_by_whoever_did_it_and_without_a_name() {
        ada.post(path(fiona) + "/roles", "administrator", "yes");
        ada.post(path(fiona) + "/roles", "administrator", "no");
        ada.post(path(fiona) + "/passwords");
        ada.post(path(fiona) + "/closures", "reason", "by-mistake");
        var person = store.findAny(id(fiona)).orElseThrow().person().value();
        var kept = sql.sql("""
                select kind || ' ' || facts || ' ' || digests from journal.entry
                where about @> array[?::uuid] and by_person = ? order by position
                """)
                .params(person, administrator.id().value())
                .query(String.class)
                .list();
        assertThat(kept)
                .containsExactly(
                        "Account.AdministratorMade {} {}",
                        "Account.AdministratorEnded {} {}",
                        "Account.PasswordGiven {} {}",
                        "Account.Closed {\"reason\": \"It was opened by mistake\"} {}");
        assertThat(history(fiona))
                .containsSubsequence(
                        "Closed: It was opened by mistake",
                        "One-time password given",
                        "No longer an administrator",
                        "Made an administrator",
                        "Opened");
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        var nobody = "/accounts/" + new UUID(0, 1);
        assertThat(ada.get(nobody).status()).isEqualTo(404);
        assertThat(ada.get(nobody + "/closures/new").status()).isEqualTo(404);
        for (var act : List.of("/passwords", "/unlockings", "/roles", "/closures")) {
            assertThat(ada.post(nobody + act, "reason", "left", "administrator", "no")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
    }
}
