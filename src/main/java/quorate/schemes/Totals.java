package quorate.schemes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Statement.Basis;

/**
 * What everybody is owed, and nothing of how it was worked out: for a whole year of a whole country while somebody waits. It is
 * the same arithmetic to the penny as {@link Calculation}, done for all at once; whoever has something odd about them, a reading
 * that is missing or beyond its limits, is worked out by that.
 */
public final class Totals {

    private final Definition definition;
    private final List<Entrant> entrants;
    private final Map<String, Reading> common;
    private final boolean[] odd;
    /** Who may not take part, on whatever day. */
    private final BitSet barred = new BitSet();

    private final @Nullable Column[] readings;

    private Totals(Definition definition, List<Entrant> entrants, Map<String, Reading> common) {
        this.definition = definition;
        this.entrants = List.copyOf(entrants);
        this.common = Map.copyOf(common);
        this.odd = new boolean[entrants.size()];
        this.readings = new Column[definition.wanted().size()];
        twice();
        try {
            if (definition.pot().isPresent()) throw new Column.Uneven("a pot is shared by statements");
            takeIn();
        } catch (Column.Uneven | ArithmeticException uneven) {
            Arrays.fill(odd, true);
        }
    }

    /** Takes in what was read about everybody. @param common the readings of the commissioner, the same for all */
    static Totals of(Definition definition, List<Entrant> entrants, Map<String, Reading> common) {
        return new Totals(definition, entrants, common);
    }

    private void twice() {
        var codes = new HashSet<String>();
        var twice = new HashSet<String>();
        for (var entrant : entrants) if (!codes.add(entrant.code())) twice.add(entrant.code());
        if (twice.isEmpty()) return;
        for (var row = 0; row < odd.length; row++)
            odd[row] |= twice.contains(entrants.get(row).code());
    }

    /** Row by row, because all that is known of one practice lies together; each row is one core's alone. */
    private void takeIn() {
        var wanted = definition.wanted();
        var values = new @Nullable Exact[wanted.size()][];
        for (var at = 0; at < values.length; at++) if (isOwn(wanted.get(at))) values[at] = new Exact[odd.length];
        var out = new boolean[odd.length];
        IntStream.range(0, odd.length).parallel().forEach(row -> {
            var entrant = entrants.get(row);
            out[row] = !Joins.admits(definition, entrant);
            odd[row] |= !entrant.lacking().isEmpty();
            for (var at = 0; at < values.length; at++) {
                if (values[at] == null) continue;
                var value = value(
                        wanted.get(at), entrant.readings().get(wanted.get(at).id()));
                values[at][row] = value;
                odd[row] |= value == null;
            }
        });
        for (var row = 0; row < out.length; row++) barred.set(row, out[row]);
        for (var at = 0; at < values.length; at++)
            readings[at] = values[at] == null ? common(wanted.get(at)) : column(values[at]);
    }

    private static boolean isOwn(Definition.Wanted wanted) {
        return wanted.about() != Definition.About.COMMISSIONER;
    }

    private Column common(Definition.Wanted wanted) {
        var value = value(wanted, common.get(wanted.id()));
        if (value == null) throw new Column.Uneven("a reading of the commissioner that is missing");
        return Column.of(value);
    }

    private static Column column(@Nullable Exact[] values) {
        var first = values.length == 0 ? null : values[0];
        var same = first != null;
        for (var row = 1; same && row < values.length; row++) same = values[row] == first;
        return same && first != null ? Column.of(first) : Column.of(values);
    }

    /** Null where it is missing, or cannot be. */
    private static @Nullable Exact value(Definition.Wanted wanted, @Nullable Reading reading) {
        var value = reading == null ? wanted.usual() : reading.value();
        if (value == null) return null;
        var low = wanted.least() != null && value.compareTo(wanted.least()) < 0;
        var high = wanted.most() != null && value.compareTo(wanted.most()) > 0;
        return low || high ? null : value;
    }

