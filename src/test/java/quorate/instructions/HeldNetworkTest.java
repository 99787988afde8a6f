package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.River;
import quorate.register.Register;
import quorate.stories.Cast;
import quorate.stories.MillLane;
import quorate.stories.Story;

/** A stop on a practice holds what a network is paid into its account. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=held network")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeldNetworkTest {

    private static final LocalDate PAYDAY = LocalDate.of(2026, 5, 29);
    private static final UUID TOLD = Fresh.idOf("held network", "instruction of May");
    private static final UUID JUNE = Fresh.idOf("held network", "stop of June");
    private static final UUID STOP = Fresh.idOf("held network", "stop");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Instructions instructions;

    @Autowired
    Signatories signatories;

    @Autowired
    Register register;

    @Autowired
    Desk desk;

    @Autowired
    SetClock clock;

    @BeforeEach
    void in_may() {
        clock.set(LocalDateTime.of(2026, 5, 6, 10, 0));
    }

    private River river() {
        return beans.createBean(River.class);
    }

    private Fund fund() {
        return desk.listFunds(List.of(river().brookshire), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("networks-2026"))
                .findFirst()
                .orElseThrow();
    }

    private Visitor somebody(String name) {
        return Visitor.at(port).signIn(name, Cast.PASSWORD);
    }

    private String text(String name, String page) {
        return somebody(name).get(page).page().select("main").text();
    }

    private void stop(UUID key, String stream, LocalDate from) {
        var answer = somebody("owen")
                .post(
                        "/payments/stops",
                        "key",
                        key.toString(),
                        "commissioner",
                        river().brookshire.toString(),
                        "practice",
                        "Z90002",
                        "stream",
                        stream,
                        "from",
                        from.toString(),
                        "why",
                        "Its account was closed");
        assertThat(answer.location()).endsWith("/payments/stops/" + key);
    }

    private void lift(UUID key, String from) {
        var answer = somebody("owen").post("/payments/stops/" + key + "/lifts", "from", from, "why", "A mistake");
        assertThat(answer.location()).endsWith("/payments/stops/" + key);
    }

    private Answer<Instruction> tell(UUID key, LocalDate payday) {
        return instructions.give(key, river().brookshire, fund().id(), payday, river().owen);
    }

    @Test
    @Order(1)
    void a_stop_on_the_account_of_a_network_holds_what_the_network_is_paid() throws Exception {
        MillLane.manager(register);
        river().nominate();
        river().read();
        var fund = river().fund("Networks 2026/27");
        signatories
                .add(river().brookshire, river().owen, LocalDate.of(2026, 5, 1), river().grace)
                .orThrow();
        river().owe(LocalDate.of(2026, 5, 1), fund);
        stop(STOP, "all", LocalDate.of(2026, 5, 6));
        assertThat(tell(TOLD, PAYDAY).objections())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo("payments.nothing"));
        assertThat(text("owen", "/payments/instructions"))
                .contains(
                        "Networks 2026/27: £0 Due",
                        "£3,969.90 Held Stopped from 6 May 2026: Its account was closed."
                                + " The stop is on Chapel Street Practice, into whose account Riverside Primary Care Network is"
                                + " paid since 1 April 2026. Enter another account on the page of Riverside Primary Care Network,"
                                + " from a day on, or lift the stop.");
        assertThat(text("owen", "/payments/stops/" + STOP)).contains("Due, and not told £3,969.90");
    }

    /** Whose account it is learns why; the other members learn that they wait, and what they can do. */
    @Test
    @Order(2)
    void each_of_its_practices_is_told_that_it_waits_and_the_reason_only_to_whose_account_it_is() {
        assertThat(text("sian", "/payments/mine"))
                .contains("Not paid for now. What Riverside Primary Care Network is paid waits because of the account"
                        + " into which it is paid.")
                .doesNotContain("Its account was closed");
        assertThat(beans.createBean(Held.class).to(river().chapelStreet))
                .containsExactly(
                        "Not paid for now. Stopped from 6 May 2026: Its account was closed. What is paid into this account for"
                                + " Riverside Primary Care Network waits with it.");
    }

    /** What is due to networks is of one stream here, and a stop on another holds nothing of it. */
    @Test
    @Order(3)
    void a_stop_on_another_stream_does_not_hold_it_and_naming_another_account_releases_it() {
        var line = instructions.due(fund().id()).getFirst();
        var held = instructions.held(river().brookshire, PAYDAY);
        assertThat(line.stream()).isEqualTo("network");
        assertThat(held.why(line, "Riverside")).isPresent();
        assertThat(like(held, river().chapelStreet, "network").why(line, "Riverside"))
                .isPresent();
        assertThat(like(held, river().chapelStreet, "global-sum").why(line, "Riverside"))
                .isEmpty();
        assertThat(like(held, river().millLane, "network").why(line, "Riverside"))
                .isEmpty();
        assertThat(like(held, river().riverside, "network").why(line, "Riverside"))
                .contains("Stopped.");
        account("Z90001", PAYDAY);
        assertThat(instructions.held(river().brookshire, PAYDAY.minusDays(1)).why(line, "Riverside"))
                .isPresent();
        assertThat(tell(TOLD, PAYDAY).orThrow().left(River.CODE)).isEqualTo(Money.parse("3969.90"));
    }

    /** The same with another stop. */
    private static Holding like(Holding held, PartyId on, String stream) {
        var hold = new Holds.Hold(held.holds().getFirst().commissioner(), on, Optional.of(stream), "Stopped.", "");
        return new Holding(List.of(hold), held.day(), held.accounts());
    }

    private void account(String practice, LocalDate since) {
        var answer = somebody("owen")
                .post(
                        "/networks/" + River.CODE + "/accounts",
                        "account",
                        practice,
                        "since",
                        since.toString(),
                        "says",
                        "Letter of all its practices");
        assertThat(answer.location()).endsWith("/networks/" + River.CODE);
    }

    /** The agent was told already, and there is time: it is told otherwise. */
    @Test
    @Order(4)
    void what_was_told_for_a_network_is_taken_back_while_there_is_time() {
        clock.set(LocalDateTime.of(2026, 6, 1, 10, 0));
        lift(STOP, "2026-06-01");
        account("Z90002", LocalDate.of(2026, 6, 20));
        river().owe(LocalDate.of(2026, 6, 1), fund());
        var payday = LocalDate.of(2026, 6, 30);
        var told = Fresh.id();
        tell(told, payday).orThrow();
        stop(JUNE, "network", payday);
        var now = instructions.find(told, List.of(river().brookshire)).orElseThrow();
        assertThat(now.left(River.CODE).pence()).isZero();
        assertThat(now.mendsOf(River.CODE))
                .singleElement()
                .satisfies(mend -> assertThat(mend.why()).contains("Its account was closed"));
        assertThat(text("owen", "/payments/stops/" + JUNE)).contains("Due, and not told £3,969.90");
    }
}
