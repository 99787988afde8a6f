package quorate.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Figures;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Definition.About;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Totals;

/**
 * Works a scheme out for every practice or network of a commissioner for a year, as if each that may take part signed up, beside the one
 * that it was copied from. What was read counts; else what was published of the lists; else what somebody types to try with.
 */
@Component
class Effects {

    /** By reading, what is published of it each year. */
    private static final Map<String, String> PUBLISHED =
            Map.of("registered-list", "payments.registered", "weighted-list", "payments.weighted");

    private final Payments payments;
    private final Figures figures;
    private final Schemes schemes;

    Effects(Payments payments, Figures figures, Schemes schemes) {
        this.payments = payments;
        this.figures = figures;
        this.schemes = schemes;
    }

    /** What each practice gets in a year. @param sums by code; without those for whom it cannot be worked out */
    private record Year(
            Span days,
            Map<String, Money> sums,
            Map<String, Set<String>> why,
            Map<String, String> names,
            Set<String> missing,
            Set<String> assumed) {}

    /**
     * @param day in the year that is worked out, if the scheme holds then; else its first or last year is
     * @throws ArithmeticException if it comes to more than can be counted
     */
    Effect of(PartyId commissioner, Definition scheme, Optional<Definition> beside, LocalDate day, Tries tries) {
        var copied = beside.map(Definition::id).orElse("");
        var then = year(commissioner, scheme, copied, day, tries);
        var now = beside.map(it -> year(commissioner, it, it.id(), then.days().from(), tries));
        var paid = now.map(it -> payments.paid(commissioner, copied, it.days()).practices())
                .orElse(Map.of());
        var rows = new ArrayList<Effect.Row>();
        for (var it : then.names().entrySet()) {
            var code = it.getKey();
            rows.add(new Effect.Row(
                    code,
                    it.getValue(),
                    now.flatMap(year -> Optional.ofNullable(year.sums().get(code))),
                    Optional.ofNullable(then.sums().get(code)),
                    Optional.ofNullable(paid.get(code)),
                    List.copyOf(then.why().getOrDefault(code, Set.of()))));
        }
        return new Effect(
                then.days(),
                beside.map(Definition::title),
                now.map(Year::days),
                rows,
                List.copyOf(then.missing()),
                List.copyOf(then.assumed()),
                scheme.joining().unit());
    }

