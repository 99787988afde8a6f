package quorate.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Xlsx;

/** Everything that a practice was paid or is owed, for whoever speaks for it. */
@Controller
@Door(Door.Who.SIGNED_IN)
class OwnPages {

    private final Runs runs;
    private final PaymentStore payments;
    private final Together together;
    private final SharedOut shared;
    private final Hands hands;
    private final Standing standing;
    private final List<Besides> besides;
    private final List<Notices> notices;

    OwnPages(
            Runs runs,
            PaymentStore payments,
            Together together,
            SharedOut shared,
            Hands hands,
            Standing standing,
            List<Besides> besides,
            List<Notices> notices) {
        this.runs = runs;
        this.payments = payments;
        this.together = together;
        this.shared = shared;
        this.hands = hands;
        this.standing = standing;
        this.besides = besides;
        this.notices = notices;
    }

    /** @param together what its networks were paid @param besides what became due by no run @param held what is not paid for now, a sentence each */
    record Own(String name, List<Due> dues, List<Due> together, List<Besides.Other> besides, List<String> held) {}

    /** A run in which the practice, or its network, was paid. @param share which part of it is the practice's own, in words */
    record Due(
            Run run,
            String scheme,
            PartyId party,
            String code,
            String name,
            LocalDate first,
            String month,
            Money amount,
            String share) {

        Due with(Money other, String words) {
            return new Due(run, scheme, party, code, name, first, month, other, words);
        }
    }

    /** What whoever speaks for a practice may see: its own statements, once they are approved. */
    @GetMapping("/payments/mine")
    ModelAndView own(CurrentPerson person) {
        return Page.of(
                "payments/own",
                hands.practicesOf(person).stream()
                        .map(practice -> new Own(
                                standing.nameOf(practice),
                                dues(payments.listOf(practice)),
                                shared(practice, dues(together.of(practice))),
                                besides(practice),
                                notices(practice)))
                        .toList());
    }

    private static final List<String> HEADER =
            List.of("practice", "what it is for", "month", "difference", "day", "amount");

    /** What was paid by runs and besides them, for the practice's own books. */
    private Stream<List<Object>> rows(CurrentPerson person) {
        return hands.practicesOf(person).stream()
                .flatMap(practice -> Stream.concat(
                        dues(payments.listOf(practice)).stream()
                                .map(due -> List.<Object>of(
                                        standing.nameOf(practice),
                                        due.scheme(),
                                        due.month(),
                                        due.run().retro() ? "yes" : "no",
                                        due.first(),
                                        due.amount())),
                        besides(practice).stream()
                                .map(other -> List.<Object>of(
                                        standing.nameOf(practice),
                                        other.title(),
                                        "",
                                        "no",
                                        other.day(),
                                        other.amount()))));
    }

    @GetMapping("/payments/mine.csv")
    void csv(CurrentPerson person, HttpServletResponse response) {
        Csv.answer(response, "statements.csv", HEADER, rows(person).map(Csv::texts));
    }

    @GetMapping("/payments/mine.xlsx")
    void workbook(CurrentPerson person, HttpServletResponse response) {
        Xlsx.answer(response, "statements.xlsx", new Xlsx.Sheet("Statements", HEADER, rows(person), List.of("amount")));
    }

    private List<String> notices(PartyId practice) {
        return notices.stream().flatMap(each -> each.to(practice).stream()).toList();
    }

    private List<Besides.Other> besides(PartyId practice) {
        return besides.stream().flatMap(each -> each.of(practice).stream()).toList();
    }

    /** With the practice's own part, where its network has agreed how it shares. */
    private List<Due> shared(PartyId practice, List<Due> dues) {
        var asking = shared.asking();
        return dues.stream()
                .map(due -> asking.of(due.run().commissioner(), due.party(), due.code(), due.first(), due.amount())
                        .map(it -> due.with(due.amount(), it.share(practice)))
                        .orElse(due))
                .toList();
    }

    private List<Due> dues(List<Payment> paid) {
        var found = new LinkedHashMap<String, Due>();
        for (var payment : paid) {
            var run = runs.find(payment.run()).orElseThrow();
            found.merge(
                    payment.run() + " " + payment.first() + " " + payment.practice(),
                    new Due(
                            run,
                            runs.scheme(run).title(),
                            payment.party(),
                            payment.practice(),
                            standing.nameOf(payment.party()),
                            payment.first(),
                            Months.of(Round.periodOf(runs.scheme(run), payment.first())),
                            payment.amount(),
                            ""),
                    (one, other) -> one.with(one.amount().plus(other.amount()), ""));
        }
        return List.copyOf(found.values());
    }
}
