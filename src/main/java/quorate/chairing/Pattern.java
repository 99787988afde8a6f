package quorate.chairing;

import java.util.Map;
import java.util.Set;
import quorate.kernel.PartyId;

/**
 * The best of all ways to hold an item in one room that use the same means.
 *
 * @param stays what each person with an interest does
 * @param chair who takes the chair
 * @param of how many ways of ruling use these means and are lawful, counted person by person
 */
record Pattern(
        Set<Means> means, Map<PartyId, Stay> stays, java.util.Optional<PartyId> chair, int gps, Score score, long of) {

    Pattern {
        means = Set.copyOf(means);
        stays = Map.copyOf(stays);
    }
}
