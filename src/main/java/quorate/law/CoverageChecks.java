package quorate.law;

import java.util.HashSet;
import java.util.stream.Stream;

/** What a pack says of itself must be true of it. */
final class CoverageChecks {

    private CoverageChecks() {}

    static void check(Pack pack, Faults faults) {
        for (var source : pack.sources().values()) {
            if (!pack.cited().contains(source.id()) && !pack.unread().containsKey(source.id()))
                faults.add(
                        "source " + source.id(),
                        "nothing rests on this document, and nothing says why",
                        "Cite it, or say under 'unread' what of it is not encoded");
        }
        var known = new HashSet<String>();
        Stream.of(
                        pack.acts().stream().map(Act::id),
                        pack.concerns().stream().map(Concern::id),
                        pack.rules().stream().map(RuleText::id),
                        pack.editions().stream().map(LawOn.Edition::id))
                .flatMap(ids -> ids)
                .forEach(known::add);
        for (var point : pack.open()) {
            for (var id : point.about()) {
                if (!known.contains(id))
                    faults.add(
                            "open point " + point.id(),
                            "it is about '" + id + "', which is no act, concern, rule or edition",
                            "Correct the id under 'about'");
            }
        }
    }
}
