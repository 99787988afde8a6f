package quorate.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount of pounds sterling, kept as whole pence.
 *
 * @param pence may be negative: deductions and repayments are money too
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException if it is more than pence can count */
    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100L));
    }

    /**
     * Reads {@code 100000}, {@code 100,000.50} or {@code £100,000.50}.
     *
     * @throws ArithmeticException for a fraction of a penny
     * @throws NumberFormatException when it is not an amount
     */
    public static Money parse(String text) {
        var plain = text.strip().replace("£", "").replace(",", "");
        // "1e999999999" would be a number too, with a billion digits.
        if (!plain.matches("[-+]?\\d{0,16}(\\.\\d{0,20})?")) throw new NumberFormatException("Not an amount");
        return new Money(new BigDecimal(plain)
                .setScale(2, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /** @throws ArithmeticException if the sum is more than can be counted, rather than a wrong one */
    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    /** May be less than nothing: a deduction. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    /** The same, or the other where it is more than that. */
    public Money atMost(Money other) {
        return isMoreThan(other) ? other : this;
    }

    /** Exactly as much is not more: a limit may be reached. */
    public boolean isMoreThan(Money other) {
        return pence > other.pence;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** {@code 100000.50}: pounds and pence as {@link #parse} reads them, for notations and facts. */
    public String plain() {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /** "£100,000" for whole pounds, otherwise "£100,000.50". */
    @Override
    public String toString() {
        var amount = BigDecimal.valueOf(Math.abs(pence), 2);
        var digits = pence % 100 == 0 ? "%,.0f" : "%,.2f";
        return (pence < 0 ? "−£" : "£") + String.format(Locale.UK, digits, amount);
    }
}
