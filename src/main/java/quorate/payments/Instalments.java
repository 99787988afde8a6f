package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Pays;
import quorate.schemes.Phasing;
import quorate.schemes.Statement;
import quorate.web.Words;

/**
 * What of a period's statements is paid in a month, where a scheme is paid in parts; elsewhere all of it, or nothing.
 *
 * @param over the days that are worked out
 * @param days those that are paid for
 */
record Instalments(Definition scheme, Span over, Span days) {

    /** The days for which one run is: a month where the scheme is paid in parts, else its month, quarter or year. */
    static Span days(Definition scheme, LocalDate day) {
        return scheme.isInParts() ? Pays.MONTH.around(day, scheme.span()) : period(scheme, day);
    }

    private static Span period(Definition scheme, LocalDate day) {
        var whole = scheme.span();
        var period = scheme.pays().around(day, whole);
        var from = period.from().isBefore(whole.from()) ? whole.from() : period.from();
        var until =
                Stream.of(period.end(), whole.end()).flatMap(Optional::stream).min(LocalDate::compareTo);
        return new Span(from, until.orElse(null));
    }

    /** The period of the day, and those before it of which something is due in its month only; the latest first. */
    private static List<Span> periods(Definition scheme, LocalDate day) {
        if (!scheme.isInParts()) return List.of(period(scheme, day));
        var days = days(scheme, day);
        var last = days.lastDay().orElse(day);
        var end = scheme.span().lastDay().filter(it -> it.isBefore(last)).orElse(last);
        var found = new ArrayList<Span>();
        found.add(period(scheme, end));
        while (true) {
            var before = found.getLast().from().minusDays(1);
            if (!scheme.span().holdsOn(before)) return found;
            var period = period(scheme, before);
            if (!new Instalments(scheme, period, days).isDue()) return found;
            found.add(period);
        }
    }

    /** Whether a run can be for the month of a day: in the days of the scheme, or while something of them is due. */
    static boolean holds(Definition scheme, LocalDate day) {
        return scheme.span().holdsOn(day)
                || scheme.isInParts()
                        && day.isAfter(scheme.span().from())
                        && of(scheme, day).stream().anyMatch(Instalments::isDue);
    }

    /** What can be due in the days of one run: of the period in which they are, and of those that are over. */
    static List<Instalments> of(Definition scheme, LocalDate day) {
        var days = days(scheme, day);
        return periods(scheme, day).stream()
                .map(over -> new Instalments(scheme, over, days))
                .toList();
    }

    /** Whether anything is due in these days. */
    boolean isDue() {
        return Stream.concat(scheme.payments().stream(), scheme.pot().stream().map(Definition.Pot::line))
                .anyMatch(this::isDue);
    }

    /** Whether a part of the line is due in these days. */
    boolean isDue(Definition.Payment line) {
        return line.phasing()
                .map(it -> it.months(over, scheme.pays()).contains(month()))
                .orElse(!scheme.isInParts());
    }

    private LocalDate month() {
        return days.from().withDayOfMonth(1);
    }

    private List<Phasing.Part> parts(Statement.Line line) {
        return line.payment().phasing().stream()
                .flatMap(it -> it.parts(line.amount().orElse(Money.ZERO), over, scheme.pays()).stream())
                .toList();
    }

    /** What of a line is paid in these days; empty where it cannot be worked out. */
    Optional<Money> of(Statement.Line line) {
        if (line.payment().phasing().isEmpty()) return line.amount();
        return line.amount()
                .map(whole -> parts(line).stream()
                        .filter(part -> part.month().equals(month()))
                        .map(Phasing.Part::amount)
                        .reduce(Money.ZERO, Money::plus));
    }

    /**
     * The lines of a statement that are paid in these days: of a scheme in parts, those that are due and can be worked out; of
     * another, all, and none if one of them cannot be worked out.
     */
    List<Statement.Line> paid(Statement statement) {
        if (!scheme.isInParts() || scheme.joining().together()) {
            return statement.total().isEmpty()
                    ? List.of()
                    : statement.lines().stream()
                            .filter(line -> isDue(line.payment()))
                            .toList();
        }
        return statement.lines().stream()
                .filter(line -> isDue(line.payment()) && line.amount().isPresent())
                .toList();
    }

    /** The lines that are due in these days and cannot be paid, because they cannot be worked out. */
    List<Statement.Line> waiting(Statement statement) {
        var paid = paid(statement);
        return statement.lines().stream()
                .filter(line -> isDue(line.payment()) && !paid.contains(line))
                .toList();
    }

    /** What is paid of a statement in these days; empty where nothing of what is due can be. */
    Optional<Money> of(Statement statement) {
        if (!scheme.isInParts()) return statement.total();
        var paid = paid(statement);
        if (paid.isEmpty()
                && (!statement.objections().isEmpty() || !waiting(statement).isEmpty())) return Optional.empty();
        return Optional.of(paid.stream().flatMap(line -> of(line).stream()).reduce(Money.ZERO, Money::plus));
    }

    /** "Part 3 of 12 of £342,691.00, due in June 2014: £28,557.58"; what is said of a line that is paid in parts. */
    List<String> words(Statement.Line line) {
        if (line.payment().phasing().isEmpty()) return List.of();
        var parts = parts(line);
        var due = parts.stream().filter(part -> part.month().equals(month())).toList();
        if (due.isEmpty()) {
            return List.of("Nothing of it is due in " + Months.of(month()) + ". It is paid "
                    + line.payment().phasing().orElseThrow() + ": "
                    + Words.list(parts.stream()
                            .map(part -> Months.of(part.month()))
                            .distinct()
                            .toList())
                    + ".");
        }
        if (line.amount().isEmpty()) {
            return List.of("It is due in " + Months.of(month())
                    + " and waits until it can be worked out. A retro run of that month pays it then.");
        }
        return due.stream()
                .map(part -> "Part " + part.number() + " of " + part.of() + " of "
                        + line.amount().orElseThrow() + ", due in " + Months.of(month()) + ": " + part.amount()
                        + (part.number() == part.of() && part.of() > 1 ? ", with the pennies left over" : ""))
                .toList();
    }
}
