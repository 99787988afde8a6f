package quorate.advice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.advice.Filter.Line;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.authority.Precedents;
import quorate.kernel.Span;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;

/** The desk as a list, and each piece of advice with all that came of it. */
@Controller
@Door(Door.Who.STAFF)
class AdvicePages {

    private static final int PAGE = 20;

    private final Desk desk;
    private final Readers readers;
    private final Authority authority;

    AdvicePages(Desk desk, Readers readers, Authority authority) {
        this.desk = desk;
        this.readers = readers;
        this.authority = authority;
    }

    /** @param total pieces on the desk, whatever is looked for */
    record Listed(
            List<Line> lines, Paging paging, int total, Typed typed, Sort sort, List<Choice> families, boolean works) {}

    /** An answer with what was decided about it. @param withdrawn when and why it was withdrawn last, in words */
    record Answer(
            Step.Answered answer, Optional<Span> reliance, boolean relied, List<Review.Flag> flags, String withdrawn) {}

    record Shown(
            Piece piece,
            String act,
            String body,
            List<String> about,
            String commissioner,
            String by,
            Map<String, String> facts,
            Optional<Matter> matter,
            List<Answer> answers,
            List<Step.Sent> waiting,
            List<Step.Sent> overdue,
            List<Told> told,
            List<Precedents.Precedent> alike) {}

    @GetMapping("/advice")
    ModelAndView list(
            CurrentPerson person, OnDay day, Typed typed, Sort sort, @RequestParam(defaultValue = "1") String page) {
        var all = lines(person, day);
        var found = Filter.read(typed, sort).of(all);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        var shown = found.stream().skip(paging.before()).limit(PAGE).toList();
        var works = !readers.desks(person).isEmpty();
        return Page.of("advice/index", new Listed(shown, paging, all.size(), typed, sort, Filter.families(all), works));
    }

    private List<Line> lines(CurrentPerson person, OnDay day) {
        return readers.listFor(person).stream()
                .flatMap(piece -> piece.asAt(day.day(), day.known()).stream())
                .map(piece -> line(piece, day.day()))
                .toList();
    }

    private Line line(Piece piece, LocalDate day) {
        var question = piece.inquiry().question();
        return new Line(
                piece,
                desk.actTitle(question.act()),
                desk.nameOf(question.body(), question.day()),
                piece.sent().stream().map(Step.Sent::to).distinct().toList(),
                piece.isGivenUp()
                        ? Optional.empty()
                        : piece.unanswered().stream().map(Step.Sent::expected).min(Comparator.naturalOrder()),
                piece.relied().stream()
                        .flatMap(answer -> piece.findReliance(answer.id()).stream())
                        .flatMap(held -> held.span().lastDay().stream())
                        .min(Comparator.naturalOrder()),
                !piece.overdue(day).isEmpty(),
                desk.isFlagged(piece, day));
    }

    @GetMapping("/advice/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var header = List.of(
                "title",
                "question",
                "act",
                "body",
                "day",
                "asked on",
                "state",
                "asked of",
                "answer expected by",
                "answer overdue",
                "relied on until",
                "to look at again",
                "address");
        var rows = Filter.read(typed, sort).of(lines(person, day)).stream().map(AdvicePages::row);
        Csv.answer(response, "advice-" + day.day() + ".csv", header, rows);
    }

    private static List<String> row(Line line) {
        var inquiry = line.piece().inquiry();
        return List.of(
                inquiry.title(),
                inquiry.draft().asks(),
                line.act(),
                line.body(),
                inquiry.question().day().toString(),
                inquiry.askedOn().toString(),
                line.piece().state().toString(),
                String.join("; ", line.asked()),
                line.expected().map(LocalDate::toString).orElse(""),
                line.overdue() ? "yes" : "no",
                line.until().map(LocalDate::toString).orElse(""),
                line.flagged() ? "yes" : "no",
                line.piece().path());
    }

    @GetMapping("/advice/{id}")
    ModelAndView one(@PathVariable UUID id, CurrentPerson person, OnDay day) {
        var piece = readers.find(id, person, day).orElseThrow(Page::missing);
        var inquiry = piece.inquiry();
        var question = inquiry.question();
        var facts = new LinkedHashMap<String, String>();
        question.facts().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> facts.put(Words.sentence(fact.getKey().replace('-', ' ')), fact.getValue()));
        return Page.of(
                "advice/piece",
                new Shown(
                        piece,
                        desk.actTitle(question.act()),
                        desk.nameOf(question.body(), question.day()),
                        desk.namesOf(question),
                        desk.nameOf(inquiry.commissioner(), inquiry.askedOn()),
                        desk.nameOf(inquiry.by(), inquiry.askedOn()),
                        facts,
                        inquiry.draft().matter().flatMap(authority::find),
                        piece.answers().stream()
                                .map(answer -> told(piece, answer, day.day()))
                                .toList(),
                        piece.isGivenUp() ? List.of() : piece.unanswered(),
                        piece.overdue(day.day()),
                        Told.of(piece, desk::nameOf),
                        desk.alike(question, inquiry.given(), person, Optional.of(id))));
    }

    private Answer told(Piece piece, Step.Answered answer, LocalDate day) {
        var withdrawn = piece.findStanding(answer.id())
                .filter(Step.Withdrawn.class::isInstance)
                .map(Step.Withdrawn.class::cast)
                .map(step -> "Withdrawn from " + Words.day(step.day()) + " by "
                        + desk.nameOf(step.decider().person()) + ": " + step.why())
                .orElse("");
        return new Answer(
                answer,
                piece.findReliance(answer.id()).map(Reliance::span),
                piece.reliesOn(answer.id()),
                desk.flags(piece, answer, day),
                withdrawn);
    }
}
