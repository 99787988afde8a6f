package quorate.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.periods.Running;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Puts open notices on the worklist of whoever keeps the records, and on the contract action log. */
@Component
class NoticeTasks implements Task.Source, Running.Source {

    private final NoticeStore store;
    private final Sanctions sanctions;
    private final Readers readers;
    private final Clocks clocks;

    NoticeTasks(NoticeStore store, Sanctions sanctions, Readers readers, Clocks clocks) {
        this.store = store;
        this.sanctions = sanctions;
        this.readers = readers;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        if (!readers.keepsAny(person)) return List.of();
        return sanctions.list(clocks.today(), Long.MAX_VALUE).stream()
                .filter(dossier -> dossier.state().isOpen() && dossier.state() != Dossier.State.LAID)
                .filter(dossier -> readers.mayAct(person, dossier))
                .map(dossier -> new Task(
                        next(dossier),
                        dossier.notice().title(),
                        dossier.notice().page(),
                        day(dossier)))
                .toList();
    }

    private static String next(Dossier dossier) {
        return switch (dossier.state()) {
            case DRAFTED -> "Lay a notice for a decision, or withdraw it";
            case LAID -> "A notice waits for a decision";
            case APPROVED -> "Serve a notice";
            case DISPUTED -> "A notice is disputed: wait until that is settled";
            default ->
                switch (dossier.notice().kind()) {
                    case REMEDIAL -> "Look whether the steps of a notice were taken";
                    case TERMINATION -> "End a contract";
                    default -> "Look after a notice that was served";
                };
        };
    }

    /** The day that matters next: of service before it is served, and that of the notice afterwards. */
    private static Optional<LocalDate> day(Dossier dossier) {
        return dossier.stands() ? dossier.notice().body().day() : Optional.of(dossier.served());
    }

    @Override
    public List<Running> runningFor(PartyId commissioner, LocalDate day, long known) {
        return store.list(commissioner).stream()
                .flatMap(dossier -> dossier.asAt(day, known).stream())
                .filter(dossier -> dossier.state().isOpen())
                .map(dossier -> new Running(
                        "notice " + dossier.notice().id(),
                        "Notice",
                        dossier.notice().practice(),
                        dossier.notice().title(),
                        next(dossier),
                        day(dossier),
                        dossier.notice().page(),
                        Optional.of(dossier.notice().matter().value())))
                .toList();
    }
}
