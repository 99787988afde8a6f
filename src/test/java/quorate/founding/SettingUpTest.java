package quorate.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.QuorateTest;
import quorate.SetClock;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Bench;
import quorate.committees.Committees;
import quorate.committees.Seat;
import quorate.committees.Town;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.web.Accounts;

@QuorateTest
class SettingUpTest {

    private static final String PASSWORD = "three unrelated words";
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    Committees committees;

    @Autowired
    Accounts accounts;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    Town town;
    Visitor secretary;

    @BeforeEach
    void a_secretary_of_a_commissioner_at_level_3() {
        clock.set(LocalDateTime.of(2016, 5, 10, 14, 0));
        town = new Town(register, authority, committees, clocks);
        secretary = as("fiona-kerr");
    }

    Visitor as(String key) {
        var user = key + "-" + town.id(key).toString().substring(24);
        assertThat(accounts.open(user, PASSWORD, town.id(key), key, false)).isEmpty();
        return Visitor.at(port).signIn(user, PASSWORD);
    }

    private String draft(String name) {
        var code = register.on(FIRST_DAY).get(town.ccg).code().orElseThrow();
        var answer = secretary.post(
                "/committees/drafts",
                "key",
                UUID.randomUUID().toString(),
                "name",
                name,
                "form",
                "committee",
                "of",
                code,
                "acts",
                "primary-medical",
                "from",
                FIRST_DAY.toString());
        assertThat(answer.status()).as(faults(answer)).isEqualTo(303);
        return answer.location().replace("/seats", "");
    }

