package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.baselines.Baseline.Ending;
import quorate.baselines.Baseline.Line;
import quorate.baselines.Baseline.Told;
import quorate.clocks.Clocks;
import quorate.instructions.Schedules;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.web.Words;

/** Yearly baselines: entered by one, told to the agent by another in time, and then only varied. */
@Component
class Baselines {

    private final BaselineStore store;
    private final VariationStore variations;
    private final Schedules schedules;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Baselines(
            BaselineStore store,
            VariationStore variations,
            Schedules schedules,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.variations = variations;
        this.schedules = schedules;
        this.clocks = clocks;
        this.events = events;
    }

    /** The latest first. */
    List<Baseline> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    List<Baseline> list(PartyId commissioner, Year year, long known) {
        return list(List.of(commissioner), known).stream()
                .filter(each -> each.year().equals(year))
                .toList();
    }

    Optional<Baseline> find(UUID id, Collection<PartyId> commissioners) {
        return list(commissioners, Long.MAX_VALUE).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    private Baseline now(Baseline given) {
        return find(given.id(), List.of(given.commissioner())).orElseThrow();
    }

    /** What stands of a year, as known by the number. */
    Course course(PartyId commissioner, Year year, long known) {
        return new Course(
                year,
                list(commissioner, year, known).stream()
                        .filter(each -> each.telling().isPresent())
                        .findFirst(),
                variations.list(List.of(commissioner), known).stream()
                        .filter(each -> each.year().equals(year))
                        .toList());
    }

    /** The one that waits to be told: what was entered last takes the place of what was entered before. */
    Optional<Baseline> findWaiting(PartyId commissioner, Year year, long known) {
        var all = list(commissioner, year, known);
        if (all.stream().anyMatch(each -> each.telling().isPresent())) return Optional.empty();
        return all.stream().filter(Baseline::isOpen).findFirst();
    }

    /** Enters it in the place of what waits. What says the same as that is not entered again. */
    Answer<Baseline> enter(Baseline baseline) {
        return clocks.write(number -> {
            var there = find(baseline.id(), List.of(baseline.commissioner()));
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(baseline);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var waiting = findWaiting(baseline.commissioner(), baseline.year(), Long.MAX_VALUE);
            if (waiting.filter(it -> it.lines().equals(baseline.lines())).isPresent())
                return new Answer.Done<>(waiting.get());
            store.insert(baseline, number);
            events.publishEvent(new Baseline.Moved(baseline, "entered", new Actor.Person(baseline.by())));
            return new Answer.Done<>(baseline);
        });
    }

    /** The years for which one can be entered: this one and the next. */
    List<Year> listYears() {
        var now = Year.of(clocks.today());
        return List.of(now, new Year(now.begins() + 1));
    }

    private List<Objection> against(Baseline baseline) {
        var found = new ArrayList<Objection>();
        if (!listYears().contains(baseline.year())) {
            found.add(no(
                    "baselines.year",
                    baseline.year() + " is neither this financial year nor the next.",
                    "Choose "
                            + Words.list(
                                    listYears().stream().map(Year::toString).toList(), "or") + "."));
        }
        if (baseline.lines().isEmpty()) {
            found.add(no("baselines.empty", "No practice is in it.", "Give a row for each practice and stream."));
        }
        found.addAll(againstTold(baseline));
        return found;
    }

    private List<Objection> againstTold(Baseline baseline) {
        return list(baseline.commissioner(), baseline.year(), Long.MAX_VALUE).stream()
                .flatMap(each -> each.telling().stream())
                .findFirst()
                .map(told -> no(
                        "baselines.told",
                        "The agent was told the baseline for " + baseline.year() + " on " + Words.day(told.day()) + ".",
                        "Enter a variation for each practice of which it is not so any more."))
                .stream()
                .toList();
    }

    /** What the next year would begin with if nothing changed: what last counts in a year, for practices that are there. */
    static List<Line> next(Course course, Collection<String> practices) {
        return course.keys().stream()
                .flatMap(key -> course.at(key, course.year().last()).stream())
                .filter(line -> line.yearly().pence() > 0 && practices.contains(line.practice()))
                .toList();
    }

    /** Tells the agent, from a payment date on. Told twice, it is told once. */
    Answer<Baseline> tell(Baseline given, LocalDate paysOn, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.telling().isPresent()) return new Answer.Done<>(now);
            var objections = againstTelling(now, paysOn, by);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(now.id(), new Told(paysOn, clocks.today(), by, number));
            events.publishEvent(new Baseline.Moved(now, "told", new Actor.Person(by)));
            return new Answer.Done<>(now(given));
        });
    }

    private List<Objection> againstTelling(Baseline it, LocalDate paysOn, PartyId by) {
        var found = new ArrayList<>(schedules.against(it.commissioner(), paysOn, by));
        found.addAll(againstSame(it.by(), by));
        if (!it.year().has(YearMonth.from(paysOn))) {
            found.add(no(
                    "baselines.payday",
                    Words.day(paysOn) + " is not in " + it.year() + ".",
                    "Choose the first payment date in that year for which there is still time."));
        }
        found.addAll(againstTold(it));
        found.addAll(againstEnded(it.ending()));
        if (it.isOpen()) {
            findWaiting(it.commissioner(), it.year(), Long.MAX_VALUE)
                    .filter(other -> !other.id().equals(it.id()))
                    .ifPresent(other -> found.add(no(
                            "baselines.replaced",
                            "Another baseline for " + it.year() + " was entered after it, on " + Words.day(other.day())
                                    + ".",
                            "Tell that one, or give it up first.")));
        }
        return found;
    }

    static List<Objection> againstSame(PartyId entered, PartyId by) {
        if (!entered.equals(by)) return List.of();
        return List.of(no(
                "payments.second",
                "You entered it yourself.",
                "Ask somebody else on the list to check it and to tell the agent."));
    }

    static List<Objection> againstEnded(Optional<Ending> ending) {
        return ending
                .map(it -> no(
                        "baselines.ended",
                        "It was given up on " + Words.day(it.day()) + ": " + it.why(),
                        "Enter it once more."))
                .stream()
                .toList();
    }

    /** Gives it up before the agent was told. Done twice, it is done once. */
    Answer<Baseline> giveUp(Baseline given, String why, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.ending().isPresent()) return new Answer.Done<>(now);
            if (now.telling().isPresent()) return new Answer.Refused<>(againstTold(now));
            store.insert(now.id(), new Ending(why, clocks.today(), by), number);
            events.publishEvent(new Baseline.Moved(now, "given up", new Actor.Person(by)));
            return new Answer.Done<>(now(given));
        });
    }

    /** What the service asks for itself, and no law. */
    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
