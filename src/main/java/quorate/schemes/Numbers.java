package quorate.schemes;

import java.util.Locale;

/** Numbers as definitions and forms write them: {@code £99.70}, {@code 4.87%}, {@code yes}. */
final class Numbers {

    private Numbers() {}

    /** @throws IllegalArgumentException when the text is none, or is a share where money is meant */
    static Exact read(String text, Unit unit) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (unit.isTruth()) {
            return switch (plain) {
                case "yes" -> Exact.ONE;
                case "no" -> Exact.ZERO;
                default -> throw new IllegalArgumentException("Neither yes nor no");
            };
        }
        var share = plain.endsWith("%");
        var money = plain.contains("£");
        if ((share && !unit.dimensions().isEmpty()) || (money && !unit.isPrice())) {
            throw new IllegalArgumentException("Not in " + unit);
        }
        var number = Exact.parse(plain.replace("£", "").replace("%", "").replace("−", "-"));
        return share ? number.dividedBy(Exact.of(100)) : number;
    }
}
