package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quorate.payments.Anytown.LISTS;
import static quorate.payments.Anytown.WRONG;
import static quorate.payments.Anytown.party;
import static quorate.payments.Anytown.rules;
import static quorate.payments.Anytown.sentences;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.schemes.Schemes;
import quorate.stories.Story;

/** From readings to a payment and a correction in November, each step refusing what it must. The steps follow one another. */
@Story
@TestPropertySource(properties = "quorate.story=payments")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaymentsTest {

    private static final LocalDate MAY = LocalDate.of(2016, 5, 1);
    private static final LocalDate PAYDAY = LocalDate.of(2016, 5, 31);
    private static final UUID RUN = Fresh.idOf("payments test", "run of May");
    private static final UUID TOLD = Fresh.idOf("payments test", "instruction of May");

    @Autowired
    Tallies tallies;

    @Autowired
    Runs runs;

    @Autowired
    Starting starting;

    @Autowired
    Approving approving;

    @Autowired
    PaymentStore payments;

    @Autowired
    Schemes schemes;

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

    private final PartyId anytown = party("anytown-ccg");
    private final PartyId owen = party("owen-griffiths");
    private final PartyId grace = party("grace-lin");
    private final PartyId tom = party("tom-bevan");

    private Fund fund() {
        return desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
    }

    private Uploaded give(String text) throws Exception {
        return tallies.receive(
                anytown,
                schemes.get("gms-global-sum"),
                "lists.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                owen);
    }

    private Answer<Run> start(UUID id, LocalDate from, LocalDate to, boolean retro) {
        return starting.start(
                new Run.Asked(id, anytown, "gms-global-sum", retro, from, to, fund().id()), new Actor.Person(owen));
    }

    private Money at(Place place, String practice) {
        var account = new Account(fund().id(), "global-sum", Optional.of(party(practice)), place);
        return ledger.balance(account, LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
    }

    private List<Tally> open() {
        return tallies.list(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(tally -> tally.checked().isEmpty())
                .toList();
    }

    @Test
    @Order(1)
    void a_file_is_read_row_by_row_with_all_faults_and_the_same_again_changes_nothing() throws Exception {
        var first = give(LISTS + WRONG);
        assertThat(first.entered()).isEqualTo(9);
        assertThat(first.rejected()).extracting(TallySheet.Rejected::row).containsExactly(11, 12, 13, 14, 15);
        assertThat(first.rejected().get(0).sentence()).contains("practice: Z99999 is not commissioned");
        assertThat(first.rejected().get(1).sentence()).contains("value: Weighted list cannot be less than 0");
        assertThat(first.rejected().get(2).sentence()).contains("reading: “list” is not counted for GMS global sum");
        assertThat(first.rejected().get(3).sentence())
                .contains("from: “30/02/2016” is not a day", "value: “many”", "source: Enter who", "estimated: ");
        assertThat(first.rejected().get(4).sentence()).contains("row 9 says the same");
        var again = give(LISTS);
        assertThat(again.entered()).isZero();
        assertThat(again.same()).isEqualTo(9);
        assertThat(open()).hasSize(9);
    }

    @Test
    @Order(2)
    void whoever_entered_a_reading_does_not_check_it_and_unchecked_it_holds_the_payment() {
        assertThat(rules(tallies.check(open(), owen))).containsExactly("payments.second");
        var run = start(RUN, MAY, MAY, false).orThrow();
        assertThat(runs.findings(run))
                .extracting(Finding::key)
                .containsExactly("Z90001 payments.unchecked", "Z90003 payments.unchecked", "Z90005 payments.unchecked");
        assertThat(rules(approving.approve(run, grace))).containsExactly("payments.open");
        assertThat(tallies.check(open(), grace).orThrow()).isEqualTo(9);
        assertThat(runs.findings(run)).isEmpty();
        assertThat(runs.sums(run)).extracting(Round.Sum::practice).containsExactly("Z90001", "Z90003", "Z90005");
    }

    @Test
    @Order(3)
    void a_run_started_twice_is_one_and_is_approved_by_a_second_person_alone() {
        var run = runs.find(RUN).orElseThrow();
        assertThat(start(RUN, MAY, MAY, false).orThrow()).isEqualTo(run);
        assertThat(rules(start(Fresh.id(), MAY, MAY, false))).containsExactly("payments.started");
        assertThat(rules(start(Fresh.id(), LocalDate.of(2016, 8, 1), LocalDate.of(2016, 8, 1), false)))
                .containsExactly("payments.early");
        assertThat(rules(start(Fresh.id(), LocalDate.of(2030, 8, 1), LocalDate.of(2030, 8, 1), false)))
                .containsExactly("payments.span");
        assertThat(rules(approving.approve(run, owen))).containsExactly("payments.second");
        var due = at(Place.DUE, "mill-lane");
        // Broken off in the middle, nothing of it is there.
        assertThatThrownBy(() -> clocks.write(number -> {
                    approving.approve(run, grace).orThrow();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(runs.find(RUN).orElseThrow().isWaiting()).isTrue();
        assertThat(payments.list(RUN)).isEmpty();
        assertThat(at(Place.DUE, "mill-lane")).isEqualTo(due);
        assertThat(approving.approve(run, grace).orThrow().isApproved()).isTrue();
        assertThat(approving.approve(run, grace).orThrow().isApproved()).isTrue();
        var sum = runs.sums(run).getFirst().amount();
        // 9,240 × £80.59 ÷ 12, less 5.15%.
        assertThat(sum).isEqualTo(Money.parse("58858.50"));
        assertThat(at(Place.DUE, "mill-lane").minus(due)).isEqualTo(sum);
        assertThat(payments.list(RUN)).hasSize(3);
        assertThat(rules(approving.giveUp(run, "Too late", grace))).containsExactly("payments.ended");
    }

    @Test
    @Order(4)
    void april_was_paid_by_hand_and_is_not_paid_again_unseen() {
        var april = LocalDate.of(2016, 4, 1);
        var run = start(Fresh.id(), april, april, false).orThrow();
        assertThat(runs.findings(run)).extracting(Finding::rule).containsOnly("payments.twice");
        var finding = runs.findings(run).getFirst();
        assertThat(finding.sentence()).contains("Mill Lane Surgery was given £62,080");
        assertThat(rules(approving.answer(run, finding, true, "I know", owen))).containsExactly("payments.second");
        approving.answer(run, finding, false, "Paid by hand", grace).orThrow();
        assertThat(rules(approving.answer(run, finding, true, "After all", grace)))
                .containsExactly("payments.answered");
        assertThat(approving.payable(run)).extracting(Round.Sum::practice).doesNotContain("Z90001");
        approving.giveUp(run, "All of April was paid by hand", owen).orThrow();
        assertThat(rules(approving.answer(run, finding, false, "Once more", grace)))
                .containsExactly("payments.ended");
        assertThat(payments.list(run.id())).isEmpty();
    }

    @Test
    @Order(7)
    void a_list_corrected_in_november_is_one_difference_of_may_known_now() throws Exception {
        clock.set(LocalDateTime.of(2016, 11, 8, 9, 0));
        assertThat(rules(start(Fresh.id(), MAY, MAY, true))).containsExactly("payments.same");
        assertThat(rules(start(Fresh.id(), LocalDate.of(2016, 6, 1), LocalDate.of(2016, 7, 1), true)))
                .containsExactly("payments.unpaid");
        var before = clocks.known();
        give(LISTS.replace("9240", "9180").replace("12510.5", "12600"));
        tallies.check(open(), grace).orThrow();
        var run = start(Fresh.idOf("payments test", "retro"), MAY, MAY, true).orThrow();
        assertThat(runs.sums(run)).extracting(Round.Sum::practice).containsExactly("Z90001", "Z90003");
        var due = at(Place.DUE, "mill-lane");
        var then = ledger.balance(
                new Account(fund().id(), "global-sum", Optional.of(party("mill-lane")), Place.DUE),
                LocalDate.of(2016, 5, 31),
                before);
        assertThat(approving.approve(run, grace).orThrow().isApproved()).isTrue();
        // 60 × £80.59 ÷ 12, less 5.15%: effective in May, known now.
        var change = at(Place.DUE, "mill-lane").minus(due);
        assertThat(change).isEqualTo(Money.parse("58476.31").minus(Money.parse("58858.50")));
        var account = new Account(fund().id(), "global-sum", Optional.of(party("mill-lane")), Place.DUE);
        assertThat(ledger.balance(account, LocalDate.of(2016, 5, 31), Long.MAX_VALUE))
                .isEqualTo(then.plus(change));
        assertThat(ledger.balance(account, LocalDate.of(2016, 5, 31), before)).isEqualTo(then);
        var again = runs.round(anytown, schemes.get("gms-global-sum"), MAY, clocks.today(), Long.MAX_VALUE);
        for (var sum : again.sums()) {
            var paid = payments.list(anytown, "gms-global-sum", Long.MAX_VALUE).stream()
                    .filter(payment -> payment.practice().equals(sum.practice()))
                    .map(Payment::amount)
                    .reduce(Money.ZERO, Money::plus);
            assertThat(paid).as(sum.practice()).isEqualTo(sum.amount());
        }
    }

    @Test
    @Order(8)
    void the_way_of_a_pound_is_told_from_the_allocation_to_the_correction() {
        var payment = payments.list(RUN).stream()
                .filter(each -> each.practice().equals("Z90001"))
                .findFirst()
                .orElseThrow();
        var aloud = String.join(
                "\n",
                ledger.trace(payment.posting(), Long.MAX_VALUE).orElseThrow().aloud());
        assertThat(aloud).contains("Allocation: £4,620,000", "Statement line: £58,858.50", "Correction: £382.19");
    }

    @Test
    @Order(9)
    void nothing_is_posted_on_nhs_englands_books_and_a_local_scheme_not_without_a_decision() {
        var farley = party("farley-ccg");
        var source = new Citation("letter", "Letter", "", Evidence.PRIMARY_POLICY, MAY);
        var fund = new Fund(farley, "joint-2016", "Joint", true, new Fund.Pooling.Free(), List.of(), source);
        ledger.open(fund, new Actor.Process("test")).orThrow();
        var run = starting.start(
                        new Run.Asked(Fresh.id(), farley, "gms-global-sum", false, MAY, MAY, fund.id()),
                        new Actor.Person(owen))
                .orThrow();
        var answer = approving.approve(run, grace);
        assertThat(rules(answer)).containsExactly("payments.books");
        assertThat(sentences(answer)).contains("NHS Farley CCG is on the books of NHS England");

        var asked = new Run.Asked(Fresh.id(), anytown, "wiltshire-primary-care-offer", false, MAY, MAY, fund().id());
        assertThat(rules(starting.start(asked, new Actor.Person(owen)))).contains("payments.adopted");
    }

    @Test
    @Order(11)
    void differences_are_approved_up_to_the_limit_of_whoever_approves_them() throws Exception {
        clock.set(LocalDateTime.of(2016, 11, 9, 9, 0));
        var limit =
                Map.of("post", party("anytown-pccc-ao").toString(), "acts", List.of("fn.budget"), "up-to", "250000");
        var small = Map.of("post", party("anytown-pccc-cfo").toString(), "acts", List.of("fn.budget"), "up-to", "100");
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Limits of NHS Anytown CCG",
                "of", anytown.toString(),
                "span", "2016-04-01/2022-07-01",
                "limits", List.of(limit, small));
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), new Actor.Process("test"))
                .orThrow();
        give(LISTS);
        tallies.check(open(), grace).orThrow();
        var run = start(Fresh.idOf("payments test", "second retro"), MAY, MAY, true)
                .orThrow();
        var refused = approving.approve(run, grace);
        assertThat(rules(refused)).containsExactly("payments.limit");
        assertThat(refused.objections().getFirst().remedy()).contains("Accountable officer (up to £250,000)");
        assertThat(approving.approve(run, tom).orThrow().isApproved()).isTrue();
    }

    @Test
    @Order(12)
    void a_difference_above_what_is_left_of_a_promise_makes_the_promise_more_from_the_budget() throws Exception {
        var account = new Account(fund().id(), "global-sum", Optional.of(party("hilltop")), Place.RESERVED);
        var promised = desk.reservations(List.of(account)).get(account).getFirst();
        var budget =
                ledger.balance(Account.budget(fund().id(), "global-sum"), LocalDate.of(2099, 1, 1), Long.MAX_VALUE);
        give(LISTS.replace("2280", "35280"));
        tallies.check(open(), grace).orThrow();
        var run = start(Fresh.idOf("payments test", "third retro"), MAY, MAY, true)
                .orThrow();
        var due = at(Place.DUE, "hilltop");
        approving.approve(run, tom).orThrow();
        // 33,000 × £80.59 ÷ 12.
        var more = Money.parse("221622.50");
        assertThat(at(Place.DUE, "hilltop").minus(due)).isEqualTo(more);
        assertThat(budget.minus(ledger.balance(
                        Account.budget(fund().id(), "global-sum"), LocalDate.of(2099, 1, 1), Long.MAX_VALUE)))
                .isEqualTo(more.minus(promised.left()));
        assertThat(at(Place.RESERVED, "hilltop")).isEqualTo(Money.ZERO);
        var now = ledger.findReservation(promised.id()).orElseThrow();
        assertThat(now.promised())
                .isEqualTo(now.settled())
                .isEqualTo(promised.settled().plus(more));
        var payment = payments.list(run.id()).getFirst();
        assertThat(payment.root()).isNotEqualTo(payment.posting());
    }
}