    /**
     * What each is owed for the month, quarter or year in which a day lies.
     *
     * @throws IllegalArgumentException with a sentence, for a day on which there is no such scheme
     */
    public Sums on(LocalDate day, LocalDate known) {
        var basis = Calculation.basis(definition, day, known);
        var rest = odd.clone();
        var without = (BitSet) barred.clone();
        for (var row = 0; row < rest.length; row++) {
            if (!entrants.get(row).held().overlaps(basis.period())) without.set(row);
        }
        var pence = sums(basis, rest);
        oneByOne(pence, without, rest, day, known);
        return new Sums(pence, without);
    }

    /** What each comes to, in the order in which they were given. */
    public static final class Sums {
        private final long[] pence;
        private final BitSet without;

        private Sums(long[] pence, BitSet without) {
            this.pence = pence;
            this.without = without;
        }

        /** Empty where the statement would have no total. */
        public Optional<Money> of(int row) {
            return without.get(row) ? Optional.empty() : Optional.of(new Money(pence[row]));
        }

        /** What all come to who have a total. */
        public Money all() {
            var sum = 0L;
            for (var row = 0; row < pence.length; row++) if (!without.get(row)) sum = Math.addExact(sum, pence[row]);
            return new Money(sum);
        }
    }

    /** How many are worked out at once, and not one by one. */
    int together(LocalDate day, LocalDate known) {
        var rest = odd.clone();
        sums(Calculation.basis(definition, day, known), rest);
        return (int) IntStream.range(0, rest.length).filter(row -> !rest[row]).count();
    }

    /** @param rest for whom it says nothing; more are marked on the way */
    private long[] sums(Basis basis, boolean[] rest) {
        try {
            var slots = new @Nullable Column[definition.slots().size()];
            days(basis, slots);
            System.arraycopy(readings, 0, slots, Definition.BUILT_IN, readings.length);
            var slot = definition.firstFigure();
            for (var figure : basis.figures()) {
                slots[slot++] =
                        figure.map(Definition.Value::amount).map(Column::of).orElse(null);
            }
            for (var weighting : definition.weightings()) {
                for (var part : weighting.parts()) slots[slot++] = Column.of(part.share());
            }
            return new Columns(definition, slots, rest).sums();
        } catch (Column.Uneven | ArithmeticException uneven) {
            Arrays.fill(rest, true);
            return new long[rest.length];
        }
    }

    private void days(Basis basis, @Nullable Column[] slots) {
        var period = basis.period();
        var end = period.until();
        if (end == null) return;
        var whole = ChronoUnit.DAYS.between(period.from(), end);
        var held = new long[entrants.size()];
        var same = true;
        for (var row = 0; row < held.length; row++) {
            held[row] = days(entrants.get(row).held(), period, end, whole);
            same &= held[row] == whole;
        }
        slots[0] = same ? Column.of(Exact.of(whole)) : Column.of(held);
        slots[1] = Column.of(Exact.of(whole));
    }

    private static long days(Span held, Span period, LocalDate end, long whole) {
        var until = held.until();
        if (!held.from().isAfter(period.from()) && (until == null || !until.isBefore(end))) return whole;
        if (!held.overlaps(period)) return 0;
        var days = Calculation.cut(period, held);
        return ChronoUnit.DAYS.between(days.from(), days.end().orElse(end));
    }

    private void oneByOne(long[] pence, BitSet without, boolean[] rest, LocalDate day, LocalDate known) {
        var few = new ArrayList<Entrant>();
        for (var row = 0; row < rest.length; row++) if (rest[row]) few.add(entrants.get(row));
        if (few.isEmpty()) return;
        var found = new IdentityHashMap<Entrant, Money>();
        for (var statement : Calculation.of(definition, few, common, day, known))
            statement.total().ifPresent(it -> found.put(statement.entrant(), it));
        for (var row = 0; row < rest.length; row++) {
            if (!rest[row]) continue;
            var money = found.get(entrants.get(row));
            if (money == null) without.set(row);
            else pence[row] = money.pence();
        }
    }
}
