package quorate.parallels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Task;
import quorate.web.Words;

/** Months of parallel runs in which a difference waits for an answer, for whoever prepares the payments. */
@Component
class ParallelTasks implements Task.Source {

    private final ParallelStore parallels;
    private final HeldStore held;
    private final Payments payments;
    private final Parallels started;

    ParallelTasks(ParallelStore parallels, HeldStore held, Payments payments, Parallels started) {
        this.parallels = parallels;
        this.held = held;
        this.payments = payments;
        this.started = started;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var may = payments.enteredBy(person);
        if (may.isEmpty()) return List.of();
        var all = parallels.list(may, Long.MAX_VALUE);
        var months = held.months(all, Long.MAX_VALUE);
        return all.stream()
                .flatMap(it -> months.getOrDefault(it.id(), List.of()).stream()
                        .filter(sum -> sum.open() > 0)
                        .map(sum -> task(it, LocalDate.parse(sum.of()), sum.open())))
                .toList();
    }

    private Task task(Parallel it, LocalDate month, long open) {
        return new Task(
                "Answer " + Words.count(open, "difference", "differences") + " from " + it.other(),
                started.scheme(it).title() + ", " + Words.month(month) + ", parallel run",
                it.page(month),
                Optional.empty());
    }
}
