package quorate.chairing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * One way to hold an item.
 *
 * @param where the body that decides, in words; empty for the committee whose item it is
 * @param on the day on which it is decided; empty where none is known
 * @param parts the parts of a split item, each with its own way; empty for an item that stays whole
 * @param guests who is asked in
 * @param first what is to be settled or done before it may be held so
 * @param of how many ways of ruling come to the same
 */
record Way(
        Set<Means> means,
        String where,
        Optional<java.time.LocalDate> on,
        List<Doing> doings,
        Optional<String> chair,
        List<Part> parts,
        List<String> guests,
        List<String> first,
        int gps,
        Score score,
        long of) {

    Way {
        means = Set.copyOf(means);
    }

    /** Where two come to the same, the one that takes less of people. */
    static final Comparator<Way> BEST_FIRST = Comparator.comparing(Way::score, Score::compare)
            .thenComparingInt(way -> way.doings().stream()
                    .mapToInt(doing -> doing.stay().ordinal())
                    .sum());

    /** @param papers true if the person goes without the papers too */
    record Doing(PartyId person, String name, Stay stay, boolean papers, String departs) {}

    /** @param about whom this part of the item is about */
    record Part(String about, Way way) {}

    boolean isSettled() {
        return score.settled() == 2;
    }

    /** "Dr Ruth Amos speaks and leaves for the decision; the vice-chair takes the chair". */
    String title() {
        var inOrder = means.stream().sorted().map(Means::title).toList();
        return inOrder.isEmpty() ? "As usual: nobody has an interest" : Words.list(inOrder, "and");
    }

    String delay() {
        if (score.delay() == 0) return "no delay";
        if (score.delay() == Score.NEVER) return "no day is known yet";
        return Words.count(score.delay(), "day", "days") + " later";
    }

    /** Ways of one principle are the same but for who is asked in besides: only the best of them is among the three. */
    Set<Means> principle() {
        var principle = new java.util.HashSet<>(means);
        principle.remove(Means.OUT_OF_AREA_GP);
        principle.remove(Means.DEPUTY_CHAIR);
        return principle;
    }

    Map<PartyId, Stay> stays() {
        return doings.stream().collect(java.util.stream.Collectors.toMap(Doing::person, Doing::stay));
    }
}
