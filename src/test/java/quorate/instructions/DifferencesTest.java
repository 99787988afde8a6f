package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Balance;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.payments.Payday;
import quorate.stories.Story;

/** What the agent paid otherwise than it was told, until the books say what the bank does. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=differences")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DifferencesTest {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 1);
    private static final LocalDate PAYDAY = LocalDate.of(2016, 5, 31);
    private static final LocalDate THIRD = LocalDate.of(2016, 6, 3);
    private static final UUID TOLD = Fresh.idOf("differences test", "instruction of May");
    private static final UUID NEXT = Fresh.idOf("differences test", "instruction of June");
    private static final Map<Account, Money> BEFORE = new HashMap<>();

    @Autowired
    Instructions instructions;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Mending mending;

    @Autowired
    Ledger ledger;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SetClock clock;

    @Autowired
    JdbcClient sql;

    private final PartyId anytown = Payday.party("anytown-ccg");
    private final PartyId grace = Payday.party("grace-lin");

    private Agent agent() {
        return beans.createBean(Agent.class);
    }

    private Fund fund() {
        return agent().fund();
    }

    private static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    /** What is there besides what was posted by hand before. */
    private Money at(Place place, PartyId practice) {
        var account = new Account(fund().id(), "global-sum", Optional.of(practice), place);
        var now = ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
        return now.minus(BEFORE.getOrDefault(account, Money.ZERO));
    }

    private List<Balance> trial() {
        return ledger.trial(anytown, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    private PartyId partyOf(String code) {
        return told().lines().stream()
                .filter(line -> line.practice().equals(code))
                .findFirst()
                .orElseThrow()
                .party();
    }

    private Instruction told() {
        return instructions.find(TOLD, List.of(anytown)).orElseThrow();
    }

    private Money told(String code) {
        return Optional.ofNullable(told().byPractice().get(code)).orElseThrow();
    }

    private void confirm(String code, Money amount, LocalDate day) {
        confirmations.confirm(told(), Map.of(code, amount), day, grace).orThrow();
    }

    @Test
    @Order(1)
    void three_practices_are_told_to_be_paid() throws Exception {
        agent().read();
        trial().forEach(balance -> BEFORE.put(balance.account(), balance.money()));
        agent().pay(MAY, TOLD);
        assertThat(told().byPractice()).containsOnlyKeys("Z90001", "Z90003", "Z90005");
    }

    @Test
    @Order(2)
    void what_was_not_told_or_cannot_have_been_paid_is_not_confirmed() {
        clock.set(LocalDateTime.of(2016, 6, 1, 9, 0));
        var one = Map.of("Z90001", Money.pounds(1));
        assertThat(rules(confirmations.confirm(told(), Map.of("Z90002", Money.pounds(1)), PAYDAY, grace)))
                .containsExactly("payments.untold");
        assertThat(rules(confirmations.confirm(told(), one, LocalDate.of(2016, 7, 1), grace)))
                .containsExactly("payments.future");
        assertThat(rules(confirmations.confirm(told(), one, LocalDate.of(2016, 4, 1), grace)))
                .containsExactly("payments.before");
        assertThat(rules(confirmations.confirm(told(), Map.of("Z90001", Money.parse("-1")), PAYDAY, grace)))
                .containsExactly("payments.amount");
        assertThat(rules(mending.again(told(), "Z90001", "Bank details", grace)))
                .containsExactly("payments.unconfirmed");
        assertThat(told().state()).isEqualTo("Waits for confirmation");
    }

    @Test
    @Order(3)
    void the_rest_is_paid_later_in_part_and_what_is_left_is_told_again_once() {
        clock.set(LocalDateTime.of(2016, 6, 3, 9, 0));
        var orchard = partyOf("Z90003");
        var due = at(Place.DUE, orchard);
        confirm("Z90003", told("Z90003").minus(Money.pounds(100)), PAYDAY);
        assertThat(told().difference("Z90003")).hasValue("£100 less was paid than told, and is still to come.");
        assertThat(told().state()).isEqualTo("1 difference");
        assertThat(rules(confirmations.confirm(told(), Map.of("Z90003", Money.pounds(40)), PAYDAY, grace)))
                .containsExactly("payments.confirmed");
        assertThat(rules(confirmations.confirm(told(), Map.of("Z90003", Money.pounds(101)), THIRD, grace)))
                .containsExactly("payments.rest");
        confirm("Z90003", Money.pounds(40), THIRD);
        confirm("Z90003", Money.pounds(40), THIRD);
        assertThat(told().left("Z90003")).isEqualTo(Money.pounds(60));
        var key = Fresh.id();
        assertThat(rules(confirmations.beyond(told(), key, "Z90003", Money.pounds(5), THIRD, "Paid twice", grace)))
                .containsExactly("payments.rest");
        mending.again(told(), "Z90003", "The agent lost the rest", grace).orThrow();
        mending.again(told(), "Z90003", "The agent lost the rest", grace).orThrow();
        assertThat(told().difference("Z90003")).isEmpty();
        assertThat(told().mendsOf("Z90003"))
                .singleElement()
                .satisfies(mend -> assertThat(mend.sentence())
                        .isEqualTo("£60 is due again since 3 June 2016, and told with the next instruction."));
        assertThat(at(Place.INSTRUCTED, orchard)).isEqualTo(Money.ZERO);
        assertThat(at(Place.DUE, orchard).minus(due)).isEqualTo(Money.pounds(60));
    }

    @Test
    @Order(4)
    void one_that_was_not_paid_at_all_is_due_again_as_a_whole() {
        clock.set(LocalDateTime.of(2016, 6, 3, 10, 0));
        confirm("Z90001", Money.ZERO, PAYDAY);
        assertThat(told().difference("Z90001")).hasValue("Not paid: " + told("Z90001") + " is still to come.");
        mending.again(told(), "Z90001", "The account was closed", grace).orThrow();
        assertThat(instructions.due(fund().id()))
                .filteredOn(line -> line.practice().equals("Z90001"))
                .extracting(Instruction.Line::amount)
                .containsExactly(told("Z90001"));
    }

    @Test
    @Order(5)
    void what_was_paid_beyond_is_posted_and_comes_back_in_part_and_no_more() {
        clock.set(LocalDateTime.of(2016, 6, 3, 11, 0));
        var small = partyOf("Z90005");
        var paid = at(Place.PAID, small);
        confirm("Z90005", told("Z90005").plus(Money.pounds(50)), PAYDAY);
        assertThat(at(Place.PAID, small).minus(paid)).isEqualTo(told("Z90005").plus(Money.pounds(50)));
        assertThat(told().state()).isEqualTo("Differences put right");
        var key = Fresh.id();
        for (var time = 0; time < 2; time++) {
            confirmations
                    .beyond(told(), key, "Z90005", Money.pounds(7), THIRD, "Paid twice", grace)
                    .orThrow();
        }
        assertThat(rules(confirmations.beyond(told(), Fresh.id(), "Z90005", Money.parse("-7"), THIRD, "Wrong", grace)))
                .containsExactly("payments.amount");
        assertThat(mending.owed(fund().id()))
                .extracting(Instruction.Line::amount)
                .containsExactly(Money.pounds(57));

        assertThat(rules(back(Fresh.id(), "57.01", THIRD))).containsExactly("payments.owed");
        assertThat(rules(back(Fresh.id(), "-5", THIRD))).containsExactly("payments.amount");
        assertThat(rules(back(Fresh.id(), "5", LocalDate.of(2016, 7, 1)))).containsExactly("payments.future");
        var receipt = Fresh.id();
        var first = back(receipt, "20", THIRD).orThrow();
        assertThat(back(receipt, "20", THIRD).orThrow()).isEqualTo(first);
        assertThat(mending.owed(fund().id()))
                .extracting(Instruction.Line::amount)
                .containsExactly(Money.pounds(37));
        assertThat(String.join(
                        "\n",
                        ledger.trace(first.posting(), Long.MAX_VALUE)
                                .orElseThrow()
                                .aloud()))
                .contains("Instruction to pay", "Paid beyond what was told: £7", "Paid back: £20");
    }

    private Answer<Instruction.Mend> back(UUID key, String amount, LocalDate day) {
        return mending.back(
                fund(), key, partyOf("Z90005"), "global-sum", Money.parse(amount), day, "Receipt 12", grace);
    }

    @Test
    @Order(6)
    void the_next_instruction_tells_what_is_due_again_less_what_was_paid_beyond_and_all_comes_to_nothing() {
        clock.set(LocalDateTime.of(2016, 6, 6, 9, 0));
        var due = Map.of("Z90001", told("Z90001"), "Z90003", Money.pounds(60), "Z90005", Money.parse("-37"));
        agent().pay(LocalDate.of(2016, 6, 1), NEXT);
        var next = instructions.find(NEXT, List.of(anytown)).orElseThrow();
        due.forEach((code, more) -> assertThat(next.byPractice())
                .as(code)
                .containsEntry(code, told(code).plus(more)));
        clock.set(LocalDateTime.of(2016, 6, 20, 9, 0));
        confirmations.confirm(next, next.byPractice(), next.paysOn(), grace).orThrow();
        var done = instructions.find(NEXT, List.of(anytown)).orElseThrow();
        assertThat(done.state()).isEqualTo("Paid as told");
        for (var code : List.of("Z90001", "Z90003", "Z90005")) {
            assertThat(at(Place.DUE, partyOf(code))).as("due to " + code).isEqualTo(Money.ZERO);
            assertThat(at(Place.INSTRUCTED, partyOf(code)))
                    .as("instructed to " + code)
                    .isEqualTo(Money.ZERO);
        }
        assertThat(mending.owed(fund().id())).isEmpty();
        assertThat(Stream.of(told(), done).mapToLong(Instruction::differences).sum())
                .isZero();
    }

    @Test
    @Order(7)
    void the_books_still_add_up_to_nothing() {
        var sum = trial().stream().map(Balance::money).reduce(Money.ZERO, Money::plus);
        assertThat(sum).isEqualTo(Money.ZERO);
        var lost = sql.sql("""
                        select count(*) from instructions.instructed i where not exists (
                            select from ledger.posting p where p.id = i.posting)
                        """).query(Long.class).single();
        assertThat(lost).isZero();
    }
}
