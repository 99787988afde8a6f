package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quorate.law.LawOn;
import quorate.law.RuleText;

/** The law on one day, with what each act owes looked up once and kept. */
final class DayLaw {

    private final LawOn law;
    private final Map<String, List<RuleText>> duties;

    DayLaw(LawOn law) {
        this(law, new ConcurrentHashMap<>());
    }

    /** @param duties what has been looked up for this law already, by act and level */
    DayLaw(LawOn law, Map<String, List<RuleText>> duties) {
        this.law = law;
        this.duties = duties;
    }

    LawOn law() {
        return law;
    }

    @Nullable
    RuleText rule(String id) {
        return law.findRule(id).orElse(null);
    }

    boolean inForce(String id) {
        return law.findRule(id).isPresent();
    }

    Optional<quorate.law.Power> power(String act, String level) {
        return law.findPower(act, level);
    }

    /** The rules that ask something of whoever decides this act at this level. */
    List<RuleText> duties(String act, String level) {
        var key = act + "@" + level;
        var known = duties.get(key);
        if (known != null) return known;
        return duties.computeIfAbsent(key, missing -> {
            var owed = new ArrayList<RuleText>();
            for (var rule : law.listRules()) {
                var duty = rule.owed();
                if (duty == null || !(duty.levels().isEmpty() || duty.levels().contains(level))) continue;
                if (duty.acts().stream().anyMatch(word -> covers(word, act))) owed.add(rule);
            }
            return List.copyOf(owed);
        });
    }

    private static boolean covers(String word, String act) {
        return word.endsWith("*") ? act.startsWith(word.substring(0, word.length() - 1)) : act.equals(word);
    }
}
