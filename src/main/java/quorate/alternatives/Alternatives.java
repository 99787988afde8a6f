package quorate.alternatives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.payments.Payments;
import quorate.payments.Signatures;
import quorate.register.Register;
import quorate.register.View;
import quorate.schemes.Definition;
import quorate.schemes.Definition.About;
import quorate.schemes.Entrant;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;

/** Works the national framework and a local alternative out for every practice of a commissioner, from the same figures. */
@Component
public class Alternatives {

    static final String NATIONAL = "qof";

    private final Payments payments;
    private final Schemes schemes;
    private final Register register;
    private final Known known;
    private final ObjectProvider<Signatures> signatures;

    Alternatives(
            Payments payments, Schemes schemes, Register register, Known known, ObjectProvider<Signatures> signatures) {
        this.payments = payments;
        this.schemes = schemes;
        this.register = register;
        this.known = known;
        this.signatures = signatures;
    }

    /** The schemes in which taking part is a choice: those that say they replace the framework first. */
    List<Definition> offered() {
        var all = new ArrayList<Definition>();
        schemes.all().stream().filter(Alternatives::isAlternative).forEach(all::add);
        schemes.all().stream()
                .filter(it -> it.joining().signs() && !isAlternative(it))
                .forEach(all::add);
        return all;
    }

    private static boolean isAlternative(Definition scheme) {
        return scheme.replaces().stream()
                .anyMatch(it -> it.what().toLowerCase(Locale.ROOT).contains("outcomes framework"));
    }

    Optional<Definition> find(String scheme) {
        return schemes.find(scheme);
    }

    /** The last financial year that lies wholly within the days of a scheme, else the one in which it begins. */
    static int usual(Definition scheme) {
        var from = scheme.span().from();
        var first = from.getMonthValue() < 4 ? from.getYear() - 1 : from.getYear();
        var whole = LocalDate.of(first, 4, 1).equals(from) ? first : first + 1;
        var fits = scheme.span()
                .end()
                .map(it -> !it.isBefore(LocalDate.of(whole + 1, 4, 1)))
                .orElse(true);
        return fits ? whole : first;
    }

    private record Sums(Map<String, Money> amounts, Map<String, Set<String>> why) {}

    private record Notes(Set<String> missing, Set<String> assumed) {}

    /** @param asked the first of April of the year @param number up to which everything is known */
    Comparison of(PartyId commissioner, Definition local, LocalDate asked, Tries tries, long number) {
        var year = Span.between(asked, asked.plusYears(1));
        var days = within(local.span(), year);
        var national = schemes.get(NATIONAL);
        var notes = new Notes(new LinkedHashSet<>(), new LinkedHashSet<>());
        var points =
                sums(commissioner, national, year, tries, number, new Notes(new LinkedHashSet<>(), notes.assumed()));
        var other = days.map(it -> sums(commissioner, local, it, tries, number, notes));
        var practices = payments.around(commissioner, national, "", year).practices();
        var codes = practices.stream().map(Payments.Practice::code).toList();
        var paid = known.of(Known.PAID, codes, asked, number);
        var signed = signed(commissioner, local, days.orElse(year), number);
        var rows = practices.stream()
                .map(it -> {
                    var why = new LinkedHashSet<String>();
                    other.ifPresent(sums -> why.addAll(sums.why().getOrDefault(it.code(), Set.of())));
                    return new Comparison.Row(
                            it.id(),
                            it.code(),
                            it.name(),
                            Optional.ofNullable(points.amounts().get(it.code())),
                            Optional.ofNullable(paid.get(it.code()))
                                    .filter(reading -> year.holdsOn(reading.day()))
                                    .map(reading -> new Money(reading.value().pence(java.math.RoundingMode.HALF_UP))),
                            other.flatMap(
                                    sums -> Optional.ofNullable(sums.amounts().get(it.code()))),
                            Optional.ofNullable(signed.get(it.code())),
                            List.copyOf(why));
                })
                .toList();
        return new Comparison(
                year, days.orElse(year), rows, List.copyOf(notes.missing()), List.copyOf(notes.assumed()));
    }

    private Map<String, LocalDate> signed(PartyId commissioner, Definition scheme, Span days, long number) {
        var found = new HashMap<String, LocalDate>();
        signatures.stream().forEach(it -> found.putAll(it.signed(commissioner, scheme.id(), days, number)));
        return found;
    }

