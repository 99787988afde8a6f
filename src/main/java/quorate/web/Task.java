package quorate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of somebody's worklist.
 *
 * @param title what to do, as an imperative: "Rule on 3 conflicts"
 * @param detail what it is about
 * @param link where to do it
 * @param due by when; empty for whenever
 */
public record Task(String title, String detail, String link, Optional<LocalDate> due) {

    /** Any module may supply lines by declaring a bean of this type. */
    public interface Source {
        List<Task> tasksOf(CurrentPerson person);
    }
}
