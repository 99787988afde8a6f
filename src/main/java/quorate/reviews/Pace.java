package quorate.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.schemes.Exact;
import quorate.web.Words;

/**
 * How fast premiums are taken back.
 *
 * @param steps years, or quarters where it goes by quarters; for how many years it is shown where it has no end of its own
 * @param shares what is kept in each year, for a table of its own
 * @param endpoint what of each premium is kept for good, where it goes by quarters
 */
record Pace(Kind kind, int steps, List<Exact> shares, Money endpoint) {

    private static final int LAST_SEVENTH = 2020;
    private static final Exact HUNDRED = Exact.of(100);

    Pace {
        shares = List.copyOf(shares);
    }

    enum Kind {
        LINEAR("Equal yearly steps", "pms-review-linear"),
        SEVENTHS("The sevenths of MPIG", "pms-review-sevenths"),
        QUARTERLY("Equal quarterly steps", "pms-review-quarterly"),
        EXPLICIT("A table of its own", "pms-review-explicit"),
        FREEZE("Held until GMS catches up", "pms-review-freeze");

        private final String words;
        private final String scheme;

        Kind(String words, String scheme) {
            this.words = words;
            this.scheme = scheme;
        }

        /** The scheme that pays at this pace. */
        String scheme() {
            return scheme;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Pace linear(int years) {
        return new Pace(Kind.LINEAR, years, List.of(), Money.ZERO);
    }

    static Pace sevenths() {
        return new Pace(Kind.SEVENTHS, 7, List.of(), Money.ZERO);
    }

    static Pace quarterly(int quarters, Money endpoint) {
        return new Pace(Kind.QUARTERLY, quarters, List.of(), endpoint);
    }

    static Pace freeze(int years) {
        return new Pace(Kind.FREEZE, years, List.of(), Money.ZERO);
    }

    /** @param text shares by year, such as {@code 75% 50% 25% 0%} @throws NumberFormatException for what is none */
    static Pace explicit(String text) {
        var shares = Arrays.stream(text.replace(",", " ").strip().split("\\s+"))
                .map(it -> Exact.parse(it.replace("%", "")).dividedBy(HUNDRED))
                .toList();
        return new Pace(Kind.EXPLICIT, shares.size(), shares, Money.ZERO);
    }

    /** The table as it is written. */
    String table() {
        return String.join(
                " ", shares.stream().map(it -> it.times(HUNDRED) + "%").toList());
    }

    /** For how many years it goes on, from a first one. */
    int years(LocalDate from) {
        return switch (kind) {
            case LINEAR, EXPLICIT, FREEZE -> steps;
            case SEVENTHS -> Math.max(1, LAST_SEVENTH + 1 - from.getYear());
            case QUARTERLY -> (steps + 3) / 4;
        };
    }

    /** "Equal yearly steps, 4 years". */
    String words() {
        return switch (kind) {
            case LINEAR -> kind + ", " + Words.count(steps, "year", "years");
            case SEVENTHS -> kind + ", until 2020/21";
            case QUARTERLY ->
                kind + ", " + Words.count(steps, "quarter", "quarters")
                        + (endpoint.pence() == 0 ? "" : ", down to " + endpoint + " a practice");
            case EXPLICIT -> kind + ": " + table();
            case FREEZE -> kind + ", shown for " + Words.count(steps, "year", "years");
        };
    }

    /** What is wrong with it as a pace, whatever the practices. */
    List<Objection> against() {
        var found = new ArrayList<Objection>();
        if (kind != Kind.EXPLICIT) return found;
        if (shares.stream().anyMatch(it -> it.isNegative() || it.compareTo(Exact.ONE) > 0)) {
            found.add(no("reviews.share", "A share that is kept lies between 0% and 100%.", "Correct the table."));
        }
        for (var at = 1; at < shares.size(); at++) {
            if (shares.get(at).compareTo(shares.get(at - 1)) > 0) {
                found.add(no(
                        "reviews.rising",
                        "In year " + (at + 1) + " of the table more is kept than in the year before.",
                        "Let the shares fall, or stay as they are."));
                break;
            }
        }
        if (!shares.isEmpty() && !shares.getLast().isZero()) {
            found.add(no(
                    "reviews.nought",
                    "The pace does not reach nought: in its last year "
                            + shares.getLast().times(HUNDRED) + "% of each premium is still kept.",
                    "Add years until the last share is 0%."));
        }
        return found;
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
