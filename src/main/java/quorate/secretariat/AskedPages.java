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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Choice;
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

    private static final String MEETING = "meeting";

    private final Bookcase books;
    private final Daybook daybook;
    private final OpenQuestions open;

    AskedPages(Bookcase books, Daybook daybook, OpenQuestions open) {
        this.books = books;
        this.daybook = daybook;
        this.open = open;
    }

    /**
     * @param answer empty while there is none
     * @param release that the public may read it; empty while it may not
     * @param last what was noted of it last
     */
    record Question(Line asked, Optional<Line> answer, Optional<Line> release, Line last) {

        static Question of(List<Line> lines) {
            return new Question(lines.getFirst(), last(lines, "answer"), last(lines, MEETING), lines.getLast());
        }

        private static Optional<Line> last(List<Line> lines, String field) {
            return lines.stream().filter(line -> !line.said(field).isEmpty()).reduce((earlier, later) -> later);
        }

        /** The meeting beside whose minutes the public reads it. */
        Optional<String> releasedTo() {
            return release.map(line -> line.said(MEETING));
        }

        UUID id() {
            return asked.id();
        }
    }

    /**
     * @param decides whether the reader decides what the public reads of it
     * @param meetings to which a question may have been put
     */
    record Shown(
            Party committee,
            List<Question> questions,
            boolean keeps,
            boolean decides,
            List<Choice> meetings,
            Typed typed,
            String key) {

        /** "Monthly meeting, 14 June 2016". */
        String meetingOf(Question question) {
            return question.releasedTo()
                    .flatMap(id -> meetings.stream()
                            .filter(one -> one.value().equals(id))
                            .findFirst())
                    .map(Choice::text)
                    .orElse("a meeting of some time ago");
        }
    }

    /** Those that wait for an answer first, the oldest of them first. */
    static List<Question> list(Daybook daybook, PartyId committee, OnDay on) {
        return daybook.list(Line.Kind.QUESTION, committee.value()).stream()
                .filter(line -> line.isKnown(on))
                .collect(Collectors.groupingBy(Line::part, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Question::of)
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
                OpenQuestions.decides(person, committee.id()),
                open.choices(committee.id()),
                typed,
                Bookcase.keyIn(typed));
    }

    private OnDay now() {
        return new OnDay(books.today(), Long.MAX_VALUE, books.today());
    }

    @GetMapping("/committees/{id}/questions/csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        books.enter(id, person);
        var header = List.of("asked on", "asked by", "question", "answered on", "answer", "public");
        var rows = list(daybook, id, day).stream()
                .map(question -> List.of(
                        question.asked().day().toString(),
                        question.asked().said("by"),
                        question.asked().said("question"),
                        question.answer()
                                .map(Line::day)
                                .map(LocalDate::toString)
                                .orElse(""),
                        question.answer().map(line -> line.said("answer")).orElse(""),
                        question.release().isPresent() ? "yes" : "no"));
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
        return daybook.note(draft(committee, id, question, said, day, seen), person.id());
    }

    private static Daybook.Draft draft(
            PartyId committee, UUID id, UUID question, Map<String, String> said, LocalDate day, long seen) {
        return new Daybook.Draft(
                id,
                Line.Kind.QUESTION,
                committee.value(),
                question.toString(),
                said,
                day,
                seen,
                List.of(committee.value()));
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

    /** The secretary or the chair lets the public read a question that was answered. */
    @PostMapping("/committees/{id}/questions/{question}/releases")
    ModelAndView release(@PathVariable PartyId id, @PathVariable UUID question, CurrentPerson person, Typed typed) {
        var committee = books.enter(id, person);
        if (!OpenQuestions.decides(person, id)) throw new AccessDeniedException("Neither keeps nor chairs it");
        var found = list(daybook, id, now()).stream()
                .filter(one -> one.id().equals(question) && one.answer().isPresent())
                .findFirst()
                .orElseThrow(Page::missing);
        var meeting = typed.found(
                "meeting-" + question,
                "Choose the meeting at which it was put",
                word -> open.meetings(id).stream()
                        .filter(one -> one.id().toString().equals(word))
                        .findFirst());
        var named = !found.asked().said("by").isEmpty() && typed.isChosen("named-" + question, "yes");
        if (meeting.isPresent() && !typed.isFaulty()) {
            var said = Map.of(MEETING, meeting.get().id().toString(), "named", named ? "yes" : "no");
            var draft = draft(id, Bookcase.once(typed, person), question, said, books.today(), Bookcase.seenIn(typed));
            var answer = open.release(committee, meeting.get(), draft, person);
            if (answer.isDone())
                return Page.seeOther("/committees/" + id + "/questions", "The public may read it from now on");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/questions", shown(committee, person, now(), typed));
    }
}
