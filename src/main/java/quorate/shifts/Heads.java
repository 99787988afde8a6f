package quorate.shifts;

import java.util.List;
import quorate.web.Words;

/**
 * How many people the money of a year was for.
 *
 * @param which who they are, and where that was read
 * @param others what other sources say of the same year, each with its number
 */
record Heads(long people, String which, List<String> others) {

    Heads {
        others = List.copyOf(others);
    }

    /** The first counts; the others are said beside it. */
    static Heads of(List<Heads> found) {
        var first = found.getFirst();
        return new Heads(
                first.people(),
                first.which(),
                found.stream()
                        .skip(1)
                        .map(it -> Words.number(it.people()) + " " + it.which())
                        .toList());
    }
}
