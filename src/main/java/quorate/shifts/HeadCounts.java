package quorate.shifts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Edition;
import quorate.figures.Figure;
import quorate.figures.Figures;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/**
 * For how many people a commissioner's money was in a year: what it gave in a file itself, else the patients on the lists of the
 * practices that it commissioned on the first day of the year, else the people who lived in its area. Which it is is always said.
 */
@Component
class HeadCounts {

    private static final String RESIDENTS = "population.all";
    /** Lists of practices, what is nearest to the first day of a year first. */
    private static final Map<String, String> LISTS = lists();

    private final Figures figures;
    private final Register register;

    HeadCounts(Figures figures, Register register) {
        this.figures = figures;
        this.register = register;
    }

    private static Map<String, String> lists() {
        var all = new LinkedHashMap<String, String>();
        all.put("registered.all", "NHS Digital, patients registered at a practice");
        all.put("ages.registered", "NHS Digital, patients registered by sex and age");
        all.put("nhsbsa.registered", "NHSBSA, patient list sizes by quarter");
        all.put("payments.registered", "NHS payments to general practice, patients of the practices paid");
        return all;
    }

    /** @param told what was given in a file, by year */
    Map<Integer, Heads> of(PartyId commissioner, Set<Integer> years, Map<Integer, Told> told, long known) {
        var members = new TreeMap<Integer, List<String>>();
        var codes = new HashSet<String>();
        for (var year : years) {
            var view = register.on(Shifts.firstDay(year), known);
            members.put(year, practices(view, commissioner));
            codes.addAll(members.get(year));
            view.find(commissioner).flatMap(Party::code).ifPresent(codes::add);
        }
        var byMeasure = published(codes, known);
        var all = new TreeMap<Integer, Heads>();
        for (var year : years) {
            var found = new ArrayList<Heads>();
            Optional.ofNullable(told.get(year))
                    .map(it -> new Heads(it.value(), "people, given in a file: " + it.source(), List.of()))
                    .ifPresent(found::add);
            LISTS.forEach((measure, source) -> patients(
                            byMeasure.getOrDefault(measure, List.of()),
                            year,
                            members.getOrDefault(year, List.of()),
                            source)
                    .ifPresent(found::add));
            residents(byMeasure.getOrDefault(RESIDENTS, List.of()), year).ifPresent(found::add);
            if (!found.isEmpty()) all.put(year, Heads.of(found));
        }
        return all;
    }

    private static List<String> practices(View view, PartyId commissioner) {
        return view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .map(Link::from)
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind() == Kind.PRACTICE)
                .flatMap(party -> party.code().stream())
                .toList();
    }

    private Map<String, List<Figure>> published(Collection<String> codes, long known) {
        var measures = new ArrayList<>(LISTS.keySet());
        measures.add(RESIDENTS);
        measures.removeIf(it -> figures.findMeasure(it).isEmpty());
        return figures.series(codes, measures, AsKnown.at(known)).stream()
                .filter(it -> it.number().isPresent())
                .collect(Collectors.groupingBy(it -> it.measure().id()));
    }

    /** Of several editions of a year the first, which is nearest to its first day. */
    private static Optional<Edition> firstOf(List<Figure> all, int year) {
        return all.stream()
                .map(Figure::edition)
                .filter(it -> Shifts.yearOf(it.period().from()) == year)
                .min(Comparator.comparing(it -> it.period().from()));
    }

    static Optional<Heads> patients(List<Figure> all, int year, List<String> practices, String source) {
        return firstOf(all, year).flatMap(edition -> {
            var counted = all.stream()
                    .filter(it -> it.edition().id().equals(edition.id()) && practices.contains(it.code()))
                    .flatMap(it -> it.number().stream())
                    .filter(it -> it.signum() > 0)
                    .toList();
            if (counted.isEmpty()) return Optional.empty();
            var sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var of = counted.size() == practices.size()
                    ? Words.count(practices.size(), "practice", "practices")
                    : counted.size() + " of " + Words.count(practices.size(), "practice", "practices");
            return Optional.of(new Heads(
                    sum.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                    "patients on the lists of " + of + ", " + edition.title() + " (" + source + ")",
                    List.of()));
        });
    }

    private static Optional<Heads> residents(List<Figure> all, int year) {
        return firstOf(all, year)
                .flatMap(edition -> all.stream()
                        .filter(it -> it.edition().id().equals(edition.id()))
                        .flatMap(it -> it.number().stream())
                        .findFirst()
                        .map(it -> new Heads(
                                it.longValue(),
                                "people who live in the area, " + edition.title() + " (Office for National Statistics)",
                                List.of())));
    }
}
