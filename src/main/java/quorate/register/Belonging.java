package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;

/**
 * To which body a practice belonged, from when until when, as told by all files. {@code epcmem} gives exact days and is
 * believed up to its own day; {@code epraccur} is believed for what came later, or where there is no {@code epcmem}.
 */
final class Belonging {

    /**
     * From when until when, and which file says so.
     *
     * @param inferred why it begins when it does, where no file gives the day
     * @param after the last day on which a file showed something else; a day between the two may come to be known
     */
    record Term(
            String parent,
            LocalDate from,
            @Nullable LocalDate until,
            String source,
            @Nullable String inferred,
            LocalDate after) {

        Term(String parent, LocalDate from, @Nullable LocalDate until, String source) {
            this(parent, from, until, source, null, LocalDate.MIN);
        }

        Term until(@Nullable LocalDate until) {
            return new Term(parent, from, until, source, inferred, after);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private final Bodies bodies;
    private final List<Term> terms = new ArrayList<>(4);
    private @Nullable LocalDate seen;

    Belonging(Bodies bodies) {
        this.bodies = bodies;
    }

    List<Term> terms() {
        return terms;
    }

    /** The day of the last file that was read; the beginning of time if none was. */
    LocalDate seen() {
        return seen == null ? LocalDate.MIN : seen;
    }

    /** Everything a file of memberships says of the practice, in the order of days. */
    void read(List<Membership> memberships, Publication file) {
        terms.clear();
        for (var each : memberships) {
            terms.add(new Term(each.parent(), each.from(), each.until(), file.source()));
        }
        seen = file.vintage();
    }

    /** What a file of organisations says of the practice. To be called in the order of vintages, none before {@link #read}. */
    void read(Organisation row, Publication file) {
        if (row.parent().isEmpty() || row.joined() == null) return;
        var from = later(row.joined(), bodies.open(row.parent()));
        var last = terms.isEmpty() ? null : terms.getLast();
        if (last == null) {
            add(row.parent(), from, row.left(), file, null);
        } else if (last.parent().equals(row.parent())) {
            continued(last, row, file);
        } else {
            moved(last, row, from, file);
        }
        seen = file.vintage();
    }

    /**
     * What a file shows on its day, without saying since when. To be called in the order of vintages, as {@link #read} is.
     */
    void observe(String parent, Publication file) {
        var day = file.vintage();
        var last = terms.isEmpty() ? null : terms.getLast();
        if (last == null || last.parent().equals(parent)) {
            var ended = last == null || last.until() != null && !last.until().isAfter(day);
            if (ended) add(parent, day, null, file, "first seen in " + file.source());
        } else if (last.until() == null || !last.until().isAfter(day)) {
            move(last, parent, changed(last, parent, file), null, file);
        }
        seen = day;
    }

    private void continued(Term last, Organisation row, Publication file) {
        var joined = later(row.joined() == null ? last.from() : row.joined(), last.from());
        if (last.until() != null && joined.isAfter(last.until())) {
            add(row.parent(), joined, row.left(), file, null);
        } else if (row.left() == null || row.left().isAfter(last.from())) {
            terms.set(terms.size() - 1, refined(last, row, file).until(row.left()));
        }
    }

    /** The day on which a practice moved, where at first only a file was known that shows it afterwards. */
    private Term refined(Term last, Organisation row, Publication file) {
        if (last.inferred() == null || row.joined() == null) return last;
        var from = later(row.joined(), bodies.open(row.parent()));
        if (!from.isAfter(last.after()) || from.isAfter(last.from())) return last;
        if (terms.size() > 1) {
            var before = terms.get(terms.size() - 2);
            if (!from.isAfter(before.from())) return last;
            if (before.until() == null || before.until().isAfter(from)) terms.set(terms.size() - 2, before.until(from));
        }
        return new Term(last.parent(), from, last.until(), file.source());
    }

    /**
     * ODS often restates the day of joining as if the new body had always been there. Where an earlier file shows that it
     * was not so, the practice moved when its old body closed, or else when the new file was published.
     */
    private void moved(Term last, Organisation row, LocalDate given, Publication file) {
        var from = seen != null && !given.isAfter(seen) ? changed(last, row.parent(), file) : given;
        if (row.left() != null && !from.isBefore(row.left())) {
            // It closed before it can have moved: the file only restates its last body.
            if (row.left().isAfter(last.from()) && last.until() == null)
                terms.set(terms.size() - 1, last.until(row.left()));
            return;
        }
        move(last, row.parent(), from, row.left(), file);
    }

    /** When it passed from one body to another, as far as two files on either side of the day can tell. */
    private LocalDate changed(Term last, String parent, Publication file) {
        var closed = bodies.closed(last.parent());
        if (isNew(closed, file)) return java.util.Objects.requireNonNull(closed);
        var open = bodies.open(parent);
        return isNew(open, file) && !open.equals(Bodies.ESTABLISHED) ? open : file.vintage();
    }

    private boolean isNew(@Nullable LocalDate day, Publication file) {
        return day != null && (seen == null || day.isAfter(seen)) && !day.isAfter(file.vintage());
    }

    private void move(Term last, String parent, LocalDate from, @Nullable LocalDate until, Publication file) {
        terms.removeLast();
        if (last.from().isBefore(from)) {
            terms.add(last.until() == null || last.until().isAfter(from) ? last.until(from) : last);
        }
        var why = from.equals(file.vintage())
                ? "first seen in " + file.source()
                : from.equals(bodies.closed(last.parent())) ? "when its commissioner before ended" : null;
        add(parent, from, until, file, why);
    }

    private void add(
            String parent, LocalDate from, @Nullable LocalDate until, Publication file, @Nullable String inferred) {
        if (until != null && !from.isBefore(until)) return;
        terms.add(new Term(parent, from, until, file.source(), inferred, seen == null ? LocalDate.MIN : seen));
    }

    /** Nobody belongs to a body that has closed. */
    void endWithBodies() {
        for (var at = terms.size() - 1; at >= 0; at--) {
            var term = terms.get(at);
            var closed = bodies.closed(term.parent());
            if (closed == null || term.until() != null && !term.until().isAfter(closed)) continue;
            if (closed.isAfter(term.from())) terms.set(at, term.until(closed));
            else terms.remove(at);
        }
    }

    /** Where a body closed and the next is only known from later on, its successor stands in the gap. */
    void fillGaps(Succession succession) {
        for (var at = terms.size() - 2; at >= 0; at--) {
            var term = terms.get(at);
            var next = terms.get(at + 1);
            if (term.until() == null || !term.until().isBefore(next.from())) continue;
            if (!term.until().equals(bodies.closed(term.parent()))) continue;
            var heir = succession.mainHeir(term.parent());
            if (heir == null || bodies.open(heir).isAfter(term.until())) continue;
            terms.add(
                    at + 1,
                    new Term(
                            heir,
                            term.until(),
                            next.from(),
                            next.source(),
                            "from the succession of its commissioner",
                            term.until()));
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
