package quorate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Claims that wait for somebody: for whoever answers them at the commissioner, and for the practice that is asked. */
@Component
class ClaimTasks implements Task.Source {

    private final ClaimRows rows;

    ClaimTasks(ClaimRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var found = new ArrayList<Task>();
        for (var row : rows.of(person, Long.MAX_VALUE)) {
            var claim = row.claim();
            if (!rows.isFor(claim, person)) continue;
            if (claim.state().equals("With the commissioner")) found.add(task("Look at a claim", row));
            if (claim.isDecided() && claim.open(ClaimStep.What.QUERIED).isPresent())
                found.add(task("Reply to a question about a claim", row));
        }
        rows.own(person, Long.MAX_VALUE).stream()
                .filter(row -> row.claim().waitsForPractice())
                .forEach(row -> found.add(task("Answer what was asked about your claim", row)));
        return found;
    }

    private static Task task(String title, ClaimRow row) {
        var claim = row.claim();
        var detail = row.practice() + ": " + claim.kind() + ", " + claim.owed();
        return new Task(title, detail, claim.page(), Optional.empty());
    }
}
