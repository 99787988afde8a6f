package quorate.authority;

import java.util.List;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * How one condition came out, with the people behind it.
 *
 * @param sentence the condition, what there is, and who is missing
 * @param counted the people who count towards it
 * @param parts how its parts came out, where it has any
 */
public record Tally(Truth truth, String sentence, List<PartyId> counted, List<Tally> parts) {

    public Tally {
        counted = List.copyOf(counted);
        parts = List.copyOf(parts);
    }

    /** The sentences of the smallest conditions that came out like this. */
    public List<String> sentences(Truth truth) {
        if (parts.isEmpty()) return this.truth == truth ? List.of(sentence) : List.of();
        return parts.stream()
                .flatMap(part -> part.sentences(truth).stream())
                .distinct()
                .toList();
    }
}
