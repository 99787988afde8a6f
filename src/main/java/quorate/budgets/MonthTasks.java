package quorate.budgets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Task;

/** The steps of the last month that are owed, for whoever keeps the books; the comments, for budget holders. */
@Component
class MonthTasks implements Task.Source {

    /** So many days before it is owed a step is on the list. */
    private static final int AHEAD = 5;

    private final MonthEnd months;
    private final Sheets sheets;
    private final Bookkeeping bookkeeping;
    private final Clocks clocks;

    MonthTasks(MonthEnd months, Sheets sheets, Bookkeeping bookkeeping, Clocks clocks) {
        this.months = months;
        this.sheets = sheets;
        this.bookkeeping = bookkeeping;
        this.clocks = clocks;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var keeps = bookkeeping.keptBy(person);
        return bookkeeping.commentedBy(person).stream()
                .filter(commissioner ->
                        !sheets.funds(commissioner, Long.MAX_VALUE).isEmpty())
                .flatMap(commissioner -> tasks(commissioner, keeps.contains(commissioner)))
                .toList();
    }

    private Stream<Task> tasks(PartyId commissioner, boolean keeps) {
        var today = clocks.today();
        var month = today.withDayOfMonth(1).minusMonths(1);
        return months.calendar(commissioner, month, Long.MAX_VALUE).stream()
                .filter(line -> !line.isDone() && !today.isBefore(line.due().minusDays(AHEAD)))
                .filter(line -> keeps || line.step() == MonthStep.COMMENTS)
                .map(line -> new Task(
                        line.step() == MonthStep.COMMENTS
                                ? "Comment on the streams of " + MonthPages.words(month)
                                : "Month’s end of " + MonthPages.words(month) + ": " + line.step(),
                        line.open().isEmpty() ? line.step().about : line.open(),
                        (line.step() == MonthStep.COMMENTS ? "/money/comments" : "/money/month-end") + "?commissioner="
                                + commissioner + "&month=" + month,
                        Optional.of(line.due())));
    }
}