    private Year year(PartyId commissioner, Definition scheme, String copied, LocalDate day, Tries tries) {
        var days = days(scheme, day);
        var first = within(scheme, days.from());
        var around = payments.around(commissioner, scheme, copied, first);
        var year = new Year(
                days,
                new LinkedHashMap<>(),
                new HashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        around.practices().forEach(it -> year.names().put(it.code(), it.name()));
        var common = common(scheme, around, days.from(), tries, year);
        var entrants = entrants(scheme, around, first, tries, year);
        var totals = schemes.totals(scheme, entrants, common);
        for (var at = days.from(); days.holdsOn(at); ) {
            add(scheme, entrants, common, totals, at, year);
            var next = within(scheme, at).end();
            if (next.isEmpty()) break;
            at = next.get();
        }
        year.sums().keySet().removeAll(year.why().keySet());
        return year;
    }

    /** Sums for all; of whoever has none, a statement says why. */
    private void add(
            Definition scheme,
            List<Entrant> entrants,
            Map<String, Reading> common,
            Totals totals,
            LocalDate day,
            Year year) {
        var sums = totals.on(day, LocalDate.MAX);
        var without = new ArrayList<Entrant>();
        for (var row = 0; row < entrants.size(); row++) {
            var entrant = entrants.get(row);
            sums.of(row)
                    .ifPresentOrElse(
                            it -> year.sums().merge(entrant.code(), it, Money::plus), () -> without.add(entrant));
        }
        if (without.isEmpty()) return;
        // A pot is shared among all, so that all are asked.
        var asked = scheme.pot().isPresent() ? entrants : without;
        for (var statement : schemes.calculate(scheme, asked, common, day, LocalDate.MAX)) {
            if (statement.total().isPresent()) continue;
            var why = year.why().computeIfAbsent(statement.entrant().code(), it -> new LinkedHashSet<>());
            statement.listObjections().forEach(it -> why.add(it.sentence()));
        }
    }

    /** The twelve months in which the day lies, cut to the days of the scheme. */
    private static Span days(Definition scheme, LocalDate day) {
        var span = scheme.span();
        var at = span.holdsOn(day)
                ? day
                : day.isBefore(span.from()) ? span.from() : span.lastDay().orElse(span.from());
        var april = LocalDate.of(at.getMonthValue() < 4 ? at.getYear() - 1 : at.getYear(), 4, 1);
        var from = april.isBefore(span.from()) ? span.from() : april;
        var end = april.plusYears(1);
        return Span.between(from, span.end().filter(it -> it.isBefore(end)).orElse(end));
    }

    /** The month, quarter or year in which a day lies, cut to the days of the scheme. */
    private static Span within(Definition scheme, LocalDate day) {
        var period = scheme.pays().around(day, scheme.span());
        var from = period.from().isBefore(scheme.span().from()) ? scheme.span().from() : period.from();
        var last = scheme.span().end();
        var end = period.end()
                .filter(it -> last.isEmpty() || it.isBefore(last.get()))
                .or(() -> last);
        return new Span(from, end.orElse(null));
    }

    private static Map<String, Reading> common(
            Definition scheme, Payments.Around around, LocalDate day, Tries tries, Year year) {
        var found = new HashMap<String, Reading>(around.common());
        for (var wanted : scheme.wanted()) {
            if (wanted.about() != About.COMMISSIONER || found.containsKey(wanted.id())) continue;
            tries.find(wanted, day).ifPresent(it -> found.put(wanted.id(), it));
            note(wanted, found.containsKey(wanted.id()), "typed to try with", year);
        }
        return found;
    }

    private static void note(Definition.Wanted wanted, boolean there, String from, Year year) {
        if (there) year.assumed().add(wanted.title() + ": " + from);
        else if (wanted.usual() == null)
            year.missing().add(wanted.id() + ": " + wanted.title() + ", in " + wanted.unit());
    }

    /** Each as in a run, as if all had signed: what nobody has read of them, or of their members, is taken from elsewhere. */
    private List<Entrant> entrants(Definition scheme, Payments.Around around, Span period, Tries tries, Year year) {
        var day = year.days().from();
        var own = around.practices().stream().map(Payments.Practice::code).toList();
        var members = around.members();
        var codes = Stream.concat(own.stream(), members.stream()).distinct().toList();
        var published = published(scheme, codes, day);
        var taken = new HashMap<String, Map<String, Reading>>();
        around.read().forEach((code, readings) -> taken.put(code, new HashMap<>(readings)));
        for (var wanted : scheme.wanted()) {
            if (wanted.about() == About.COMMISSIONER) continue;
            for (var code : wanted.about() == About.MEMBERS ? members : own) {
                var readings = taken.computeIfAbsent(code, any -> new HashMap<>());
                if (readings.containsKey(wanted.id())) continue;
                var counted = Optional.ofNullable(
                        published.getOrDefault(wanted.id(), Map.of()).get(code));
                counted.or(() -> tries.find(wanted, day)).ifPresent(it -> readings.put(wanted.id(), it));
                note(
                        wanted,
                        readings.containsKey(wanted.id()),
                        counted.map(Reading::source).orElse("typed to try with"),
                        year);
            }
        }
        var signed = scheme.joining().by().orElse(scheme.span().from());
        return around.practices().stream()
                .map(it -> around.entrant(scheme, period, it, signed, taken))
                .toList();
    }

    private Map<String, Map<String, Reading>> published(Definition scheme, List<String> codes, LocalDate day) {
        var found = new HashMap<String, Map<String, Reading>>();
        if (codes.isEmpty()) return found;
        for (var wanted : scheme.wanted()) {
            var measure = PUBLISHED.get(wanted.id());
            if (measure == null || figures.findMeasure(measure).isEmpty()) continue;
            for (var figure : figures.latest(codes, List.of(measure), day, AsKnown.NOW)) {
                figure.number()
                        .ifPresent(it -> found.computeIfAbsent(wanted.id(), name -> new HashMap<>())
                                .put(
                                        figure.code(),
                                        new Reading(
                                                Exact.of(it),
                                                figure.edition().period().from(),
                                                "published for "
                                                        + figure.edition().title(),
                                                true)));
            }
        }
        return found;
    }
}
