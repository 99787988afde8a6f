package quorate.pools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** What was entered of pools and waits for a second person. */
@Component
class PoolTasks implements Task.Source {

    private final PoolHands hands;
    private final PoolStore pools;
    private final EntryStore entries;

    PoolTasks(PoolHands hands, PoolStore pools, EntryStore entries) {
        this.hands = hands;
        this.pools = pools;
        this.entries = entries;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var may = hands.confirmedBy(person);
        if (may.isEmpty()) return List.of();
        var found = pools.list(may, Long.MAX_VALUE).stream().collect(Collectors.toMap(Pool::id, pool -> pool));
        return entries.list(found.keySet(), Long.MAX_VALUE).stream()
                .filter(entry -> entry.isWaiting() && !entry.by().equals(person.id()))
                .flatMap(entry -> Optional.ofNullable(found.get(entry.pool())).stream()
                        .filter(pool -> pool.deciders().stream().anyMatch(may::contains))
                        .map(pool -> new Task(
                                "Confirm what was entered of a pooled fund",
                                entry.kind() + " of " + entry.valueWords() + ", " + pool.name(),
                                pool.page() + "/entries/" + entry.id(),
                                Optional.empty())))
                .toList();
    }
}
