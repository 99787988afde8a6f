package quorate.stops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Holds;
import quorate.instructions.Telling;
import quorate.instructions.Telling.Open;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.web.Words;

/** Stops what practices are paid, and lets it be paid again. */
@Component
class Stops implements Holds {

    private final StopStore store;
    private final Telling telling;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Stops(StopStore store, Telling telling, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.telling = telling;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public List<Hold> on(LocalDate day) {
        return store.listOn(day).stream()
                .filter(stop -> stop.holdsOn(day))
                .map(stop ->
                        new Hold(stop.commissioner(), stop.practice(), stop.stream(), stop.sentence(), stop.page()))
                .toList();
    }

    List<Stop> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    Optional<Stop> find(UUID id, Collection<PartyId> commissioners) {
        return list(commissioners, Long.MAX_VALUE).stream()
                .filter(stop -> stop.id().equals(id))
                .findFirst();
    }

    /** What the agent was told to pay on days on which it is stopped, and was not said to have paid. */
    List<Open> told(Stop stop) {
        return telling.open(stop.commissioner(), stop.practice()).stream()
                .filter(open -> stop.holdsOn(open.paysOn()))
                .filter(open -> stop.stream().stream().allMatch(open.stream()::equals))
                .toList();
    }

    /** Stops it, and takes back what the agent was told while there is time. Done twice under the same key, it is done once. */
    Answer<Stop> stop(Stop stop) {
        return clocks.write(number -> {
            var there = find(stop.id(), List.of(stop.commissioner()));
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(stop);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            for (var open : told(stop)) {
                if (!open.inTime()) continue;
                var no = telling.recall(stop.commissioner(), open, stop.sentence(), stop.by());
                if (!no.isEmpty()) return new Answer.Refused<>(no);
            }
            store.insert(stop, number);
            events.publishEvent(new Stop.Moved(stop, "stopped", new Actor.Person(stop.by())));
            return new Answer.Done<>(stop);
        });
    }

    private List<Objection> against(Stop stop) {
        var found = new ArrayList<>(telling.against(stop.commissioner(), stop.by()));
        if (stop.days().from().isBefore(clocks.today())) {
            found.add(no(
                    "stops.past",
                    "What was paid before today cannot be stopped any more.",
                    "Begin the stop today or later; what was paid too much is taken back by a correction."));
        }
        list(List.of(stop.commissioner()), Long.MAX_VALUE).stream()
                .filter(other -> other.practice().equals(stop.practice()))
                .filter(other -> other.stream().isEmpty() || other.stream().equals(stop.stream()))
                .filter(other -> other.days().overlaps(stop.days()) && other.holdsOn(latest(other, stop)))
                .findFirst()
                .ifPresent(other -> found.add(no(
                        "stops.twice",
                        stop.code() + " is stopped already. " + other.sentence(),
                        "Lift that stop first if another is to take its place.")));
        return found;
    }

    private static LocalDate latest(Stop one, Stop other) {
        return one.days().from().isAfter(other.days().from())
                ? one.days().from()
                : other.days().from();
    }

    /** Lets it be paid again from a day on. Done twice, it is done once. */
    Answer<Stop> lift(Stop stop, LocalDate from, String why, PartyId by) {
        return clocks.write(number -> {
            var now = find(stop.id(), List.of(stop.commissioner())).orElseThrow();
            var found = new ArrayList<>(telling.against(stop.commissioner(), by));
            if (now.lifted().filter(lift -> lift.from().equals(from)).isPresent()) return new Answer.Done<>(now);
            now.lifted()
                    .ifPresent(lift -> found.add(no(
                            "stops.lifted",
                            "It was lifted from " + Words.day(lift.from()) + " already.",
                            "Stop it once more if it is not to be paid before another day.")));
            if (from.isBefore(clocks.today())) {
                found.add(no(
                        "stops.past",
                        "Nothing can be paid before today any more.",
                        "Let it be paid again from today or later."));
            }
            if (now.isOver(clocks.today()) && now.lifted().isEmpty()) {
                found.add(no(
                        "stops.over",
                        "This stop ended by itself and holds nothing.",
                        "What is due is told by the next instruction."));
            }
            if (!found.isEmpty()) return new Answer.Refused<>(found);
            store.insert(now.id(), new Stop.Lift(from, why, clocks.today(), by), number);
            events.publishEvent(new Stop.Moved(now, "lifted", new Actor.Person(by)));
            return new Answer.Done<>(find(now.id(), List.of(now.commissioner())).orElseThrow());
        });
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
