package quorate.secretariat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.web.Standing;
import quorate.web.Words;

/** Notes what only the secretary knows, a line at a time. */
@Component
class Daybook {

    /** For a line that takes the place of none: it may be noted whatever else was. */
    static final long WHATEVER = Long.MAX_VALUE;

    private final DaybookStore store;
    private final Clocks clocks;
    private final Standing standing;
    private final ApplicationEventPublisher events;

    Daybook(DaybookStore store, Clocks clocks, Standing standing, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.standing = standing;
        this.events = events;
    }

    /**
     * A line to be noted.
     *
     * @param id the same for the same form, so that a form sent twice is noted once
     * @param said fields that are empty are left out
     * @param seen the number of the last line on the same part that whoever writes had before them
     * @param threads what it touches, for the journal: the meeting, the item, its matter, the party
     */
    record Draft(
            UUID id,
            Line.Kind kind,
            UUID about,
            String part,
            Map<String, String> said,
            LocalDate day,
            long seen,
            List<UUID> threads) {

        Draft {
            var filled = new HashMap<>(said);
            filled.values().removeIf(String::isBlank);
            said = Map.copyOf(filled);
            threads = List.copyOf(threads);
        }
    }

    Answer<Line> note(Draft draft, PartyId by) {
        return clocks.write(number -> {
            var before = store.find(draft.id());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var last = last(draft.kind(), draft.about(), draft.part());
            if (last.isPresent() && last.get().number() > draft.seen()) return moved(last.get());
            var line = new Line(
                    draft.id(),
                    draft.kind(),
                    draft.about(),
                    draft.part(),
                    draft.said(),
                    draft.day(),
                    by,
                    clocks.now(),
                    number);
            store.add(line);
            events.publishEvent(new Line.Noted(line, draft.threads()));
            return new Answer.Done<>(line);
        });
    }

    private Answer<Line> moved(Line last) {
        return no(
                "daybook.version",
                standing.nameOf(last.by()) + " changed this on " + Words.moment(last.at()) + ", after you opened it.",
                "Open the page again, look at what it says now, and make your change again");
    }

    List<Line> list(Line.Kind kind, Collection<UUID> about) {
        return about.isEmpty() ? List.of() : store.list(kind, about);
    }

    List<Line> list(Line.Kind kind, UUID about) {
        return store.list(kind, List.of(about));
    }

    Optional<Line> find(UUID id) {
        return store.find(id);
    }

    Optional<Line> last(Line.Kind kind, UUID about, String part) {
        return list(kind, about).stream()
                .filter(line -> line.part().equals(part))
                .reduce((one, other) -> other);
    }

    /** A "no" of the secretary's own rules: local ones, which no source requires. */
    static <T> Answer<T> no(String rule, String sentence, String remedy) {
        return new Answer.Refused<>(List.of(objection(rule, sentence, remedy)));
    }

    static Objection objection(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
