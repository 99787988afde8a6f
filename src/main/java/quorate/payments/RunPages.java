package quorate.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.Round.Sum;
import quorate.schemes.Scale;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** Where runs are started, looked at with what was found, answered, approved or given up. */
@Controller
@Door(Door.Who.STAFF)
class RunPages {

    private static final int SIZE = 25;
    private static final List<String> HEADER =
            List.of("practice", "name", "month", "stream", "amount", "found", "answered");

    private final Runs runs;
    private final Starting starting;
    private final Approving approving;
    private final Hands hands;
    private final Schemes schemes;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    RunPages(
            Runs runs,
            Starting starting,
            Approving approving,
            Hands hands,
            Schemes schemes,
            Desk desk,
            Standing standing,
            Clocks clocks) {
        this.runs = runs;
        this.starting = starting;
        this.approving = approving;
        this.hands = hands;
        this.schemes = schemes;
        this.desk = desk;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Run run, String title, Money total) {}

    record Listing(List<Row> rows, Paging paging, boolean any, boolean reads, boolean enters, Typed typed) {}

    record Asking(Typed typed, List<Choice> kinds, List<Choice> schemes, List<Choice> funds, List<Choice> months) {}

    /** A practice in a run. @param change against the period before; empty where there is none */
    record Paid(String code, String name, Money amount, String change, boolean estimated, boolean out) {}

    record Found(Finding finding, Optional<Finding.Answered> answer, String by) {}

    record One(
            Run run,
            String title,
            Scale unit,
            String fund,
            String by,
            String endedBy,
            Money total,
            List<Found> findings,
            List<Paid> paid,
            boolean mayAnswer,
            boolean mayApprove,
            Typed typed) {

        long open() {
            return findings.stream().filter(found -> found.answer().isEmpty()).count();
        }
    }

