package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Words;

/** Ends practices in the register on a day, and brings one back whose merger is undone. Whoever asks has a decision for it. */
@Component
public class Closures {

    private final Snapshot snapshot;
    private final Reorganising writing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Closures(Snapshot snapshot, Reorganising writing, Clocks clocks, ApplicationEventPublisher events) {
        this.snapshot = snapshot;
        this.writing = writing;
        this.clocks = clocks;
        this.events = events;
    }

    /** Everything that stands against it. */
    public List<Objection> against(Closure it) {
        var entries = new Entries(snapshot.picture());
        var found = new ArrayList<Objection>();
        for (var practice : it.ending()) {
            if (!exists(practice, it.day().minusDays(1)) || !exists(practice, it.day())) {
                found.add(Entries.objection(
                        "register.closure.gone",
                        entries.nameOf(practice) + " does not exist on " + Words.day(it.day())
                                + " and cannot end then.",
                        "Look at its page for when it ended."));
            }
            it.heir()
                    .ifPresent(heir -> found.addAll(
                            entries.linking(heir, Tie.SUCCESSOR_OF, practice, Span.since(it.day()), Map.of())));
        }
        var after = new ArrayList<>(it.takers().keySet());
        it.heir().ifPresent(after::add);
        for (var one : after) {
            if (exists(one, it.day())) continue;
            found.add(Entries.objection(
                    "register.closure.heir",
                    entries.nameOf(one) + " does not exist on " + Words.day(it.day())
                            + " and cannot take anything over.",
                    "Choose one that goes on after that day."));
        }
        return found;
    }

    private boolean exists(PartyId practice, LocalDate day) {
        return new Sight(snapshot.picture(), day, Fact.OPEN).find(practice).isPresent();
    }

    /** Ends them, in one write with one entry in the journal. */
    public Answer<Closure> close(Closure it, Actor by) {
        return clocks.write(number -> {
            var objections = against(it);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            writing.write(Ceasing.of(it, snapshot.picture()), number);
            events.publishEvent(new Closure.Closed(it, by));
            return new Answer.Done<>(it);
        });
    }

    /** Since when the one succeeds the other by a decision that was recorded here, and would go on; empty where it does not. */
    public Optional<LocalDate> mergedSince(PartyId practice, PartyId heir, LocalDate day) {
        return Reviving.merger(practice, heir, day, snapshot.picture())
                .map(fact -> fact.link().span().from());
    }

    /**
     * Brings a practice back that had merged: from the day on it is what it was, with what had passed from it. Until then
     * the register says that it was no more.
     */
    public Answer<PartyId> revive(
            PartyId practice, PartyId heir, LocalDate day, String source, Optional<UUID> decision, Actor by) {
        return clocks.write(number -> {
            var picture = snapshot.picture();
            var merger = Reviving.merger(practice, heir, day, picture);
            if (merger.isEmpty()) {
                var entries = new Entries(picture);
                return new Answer.Refused<>(List.of(Entries.objection(
                        "register.closure.none",
                        entries.nameOf(heir) + " does not succeed " + entries.nameOf(practice) + " until "
                                + Words.day(day) + " by a merger that was recorded here.",
                        "Look at the days of the merger on their pages.")));
            }
            writing.write(Reviving.of(practice, heir, merger.get(), day, source, picture), number);
            events.publishEvent(new Closure.Undone(practice, heir, day, source, decision, by));
            return new Answer.Done<>(practice);
        });
    }
}
