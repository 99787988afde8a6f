package quorate.atlas;

import java.util.EnumMap;
import java.util.Map;
import quorate.web.Words;

/**
 * A region, or all of England, on a day.
 *
 * @param commissioners how many the register has
 * @param practices how many the register has that they commission
 * @param named their standing, as far as an instrument in Quorate says it of each
 * @param shown the standing that a chart shows: as published where nobody was named
 * @param published whether what is shown was published and not recorded
 */
record Area(
        String name,
        int commissioners,
        int practices,
        Map<Standing, Integer> named,
        Map<Standing, Integer> shown,
        boolean published) {

    int shown(Standing standing) {
        return shown.getOrDefault(standing, 0);
    }

    /** What a chart counts: the published total where that is shown. */
    int total() {
        return shown.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are named with a level. */
    int known() {
        return named.entrySet().stream()
                .filter(entry -> entry.getKey() != Standing.UNKNOWN)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** From where its levels are known, and where that does not fit with the register. */
    String basis() {
        if (!published) return known() == 0 ? "Nobody is named" : "Instruments, and the law of the day";
        var differs = commissioners == 0 || total() == commissioners
                ? ""
                : ", of " + Words.number(total()) + " where the register has " + Words.number(commissioners);
        return "A published count" + differs + "; " + Words.number(known()) + " named here";
    }

    /** Collects the commissioners of one region. */
    static final class Tally {
        private final String name;
        private final Map<Standing, Integer> named = new EnumMap<>(Standing.class);
        private int practices;

        Tally(String name) {
            this.name = name;
        }

        void add(Standing standing, int practices) {
            named.merge(standing, 1, Integer::sum);
            this.practices += practices;
        }

        /** @param count what was published of the area; null where nothing was */
        Area area(@org.jspecify.annotations.Nullable LevelCount count) {
            var commissioners =
                    named.values().stream().mapToInt(Integer::intValue).sum();
            var everybody = named.getOrDefault(Standing.UNKNOWN, 0) == 0 && commissioners > 0;
            if (count == null || everybody) return new Area(name, commissioners, practices, named, named, false);
            var shown = new EnumMap<Standing, Integer>(Standing.class);
            count.counts().forEach((standing, number) -> {
                if (number > 0) shown.put(standing, number);
            });
            var rest = count.of()
                    - shown.values().stream().mapToInt(Integer::intValue).sum();
            if (rest > 0) shown.put(Standing.UNKNOWN, rest);
            return new Area(name, commissioners, practices, named, shown, true);
        }
    }
}
