package quorate.budgets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.web.Words;

/** The steps by which a month ends: when each is owed, which are done, and what budget holders say. */
@Component
class MonthEnd {

    private final MonthStore store;
    private final Sheets sheets;
    private final Desk desk;
    private final Periods periods;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    MonthEnd(
            MonthStore store,
            Sheets sheets,
            Desk desk,
            Periods periods,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.desk = desk;
        this.periods = periods;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * A step of one month.
     *
     * @param due the day on which it is owed
     * @param unsure whether bank holidays up to that day are not known
     * @param mark by whom it was marked as done; empty where the books say it, or nobody did
     * @param open what is still missing, where the books say it
     */
    record Line(MonthStep step, int number, LocalDate due, boolean unsure, Optional<MonthMark> mark, String open) {

        boolean isDone() {
            return step.seen ? open.isEmpty() : mark.isPresent();
        }

        boolean isLate(LocalDate today) {
            return !isDone() && today.isAfter(due);
        }
    }

    MonthHabit habit(PartyId commissioner, LocalDate day, long known) {
        return store.findHabit(commissioner, day, known).orElseGet(() -> MonthHabit.usual(commissioner));
    }

    /** The calendar of a month. @param month by its first day */
    List<Line> calendar(PartyId commissioner, LocalDate month, long known) {
        var last = month.plusMonths(1).minusDays(1);
        var habit = habit(commissioner, last, known);
        var marks = store.listMarks(commissioner, month, known).stream()
                .filter(MonthMark::done)
                .collect(Collectors.toMap(MonthMark::step, mark -> mark));
        return Arrays.stream(MonthStep.values())
                .map(step -> {
                    var due = workingDay(month, habit.dayOf(step));
                    return new Line(
                            step,
                            habit.dayOf(step),
                            due,
                            month.datesUntil(due.plusDays(1)).anyMatch(day -> periods.falls(day) == Due.Falls.UNKNOWN),
                            Optional.ofNullable(marks.get(step)),
                            step.seen ? open(step, commissioner, month, known) : "");
                })
                .toList();
    }

    /** Counted back from the end of the month where it is below nought, else from the first day after it. */
    LocalDate workingDay(LocalDate month, int number) {
        var next = month.plusMonths(1);
        var day = number < 0 ? next : next.minusDays(1);
        for (var left = Math.abs(number); left > 0; ) {
            day = number < 0 ? day.minusDays(1) : day.plusDays(1);
            if (isWorkingDay(day)) left--;
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        var falls = periods.falls(day);
        return falls == Due.Falls.WORKING_DAY || falls == Due.Falls.UNKNOWN;
    }

    private String open(MonthStep step, PartyId commissioner, LocalDate month, long known) {
        if (step == MonthStep.CLOSE) return isClosed(commissioner, month, known) ? "" : "The month is open";
        var missing = uncommented(commissioner, month, known);
        return missing == 0 ? "" : Words.sentence(Words.count(missing, "stream has", "streams have")) + " no comment";
    }

    boolean isClosed(PartyId commissioner, LocalDate month, long known) {
        return desk.listClosings(commissioner, known).stream()
                .anyMatch(closing -> !closing.month().isBefore(month));
    }

    private long uncommented(PartyId commissioner, LocalDate month, long known) {
        var comments = store.listComments(commissioner, month, known);
        return sheets.tables(commissioner, month.plusMonths(1).minusDays(1), known, Report.Forecast.TREND).stream()
                .flatMap(table -> table.report().lines().stream()
                        .filter(line -> Sheets.over(line).pence() != 0)
                        .filter(line -> comments.stream()
                                .noneMatch(comment -> comment.isOn(table.fund().id(), line.stream()))))
                .count();
    }

    /** Marks a step as done, or as not done after all. Done twice, it is done once. */
    Answer<MonthMark> mark(
            PartyId commissioner, LocalDate month, MonthStep step, boolean done, String words, PartyId by) {
        return clocks.write(number -> {
            var mark = new MonthMark(commissioner, month, step, done, words, clocks.today(), by, number);
            var before = store.listMarks(commissioner, month, Long.MAX_VALUE).stream()
                    .filter(it -> it.step() == step)
                    .findFirst();
            if (before.map(MonthMark::done).orElse(false) == done) return new Answer.Done<>(before.orElse(mark));
            if (done) {
                var objections = against(mark);
                if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            }
            store.insert(mark);
            events.publishEvent(new MonthMark.Made(mark, new Actor.Person(by)));
            return new Answer.Done<>(mark);
        });
    }

    private List<Objection> against(MonthMark mark) {
        var month = MonthPages.words(mark.month());
        if (mark.step().seen) {
            return List.of(Movements.no(
                    "budgets.seen",
                    "“" + mark.step() + "” is seen from the books, and is marked by nobody.",
                    "Write the comments or close the month: it is done then."));
        }
        if (clocks.today().isBefore(mark.month())) {
            return List.of(Movements.no(
                    "budgets.early", month + " has not begun.", "Mark it once there is something to be done for it."));
        }
        var closed = mark.step() == MonthStep.RETURN || mark.step() == MonthStep.TABLE;
        return closed && !isClosed(mark.commissioner(), mark.month(), Long.MAX_VALUE)
                ? List.of(Movements.no(
                        "budgets.open",
                        month + " is not closed, so its figures may still change.",
                        "Close the month first; then the return and the committee’s table are of the same figures."))
                : List.of();
    }

    List<MonthComment> comments(PartyId commissioner, LocalDate month, long known) {
        return store.listComments(commissioner, month, known);
    }

    /** Keeps those that say something else than before. @return how many */
    int comment(PartyId commissioner, LocalDate month, List<MonthComment> written, Actor.Person by) {
        return clocks.write(number -> {
            var before = store.listComments(commissioner, month, Long.MAX_VALUE);
            var fresh = written.stream()
                    .filter(comment -> before.stream()
                            .filter(old -> old.isOn(comment.fund(), comment.stream()))
                            .findFirst()
                            .filter(old -> old.words().equals(comment.words()))
                            .isEmpty())
                    .toList();
            if (fresh.isEmpty()) return 0;
            fresh.forEach(comment -> store.insert(comment, number));
            events.publishEvent(new MonthComment.Written(commissioner, month, fresh, by));
            return fresh.size();
        });
    }

    /** Chooses how months end from a day on. @return whether that is another way than before */
    boolean choose(MonthHabit habit, Actor.Person by) {
        return clocks.write(number -> {
            if (habit(habit.commissioner(), habit.from(), Long.MAX_VALUE).isSame(habit)) return false;
            store.insert(habit, by.id(), number);
            events.publishEvent(new MonthHabit.Chosen(habit, by));
            return true;
        });
    }
}
