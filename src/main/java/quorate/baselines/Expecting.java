package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Key;
import quorate.instructions.Expects;
import quorate.instructions.Schedules;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/** Says before an instruction is given how it parts from what stands. */
@Component
class Expecting implements Expects {

    private final Baselines baselines;
    private final Schedules schedules;

    Expecting(Baselines baselines, Schedules schedules) {
        this.baselines = baselines;
        this.schedules = schedules;
    }

    @Override
    public Optional<Parting> findParting(PartyId commissioner, LocalDate paysOn, List<Amount> due) {
        var month = YearMonth.from(paysOn);
        var course = baselines.course(commissioner, Year.of(month), Long.MAX_VALUE);
        if (course.since().filter(it -> !it.isAfter(month)).isEmpty()) return Optional.empty();
        var sums = sums(commissioner, month, due);
        var keys = new HashSet<>(course.keys());
        var streams = course.streams();
        sums.keySet().stream().filter(key -> streams.contains(key.stream())).forEach(keys::add);
        var held = schedules.held(commissioner, paysOn);
        var practices = keys.stream()
                .filter(key -> course.at(key, month)
                        .filter(line -> line.basis() == Basis.LIST
                                || held.stream().anyMatch(hold -> hold.holds(line.party(), key.stream())))
                        .isEmpty())
                .filter(key -> !course.pay(key, month).equals(sums.getOrDefault(key, Money.ZERO)))
                .map(Key::practice)
                .distinct()
                .count();
        if (practices == 0) return Optional.empty();
        return Optional.of(new Parting(
                "For " + Words.count(practices, "practice", "practices") + ", what is due parts from what stands for "
                        + Words.month(month.atDay(1)) + ".",
                Baseline.pageOf(commissioner, course.year()) + "?month=" + month + "&parts=yes"));
    }

    /** What is due with what was told for the month already. */
    private Map<Key, Money> sums(PartyId commissioner, YearMonth month, List<Amount> due) {
        var sums = new HashMap<Key, Money>();
        schedules.listTold(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(each -> YearMonth.from(each.paysOn()).equals(month))
                .forEach(each -> sums.merge(new Key(each.practice(), each.stream()), each.amount(), Money::plus));
        due.forEach(each -> sums.merge(new Key(each.practice(), each.stream()), each.amount(), Money::plus));
        return sums;
    }
}
