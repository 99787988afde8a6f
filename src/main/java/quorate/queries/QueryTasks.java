package quorate.queries;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;

/** What practices ask, for whoever prepares payments. */
@Component
class QueryTasks implements Task.Source {

    private final Queries queries;
    private final Payments payments;
    private final Standing standing;

    QueryTasks(Queries queries, Payments payments, Standing standing) {
        this.queries = queries;
        this.payments = payments;
        this.standing = standing;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        return queries.list(payments.enteredBy(person), List.of(), Long.MAX_VALUE).stream()
                .filter(it -> it.answer().isEmpty())
                .map(it -> new Task(
                        "Answer a query about a statement",
                        standing.nameOf(it.practice()) + ", " + it.statement() + ": " + it.about(),
                        it.page(),
                        Optional.empty()))
                .toList();
    }
}
