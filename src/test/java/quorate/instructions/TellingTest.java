package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.payments.Payday;
import quorate.stories.Story;

/** The agent is told to pay a month, by whom and until when it may be, and says that it did. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=telling")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TellingTest {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 1);
    private static final LocalDate PAYDAY = LocalDate.of(2016, 5, 31);
    private static final UUID TOLD = Fresh.idOf("telling test", "instruction of May");

    @Autowired
    Instructions instructions;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Signatories signatories;

    @Autowired
    Ledger ledger;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    private final PartyId anytown = Payday.party("anytown-ccg");
    private final PartyId grace = Payday.party("grace-lin");
    private final PartyId tom = Payday.party("tom-bevan");

    private Agent agent() {
        return beans.createBean(Agent.class);
    }

    private UUID fund() {
        return agent().fund().id();
    }

    private static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    private static String sentences(Answer<?> answer) {
        return answer.objections().stream().map(Objection::sentence).collect(Collectors.joining(" "));
    }

    private Money at(Place place, String practice) {
        var account = new Account(fund(), "global-sum", Optional.of(Payday.party(practice)), place);
        return ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    @Test
    @Order(5)
    void the_agent_is_told_in_time_by_somebody_on_the_list_that_day() throws Exception {
        agent().payday.read();
        agent().owe(MAY);
        assertThat(instructions.lastDayFor(PAYDAY)).isEqualTo(LocalDate.of(2016, 5, 17));
        assertThat(sentences(instructions.give(TOLD, anytown, fund(), PAYDAY, tom)))
                .isEqualTo("Tom Bevan is not on the list of those who may tell the agent to pay.");
        assertThat(rules(signatories.add(anytown, tom, clocks.today(), tom))).containsExactly("payments.second");
        assertThat(signatories.add(anytown, tom, clocks.today(), grace).orThrow())
                .isTrue();
        assertThat(signatories.add(anytown, tom, clocks.today(), grace).orThrow())
                .isFalse();
        assertThat(rules(instructions.give(TOLD, anytown, fund(), LocalDate.of(2016, 5, 20), tom)))
                .containsExactly("payments.late");
        assertThat(rules(instructions.give(TOLD, anytown, fund(), LocalDate.of(2016, 5, 30), tom)))
                .containsExactly("payments.payday");
        // Half past midnight in summer time: by the clock of the world it is still the day before.
        clock.set(LocalDateTime.of(2016, 5, 11, 0, 30));
        signatories.remove(anytown, tom, grace).orThrow();
        assertThat(sentences(instructions.give(TOLD, anytown, fund(), PAYDAY, tom)))
                .contains("has not been on the list of those who may tell the agent to pay since 11 May 2016");
        signatories.add(anytown, tom, clocks.today(), grace).orThrow();
        var due = instructions.due(fund());
        var told = instructions.give(TOLD, anytown, fund(), PAYDAY, tom).orThrow();
        assertThat(instructions
                        .give(TOLD, anytown, fund(), PAYDAY, tom)
                        .orThrow()
                        .lines())
                .hasSameSizeAs(told.lines());
        assertThat(told.lines()).hasSameSizeAs(due);
        assertThat(instructions.due(fund())).isEmpty();
        assertThat(rules(instructions.give(Fresh.id(), anytown, fund(), PAYDAY, tom)))
                .containsExactly("payments.nothing");
    }

    @Test
    @Order(6)
    void what_was_paid_is_posted() {
        clock.set(LocalDateTime.of(2016, 6, 1, 9, 0));
        var told = instructions.find(TOLD, List.of(anytown)).orElseThrow();
        var mill = told.byPractice().getOrDefault("Z90001", Money.ZERO);
        var orchard = told.byPractice().getOrDefault("Z90003", Money.ZERO);
        var paid = at(Place.PAID, "mill-lane");
        var one = Map.of("Z90001", mill, "Z90003", orchard.minus(Money.pounds(100)));
        confirmations.confirm(told, one, PAYDAY, grace).orThrow();
        confirmations.confirm(told, one, PAYDAY, grace).orThrow();
        assertThat(at(Place.PAID, "mill-lane").minus(paid)).isEqualTo(mill);
    }

    @Test
    @Order(7)
    void what_is_corrected_later_is_due_or_taken_from_what_is_due_next_and_the_way_of_the_pound_is_told()
            throws Exception {
        clock.set(LocalDateTime.of(2016, 11, 8, 9, 0));
        agent().payday.correct(MAY, lists -> lists.replace("9240", "9180").replace("12510.5", "12600"));
        assertThat(instructions.due(fund()))
                .extracting(line -> line.practice() + " " + (line.amount().pence() > 0))
                .containsExactly("Z90001 false", "Z90003 true");
        var line = instructions.due(fund()).getFirst().posting();
        var aloud = String.join(
                "\n", ledger.trace(line, Long.MAX_VALUE).orElseThrow().aloud());
        assertThat(aloud)
                .contains(
                        "Allocation: £4,620,000",
                        "Statement line: £58,858.50",
                        "Instruction to pay: £58,858.50",
                        "Confirmation of payment: £58,858.50",
                        "Correction: £382.19");
    }
}
