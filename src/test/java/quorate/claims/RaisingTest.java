package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.schemes.Schemes;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A limit that changes for claims that were paid: each difference is posted once, and comes to what a full run would. */
@Story
@TestPropertySource(properties = "quorate.story=claims")
class RaisingTest {

    private static final Actor TEST = new Actor.Process("test of raised limits");
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final Map<String, String> RENT = Map.of("lease-rent", "£60,000", "market-rent", "£48,000");

    @LocalServerPort
    int port;

    @Autowired
    Claims claims;

    @Autowired
    Raisings raisings;

    @Autowired
    Plans plans;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    Authority authority;

    @Autowired
    Clocks clocks;

    private final PartyId chief = ClaimAddresses.party("anytown-pccc-ao");

    private Claim rent(String invoice, long pounds) {
        var limit = new ClaimLimit(Schemes.ofJar())
                .of(ClaimKind.of("rent"), APRIL, 1, RENT)
                .orElseThrow();
        var used = new Claim.Used(
                APRIL, LocalDate.of(2016, 4, 30), invoice, Money.pounds(pounds), Money.ZERO, 1, RENT, true);
        var claim = new Claim(
                Fresh.idOf("raising test", invoice),
                ClaimAddresses.party("anytown-ccg"),
                ClaimAddresses.party("hilltop"),
                "Z90005",
                ClaimKind.of("rent"),
                used,
                Optional.of(limit.most()),
                limit.says(),
                "Lease",
                "Rent",
                clocks.today(),
                ClaimAddresses.party("owen-griffiths"),
                Claim.Course.NONE);
        var entered = claims.enter(claim, "Hilltop Practice", ClaimAddresses.fund(desk), Optional.empty())
                .orThrow();
        decide(entered.matter(), entered.owed());
        return claims.find(entered.id()).orElseThrow();
    }

