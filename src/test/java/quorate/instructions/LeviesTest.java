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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.clocks.Clocks;
import quorate.instructions.Confirmations.Said;
import quorate.instructions.Deduction.Kind;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.payments.Payday;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/** A levy is entered, told in time by another, deducted once a month, and the books stay gross. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=levies")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeviesTest {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 1);
    private static final LocalDate PAYDAY = LocalDate.of(2016, 5, 31);
    private static final UUID LEVY = Fresh.idOf("levies test", "levy");
    private static final UUID TOLD = Fresh.idOf("levies test", "instruction of May");
    private static final UUID NEXT = Fresh.idOf("levies test", "instruction of June");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Instructions instructions;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Mending mending;

    @Autowired
    Signatories signatories;

    @Autowired
    Levies levies;

    @Autowired
    Ledger ledger;

    @Autowired
    Clocks clocks;

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

    private Visitor somebody(String name) {
        return Visitor.at(port).signIn(name, Cast.PASSWORD);
    }

    private static String faults(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".nhsuk-error-summary").text();
    }

    private static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("key", LEVY.toString());
        form.put("commissioner", anytown.toString());
        form.put("committee", "Anyshire LMC");
        form.put("kind", "levy");
        form.put("pence", "42.5");
        form.put("per", "year");
        form.put("patients", "registered");
        form.put("from", "2016-05-01");
        form.put("payers", "but");
        form.put("practices", "z90005");
        form.put("source", "Committee, 3 March 2016");
        form.put("letter", "Letter of 7 March 2016");
        return form;
    }

    private Visitor.Answer enter(String... changes) {
        var form = form();
        for (var at = 0; at < changes.length; at += 2) form.put(changes[at], changes[at + 1]);
        return somebody("owen")
                .post(
                        "/payments/levies",
                        form.entrySet().stream()
                                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                .toArray(String[]::new));
    }

    private Levy levy() {
        return levies.find(LEVY, List.of(anytown)).orElseThrow();
    }

    private Instruction told(UUID id) {
        return instructions.find(id, List.of(anytown)).orElseThrow();
    }

    private void takeBack(String code) {
        clocks.write(
                number -> mending.recall(told(TOLD), line -> line.practice().equals(code), "Held", owen, number)
                        .orThrow());
    }

    @Test
    @Order(1)
    void what_cannot_be_a_levy_is_refused_with_every_reason() throws Exception {
        agent().read();
        assertThat(faults(enter("pence", "-1", "from", "2016-05-02", "practices", "Z99999 Z90001")))
                .contains(
                        "A levy cannot be less than nothing",
                        "2 May 2016 is not the first day",
                        "Z99999 is not a practice of this commissioner")
                .doesNotContain("Z90001 is not");
        assertThat(faults(enter("pence", "4250"))).contains("more than £10 for each patient", "Enter pence");
        assertThat(faults(enter("pence", "half", "letter", "", "payers", "")))
                .contains("Enter the rate in pence", "committee’s letter", "Choose who pays it");
        assertThat(faults(enter("payers", "only", "practices", " "))).contains("No practice is named");
        assertThat(levies.list(List.of(anytown), Long.MAX_VALUE)).isEmpty();
        assertThat(somebody("owen")
                        .get("/payments/levies")
                        .page()
                        .select("main")
                        .text())
                .contains("No levy is entered");
    }

    @Test
    @Order(2)
    void entered_twice_it_is_one_and_shows_what_it_comes_to_for_each_practice() {
        for (var time = 0; time < 2; time++) assertThat(enter().location()).endsWith("/payments/levies/" + LEVY);
        assertThat(levies.list(List.of(anytown), Long.MAX_VALUE)).hasSize(1);
        assertThat(faults(enter("key", Fresh.id().toString()))).contains("is entered already");
        var page = somebody("owen")
                .get("/payments/levies/" + LEVY)
                .page()
                .select("main")
                .text();
        assertThat(page)
                .contains("42.5p for each registered patient, a year", "All practices but Z90005", "£332.91", "£3,995")
                .contains("The agent was not told", "No list")
                .doesNotContain("£977.50");
    }

    @Test
    @Order(3)
    void the_agent_is_told_by_another_on_the_list_that_day_and_not_a_day_late() {
        assertThat(rules(levies.tell(levy(), PAYDAY, owen))).containsExactly("payments.second");
        assertThat(rules(levies.tell(levy(), PAYDAY, tom))).containsExactly("payments.signatory");
        signatories.add(anytown, tom, LocalDate.of(2016, 5, 10), grace).orThrow();
        clock.set(LocalDateTime.of(2016, 5, 18, 9, 0));
        assertThat(rules(levies.tell(levy(), PAYDAY, tom))).containsExactly("payments.late");
        clock.set(LocalDateTime.of(2016, 5, 17, 9, 0));
        assertThat(rules(levies.tell(levy(), LocalDate.of(2016, 5, 30), tom))).containsExactly("payments.payday");
        signatories.remove(anytown, tom, grace).orThrow();
        assertThat(faults(somebody("tom").post("/payments/levies/" + LEVY + "/tellings", "payday", "2016-05-31")))
                .contains("has not been on the list of those who may tell the agent to pay since 17 May 2016");
        signatories.add(anytown, tom, LocalDate.of(2016, 5, 17), grace).orThrow();
        somebody("tom").post("/payments/levies/" + LEVY + "/tellings", "payday", "2016-05-31");
        var told = levy();
        assertThat(told.state()).isEqualTo("Deducted from 31 May 2016");
        assertThat(levies.tell(told, LocalDate.of(2016, 6, 30), tom).orThrow()).isEqualTo(told);
        assertThat(rules(levies.giveUp(told, "Wrong", owen))).containsExactly("levies.told");
    }

    @Test
    @Order(4)
    void it_is_deducted_from_what_practices_get_that_pay_it_and_only_once_a_month() {
        clock.set(LocalDateTime.of(2016, 5, 17, 10, 0));
        agent().owe(MAY);
        var may = instructions
                .give(TOLD, anytown, agent().fund().id(), PAYDAY, owen)
                .orThrow();
        assertThat(may.deductions())
                .extracting(each -> each.practice() + " " + each.amount() + " " + each.whose())
                .containsExactly("Z90001 £332.91 Anyshire LMC", "Z90003 £453.34 Anyshire LMC");
        assertThat(Net.of(may, "Z90001").net())
                .isEqualTo(Money.parse("58858.50").minus(Money.parse("332.91")));
        assertThat(told(TOLD)).isEqualTo(may);
        // What was not paid and is due again in the same month brings no second levy with it.
        takeBack("Z90005");
        var again = instructions
                .give(Fresh.id(), anytown, agent().fund().id(), PAYDAY, owen)
                .orThrow();
        assertThat(again.byPractice()).containsOnlyKeys("Z90005");
        assertThat(again.deductions()).isEmpty();
        var schedule = somebody("owen").get(may.page() + "/net.csv").body();
        assertThat(schedule)
                .contains("practice,name,gross,Levy,Voluntary levy", "Z90001,Mill Lane Surgery,58858.50,332.91,0.00");
        assertThat(somebody("owen").get(may.page() + "/net.xlsx").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void what_is_taken_back_takes_its_levy_back_and_both_come_with_the_next() {
        clock.set(LocalDateTime.of(2016, 5, 17, 11, 0));
        takeBack("Z90003");
        assertThat(Net.of(told(TOLD), "Z90003").deductions()).isEmpty();
        clock.set(LocalDateTime.of(2016, 6, 10, 9, 0));
        agent().owe(LocalDate.of(2016, 6, 1));
        var june = instructions
                .give(NEXT, anytown, agent().fund().id(), LocalDate.of(2016, 6, 30), owen)
                .orThrow();
        // 12,800 × 42.5p ÷ 12 for two months; 9,400 × 42.5p ÷ 12 for the third of the year.
        assertThat(june.deductions())
                .extracting(each -> each.practice() + " " + each.amount())
                .containsExactly("Z90001 £332.92", "Z90003 £906.67");
    }

    @Test
    @Order(6)
    void the_agent_confirms_gross_and_what_it_deducted_and_the_books_are_gross() {
        clock.set(LocalDateTime.of(2016, 6, 1, 9, 0));
        var mill = Payday.party("mill-lane");
        var account = new Account(agent().fund().id(), "global-sum", Optional.of(mill), Place.PAID);
        var before = ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
        var gross = Money.parse("58858.50");
        var said = new Said(
                Map.of("Z90001", gross),
                Map.of("Z90001", Map.of(Kind.LEVY, Money.pounds(330), Kind.EMPLOYEE, Money.pounds(9))));
        for (var time = 0; time < 2; time++)
            confirmations.confirm(told(TOLD), said, PAYDAY, grace).orThrow();
        var now = told(TOLD);
        assertThat(ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE)
                        .minus(before))
                .isEqualTo(gross);
        assertThat(now.difference("Z90001")).isEmpty();
        assertThat(Net.of(now, "Z90001").otherwise())
                .containsExactly(
                        "Levy: told £332.91, and the agent deducted £330.",
                        "Employee superannuation: told £0, and the agent deducted £9.");
        var page = somebody("owen").get(now.page()).page().select("main").text();
        assertThat(page).contains("Gross, deducted and net", "Otherwise", "£58,525.59");
    }

    @Test
    @Order(7)
    void the_practice_sees_gross_what_goes_to_whom_and_net() {
        MillLane.manager(register);
        var sian = somebody("sian");
        var page = sian.get("/payments/mine/net").page().select("main").text();
        assertThat(page).contains("£58,858.50", "Levy £332.91 Anyshire LMC", "£58,525.59", "Paid");
        assertThat(sian.get("/payments/mine/net.csv").body()).contains("2016-05-31,58858.50,332.91");
        assertThat(sian.get("/payments/mine/net.xlsx").status()).isEqualTo(200);
        assertThat(somebody("owen")
                        .get("/payments/mine/net")
                        .page()
                        .select("main")
                        .text())
                .contains("You do not speak for a practice today");
    }
}
