package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.periods.Running;
import quorate.requests.Step.What;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Puts open requests on the worklist of whoever keeps the records, and on the contract action log. */
@Component
class RequestTasks implements Task.Source, Running.Source {

    private final Requests requests;
    private final RequestStore store;
    private final Clockwork clockwork;
    private final Readers readers;
    private final Periods periods;
    private final Clocks clocks;

    RequestTasks(
            Requests requests,
            RequestStore store,
            Clockwork clockwork,
            Readers readers,
            Periods periods,
            Clocks clocks) {
        this.requests = requests;
        this.store = store;
        this.clockwork = clockwork;
        this.readers = readers;
        this.periods = periods;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        if (!readers.keepsAny(person)) return List.of();
        var tasks = new ArrayList<Task>();
        for (var dossier : requests.list(clocks.today(), Long.MAX_VALUE)) {
            if (!dossier.state().isOpen() || !readers.mayAct(person, dossier)) continue;
            task(dossier).ifPresent(tasks::add);
        }
        return tasks;
    }

    private Optional<Task> task(Dossier dossier) {
        var request = dossier.request();
        var title = next(dossier);
        var due = clockwork.next(dossier).map(Due::day).map(periods::workingDayUpTo);
        return dossier.state() == Dossier.State.LAID
                ? Optional.empty()
                : Optional.of(new Task(title, request.practice() + ": " + request.title(), request.page(), due));
    }

    /** What is to be done next, as an imperative. */
    private String next(Dossier dossier) {
        return switch (dossier.state()) {
            case RECEIVED -> "Acknowledge a request";
            case ACKNOWLEDGED ->
                dossier.request().kind().isDecided()
                        ? "Lay a request for a decision"
                        : "Write a notice into the contract";
            case LAID -> "Waits for a decision";
            case REFUSED -> dossier.has(What.REASON) ? "Close a refused request" : "Give the reason for a refusal";
            case NOT_DONE -> "Carry out what was decided and could not be written";
            case DISPUTED -> "Settle a dispute about a request";
            default -> "Tell everybody, move the payment lines and close a request";
        };
    }

    @Override
    public List<Running> runningFor(PartyId commissioner, LocalDate day, long known) {
        return store.list(commissioner).stream()
                .flatMap(dossier -> dossier.asAt(day, known).stream())
                .filter(dossier -> dossier.state().isOpen())
                .map(this::running)
                .toList();
    }

    private Running running(Dossier dossier) {
        var request = dossier.request();
        var due = clockwork.next(dossier);
        return new Running(
                "request " + request.id(),
                "Request",
                request.practice(),
                request.title(),
                due.map(Due::title).orElseGet(() -> next(dossier)),
                due.map(Due::day),
                request.page(),
                Optional.of(request.matter().value()));
    }
}
