package quorate.chairing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.interests.Finding;
import quorate.interests.Interest;
import quorate.kernel.PartyId;
import quorate.register.Tie;

/** Somebody with a seat, and everything that was found of them in the item. */
record Conflict(PartyId person, List<Cause> causes) {

    Conflict {
        causes = List.copyOf(causes);
    }

    /**
     * One finding, as far as a way to hold the item depends on it.
     *
     * @param whole true if every practice of the area is affected alike
     * @param bids true if the way leads through a bidder
     * @param must the rule of statute that keeps the person out of the decision
     */
    record Cause(
            Finding.Nature near,
            Interest.Type type,
            boolean whole,
            boolean bids,
            Optional<String> must,
            PartyId affected,
            String sentence) {

        static Cause of(Finding finding) {
            var ties = finding.hops().stream()
                    .flatMap(hop -> Optional.ofNullable(hop.tie()).stream())
                    .collect(Collectors.toSet());
            return new Cause(
                    finding.nature(),
                    finding.type(),
                    !finding.hops().isEmpty() && finding.hops().getLast().tie() == Tie.COMMISSIONED_BY,
                    ties.contains(Tie.BIDDER_FOR),
                    finding.recusal(),
                    finding.affected(),
                    finding.sentence());
        }
    }

    /** The same person as far as these parties are affected. */
    Conflict about(Set<PartyId> parties) {
        return new Conflict(
                person,
                causes.stream()
                        .filter(cause -> parties.contains(cause.affected()))
                        .toList());
    }
}
