package quorate.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
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
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.payments.Dues;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A loan from the payment to the last penny of it: taken from what is due, missed, paid back early, and given up. */
@Story
@TestPropertySource(properties = "quorate.story=claims")
class LoansTest {

    private static final Actor TEST = new Actor.Process("test of loans");
    private static final Citation AGREEMENT =
            new Citation("EB-DELEG", "Delegation agreement", "clause 13", Evidence.PRIMARY_POLICY, LocalDate.EPOCH);
    private static final UUID ID = Fresh.idOf("test of loans", "loan");

    @LocalServerPort
    int port;

    @Autowired
    Loans loans;

    @Autowired
    Dues dues;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    @Autowired
    Authority authority;

    @Autowired
    Clocks clocks;

    @Autowired
    SetClock clock;

    private static PartyId party(String key) {
        return LoanAddresses.party(key);
    }

    private Money balance(String stream, Place place) {
        var practice = place == Place.BUDGET ? Optional.<PartyId>empty() : Optional.of(party("mill-lane"));
        var account = new Account(LoanAddresses.fund(desk), stream, practice, place);
        return ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    private void owe(String stream, long pounds, String words) {
        dues.owe(
                        new Dues.Owed(
                                Fresh.idOf("test of loans", words),
                                party("anytown-ccg"),
                                LoanAddresses.fund(desk),
                                stream,
                                party("mill-lane"),
                                "Z90001",
                                Money.pounds(pounds),
                                clocks.today(),
                                words,
                                Optional.empty()),
                        new DecisionId(Fresh.idOf("test of loans", "decision on " + words)),
                        TEST)
                .orThrow();
    }

    /** A budget for support, of money that was meant for premises. */
    private void budget(long pounds) {
        var fund = LoanAddresses.fund(desk);
        var vired = Posting.of(
                Fresh.id(),
                Move.VIRE,
                Account.budget(fund, "premises"),
                Account.budget(fund, "support"),
                Money.pounds(pounds),
                clocks.today(),
                Optional.empty(),
                "For support");
        ledger.post(
                        new Voucher(
                                Fresh.id(),
                                new Books(party("anytown-ccg"), AGREEMENT),
                                new Warrant.Decided(DecisionId.fresh()),
                                TEST),
                        List.of(vired))
                .orThrow();
    }

    private Loan loan() {
        return loans.find(ID).orElseThrow();
    }

    private static String main(Visitor.Answer answer) {
        return answer.page().select("main").text();
    }

    @Test
    void a_loan_comes_back_from_what_is_due_is_missed_paid_early_and_given_up_by_a_decision_only() {
        var grace = Cast.FINANCE.visiting(port);
        budget(2_000);
        var meant = balance("support", Place.BUDGET);
        owe("support", 1_200, "The loan");
        loans.lend(LoanAddresses.loan(ID, Fresh.idOf("test of loans", "The loan"), 120_000, desk, clocks), TEST);
        clock.set(LocalDateTime.of(2016, 6, 10, 10, 0));
        assertThat(main(grace.post("/loans/" + ID + "/instalments")))
                .as("nothing comes back before it has gone")
                .contains("£0 was confirmed as paid");
        pay(grace);
        taken(grace);
        missed(grace);
        early(grace);
        givenUp(grace, meant);
    }

    private void pay(Visitor grace) {
        grace.post("/payments/signatories", "commissioner", party("anytown-ccg").toString(), "person", "Tom Bevan");
        var tom = Visitor.at(port).signIn("tom", Cast.PASSWORD);
        var told = tom.post(
                "/payments/instructions",
                "fund",
                LoanAddresses.fund(desk).toString(),
                "payday-day",
                "30",
                "payday-month",
                "6",
                "payday-year",
                "2016");
        assertThat(told.status()).as(main(told)).isEqualTo(303);
        var paid = grace.post(
                told.location().replaceFirst("^https?://[^/]+", "") + "/confirmations",
                "paid-Z90001",
                "1,200",
                "paid-day",
                "10",
                "paid-month",
                "6",
                "paid-year",
                "2016");
        assertThat(paid.status()).as(main(paid)).isEqualTo(303);
        assertThat(balance("support", Place.PAID)).isEqualTo(Money.pounds(1_200));
    }

    /** £60 is due for rent and £100 open: £60 is taken, and the rest stays open. */
    private void taken(Visitor grace) {
        owe("premises", 60, "Rent of June");
        assertThat(main(grace.get("/worklist"))).contains("Take an instalment of a loan", "£100");
        assertThat(main(grace.get("/loans/" + ID))).contains("£100, of which £60 can be taken");
        assertThat(grace.post("/loans/" + ID + "/instalments").status()).isEqualTo(303);
        assertThat(loan().back()).isEqualTo(Money.pounds(60));
        assertThat(balance("premises", Place.DUE)).isEqualTo(Money.ZERO);
        assertThat(balance("premises", Place.PAID))
                .as("what was earned stays earned")
                .isEqualTo(Money.pounds(60));
        assertThat(balance("support", Place.PAID)).isEqualTo(Money.pounds(1_140));
        assertThat(main(grace.post("/loans/" + ID + "/instalments"))).contains("nobody is taken below nothing");
    }

    private void missed(Visitor grace) {
        clock.set(LocalDateTime.of(2016, 7, 11, 10, 0));
        assertThat(main(grace.get("/loans"))).contains("Mill Lane Surgery", "2 instalments missed", "£1,140");
        owe("premises", 500, "Rent of July");
        assertThat(grace.post("/loans/" + ID + "/instalments").status()).isEqualTo(303);
        assertThat(loan().back()).isEqualTo(Money.pounds(200));
        assertThat(loan().missed(clocks.today())).isZero();
        assertThat(main(grace.get("/payments/instructions")))
                .as("the agent is told to pay so much less")
                .contains("Mill Lane Surgery", "£360")
                .doesNotContain("£500");
        assertThat(main(grace.post("/loans/" + ID + "/instalments"))).contains("No instalment is open today");
    }

    private void early(Visitor grace) {
        var page = "/loans/" + ID + "/returns";
        assertThat(main(grace.post(page, "amount", "1,001")))
                .contains(
                        "no more than the £1,000 that is left",
                        "Enter the day on which it arrived",
                        "Enter by which payment");
        String[] fields = {
            "key",
            Fresh.idOf("test of loans", "early").toString(),
            "amount",
            "300",
            "day-day",
            "10",
            "day-month",
            "7",
            "day-year",
            "2016",
            "reference",
            "MILL LANE 4711"
        };
        assertThat(grace.post(page, fields).status()).isEqualTo(303);
        assertThat(grace.post(page, fields).status()).as("sent twice").isEqualTo(303);
        assertThat(loan().back()).isEqualTo(Money.pounds(500));
        assertThat(loan().schedule(clocks.today()).get(4).state()).isEqualTo(Instalment.State.BACK);
        assertThat(main(grace.get("/loans/" + ID))).contains("MILL LANE 4711", "Paid back by the practice: £300");
        assertThat(grace.get("/loans/csv").body()).contains("Z90001,Mill Lane Surgery", "1200.00,500.00,0.00,700.00");
    }

    private void givenUp(Visitor grace, Money meant) {
        var page = "/loans/" + ID + "/write-off";
        assertThat(main(grace.post(page))).contains("Enter why it is given up");
        assertThat(grace.post(page, "why", "The partnership has ended").status())
                .isEqualTo(303);
        assertThat(main(grace.post(page, "why", "Once more"))).contains("was laid for a decision already");
        assertThat(loan().left()).as("while nothing was decided").isEqualTo(Money.pounds(700));
        decide(Decision.Outcome.REFUSED);
        assertThat(loan().left()).isEqualTo(Money.pounds(700));
        assertThat(grace.post(page, "why", "Its partners are bankrupt").status())
                .isEqualTo(303);
        decide(Decision.Outcome.APPROVED);
        assertThat(loan().left()).isEqualTo(Money.ZERO);
        assertThat(main(grace.get("/loans/" + ID)))
                .contains("Written off", "£700 of it was written off", "Written off: £700");
        assertThat(balance("support", Place.PAID)).isEqualTo(Money.ZERO);
        assertThat(balance("support-written-off", Place.PAID)).isEqualTo(Money.pounds(700));
        assertThat(balance("support", Place.BUDGET)).isEqualTo(meant.minus(Money.pounds(700)));
        assertThat(main(grace.post("/loans/" + ID + "/instalments"))).contains("No instalment is open");
    }

    private void decide(Decision.Outcome outcome) {
        power();
        var off = loan().writeOff().orElseThrow();
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        new MatterId(off.matter().value()),
                        party("anytown-pccc-ao"),
                        clocks.today(),
                        outcome,
                        "",
                        new Facts(Map.of("value", off.amount().plain())),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
    }

    private void power() {
        if (authority.instruments(Long.MAX_VALUE).list().stream()
                .anyMatch(instrument -> instrument.title().startsWith("Discretionary payments of"))) return;
        var limits = List.of(Map.of(
                "post",
                party("anytown-pccc-ao").toString(),
                "acts",
                List.of("fn.pay.discretionary"),
                "up-to",
                "10000"));
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Discretionary payments of NHS Anytown CCG",
                "of", party("anytown-ccg").toString(),
                "span", "2016-04-01/2022-07-01",
                "limits", limits);
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
    }
}
