package quorate.payments;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.files.PdfPrint;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Scale;
import quorate.schemes.Statement;
import quorate.schemes.Working;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Words;
import quorate.web.Xlsx;

/** The statement of a practice: for the commissioner, and for whoever speaks for the practice once it is approved. */
@Controller
@Door(Door.Who.SIGNED_IN)
class StatementPages {

    private final Runs runs;
    private final PaymentStore payments;
    private final Hands hands;
    private final Standing standing;
    private final TemplateEngine templates;
    private final List<Remarks> remarks;
    private final Reach reach;
    private final SharedOut shared;

    StatementPages(
            Runs runs,
            PaymentStore payments,
            Hands hands,
            Standing standing,
            TemplateEngine templates,
            List<Remarks> remarks,
            Reach reach,
            SharedOut shared) {
        this.runs = runs;
        this.payments = payments;
        this.hands = hands;
        this.standing = standing;
        this.templates = templates;
        this.remarks = remarks;
        this.reach = reach;
        this.shared = shared;
    }

    /** A line with its working. @param due what it comes to; empty where that is not known */
    record Told(
            String title,
            Optional<Money> due,
            String rule,
            List<Citation> sources,
            List<String> sentences,
            List<Working.Input> inputs,
            boolean estimated,
            List<Objection> objections) {

        String amount() {
            return due.map(Money::toString).orElse("Not known");
        }
    }

    /**
     * @param difference from what was paid for the month before; empty for an ordinary run
     * @param notes what has to be said of a network before its lines
     * @param compared whether there is an earlier statement to hold it against: of the period before, or of the same one
     * @param reached what the agent was told of it, for the commissioner and for the payee itself
     * @param shared how the practices of a network share it, where they agreed
     * @param unit what it is that is paid: a practice or a network
     * @param reads whether the run and the ledger are open to who looks; else it is the practice's own
     */
    record Shown(
            Run run,
            String scheme,
            String code,
            String name,
            Scale unit,
            LocalDate first,
            Span period,
            String month,
            String commissioner,
            String total,
            Optional<Money> difference,
            List<String> notes,
            List<Told> lines,
            boolean compared,
            List<String> changes,
            List<Objection> objections,
            Map<String, String> months,
            List<Payment> postings,
            List<Remarks.Remark> remarks,
            Optional<List<Reaching.Told>> reached,
            Optional<SharedOut.Shared> shared,
            boolean reads) {

        String page() {
            return run.page() + "/statements/" + code;
        }
    }

    private Shown shown(UUID id, String code, String month, CurrentPerson person) {
        var run = runs.find(id).orElseThrow(Page::missing);
        var sums = runs.sums(run).stream()
                .filter(sum -> sum.practice().equals(code))
                .toList();
        var first = first(sums, month).orElse(run.first());
        var round = runs.round(run, first);
        var payee = round.payee(code).orElseThrow(Page::missing);
        var reads = hands.readBy(person).contains(run.commissioner());
        var own = hands.practicesOf(person);
        if (!reads && !isOwn(run, round, payee, own)) throw Page.missing();
        var statement = round.find(code).orElseThrow(Page::missing);
        var before = before(run, first, code);
        var postings = postings(run, first, code);
        return new Shown(
                run,
                runs.scheme(run).title(),
                code,
                payee.name(),
                round.scheme().joining().unit(),
                first,
                round.period(),
                Months.of(round.period()),
                standing.nameOf(run.commissioner()),
                round.due(code).map(Money::toString).orElse("Not known"),
                Runs.difference(run, sums, first),
                round.notes(code),
                round.all().flatMap(each -> told(round, each, code)).toList(),
                before.isPresent(),
                Working.changes(before.orElse(null), statement),
                statement.objections(),
                RunPages.months(sums),
                postings,
                said(id, code, first),
                reads || own.contains(payee.id()) ? reach.of(run, postings) : Optional.empty(),
                shared.of(run, round, payee, first, Runs.difference(run, sums, first)),
                reads);
    }

    private static Optional<LocalDate> first(List<Round.Sum> sums, String month) {
        return sums.stream()
                .map(Round.Sum::first)
                .filter(day -> month.isEmpty() || day.toString().equals(month))
                .findFirst();
    }

    private List<Remarks.Remark> said(UUID run, String code, LocalDate first) {
        var all = remarks.stream().flatMap(each -> each.about(run, code).stream());
        return all.filter(remark -> remark.first().equals(first)).toList();
    }

