package quorate.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.web.CurrentPerson;
import quorate.web.Task;
import quorate.web.Words;

/** What waits for a second person: runs to be approved, readings to be checked. */
@Component
class PaymentTasks implements Task.Source {

    private final Runs runs;
    private final Tallies tallies;
    private final Hands hands;

    PaymentTasks(Runs runs, Tallies tallies, Hands hands) {
        this.runs = runs;
        this.tallies = tallies;
        this.hands = hands;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var may = hands.approvedBy(person);
        if (may.isEmpty()) return List.of();
        var waiting = runs.list(may, Long.MAX_VALUE).stream()
                .filter(run -> run.isWaiting() && !run.by().equals(person.id()))
                .map(run -> new Task("Check and approve a run", runs.title(run), run.page(), Optional.empty()));
        var open = tallies.list(may, Long.MAX_VALUE).stream()
                .filter(tally -> tally.checked().isEmpty() && !tally.by().equals(person.id()))
                .count();
        var checks = open == 0
                ? Stream.<Task>empty()
                : Stream.of(new Task(
                        "Check " + Words.count(open, "reading", "readings"),
                        "Entered by somebody else, and not held against the source yet",
                        "/payments/readings?state=unchecked",
                        Optional.empty()));
        return Stream.concat(waiting, checks).toList();
    }
}
