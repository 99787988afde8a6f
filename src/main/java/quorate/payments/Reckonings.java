package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;

/**
 * What a month of a scheme comes to, worked out from the same contracts and readings as a run, for whoever only wants to know:
 * nothing here starts a run or reaches the ledger.
 */
@Component
public class Reckonings {

    private static final int AROUND = 3;

    private final Schemes schemes;
    private final TallyStore tallies;
    private final Payees payees;
    private final Replacing replacing;

    Reckonings(Schemes schemes, TallyStore tallies, Payees payees, Replacing replacing) {
        this.schemes = schemes;
        this.tallies = tallies;
        this.payees = payees;
        this.replacing = replacing;
    }

    /**
     * A line of a practice's statement, as far as it is due in the month.
     *
     * @param line its id in the scheme
     * @param amount empty where it cannot be worked out
     * @param lacks why it cannot; empty where it can
     */
    public record Line(String practice, String name, String line, Optional<Money> amount, String lacks) {}

    /**
     * One way to work a month out.
     *
     * @param announced what of prices had been announced by then counts
     * @param readings readings by name, of which what counts on another day is taken where there is such a one
     */
    public record Way(Definition scheme, LocalDate announced, Map<String, LocalDate> readings) {
        public Way {
            readings = Map.copyOf(readings);
        }
    }

    /** Whether anything of the scheme can be due in the month of the day. */
    public static boolean holds(Definition scheme, LocalDate day) {
        return Instalments.holds(scheme, day);
    }

    /** A month of which everything known by the number is read once, to be worked out in as many ways as are asked for. */
    public Month month(PartyId commissioner, Definition scheme, LocalDate day, long known) {
        return new Month(
                commissioner, scheme, day.withDayOfMonth(1), known, tallies.list(commissioner, scheme.id(), known));
    }

    private record Taken(Payees.Meant payees, Map<String, LocalDate> signed) {}

    /** See {@link #month}. */
    public final class Month {

        private final PartyId commissioner;
        private final Definition scheme;
        private final LocalDate day;
        private final long known;
        private final List<Tally> read;
        private final Map<Tally.Key, List<Tally>> byKey;
        private final Map<Span, Taken> taken = new HashMap<>();

        private Month(PartyId commissioner, Definition scheme, LocalDate day, long known, List<Tally> read) {
            this.commissioner = commissioner;
            this.scheme = scheme;
            this.day = day;
            this.known = known;
            this.read = read;
            this.byKey = read.stream().collect(Collectors.groupingBy(Tally::key));
        }

        /**
         * What everybody is owed by line, in one working-out for all. What is paid by the quarter or the year is due in the
         * first month of it.
         */
        public List<Line> lines(Way way) {
            var found = new LinkedHashMap<String, Line>();
            if (!Instalments.days(way.scheme(), day).from().withDayOfMonth(1).equals(day)) return List.of();
            for (var parts : Instalments.of(way.scheme(), day)) {
                var there = taken.computeIfAbsent(parts.over(), this::taken);
                var round = Round.of(
                        schemes,
                        parts,
                        way.announced(),
                        there.payees(),
                        read(way.readings(), parts.over()),
                        there.signed());
                for (var statement : round.statements()) {
                    for (var line : lines(round, statement))
                        found.merge(line.practice() + " " + line.line(), line, Month::sum);
                }
            }
            return List.copyOf(found.values());
        }

        private Taken taken(Span over) {
            var signed = replacing.signed(commissioner, scheme, over, known);
            var named = Stream.concat(
                            signed.keySet().stream(),
                            read.stream()
                                    .filter(tally -> tally.period().overlaps(over))
                                    .map(tally -> tally.key().practice())
                                    .filter(code -> !code.isEmpty()))
                    .collect(Collectors.toSet());
            return new Taken(payees.of(commissioner, scheme, over, named, known), signed);
        }

        private static List<Line> lines(Round round, Statement statement) {
            var code = statement.entrant().code();
            var name = round.name(code);
            if (!statement.objections().isEmpty()) {
                var why = statement.objections().getFirst().sentence();
                return round.scheme().payments().stream()
                        .filter(round.parts()::isDue)
                        .map(payment -> new Line(code, name, payment.id(), Optional.empty(), why))
                        .toList();
            }
            return statement.lines().stream()
                    .filter(line -> round.parts().isDue(line.payment()))
                    .map(line -> new Line(
                            code,
                            name,
                            line.payment().id(),
                            round.parts().of(line),
                            line.objections().stream()
                                    .map(Objection::sentence)
                                    .findFirst()
                                    .orElse("")))
                    .toList();
        }

        /** Of two periods that are both due in the month: nothing is known of the sum while one of them is not. */
        private static Line sum(Line one, Line other) {
            return new Line(
                    one.practice(),
                    one.name(),
                    one.line(),
                    one.amount().flatMap(it -> other.amount().map(it::plus)),
                    one.lacks().isEmpty() ? other.lacks() : one.lacks());
        }

        private List<Tally> read(Map<String, LocalDate> days, Span over) {
            if (days.isEmpty()) return read;
            var counts = read.stream()
                    .filter(tally -> Optional.ofNullable(days.get(tally.key().name()))
                            .filter(tally.period()::holdsOn)
                            .isPresent())
                    .collect(Collectors.toMap(Tally::key, tally -> tally, (one, other) -> one));
            var all = new ArrayList<Tally>();
            read.stream().filter(tally -> !counts.containsKey(tally.key())).forEach(all::add);
            counts.values().forEach(tally -> all.add(tally.during(over)));
            return all;
        }

        /** By reading, the first days of months around this one on which something else counts than in it. */
        public Map<String, List<LocalDate>> others() {
            var over = Instalments.of(scheme, day).getFirst().over();
            var next = over.lastDay().orElse(over.from()).plusDays(1);
            var days = IntStream.range(0, AROUND)
                    .boxed()
                    .flatMap(at -> Stream.of(over.from().minusMonths(at + 1L), next.plusMonths(at)))
                    .toList();
            var found = new LinkedHashMap<String, List<LocalDate>>();
            for (var wanted : scheme.wanted()) {
                var seen = new HashSet<Map<String, String>>(List.of(Map.of(), values(wanted.id(), over.from())));
                var other = days.stream()
                        .filter(it -> seen.add(values(wanted.id(), it)))
                        .toList();
                if (!other.isEmpty()) found.put(wanted.id(), other);
            }
            return found;
        }

        private Map<String, String> values(String name, LocalDate on) {
            return read.stream()
                    .filter(tally ->
                            tally.key().name().equals(name) && tally.period().holdsOn(on))
                    .collect(Collectors.toMap(
                            tally -> tally.key().practice(), Tally::value, (one, other) -> one, HashMap::new));
        }

        /** What counts on a day for a practice, as it was written; of what is counted once for all, that. */
        public Optional<String> findReading(String practice, String name, LocalDate on) {
            return Stream.of(practice, "")
                    .flatMap(code ->
                            byKey
                                    .getOrDefault(new Tally.Key(commissioner, scheme.id(), code, name), List.of())
                                    .stream())
                    .filter(tally -> tally.period().holdsOn(on))
                    .map(Tally::value)
                    .findFirst();
        }
    }
}
