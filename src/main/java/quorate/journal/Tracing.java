package quorate.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.web.CurrentPerson;
import quorate.web.Naming;
import quorate.web.Naming.Named;
import quorate.web.Naming.Sort;
import quorate.web.OnDay;
import quorate.web.Veil;

/**
 * Follows a thing through the journal in both directions: to what it followed from, and to what came of it. Questions,
 * items, rulings and decisions lead on; people, bodies and meetings do not, because through them everything hangs together.
 * Of an interest and of a meeting only what is theirs alone is told along.
 */
@Component
class Tracing {

    private static final int MOST = 400;
    private static final int FURTHEST = 6;
    private static final String BESIDE = "Interest\\..*|MinuteBook\\..*|Publication\\..*|Step\\..*"
            + "|Meeting\\.(Convened|Moved|Cancelled|NoticeGiven)";

    private final JournalStore store;
    private final List<Naming> names;
    private final List<Veil> veils;

    Tracing(JournalStore store, List<Naming> names, List<Veil> veils) {
        this.store = store;
        this.names = names;
        this.veils = veils;
    }

    /** A thing that the thread touches. @param named empty for what the reader may not be told, or nobody can name */
    record Thing(UUID id, Optional<Named> named) {}

    /** @param known false for what came to be known only after the moment that the page is read as at */
    record Step(Entry entry, Chapter chapter, List<Thing> about, List<Thing> because, boolean known) {}

    /** @param cut true if there is more than one page can tell */
    record Trace(Thing start, List<Step> steps, boolean cut) {

        List<Step> known(boolean then) {
            return steps.stream().filter(step -> step.known() == then).toList();
        }

        List<Step> of(Chapter chapter) {
            return steps.stream()
                    .filter(step -> step.known() && step.chapter() == chapter)
                    .toList();
        }
    }

    Trace of(UUID start, CurrentPerson reader, OnDay as, long after) {
        var eyes = new Eyes(reader);
        var found = eyes.hides(start) ? List.<Entry>of() : entries(start, eyes, after);
        var steps = found.stream().map(entry -> eyes.step(entry, as)).toList();
        return new Trace(eyes.thing(start), steps, found.size() >= MOST);
    }

    private List<Entry> entries(UUID start, Eyes eyes, long after) {
        var sort = eyes.named(start).map(Named::sort);
        if (sort.isEmpty() || sort.get() == Sort.PARTY || sort.get() == Sort.MEETING) {
            return store.about(start, after, MOST).stream()
                    .filter(entry -> eyes.sees(entry, start))
                    .toList();
        }
        var found = new TreeMap<Long, Entry>();
        var seen = new HashSet<>(Set.of(start));
        var beside = new HashSet<UUID>();
        var next = Set.of(start);
        for (var far = 0; far < FURTHEST && !next.isEmpty() && found.size() < MOST; far++) {
            var following = new LinkedHashSet<UUID>();
            for (var entry : store.touching(next, MOST)) {
                if (!eyes.sees(entry, start) || found.put(entry.position(), entry) != null) continue;
                for (var thing : things(entry)) {
                    if (!seen.add(thing) || eyes.hides(thing)) continue;
                    var leads = eyes.named(thing).map(Named::sort);
                    if (leads.filter(Sort::leadsOn).isPresent()) following.add(thing);
                    if (leads.filter(one -> one == Sort.MEETING || one == Sort.INTEREST)
                            .isPresent()) beside.add(thing);
                }
            }
            next = following;
        }
        store.about(beside, BESIDE, MOST).stream()
                .filter(entry -> eyes.sees(entry, start))
                .forEach(entry -> found.put(entry.position(), entry));
        return found.values().stream().limit(MOST).toList();
    }

    private static List<UUID> things(Entry entry) {
        return Stream.concat(entry.about().stream(), entry.because().stream())
                .distinct()
                .toList();
    }

    /** What one reader may see. Each veil is asked once for each thing. */
    private final class Eyes {

        private final CurrentPerson reader;
        private final CurrentPerson outsider;
        private final Map<UUID, Boolean> hidden = new HashMap<>();
        private final Map<UUID, Optional<Named>> named = new HashMap<>();

        Eyes(CurrentPerson reader) {
            this.reader = reader;
            // An administrator sees that something happened, and is told the names of no more things than anybody else.
            this.outsider = new CurrentPerson(reader.id(), reader.name(), reader.posts(), false);
        }

        boolean hides(UUID thing) {
            return hidden.computeIfAbsent(thing, one -> veils.stream().anyMatch(veil -> veil.hides(reader, one)));
        }

        boolean sees(Entry entry, UUID start) {
            // When somebody was locked out, or changed their password, is theirs and the administrator's to know.
            var sign = entry.kind().startsWith("Account.");
            if (sign && !reader.administrator() && !reader.id().value().equals(start)) return false;
            return entry.about().stream().noneMatch(this::hides);
        }

        /** What the thing is, also where its name is not told: a thread runs on through it all the same. */
        Optional<Named> named(UUID thing) {
            return named.computeIfAbsent(
                    thing,
                    one -> names.stream()
                            .flatMap(name -> name.find(one).stream())
                            .findFirst());
        }

        Thing thing(UUID id) {
            var secret = veils.stream().anyMatch(veil -> veil.hides(outsider, id));
            return new Thing(id, secret ? Optional.empty() : named(id));
        }

        Step step(Entry entry, OnDay as) {
            var known = entry.number() <= as.known()
                    && !LocalDate.ofInstant(entry.at(), Clocks.LONDON).isAfter(as.day());
            return new Step(entry, Chapter.of(entry), shown(entry.about()), shown(entry.because()), known);
        }

        private List<Thing> shown(List<UUID> ids) {
            var things = new ArrayList<Thing>();
            for (var id : ids) if (!hides(id)) things.add(thing(id));
            return List.copyOf(things);
        }
    }
}
