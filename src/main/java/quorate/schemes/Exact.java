package quorate.schemes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number that is exactly what it is: a twelfth stays a twelfth until somebody says that it is rounded. Kept as two longs
 * while they suffice, which is nearly always, and as two large ones where not. Longs are brought to lowest terms only when
 * they would no longer suffice otherwise: to do so each time took most of the time of a calculation.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(0, 1, null, null);
    public static final Exact ONE = new Exact(1, 1, null, null);
    private static final Exact HUNDRED = of(100);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE + 1);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final long over;
    private final long under;
    private final @Nullable BigInteger largeOver;
    private final @Nullable BigInteger largeUnder;

    private Exact(long over, long under, @Nullable BigInteger largeOver, @Nullable BigInteger largeUnder) {
        this.over = over;
        this.under = under;
        this.largeOver = largeOver;
        this.largeUnder = largeUnder;
    }

    public static Exact of(long number) {
        return small(number, 1);
    }

    public static Exact of(BigDecimal number) {
        var plain = number.scale() < 0 ? number.setScale(0) : number;
        return of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /**
     * Reads {@code 8,686.3}.
     *
     * @throws NumberFormatException when it is not a number, or one of more digits than anything here has
     */
    public static Exact parse(String text) {
        var digits = digits(text);
        if (digits != null) return digits;
        var plain = text.strip().replace(",", "");
        if (!plain.matches("[-+]?\\d{1,15}(\\.\\d{1,12})?")) throw new NumberFormatException("Not a number");
        return of(new BigDecimal(plain));
    }

    /** Digits with at most one point between them, which is what files are full of; null for anything else. */
    private static @Nullable Exact digits(String text) {
        var point = text.indexOf('.');
        var whole = point < 0 ? text.length() : point;
        var after = text.length() - whole - 1;
        if (whole < 1 || whole > 15 || point >= 0 && (after < 1 || whole + after > 18 || after > 12)) return null;
        var over = 0L;
        var under = 1L;
        for (var at = 0; at < text.length(); at++) {
            if (at == point) continue;
            var letter = text.charAt(at);
            if (letter < '0' || letter > '9') return null;
            over = over * 10 + (letter - '0');
            if (at > whole) under *= 10;
        }
        return small(over, under);
    }

    /** @param under never negative */
    private static Exact small(long over, long under) {
        if (over == 0) return ZERO;
        return over == Long.MIN_VALUE
                ? of(BigInteger.valueOf(over), BigInteger.valueOf(under))
                : new Exact(over, under, null, null);
    }

    /** The same number in lowest terms. */
    private Exact lowest() {
        if (isLarge() || under == 1) return this;
        var divisor = common(Math.abs(over), under);
        return divisor == 1 ? this : new Exact(over / divisor, under / divisor, null, null);
    }

    /** The greatest number that divides both. */
    static long common(long one, long other) {
        while (other != 0) {
            var rest = one % other;
            one = other;
            other = rest;
        }
        return one;
    }

    private static Exact of(BigInteger over, BigInteger under) {
        var divisor = over.gcd(under);
        if (under.signum() < 0) divisor = divisor.negate();
        if (divisor.signum() == 0) throw new ArithmeticException("Nothing can be divided by nothing");
        var left = over.divide(divisor);
        var right = under.divide(divisor);
        var fits = left.compareTo(LEAST) >= 0 && left.compareTo(MOST) <= 0 && right.compareTo(MOST) <= 0;
        return fits ? small(left.longValue(), right.longValue()) : new Exact(0, 1, left, right);
    }

    /** A fraction of two longs, in lowest terms. */
    record Small(long over, long under) {}

    /** Null if two longs do not suffice. */
    @Nullable
    Small small() {
        var low = lowest();
        return isLarge() ? null : new Small(low.over, low.under);
    }

    private BigInteger over() {
        return largeOver == null ? BigInteger.valueOf(over) : largeOver;
    }

    private BigInteger under() {
        return largeUnder == null ? BigInteger.valueOf(under) : largeUnder;
    }

    private boolean isLarge() {
        return largeOver != null;
    }

    public Exact plus(Exact other) {
        var sum = sum(this, other);
        if (sum == null) sum = sum(lowest(), other.lowest());
        return sum != null
                ? sum
                : of(
                        over().multiply(other.under()).add(other.over().multiply(under())),
                        under().multiply(other.under()));
    }

    /** Null if longs do not suffice. */
    private static @Nullable Exact sum(Exact one, Exact other) {
        if (one.isLarge() || other.isLarge()) return null;
        if (one.under == other.under)
            return fits(one.over, other.over) ? small(one.over + other.over, one.under) : null;
        if (!multipliable(one.over, other.under)
                || !multipliable(other.over, one.under)
                || !multipliable(one.under, other.under)) return null;
        var left = one.over * other.under;
        var right = other.over * one.under;
        return fits(left, right) ? small(left + right, one.under * other.under) : null;
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact negated() {
        return isLarge() ? of(over().negate(), under()) : small(-over, under);
    }

    public Exact times(Exact other) {
        var product = product(this, other.over, other.under, other);
        if (product == null) {
            var low = other.lowest();
            product = product(lowest(), low.over, low.under, low);
        }
        return product != null ? product : of(over().multiply(other.over()), under().multiply(other.under()));
    }

    /** @throws ArithmeticException when the other is nothing */
    public Exact dividedBy(Exact other) {
        if (other.isZero()) throw new ArithmeticException("Nothing can be divided by nothing");
        var ratio = ratio(this, other);
        if (ratio == null) ratio = ratio(lowest(), other.lowest());
        return ratio != null ? ratio : of(over().multiply(other.under()), under().multiply(other.over()));
    }

    private static @Nullable Exact ratio(Exact one, Exact by) {
        return by.over < 0 ? product(one, -by.under, -by.over, by) : product(one, by.under, by.over, by);
    }

    /** Null if longs do not suffice. @param of where the second fraction comes from */
    private static @Nullable Exact product(Exact one, long over, long under, Exact of) {
        if (one.isLarge() || of.isLarge() || !multipliable(one.over, over) || !multipliable(one.under, under))
            return null;
        return small(one.over * over, one.under * under);
    }

    private static boolean multipliable(long one, long other) {
        var high = Math.multiplyHigh(one, other);
        return (high == 0 && one * other >= 0) || (high == -1 && one * other < 0);
    }

    private static boolean fits(long one, long other) {
        var sum = one + other;
        return ((one ^ sum) & (other ^ sum)) >= 0;
    }

    public boolean isZero() {
        return !isLarge() && over == 0;
    }

    public boolean isNegative() {
        return isLarge() ? over().signum() < 0 : over < 0;
    }

    /** The whole number nearest to it, counted in steps of the given size, as the mode has it. */
    public Exact rounded(Exact step, RoundingMode mode) {
        var steps = dividedBy(step);
        return of(steps.whole(mode), BigInteger.ONE).times(step);
    }

    /** The whole pence of an amount in pounds. @throws ArithmeticException if there are more than can be counted */
    public long pence(RoundingMode mode) {
        return times(HUNDRED).count(mode);
    }

    /** The whole number nearest to it, as the mode has it. @throws ArithmeticException if it is more than can be counted */
    long count(RoundingMode mode) {
        return isLarge() ? whole(mode).longValueExact() : whole(over, under, mode);
    }

    private BigInteger whole(RoundingMode mode) {
        if (!isLarge()) return BigInteger.valueOf(whole(over, under, mode));
        return new BigDecimal(over()).divide(new BigDecimal(under()), 0, mode).toBigInteger();
    }

    /** The whole number nearest to a fraction, as the mode has it. */
    static long whole(long over, long under, RoundingMode mode) {
        var below = Math.floorDiv(over, under);
        var rest = over - below * under;
        if (rest == 0) return below;
        // Twice the rest against the divisor, without doubling what may not be doubled.
        var half = Long.compare(rest, under - rest);
        var up = switch (mode) {
            case UP -> over > 0;
            case DOWN -> over < 0;
            case CEILING -> true;
            case FLOOR -> false;
            case HALF_UP -> half > 0 || (half == 0 && over > 0);
            case HALF_DOWN -> half > 0 || (half == 0 && over < 0);
            case HALF_EVEN -> half > 0 || (half == 0 && (below & 1) == 1);
            case UNNECESSARY -> throw new ArithmeticException("Rounding is necessary");
        };
        return up ? below + 1 : below;
    }

    /** As many digits after the point as it needs, if they are no more than so many; else so many. */
    BigDecimal decimal(int digits) {
        return new BigDecimal(over())
                .divide(new BigDecimal(under()), digits, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** True if so many digits after the point say it exactly. */
    boolean isExactTo(int digits) {
        return of(decimal(digits)).equals(this);
    }

    /** A decimal that is as near to it as anybody needs, for pictures and sorting; never for money. */
    public BigDecimal near() {
        return new BigDecimal(over()).divide(new BigDecimal(under()), MathContext.DECIMAL64);
    }

    @Override
    public int compareTo(Exact other) {
        if (!isLarge() && !other.isLarge()) {
            if (under == other.under) return Long.compare(over, other.over);
            if (multipliable(over, other.under) && multipliable(other.over, under)) {
                return Long.compare(over * other.under, other.over * under);
            }
        }
        return over().multiply(other.under()).compareTo(other.over().multiply(under()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        var low = lowest();
        return isLarge() ? Objects.hash(largeOver, largeUnder) : Long.hashCode(low.over * 31 + low.under);
    }

    /** {@code 1/12}, or {@code 8686.3} where digits after the point can say it. */
    @Override
    public String toString() {
        var low = lowest();
        return isExactTo(12) ? decimal(12).toPlainString() : low.over() + "/" + low.under();
    }
}