    /** A practice sees its own, and that of a network whose member it is. */
    static boolean isOwn(Run run, Round round, Payee payee, List<PartyId> practices) {
        return run.isApproved()
                && (practices.contains(payee.id()) || round.groups().holds(payee.code(), practices));
    }

    private List<Payment> postings(Run run, LocalDate first, String code) {
        return payments.list(run.id()).stream()
                .filter(payment ->
                        payment.practice().equals(code) && payment.first().equals(first))
                .toList();
    }

    /** What a statement is held against: that of the period before, or that by which the same period was last paid. */
    private Optional<Statement> before(Run run, LocalDate first, String code) {
        if (!run.retro()) {
            return runs.before(run.commissioner(), runs.scheme(run), first).flatMap(round -> round.find(code));
        }
        return payments.list(run.commissioner(), run.scheme(), Long.MAX_VALUE).stream()
                .filter(payment ->
                        payment.practice().equals(code) && payment.first().equals(first))
                .map(payment -> runs.find(payment.run()).orElseThrow())
                .filter(earlier -> earlier.known() < run.known())
                .max(Comparator.comparingLong(Run::known))
                .flatMap(earlier -> runs.round(earlier, first).find(code));
    }

    /** The lines of a period: all of the one that is paid for, and of one that is over those of which something is due. */
    private static Stream<Told> told(Round now, Round round, String code) {
        return Optional.ofNullable(round.byPractice().get(code)).stream()
                .flatMap(statement -> statement.lines().stream()
                        .filter(line -> round == now || round.parts().isDue(line.payment()))
                        .map(line -> told(round.parts(), statement, line)));
    }

    static Told told(Instalments parts, Statement statement, Statement.Line line) {
        var due = parts.isDue(line.payment());
        return new Told(
                line.payment().title() + (parts.over().overlaps(parts.days()) ? "" : ", " + Months.of(parts.over())),
                due ? parts.of(line) : Optional.of(Money.ZERO),
                Working.rule(statement.basis().definition(), line.payment()),
                line.payment().sources(),
                Stream.of(Working.sentences(statement, line), parts.words(line), List.of(statement.rounding()))
                        .flatMap(List::stream)
                        .toList(),
                Working.inputs(statement, line),
                statement.isEstimated(line),
                due ? line.objections() : List.of());
    }

    @GetMapping("/payments/runs/{id}/statements/{code:[A-Z0-9]{3,9}}")
    ModelAndView statement(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String month,
            CurrentPerson person) {
        return Page.of("payments/statement", shown(id, code, month, person));
    }

    @GetMapping("/payments/runs/{id}/statements/{code:[A-Z0-9]{3,9}}/statement.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String month,
            CurrentPerson person) {
        var it = shown(id, code, month, person);
        var output = new StringOutput();
        templates.render("payments/statementPaper.jte", Map.of("it", it), output);
        var title = it.scheme() + ", " + it.month() + ": " + it.name();
        var bytes = new PdfPrint(
                        title,
                        "Statement of " + it.scheme() + " for " + it.name() + ", " + it.month(),
                        it.commissioner() + ", worked out on "
                                + Words.day(it.run().day()),
                        "<h1>" + Entities.escape(title) + "</h1>" + output)
                .bytes();
        var save = ContentDisposition.attachment()
                .filename("statement-" + code + "-" + it.first() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    @GetMapping("/payments/runs/{id}/statements/{code:[A-Z0-9]{3,9}}/statement.csv")
    void csv(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String month,
            CurrentPerson person,
            HttpServletResponse response) {
        var it = shown(id, code, month, person);
        Csv.answer(
                response,
                "statement-" + code + "-" + it.first() + ".csv",
                StatementSheet.HEADER,
                StatementSheet.rows(it.lines()).map(Csv::texts));
    }

    @GetMapping("/payments/runs/{id}/statements/{code:[A-Z0-9]{3,9}}/statement.xlsx")
    void workbook(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String month,
            CurrentPerson person,
            HttpServletResponse response) {
        var it = shown(id, code, month, person);
        Xlsx.answer(
                response,
                "statement-" + code + "-" + it.first() + ".xlsx",
                StatementSheet.lines(it.lines()),
                StatementSheet.inputs(it.lines()),
                StatementSheet.about(it));
    }
}
