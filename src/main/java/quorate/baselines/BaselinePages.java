package quorate.baselines;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.clocks.Clocks;
import quorate.instructions.Telling;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Where yearly baselines are listed and entered. */
@Controller
@Door(Door.Who.STAFF)
class BaselinePages {

    static final String HERE = "/payments/baselines";
    static final String YEAR = HERE + "/{body}/{year:\\d{4}}";
    private static final String LIST = "baselines/baselines";

    private final Baselines baselines;
    private final BaselineTasks tasks;
    private final Practices practices;
    private final Telling telling;
    private final Payable payable;
    private final Standing standing;
    private final Clocks clocks;

    BaselinePages(
            Baselines baselines,
            BaselineTasks tasks,
            Practices practices,
            Telling telling,
            Payable payable,
            Standing standing,
            Clocks clocks) {
        this.baselines = baselines;
        this.tasks = tasks;
        this.practices = practices;
        this.telling = telling;
        this.payable = payable;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** A year of a commissioner. */
    record Row(String commissioner, Year year, String page, String state, String total, String last) {}

    record Listing(List<Row> rows, List<Choice> commissioners, List<Choice> years, boolean reads, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        return Page.of(LIST, listing(person, day, Typed.nothing()));
    }

    private Listing listing(CurrentPerson person, OnDay day, Typed typed) {
        var reads = payable.readBy(person);
        var all = baselines.list(reads, day.known());
        return new Listing(
                reads.stream()
                        .flatMap(id -> Stream.concat(
                                        Stream.of(Year.of(day.day())),
                                        all.stream()
                                                .filter(each ->
                                                        each.commissioner().equals(id))
                                                .map(Baseline::year))
                                .distinct()
                                .sorted((one, other) -> other.begins() - one.begins())
                                .map(year -> row(id, year, day.known())))
                        .toList(),
                payable.enteredBy(person).stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                baselines.listYears().stream()
                        .map(year -> Choice.of(Integer.toString(year.begins()), year.toString()))
                        .toList(),
                !reads.isEmpty(),
                typed);
    }

    private Row row(PartyId commissioner, Year year, long known) {
        var told = baselines.course(commissioner, year, known).baseline();
        var waiting = baselines.findWaiting(commissioner, year, known);
        var one = told.or(() -> waiting);
        return new Row(
                standing.nameOf(commissioner),
                year,
                Baseline.pageOf(commissioner, year),
                one.map(Baseline::state).orElse("None is entered"),
                one.map(it -> it.total().toString()).orElse(""),
                told.isPresent() ? "" : lastDay(year));
    }

    private String lastDay(Year year) {
        var last = tasks.lastDayFor(year);
        return "To be paid from April, the agent " + (clocks.today().isAfter(last) ? "had" : "has") + " to be told by "
                + Words.day(last) + ".";
    }

    @PostMapping(HERE)
    ModelAndView enter(
            CurrentPerson person, OnDay day, Typed typed, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var asked = asked(person, typed);
        var source = typed.line("source", "Say from what the file was made");
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Choose the file");
        if (!typed.isFaulty() && asked.isPresent() && file.isPresent()) {
            var lines = BaselineReading.read(
                    file.get(),
                    practices.in(asked.get().commissioner(), asked.get().year()),
                    typed);
            if (!typed.isFaulty()) return entered(asked.get(), lines, source, person, day, typed);
        }
        return Page.faulty(LIST, listing(person, day, typed));
    }

    private record Asked(PartyId commissioner, Year year) {}

    private Optional<Asked> asked(CurrentPerson person, Typed typed) {
        var may = payable.enteredBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Enters no payments");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var year = typed.choice(
                "year",
                "Choose the financial year",
                baselines.listYears().stream()
                        .map(each -> Integer.toString(each.begins()))
                        .toList());
        return commissioner.map(it -> new Asked(it, new Year(Integer.parseInt(year))));
    }

