package quorate.secretariat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.Committees;
import quorate.committees.Proceedings;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** The committee's report on its year: assembled from what was recorded, with its own review of how it went. */
@Controller
@Door(Door.Who.STAFF)
class ReportPages {

    /** What a committee asks itself, as a habit: no source prescribes these questions. */
    private static final Map<String, String> ASKED = new java.util.LinkedHashMap<>();

    static {
        ASKED.put("well", "What went well");
        ASKED.put("change", "What we change next year");
        ASKED.put("training", "Training and support that members had or need");
        ASKED.put("terms", "Whether the terms of reference still fit");
    }

    private final Bookcase books;
    private final Daybook daybook;
    private final Committees committees;
    private final Measures measures;
    private final Conditions conditions;
    private final Printing printing;

    ReportPages(
            Bookcase books,
            Daybook daybook,
            Committees committees,
            Measures measures,
            Conditions conditions,
            Printing printing) {
        this.books = books;
        this.daybook = daybook;
        this.committees = committees;
        this.measures = measures;
        this.conditions = conditions;
        this.printing = printing;
    }

    /** @param words what the committee says of itself, by what it is asked */
    record Report(
            Party committee,
            Year year,
            List<Proceedings.Settled> decisions,
            List<Counted> measures,
            List<Attendance> members,
            Map<Condition.State, Long> conditions,
            List<AskedPages.Question> questions,
            Map<String, String> words) {

        String title() {
            return "Report of the " + committee.name() + ", " + year;
        }

        /** What the committee wrote of itself, in the order in which it is asked. */
        List<Counted> written() {
            return ASKED.entrySet().stream()
                    .filter(ask -> !words.getOrDefault(ask.getKey(), "").isEmpty())
                    .map(ask -> new Counted(ask.getValue(), words.getOrDefault(ask.getKey(), "")))
                    .toList();
        }
    }

    /** One line under a heading: a measure of the year, or what the committee says of itself. */
    record Counted(String title, String words) {}

    record Shown(
            Report report,
            Map<String, String> asked,
            List<Choice> years,
            boolean keeps,
            Typed typed,
            String key,
            long seen) {}

    @GetMapping("/committees/{id}/report")
    ModelAndView page(@PathVariable PartyId id, @RequestParam(defaultValue = "") String year, CurrentPerson person) {
        var report = report(id, Year.parse(year, books.today()), person);
        var known = new HashMap<>(report.words());
        known.put("year", Integer.toString(report.year().begins()));
        return Page.of("secretariat/report", shown(report, person, Typed.prefilled(known)));
    }

    private Shown shown(Report report, CurrentPerson person, Typed typed) {
        return new Shown(
                report,
                ASKED,
                Year.choices(books.today()),
                person.isSecretaryOf(report.committee().id()),
                typed,
                Bookcase.keyIn(typed),
                lines(report).stream().mapToLong(Line::number).max().orElse(0));
    }

    private List<Line> lines(Report report) {
        return daybook.list(Line.Kind.REVIEW, report.committee().id().value()).stream()
                .filter(line -> line.part().startsWith(report.year().begins() + " "))
                .toList();
    }

    private Report report(PartyId id, Year year, CurrentPerson person) {
        var committee = books.enterWhole(id, person);
        var today = books.today();
        var on = new OnDay(today, Long.MAX_VALUE, today);
        var counted = measures.of(id, person, today).stream()
                .map(measure -> new Counted(
                        measure.title(),
                        measure.points().stream()
                                .filter(point -> point.year().equals(year))
                                .findFirst()
                                .map(Measure.Point::words)
                                .orElse("Not known: no meeting was held.")))
                .toList();
        var words = new HashMap<String, String>();
        daybook.list(Line.Kind.REVIEW, id.value()).stream()
                .filter(line -> line.part().startsWith(year.begins() + " "))
                .forEach(line -> words.put(line.part().substring(5), line.said("words")));
        return new Report(
                committee,
                year,
                committees.proceedings(id, year.span(), person).items().stream()
                        .filter(item -> item.ending().isDecision())
                        .toList(),
                counted,
                Attendance.of(
                        books.records(id, year.span(), person), id, year, daybook.list(Line.Kind.LOAD, id.value())),
                conditions.list(id, person).stream()
                        .filter(condition ->
                                year.span().holdsOn(condition.first().day()))
                        .collect(Collectors.groupingBy(condition -> condition.state(today), Collectors.counting())),
                AskedPages.list(daybook, id, on).stream()
                        .filter(question -> year.span().holdsOn(question.asked().day()))
                        .toList(),
                words);
    }

    @GetMapping("/committees/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable PartyId id, @RequestParam(defaultValue = "") String year, CurrentPerson person) {
        var report = report(id, Year.parse(year, books.today()), person);
        return printing.pdf(
                report.title(),
                "Report on the year from 1 April " + report.year().begins(),
                "As far as " + person.name() + " may read it",
                printing.body("secretariat/reportBody", report));
    }

    @PostMapping("/committees/{id}/report/reviews")
    ModelAndView review(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        books.keep(id, person);
        var report = report(id, Year.read(typed, books.today()), person);
        var key = Bookcase.once(typed, person);
        var seen = Bookcase.seenIn(typed);
        var drafts = ASKED.keySet().stream()
                .map(ask -> Map.entry(ask, typed.optionalText(ask, 4000)))
                .filter(one -> !one.getValue().equals(report.words().getOrDefault(one.getKey(), "")))
                .map(one -> new Daybook.Draft(
                        Fresh.idOf(key.toString(), one.getKey()),
                        Line.Kind.REVIEW,
                        id.value(),
                        report.year().begins() + " " + one.getKey(),
                        Map.of("words", one.getValue()),
                        books.today(),
                        seen,
                        List.of(id.value())))
                .toList();
        if (!typed.isFaulty()) {
            var answer = daybook.note(drafts, person.id());
            if (answer.isDone())
                return Page.seeOther(
                        "/committees/" + id + "/report?year=" + report.year().begins(), "Review noted");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/report", shown(report, person, typed));
    }
}
