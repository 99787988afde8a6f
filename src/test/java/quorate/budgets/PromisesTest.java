package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Money is promised by a decision, seen in table and forecast, and what is not needed of it goes back by another. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=promises")
class PromisesTest {

    private static final Actor TEST = new Actor.Process("test of promises");

    @LocalServerPort
    int port;

    @Autowired
    Movements movements;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    Authority authority;

    @Autowired
    Clocks clocks;

    private final PartyId anytown = party("anytown-ccg");
    private final PartyId chief = party("anytown-pccc-ao");

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private Fund fund(String code) {
        return desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void an_officer_who_may_manage_the_budget() {
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Budgets of NHS Anytown CCG",
                "of", anytown.toString(),
                "span", "2016-04-01/2022-07-01",
                "limits", List.of(Map.of("post", chief.toString(), "acts", List.of("fn.budget"), "up-to", "250000")));
        if (authority.instruments(Long.MAX_VALUE).list().stream()
                .noneMatch(instrument -> instrument.title().startsWith("Budgets of"))) {
            authority
                    .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                    .orThrow();
        }
    }

    private Movement approved(UUID id) {
        var movement = movements.find(id).orElseThrow();
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        movement.matter(),
                        chief,
                        clocks.today(),
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of("value", movement.amount().plain())),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
        return movements.find(id).orElseThrow();
    }

    private Money free() {
        return ledger.balance(Account.budget(fund("delegated-2016").id(), "premises"), clocks.today(), Long.MAX_VALUE);
    }

    private static String[] filled(Map<String, String> typed) {
        var all = new ArrayList<String>();
        typed.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }

    @Test
    void everything_wrong_with_a_promise_is_said_at_once() {
        var grace = Cast.FINANCE.visiting(port);
        var nothing = grace.post("/money/promises/new");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary").text())
                .contains(
                        "Choose the fund",
                        "Enter the stream from whose budget",
                        "to whom else it is promised",
                        "Enter the amount",
                        "Enter the last day that it is for",
                        "Say whether it goes on");
        var typed = new java.util.TreeMap<>(Map.of(
                "fund", fund("improvement-2016").id().toString(),
                "from", "premises",
                "whom", "Builders of Riverside",
                "amount", "1,000",
                "day", "2016-05-01",
                "until", "2017-04-01",
                "recurrent", "yes",
                "words", "Rent of the new rooms",
                "why", "It was agreed"));
        assertThat(summary(typed)).contains("The budget is of one year", "31 March 2017");
        typed.put("until", "2016-04-30");
        assertThat(summary(typed)).contains("Enter a last day that is not before the first");
        typed.put("until", "2017-03-31");
        assertThat(summary(typed))
                .contains(
                        "Improvement grant 2016/17 is non-recurrent, and Rent of the new rooms goes on from year to year")
                .contains("Promise it for this year only");
        typed.put("recurrent", "no");
        typed.put("amount", "99,000,000");
        assertThat(summary(typed)).contains("is left for premises in Improvement grant 2016/17");
        typed.put("practice", "X00000");
        assertThat(summary(typed)).contains("Enter the code of a practice, or leave it empty");
        assertThat(Cast.SECRETARY.visiting(port).get("/money/promises/new").status())
                .isEqualTo(403);
        assertThat(Cast.SECRETARY
                        .visiting(port)
                        .get("/money/promises")
                        .page()
                        .select("main")
                        .text())
                .contains("You hold no finance post");
    }

    private String summary(Map<String, String> typed) {
        var answer = Cast.FINANCE.visiting(port).post("/money/promises/new", filled(typed));
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    @Test
    void a_years_rent_is_promised_seen_and_released_in_part() {
        var before = free();
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var phone = Browser.at(port)
                        .as(Cast.FINANCE)
                        .onTelephone()
                        .withoutScript()
                        .open()) {
            var promise = proposed(grace);
            assertThat(free()).as("nothing moves before it is decided").isEqualTo(before);
            assertThat(approved(promise).state()).isEqualTo("Promised");
            assertThat(free()).isEqualTo(before.minus(Money.pounds(24_000)));
            grace.page().reload();
            assertThat(grace.text()).contains("It was promised by this decision", "Goes on from year to year");
            grace.picture("promises 3 promised");
            grace.expectAccessible();
            seen(grace, phone);
            grace.go("/money/promises/releases/new?promise=" + promise);
            fill(grace, Map.of("amount", "4,000", "words", "One room less", "why", "The owner agreed"));
            fill(grace, Map.of("day-day", "9", "day-month", "5", "day-year", "2016"));
            grace.picture("promises 6 release");
            grace.expectAccessible();
            var release = laid(grace);
            assertThat(approved(release).state()).isEqualTo("Released");
            assertThat(free()).isEqualTo(before.minus(Money.pounds(20_000)));
            var told = desk.listOutstanding(reserved(), clocks.today(), Long.MAX_VALUE).stream()
                    .filter(one -> one.made().id().equals(promise))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.now().left()).isEqualTo(Money.pounds(20_000));
            assertThat(desk.listOutstanding(reserved(), LocalDate.of(2016, 5, 8), Long.MAX_VALUE).stream()
                            .filter(one -> one.made().id().equals(promise)))
                    .as("the day before it was released")
                    .singleElement()
                    .satisfies(one -> assertThat(one.now().left()).isEqualTo(Money.pounds(24_000)));
        }
        assertThat(Cast.FINANCE.visiting(port).get("/money/promises/csv").body())
                .contains(
                        "premises,Hilltop Practice,Rent of Hilltop for the year,2016-04-01,2017-03-31,yes,24000.00,0.00,20000.00");
    }

    private List<Account> reserved() {
        return ledger.trial(anytown, clocks.today(), Long.MAX_VALUE).stream()
                .map(quorate.ledger.Balance::account)
                .filter(account -> account.place() == quorate.ledger.Place.RESERVED)
                .toList();
    }

    private UUID proposed(Browser grace) {
        grace.go("/money/promises/new");
        grace.page().selectOption("#fund", fund("delegated-2016").id().toString());
        fill(grace, Map.of("from", "Premises", "practice", "z90005", "amount", "24,000"));
        fill(grace, Map.of("words", "Rent of Hilltop for the year", "why", "The lease says so"));
        fill(grace, Map.of("day-day", "1", "day-month", "4", "day-year", "2016"));
        fill(grace, Map.of("until-day", "31", "until-month", "3", "until-year", "2017"));
        grace.page().click("label:has-text('It goes on')");
        grace.picture("promises 1 propose");
        grace.expectAccessible();
        return laid(grace);
    }

    private static UUID laid(Browser grace) {
        grace.page().click("main button:has-text('Continue')");
        assertThat(grace.text()).contains("Check before it is laid", "Hilltop Practice", "Who may decide it today");
        grace.picture("promises 2 check");
        grace.expectAccessible();
        grace.page().click("main button:has-text('Lay it for a decision')");
        return UUID.fromString(grace.page().url().replaceFirst(".*/", ""));
    }

    private static void seen(Browser grace, Browser phone) {
        grace.go("/money/promises");
        assertThat(grace.text()).contains("Rent of Hilltop for the year", "Goes on", "Rent of Orchard House");
        grace.picture("promises 4 what is promised");
        grace.expectAccessible();
        phone.go("/money/promises");
        assertThat(phone.overflow()).isZero();
        phone.picture("promises 4 what is promised, narrow");
        grace.go("/money/outlook");
        assertThat(grace.text()).contains("£24,000 (Rent of Hilltop for the year)");
        grace.picture("promises 5 forecast");
        phone.go("/money/movements");
        assertThat(phone.overflow()).isZero();
        phone.picture("promises 7 budgets and rules, narrow");
        grace.go("/money/movements");
        assertThat(grace.text()).contains("What has to be kept", "0.5% of £4,620,000", "£23,000", "Short");
        grace.picture("promises 7 budgets and rules");
        grace.expectAccessible();
    }

    private static void fill(Browser grace, Map<String, String> typed) {
        typed.forEach((field, text) -> grace.page().fill("#" + field, text));
    }
}