    @GetMapping("/payments")
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var all = runs.list(hands.readBy(person), day.known()).stream()
                .map(run -> new Row(run, runs.title(run), Runs.sum(runs.sums(run))))
                .toList();
        var found = all.stream()
                .filter(row -> row.title().toLowerCase(Locale.UK).contains(words))
                .filter(row ->
                        typed.value("state").isBlank() || row.run().state().equals(typed.value("state")))
                .toList();
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1, SIZE, found.size());
        return Page.of(
                "payments/runs",
                new Listing(
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        !all.isEmpty(),
                        !hands.readBy(person).isEmpty(),
                        !hands.enteredBy(person).isEmpty(),
                        typed));
    }

    @GetMapping("/payments/runs/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        return Page.of("payments/runAsk", asking(typed.knowing(TallyPages.fresh()), person));
    }

    private List<Fund> funds(CurrentPerson person) {
        var commissioners = hands.enteredBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Starts no runs");
        return desk.listFunds(commissioners, Long.MAX_VALUE);
    }

    private Asking asking(Typed typed, CurrentPerson person) {
        return new Asking(
                typed,
                RunForm.KINDS,
                schemes.all().stream()
                        .map(scheme -> Choice.of(scheme.id(), scheme.title()))
                        .toList(),
                funds(person).stream()
                        .map(fund -> Choice.of(fund.id().toString(), fund.name()))
                        .toList(),
                RunForm.months(clocks.today()));
    }

    @PostMapping("/payments/runs/new")
    ModelAndView start(CurrentPerson person, Typed typed) {
        var asked = RunForm.read(typed, schemes.all(), funds(person), clocks.today());
        if (asked.isEmpty()) return Page.faulty("payments/runAsk", asking(typed, person));
        return switch (starting.start(asked.get(), new Actor.Person(person.id()))) {
            case Answer.Done<Run>(var run) -> Page.seeOther(run.page(), "The run was worked out");
            case Answer.Refused<Run>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("payments/runAsk", asking(typed, person));
            }
        };
    }

    private Run find(UUID id, CurrentPerson person) {
        return runs.find(id)
                .filter(run -> hands.readBy(person).contains(run.commissioner()))
                .orElseThrow(Page::missing);
    }

    @GetMapping("/payments/runs/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("payments/run", one(find(id, person), person, Typed.nothing()));
    }

    private One one(Run run, CurrentPerson person, Typed typed) {
        var answers = runs.answers(run);
        var findings = runs.findingsToShow(run);
        var fund = desk.listFunds(List.of(run.commissioner()), Long.MAX_VALUE).stream()
                .filter(each -> each.id().equals(run.fund()))
                .findFirst();
        return new One(
                run,
                runs.title(run),
                runs.scheme(run).joining().unit(),
                fund.map(Fund::name).orElse(""),
                standing.nameOf(run.by()),
                run.ending().map(ending -> standing.nameOf(ending.by())).orElse(""),
                Runs.sum(approving.payable(run)),
                findings.stream()
                        .map(finding -> {
                            var answer = Optional.ofNullable(answers.get(finding.key()));
                            return new Found(
                                    finding,
                                    answer,
                                    answer.map(it -> standing.nameOf(it.by())).orElse(""));
                        })
                        .toList(),
                paid(run),
                run.isWaiting() && hands.approvedBy(person).contains(run.commissioner()),
                run.isWaiting()
                        && hands.approvedBy(person).contains(run.commissioner())
                        && !run.by().equals(person.id()),
                typed);
    }

    private List<Paid> paid(Run run) {
        var payable = approving.payable(run).stream().map(Sum::practice).collect(Collectors.toSet());
        var round = runs.round(run, run.first());
        var before =
                run.retro() ? Optional.<Round>empty() : runs.before(run.commissioner(), runs.scheme(run), run.first());
        var all = new ArrayList<Paid>();
        runs.sums(run).stream()
                .collect(Collectors.groupingBy(Sum::practice, java.util.TreeMap::new, Collectors.toList()))
                .forEach((code, sums) -> {
                    var statement = round.find(code);
                    var old = before.flatMap(it -> it.due(code));
                    all.add(new Paid(
                            code,
                            round.name(code),
                            Runs.sum(sums),
                            old.map(it -> Runs.sum(sums).minus(it).toString()).orElse(""),
                            statement.stream()
                                    .anyMatch(it -> it.lines().stream().anyMatch(it::isEstimated)),
                            !payable.contains(code)));
                });
        return all;
    }

    @PostMapping("/payments/runs/{id}/approvals")
    ModelAndView approve(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var run = find(id, person);
        if (!hands.approvedBy(person).contains(run.commissioner())) throw Page.missing();
        if (approving.approve(run, person.id()) instanceof Answer.Refused<Run>(var no)) {
            typed.object(no);
            return Page.faulty("payments/run", one(run, person, typed));
        }
        return Page.seeOther(run.page(), "Approved, and posted to the ledger");
    }

    @PostMapping("/payments/runs/{id}/endings")
    ModelAndView giveUp(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var run = find(id, person);
        if (!hands.approvedBy(person).contains(run.commissioner()) && !run.by().equals(person.id()))
            throw Page.missing();
        var why = typed.line("why", "Enter why it is given up");
        if (!typed.isFaulty() && approving.giveUp(run, why, person.id()) instanceof Answer.Refused<Run>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("payments/run", one(run, person, typed))
                : Page.seeOther(run.page(), "Given up. Nothing was posted");
    }

    private Stream<List<Object>> lines(Run run) {
        var round = runs.round(run, run.first());
        var answers = runs.answers(run);
        var findings = runs.findingsToShow(run).stream().collect(Collectors.groupingBy(Finding::practice));
        return runs.sums(run).stream().map(sum -> {
            var found = findings.getOrDefault(sum.practice(), List.of());
            return List.of(
                    sum.practice(),
                    round.name(sum.practice()),
                    sum.first(),
                    sum.stream(),
                    sum.amount(),
                    found.stream().map(Finding::sentence).collect(Collectors.joining(" ")),
                    found.stream()
                            .flatMap(finding -> Stream.ofNullable(answers.get(finding.key())))
                            .map(Finding.Answered::words)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        });
    }

    @GetMapping("/payments/runs/{id}/lines.csv")
    void csv(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        Csv.answer(response, "payments.csv", HEADER, lines(find(id, person)).map(Csv::texts));
    }

    @GetMapping("/payments/runs/{id}/lines.xlsx")
    void xlsx(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        Xlsx.answer(
                response,
                "payments.xlsx",
                new Xlsx.Sheet("Payments", HEADER, lines(find(id, person)), List.of("amount")));
    }

    static Map<String, String> months(List<Sum> sums) {
        return sums.stream()
                .map(Sum::first)
                .distinct()
                .collect(Collectors.toMap(Object::toString, Months::of, (one, other) -> one, java.util.TreeMap::new));
    }
}
