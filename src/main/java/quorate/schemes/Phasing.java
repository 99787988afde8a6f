package quorate.schemes;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.Money;
import quorate.kernel.Span;

/**
 * In what parts a line is paid, and in which months: {@code monthly}, {@code month 7}, {@code 80% monthly, rest after-end}.
 * Months are counted from the first of the quarter or year. Every part is whole pennies; the last has those left over, so that
 * the parts of an amount come to it.
 */
public record Phasing(List<Portion> portions) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?<share>\\d+(?:\\.\\d+)?%|rest) )?(?<when>monthly|quarterly|at-start|after-end|month (?<month>\\d{1,2}))");
    private static final int QUARTER = 3;
    private static final int LATEST = 24;

    public Phasing {
        portions = List.copyOf(portions);
    }

    /** A share of the amount that is paid in the same way. @param month where it is a month by its number, else 0 */
    public record Portion(Exact share, Rhythm rhythm, int month) {

        private List<LocalDate> months(Span period, Pays pays) {
            var begin = pays.around(period.from(), period).from();
            var first = period.from().withDayOfMonth(1);
            var last = period.lastDay().orElseThrow().withDayOfMonth(1);
            return switch (rhythm) {
                case MONTHLY ->
                    Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1))
                            .toList();
                case QUARTERLY ->
                    Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1))
                            .filter(it ->
                                    it.equals(last) || ChronoUnit.MONTHS.between(begin, it) % QUARTER == QUARTER - 1)
                            .toList();
                case AT_START -> List.of(first);
                case AFTER_END -> List.of(last.plusMonths(1));
                case MONTH -> {
                    var day = begin.plusMonths(month - 1L);
                    yield List.of(day.isBefore(first) ? first : day);
                }
            };
        }

        private String words() {
            return switch (rhythm) {
                case MONTHLY -> "every month";
                case QUARTERLY -> "in the last month of every quarter";
                case AT_START -> "in the first month";
                case AFTER_END -> "in the month after the last";
                case MONTH -> "in month " + month;
            };
        }
    }

    /** How often, or when. */
    public enum Rhythm {
        MONTHLY,
        QUARTERLY,
        AT_START,
        AFTER_END,
        MONTH
    }

    /** A part of an amount: so much in a month, as the third of twelve. @param month its first day */
    public record Part(LocalDate month, int number, int of, Money amount) {}

    /** @throws IllegalArgumentException with the end of a sentence that begins with the place */
    static Phasing read(String text) {
        var portions = new ArrayList<Portion>();
        var left = Exact.ONE;
        for (var piece : text.split(",", -1)) {
            var found = WRITTEN.matcher(piece.strip());
            if (!found.matches()) {
                throw new IllegalArgumentException("“" + piece.strip()
                        + "” is not known; write monthly, quarterly, at-start, after-end or a month by its number such as"
                        + " month 7, before it a share such as 80%, or rest");
            }
            var month = Optional.ofNullable(found.group("month")).map(Integer::parseInt);
            if (month.isPresent() && (month.get() < 1 || month.get() > LATEST)) {
                throw new IllegalArgumentException("month " + month.get() + " is none of the first " + LATEST
                        + ", counted from the first of the quarter or year");
            }
            var said = Optional.ofNullable(found.group("share"));
            var share = said.isEmpty()
                    ? Exact.ONE
                    : said.get().equals("rest") ? left : Numbers.read(said.get(), Unit.SHARE);
            if (share.isZero() || share.isNegative() || left.compareTo(share) < 0) {
                throw new IllegalArgumentException(
                        "the shares in “" + text + "” add up to more than 100%, or one of them is nothing");
            }
            left = left.minus(share);
            var rhythm = month.isPresent() ? Rhythm.MONTH : rhythm(found.group("when"));
            portions.add(new Portion(share, rhythm, month.orElse(0)));
        }
        if (!left.isZero()) {
            throw new IllegalArgumentException(
                    "the shares in “" + text + "” add up to less than 100%; write rest for the last");
        }
        return new Phasing(portions);
    }

    private static Rhythm rhythm(String written) {
        return Rhythm.valueOf(written.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    static boolean isAnyOf(List<Definition.Payment> lines, Optional<Definition.Pot> pot) {
        // Asked of every line of every practice, so without a stream.
        for (var line : lines) if (line.phasing().isPresent()) return true;
        return pot.isPresent() && pot.get().line().phasing().isPresent();
    }

    /** What is wrong with a scheme whose lines are paid in parts, as ends of sentences. */
    static List<String> faults(Pays pays, List<Definition.Payment> lines, Optional<Definition.Pot> pot) {
        var all = new ArrayList<>(lines);
        pot.ifPresent(it -> all.add(it.line()));
        var without = all.stream().filter(line -> line.phasing().isEmpty()).toList();
        if (without.size() == all.size()) return List.of();
        var found = new ArrayList<String>();
        if (pays != Pays.QUARTER && pays != Pays.YEAR) {
            found.add("says when parts of it are paid, but pays " + pays
                    + "; only what is worked out for a quarter or a year is paid in parts");
        }
        if (pot.filter(it -> it.by() == null).isPresent()) {
            found.add(
                    "a pot that all lines together may not exceed is held against whole amounts; leave every 'paid' out");
        }
        if (!without.isEmpty()) {
            found.add("says when some of its lines are paid and not of "
                    + without.stream().map(line -> "“" + line.title() + "”").collect(Collectors.joining(" and of "))
                    + "; give every line its 'paid'");
        }
        return found;
    }

    /** The first days of the months in which a part is due, in their order. */
    public List<LocalDate> months(Span period, Pays pays) {
        return parts(Money.ZERO, period, pays).stream().map(Part::month).toList();
    }

    /** The parts of an amount, in the order in which they are due. @param period of which the amount is */
    public List<Part> parts(Money whole, Span period, Pays pays) {
        var found = new ArrayList<Part>();
        var left = whole.pence();
        var at = 0;
        for (var portion : portions) {
            at++;
            var ofIt = Exact.of(whole.pence()).times(portion.share()).count(RoundingMode.DOWN);
            var share = at == portions.size() ? left : ofIt;
            left -= share;
            var months = portion.months(period, pays);
            var each = share / months.size();
            for (var month : months) {
                var amount = month.equals(months.getLast()) ? share - each * (months.size() - 1) : each;
                found.add(new Part(month, 0, 0, new Money(amount)));
            }
        }
        found.sort(Comparator.comparing(Part::month));
        var numbered = new ArrayList<Part>(found.size());
        for (var part : found) numbered.add(new Part(part.month(), numbered.size() + 1, found.size(), part.amount()));
        return numbered;
    }

    /** "every month", "80% every month, 20% in the month after the last". */
    @Override
    public String toString() {
        if (portions.size() == 1) return portions.getFirst().words();
        return portions.stream()
                .map(it -> Shown.of(it.share(), Unit.SHARE) + " " + it.words())
                .collect(Collectors.joining(", "));
    }
}
