package quorate.baselines;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Telling;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.periods.Periods;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;

/** What has to be told to the agent of what stands, and by when. */
@Component
class BaselineTasks implements Task.Source {

    private final Baselines baselines;
    private final Variations variations;
    private final Telling telling;
    private final Payable payable;
    private final Periods periods;
    private final Standing standing;
    private final Clocks clocks;

    BaselineTasks(
            Baselines baselines,
            Variations variations,
            Telling telling,
            Payable payable,
            Periods periods,
            Standing standing,
            Clocks clocks) {
        this.baselines = baselines;
        this.variations = variations;
        this.telling = telling;
        this.payable = payable;
        this.periods = periods;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** The last day on which the agent can be told a year's baseline, if April is paid on its last working day. */
    LocalDate lastDayFor(Year year) {
        return telling.lastDayFor(periods.workingDayUpTo(year.first().atEndOfMonth()));
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        return payable.readBy(person).stream()
                .flatMap(commissioner -> Stream.concat(
                        beginning(commissioner).stream(),
                        telling.signedBy(person).contains(commissioner)
                                ? waiting(commissioner, person.id())
                                : Stream.empty()))
                .toList();
    }

    /** The year that begins, from February on until its baseline is told or it is too late for April. */
    private Optional<Task> beginning(PartyId commissioner) {
        var today = clocks.today();
        var now = Year.of(today);
        var year = today.getMonthValue() < Month.APRIL.getValue() ? new Year(now.begins() + 1) : now;
        var last = lastDayFor(year);
        var first = LocalDate.of(year.begins(), Month.FEBRUARY, 1);
        if (today.isBefore(first) || today.isAfter(last)) return Optional.empty();
        if (baselines.course(commissioner, year, Long.MAX_VALUE).since().isPresent()) return Optional.empty();
        return Optional.of(new Task(
                "Tell the paying agent the yearly baseline for " + year,
                standing.nameOf(commissioner) + ": what each practice gets by standing instruction",
                Baseline.pageOf(commissioner, year),
                Optional.of(last)));
    }

    private Stream<Task> waiting(PartyId commissioner, PartyId person) {
        return variations.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(each -> each.isOpen() && !each.by().equals(person))
                .map(each -> new Task(
                        "Tell the paying agent of a variation",
                        each.title() + ": " + each.line().words(),
                        each.page(),
                        Optional.of(telling.lastDayFor(
                                periods.workingDayUpTo(each.from().atEndOfMonth())))));
    }
}
