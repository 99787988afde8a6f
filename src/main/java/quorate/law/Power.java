package quorate.law;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * Who decides an act at a level of responsibility while a span lasts.
 *
 * @param act the act's id
 * @param level {@code none} (before levels existed), {@code 1}, {@code 2}, {@code 3} or {@code icb}
 * @param commissioner the commissioner's part when it does not decide: {@code consulted}, {@code administers}, empty
 * @param note what a reader must know besides; empty for nothing
 */
public record Power(
        String act,
        String level,
        Decider decider,
        String commissioner,
        String note,
        Span span,
        List<Citation> sources) {

    public Power {
        sources = List.copyOf(sources);
    }

    /** Whose decision it is. */
    public enum Decider {
        NHS_ENGLAND,
        JOINT_COMMITTEE,
        /** The clinical commissioning group, or the integrated care board. */
        COMMISSIONER,
        /** NHS England and the commissioner, each for its part. */
        SHARED,
        /** Settled for the whole country: no local body can change it. */
        NATIONAL,
        /** No source says who owns it; the note says what was looked for. */
        NOBODY,
        /** Sources disagree; the note says how. */
        UNSETTLED
    }
}
