package quorate.register;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import quorate.kernel.PartyId;

/** Who is the same as whom, step by step, and who was told apart from whom. */
final class Sameness {

    private final Picture picture;

    Sameness(Picture picture) {
        this.picture = picture;
    }

    Set<PartyId> of(PartyId person) {
        var group = new LinkedHashSet<>(Set.of(person));
        var queue = new ArrayDeque<>(Set.of(person));
        while (!queue.isEmpty()) {
            for (var next : connected(queue.remove(), Tie.SAME_AS)) if (group.add(next)) queue.add(next);
        }
        return group;
    }

    boolean isToldApart(PartyId one, PartyId other) {
        var others = of(other);
        return of(one).stream()
                .flatMap(each -> connected(each, Tie.DIFFERENT_FROM).stream())
                .anyMatch(others::contains);
    }

    private List<PartyId> connected(PartyId person, Tie tie) {
        return picture.find(person).stream()
                .flatMap(dossier -> Stream.concat(dossier.out.stream(), dossier.in.stream()))
                .filter(fact -> fact.isKnownAt(Fact.OPEN) && fact.link().tie() == tie)
                .map(fact -> fact.link().other(person))
                .toList();
    }
}
