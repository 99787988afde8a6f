package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** Questions of the public, and what they were answered. */
@Controller
@Door(Door.Who.STAFF)
class AskedPages {

    private final Bookcase books;
    private final Daybook daybook;

    AskedPages(Bookcase books, Daybook daybook) {
        this.books = books;
        this.daybook = daybook;
    }

    /** @param answer empty while there is none */
    record Question(Line asked, Optional<Line> answer) {

        UUID id() {
            return asked.id();
        }
    }

    record Shown(Party committee, List<Question> questions, boolean keeps, Typed typed, String key) {}

    /** Those that wait for an answer first, the oldest of them first. */
    static List<Question> list(Daybook daybook, PartyId committee, OnDay on) {
        return daybook.list(Line.Kind.QUESTION, committee.value()).stream()
                .filter(line -> line.isKnown(on))
                .collect(Collectors.groupingBy(Line::part, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> new Question(
                        lines.getFirst(), lines.size() == 1 ? Optional.empty() : Optional.of(lines.getLast())))
                .sorted(Comparator.comparing(
                                (Question question) -> question.answer().isPresent())
                        .thenComparing(question -> question.asked().day()))
                .toList();
    }

    @GetMapping("/committees/{id}/questions")
    ModelAndView page(@PathVariable PartyId id, CurrentPerson person, OnDay day) {
        var committee = books.enter(id, person);
        var known = Typed.prefilled(Map.of("day", books.today().toString()));
        return Page.of("secretariat/questions", shown(committee, person, day, known));
    }

    private Shown shown(Party committee, CurrentPerson person, OnDay day, Typed typed) {
        return new Shown(
                committee,
                list(daybook, committee.id(), day),
                person.isSecretaryOf(committee.id()),
                typed,
                Bookcase.keyIn(typed));
    }

    private OnDay now() {
        return new OnDay(books.today(), Long.MAX_VALUE, books.today());
    }

    @GetMapping("/committees/{id}/questions/csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        books.enter(id, person);
        var header = List.of("asked on", "asked by", "question", "answered on", "answer");
        var rows = list(daybook, id, day).stream()
                .map(question -> List.of(
                        question.asked().day().toString(),
                        question.asked().said("by"),
                        question.asked().said("question"),
                        question.answer()
                                .map(Line::day)
                                .map(LocalDate::toString)
                                .orElse(""),
                        question.answer().map(line -> line.said("answer")).orElse("")));
        Csv.answer(response, "questions-" + day.day() + ".csv", header, rows);
    }

    @PostMapping("/committees/{id}/questions")
    ModelAndView ask(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var said = Map.of(
                "question", typed.text("question", "Enter the question", 4000),
                "by", typed.optionalLine("by"));
        var day = typed.day("day", "Enter the day on which it was asked");
        if (day.isAfter(books.today()))
            typed.fault("day", "The question cannot have been asked on a day that has not come");
        if (typed.isFaulty()) return Page.faulty("secretariat/questions", shown(committee, person, now(), typed));
        var key = Bookcase.once(typed, person);
        note(id, key, key, said, day, Daybook.WHATEVER, person);
        return Page.seeOther("/committees/" + id + "/questions", "Question noted");
    }

    private quorate.kernel.Answer<Line> note(
            PartyId committee,
            UUID id,
            UUID question,
            Map<String, String> said,
            LocalDate day,
            long seen,
            CurrentPerson person) {
        return daybook.note(
                new Daybook.Draft(
                        id,
                        Line.Kind.QUESTION,
                        committee.value(),
                        question.toString(),
                        said,
                        day,
                        seen,
                        List.of(committee.value())),
                person.id());
    }

    @PostMapping("/committees/{id}/questions/{question}/answers")
    ModelAndView answer(@PathVariable PartyId id, @PathVariable UUID question, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var found = list(daybook, id, now()).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(Page::missing);
        var words = typed.text("answer-" + question, "Enter the answer", 4000);
        if (!typed.isFaulty()) {
            var answer = note(
                    id,
                    Bookcase.once(typed, person),
                    found.id(),
                    Map.of("answer", words),
                    books.today(),
                    Bookcase.seenIn(typed),
                    person);
            if (answer.isDone()) return Page.seeOther("/committees/" + id + "/questions", "Answer noted");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/questions", shown(committee, person, now(), typed));
    }
}
