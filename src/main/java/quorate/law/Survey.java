package quorate.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quorate.law.Power.Decider;
import quorate.web.Words;

/** Looks over a whole pack: what it lacks, and what changes in it between two days. */
final class Survey {

    private Survey() {}

    static List<Coverage> coverage(Pack pack) {
        var all = new ArrayList<>(pack.sections());
        for (var act : pack.acts()) {
            var gaps = new ArrayList<String>();
            for (var power : pack.powers()) {
                if (power.act().equals(act.id())) gap(pack, power, gaps);
            }
            var state = gaps.isEmpty() ? Coverage.State.ENCODED : Coverage.State.PARTLY;
            all.add(new Coverage(act.id(), act.title(), state, gaps));
        }
        return all;
    }

    private static void gap(Pack pack, Power power, List<String> gaps) {
        var level = pack.levels().stream()
                .filter(it -> it.id().equals(power.level()))
                .findFirst()
                .orElseThrow();
        var where = level.title() + (power.span().equals(level.span()) ? "" : ", " + Words.span(power.span())) + ": ";
        if (power.decider() == Decider.UNSETTLED || power.decider() == Decider.NOBODY) {
            gaps.add(where + power.note());
        } else if (!Phrases.isSourced(power.sources())) {
            gaps.add(where + "expected practice, source not verified.");
        }
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
