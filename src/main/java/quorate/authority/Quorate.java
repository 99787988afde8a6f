package quorate.authority;

import java.util.List;
import java.util.Optional;
import quorate.kernel.Truth;

/**
 * Whether a room may decide.
 *
 * @param truth unknown where the terms can be read in two ways and it matters here
 * @param tallies every condition with its sentence: quorum, chair, conditions on those voting
 * @param question what to settle, where the answer is unknown
 */
public record Quorate(Truth truth, List<Tally> tallies, Optional<String> question) {

    public Quorate {
        tallies = List.copyOf(tallies);
    }

    /** The sentences of the conditions that came out like this. */
    public List<String> sentences(Truth truth) {
        return tallies.stream()
                .flatMap(tally -> tally.sentences(truth).stream())
                .distinct()
                .toList();
    }
}
