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
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.web.Words;

/** Variations of instruction: entered by one, told to the agent by another in time, and taken back by a later one. */
@Component
class Variations {

    private final VariationStore store;
    private final Baselines baselines;
    private final Schedules schedules;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Variations(
            VariationStore store,
            Baselines baselines,
            Schedules schedules,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.baselines = baselines;
        this.schedules = schedules;
        this.clocks = clocks;
        this.events = events;
    }

    /** The latest first. */
    List<Variation> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    List<Variation> list(PartyId commissioner, Year year, long known) {
        return list(List.of(commissioner), known).stream()
                .filter(each -> each.year().equals(year))
                .toList();
    }

    Optional<Variation> find(UUID id, Collection<PartyId> commissioners) {
        return list(commissioners, Long.MAX_VALUE).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    private Variation now(Variation given) {
        return find(given.id(), List.of(given.commissioner())).orElseThrow();
    }

    private Course course(Variation it) {
        return baselines.course(it.commissioner(), it.year(), Long.MAX_VALUE);
    }

    /** Entered twice under the same key, it is entered once. @param year of whose page it was entered */
    Answer<Variation> enter(Variation it, Year year) {
        return clocks.write(number -> {
            var there = find(it.id(), List.of(it.commissioner()));
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(it, year);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(it, number);
            events.publishEvent(new Variation.Moved(it, "entered", new Actor.Person(it.by())));
            return new Answer.Done<>(it);
        });
    }

    private List<Objection> against(Variation it, Year year) {
        var found = new ArrayList<Objection>();
        if (it.line().yearly().pence() < 0) {
            found.add(Baselines.no(
                    "baselines.amount",
                    "A yearly amount cannot be less than nothing.",
                    "Enter 0 if nothing is paid from that month on."));
        }
        if (it.line().yearly().isMoreThan(Baseline.MOST)) {
            found.add(Baselines.no(
                    "baselines.amount",
                    it.line().yearly() + " is more than " + Baseline.MOST + " a year for one practice.",
                    "Enter pounds, not pence."));
        }
        if (!year.has(it.from())) {
            found.add(Baselines.no(
                    "baselines.from",
                    Words.month(it.from().atDay(1)) + " is not in " + year + ".",
                    "Enter it with the baseline of " + it.year() + "."));
            return found;
        }
        found.addAll(againstCourse(it, course(it)));
        found.addAll(againstTwice(it));
        return found;
    }

    private List<Objection> againstCourse(Variation it, Course course) {
        if (course.since().isEmpty()) {
            return List.of(Baselines.no(
                    "baselines.untold",
                    "The agent was not told a baseline for " + it.year() + ".",
                    "Have the baseline told first, or enter another in its place."));
        }
        var found = new ArrayList<Objection>();
        var since = course.since().get();
        if (it.from().isBefore(since)) {
            found.add(Baselines.no(
                    "baselines.from",
                    "The agent pays by the baseline since " + Words.month(since.atDay(1)) + ", and "
                            + Words.month(it.from().atDay(1)) + " is before.",
                    "Begin it in that month or later. What earlier months lack becomes due by a run."));
        }
        var old = course.before(it);
        if (old.map(line -> line.isAlike(it.line())).orElse(it.line().yearly().equals(Money.ZERO))) {
            found.add(Baselines.no(
                    "baselines.same",
                    old.map(Line::words).orElse("Nothing") + " is what counts for it in "
                            + Words.month(it.from().atDay(1)) + " already.",
                    "Enter what it changes to."));
        }
        return found;
    }

    private List<Objection> againstTwice(Variation it) {
        return list(it.commissioner(), it.year(), Long.MAX_VALUE).stream()
                .filter(other -> other.isOpen() && !other.id().equals(it.id()))
                .filter(other -> other.key().equals(it.key()) && other.from().equals(it.from()))
                .findFirst()
                .map(other -> Baselines.no(
                        "baselines.twice",
                        other.title() + " is entered already: " + other.line().words() + ".",
                        "Have that one told, or give it up first if it is wrong."))
                .stream()
                .toList();
    }

    /** Tells the agent, from a payment date on. Told twice, it is told once. */
    Answer<Variation> tell(Variation given, LocalDate paysOn, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.telling().isPresent()) return new Answer.Done<>(now);
            var objections = againstTelling(now, paysOn, by);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(now.id(), new Told(paysOn, clocks.today(), by, number));
            events.publishEvent(new Variation.Moved(now, "told", new Actor.Person(by)));
            return new Answer.Done<>(now(given));
        });
    }

    private List<Objection> againstTelling(Variation it, LocalDate paysOn, PartyId by) {
        var found = new ArrayList<>(schedules.against(it.commissioner(), paysOn, by));
        found.addAll(Baselines.againstSame(it.by(), by));
        var month = YearMonth.from(paysOn);
        if (month.isBefore(it.from())) {
            found.add(Baselines.no(
                    "baselines.payday",
                    "It counts from " + Words.month(it.from().atDay(1)) + ", and " + Words.day(paysOn) + " is before.",
                    "Choose the first payment date in that month."));
        } else if (!it.year().has(month)) {
            found.add(
                    Baselines.no(
                            "baselines.payday",
                            Words.day(paysOn) + " is after " + it.year() + ".",
                            "Give it up. What the year lacks becomes due by a run, and the next year’s baseline begins with it."));
        }
        found.addAll(againstCourse(it, course(it)));
        found.addAll(Baselines.againstEnded(it.ending()));
        return found;
    }

    /** Gives it up before the agent was told. Done twice, it is done once. */
    Answer<Variation> giveUp(Variation given, String why, PartyId by) {
        return clocks.write(number -> {
            var now = now(given);
            if (now.ending().isPresent()) return new Answer.Done<>(now);
            if (now.telling().isPresent()) {
                return new Answer.Refused<>(List.of(Baselines.no(
                        "baselines.told",
                        "The agent was told of it.",
                        "Enter a later variation: what stood before from its month on, if it was wrong.")));
            }
            store.insert(now.id(), new Ending(why, clocks.today(), by), number);
            events.publishEvent(new Variation.Moved(now, "given up", new Actor.Person(by)));
            return new Answer.Done<>(now(given));
        });
    }
}