    private static Optional<Span> within(Span scheme, Span year) {
        if (!scheme.overlaps(year)) return Optional.empty();
        var from = scheme.from().isAfter(year.from()) ? scheme.from() : year.from();
        var last = year.end().orElseThrow();
        return Optional.of(
                Span.between(from, scheme.end().filter(it -> it.isBefore(last)).orElse(last)));
    }

    private Sums sums(PartyId commissioner, Definition scheme, Span days, Tries tries, long number, Notes notes) {
        var around = payments.around(commissioner, scheme, "", days);
        var april = LocalDate.of(
                days.from().getMonthValue() < 4
                        ? days.from().getYear() - 1
                        : days.from().getYear(),
                4,
                1);
        var common = common(scheme, around, april, tries, number, notes);
        var entrants = entrants(scheme, around, april, tries, number, notes);
        var sums = new Sums(new LinkedHashMap<>(), new HashMap<>());
        for (var at = days.from(); days.holdsOn(at); ) {
            for (var statement : schemes.calculate(scheme, entrants, common, at, LocalDate.MAX)) {
                var code = statement.entrant().code();
                statement.total().ifPresent(it -> sums.amounts().merge(code, it, Money::plus));
                if (statement.total().isPresent()) continue;
                var why = sums.why().computeIfAbsent(code, it -> new LinkedHashSet<>());
                statement.listObjections().stream().map(Objection::sentence).forEach(why::add);
            }
            var next = scheme.pays().around(at, scheme.span()).end();
            if (next.isEmpty()) break;
            at = next.get();
        }
        sums.amounts().keySet().removeAll(sums.why().keySet());
        // A framework of which no point was read would come to nothing, which is not what it would pay.
        if (scheme.id().equals(NATIONAL)) {
            entrants.stream()
                    .filter(it -> it.readings().keySet().stream().noneMatch(name -> name.contains("points")))
                    .forEach(it -> sums.amounts().remove(it.code()));
        }
        return sums;
    }

    private Map<String, Reading> common(
            Definition scheme, Payments.Around around, LocalDate april, Tries tries, long number, Notes notes) {
        var found = new HashMap<String, Reading>(known.prevalence(scheme, april, number));
        found.putAll(around.common());
        for (var wanted : scheme.wanted()) {
            if (wanted.about() != About.COMMISSIONER) continue;
            if (!found.containsKey(wanted.id())) tries.find(wanted, april).ifPresent(it -> found.put(wanted.id(), it));
            note(wanted, Optional.ofNullable(found.get(wanted.id())), notes);
        }
        return found;
    }

    private static void note(Definition.Wanted wanted, Optional<Reading> reading, Notes notes) {
        reading.filter(Reading::estimated).ifPresent(it -> notes.assumed().add(wanted.title() + ": " + it.source()));
        if (reading.isEmpty() && !wanted.id().contains("points"))
            notes.missing().add(wanted.id() + ": " + wanted.title() + ", in " + wanted.unit());
    }

    private List<Entrant> entrants(
            Definition scheme, Payments.Around around, LocalDate april, Tries tries, long number, Notes notes) {
        var codes = around.practices().stream().map(Payments.Practice::code).toList();
        var published = known.of(scheme, codes, april, number);
        var view = register.on(april);
        var signed = scheme.joining().by().orElse(scheme.span().from());
        var all = new ArrayList<Entrant>();
        for (var practice : around.practices()) {
            var readings = new HashMap<String, Reading>(practice.readings());
            for (var wanted : scheme.wanted()) {
                if (wanted.about() == About.COMMISSIONER) continue;
                if (!readings.containsKey(wanted.id())) {
                    Optional.ofNullable(published
                                    .getOrDefault(wanted.id(), Map.of())
                                    .get(practice.code()))
                            .or(() -> tries.find(wanted, april))
                            .ifPresent(it -> readings.put(wanted.id(), it));
                }
                var reading = Optional.ofNullable(readings.get(wanted.id()));
                if (reading.isPresent() || !wanted.id().startsWith("register-")) note(wanted, reading, notes);
            }
            all.add(new Entrant(practice.code(), contract(practice, view), Span.ALWAYS, signed, readings));
        }
        return all;
    }

    /** What the agreements say, else what the register does. */
    private static String contract(Payments.Practice practice, View view) {
        return practice.contract().isEmpty()
                ? view.find(practice.id())
                        .flatMap(it -> it.trait("contract"))
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                : practice.contract();
    }
}
