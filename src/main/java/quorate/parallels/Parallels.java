package quorate.parallels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Table;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.parallels.Parallel.Against;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;

/** Starts parallel runs, and takes in what the other system has, what its codes mean and what is said of differences. */
@Component
class Parallels {

    /** What a code means that is not compared. */
    static final String NONE = "-";

    private final ParallelStore store;
    private final FileStore files;
    private final VersionStore versions;
    private final HeldStore held;
    private final Beside beside;
    private final Schemes schemes;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Parallels(
            ParallelStore store,
            FileStore files,
            VersionStore versions,
            HeldStore held,
            Beside beside,
            Schemes schemes,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.held = held;
        this.beside = beside;
        this.schemes = schemes;
        this.clocks = clocks;
        this.events = events;
    }

    Definition scheme(Parallel it) {
        return schemes.get(it.scheme());
    }

    /** Starts it. Asked twice under the same id, it is one. What was paid is there already, and compared at once. */
    Parallel start(Parallel asked, PartyId by) {
        var started = clocks.write(number -> {
            var there = store.find(asked.id());
            if (there.isPresent()) return there.get();
            store.insert(asked, number);
            tell(asked, "started", asked.months().size(), by);
            return asked;
        });
        if (started.against() == Against.PAID) beside.compare(started, started.months(), by);
        return started;
    }

    private void tell(Parallel it, String what, int count, PartyId by) {
        events.publishEvent(new Parallel.Moved(it, what, count, new Actor.Person(by)));
    }

    /** Takes a sound file in and works its months out. @return how many rows are new: none, where it was given before */
    int receive(Parallel it, RawFile file, List<Amount> amounts, PartyId by) {
        var months = amounts.stream().map(Amount::month).distinct().sorted().toList();
        var taken = clocks.write(number -> {
            if (files.has(it.id(), file.hash())) return 0;
            var filed = new Filed(
                    Fresh.id(), file.name(), amounts.size(), months.getFirst(), months.getLast(), clocks.today(), by);
            files.insert(it, filed, file.hash(), amounts, number);
            var means = guessed(it, amounts);
            if (!means.isEmpty()) files.insert(it.id(), means, clocks.today(), by, number);
            tell(it, "file taken", amounts.size(), by);
            return amounts.size();
        });
        beside.compare(it, months, by);
        return taken;
    }

    /** What new codes mean: as in a parallel run of the same scheme before, or because a line of ours is called the same. */
    private Map<String, String> guessed(Parallel it, List<Amount> amounts) {
        var known = files.means(it.id());
        var before = files.meant(it.commissioner(), it.scheme());
        var lines = lines(scheme(it));
        var found = new LinkedHashMap<String, String>();
        amounts.stream().map(Amount::code).distinct().sorted().forEach(code -> {
            if (known.containsKey(code)) return;
            Optional.ofNullable(before.get(code))
                    .filter(means -> means.equals(NONE) || means.equals(Pair.ALL) || lines.containsKey(means))
                    .or(() -> lines.entrySet().stream()
                            .filter(line -> Table.key(line.getKey()).equals(Table.key(code))
                                    || Table.key(line.getValue()).equals(Table.key(code)))
                            .map(Map.Entry::getKey)
                            .findFirst())
                    .ifPresent(means -> found.put(code, means));
        });
        var all = new LinkedHashMap<>(known);
        all.putAll(found);
        return isMixed(all) ? Map.of() : found;
    }

    /** Lines that can be paid under a scheme, by id. */
    static Map<String, String> lines(Definition scheme) {
        var found = new LinkedHashMap<String, String>();
        scheme.payments().forEach(line -> found.put(line.id(), line.title()));
        scheme.pot().ifPresent(pot -> found.put(pot.line().id(), pot.line().title()));
        return found;
    }

    /** Whether some codes are lines of ours and others all of them together: then nothing could be held against either. */
    static boolean isMixed(Map<String, String> means) {
        var kinds = means.values().stream()
                .filter(it -> !it.equals(NONE))
                .map(Pair.ALL::equals)
                .distinct();
        return kinds.count() > 1;
    }

    /** Notes what codes mean and works everything out once more. The same again changes nothing. */
    void mean(Parallel it, Map<String, String> means, PartyId by) {
        clocks.write(number -> {
            var fresh = new LinkedHashMap<>(means);
            fresh.entrySet().removeAll(files.means(it.id()).entrySet());
            if (fresh.isEmpty()) return 0;
            files.insert(it.id(), fresh, clocks.today(), by, number);
            tell(it, "codes given a meaning", fresh.size(), by);
            return fresh.size();
        });
        beside.compare(it, beside.comparable(it), by);
    }

    /** Keeps another version of the scheme and works every month out by both. @return whether it is new */
    boolean receive(Parallel it, String name, Definition other, PartyId by) {
        var fresh = clocks.write(number -> {
            if (versions.find(it.id())
                    .filter(last -> last.text().equals(other.text()))
                    .isPresent()) return false;
            versions.insert(it.id(), new Version(name, other.text(), clocks.today(), by), number);
            tell(it, "version taken", other.version(), by);
            return true;
        });
        beside.compare(it, beside.comparable(it), by);
        return fresh;
    }

    Optional<Version> findVersion(Parallel it) {
        return versions.find(it.id());
    }

    /**
     * Answers differences as they stand: once an amount becomes another one, it is open again. Those that agree are left out, and
     * the same said again changes nothing. @return how many were answered
     */
    int answer(Parallel it, List<Held> pairs, Held.Outcome outcome, String words, PartyId by) {
        return clocks.write(number -> {
            var open = pairs.stream()
                    .filter(one -> one.pair().cause() != Pair.Cause.AGREES)
                    .filter(one -> one.said()
                            .filter(said ->
                                    said.outcome() == outcome && said.words().equals(words))
                            .isEmpty())
                    .toList();
            if (open.isEmpty()) return 0;
            held.insert(it, open, new Held.Said(outcome, words, clocks.today(), by), number);
            tell(it, "differences answered", open.size(), by);
            return open.size();
        });
    }

    /** From now on it is ready by another rule. The same again changes nothing. */
    void rule(Parallel it, Parallel.Rule rule, PartyId by) {
        clocks.write(number -> {
            if (find(it.id()).orElseThrow().rule().equals(rule)) return number;
            store.insert(it.id(), rule, clocks.today(), by, number);
            tell(it, "rule changed", rule.months(), by);
            return number;
        });
    }

    Optional<Parallel> find(UUID id) {
        return store.find(id);
    }
}
