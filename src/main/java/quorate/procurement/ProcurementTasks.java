package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.periods.Running;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Puts what comes next in a procurement on the worklist of whoever keeps the records, and on the contract action log. */
@Component
class ProcurementTasks implements Task.Source, Running.Source {

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
        var due = days.nextDue(proceeding)
                .filter(it -> it.bound() == Due.Bound.LATEST)
                .map(Due::day)
                .map(periods::workingDayUpTo);
        return new Task(next(proceeding), procurement.title(), procurement.page(), due);
    }

    private String next(Proceeding proceeding) {
        if (proceeding.waitsForAnswer()) return "Answer representations";
        if (proceeding.route().isEmpty()) return "Choose a route";
        return days.next(proceeding)
                .map(stage -> stage.decided() ? "Lay the award for a decision" : stage.title())
                .orElse("Look at a procurement");
    }

    @Override
    public List<Running> runningFor(PartyId commissioner, LocalDate day, long known) {
        return procurements.list(day, known).stream()
                .filter(proceeding -> proceeding.procurement().commissioner().equals(commissioner)
                        && proceeding.state().isOpen())
                .map(proceeding -> new Running(
                        "procurement " + proceeding.procurement().id(),
                        "Procurement",
                        "",
                        proceeding.procurement().title(),
                        proceeding.state() + ": " + next(proceeding),
                        days.nextDue(proceeding).map(Due::day),
                        proceeding.procurement().page(),
                        Optional.of(proceeding.question().value())))
                .toList();
    }
}
