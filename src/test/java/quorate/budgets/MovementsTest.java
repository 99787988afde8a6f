package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Warrant;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Money moves between streams by a decision that covers it, and by nothing else. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=budgets")
class MovementsTest {

    private static final Actor TEST = new Actor.Process("test of budgets");
    private static final LocalDate MAY = LocalDate.of(2016, 5, 1);

    @LocalServerPort
    int port;

    @Autowired
    Movements movements;

    @Autowired
    Bookkeeping bookkeeping;

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
    private Fund fund;

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @BeforeEach
    void an_officer_who_may_manage_the_budget() {
        fund = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
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

    private Movement movement(Move move, String from, String to, long pounds) {
        return new Movement(
                Fresh.id(),
                anytown,
                fund.id(),
                move,
                from,
                to,
                Money.pounds(pounds),
                MAY,
                "Rents went up",
                clocks.today(),
                party("grace-lin"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Movement laid(Movement movement) {
        return movements.lay(movement, fund, "Two rents were reviewed", TEST).orThrow();
    }

    private Movement decided(Movement movement, Decision.Outcome outcome) {
        taken(movement, outcome).orThrow();
        return movements.find(movement.id()).orElseThrow();
    }

    private Answer<?> taken(Movement movement, Decision.Outcome outcome) {
        return authority.record(new Decision.Taken(
                Fresh.id().toString(),
                movement.matter(),
                chief,
                clocks.today(),
                outcome,
                "",
                new Facts(Map.of("value", movement.amount().plain())),
                Optional.empty(),
                Optional.empty(),
                "",
                TEST));
    }

    private Money free(String stream) {
        return ledger.balance(Account.budget(fund.id(), stream), clocks.today(), Long.MAX_VALUE);
    }

    @Test
    void a_virement_moves_when_it_is_decided_and_is_moved_back_by_a_later_posting() {
        var premises = free("premises");
        var quality = free("quality-and-outcomes");
        var movement = laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 12_000));
        assertThat(decided(movement, Decision.Outcome.DEFERRED).state()).isEqualTo("Waits for a decision");
        assertThat(free("premises")).isEqualTo(premises);
        var moved = decided(movement, Decision.Outcome.APPROVED);
        assertThat(moved.state()).isEqualTo("Moved");
        assertThat(free("premises")).isEqualTo(premises.plus(Money.pounds(12_000)));
        assertThat(free("quality-and-outcomes")).isEqualTo(quality.minus(Money.pounds(12_000)));
        var trail = ledger.trace(movement.id(), Long.MAX_VALUE).orElseThrow();
        assertThat(trail.of().warrant())
                .isEqualTo(new Warrant.Decided(
                        new DecisionId(moved.outcome().orElseThrow().decision())));
        assertThat(movements
                        .undo(moved, "The wrong stream", party("grace-lin"))
                        .orThrow()
                        .state())
                .isEqualTo("Moved back");
        assertThat(free("premises")).isEqualTo(premises);
        assertThat(movements.undo(moved, "Once more", party("grace-lin")).objections())
                .extracting(Objection::rule)
                .containsExactly("budgets.undone");
    }

    @Test
    void a_refusal_moves_nothing_and_what_cannot_be_moved_any_more_says_why() {
        var before = free("premises");
        assertThat(decided(laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 700)), Decision.Outcome.REFUSED)
                        .state())
                .isEqualTo("Not moved");
        assertThat(free("premises")).isEqualTo(before);
        var all = free("quality-and-outcomes").pence() / 100;
        var whole = laid(movement(Move.HAND_BACK, "quality-and-outcomes", "", all));
        var small = laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 200_000));
        var rest = laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 249_000));
        var more = laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 248_000));
        assertThat(decided(small, Decision.Outcome.APPROVED).state()).isEqualTo("Moved");
        assertThat(decided(rest, Decision.Outcome.APPROVED).state()).isEqualTo("Moved");
        var late = decided(more, Decision.Outcome.APPROVED);
        assertThat(late.state()).isEqualTo("Not moved");
        assertThat(late.story().orElseThrow()).contains("approved and could not be moved");
        for (var done : List.of(small, rest)) {
            movements
                    .undo(movements.find(done.id()).orElseThrow(), "Only a test", party("grace-lin"))
                    .orThrow();
        }
        assertThat(whole.state()).isEqualTo("Waits for a decision");
        assertThat(free("premises")).isEqualTo(before);
    }

    @Test
    void what_waits_already_more_than_there_is_and_a_ring_fence_are_named_at_once() {
        laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 333));
        assertThat(movements.against(movement(Move.VIRE, "quality-and-outcomes", "premises", 333)))
                .extracting(Objection::rule)
                .containsExactly("budgets.waiting");
        assertThat(movements.against(movement(Move.VIRE, "quality-and-outcomes", "premises", 99_000_000)))
                .isNotEmpty();
        var grant = desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("improvement-2016"))
                .findFirst()
                .orElseThrow();
        var other = movement(Move.BUDGET, "", "global-sum", 10);
        var fenced = new Movement(
                other.id(),
                anytown,
                grant.id(),
                other.move(),
                "",
                "global-sum",
                other.amount(),
                MAY,
                "More",
                MAY,
                other.by(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(movements.against(fenced))
                .extracting(Objection::sentence)
                .anyMatch(text -> text.contains("ing-fence"));
    }

    /** The officer's limit is 250,000: one pound more is another's to decide, and the page says so before it is laid. */
    @Test
    void a_virement_above_the_officers_limit_is_not_theirs_to_decide() {
        var above = laid(movement(Move.VIRE, "global-sum", "premises", 250_001));
        assertThat(movements.ways(above).open()).noneMatch(route -> route.body().equals(chief));
        assertThat(taken(above, Decision.Outcome.APPROVED).objections())
                .extracting(Objection::sentence)
                .anyMatch(text -> text.contains("£250,000"));
        assertThat(movements.find(above.id()).orElseThrow().state()).isEqualTo("Waits for a decision");
        assertThat(movements
                        .ways(movement(Move.VIRE, "global-sum", "premises", 250_000))
                        .open())
                .anyMatch(route -> route.body().equals(chief));
        String[] fields = {
            "move",
            "vire",
            "fund",
            fund.id().toString(),
            "from",
            "global sum",
            "to",
            "premises",
            "amount",
            "250,001",
            "day",
            "2016-05-02",
            "words",
            "Rents",
            "why",
            "They went up"
        };
        var check = Cast.FINANCE.visiting(port).post("/money/movements/new", fields);
        assertThat(check.page().select("main").text())
                .contains("Check before it is laid", "because it is more than their limit", "£250,000");
    }

    @ParameterizedTest
    @CsvSource({
        "anytown-ccg, 2016-05-01, anytown-ccg",
        "farley-ccg, 2016-05-01, nhs-england",
        "farley-ccg, 2017-04-01, farley-ccg",
        "otherton-ccg, 2015-05-01, nhs-england",
        "brookshire-icb, 2023-01-01, brookshire-icb"
    })
    void the_books_follow_the_level_of_the_commissioner_on_the_day(String commissioner, LocalDate day, String keeper) {
        assertThat(bookkeeping.booksOf(party(commissioner), day).orElseThrow().keeper())
                .isEqualTo(keeper.equals("nhs-england") ? Register.NHS_ENGLAND : party(keeper));
    }

    @Test
    void only_who_keeps_the_books_may_propose_and_who_answers_for_no_money_sees_none() {
        var movement = laid(movement(Move.VIRE, "quality-and-outcomes", "premises", 444));
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get("/money/movements/new").status()).isEqualTo(403);
        assertThat(fiona.get("/money/entries/new").status()).isEqualTo(403);
        assertThat(fiona.get("/money/funds/new").status()).isEqualTo(403);
        assertThat(fiona.get(movement.page()).status()).isEqualTo(404);
        assertThat(fiona.get("/money/movements").page().select("main").text()).contains("You hold no finance post");
        assertThat(Cast.FINANCE.visiting(port).get(movement.page()).status()).isEqualTo(200);
    }

    @Test
    void a_budget_is_proposed_checked_and_decided_and_the_month_is_closed() {
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var phone = Browser.at(port)
                        .as(Cast.FINANCE)
                        .onTelephone()
                        .withoutScript()
                        .open()) {
            look(grace, "/money/movements/new", "budgets 1 propose a movement");
            grace.page().click("label:has-text('A virement')");
            grace.page().selectOption("#fund", fund.id().toString());
            var typed = Map.of(
                    "from",
                    "Quality and outcomes",
                    "to",
                    "premises",
                    "amount",
                    "8,000",
                    "day-day",
                    "1",
                    "day-month",
                    "5",
                    "day-year",
                    "2016",
                    "words",
                    "Rent review of Orchard House",
                    "why",
                    "The district valuer agreed.");
            typed.forEach((field, text) -> grace.page().fill("#" + field, text));
            grace.page().click("main button:has-text('Continue')");
            assertThat(grace.text()).contains("Check before it is laid", "£8,000", "Who may decide it today");
            grace.picture("budgets 2 check");
            grace.expectAccessible();
            grace.page().click("main button:has-text('Lay it for a decision')");
            var id = UUID.fromString(grace.page().url().replaceFirst(".*/", ""));
            decided(movements.find(id).orElseThrow(), Decision.Outcome.APPROVED);
            grace.page().reload();
            assertThat(grace.text()).contains("It was moved by this decision", "The posting, and the way of its money");
            grace.picture("budgets 3 moved");
            grace.expectAccessible();
            look(grace, "/money/movements", "budgets 4 movements");
            look(grace, "/money/report", "budgets 5 end of the month");
            assertThat(grace.text()).contains("To 30 April 2016", "Global sum", "All streams");
            phone.go("/money/report");
            assertThat(phone.overflow()).isZero();
            phone.picture("budgets 5 end of the month, narrow");
            grace.go("/money/months");
            grace.page().selectOption("#month", "2016-04-01");
            grace.picture("budgets 6 months");
            grace.expectAccessible();
            grace.page().click("main button:has-text('Close it')");
            assertThat(grace.text()).contains("Close April 2016", "Rent of Hilltop Practice, April, not yet claimed");
            grace.picture("budgets 7 close");
            grace.expectAccessible();
            grace.page().click("main button:has-text('Close April 2016')");
            assertThat(grace.text()).contains("April 2016", "Grace Lin", "can be closed once it is over");
            grace.picture("budgets 8 closed");
        }
    }

    private static void look(Browser grace, String address, String name) {
        grace.go(address);
        grace.picture(name);
        grace.expectAccessible();
    }
}
