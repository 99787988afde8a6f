package quorate.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.web.Column;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** What changed between two days. */
@Controller
@Door(Door.Who.PUBLIC)
class ChangePages {

    private static final List<Column> CHANGES =
            List.of(Column.text("What"), Column.text("On the first day"), Column.text("On the second day"));
    private static final List<Column> DAYS = List.of(Column.text("Day"), Column.number("Changes"));

    private final Law law;

    ChangePages(Law law) {
        this.law = law;
    }

    /**
     * @param compared the two days and what differs; empty until both days are given
     * @param turns the days on which anything changed, latest first; empty once days are compared
     */
    record Changes(
            Typed typed,
            Optional<Compared> compared,
            List<Turn> turns,
            List<Column> columns,
            List<Column> dayColumns) {}

    record Compared(LocalDate from, LocalDate to, List<Line> lines) {}

    /**
     * @param title of the act and its level, or the id of whatever else changed
     * @param link to its page as on the day on which it says anything; empty where it has none
     */
    record Line(Change change, String title, String link) {}

    record Turn(LocalDate day, int count) {
        LocalDate before() {
            return day.minusDays(1);
        }
    }

    @GetMapping("/law/changes")
    ModelAndView changes(Typed typed) {
        var from = typed.optionalDay("from");
        var to = typed.optionalDay("to");
        if (from.isPresent() && to.isEmpty() && !typed.isFaulty()) typed.fault("to", "Enter the second day");
        if (to.isPresent() && from.isEmpty() && !typed.isFaulty()) typed.fault("from", "Enter the first day");
        if (typed.isFaulty())
            return Page.faulty("law/changes", new Changes(typed, Optional.empty(), turns(), CHANGES, DAYS));
        var compared = from.flatMap(first -> to.map(second -> compare(first, second)));
        var turns = compared.isPresent() ? List.<Turn>of() : turns();
        return Page.of("law/changes", new Changes(typed, compared, turns, CHANGES, DAYS));
    }

    private Compared compare(LocalDate first, LocalDate second) {
        var said = new HashMap<String, Pack.Said>();
        law.pack().said().forEach(it -> said.put(it.kind() + it.id(), it));
        var lines = law.between(first, second).stream()
                .map(change -> {
                    var it = Objects.requireNonNull(said.get(change.kind() + change.id()));
                    var link = it.page().isEmpty() ? "" : it.page() + "?on=" + (change.ends() ? first : second);
                    return new Line(change, it.title(), link);
                })
                .toList();
        return new Compared(first, second, lines);
    }

    private List<Turn> turns() {
        var days = new TreeSet<LocalDate>();
        for (var said : law.pack().said()) {
            days.add(said.span().from());
            said.span().end().ifPresent(days::add);
        }
        return days.reversed().stream()
                .map(day -> new Turn(day, law.between(day.minusDays(1), day).size()))
                .toList();
    }
}
