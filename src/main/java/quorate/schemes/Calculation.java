package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Span;
import quorate.schemes.Statement.Basis;
import quorate.schemes.Statement.Line;
import quorate.schemes.Statement.Values;
import quorate.web.Words;

/**
 * What everybody who takes part in a scheme is owed for a period. It asks nothing but what it is given: the same scheme,
 * contracts and readings come to the same pennies on any day, in any order.
 */
final class Calculation {

    private final Definition definition;
    private final Basis basis;
    private final Map<String, Reading> common;

    private Calculation(Basis basis, Map<String, Reading> common) {
        this.definition = basis.definition();
        this.common = common;
        this.basis = basis;
    }

    /** What everybody shares. @throws IllegalArgumentException with a sentence, for a day on which there is no such scheme */
    static Basis basis(Definition definition, LocalDate day, LocalDate known) {
        if (!definition.span().holdsOn(day)) {
            throw new IllegalArgumentException(definition.title() + " is for " + Words.span(definition.span()) + "; "
                    + Words.day(day) + " is not among these days");
        }
        var period = cut(definition.pays().around(day, definition.span()), definition.span());
        // What is paid once has no period of its own: the figures are those of the day that is asked for.
        var priced = definition.pays() == Pays.ONCE ? day : period.from();
        var figures = definition.figures().stream()
                .map(figure -> figure.find(priced, known))
                .toList();
        return new Basis(definition, period, priced, known, figures);
    }

    /**
     * @param day any day of the period
     * @param known what had been announced by then counts: later, and a backdated price is the new one
     * @param common the readings of the commissioner, the same for all
     * @return in the order of their codes
     * @throws IllegalArgumentException with a sentence, for a day on which there is no such scheme
     */
    static List<Statement> of(
            Definition definition,
            List<Entrant> entrants,
            Map<String, Reading> common,
            LocalDate day,
            LocalDate known) {
        var calculation = new Calculation(basis(definition, day, known), common);
        var codes = new HashSet<String>();
        var twice = entrants.stream()
                .map(Entrant::code)
                .filter(code -> !codes.add(code))
                .collect(java.util.stream.Collectors.toSet());
        // Each by itself: nobody's statement depends on another's until a pot is shared.
        var all = entrants.parallelStream()
                .map(entrant -> calculation.statement(entrant, twice.contains(entrant.code())))
                .sorted(Comparator.comparing(statement -> statement.entrant().code()))
                .toList();
        var pot = definition.pot();
        return pot.isPresent() ? new Sharing(definition, pot.get(), calculation::common).among(all) : List.copyOf(all);
    }

    static Span cut(Span period, Span within) {
        var from = within.from().isAfter(period.from()) ? within.from() : period.from();
        var until = period.until();
        var last = within.until();
        var end = until == null || (last != null && last.isBefore(until)) ? last : until;
        return new Span(from, end);
    }

    private Statement statement(Entrant entrant, boolean twice) {
        var objections = Joins.objections(basis, entrant, twice);
        if (!objections.isEmpty()) {
            return new Statement(
                    basis, entrant, new Values(new Exact[definition.slots().size()]), Map.of(), List.of(), objections);
        }
        var slots = new @Nullable Exact[definition.slots().size()];
        var reckoning = new Reckoning(definition, slots);
        days(entrant, slots);
        var used = readings(entrant, slots, reckoning);
        figures(slots, reckoning);
        reckoning.steps();
        return new Statement(basis, entrant, new Values(slots), used, lines(reckoning), List.of());
    }

    private List<Line> lines(Reckoning reckoning) {
        var lines = new ArrayList<Line>(definition.payments().size());
        for (var payment : definition.payments()) lines.add(line(payment, reckoning));
        var unmet =
                lines.stream().anyMatch(line -> !line.met() && line.objections().isEmpty());
        return definition.joining().together() && unmet
                ? lines.stream().map(Calculation::nothing).toList()
                : lines;
    }

    /** Of a bundle that is paid as a whole or not at all. */
    private static Line nothing(Line line) {
        return new Line(line.payment(), Money.ZERO, false, null, List.of());
    }

    private static Line line(Definition.Payment payment, Reckoning reckoning) {
        var when = payment.when();
        if (when != null) {
            var holds = reckoning.of(when);
            if (holds == null) return new Line(payment, null, false, null, reckoning.objections());
            if (holds.isZero()) return new Line(payment, Money.ZERO, false, null, List.of());
        }
        var amount = reckoning.of(payment.is());
        if (amount == null) return new Line(payment, null, true, null, reckoning.objections());
        return money(payment, amount, reckoning);
    }

