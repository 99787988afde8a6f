package quorate.actionlog;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;

/** Asks a secretary for the month's log, where contracts were entered and no paper was kept in the month. */
@Component
class LogTasks implements Task.Source {

    private final LogStore store;
    private final Contracts contracts;
    private final Register register;
    private final Clocks clocks;

    LogTasks(LogStore store, Contracts contracts, Register register, Clocks clocks) {
        this.store = store;
        this.contracts = contracts;
        this.register = register;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var today = clocks.today();
        var view = register.on(today);
        return person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(Standing.Post::body)
                .flatMap(committee -> view.linksFrom(committee, Tie.PART_OF).stream())
                .flatMap(link -> view.find(link.to()).stream())
                .filter(body -> body.kind().isCommissioner())
                .distinct()
                .filter(this::isDue)
                .map(body -> new Task(
                        "Make this month’s contract action log",
                        body.name(),
                        "/contracts/commissioners/"
                                + body.code()
                                        .or(() -> body.trait("key"))
                                        .orElseGet(() -> body.id().toString())
                                + "/action-log",
                        Optional.of(today.withDayOfMonth(today.lengthOfMonth()))))
                .toList();
    }

    private boolean isDue(Party body) {
        var today = clocks.today();
        var month = today.withDayOfMonth(1);
        return contracts.of(body, today, Long.MAX_VALUE).stream().anyMatch(agreement -> !agreement.published())
                && store.list(body.id()).stream().allMatch(kept -> kept.day().isBefore(month));
    }
}
