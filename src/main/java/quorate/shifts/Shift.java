package quorate.shifts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;

/**
 * One sector in one year.
 *
 * @param spent empty where neither the books nor a file says it
 * @param source whose number it is, in words
 * @param whole what all sectors of the year come to that are known
 * @param before the same sector in the year before; empty where it is not known, or was counted otherwise
 * @param wholeBefore what all came to then
 * @param people the population of the year, where it is known
 * @param told what a file says where the books say something else; empty where it says nothing or the same
 * @param changed why it is not compared with the year before; empty as a rule
 * @param other which sectors are held in one of the two years only; empty where the same are
 * @param because what moved budgets of the sector in the year
 */
record Shift(
        int year,
        Sector sector,
        Optional<Money> spent,
        String source,
        Money whole,
        Optional<Money> before,
        Money wholeBefore,
        Optional<Long> people,
        Optional<Money> told,
        String changed,
        String other,
        List<Cause> because) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    Shift {
        because = List.copyOf(because);
    }

    /** What moved a budget. @param words with the amount @param page its posting, and so its decision */
    record Cause(String words, String page) {}

    /** "2016/17". */
    static String name(int year) {
        return year + "/" + String.valueOf(year + 1).substring(2);
    }

    Optional<Money> change() {
        return spent.flatMap(now -> before.map(now::minus));
    }

    /** In hundredths of the whole, to one place. */
    Optional<BigDecimal> share() {
        return spent.flatMap(now -> share(now, whole));
    }

    /** By how many points of the whole it grew. */
    Optional<BigDecimal> points() {
        return share().flatMap(
                        now -> before.flatMap(then -> share(then, wholeBefore)).map(now::subtract));
    }

    Optional<Money> perHead() {
        return spent.flatMap(now -> people.map(each -> new Money(BigDecimal.valueOf(now.pence())
                .divide(BigDecimal.valueOf(each), 0, RoundingMode.HALF_UP)
                .longValueExact())));
    }

    private static Optional<BigDecimal> share(Money part, Money whole) {
        if (whole.pence() <= 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(part.pence())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.pence()), 1, RoundingMode.HALF_UP));
    }

    /** "+0.4 points". */
    String pointWords() {
        return points().map(
                        it -> (it.signum() > 0 ? "+" : "") + it.toPlainString().replace('-', '−') + " points")
                .orElse("");
    }

    /** Where its decisions stand on the page. */
    String anchor() {
        return "moved-" + sector.id() + "-" + year;
    }

    /** "+£1,200, +0.4 points"; why there is none otherwise. */
    String changeWords() {
        if (change().isEmpty()) return spent.isEmpty() ? "" : changed;
        var money = change().orElseThrow();
        return (money.pence() > 0 ? "+" : "") + money + (points().isEmpty() ? "" : ", " + pointWords());
    }
}
