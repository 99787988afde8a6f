package quorate.schemes;

/** Numbers as a statement prints them. */
final class Shown {

    private static final int DIGITS = 6;

    private Shown() {}

    /** "8,686.3 weighted patients", "£99.70", "4.87%", "yes". */
    static String of(Exact number, Unit unit) {
        return number(number, unit) + unit.suffix();
    }

    /** The same without what it counts: "8,686.3". A number that goes on for ever is cut off, and says so by "…". */
    static String number(Exact number, Unit unit) {
        if (unit.isTruth()) return number.isZero() ? "no" : "yes";
        if (unit.sort() == Unit.Sort.SHARE) return digits(number.times(Exact.of(100)), 0) + "%";
        if (unit.isPrice()) return (number.isNegative() ? "−£" : "£") + digits(magnitude(number), 2);
        return (number.isNegative() ? "−" : "") + digits(magnitude(number), 0);
    }

    private static Exact magnitude(Exact number) {
        return number.isNegative() ? number.negated() : number;
    }

    /** By hand, because a year of statements has a hundred million digits and a format for each number is slow. */
    private static String digits(Exact number, int least) {
        var decimal = number.decimal(DIGITS);
        var missing = least - Math.max(0, decimal.scale());
        var plain = decimal.toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var all = new StringBuilder(plain.length() + DIGITS);
        for (var at = 0; at < whole.length(); at++) {
            if (at > 0 && (whole.length() - at) % 3 == 0) all.append(',');
            all.append(whole.charAt(at));
        }
        if (point >= 0) all.append(plain, point, plain.length()).repeat('0', Math.max(0, missing));
        return number.isExactTo(DIGITS) ? all.toString() : all.append('…').toString();
    }
}
