package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import quorate.contracts.ContractStore.Row;
import quorate.kernel.Span;

/** What is closed and what is added so that a clause holds for its span, and what was said around it stays. */
record Overlaid(List<Row<Clause>> closed, List<Clause> added) {

    static Overlaid of(List<Row<Clause>> all, Clause clause) {
        var closed = new ArrayList<Row<Clause>>();
        var added = new ArrayList<Clause>();
        for (var row : all) {
            var old = row.it();
            if (!row.isKnownAt(Long.MAX_VALUE)
                    || old.term() != clause.term()
                    || !old.subject().equals(clause.subject())
                    || !old.span().overlaps(clause.span())) continue;
            if (old.says(clause)) return new Overlaid(List.of(), List.of());
            closed.add(row);
            before(old, clause.span(), added);
            after(old, clause.span(), added);
        }
        added.add(clause);
        return new Overlaid(closed, added);
    }

    /** Nothing holds any more from a day on. */
    static Overlaid ending(List<Row<Clause>> all, Ending ending) {
        var closed = new ArrayList<Row<Clause>>();
        var added = new ArrayList<Clause>();
        var gone = Span.since(ending.day());
        for (var row : all) {
            var old = row.it();
            if (!row.isKnownAt(Long.MAX_VALUE)
                    || old.term() != ending.term()
                    || !old.subject().equals(ending.subject())
                    || !old.span().overlaps(gone)) continue;
            closed.add(row);
            before(old, gone, added);
        }
        return new Overlaid(closed, added);
    }

    private static void before(Clause old, Span span, List<Clause> added) {
        if (old.span().from().isBefore(span.from()))
            added.add(cut(old, old.span().endingOn(span.from())));
    }

    private static void after(Clause old, Span span, List<Clause> added) {
        LocalDate until = span.until();
        if (until == null) return;
        var end = old.span().until();
        if (end == null || end.isAfter(until)) added.add(cut(old, new Span(until, end)));
    }

    private static Clause cut(Clause clause, Span span) {
        return new Clause(clause.term(), clause.subject(), clause.told(), span, clause.source(), clause.decision());
    }

    /** Writes it. @return the rows as they are now, for the picture in memory */
    List<Row<Clause>> write(UUID agreement, ContractStore store, long number) {
        var rows = new ArrayList<Row<Clause>>();
        for (var row : closed) {
            store.closeClause(row.row(), number);
            rows.add(row.closed(number));
        }
        for (var clause : added) rows.add(store.insert(agreement, clause, number));
        return rows;
    }
}
