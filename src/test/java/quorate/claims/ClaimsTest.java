package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.schemes.Schemes;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A claim from its invoice to what the agent is told to pay, each step refusing what it must. */
@Story
@TestPropertySource(properties = "quorate.story=claims")
class ClaimsTest {

    private static final Actor TEST = new Actor.Process("test of claims");

    @LocalServerPort
    int port;

    @Autowired
    Claims claims;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    Authority authority;

    @Autowired
    Clocks clocks;

    private final PartyId anytown = ClaimAddresses.party("anytown-ccg");
    private final PartyId chief = ClaimAddresses.party("anytown-pccc-ao");

    private Claim claim(String invoice) {
        return ClaimAddresses.claim(Fresh.idOf("claims test", invoice), clocks, invoice);
    }

    private static Claim ofSomebodyElse(Claim it) {
        return new Claim(
                it.id(),
                it.commissioner(),
                it.practice(),
                it.code(),
                it.kind(),
                ClaimAddresses.used(it.used().invoice(), true),
                it.limit(),
                it.limitSays(),
                it.evidence(),
                it.why(),
                it.entered(),
                it.by(),
                it.course());
    }

    private Claim enter(Claim claim) {
        return claims.enter(claim, "Hilltop Practice", ClaimAddresses.fund(desk), Optional.empty())
                .orThrow();
    }

    private List<String> against(Claim claim) {
        return rules(claims.against(claim, ClaimAddresses.fund(desk)));
    }

    private Claim decided(Claim claim, Decision.Outcome outcome) {
        limit();
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        claim.matter(),
                        chief,
                        clocks.today(),
                        outcome,
                        "",
                        new Facts(Map.of("value", claim.owed().plain())),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
        return claims.find(claim.id()).orElseThrow();
    }

