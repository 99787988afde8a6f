package quorate.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Balance;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.web.Words;

/** The front door: what was spent on each sector in each year, and what moved it. */
@Component
public class Shifts {

    private static final int MOST_CAUSES = 12;

    private final ToldStore store;
    private final HeadCounts heads;
    private final Ledger ledger;
    private final Desk desk;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Shifts(
            ToldStore store,
            HeadCounts heads,
            Ledger ledger,
            Desk desk,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.heads = heads;
        this.ledger = ledger;
        this.desk = desk;
        this.clocks = clocks;
        this.events = events;
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 4, 1);
    }

    static int yearOf(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    /**
     * @param books what was spent on each sector by the books
     * @param told what files say, by sector
     * @param heads for how many people it was; empty where nobody says it
     */
    record Numbers(Map<String, Money> books, Map<String, Told> told, Optional<Heads> heads) {

        Optional<Money> spent(Sector sector) {
            return Optional.ofNullable(books.get(sector.id())).or(() -> given(sector));
        }

        Optional<Money> given(Sector sector) {
            return Optional.ofNullable(told.get(sector.id())).map(it -> new Money(it.value()));
        }

        Optional<Long> people() {
            return heads.map(Heads::people);
        }

        Optional<Money> allocated() {
            return Optional.ofNullable(told.get(Told.ALLOCATED)).map(it -> new Money(it.value()));
        }

        Money whole() {
            return sectors().flatMap(sector -> spent(sector).stream()).reduce(Money.ZERO, Money::plus);
        }

        private List<Sector> held() {
            return sectors().filter(sector -> spent(sector).isPresent()).toList();
        }

        /** Which sectors one of the years holds and the other does not: then shares are of something else. */
        String heldOtherwiseThan(Numbers before) {
            var here = held();
            var there = before.held();
            var odd = sectors()
                    .filter(sector -> here.contains(sector) != there.contains(sector))
                    .map(Sector::title)
                    .toList();
            return odd.isEmpty() ? "" : "Shares are of other sectors than the year before: " + Words.list(odd) + ".";
        }

        /** Why the sector is counted otherwise than the year before; empty where it is not. */
        String countedOtherwiseThan(Numbers before, int year, Sector sector) {
            if (spent(sector).isEmpty() || before.spent(sector).isEmpty()) return "";
            var booked = books.containsKey(sector.id());
            if (booked != before.books.containsKey(sector.id()))
                return booked
                        ? "The books count here, and a file did before."
                        : "A file counts here, and the books did before.";
            return booked ? "" : sector.breakIn(year).orElse("");
        }

        String source(Sector sector) {
            if (books.containsKey(sector.id())) return "The books";
            return Optional.ofNullable(told.get(sector.id())).map(Told::source).orElse("");
        }
    }

    static Stream<Sector> sectors() {
        return Stream.concat(Sector.ALL.stream(), Stream.of(Sector.NONE));
    }

    /** Every year of which anything is known, until the one in which the day lies. */
    Map<Integer, Numbers> numbers(PartyId commissioner, LocalDate day, long known) {
        var told = store.list(commissioner, known);
        var years = new TreeSet<Integer>();
        told.forEach(it -> years.add(it.year()));
        desk.listMoved(commissioner, LocalDate.of(1990, 4, 1), day.plusDays(1), known)
                .forEach(posting -> years.add(yearOf(posting.effective())));
        years.removeIf(year -> year > yearOf(day));
        var people = told.stream()
                .filter(it -> it.what().equals(Told.POPULATION))
                .collect(Collectors.toMap(Told::year, it -> it, (first, later) -> later));
        var counted = heads.of(commissioner, years, people, known);
        var all = new TreeMap<Integer, Numbers>();
        for (var year : years) {
            var given = new LinkedHashMap<String, Told>();
            told.stream().filter(it -> it.year() == year).forEach(it -> given.put(it.what(), it));
            var end = firstDay(year + 1).minusDays(1);
            all.put(
                    year,
                    new Numbers(
                            spent(ledger.trial(commissioner, end.isAfter(day) ? day : end, known)),
                            given,
                            Optional.ofNullable(counted.get(year))));
        }
        return all;
    }

    /** What was spent in the year of the trial balance: due or further on its way, accrued, or given to a pool. */
    private static Map<String, Money> spent(List<Balance> trial) {
        var found = new LinkedHashMap<String, Money>();
        for (var balance : trial) {
            var sector = sectorOf(balance.account());
            if (sector.isEmpty() || balance.thisYear().pence() == 0) continue;
            found.merge(sector.get(), balance.thisYear(), Money::plus);
        }
        return found;
    }

    private static Optional<String> sectorOf(Account account) {
        return switch (account.place()) {
            case POOLED, SPENT -> Optional.of(Sector.POOLED);
            case DUE, INSTRUCTED, PAID, ACCRUED ->
                Optional.of(Sector.ofStream(account.stream()).id());
            default -> Optional.empty();
        };
    }

    /** The sectors of every year, in their order. What nobody knows anything of in any year is left out. */
    List<Shift> of(PartyId commissioner, LocalDate day, long known) {
        var numbers = numbers(commissioner, day, known);
        var all = new ArrayList<Shift>();
        var shown = sectors()
                .filter(sector -> numbers.values().stream()
                        .anyMatch(it -> it.spent(sector).isPresent() || !sector.equals(Sector.NONE)))
                .toList();
        numbers.forEach((year, now) -> {
            var before = Optional.ofNullable(numbers.get(year - 1));
            var moved = desk.listMoved(commissioner, firstDay(year), firstDay(year + 1), known);
            var other = before.map(it -> now.heldOtherwiseThan(it)).orElse("");
            for (var sector : shown) {
                var changed = year == yearOf(day)
                        ? "The year is not over."
                        : before.map(it -> now.countedOtherwiseThan(it, year, sector))
                                .orElse("");
                all.add(new Shift(
                        year,
                        sector,
                        now.spent(sector),
                        now.source(sector),
                        now.whole(),
                        changed.isEmpty() ? before.flatMap(it -> it.spent(sector)) : Optional.empty(),
                        other.isEmpty() ? before.map(Numbers::whole).orElse(Money.ZERO) : Money.ZERO,
                        now.people(),
                        now.given(sector).filter(it -> !now.spent(sector).equals(Optional.of(it))),
                        changed,
                        other,
                        causes(moved, sector)));
            }
        });
        return List.copyOf(all);
    }

    private static List<Shift.Cause> causes(List<Posting> moved, Sector sector) {
        return moved.stream()
                .filter(posting -> isOf(posting.from(), sector) || isOf(posting.to(), sector))
                .limit(MOST_CAUSES)
                .map(posting -> new Shift.Cause(
                        posting.move() + " of " + posting.amount() + ": " + posting.words(),
                        "/money/postings/" + posting.id()))
                .toList();
    }

    private static boolean isOf(Account account, Sector sector) {
        return account.place() == Place.POOLED
                ? sector.id().equals(Sector.POOLED)
                : !account.stream().isEmpty()
                        && Sector.ofStream(account.stream()).equals(sector);
    }

    /** Keeps what a file says. What it said before, and says again, changes nothing. @return how many numbers are new */
    int keep(PartyId commissioner, List<Told> told, PartyId by) {
        return clocks.write(number -> {
            var before = store.list(commissioner, Long.MAX_VALUE);
            var fresh = told.stream()
                    .filter(it -> before.stream().noneMatch(it::says))
                    .toList();
            fresh.forEach(it -> store.insert(it, number));
            if (!fresh.isEmpty()) {
                events.publishEvent(new Told.Received(commissioner, fresh.size(), new Actor.Person(by)));
            }
            return fresh.size();
        });
    }
}