    private static String faults(Visitor.Answer answer) {
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private void seat(String draft, String title, String kind, String office) {
        var answer = secretary.post(
                draft + "/seats",
                "key",
                UUID.randomUUID().toString(),
                "seat",
                title,
                "counts-as",
                kind,
                "office",
                office,
                "vote",
                "yes");
        assertThat(answer.status()).as(faults(answer)).isEqualTo(303);
    }

    private void rules(String draft, String... invites) {
        var fields = new ArrayList<>(List.of(
                "chair",
                "chair, vice-chair",
                "voters",
                "3",
                "among",
                "1 of chair, vice-chair",
                "stayers",
                "no",
                "deputies",
                "no",
                "ties",
                "second",
                "open",
                "yes",
                "notice-days",
                "5",
                "notice",
                "working-days"));
        for (var invited : invites) fields.addAll(List.of("invites", invited));
        assertThat(secretary
                        .post(draft + "/rules", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    /** Names somebody for a seat that is told by its title. */
    private Visitor.Answer hold(String draft, String title, String person, String name, String from) {
        var address = secretary
                .get(draft + "/people")
                .page()
                .select("a:contains(for " + title + ")")
                .attr("href");
        return secretary.post(address.replace("/new", ""), "name", name, "person", person, "first-day", from);
    }

    private String lawful(String name) {
        var draft = draft(name);
        seat(draft, "First lay member", "lay", "chair");
        seat(draft, "Second lay member", "lay", "vice-chair");
        seat(draft, "Finance officer", "executive", "chief-finance-officer");
        seat(draft, "Family doctor", "gp", "gp-member");
        rules(draft, "healthwatch", "hwb");
        return draft;
    }

    private PartyId record(String draft) {
        var answer = secretary.post(draft + "/records");
        assertThat(answer.status()).as(faults(answer)).isEqualTo(303);
        return PartyId.of(answer.location().replaceAll("/committees/([0-9a-f-]+).*", "$1"));
    }

    @Test
    void a_committee_set_up_page_by_page_sits_and_decides_from_its_first_day() {
        var draft = lawful("Access Committee");
        hold(draft, "First lay member", town.id("margaret-hale").toString(), "Margaret Hale", "2016-07-01");
        hold(draft, "Family doctor", "new", "Dr Ewan Lloyd", "2016-07-01");
        hold(draft, "Finance officer", town.id("grace-lin").toString(), "Grace Lin", "2016-09-01");
        var committee = record(draft);

        assertThat(Bench.of(register.on(FIRST_DAY), List.of(committee)))
                .extracting(Seat::name)
                .containsExactlyInAnyOrder("Margaret Hale", "Dr Ewan Lloyd");
        assertThat(Bench.of(register.on(FIRST_DAY.plusMonths(3)), List.of(committee)))
                .hasSize(3);
        assertThat(register.on(FIRST_DAY.minusDays(1)).find(committee)).isEmpty();
        assertThat(authority.instruments(Long.MAX_VALUE).findTerms(committee, FIRST_DAY))
                .isPresent();
        assertThat(authority.instruments(Long.MAX_VALUE).bodiesOf(town.ccg, FIRST_DAY))
                .extracting(quorate.authority.Instrument::title)
                .contains("Terms of reference of the Access Committee");
        assertThat(record(draft)).as("sent twice").isEqualTo(committee);
    }

    @Test
    void every_breach_of_the_rules_of_its_first_day_is_told_with_its_source_and_nothing_is_kept() {
        var draft = draft("Clinical Committee");
        seat(draft, "Clinical chair", "gp", "chair");
        seat(draft, "Family doctor", "gp", "gp-member");
        seat(draft, "Finance officer", "executive", "chief-finance-officer");
        rules(draft);
        var page = secretary.get(draft).page();
        assertThat(page.select(".app-objections__sentence").eachText())
                .anySatisfy(sentence -> assertThat(sentence).contains("A clinician chairs the committee"))
                .anySatisfy(sentence -> assertThat(sentence).contains("1 of 3 votes, and not the majority"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Healthwatch has no standing invitation"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Health and Wellbeing Board has no standing"));
        assertThat(page.select(".app-citation")).isNotEmpty();
        assertThat(page.text()).doesNotContain("Record the committee");
        assertThat(secretary.post(draft + "/records").status()).isEqualTo(422);
        assertThat(register.on(FIRST_DAY).list(quorate.register.Kind.COMMITTEE))
                .extracting(quorate.register.Party::name)
                .doesNotContain("Clinical Committee");
    }

    @Test
    void guidance_may_be_departed_from_with_a_reason_that_stays_with_the_terms() {
        var draft = lawful("Small Committee");
        rules(draft);
        assertThat(secretary.post(draft + "/records").status()).isEqualTo(422);
        var rule = "pccc.invite.hwb-hw";
        assertThat(secretary
                        .post(draft + "/explanations", "rule", rule, "reason-" + rule, "Both sit on the main board.")
                        .status())
                .isEqualTo(303);
        var committee = record(draft);
        assertThat(secretary
                        .get("/committees/" + committee + "/seats?on=2016-07-01")
                        .page()
                        .text())
                .contains("No rule in force is broken", "Vacant", "Not quorate");
    }

    @Test
    void what_the_register_refuses_leaves_nothing_behind() {
        var draft = lawful("Twice Committee");
        var margaret = town.id("margaret-hale").toString();
        hold(draft, "First lay member", margaret, "Margaret Hale", "2016-07-01");
        hold(draft, "First lay member", margaret, "Margaret Hale", "2016-08-01");
        assertThat(secretary.get(draft).page().text())
                .contains("Margaret Hale holds")
                .contains("already");
        assertThat(secretary.post(draft + "/records").status()).isEqualTo(422);
        assertThat(register.on(FIRST_DAY).list(quorate.register.Kind.COMMITTEE))
                .extracting(quorate.register.Party::name)
                .doesNotContain("Twice Committee");
    }

    @Test
    void a_seat_is_left_and_taken_by_dated_entries_and_read_as_at_any_day() {
        var seats = "/committees/" + town.committee + "/seats";
        var end = secretary
                .get(seats)
                .page()
                .select("a[href*=holdings]:contains(Priya Nair)")
                .attr("href");
        assertThat(secretary
                        .post(end + "s", "last-day", "2016-05-31", "why", "Resigned")
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get(seats + "?on=2016-06-01").page().text()).contains("1 vacant");
        var name = secretary
                .get(seats)
                .page()
                .select("a[href*=holders]:contains(vice chair)")
                .attr("href");
        var taken = secretary.post(
                name.replace("/new", ""), "name", "Dr Helen Marsh", "person", "new", "first-day", "2016-05-20");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(faults(taken)).contains("Priya Nair already holds the post");
        assertThat(secretary
                        .post(
                                name.replace("/new", ""),
                                "name",
                                "Dr Helen Marsh",
                                "person",
                                "new",
                                "first-day",
                                "2016-06-01")
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get(seats).page().select("table").text())
                .contains("Priya Nair")
                .doesNotContain("Dr Helen Marsh");
        assertThat(secretary.get(seats + "?on=2016-06-01").page().text())
                .contains("Dr Helen Marsh")
                .doesNotContain("Priya Nair");
    }

    @Test
    void nobody_but_who_keeps_the_commissioners_records_sets_up_or_seats() {
        var draft = lawful("Private Draft");
        var member = as("grace-lin");
        assertThat(member.get("/committees/new").status()).isEqualTo(403);
        assertThat(member.get(draft).status()).isEqualTo(403);
        assertThat(member.post(draft + "/records").status()).isEqualTo(403);
        var seats = member.get("/committees/" + town.committee + "/seats");
        assertThat(seats.status()).isEqualTo(200);
        assertThat(seats.page().select("a[href*=holdings]")).isEmpty();
        var elsewhere = new Town(register, authority, committees, clocks);
        assertThat(secretary
                        .post("/committees/" + elsewhere.committee + "/posts", "seat", "-1")
                        .status())
                .isEqualTo(404);
    }
}
