package quorate.interests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.web.CurrentPerson;
import quorate.web.Task;
import quorate.web.Words;

/** Reminds everybody who has a post to confirm what they declared as often as the edition in force asks. */
@Component
class Reminders implements Task.Source {

    private static final int WARNING_DAYS = 28;

    private final Snapshot snapshot;
    private final Bench bench;
    private final Clocks clocks;

    Reminders(Snapshot snapshot, Bench bench, Clocks clocks) {
        this.snapshot = snapshot;
        this.bench = bench;
        this.clocks = clocks;
    }

    /** The day by which the person should confirm next: today for whoever never did. */
    Optional<LocalDate> confirmBy(CurrentPerson person) {
        if (person.posts().isEmpty()) return Optional.empty();
        var today = clocks.today();
        var months = bench.guidance().on(today).map(edition -> edition.keeping().refreshMonths());
        return months.map(many -> snapshot.picture()
                .lastConfirmation(person.id(), today)
                .map(last -> last.day().plusMonths(many))
                .orElse(today));
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        return confirmBy(person)
                .filter(by -> !by.isAfter(clocks.today().plusDays(WARNING_DAYS)))
                .map(by -> new Task(
                        "Confirm your interests",
                        snapshot.picture()
                                .lastConfirmation(person.id(), clocks.today())
                                .map(last -> "Last confirmed on " + Words.day(last.day()))
                                .orElse("Not confirmed yet; with nothing to declare it is a nil return"),
                        "/interests",
                        Optional.of(by)))
                .stream()
                .toList();
    }
}
