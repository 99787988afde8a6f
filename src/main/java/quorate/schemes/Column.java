package quorate.schemes;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number for each who takes part, all over the same divisor, so that a step of arithmetic is one walk through an array of
 * longs. What is the same for all is kept once. As exact as {@link Exact}: whatever would not fit into a long throws, and is
 * then worked out one by one.
 */
final class Column {

    private final long[] over;
    private final long under;

    /** @param over one for each, or a single one that is the same for all */
    private Column(long[] over, long under) {
        this.over = over;
        this.under = under;
    }

    /** Thrown where no column can hold what comes of it. It is no fault, and where it arose says nothing to anybody. */
    static final class Uneven extends RuntimeException {
        Uneven(String why) {
            super(why, null, false, false);
        }
    }

    static Column of(Exact same) {
        var low = same.small();
        if (low == null) throw new Uneven("a number with too many digits");
        return new Column(new long[] {low.over()}, low.under());
    }

    static Column of(long[] whole) {
        return new Column(whole, 1);
    }

    /** @param numbers null where nothing counts: nought stands in its place */
    static Column of(@Nullable Exact[] numbers) {
        var low = new Exact.@Nullable Small[numbers.length];
        var under = 1L;
        for (var at = 0; at < numbers.length; at++) {
            var number = numbers[at];
            if (number == null) continue;
            var small = number.small();
            if (small == null) throw new Uneven("a number with too many digits");
            low[at] = small;
            under = alike(under, small.under());
        }
        var over = new long[numbers.length];
        for (var at = 0; at < over.length; at++) {
            var small = low[at];
            if (small != null) over[at] = Math.multiplyExact(small.over(), under / small.under());
        }
        return new Column(over, under);
    }

    boolean isSame() {
        return over.length == 1;
    }

    private long at(int row) {
        return over[over.length == 1 ? 0 : row];
    }

    boolean isZero(int row) {
        return at(row) == 0;
    }

    private int with(Column other) {
        return Math.max(over.length, other.over.length);
    }

    /** The least number that both divide. */
    private static long alike(long one, long other) {
        return one == other || other == 1 ? one : Math.multiplyExact(one / Exact.common(one, other), other);
    }

