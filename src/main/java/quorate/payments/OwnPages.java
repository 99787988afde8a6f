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
    private final Hands hands;
    private final Standing standing;
    private final List<Besides> besides;
    private final List<Notices> notices;

    OwnPages(
            Runs runs,
            PaymentStore payments,
            Hands hands,
            Standing standing,
            List<Besides> besides,
            List<Notices> notices) {
        this.runs = runs;
        this.payments = payments;
        this.hands = hands;
        this.standing = standing;
        this.besides = besides;
        this.notices = notices;
    }

    /** @param besides what became due by no run @param held what is not paid for now, a sentence each */
    record Own(String name, List<Due> dues, List<Besides.Other> besides, List<String> held) {}

    /** A run in which the practice was paid. */
    record Due(Run run, String scheme, String code, LocalDate first, String month, Money amount) {}

    /** What whoever speaks for a practice may see: its own statements, once they are approved. */
    @GetMapping("/payments/mine")
    ModelAndView own(CurrentPerson person) {
        return Page.of(
                "payments/own",
                hands.practicesOf(person).stream()
                        .map(practice -> new Own(
                                standing.nameOf(practice), dues(practice), besides(practice), notices(practice)))
                        .toList());
    }

    private static final List<String> HEADER =
            List.of("practice", "what it is for", "month", "difference", "day", "amount");

    /** What was paid by runs and besides them, for the practice's own books. */
    private Stream<List<Object>> rows(CurrentPerson person) {
        return hands.practicesOf(person).stream()
                .flatMap(practice -> Stream.concat(
                        dues(practice).stream()
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

    private List<Due> dues(PartyId practice) {
        var found = new LinkedHashMap<String, Due>();
        for (var payment : payments.listOf(practice)) {
            var run = runs.find(payment.run()).orElseThrow();
            found.merge(
                    payment.run() + " " + payment.first(),
                    new Due(
                            run,
                            runs.scheme(run).title(),
                            payment.practice(),
                            payment.first(),
                            Months.of(Round.periodOf(runs.scheme(run), payment.first())),
                            payment.amount()),
                    (one, other) -> new Due(
                            one.run(),
                            one.scheme(),
                            one.code(),
                            one.first(),
                            one.month(),
                            one.amount().plus(other.amount())));
        }
        return List.copyOf(found.values());
    }
}
