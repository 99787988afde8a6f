package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * To which of several bodies somebody belonged, day by day, as the files saw it. A file that gives days is believed for
 * them. One that does not is believed on its own day, for all days before the first, and until another says something
 * else; the change then falls on the day on which the old body ended or the new one began, if either did in between, and
 * else on the day of the file that first shows it.
 */
final class Tenure {

    private final List<Seen> seen = new ArrayList<>(3);

    /**
     * What one file shows.
     *
     * @param day on which it shows it
     * @param parent nobody where the file says that there is none
     * @param from the first day, where the file gives it
     */
    private record Seen(
            LocalDate day,
            Layout layout,
            @Nullable PartyId parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    /** @param inferred why the first day is as it is, where no file gives it */
    record Term(
            PartyId parent,
            LocalDate from,
            @Nullable LocalDate until,
            String source,
            @Nullable String inferred) {

        Term until(@Nullable LocalDate day) {
            return new Term(parent, from, day, source, inferred);
        }
    }

    /** From when until when somebody existed; null for whoever never did. */
    interface Lives {
        @Nullable
        Span of(PartyId id);
    }

    void see(Publication file, LocalDate day, @Nullable PartyId parent) {
        see(file, day, parent, null, null);
    }

    void see(
            Publication file,
            LocalDate day,
            @Nullable PartyId parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        var one = new Seen(day, file.layout(), parent, from, until, file.source());
        if (!seen.contains(one)) seen.add(one);
    }

    /** The first body that a file shows. */
    Optional<PartyId> first() {
        return believed().stream().findFirst().map(Seen::parent);
    }

    boolean isTold() {
        return !seen.isEmpty();
    }

    boolean isToldWithout(Layout layout) {
        return seen.stream()
                .anyMatch(one -> one.layout() != layout && !one.layout().isLastResort());
    }

    /** What two or more files say, in the order of days; on one day the better file alone. */
    private List<Seen> believed() {
        if (seen.stream().anyMatch(one -> !one.layout().isLastResort())) {
            seen.removeIf(one -> one.layout().isLastResort());
        }
        seen.sort(Comparator.comparing(Seen::day).thenComparing(Seen::layout).thenComparing(Seen::source));
        var believed = new ArrayList<Seen>(seen.size());
        for (var at = 0; at < seen.size(); at++) {
            var one = seen.get(at);
            var before = at == 0 ? null : seen.get(at - 1);
            if (before != null && before.day().equals(one.day()) && before.layout() != one.layout()) continue;
            if (!isContradicted(at)) believed.add(one);
        }
        return believed;
    }

    /** True where a better file says the same other thing before and after. */
    private boolean isContradicted(int at) {
        var one = seen.get(at);
        Seen before = null;
        Seen after = null;
        for (var index = 0; index < seen.size(); index++) {
            var other = seen.get(index);
            if (other.layout().compareTo(one.layout()) >= 0) continue;
            if (index < at) before = other;
            else if (index > at && after == null) after = other;
        }
        return before != null
                && after != null
                && before.parent() != null
                && before.parent().equals(after.parent())
                && !before.parent().equals(one.parent());
    }

    /** The terms that follow, not yet cut to anybody's life. */
    List<Term> terms(Lives lives) {
        var terms = new ArrayList<Term>(2);
        Seen before = null;
        for (var one : believed()) {
            var last = terms.isEmpty() ? null : terms.getLast();
            if (before != null
                    && last != null
                    && last.until() == null
                    && last.parent().equals(one.parent())) {
                terms.set(terms.size() - 1, continued(last, one));
            } else {
                begin(one, before, terms, lives);
            }
            before = one;
        }
        return terms;
    }

    private static Term continued(Term last, Seen one) {
        var exact = one.from();
        if (last.inferred() == null || exact == null || !exact.isBefore(last.from())) return last.until(one.until());
        return new Term(last.parent(), exact, one.until(), one.source(), null);
    }

    private static void begin(Seen one, @Nullable Seen before, List<Term> terms, Lives lives) {
        var from = LocalDate.MIN;
        var inferred = "as first told by " + one.source();
        if (one.from() != null && (before == null || one.from().isAfter(before.day()))) {
            from = one.from();
            inferred = null;
        } else if (before != null) {
            from = change(before, one, lives);
            inferred = before.source().equals(one.source())
                    ? "as the code passed on"
                    : from.equals(one.day())
                            ? "first seen in " + one.source() + ", and not in " + before.source()
                            : "when the one ended or the other began";
        }
        if (!terms.isEmpty()) {
            var last = terms.getLast();
            if (last.until() == null || last.until().isAfter(from)) terms.set(terms.size() - 1, last.until(from));
        }
        if (one.parent() != null) terms.add(new Term(one.parent(), from, one.until(), one.source(), inferred));
    }

    private static LocalDate change(Seen before, Seen one, Lives lives) {
        var old = before.parent() == null ? null : lives.of(before.parent());
        if (old != null && isBetween(old.until(), before, one)) return java.util.Objects.requireNonNull(old.until());
        var now = one.parent() == null ? null : lives.of(one.parent());
        return now != null && isBetween(now.from(), before, one) ? now.from() : one.day();
    }

    private static boolean isBetween(@Nullable LocalDate day, Seen before, Seen one) {
        return day != null && day.isAfter(before.day()) && !day.isAfter(one.day());
    }

    /** Ties that say so, each within the lives of both. */
    void derive(PartyId child, Tie tie, Lives lives, Derived derived) {
        var terms = terms(lives);
        findDisputes(child, tie, terms, derived);
        for (var term : terms) {
            var span = common(term, lives.of(child), lives.of(term.parent()));
            if (span == null) continue;
            var exact = term.inferred() == null || seen.stream().anyMatch(one -> isOnTheDay(one, term, span));
            Map<String, String> notes = exact ? Map.of() : derived.inferred(String.valueOf(term.inferred()));
            derived.tie(child, tie, term.parent(), span, notes, term.source());
        }
    }

    private void findDisputes(PartyId child, Tie tie, List<Term> terms, Derived derived) {
        if (seen.size() < 2) return;
        for (var one : seen) {
            if (one.parent() == null) continue;
            for (var term : terms) {
                var holds = !one.day().isBefore(term.from())
                        && (term.until() == null || one.day().isBefore(term.until()));
                if (!holds || term.parent().equals(one.parent())) continue;
                derived.dispute(
                        child,
                        one.source(),
                        "body that it " + tie.forward(),
                        derived.code(one.parent()),
                        derived.code(term.parent()),
                        term.source());
            }
        }
    }

    /** A file that shows it on the very day on which one of the two began needs no inference. */
    private static boolean isOnTheDay(Seen one, Term term, Span span) {
        return term.from().isBefore(span.from())
                && one.day().equals(span.from())
                && term.parent().equals(one.parent());
    }

    private static @Nullable Span common(Term term, @Nullable Span one, @Nullable Span other) {
        if (one == null || other == null) return null;
        var from = later(term.from(), later(one.from(), other.from()));
        var until = earlier(term.until(), earlier(one.until(), other.until()));
        return until != null && !from.isBefore(until) ? null : new Span(from, until);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null) return b;
        return b == null || a.isBefore(b) ? a : b;
    }
}
