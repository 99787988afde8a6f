package quorate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** Claims that wait for somebody: for whoever answers them at the commissioner, and for the practice that is asked. */
@Component
class ClaimTasks implements Task.Source {

    private final ClaimRows rows;
    private final PlanStore plans;
    private final Clocks clocks;

    ClaimTasks(ClaimRows rows, PlanStore plans, Clocks clocks) {
        this.rows = rows;
        this.plans = plans;
        this.clocks = clocks;
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
        found.addAll(instalments(person));
        rows.own(person, Long.MAX_VALUE).stream()
                .filter(row -> row.claim().waitsForPractice())
                .forEach(row -> found.add(task("Answer what was asked about your claim", row)));
        return found;
    }

    private List<Task> instalments(CurrentPerson person) {
        var due = rows.of(person, Long.MAX_VALUE).stream()
                .filter(row -> row.claim().isDue() && rows.isFor(row.claim(), person))
                .collect(Collectors.toMap(row -> row.claim().id(), row -> row));
        return plans.list(due.keySet()).stream()
                .filter(plan -> plan.open(clocks.today()).pence() > 0)
                .flatMap(plan -> Stream.ofNullable(due.get(plan.claim()))
                        .map(row -> new Task(
                                "Take an instalment of what is paid back",
                                row.practice() + ": " + plan.open(clocks.today()),
                                plan.page(),
                                Optional.empty())))
                .toList();
    }

    private static Task task(String title, ClaimRow row) {
        var claim = row.claim();
        var detail = row.practice() + ": " + claim.kind() + ", " + claim.owed();
        return new Task(title, detail, claim.page(), Optional.empty());
    }
}
