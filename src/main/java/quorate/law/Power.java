package quorate.law;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * Who decides an act at a level of responsibility while a span lasts.
 *
 * @param act the act's id
 * @param level {@code none} (before levels existed), {@code 1}, {@code 2}, {@code 3} or {@code icb}
 * @param decider {@code nhs-england}, {@code joint-committee}, {@code commissioner}, {@code shared}, {@code national},
 *     {@code nobody} (no source says who owns it) or {@code unsettled} (sources disagree; see note)
 * @param commissioner the commissioner's part when it does not decide: {@code consulted}, {@code administers}, empty
 * @param note what a reader must know besides; empty for nothing
 */
public record Power(
        String act, String level, String decider, String commissioner, String note, Span span, List<Citation> sources) {

    public Power {
        sources = List.copyOf(sources);
    }
}
