package quorate.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** What is part of what, and what took over from what, between the commissioners and NHS England. */
final class Hierarchy {

    private static final LocalDate NHS_ENGLAND = LocalDate.of(2012, 10, 1);

    private final Roster roster;
    private final Bodies bodies;
    private final Derived derived;

    Hierarchy(Roster roster, Bodies bodies, Derived derived) {
        this.roster = roster;
        this.bodies = bodies;
        this.derived = derived;
    }

    void derive() {
        for (var kind : Kind.values()) {
            for (var body : roster.all(kind).values()) {
                body.tenures()
                        .values()
                        .forEach(tenure ->
                                tenure.derive(roster.id(kind, body.code), Tie.PART_OF, derived::life, derived));
            }
        }
        roster.tenures.forEach((child, each) ->
                each.values().forEach(tenure -> tenure.derive(child, Tie.PART_OF, derived::life, derived)));
        deriveRegions();
        deriveAuthorities();
        deriveChanges();
        deriveBoards();
    }

    private void deriveRegions() {
        for (var region : roster.all(Kind.REGION).values()) {
            var id = roster.id(Kind.REGION, region.code);
            var life = derived.life(id);
            if (life == null) continue;
            var from = life.from().isBefore(NHS_ENGLAND) ? NHS_ENGLAND : life.from();
            derived.tie(id, Tie.PART_OF, Register.NHS_ENGLAND, new Span(from, life.until()), Map.of(), region.source());
        }
    }

    /** A group covers an authority from the day of the file that says so until one no longer does. */
    private void deriveAuthorities() {
        var begun = new HashMap<Roster.Pair, Roster.Covered>();
        var begins = new HashMap<Roster.Pair, LocalDate>();
        roster.covered.forEach((day, now) -> {
            for (var pair : now.pairs()) {
                begun.putIfAbsent(pair, now);
                begins.putIfAbsent(pair, day);
            }
            for (var pair : Set.copyOf(begun.keySet())) {
                var known = now.pairs().stream().anyMatch(other -> other.group().equals(pair.group()));
                if (!known || now.pairs().contains(pair)) continue;
                cover(pair, begins.get(pair), day, begun.get(pair));
                begun.remove(pair);
                begins.remove(pair);
            }
        });
        begun.forEach((pair, file) -> cover(pair, begins.get(pair), null, file));
    }

    private void cover(
            Roster.Pair pair, @Nullable LocalDate from, @Nullable LocalDate until, Roster.@Nullable Covered by) {
        if (from == null || by == null) return;
        var tenure = new Tenure();
        tenure.see(by.file(), by.file().vintage(), pair.authority(), from, until);
        tenure.derive(pair.group(), Tie.LIES_IN, derived::life, derived);
    }

    private void deriveChanges() {
        var already = new HashSet<Map.Entry<PartyId, PartyId>>();
        for (var tie : derived.tied) {
            if (tie.tie() == Tie.SUCCESSOR_OF) already.add(Map.entry(tie.from(), tie.to()));
        }
        roster.changes.forEach((change, file) -> {
            for (var before : change.before()) {
                for (var after : change.after()) {
                    var old = id(change.kind(), before);
                    var now = id(change.kind(), after);
                    var was = derived.life(old);
                    var is = derived.life(now);
                    if (was == null || is == null || !already.add(Map.entry(now, old))) continue;
                    var day = Log.dayOf(change, was, is);
                    derived.tie(now, Tie.SUCCESSOR_OF, old, Span.since(day), Map.of(), file.source());
                }
            }
        });
    }

    private PartyId id(Kind kind, String code) {
        return kind == Kind.CCG ? bodies.id(code) : roster.id(kind, code);
    }

    /** A board that ended, when, by which file, and how many of its places passed to which others. */
    private static final class Ended {
        final LocalDate day;
        final Map<PartyId, Integer> heirs = new HashMap<>();
        String source = "";

        Ended(LocalDate day) {
            this.day = day;
        }

        void pass(Tenure.Term to) {
            if (source.isEmpty() || to.source().compareTo(source) < 0) source = to.source();
            heirs.merge(to.parent(), 1, Integer::sum);
        }
    }

    /** A board that ended was succeeded by those that its places passed to. */
    private void deriveBoards() {
        var ended = new HashMap<PartyId, Ended>();
        for (var each : roster.tenures.values()) {
            var tenure = each.get(Kind.ICB);
            if (tenure == null) continue;
            Tenure.@Nullable Term before = null;
            for (var term : tenure.terms(derived::life)) {
                var life = before == null ? null : derived.life(before.parent());
                if (before != null && life != null && term.from().equals(life.until())) {
                    ended.computeIfAbsent(before.parent(), none -> new Ended(term.from()))
                            .pass(term);
                }
                before = term;
            }
        }
        ended.forEach((board, end) -> {
            var all = end.heirs.values().stream().mapToInt(Integer::intValue).sum();
            end.heirs.forEach((heir, count) -> derived.tie(
                    heir,
                    Tie.SUCCESSOR_OF,
                    board,
                    Span.since(end.day),
                    Map.of("places", count + " of " + all, "inferred", "from the places that passed to it"),
                    end.source));
        });
    }
}