    private static Line money(Definition.Payment payment, Exact amount, Reckoning reckoning) {
        try {
            return new Line(payment, new Money(reckoning.pence(amount)), true, null, List.of());
        } catch (ArithmeticException tooMuch) {
            return new Line(
                    payment,
                    null,
                    true,
                    null,
                    List.of(reckoning.objection(
                            "schemes.too-much",
                            payment.title() + " would come to more than money can be counted in.",
                            "Look for a reading with too many digits.")));
        }
    }

    private void days(Entrant entrant, @Nullable Exact[] slots) {
        var period = basis.period();
        var end = period.until();
        if (end == null) return;
        var held = cut(period, entrant.held());
        slots[0] = Exact.of(java.time.temporal.ChronoUnit.DAYS.between(
                held.from(), held.end().orElse(end)));
        slots[1] = Exact.of(java.time.temporal.ChronoUnit.DAYS.between(period.from(), end));
    }

    private Map<String, Reading> readings(Entrant entrant, @Nullable Exact[] slots, Reckoning reckoning) {
        var used = HashMap.<String, Reading>newHashMap(definition.wanted().size());
        for (var at = 0; at < definition.wanted().size(); at++) {
            var wanted = definition.wanted().get(at);
            var from = wanted.about() == Definition.About.COMMISSIONER ? common : entrant.readings();
            var reading = Optional.ofNullable(from.get(wanted.id()))
                    .or(() -> wanted.assumed(basis.period()))
                    .orElse(null);
            var slot = Definition.BUILT_IN + at;
            if (reading == null) {
                reckoning.lack(slot, missing(wanted, entrant));
            } else {
                used.put(wanted.id(), reading);
                slots[slot] = within(wanted, reading, entrant, reckoning, slot);
            }
        }
        return used;
    }

    private @Nullable Exact within(
            Definition.Wanted wanted, Reading reading, Entrant entrant, Reckoning reckoning, int slot) {
        var least = wanted.least();
        var most = wanted.most();
        var low = least != null && reading.value().compareTo(least) < 0;
        var high = most != null && reading.value().compareTo(most) > 0;
        if (!low && !high) return reading.value();
        var limit = low ? least : most;
        reckoning.lack(
                slot,
                reckoning.objection(
                        "schemes.reading.range",
                        wanted.title() + " of " + entrant.code() + " is read as "
                                + Shown.of(reading.value(), wanted.unit()) + " (" + reading.source()
                                + "), but cannot be " + (low ? "less" : "more") + " than "
                                + Shown.of(java.util.Objects.requireNonNull(limit), wanted.unit()) + ".",
                        "Ask for the reading again, or enter the right one with its source."));
        return null;
    }

    private Objection missing(Definition.Wanted wanted, Entrant entrant) {
        var whose = wanted.about() == Definition.About.COMMISSIONER ? "" : " of " + entrant.code();
        var taken = wanted.taken()
                .day(basis.period())
                .map(day -> " on " + Words.day(day))
                .orElse("");
        return Joins.objection(
                "schemes.reading.missing",
                wanted.title() + whose + taken + " was not read.",
                "Enter it with its source, or an estimate marked as one.",
                definition.sources());
    }

    private void figures(@Nullable Exact[] slots, Reckoning reckoning) {
        var slot = definition.firstFigure();
        for (var at = 0; at < basis.figures().size(); at++, slot++) {
            var value = basis.figures().get(at);
            slots[slot] = value.map(Definition.Value::amount).orElse(null);
            if (value.isEmpty()) {
                reckoning.lack(
                        slot,
                        reckoning.objection(
                                "schemes.figure.missing",
                                definition.figures().get(at).title() + " for " + Words.day(basis.priced())
                                        + " is not known to this scheme.",
                                "Add the figure with its source to the scheme, as a new version."));
            }
        }
        for (var weighting : definition.weightings()) {
            for (var part : weighting.parts()) slots[slot++] = part.share();
        }
    }

    /** What is the same for all: worked out without anybody's own readings. */
    Optional<Exact> common(Expression expression) {
        var slots = new @Nullable Exact[definition.slots().size()];
        var reckoning = new Reckoning(definition, slots);
        readings(new Entrant("", "", Span.ALWAYS, null, common), slots, reckoning);
        figures(slots, reckoning);
        reckoning.steps();
        return Optional.ofNullable(reckoning.of(expression));
    }
}
