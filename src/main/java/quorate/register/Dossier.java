package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;

/** All that was ever known about one party, immutable. What is known now is worked out once, when the dossier is made. */
final class Dossier {

    private final PartyId id;
    final List<Kinded> kinds;
    final List<Described> descriptions;
    final List<Linked> out;
    final List<Linked> in;
    private final List<Stage> stages;

    /** The party as it was from one change to the next. */
    record Stage(Span span, Party party) {}

    private Dossier(
            PartyId id,
            List<Kinded> kinds,
            List<Described> descriptions,
            List<Linked> out,
            List<Linked> in,
            List<Stage> stages) {
        this.id = id;
        this.kinds = kinds;
        this.descriptions = descriptions;
        this.out = out;
        this.in = in;
        this.stages = stages;
    }

    static Dossier empty(PartyId id) {
        return new Dossier(id, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** This dossier with rows added, or replaced where it has the row already. */
    Dossier with(List<Kinded> kinds, List<Described> descriptions, List<Linked> out, List<Linked> in) {
        var allKinds = merged(this.kinds, kinds);
        var allDescriptions = merged(this.descriptions, descriptions);
        var same = kinds.isEmpty() && descriptions.isEmpty();
        return new Dossier(
                id,
                allKinds,
                allDescriptions,
                merged(this.out, out),
                merged(this.in, in),
                same ? stages : stagesOf(id, allKinds, allDescriptions, Fact.OPEN));
    }

    private static <F extends Fact> List<F> merged(List<F> old, List<F> news) {
        if (news.isEmpty()) return old;
        if (old.isEmpty()) return List.copyOf(news);
        var rows = new LinkedHashMap<Long, F>();
        old.forEach(fact -> rows.put(fact.row(), fact));
        news.forEach(fact -> rows.put(fact.row(), fact));
        return List.copyOf(rows.values());
    }

    Optional<Party> on(LocalDate day, long known) {
        for (var stage : stages(known)) {
            if (stage.span().holdsOn(day)) return Optional.of(stage.party());
        }
        return Optional.empty();
    }

    /** From the oldest to the latest, as far as known at the number. */
    List<Stage> stages(long known) {
        return known == Fact.OPEN ? stages : stagesOf(id, kinds, descriptions, known);
    }

    /** The latest stage that is known of, past or future; empty for somebody only heard of in links. */
    Optional<Party> latest() {
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(stages.getLast().party());
    }

    private static List<Stage> stagesOf(PartyId id, List<Kinded> kinds, List<Described> descriptions, long known) {
        var kind = kinds.stream()
                .filter(fact -> fact.isKnownAt(known))
                .map(Kinded::kind)
                .findFirst();
        var current =
                descriptions.stream().filter(fact -> fact.isKnownAt(known)).toList();
        if (kind.isEmpty() || current.isEmpty()) return List.of();
        // Whoever has a name exists: words about days on which nobody names them do not bring them to life. An empty
        // name
        // is how people say that somebody of whom files say more no longer exists.
        var spans = pieces(current);
        spans.removeIf(
                span -> traitsOn(span.from(), current).getOrDefault("name", "").isEmpty());
        if (spans.isEmpty()) return List.of();
        var life = new Span(spans.getFirst().from(), spans.getLast().until());
        var stages = new ArrayList<Stage>(spans.size());
        for (var span : spans) {
            var traits = traitsOn(span.from(), current);
            var name = java.util.Objects.requireNonNull(traits.remove("name"));
            stages.add(new Stage(span, new Party(id, kind.get(), name, life, traits)));
        }
        return List.copyOf(stages);
    }

    /** The spans between any two days on which something begins or ends, where at least one description holds. */
    private static List<Span> pieces(Collection<Described> current) {
        if (current.size() == 1)
            return new ArrayList<>(List.of(current.iterator().next().span()));
        var days = new TreeSet<LocalDate>();
        var open = false;
        for (var fact : current) {
            days.add(fact.span().from());
            fact.span().end().ifPresent(days::add);
            open |= fact.span().until() == null;
        }
        var all = new ArrayList<>(days);
        var spans = new ArrayList<Span>();
        for (var at = 0; at < all.size(); at++) {
            var from = all.get(at);
            @Nullable LocalDate until = at + 1 < all.size() ? all.get(at + 1) : null;
            if (until == null && !open) break;
            if (current.stream().anyMatch(fact -> fact.span().holdsOn(from))) spans.add(new Span(from, until));
        }
        return spans;
    }

    private static Map<String, String> traitsOn(LocalDate day, List<Described> current) {
        var traits = new HashMap<String, String>();
        for (var layer : Layer.values()) {
            for (var fact : current) {
                if (fact.layer() == layer && fact.span().holdsOn(day)) traits.putAll(fact.traits());
            }
        }
        return traits;
    }
}
