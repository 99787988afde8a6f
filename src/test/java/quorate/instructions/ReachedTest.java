package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.instructions.Confirmations.Said;
import quorate.instructions.Deduction.Kind;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Payday;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/** What reaches an account is shown before the agent is told, and beside the statement after. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=what reaches an account")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReachedTest {

    private static final UUID TOLD = Fresh.idOf("reached test", "instruction of May");
    private static final LocalDate PAYDAY = LocalDate.of(2016, 5, 31);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Instructions instructions;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Signatories signatories;

    @Autowired
    Levies levies;

    @Autowired
    Register register;

    @Autowired
    SetClock clock;

    private final PartyId anytown = Payday.party("anytown-ccg");
    private final PartyId grace = Payday.party("grace-lin");
    private final PartyId tom = Payday.party("tom-bevan");
    private final PartyId owen = Payday.party("owen-griffiths");

    private Agent agent() {
        return beans.createBean(Agent.class);
    }

    private String page(String name, String path) {
        return Visitor.at(port)
                .signIn(name, Cast.PASSWORD)
                .get(path)
                .page()
                .select("main")
                .text();
    }

    /** The statement of May, which Mill Lane's manager finds among its own. */
    private String statement() {
        return Visitor.at(port)
                .signIn("sian", Cast.PASSWORD)
                .get("/payments/mine")
                .page()
                .select("main a[href*=/statements/Z90001]")
                .attr("href");
    }

    private void levy(String committee, String pence, Levy.Per per, Levy.Payers payers) {
        var levy = new Levy(
                Fresh.id(),
                anytown,
                committee,
                Kind.LEVY,
                new Levy.Rate(new BigDecimal(pence), per, Levy.Patients.REGISTERED),
                LocalDate.of(2016, 5, 1),
                payers,
                "Committee",
                "Letter",
                LocalDate.of(2016, 5, 10),
                owen,
                Optional.empty(),
                Optional.empty());
        levies.tell(levies.enter(levy).orThrow(), PAYDAY, tom).orThrow();
    }

    @Test
    @Order(1)
    void what_nobody_was_told_of_is_said_to_be_so_on_the_statement() throws Exception {
        agent().read();
        signatories.add(anytown, tom, LocalDate.of(2016, 5, 1), grace).orThrow();
        MillLane.manager(register);
        clock.set(LocalDateTime.of(2016, 5, 17, 9, 0));
        agent().owe(LocalDate.of(2016, 5, 1));
        assertThat(page("sian", statement()))
                .contains("What reaches the account", "The paying agent was not told to pay it yet");
        assertThat(page("owen", "/payments/instructions")).contains("Nothing would be deducted of it");
    }

    @Test
    @Order(2)
    void what_would_be_deducted_is_shown_before_and_is_what_then_is_deducted() {
        clock.set(LocalDateTime.of(2016, 5, 17, 10, 0));
        levy("Anyshire LMC", "42.5", Levy.Per.YEAR, new Levy.Payers(Levy.Payers.Which.BUT, Set.of("Z90005")));
        levy("Harbour LMC", "1000", Levy.Per.MONTH, new Levy.Payers(Levy.Payers.Which.ONLY, Set.of("Z90005")));
        var fund = agent().fund();
        var expected = instructions.expected(anytown, fund.id(), PAYDAY);
        var small = expected.stream()
                .filter(each -> each.practice().equals("Z90005"))
                .findFirst()
                .orElseThrow();
        // 2,300 patients at £10 are more than the practice gets.
        assertThat(small.left()).isEqualTo(Money.pounds(23_000).minus(small.gross()));
        assertThat(page("owen", "/payments/instructions"))
                .contains(
                        "If the agent is told today, for 31 May 2016",
                        "Levy £332.91 Anyshire LMC",
                        "£58,525.59",
                        small.left() + " more is to be deducted than it gets, and comes off what it gets next.");
        var may = instructions.give(TOLD, anytown, fund.id(), PAYDAY, owen).orThrow();
        assertThat(may.deductions())
                .isEqualTo(
                        expected.stream().flatMap(each -> each.taken().stream()).toList())
                .hasSize(3);
    }

    @Test
    @Order(3)
    void the_statement_shows_gross_what_goes_to_whom_and_net_told_and_then_paid() {
        clock.set(LocalDateTime.of(2016, 5, 17, 11, 0));
        var statement = statement();
        assertThat(page("sian", statement))
                .contains(
                        "told on 17 May 2016 to pay it on 31 May 2016",
                        "told and not yet deducted",
                        "Gross £58,858.50",
                        "Levy, for Anyshire LMC −£332.91",
                        "Net £58,525.59");
        assertThat(page("owen", statement)).contains("Net £58,525.59");
        var sians = Visitor.at(port).signIn("sian", Cast.PASSWORD);
        assertThat(sians.get(statement.replace("?", "/statement.pdf?")).status())
                .isEqualTo(200);
        clock.set(LocalDateTime.of(2016, 6, 1, 9, 0));
        var said = new Said(
                Map.of("Z90001", Money.parse("58858.50")), Map.of("Z90001", Map.of(Kind.LEVY, Money.pounds(330))));
        var may = instructions.find(TOLD, List.of(anytown)).orElseThrow();
        confirmations.confirm(may, said, PAYDAY, grace).orThrow();
        assertThat(page("sian", statement))
                .contains("Paid.", "Levy: told £332.91, and the agent deducted £330.")
                .doesNotContain("not yet deducted");
    }

    @Test
    @Order(4)
    void of_a_month_that_became_due_later_the_next_instruction_is_shown_and_not_the_one_before() {
        agent().owe(LocalDate.of(2016, 6, 1));
        var june = Visitor.at(port)
                .signIn("sian", Cast.PASSWORD)
                .get("/payments/mine")
                .page()
                .select("main a[href*=/statements/Z90001][href*=2016-06-01]")
                .attr("href");
        assertThat(page("sian", june)).contains("not told to pay it yet").doesNotContain("31 May 2016 to pay");
    }
}
