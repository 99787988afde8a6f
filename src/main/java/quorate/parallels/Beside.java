package quorate.parallels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.parallels.Comparing.Theirs;
import quorate.parallels.Parallel.Against;
import quorate.payments.Payments;
import quorate.payments.Reckonings;
import quorate.payments.Reckonings.Month;
import quorate.payments.Reckonings.Way;
import quorate.schemes.Schemes;

/** Works months out beside what the other system has. */
@Component
class Beside {

    private final FileStore files;
    private final VersionStore versions;
    private final WorkingStore workings;
    private final Reckonings reckonings;
    private final Payments payments;
    private final Schemes schemes;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Beside(
            FileStore files,
            VersionStore versions,
            WorkingStore workings,
            Reckonings reckonings,
            Payments payments,
            Schemes schemes,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.files = files;
        this.versions = versions;
        this.workings = workings;
        this.reckonings = reckonings;
        this.payments = payments;
        this.schemes = schemes;
        this.clocks = clocks;
        this.events = events;
    }

    /** The months that there is something to hold against. */
    List<LocalDate> comparable(Parallel it) {
        return switch (it.against()) {
            case PAID -> it.months();
            case SYSTEM -> files.months(it.id());
            case VERSION -> {
                var other = versions.find(it.id()).map(Version::read);
                yield it.months().stream()
                        .filter(month -> other.filter(one -> Reckonings.holds(one, month))
                                .isPresent())
                        .toList();
            }
        };
    }

    /**
     * Works months out by all that is known now and holds them against theirs: outside of any write, because it takes seconds
     * and nobody should wait for it. @return the months in which something became different
     */
    List<LocalDate> compare(Parallel it, List<LocalDate> months, PartyId by) {
        var changed = new ArrayList<LocalDate>();
        for (var month : months) {
            var known = clocks.known();
            var pairs = pairs(it, month, known);
            var working =
                    new Working(Fresh.id(), month, schemes.get(it.scheme()).version(), known, clocks.today(), by);
            var before = workings.find(it.id(), month, Long.MAX_VALUE);
            if (before.filter(last -> last.version() == working.version()
                            && workings.listPairs(last.id()).equals(pairs))
                    .isPresent()) continue;
            if (keep(it, working, pairs)) changed.add(month);
        }
        return changed;
    }

    /** Unless somebody else has meanwhile worked it out by something that was known later. */
    private boolean keep(Parallel it, Working working, List<Pair> pairs) {
        return clocks.write(number -> {
            var last = workings.find(it.id(), working.month(), Long.MAX_VALUE);
            if (last.filter(other -> other.known() > working.known()).isPresent()) return false;
            workings.insert(it.id(), working, pairs, number);
            events.publishEvent(
                    new Parallel.Moved(it, "month worked out", pairs.size(), new Actor.Person(working.by())));
            return true;
        });
    }

    private List<Pair> pairs(Parallel it, LocalDate day, long known) {
        var scheme = schemes.get(it.scheme());
        var month = reckonings.month(it.commissioner(), scheme, day, known);
        var ours = month.lines(new Way(scheme, clocks.today(), Map.of()));
        var means = files.means(it.id());
        var together = it.against() == Against.PAID || means.containsValue(Pair.ALL);
        var pairs = Comparing.of(theirs(it, month, day, means), ours, together);
        return new Causes(month, scheme, day, clocks.today()).explain(pairs, together);
    }

    private List<Theirs> theirs(Parallel it, Month reckoned, LocalDate month, Map<String, String> means) {
        if (it.against() == Against.PAID) return paid(it, month);
        if (it.against() == Against.VERSION) return worked(it, reckoned);
        var all = new ArrayList<Theirs>();
        for (var amount : files.amounts(it.id(), month)) {
            var line = means.getOrDefault(amount.code(), Pair.CODE + amount.code());
            if (!line.equals(Parallels.NONE))
                all.add(new Theirs(amount.practice(), amount.name(), line, amount.amount()));
        }
        return all;
    }

    /** By the other version, from the same contracts and readings. */
    private List<Theirs> worked(Parallel it, Month month) {
        var other = versions.find(it.id()).orElseThrow().read();
        return month.lines(new Way(other, clocks.today(), Map.of())).stream()
                .flatMap(line -> line.amount().stream()
                        .map(amount -> new Theirs(line.practice(), line.name(), line.line(), amount)))
                .toList();
    }

    private List<Theirs> paid(Parallel it, LocalDate month) {
        var days = Span.between(month, month.plusMonths(1));
        return payments.paid(it.commissioner(), it.scheme(), days).practices().entrySet().stream()
                .map(paid -> new Theirs(paid.getKey(), paid.getKey(), Pair.ALL, paid.getValue()))
                .toList();
    }
}