    /** The accountable officer may decide such payments up to £10,000. */
    private void limit() {
        var limits = List.of(Map.of("post", chief.toString(), "acts", List.of(Claims.ACT), "up-to", "10000"));
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Discretionary payments of NHS Anytown CCG",
                "of", anytown.toString(),
                "span", "2016-04-01/2022-07-01",
                "limits", limits);
        if (authority.instruments(Long.MAX_VALUE).list().stream()
                .noneMatch(instrument -> instrument.title().startsWith("Discretionary payments of"))) {
            authority
                    .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                    .orThrow();
        }
    }

    private static List<String> rules(List<Objection> objections) {
        return objections.stream().map(Objection::rule).toList();
    }

    private Money due() {
        var hilltop = Optional.of(ClaimAddresses.party("hilltop"));
        var account = new Account(ClaimAddresses.fund(desk), "premises", hilltop, Place.DUE);
        return ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    @Test
    void a_claim_becomes_due_by_its_decision_and_the_agent_is_told_with_everything_else() {
        var before = due();
        var waiting = enter(ofSomebodyElse(claim("Water 17")));
        assertThat(waiting.state()).isEqualTo("Waits for a decision");
        assertThat(due()).isEqualTo(before);
        var paid = decided(waiting, Decision.Outcome.APPROVED);
        assertThat(paid.state()).isEqualTo("Due");
        assertThat(due().minus(before)).isEqualTo(Money.pounds(120));
        assertThat(enter(ofSomebodyElse(claim("Water 17"))).state())
                .as("sent twice")
                .isEqualTo("Due");
        assertThat(Cast.FINANCE
                        .visiting(port)
                        .get("/payments/instructions")
                        .page()
                        .select("main")
                        .text())
                .contains("Hilltop Practice", "Premises", "£120");
        assertThat(ledger.trace(paid.posting(), Long.MAX_VALUE)).isPresent();
        var again = ClaimAddresses.claim(Fresh.id(), clocks, "WATER/17");
        assertThat(against(again)).containsExactly("claims.invoice", "claims.days");
        assertThat(against(ofSomebodyElse(ClaimAddresses.claim(Fresh.id(), clocks, "Water 18"))))
                .isEmpty();
        assertThat(claims.before(again)).extracting(it -> it.used().invoice()).contains("Water 17");
    }

    @Test
    void a_refused_claim_is_paid_by_nobody_and_may_be_claimed_again() {
        var before = due();
        var waiting = enter(ofSomebodyElse(claim("Rates 5")));
        assertThat(decided(waiting, Decision.Outcome.DEFERRED).state()).isEqualTo("Waits for a decision");
        var refused = decided(waiting, Decision.Outcome.REFUSED);
        assertThat(refused.state()).isEqualTo("Not paid");
        assertThat(due()).isEqualTo(before);
        assertThat(against(ofSomebodyElse(ClaimAddresses.claim(Fresh.id(), clocks, "rates 5"))))
                .isEmpty();
    }

    /** Six weeks of sickness are four that are paid, at £2,151.96; in 2024 by the limit that was raised backwards. None was found for 2016. */
    @Test
    void the_limit_of_the_day_is_the_schemes_and_the_lower_of_it_and_the_invoice_is_owed() {
        var limits = new ClaimLimit(Schemes.ofJar());
        var day = LocalDate.of(2025, 6, 2);
        assertThat(limits.of(ClaimKind.of("sickness"), day, 6, Map.of())
                        .orElseThrow()
                        .most())
                .isEqualTo(Money.parse("8607.84"));
        assertThat(limits.of(ClaimKind.of("sickness"), day, 2, Map.of())
                        .orElseThrow()
                        .most())
                .isEqualTo(Money.ZERO);
        assertThat(limits.of(ClaimKind.of("parental-early"), day, 2, Map.of())
                        .orElseThrow()
                        .most())
                .isEqualTo(Money.parse("2836.86"));
        assertThat(limits.of(ClaimKind.of("study"), day, 2, Map.of())
                        .orElseThrow()
                        .most())
                .isEqualTo(Money.parse("2808.76"));
        assertThat(limits.of(ClaimKind.of("sickness"), LocalDate.of(2016, 6, 2), 6, Map.of()))
                .isEmpty();
        assertThat(limits.of(ClaimKind.of("sickness"), LocalDate.of(2024, 6, 3), 3, Map.of()))
                .hasValueSatisfying(limit -> {
                    assertThat(limit.most()).isEqualTo(Money.parse("1856.61"));
                    assertThat(limit.says()).contains("entitlements confirm 6%", "PRN01537");
                });
        assertThat(limits.of(ClaimKind.of("winter"), day, 6, Map.of())).isEmpty();
        var asked = claim("Limits");
        assertThat(asked.owed()).isEqualTo(Money.pounds(120));
    }

    @Test
    void everything_wrong_with_a_claim_is_said_at_once_and_it_is_checked_before_it_is_laid() {
        var owen = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        assertThat(owen.post("/claims/new")
                        .page()
                        .select(".nhsuk-error-summary")
                        .text())
                .contains(
                        "Choose the fund",
                        "Enter the code of a practice",
                        "Choose what is claimed",
                        "Enter the first day",
                        "Enter the number of the invoice",
                        "Enter what was seen");
        var key = Fresh.id();
        String[] fields = {
            "key",
            key.toString(),
            "fund",
            ClaimAddresses.fund(desk).toString(),
            "practice",
            "z90005",
            "kind",
            "sickness",
            "from-day",
            "4",
            "from-month",
            "4",
            "from-year",
            "2016",
            "to-day",
            "29",
            "to-month",
            "4",
            "to-year",
            "2016",
            "invoice",
            "L 4711",
            "invoiced",
            "5,000",
            "weeks",
            "4",
            "evidence",
            "Invoice and dates, folder 3",
            "why",
            "The partner is on the rota of the entitlements"
        };
        var unlimited = owen.post("/claims/new", fields);
        assertThat(unlimited.status()).isEqualTo(422);
        assertThat(unlimited.page().select(".nhsuk-error-summary").text())
                .contains("No limit for that day is known here", "Enter where the limit was read");
        var limited = Stream.concat(
                        Arrays.stream(fields),
                        Stream.of("limit", "3,462", "limit-source", "Letter of NHS England of 1 April 2016"))
                .toArray(String[]::new);
        // There is no budget for locums: nothing is laid that could not be paid.
        var unfunded = owen.post("/claims/new", limited);
        assertThat(unfunded.status()).isEqualTo(422);
        assertThat(unfunded.page().select(".nhsuk-error-summary").text()).contains("is left for locums");
        laid(owen, key, fields);
    }

    private void laid(Visitor owen, UUID key, String... fields) {
        var water = Arrays.stream(fields)
                .map(field -> field.equals("sickness") ? "premises" : field)
                .toArray(String[]::new);
        var other =
                Stream.concat(Arrays.stream(water), Stream.of("other", "yes")).toArray(String[]::new);
        var check = owen.post("/claims/new", other);
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.page().select("main").text())
                .contains("Check before it is laid", "£5,000", "Hilltop Practice");
        assertThat(claims.find(key)).isEmpty();
        var laid = owen.post(
                "/claims/new",
                Stream.concat(Arrays.stream(other), Stream.of("confirmed", "yes"))
                        .toArray(String[]::new));
        assertThat(laid.location()).endsWith("/claims/" + key);
        assertThat(owen.get("/claims/" + key).page().select("main").text())
                .contains("Waits for a decision", "L 4711", "Owen Griffiths");
        assertThat(owen.get("/claims?q=4711").page().select("main").text()).contains("Hilltop Practice");
        assertThat(owen.get("/claims/csv?q=4711").body()).contains("Z90005,Hilltop Practice", "5000.00");
    }
}
