package quorate.alternatives;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * The national framework beside a local alternative, practice by practice.
 *
 * @param year the financial year
 * @param local the days of the alternative in it
 * @param missing readings that nobody entered, published or typed, with what they are counted in
 * @param assumed where numbers are from that were not read
 */
record Comparison(Span year, Span local, List<Row> rows, List<String> missing, List<String> assumed) {

    Comparison {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        assumed = List.copyOf(assumed);
    }

    /**
     * @param national what its points come to; empty where they are not known
     * @param paid what was paid for the framework in the year, as it was published
     * @param local what the alternative would pay; empty where that cannot be worked out
     * @param signed the day on which it signed the alternative
     * @param why what stands against working either out, a sentence each
     */
    record Row(
            PartyId id,
            String code,
            String name,
            Optional<Money> national,
            Optional<Money> paid,
            Optional<Money> local,
            Optional<LocalDate> signed,
            List<String> why) {
        Row {
            why = List.copyOf(why);
        }

        /** What the alternative is held against: what the points come to, else what was paid. */
        Optional<Money> held() {
            return national.or(() -> paid);
        }

        /** More than nothing where the alternative pays more. */
        Optional<Money> difference() {
            return local.flatMap(it -> held().map(it::minus));
        }

        String better() {
            return difference()
                    .map(it -> it.pence() == 0
                            ? "The same"
                            : it.pence() > 0 ? "The alternative" : "The national framework")
                    .orElse("Not known");
        }

        String choice() {
            return signed.map(it -> "Signed the alternative on " + quorate.web.Words.day(it))
                    .orElse("Has not signed: keeps the national framework");
        }
    }

    Optional<Row> find(String code) {
        return rows.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    long better() {
        return rows.stream()
                .flatMap(it -> it.difference().stream())
                .filter(it -> it.pence() > 0)
                .count();
    }

    long worse() {
        return rows.stream()
                .flatMap(it -> it.difference().stream())
                .filter(it -> it.pence() < 0)
                .count();
    }

    long unknown() {
        return rows.stream().filter(it -> it.difference().isEmpty()).count();
    }

    long signed() {
        return rows.stream().filter(it -> it.signed().isPresent()).count();
    }

    /** True if the alternative does not run through the whole year, so that whole years are not compared. */
    boolean isCut() {
        return !local.equals(year);
    }

    /** @param width in hundredths of a per cent of the picture, and {@code left} where it begins */
    record Bar(String label, boolean more, int top, int left, int width) {

        String x() {
            return percent(left);
        }

        String wide() {
            return percent(width);
        }

        private static String percent(int hundredths) {
            return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + "%";
        }
    }

    /** The differences as bars, from nought to the right where the alternative pays more; the first forty. */
    List<Bar> bars() {
        var shown = byDifference().stream()
                .filter(it -> it.difference().isPresent())
                .limit(40)
                .toList();
        var most = shown.stream()
                .mapToLong(it -> Math.max(0, it.difference().orElseThrow().pence()))
                .max()
                .orElse(0);
        var least = shown.stream()
                .mapToLong(it -> Math.min(0, it.difference().orElseThrow().pence()))
                .min()
                .orElse(0);
        var bars = new java.util.ArrayList<Bar>();
        for (var row : shown) {
            var money = row.difference().orElseThrow();
            var width = part(Math.abs(money.pence()), Math.subtractExact(most, least));
            var zero = part(-least, Math.subtractExact(most, least));
            bars.add(new Bar(
                    row.name() + ": " + (money.pence() > 0 ? "+" : "") + money,
                    money.pence() >= 0,
                    bars.size() * 46,
                    money.pence() >= 0 ? zero : Math.max(0, zero - width),
                    width));
        }
        return List.copyOf(bars);
    }

    private static int part(long of, long whole) {
        return whole == 0
                ? 0
                : java.math.BigInteger.valueOf(of)
                        .multiply(java.math.BigInteger.valueOf(10_000))
                        .divide(java.math.BigInteger.valueOf(whole))
                        .intValueExact();
    }

    /** Who would lose most by the alternative first; those of whom it is not known last. */
    List<Row> byDifference() {
        return rows.stream()
                .sorted(Comparator.comparing((Row it) -> it.difference().isEmpty())
                        .thenComparing(it -> it.difference().orElse(Money.ZERO))
                        .thenComparing(Row::code))
                .toList();
    }
}
