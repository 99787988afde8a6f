package quorate.procurement;

import java.util.List;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Puts what comes next in a procurement on the worklist of whoever keeps the commissioner's records. */
@Component
class ProcurementTasks implements Task.Source {

    private final Procurements procurements;
    private final ProcurementDays days;
    private final ProcurementReaders readers;
    private final Periods periods;
    private final Clocks clocks;

    ProcurementTasks(
            Procurements procurements,
            ProcurementDays days,
            ProcurementReaders readers,
            Periods periods,
            Clocks clocks) {
        this.procurements = procurements;
        this.days = days;
        this.readers = readers;
        this.periods = periods;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        if (!readers.keepsAny(person)) return List.of();
        return procurements.list(clocks.today(), Long.MAX_VALUE).stream()
                .filter(proceeding -> proceeding.state().isOpen() && readers.mayAct(person, proceeding))
                .filter(proceeding -> proceeding.state() != Proceeding.State.LAID)
                .map(this::task)
                .toList();
    }

    private Task task(Proceeding proceeding) {
        var procurement = proceeding.procurement();
        var title = proceeding.waitsForAnswer()
                ? "Answer representations"
                : proceeding.route().isEmpty()
                        ? "Choose a route"
                        : days.next(proceeding)
                                .map(stage -> stage.decided() ? "Lay the award for a decision" : stage.title())
                                .orElse("Look at a procurement");
        var due = days.nextDue(proceeding)
                .filter(it -> it.bound() == Due.Bound.LATEST)
                .map(Due::day)
                .map(periods::workingDayUpTo);
        return new Task(title, procurement.title(), procurement.page(), due);
    }
}