    private void decide(MatterId matter, Money value) {
        power();
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        matter,
                        chief,
                        clocks.today(),
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of("value", value.plain())),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
    }

    private void power() {
        if (authority.instruments(Long.MAX_VALUE).list().stream()
                .anyMatch(instrument -> instrument.title().startsWith("Discretionary payments of"))) return;
        var limits = List.of(Map.of("post", chief.toString(), "acts", List.of(Claims.ACT), "up-to", "10000"));
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Discretionary payments of NHS Anytown CCG",
                "of", ClaimAddresses.party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits", limits);
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
    }

    private Raising asked(String key, long market) {
        return new Raising(
                Fresh.idOf("raising test", key),
                ClaimAddresses.party("anytown-ccg"),
                ClaimKind.of("rent"),
                "Z90005",
                APRIL,
                LocalDate.of(2017, 3, 31),
                Money.pounds(market),
                0,
                "Valuation of 2 May 2016",
                clocks.today(),
                ClaimAddresses.party("owen-griffiths"),
                List.of(),
                Optional.empty());
    }

    private Money due() {
        var hilltop = Optional.of(ClaimAddresses.party("hilltop"));
        var account = new Account(ClaimAddresses.fund(desk), "premises", hilltop, Place.DUE);
        return ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    private Money given(Claim claim) {
        return claims.find(claim.id()).orElseThrow().given();
    }

    @Test
    void a_raised_limit_posts_each_difference_once_and_a_lowered_one_takes_it_back_to_the_penny() {
        var free = ledger.balance(
                Account.budget(ClaimAddresses.fund(desk), "premises"), LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
        var before = due();
        var whole = rent("R 1", 5_000);
        var small = rent("R 2", 4_100);
        assertThat(due().minus(before)).isEqualTo(Money.pounds(8_000));
        var raised = raisings.lay(asked("up", 54_000)).orThrow();
        assertThat(raised.total()).isEqualTo(Money.pounds(600));
        assertThat(rules(raisings.lay(asked("again", 54_000)))).containsExactly("claims.waiting");
        assertThat(due().minus(before)).isEqualTo(Money.pounds(8_000));
        decide(raised.matter(), raised.value());
        assertThat(due().minus(before)).isEqualTo(Money.pounds(8_600));
        // What a full run would come to with the market rent of £54,000: £4,500 a month, and never above the invoice.
        assertThat(given(whole)).isEqualTo(Money.pounds(4_500));
        assertThat(given(small)).isEqualTo(Money.pounds(4_100));
        assertThat(rules(raisings.lay(asked("third", 54_000)))).containsExactly("claims.same");
        shown(raised);
        var lowered = raisings.lay(asked("down", 48_000)).orThrow();
        assertThat(lowered.total()).isEqualTo(Money.pounds(-600));
        decide(lowered.matter(), lowered.value());
        assertThat(due().minus(before)).isEqualTo(Money.pounds(8_000));
        assertThat(given(whole)).isEqualTo(whole.owed());
        assertThat(free.minus(ledger.balance(
                        Account.budget(ClaimAddresses.fund(desk), "premises"),
                        LocalDate.of(2099, 1, 1),
                        Long.MAX_VALUE)))
                .as("what was taken back is in the budget again")
                .isEqualTo(Money.pounds(8_000));
    }

    private static List<String> rules(Answer<Raising> answer) {
        return answer.objections().stream().map(it -> it.rule()).toList();
    }

    private void shown(Raising raised) {
        var grace = Cast.FINANCE.visiting(port);
        assertThat(grace.get(raised.page()).page().select("main").text())
                .contains("Hilltop Practice, invoice R 1", "£4,500", "£500", "Each difference became due");
        assertThat(grace.get("/claims/limits").page().select("main").text()).contains("Rent of a lease", "£600", "Due");
        assertThat(grace.get("/payments/instructions").page().select("main").text())
                .contains("Hilltop Practice");
        var faults = grace.post("/claims/limits/new")
                .page()
                .select(".nhsuk-error-summary")
                .text();
        assertThat(faults).contains("Choose what was claimed", "Enter the first day", "Enter where it was read");
    }

    @Test
    void what_is_paid_back_is_taken_month_by_month_and_nobody_is_taken_below_nothing() {
        var claim = rent("R 3", 3_000);
        assertThat(plans.lay(plan(claim, "too much", 3_001, 500), claim).objections())
                .extracting(it -> it.rule())
                .containsExactly("claims.clawback");
        var plan = plans.lay(plan(claim, "plan", 1_500, 500), claim).orThrow();
        assertThat(plans.take(plan, chief).isDone()).as("before it is agreed").isFalse();
        decide(plan.matter(), plan.total());
        var before = due();
        var taken = plans.take(plan, chief).orThrow();
        assertThat(before.minus(due())).isEqualTo(Money.pounds(500));
        assertThat(taken.left()).isEqualTo(Money.pounds(1_000));
        assertThat(given(claim)).isEqualTo(Money.pounds(2_500));
        assertThat(plans.take(plan, chief).objections())
                .extracting(it -> it.sentence())
                .containsExactly("No instalment is open today.");
        assertThat(plans.lay(plan(claim, "another", 100, 100), claim).isDone()).isFalse();
        var page = Cast.FINANCE
                .visiting(port)
                .get(claim.page() + "/repayment")
                .page()
                .select("main")
                .text();
        assertThat(page).contains("Being paid back", "£500, £1,000 is left");
        var faster = new Plan.Change(Fresh.id(), Money.pounds(100), clocks.today(), "Agreed", chief);
        assertThat(plans.change(taken, faster).orThrow().open(clocks.today())).isEqualTo(Money.ZERO);
    }

    private Plan plan(Claim claim, String key, long total, long instalment) {
        return new Plan(
                Fresh.idOf("raising test", key),
                claim.id(),
                Money.pounds(total),
                Money.pounds(instalment),
                clocks.today(),
                "It was paid for days without a lease",
                clocks.today(),
                ClaimAddresses.party("owen-griffiths"),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
