package quorate.schemes;

import java.time.LocalDate;
import java.util.List;

/**
 * Something counted about somebody who takes part.
 *
 * @param value one for yes and nothing for no
 * @param day to which it was counted
 * @param source who says so, in words: "NHS Digital, quarter of 1 April 2018"
 * @param estimated whether the real one is still awaited
 * @param parts of which it is the sum; none where it was counted as a whole
 */
public record Reading(Exact value, LocalDate day, String source, boolean estimated, List<Part> parts) {

    public Reading {
        parts = List.copyOf(parts);
    }

    public Reading(Exact value, LocalDate day, String source, boolean estimated) {
        this(value, day, source, estimated, List.of());
    }

    /** What was read of one member. @param of its name, with its code */
    public record Part(String of, Reading reading) {}
}
