package quorate.chairing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;

/**
 * How an item may be held.
 *
 * @param edition the title of the guidance in force; empty before there was any
 * @param best the best three, of different principles
 * @param others all others that are lawful, the better first
 * @param closed what cannot be done here, each with why
 * @param lawful in how many ways of ruling at this meeting the committee may decide, of all that guidance allows
 * @param remarks what to make sure of before any way is gone
 * @param leeways what each person with an interest is free to do, and what is advised
 */
record Advice(
        Sort sort,
        String edition,
        List<Way> best,
        List<Other> others,
        List<Closed> closed,
        long lawful,
        long all,
        Map<PartyId, Leeway> leeways,
        List<String> remarks,
        List<Citation> sources) {

    /** @param why what it keeps less, or costs more, than the best */
    record Other(Way way, String why) {}

    record Closed(Means means, String why) {}

    /** Everything that some lawful way makes use of. */
    Set<Means> means() {
        var all = java.util.EnumSet.noneOf(Means.class);
        best.forEach(way -> all.addAll(way.means()));
        others.forEach(other -> all.addAll(other.way().means()));
        return all;
    }

    /** True if nobody with a seat has an interest in the item. */
    boolean isPlain() {
        return leeways.isEmpty();
    }
}
