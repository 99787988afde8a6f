package quorate.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quorate.kernel.Span;
import quorate.law.Power.Decider;
import quorate.web.Words;

/** Looks over a whole pack: what it lacks, and what changes in it between two days. */
final class Survey {

    private static final String UNVERIFIED = "expected practice, source not verified.";

    private Survey() {}

    static List<Coverage> coverage(Pack pack) {
        var all = new ArrayList<>(pack.sections());
        for (var act : pack.acts()) {
            var gaps = new ArrayList<Coverage.Gap>();
            for (var power : pack.powers()) if (power.act().equals(act.id())) gap(pack, power, gaps);
            all.add(covered(Coverage.Kind.ACT, act.id(), act.title(), gaps));
        }
        for (var concern : pack.concerns()) {
            var gaps = new ArrayList<Coverage.Gap>();
            for (var route : pack.routes()) if (route.concern().equals(concern.id())) gap(pack, route, gaps);
            all.add(covered(Coverage.Kind.CONCERN, concern.id(), concern.title(), gaps));
        }
        for (var source : pack.sources().values()) all.add(document(pack, source));
        return all;
    }

    private static Coverage covered(Coverage.Kind kind, String id, String title, List<Coverage.Gap> gaps) {
        return new Coverage(kind, id, title, gaps.isEmpty() ? Coverage.State.ENCODED : Coverage.State.PARTLY, gaps);
    }

    private static Coverage document(Pack pack, Source source) {
        var gaps = pack.unread().getOrDefault(source.id(), List.of());
        var state = !pack.cited().contains(source.id())
                ? Coverage.State.NOT
                : gaps.isEmpty() ? Coverage.State.ENCODED : Coverage.State.PARTLY;
        return new Coverage(Coverage.Kind.DOCUMENT, source.id(), source.title(), state, gaps);
    }

    private static void gap(Pack pack, Power power, List<Coverage.Gap> gaps) {
        var where = where(pack, power.level(), power.span());
        if (power.decider() == Decider.UNSETTLED || power.decider() == Decider.NOBODY) {
            gaps.add(new Coverage.Gap(where + power.note(), closes(pack, power.act())));
        } else if (!Phrases.isSourced(power.sources())) {
            gaps.add(new Coverage.Gap(where + UNVERIFIED, closes(pack, power.act())));
        }
    }

    private static void gap(Pack pack, Concern.Route route, List<Coverage.Gap> gaps) {
        if (route.isSourced()) return;
        gaps.add(
                new Coverage.Gap(where(pack, route.level(), route.span()) + UNVERIFIED, closes(pack, route.concern())));
    }

    private static String where(Pack pack, String level, Span span) {
        var held = pack.levels().stream()
                .filter(it -> it.id().equals(level))
                .findFirst()
                .orElseThrow();
        return held.title() + (span.equals(held.span()) ? "" : ", " + Words.span(span)) + ": ";
    }

    /** What would settle the open point about it; else any document that speaks of it. */
    private static String closes(Pack pack, String id) {
        return pack.open().stream()
                .filter(point -> point.about().contains(id))
                .map(OpenPoint::closes)
                .findFirst()
                .orElse("A document of those days that says so: an agreement, terms of reference, a letter.");
    }

    static List<Change> between(Pack pack, LocalDate first, LocalDate second) {
        var before = on(pack, first);
        var after = on(pack, second);
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var was = before.getOrDefault(key, "");
            var is = after.getOrDefault(key, "");
            if (!Objects.equals(was, is)) changes.add(new Change(key.kind(), key.id(), was, is));
        }
        return changes;
    }

    private record Key(String kind, String id) {}

    private static Map<Key, String> on(Pack pack, LocalDate day) {
        var words = new LinkedHashMap<Key, String>();
        for (var said : pack.said()) {
            if (said.span().holdsOn(day)) words.put(new Key(said.kind(), said.id()), said.words());
        }
        return words;
    }
}