    /** The same numbers over another divisor, which the present one divides. */
    private Column over(long common) {
        if (common == under) return this;
        var by = common / under;
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) all[row] = Math.multiplyExact(over[row], by);
        return new Column(all, common);
    }

    /** Over the least divisor that they share. */
    private Column lowest() {
        var divisor = under;
        for (var row = 0; row < over.length && divisor > 1; row++) divisor = Exact.common(Math.abs(over[row]), divisor);
        if (divisor == 1) return this;
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) all[row] = over[row] / divisor;
        return new Column(all, under / divisor);
    }

    Column plus(Column other) {
        try {
            return sum(this, other);
        } catch (ArithmeticException large) {
            return sum(lowest(), other.lowest());
        }
    }

    private static Column sum(Column one, Column other) {
        var common = alike(one.under, other.under);
        var left = one.over(common);
        var right = other.over(common);
        var all = new long[left.with(right)];
        for (var row = 0; row < all.length; row++) all[row] = Math.addExact(left.at(row), right.at(row));
        return new Column(all, common);
    }

    Column negated() {
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) all[row] = Math.negateExact(over[row]);
        return new Column(all, under);
    }

    Column times(Column other) {
        try {
            return product(this, other);
        } catch (ArithmeticException large) {
            return product(lowest(), other.lowest());
        }
    }

    private static Column product(Column one, Column other) {
        if (other.isSame()) return one.scaled(other.over[0], other.under);
        if (one.isSame()) return other.scaled(one.over[0], one.under);
        var all = new long[one.over.length];
        for (var row = 0; row < all.length; row++) all[row] = Math.multiplyExact(one.over[row], other.over[row]);
        return new Column(all, Math.multiplyExact(one.under, other.under));
    }

    private Column scaled(long by, long of) {
        var divisor = Exact.common(under, Math.abs(by));
        var factor = by / divisor;
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) all[row] = Math.multiplyExact(over[row], factor);
        return new Column(all, Math.multiplyExact(under / divisor, of));
    }

    /** By what is the same for all and is not nought: anything else would give each a divisor of their own. */
    Column dividedBy(Column other) {
        if (!other.isSame() || other.over[0] == 0) throw new Uneven("a division by what differs, or by nothing");
        var by = other.lowest();
        var turned = by.over[0] < 0
                ? new Column(new long[] {-by.under}, -by.over[0])
                : new Column(new long[] {by.under}, by.over[0]);
        return times(turned);
    }

    /** One where it holds and nought where it does not. */
    Column compared(Expression.Operator operator, Column other) {
        var common = alike(under, other.under);
        var left = over(common);
        var right = other.over(common);
        var all = new long[left.with(right)];
        for (var row = 0; row < all.length; row++) {
            var order = Long.compare(left.at(row), right.at(row));
            var holds = switch (operator) {
                case LESS -> order < 0;
                case NO_MORE -> order <= 0;
                case MORE -> order > 0;
                case NO_LESS -> order >= 0;
                default -> order == 0;
            };
            all[row] = holds ? 1 : 0;
        }
        return new Column(all, 1);
    }

    /** One where it is nought. */
    Column not() {
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) all[row] = over[row] == 0 ? 1 : 0;
        return new Column(all, 1);
    }

    /** The one where this is not nought, the other where it is. */
    Column choose(Column one, Column other) {
        if (isSame()) return over[0] == 0 ? other : one;
        var common = alike(one.under, other.under);
        var left = one.over(common);
        var right = other.over(common);
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) all[row] = over[row] == 0 ? right.at(row) : left.at(row);
        return new Column(all, common);
    }

    /** In whole steps of a size that is the same for all. */
    Column rounded(Column step, RoundingMode mode) {
        if (!step.isSame() || step.over[0] <= 0) throw new Uneven("steps that differ");
        var steps = dividedBy(step);
        var all = new long[steps.over.length];
        for (var row = 0; row < all.length; row++) all[row] = Exact.whole(steps.over[row], steps.under, mode);
        return new Column(all, 1).times(step);
    }

    /** What the table gives for each. @param odd where it is marked for whom the table has no row */
    Column looked(List<Bands.Row> rows, boolean[] odd) {
        var gives = of(rows.stream().map(Bands.Row::gives).toArray(Exact[]::new));
        var ends = new Column[] {limits(rows, true), limits(rows, false)};
        var all = new long[over.length];
        for (var row = 0; row < all.length; row++) {
            var band = band(row, rows, ends);
            if (band >= 0) all[row] = gives.at(band);
            else if (isSame()) throw new Uneven("a number beyond its table");
            else odd[row] = true;
        }
        return new Column(all, gives.under);
    }

    private static Column limits(List<Bands.Row> rows, boolean lower) {
        var all = new @Nullable Exact[rows.size()];
        for (var band = 0; band < all.length; band++)
            all[band] = lower ? rows.get(band).from() : rows.get(band).below();
        return of(all);
    }

    private int band(int row, List<Bands.Row> rows, Column[] ends) {
        for (var band = 0; band < rows.size(); band++) {
            var above = rows.get(band).from() == null || compare(row, ends[0], band) >= 0;
            if (above && (rows.get(band).below() == null || compare(row, ends[1], band) < 0)) return band;
        }
        return -1;
    }

    private int compare(int row, Column limits, int band) {
        return Long.compare(Math.multiplyExact(at(row), limits.under), Math.multiplyExact(limits.at(band), under));
    }

    /** Pounds as whole pence, for so many. */
    long[] pence(RoundingMode mode, int size) {
        var hundred = scaled(100, 1);
        var all = new long[size];
        for (var row = 0; row < size; row++) all[row] = Exact.whole(hundred.at(row), hundred.under, mode);
        return all;
    }
}
