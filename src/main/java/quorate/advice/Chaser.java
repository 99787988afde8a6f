package quorate.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Puts on the worklist what waits on the desk: for whoever asked, or once they work here no more, for the secretary. */
@Component
class Chaser implements Task.Source {

    private final Readers readers;
    private final Desk desk;
    private final Clocks clocks;

    Chaser(Readers readers, Desk desk, Clocks clocks) {
        this.readers = readers;
        this.desk = desk;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        if (person.posts().isEmpty()) return List.of();
        var today = clocks.today();
        var tasks = new ArrayList<Task>();
        for (var known : readers.listFor(person)) {
            if (!isFor(person, known.inquiry())) continue;
            known.asAt(today, Long.MAX_VALUE).ifPresent(piece -> tasks(piece, today, tasks));
        }
        return tasks;
    }

    private boolean isFor(CurrentPerson person, Inquiry inquiry) {
        if (inquiry.by().equals(person.id())) return true;
        var secretary = person.posts().stream().anyMatch(post -> post.office().equals("secretary"));
        return secretary
                && readers.officers(inquiry.commissioner(), inquiry.privileged()).stream()
                        .noneMatch(officer -> officer.person().equals(inquiry.by()));
    }

    private void tasks(Piece piece, LocalDate today, List<Task> tasks) {
        if (piece.state() == Piece.State.OPEN)
            tasks.add(new Task(
                    "Send the question to somebody who can answer it",
                    piece.inquiry().title(),
                    piece.path(),
                    Optional.empty()));
        if (!piece.isGivenUp())
            piece.unanswered()
                    .forEach(sent -> tasks.add(new Task(
                            sent.expected().isBefore(today)
                                    ? "Chase the answer of " + sent.to()
                                    : "Note the answer of " + sent.to(),
                            piece.inquiry().title(),
                            piece.path(),
                            Optional.of(sent.expected()))));
        for (var answer : piece.relied()) {
            var flags = desk.flags(piece, answer, today);
            if (flags.isEmpty()) continue;
            tasks.add(new Task(
                    "Look again at advice that is relied on",
                    piece.inquiry().title() + ": "
                            + String.join(
                                    "; ",
                                    flags.stream()
                                            .map(flag -> flag.why().toString())
                                            .toList()),
                    piece.path() + "/answers/" + answer.id() + "/review",
                    piece.findReliance(answer.id()).flatMap(held -> held.span().lastDay())));
        }
    }
}
