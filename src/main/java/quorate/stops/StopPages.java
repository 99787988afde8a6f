package quorate.stops;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.instructions.Telling;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** Where payments are stopped, and let go on again. */
@Controller
@Door(Door.Who.STAFF)
class StopPages {

    private static final String HERE = "/payments/stops";
    private static final String LIST = "stops/stops";
    private static final List<String> HEADER =
            List.of("practice", "name", "what", "from", "until", "why", "lifted from", "given on", "given by");

    private final Stops stops;
    private final Telling telling;
    private final Register register;
    private final Standing standing;
    private final Clocks clocks;

    StopPages(Stops stops, Telling telling, Register register, Standing standing, Clocks clocks) {
        this.stops = stops;
        this.telling = telling;
        this.register = register;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Stop stop, String name, String by, String state) {}

    record Listing(
            List<Row> rows,
            List<Choice> commissioners,
            List<Choice> streams,
            String payday,
            boolean reads,
            Typed typed) {}

    /** @param late what the agent was told to pay meanwhile, and cannot be told otherwise any more */
    record One(Row row, String commissioner, String held, List<Telling.Open> late, boolean lifts, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        var key = Map.of("key", Fresh.id().toString());
        return Page.of(LIST, listing(person, day.known(), day.day(), Typed.prefilled(key)));
    }

    private Listing listing(CurrentPerson person, long known, LocalDate day, Typed typed) {
        var reads = telling.readBy(person);
        return new Listing(
                stops.list(reads, known).stream().map(stop -> row(stop, day)).toList(),
                telling.signedBy(person).stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                Stream.concat(
                                Stream.of(Choice.of("all", "All that it is paid")),
                                telling.listStreams(reads).stream()
                                        .map(stream -> Choice.of(stream, Words.sentence(Words.stream(stream)))))
                        .toList(),
                Words.day(telling.firstPayday()),
                !reads.isEmpty(),
                typed);
    }

    private Row row(Stop stop, LocalDate day) {
        return new Row(stop, standing.nameOf(stop.practice()), standing.nameOf(stop.by()), stop.state(day));
    }

    @PostMapping(HERE)
    ModelAndView stop(CurrentPerson person, Typed typed) {
        var reads = telling.readBy(person);
        if (reads.isEmpty()) throw new AccessDeniedException("Sees no payments");
        var today = clocks.today();
        var commissioner = typed.offered("commissioner", "Choose the commissioner", reads);
        var practice = typed.found(
                "practice",
                "Enter the code of a practice of this commissioner, such as Z90001",
                text -> commissioner.flatMap(it -> practice(it, text, today)));
        var streams = Stream.concat(Stream.of("all"), telling.listStreams(reads).stream())
                .toList();
        var stream = typed.choice("stream", "Choose what is not to be paid", streams);
        var from = typed.day("from", "Enter the first day on which nothing is to be paid");
        var last = typed.optionalDay("last");
        var why = typed.line("why", "Say why it is stopped");
        if (last.filter(day -> day.isBefore(from)).isPresent()) {
            typed.fault("last", "The last day is before the first");
        }
        if (!typed.isFaulty() && commissioner.isPresent() && practice.isPresent()) {
            var party = practice.get();
            var asked = new Stop(
                    typed.id("key").orElseGet(Fresh::id),
                    commissioner.get(),
                    party.id(),
                    party.code().orElse(""),
                    Optional.of(stream).filter(it -> !it.equals("all")),
                    last.map(day -> Span.between(from, day.plusDays(1))).orElseGet(() -> Span.since(from)),
                    why,
                    today,
                    person.id(),
                    Optional.empty());
            var answer = stops.stop(asked);
            if (answer instanceof Answer.Done<Stop>(var it)) return Page.seeOther(it.page(), "It is stopped");
            typed.object(answer.objections());
        }
        return Page.faulty(LIST, listing(person, Long.MAX_VALUE, today, typed));
    }

    /** One that closed within the year may still be owed something. */
    private Optional<Party> practice(PartyId commissioner, String text, LocalDate today) {
        return Stream.of(today, today.minusMonths(3), today.minusYears(1))
                .flatMap(day -> practice(commissioner, text, register.on(day)).stream())
                .findFirst();
    }

    private static Optional<Party> practice(PartyId commissioner, String text, View view) {
        return view.findByCode("ods", text.toUpperCase(Locale.ROOT))
                .filter(party -> party.kind() == Kind.PRACTICE)
                .filter(party -> view.linksFrom(party.id(), Tie.COMMISSIONED_BY).stream()
                        .anyMatch(link -> link.to().equals(commissioner)));
    }

    private Stop find(UUID id, CurrentPerson person) {
        return stops.find(id, telling.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{stop}")
    ModelAndView look(@PathVariable UUID stop, CurrentPerson person) {
        return Page.of("stops/stop", one(find(stop, person), person, Typed.nothing()));
    }

    private One one(Stop stop, CurrentPerson person, Typed typed) {
        var payday = telling.firstPayday();
        var day = payday.isBefore(stop.days().from()) ? stop.days().from() : payday;
        var due = telling.due(stop.commissioner(), stop.practice(), stop.stream(), day);
        return new One(
                row(stop, clocks.today()),
                standing.nameOf(stop.commissioner()),
                due.toString(),
                stops.told(stop).stream().filter(open -> !open.inTime()).toList(),
                telling.signedBy(person).contains(stop.commissioner())
                        && stop.lifted().isEmpty()
                        && !stop.isOver(clocks.today()),
                typed);
    }

    @PostMapping(HERE + "/{stop}/lifts")
    ModelAndView lift(@PathVariable("stop") UUID id, CurrentPerson person, Typed typed) {
        var stop = find(id, person);
        var from = typed.day("from", "Enter the first day on which it is to be paid again");
        var why = typed.line("why", "Say why it is lifted");
        if (!typed.isFaulty()) {
            var answer = stops.lift(stop, from, why, person.id());
            if (answer.isDone()) return Page.seeOther(stop.page(), "It is lifted");
            typed.object(answer.objections());
        }
        return Page.faulty("stops/stop", one(stop, person, typed));
    }

    @GetMapping(HERE + ".csv")
    void csv(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Csv.answer(response, "stops.csv", HEADER, rows(person, day));
    }

    @GetMapping(HERE + ".xlsx")
    void workbook(CurrentPerson person, OnDay day, HttpServletResponse response) {
        Xlsx.answer(response, "stops.xlsx", new Xlsx.Sheet("Stops", HEADER, rows(person, day)));
    }

    private Stream<List<String>> rows(CurrentPerson person, OnDay day) {
        return stops.list(telling.readBy(person), day.known()).stream()
                .map(stop -> row(stop, day.day()))
                .map(row -> List.of(
                        row.stop().code(),
                        row.name(),
                        row.stop().what(),
                        row.stop().days().from().toString(),
                        row.stop().days().lastDay().map(LocalDate::toString).orElse(""),
                        row.stop().why(),
                        row.stop().lifted().map(lift -> lift.from().toString()).orElse(""),
                        row.stop().day().toString(),
                        row.by()));
    }
}
