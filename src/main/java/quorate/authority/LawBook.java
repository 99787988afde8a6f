package quorate.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import quorate.law.Law;
import quorate.law.RuleText;

/** The law by days. Days between which nothing changes share what has been looked up. */
final class LawBook {

    private final Law law;
    private final Map<Stretch, Map<String, List<RuleText>>> duties = new ConcurrentHashMap<>();

    LawBook(Law law) {
        this.law = law;
    }

    DayLaw on(LocalDate day) {
        var on = law.on(day);
        return new DayLaw(on, duties.computeIfAbsent(new Stretch(on.listRules()), key -> new ConcurrentHashMap<>()));
    }

    Law law() {
        return law;
    }

    /** The very list of rules in force: the pack hands out one for each stretch of days. */
    private record Stretch(List<RuleText> rules) {
        @Override
        @SuppressWarnings(
                "ReferenceEquality") // comparing hundreds of rules at each question would cost more than judging it
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Stretch(var others) && others == rules;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(rules);
        }
    }
}
