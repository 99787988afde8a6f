package quorate.procurement;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * The regulations that govern how a provider is chosen, for procedures that begin in a span of days.
 *
 * @param begins what counts as the beginning of a procedure
 */
record Regime(String id, Span span, String title, String begins, List<Citation> beginsSources, List<Citation> sources) {

    /**
     * What a record, a summary or a notice has to hold.
     *
     * @param of {@code record}, {@code summary} or {@code notice}
     */
    record Holding(String id, String of, Span span, String title, List<Line> lines, List<Citation> sources) {}

    /** @param key what a procurement knows of it, such as {@code provider}; empty where nobody has to look it up */
    record Line(String key, String words) {}

    /** What no source that was read settles. */
    record Unsettled(String id, Span span, String asks, List<Citation> sources) {}

    /** Something that somebody has to say of a case. */
    record Asked(String id, String asks) {}
}