    private ModelAndView entered(
            Asked asked, List<Line> lines, String source, CurrentPerson person, OnDay day, Typed typed) {
        var before = baselines.findWaiting(asked.commissioner(), asked.year(), Long.MAX_VALUE);
        var baseline = new Baseline(
                Fresh.id(),
                asked.commissioner(),
                asked.year(),
                lines,
                source,
                clocks.today(),
                person.id(),
                Optional.empty(),
                Optional.empty());
        var answer = baselines.enter(baseline);
        if (answer instanceof Answer.Done<Baseline>(var it)) return Page.seeOther(it.page(), told(before, it));
        typed.object(answer.objections());
        return Page.faulty(LIST, listing(person, day, typed));
    }

    /** What was new or another than in what waited before. */
    private static String told(Optional<Baseline> before, Baseline now) {
        if (before.filter(it -> it.id().equals(now.id())).isPresent()) return "All of it was there already";
        var read = Words.sentence(Words.count(now.lines().size(), "row was", "rows were")) + " entered";
        if (before.isEmpty()) return read;
        var old = before.get().lines().stream().collect(Collectors.toMap(Line::key, Function.identity()));
        var changed = now.lines().stream()
                .filter(line -> old.containsKey(line.key()) && !line.isAlike(old.get(line.key())))
                .count();
        var fresh = now.lines().stream()
                .filter(line -> !old.containsKey(line.key()))
                .count();
        var gone = old.size() - (now.lines().size() - fresh);
        return read + ", " + fresh + " new, " + changed + " changed and " + gone + " gone. It takes the place of what "
                + "was entered before";
    }

    /** From what last counts in the year before. */
    @PostMapping(HERE + "/starts")
    ModelAndView start(CurrentPerson person, OnDay day, Typed typed) {
        var asked = asked(person, typed);
        if (typed.isFaulty() || asked.isEmpty()) return Page.faulty(LIST, listing(person, day, typed));
        var last = asked.get().year().before();
        var course = baselines.course(asked.get().commissioner(), last, Long.MAX_VALUE);
        if (course.since().isEmpty()) {
            typed.object(List.of(Baselines.no(
                    "baselines.untold",
                    "The agent was told no baseline for " + last + ".",
                    "Bring the baseline in as a file.")));
            return Page.faulty(LIST, listing(person, day, typed));
        }
        var there = practices.in(asked.get().commissioner(), asked.get().year()).keySet();
        var source = "Baseline for " + last + " as varied";
        return entered(asked.get(), Baselines.next(course, there), source, person, day, typed);
    }

    /** Every practice with what it got last year, or with every stream from which anybody was ever told anything. */
    @GetMapping(YEAR + "/template.csv")
    void template(
            @PathVariable("body") UUID body,
            @PathVariable("year") int begins,
            CurrentPerson person,
            HttpServletResponse response) {
        var commissioner = find(body, payable.readBy(person));
        var year = new Year(begins);
        var course = baselines.course(commissioner, year.before(), Long.MAX_VALUE);
        var known =
                course.since().isPresent() ? List.copyOf(course.streams()) : telling.listStreams(List.of(commissioner));
        // Before anybody was told anything, whoever fills it in names the streams.
        var streams = known.isEmpty() ? List.of("") : known;
        var rows = practices.in(commissioner, year).keySet().stream()
                .sorted()
                .flatMap(code -> streams.stream().map(stream -> new Key(code, stream)))
                .map(key -> {
                    var line = course.at(key, course.year().last());
                    return List.of(
                            key.practice(),
                            key.stream(),
                            line.map(it -> it.yearly().plain()).orElse(""),
                            line.map(it -> Code.of(it.basis())).orElse("fixed"));
                });
        Csv.answer(response, "baseline-" + year.begins() + ".csv", BaselineReading.HEADER, rows);
    }

    static PartyId find(UUID body, List<PartyId> reads) {
        return reads.stream().filter(id -> id.value().equals(body)).findFirst().orElseThrow(Page::missing);
    }
}
