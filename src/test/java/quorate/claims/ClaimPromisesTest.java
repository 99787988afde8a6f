package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import quorate.kernel.Citation;
import quorate.kernel.DecisionId;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Promise;
import quorate.ledger.Reservation;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A claim says from which promise it is paid, and its page says what was drawn and what is left. */
@Story
@TestPropertySource(properties = "quorate.story=claim-promises")
class ClaimPromisesTest {

    private static final Actor TEST = new Actor.Process("test of claims from promises");
    private static final Citation AGREEMENT =
            new Citation("EB-DELEG", "Delegation agreement", "clause 13", Evidence.PRIMARY_POLICY, LocalDate.EPOCH);

    @LocalServerPort
    int port;

    @Autowired
    Claims claims;

    @Autowired
    WaitingClaims waiting;

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

    @BeforeEach
    void an_officer_who_may_decide_such_payments() {
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

    private UUID promise(String practice, long pounds, String words) {
        var id = Fresh.id();
        var voucher =
                new Voucher(Fresh.id(), new Books(anytown, AGREEMENT), new Warrant.Decided(DecisionId.fresh()), TEST);
        var promise = new Promise(
                id,
                ClaimAddresses.fund(desk),
                "premises",
                Optional.of(ClaimAddresses.party(practice)),
                Money.pounds(pounds),
                LocalDate.of(2016, 4, 1),
                false,
                Optional.empty(),
                words);
        ledger.reserve(voucher, promise).orThrow();
        return id;
    }

    private Money left(UUID promise) {
        return ledger.findReservation(promise).map(Reservation::left).orElseThrow();
    }

    private void approve(Claim claim) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        claim.matter(),
                        chief,
                        clocks.today(),
                        Decision.Outcome.APPROVED,
                        "",
                        new Facts(Map.of("value", claim.owed().plain())),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
    }

    private String[] water(UUID key, String invoice, String... more) {
        String[] fields = {
            "key", key.toString(),
            "fund", ClaimAddresses.fund(desk).toString(),
            "practice", "Z90005",
            "kind", "water",
            "from-day", "4",
            "from-month", "4",
            "from-year", "2016",
            "to-day", "29",
            "to-month", "4",
            "to-year", "2016",
            "invoice", invoice,
            "invoiced", "500",
            "evidence", "Bill, folder 3",
            "why", "Water is paid back by the directions",
            "other", "yes"
        };
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String text(Visitor.Answer answer) {
        return answer.page().select("main").text();
    }

    @Test
    void an_officer_says_from_which_promise_it_is_paid_and_the_page_says_what_is_left() {
        var owen = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        var promise = promise("hilltop", 800, "Water of the new rooms");
        var others = promise("mill-lane", 50, "Water of Mill Lane");
        var key = Fresh.id();
        assertThat(text(owen.post("/claims/new", water(key, "W 1"))))
                .contains("Was the money promised already?", "From “Water of the new rooms”: £800 left")
                .doesNotContain("Water of Mill Lane");
        var unsaid = owen.post("/claims/new", water(key, "W 1", "confirmed", "yes"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.page().select(".nhsuk-error-summary").text())
                .contains("Choose the promise from which it is paid, or that it is from none");
        var foreign = owen.post("/claims/new", water(key, "W 1", "confirmed", "yes", "promise", others.toString()));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(claims.find(key)).isEmpty();
        owen.post("/claims/new", water(key, "W 1", "confirmed", "yes", "promise", promise.toString()));
        assertThat(text(owen.get("/claims/" + key)))
                .contains("To be drawn from “Water of the new rooms”, promised on 1 April 2016. £800 is left of it.");
        assertThat(waiting.of(anytown)).as("no run pays from it now").containsEntry(promise, Money.pounds(500));
        approve(claims.find(key).orElseThrow());
        assertThat(waiting.of(anytown)).doesNotContainKey(promise);
        assertThat(left(promise)).isEqualTo(Money.pounds(300));
        assertThat(text(owen.get("/claims/" + key)))
                .contains("£500 drawn from “Water of the new rooms”, promised on 1 April 2016. £300 is left of it.")
                .doesNotContain("Release what is not needed of it");
        var grace = Cast.FINANCE.visiting(port);
        var release = grace.get("/claims/" + key)
                .page()
                .select("a[href^=/money/promises/releases/new]")
                .attr("href");
        assertThat(grace.get(release).page().select("option[selected]").text())
                .as("whoever keeps the books releases what is left of this promise")
                .contains("Water of the new rooms");
    }

    @Test
    void what_is_beyond_the_promise_is_reserved_besides_and_a_claim_from_none_leaves_it_alone() {
        var promise = promise("hilltop", 120, "Water of the old rooms");
        var claim = ClaimAddresses.claim(Fresh.id(), clocks, "W 2");
        var fund = ClaimAddresses.fund(desk);
        var none = water(Fresh.id(), "W 3", "confirmed", "yes", "promise", "none");
        Visitor.at(port).signIn("owen", Cast.PASSWORD).post("/claims/new", none);
        approve(claims.find(UUID.fromString(none[1])).orElseThrow());
        assertThat(left(promise)).as("from none").isEqualTo(Money.pounds(120));
        var big = new Claim(
                claim.id(),
                claim.commissioner(),
                claim.practice(),
                claim.code(),
                claim.kind(),
                new Claim.Used(
                        claim.used().from(),
                        claim.used().to(),
                        "W 4",
                        Money.pounds(150),
                        Money.ZERO,
                        0,
                        Map.of(),
                        true),
                claim.limit(),
                "",
                claim.evidence(),
                claim.why(),
                claim.entered(),
                claim.by(),
                claim.course());
        approve(claims.enter(big, "Hilltop Practice", fund, Optional.of(promise))
                .orThrow());
        assertThat(left(promise)).isEqualTo(Money.ZERO);
        var sian = Visitor.at(port).signIn("owen", Cast.PASSWORD).get("/claims/" + big.id());
        assertThat(text(sian))
                .contains(
                        "£120 drawn from “Water of the old rooms”, promised on 1 April 2016, and £30 reserved besides. £0 is left of it.");
    }

    @Test
    void what_a_practice_sent_is_laid_from_a_promise_of_the_same_fund() {
        var promise = promise("hilltop", 120, "Water that was foreseen");
        var claim = ClaimAddresses.claim(Fresh.id(), clocks, "W 5");
        claims.send(
                        new Claim(
                                claim.id(),
                                claim.commissioner(),
                                claim.practice(),
                                claim.code(),
                                claim.kind(),
                                ClaimAddresses.used("W 5", true),
                                claim.limit(),
                                "",
                                claim.evidence(),
                                claim.why(),
                                claim.entered(),
                                claim.by(),
                                claim.course()),
                        List.of())
                .orThrow();
        var owen = Visitor.at(port).signIn("owen", Cast.PASSWORD);
        var other = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(fund -> !fund.id().equals(ClaimAddresses.fund(desk)))
                .findFirst()
                .orElseThrow();
        var matters = "/claims/" + claim.id() + "/matters";
        var mixed = owen.post(matters, "fund", other.id().toString(), "promise", promise.toString());
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.page().select(".nhsuk-error-summary").text()).contains("That promise is of");
        owen.post(matters, "fund", ClaimAddresses.fund(desk).toString(), "promise", promise.toString());
        var laid = claims.find(claim.id()).orElseThrow();
        assertThat(laid.course().laying().flatMap(Claim.Laying::promise)).contains(promise);
        approve(laid);
        assertThat(left(promise)).isEqualTo(Money.ZERO);
    }
}
