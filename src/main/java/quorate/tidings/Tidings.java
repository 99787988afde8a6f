package quorate.tidings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.budgets.Told;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.web.Standing;
import quorate.web.Words;

/** Takes in what NHS England tells, and gives it to the committee's table and to the forecast. */
@Component
class Tidings implements Told.Source {

    private static final int APRIL = 4;
    private static final int YEAR = 12;

    private final TidingStore store;
    private final Whose whose;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Tidings(TidingStore store, Whose whose, Standing standing, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.whose = whose;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    List<Tiding> list(Collection<PartyId> commissioners, LocalDate day, long known) {
        return store.list(commissioners, day, known);
    }

    /** Why nothing is told of a month: the books are the commissioner's own, or the month has not come. */
    Optional<String> refused(PartyId commissioner, LocalDate month) {
        if (month.isAfter(clocks.today())) return Optional.of(words(month) + " has not come");
        var last = month.plusMonths(1).minusDays(1);
        if (whose.isElsewhere(commissioner, last)) return Optional.empty();
        if (whose.keeper(commissioner, last).isEmpty()) {
            return Optional.of("nothing that the service knows says on whose books the money of "
                    + standing.nameOf(commissioner) + " was in " + words(month));
        }
        var from = whose.findOwnFrom(commissioner, last)
                .map(day -> "from " + Words.day(day) + " on")
                .orElse("in " + words(month));
        return Optional.of("the books of " + standing.nameOf(commissioner) + " are its own " + from
                + ": what was spent is posted, and not told");
    }

    static String words(LocalDate month) {
        return month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK) + " "
                + month.getYear();
    }

    /** Keeps what was told. What was told before, and is told again, changes nothing. @return how many lines are new */
    int keep(PartyId commissioner, List<Tiding> told, PartyId by) {
        return clocks.write(number -> {
            var before = store.listEvery(commissioner);
            var fresh = told.stream()
                    .filter(it -> before.stream().noneMatch(it::says))
                    .toList();
            fresh.forEach(it -> store.insert(it, number));
            if (!fresh.isEmpty()) {
                events.publishEvent(new Tiding.Received(commissioner, fresh.size(), new Actor.Person(by)));
            }
            return fresh.size();
        });
    }

    @Override
    public List<Told> listTold(PartyId commissioner, LocalDate until, LocalDate day, long known) {
        var latest = new TreeMap<String, Tiding>();
        store.list(List.of(commissioner), day, known).stream()
                .filter(it -> !it.month().isAfter(until) && !it.month().isBefore(yearOf(until)))
                .forEach(it -> latest.putIfAbsent(it.stream(), it));
        return latest.values().stream()
                .map(it -> new Told(
                        commissioner,
                        whose.keeper(commissioner, it.month().plusMonths(1).minusDays(1))
                                .map(standing::nameOf)
                                .orElse(""),
                        it.month(),
                        it.stream(),
                        it.budget(),
                        it.spent(),
                        it.foreseen(),
                        it.source(),
                        it.told()))
                .toList();
    }

    /** The first day of the financial year of a day. */
    private static LocalDate yearOf(LocalDate day) {
        return LocalDate.of(day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear(), APRIL, 1);
    }

    @Override
    public Optional<String> findChange(PartyId commissioner, LocalDate day) {
        var name = standing.nameOf(commissioner);
        var keeper = whose.keeper(commissioner, day);
        if (keeper.isEmpty()) return Optional.empty();
        if (!keeper.get().equals(commissioner)) {
            return Optional.of("The money of " + name + " is on the books of " + standing.nameOf(keeper.get())
                    + ": what is told here is posted nowhere."
                    + whose.findOwnFrom(commissioner, day)
                            .map(it -> " From " + Words.day(it) + " on its books are its own.")
                            .orElse(""));
        }
        return whose.findOwnFrom(commissioner, day, YEAR)
                .filter(it -> !it.isBefore(yearOf(day)))
                .map(it -> "From " + Words.day(it) + " on the books of " + name
                        + " are its own: what was told ends with the day before.");
    }
}
