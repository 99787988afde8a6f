package quorate.interests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import quorate.kernel.PartyId;
import quorate.register.View;

/**
 * Who stands to gain from what, on the day of one view. Made once for a meeting and asked for each of its items; nothing
 * here reads anything but the view, the law's data and the declarations it was given, so that the same question always has
 * the same answer.
 */
final class Conflicts {

    /** The path that says most comes first: certain, near, in the register's own links, short. */
    private static final Comparator<Stake> STRONGEST = Comparator.comparing((Stake stake) -> !stake.sure())
            .thenComparing(Stake::nature, Comparator.reverseOrder())
            .thenComparing(stake -> stake.trail().declaration() != null)
            .thenComparing(stake -> stake.trail().length())
            .thenComparing(Stake::key);

    private final Search search;
    private final Stakes stakes;
    private final Weighing weighing;
    private final Predicate<String> ruledOut;

    /**
     * @param declared what each person declared, as far as known
     * @param namesakes other entries that may be the same person, which nobody has confirmed
     * @param ruledOut keys of the paths that were ruled out as false alarms and are still so on the day
     */
    Conflicts(
            View view,
            Guidance guidance,
            Function<PartyId, Collection<Interest>> declared,
            Function<PartyId, Collection<PartyId>> namesakes,
            Predicate<String> ruledOut) {
        this.search = new Search(view, guidance.ties(), declared, namesakes);
        this.stakes = new Stakes(view, search, declared);
        this.weighing = new Weighing(view, guidance, declared);
        this.ruledOut = ruledOut;
    }

    /** Every finding on these people and on whoever had a hand in the paper; by person, then by what they stand to gain in. */
    List<Finding> of(Collection<PartyId> people, Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var person : new TreeSet<>(subject.everybodyAmong(people))) {
            var seated = people.contains(person);
            for (var affected : new TreeSet<>(subject.affected()))
                findings.addAll(on(person, seated, affected, subject));
        }
        return findings;
    }

    private List<Finding> on(PartyId person, boolean seated, PartyId affected, Subject subject) {
        var kinds = new EnumMap<Interest.Type, List<Stake>>(Interest.Type.class);
        for (var stake : stakes.between(person, affected)) {
            if (ruledOut.test(stake.key())) continue;
            kinds.computeIfAbsent(stake.trail().outer(), type -> new ArrayList<>())
                    .add(weighing.adjusted(stake, subject));
        }
        var findings = new ArrayList<Finding>();
        kinds.values().forEach(same -> {
            same.sort(STRONGEST);
            var others = same.stream()
                    .skip(1)
                    .map(stake -> new Finding.Also(stake.key(), stake.sentence("")))
                    .toList();
            var hand = Optional.ofNullable(subject.hands().get(person));
            findings.add(weighing.weigh(same.getFirst(), others, subject, hand, seated));
        });
        return findings;
    }

    Map<PartyId, List<Trail>> reach(PartyId person) {
        return search.reach(person);
    }
}
