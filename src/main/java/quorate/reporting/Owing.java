package quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Words;

/** What waits for a secretary: what is owed to NHS England, and what other bodies sent and wait to hear of. */
@Component
class Owing implements Task.Source {

    /** How long ago a decision may have been that somebody is still reminded of; the page itself goes back for ever. */
    private static final int YEARS = 3;

    private final Duties duties;
    private final Passages passages;
    private final Clocks clocks;

    Owing(Duties duties, Passages passages, Clocks clocks) {
        this.duties = duties;
        this.passages = passages;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var tasks = new ArrayList<Task>();
        person.posts().stream()
                .filter(post -> post.office().equals("secretary"))
                .map(Standing.Post::body)
                .distinct()
                .forEach(committee -> tasks(committee, person, tasks));
        return tasks;
    }

    private void tasks(PartyId committee, CurrentPerson person, List<Task> tasks) {
        var today = clocks.today();
        var all = duties.list(committee, Span.between(today.minusYears(YEARS), today.plusDays(1)), person);
        for (var duty : all) {
            if (duty.state() == Duty.State.TO_SEND) tasks.add(task("Send NHS England what is owed", duty));
            else if (duty.isLate(today)) tasks.add(task("Chase NHS England for an answer", duty));
        }
        var open =
                all.stream().filter(duty -> duty.state() == Duty.State.TO_JUDGE).toList();
        received(committee, person, tasks);
        if (open.isEmpty()) return;
        tasks.add(new Task(
                "Say whether " + Words.count(open.size(), "thing is", "things are") + " owed to NHS England",
                "It hangs on what nobody has stated of the decision",
                "/committees/" + committee + "/owed?state=to-judge",
                Optional.empty()));
    }

    /** What other bodies recommended, referred or asked, until it is said what came of it. */
    private void received(PartyId committee, CurrentPerson person, List<Task> tasks) {
        passages.list(committee, person).stream()
                .filter(passage -> passage.receiver().equals(committee) && passage.isOpen())
                .forEach(passage -> tasks.add(new Task(
                        "Say what came of a " + passage.kind().noun(),
                        passage.title(),
                        passage.path(committee),
                        Optional.empty())));
    }

    private static Task task(String title, Duty duty) {
        return new Task(title, duty.origin().title() + ": " + duty.owed().what(), duty.path(), duty.due());
    }
}
