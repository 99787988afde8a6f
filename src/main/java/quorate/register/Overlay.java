package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Span;
import quorate.register.Fact.Described;

/** Lays new words over what was said before: outside their span the old words stay, inside the new ones are added. */
final class Overlay {

    private Overlay() {}

    /** What is said for a span of days, and where it comes from. */
    record Piece(Map<String, String> traits, Span span, String source) {}

    /** @param old what was said before, oldest first and not overlapping, each overlapping the new span */
    static List<Piece> of(List<Described> old, Map<String, String> changes, Span span, String source) {
        var pieces = new ArrayList<Piece>();
        @Nullable LocalDate reached = span.from();
        for (var fact : old) {
            if (fact.span().from().isBefore(span.from())) {
                pieces.add(new Piece(fact.traits(), new Span(fact.span().from(), span.from()), fact.source()));
            } else if (reached != null && reached.isBefore(fact.span().from())) {
                pieces.add(new Piece(changes, new Span(reached, fact.span().from()), source));
            }
            var from = later(fact.span().from(), span.from());
            var until = earlier(fact.span().until(), span.until());
            var both = new HashMap<>(fact.traits());
            both.putAll(changes);
            pieces.add(new Piece(both, new Span(from, until), source));
            var end = span.until();
            if (end != null
                    && (fact.span().until() == null || end.isBefore(fact.span().until()))) {
                pieces.add(new Piece(fact.traits(), new Span(end, fact.span().until()), fact.source()));
            }
            reached = until;
        }
        if (reached != null && (span.until() == null || reached.isBefore(span.until()))) {
            pieces.add(new Piece(changes, new Span(reached, span.until()), source));
        }
        return pieces;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null) return b;
        return b == null || a.isBefore(b) ? a : b;
    }
}
