package quorate.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;
import quorate.schemes.Unit;
import quorate.schemes.Working;

/** What every practice in England is owed for a year under the national schemes and ten others, with all its working kept. */
final class Owed {

    private static final int PRACTICES = 8_000;
    private static final Unit POINTS = Unit.parse("points");
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final List<String> SCHEMES = List.of(
            "gms-global-sum",
            "qof",
            "mpig-correction-factor",
            "qof-aspiration",
            "unplanned-admissions",
            "learning-disability-check",
            "vaccination-items",
            "extended-hours",
            "wiltshire-primary-care-offer",
            "eastern-cheshire-caring-together",
            "pms-reinvestment-huddersfield",
            "pms-reinvestment-bristol",
            "premises-rent");

    private Owed() {}

    static void measure(Figures figures) {
        var schemes = Schemes.ofJar();
        var entrants = new HashMap<String, List<Entrant>>();
        for (var id : SCHEMES) entrants.put(id, entrants(schemes.get(id)));
        for (var warm = 0; warm < 2; warm++) year(schemes, few(entrants));
        var before = used();
        var begun = System.nanoTime();
        var all = year(schemes, entrants);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var megabytes = (used() - before) / 1e6;
        var lines =
                all.stream().mapToLong(statement -> statement.lines().size()).sum();
        var short_ =
                all.stream().filter(statement -> statement.total().isEmpty()).count();
        if (short_ > 0) throw new IllegalStateException(short_ + " statements could not be worked out");
        figures.note("statements of a year for " + PRACTICES + " practices", all.size() + ", with " + lines + " lines");
        figures.below("a year of GMS, QOF and eleven schemes, two threads", 10, seconds, "s");
        figures.below("… what all statements with their working take", 1_000, megabytes, "MB");
        var said = System.nanoTime();
        var letters = all.stream()
                .limit(20_000)
                .flatMap(statement -> statement.lines().stream().map(line -> Working.sentences(statement, line)))
                .mapToLong(sentences ->
                        sentences.stream().mapToLong(String::length).sum())
                .sum();
        figures.note(
                "… 20,000 statements said as sentences",
                Figures.plain((System.nanoTime() - said) / 1e6) + " ms, " + letters + " letters");
    }

    private static Map<String, List<Entrant>> few(Map<String, List<Entrant>> entrants) {
        return entrants.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().subList(0, 500)));
    }

    private record Run(Definition scheme, LocalDate day) {}

    private static List<Statement> year(Schemes schemes, Map<String, List<Entrant>> entrants) {
        var runs = new ArrayList<Run>();
        for (var id : SCHEMES) {
            var scheme = schemes.get(id);
            var months = switch (scheme.pays()) {
                case MONTH -> 1;
                case QUARTER -> 3;
                case YEAR, ONCE -> 12;
            };
            for (var month = 0; month < 12; month += months) runs.add(new Run(scheme, APRIL.plusMonths(month)));
        }
        return runs.parallelStream()
                .flatMap(run -> schemes
                        .calculate(
                                run.scheme(),
                                entrants.get(run.scheme().id()),
                                common(run.scheme()),
                                run.day(),
                                LocalDate.of(2018, 1, 1))
                        .stream())
                .toList();
    }

    private static Map<String, Reading> common(Definition scheme) {
        var all = new HashMap<String, Reading>();
        for (var wanted : scheme.wanted()) {
            if (wanted.about() == Definition.About.COMMISSIONER) all.put(wanted.id(), reading(wanted.unit(), 5));
        }
        return all;
    }

    private static List<Entrant> entrants(Definition scheme) {
        var all = new ArrayList<Entrant>();
        for (var at = 0; at < PRACTICES; at++) {
            var readings = new HashMap<String, Reading>();
            for (var wanted : scheme.wanted()) {
                // No points could be kept from an earlier year in 2016.
                if (!wanted.id().equals("kept-points"))
                    readings.put(wanted.id(), reading(wanted.unit(), 1_000 + at * 7L % 9_973));
            }
            var code = "P" + (10_000 + at);
            all.add(new Entrant(code, "gms", Span.ALWAYS, scheme.span().from(), readings));
        }
        return all;
    }

    /** Points of sixteen areas stay below the 559 that there are. */
    private static Reading reading(Unit unit, long number) {
        var value = unit.equals(Unit.YES_NO)
                ? Exact.of(number % 2)
                : unit.equals(POINTS)
                        ? Exact.of(number % 35)
                        : unit.equals(Unit.SHARE)
                                ? Exact.of(1 + number % 99).dividedBy(Exact.of(100))
                                : Exact.of(number * 10 + 3).dividedBy(Exact.of(10));
        return new Reading(value, APRIL, "a bench", false);
    }

    private static long used() {
        for (var times = 0; times < 3; times++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
