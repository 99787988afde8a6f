package quorate.interests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.Entry;
import quorate.register.Tie;

/**
 * Which ties carry a stake and how far: {@code law/interests/ties.yaml}.
 *
 * @param hops the longest path that counts, two entries for one party not counted
 * @param smallShare a shareholding of no more per cent than this was not to be declared under {@code smallShareEditions}
 * @param monthsBefore an interest that begins within so many months after the day is a potential conflict already
 * @param monthsAfter an interest that ended within so many months before the day may still look like one
 */
record Ties(
        int hops,
        BigDecimal smallShare,
        Set<String> smallShareEditions,
        int monthsBefore,
        int monthsAfter,
        Map<Tie, List<Step>> along,
        Map<Tie, List<Step>> against,
        Map<Tie, List<Step>> colleagues) {

    static Ties read(Entry file, Cites cites) {
        var along = new EnumMap<Tie, List<Step>>(Tie.class);
        var against = new EnumMap<Tie, List<Step>>(Tie.class);
        var colleagues = new EnumMap<Tie, List<Step>>(Tie.class);
        file.only("hops", "hops-cites", "share", "before-start", "after-end", "steps");
        for (var entry : file.entries("steps")) {
            cites.some(entry, "cites");
            var step = Step.read(entry, cites);
            var way = step.isColleague() ? colleagues : step.against() ? against : along;
            way.computeIfAbsent(step.tie(), tie -> new ArrayList<>()).add(step);
            if (step.tie().isSymmetric())
                against.computeIfAbsent(step.tie(), tie -> new ArrayList<>()).add(step);
        }
        cites.some(file, "hops-cites");
        var share = file.entry("share").only("per-cent", "editions", "cites");
        cites.some(share, "cites");
        return new Ties(
                file.number("hops"),
                share.as("per-cent", BigDecimal::new, "a number"),
                Set.copyOf(share.words("editions")),
                months(file, "before-start", cites),
                months(file, "after-end", cites),
                along,
                against,
                colleagues);
    }

    /** The step between two entries of one person. */
    Optional<Step> same() {
        return along.getOrDefault(Tie.SAME_AS, List.of()).stream().findFirst();
    }

    private static int months(Entry file, String key, Cites cites) {
        var entry = file.entry(key).only("months", "cites");
        cites.some(entry, "cites");
        return entry.number("months");
    }
}
