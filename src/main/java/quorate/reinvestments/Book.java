package quorate.reinvestments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import quorate.kernel.Money;
import quorate.payments.Payments.Paid;
import quorate.payments.Payments.Ran;
import quorate.reviews.Releases.Released;
import quorate.reviews.Releases.Year;

/** Everything that a review releases, with what it is for and what was paid of it, year by year. */
record Book(List<Of> years) {

    Book {
        years = List.copyOf(years);
    }

    /**
     * @param own whether the path itself gives it back; else somebody allotted it, for the reason {@code why}
     * @param paid under the scheme for the year, from whatever money
     */
    record Line(String scheme, boolean own, Money allotted, String why, Money paid, List<Ran> runs) {
        Line {
            runs = List.copyOf(runs);
        }

        /** What of the money of this review was spent: a scheme that pays more has other money besides. */
        Money spent() {
            return paid.isMoreThan(allotted) ? allotted : paid;
        }

        Money other() {
            return paid.minus(spent());
        }

        Money open() {
            return allotted.minus(spent());
        }
    }

    record Of(Year year, List<Line> lines) {
        Of {
            lines = List.copyOf(lines);
        }

        Money allotted() {
            return sum(lines.stream().map(Line::allotted).toList());
        }

        Money spent() {
            return sum(lines.stream().map(Line::spent).toList());
        }

        /** Released, and for nothing yet. */
        Money free() {
            return year.released().minus(allotted());
        }

        /** Released, and not paid to anybody yet. */
        Money unspent() {
            return year.released().minus(spent());
        }
    }

    /** @param paid what was paid under a scheme in a year */
    static Book of(Released released, List<Allotment> allotments, BiFunction<String, Year, Paid> paid) {
        var years = new ArrayList<Of>();
        for (var year : released.years()) {
            var lines = new ArrayList<Line>();
            if (!year.scheme().isEmpty()) lines.add(line(year.scheme(), true, year.back(), "", paid, year));
            allotments.stream()
                    .filter(it -> it.april().equals(year.april()) && it.amount().pence() > 0)
                    .map(it -> line(it.scheme(), false, it.amount(), it.why(), paid, year))
                    .forEach(lines::add);
            years.add(new Of(year, lines));
        }
        return new Book(years);
    }

    private static Line line(
            String scheme, boolean own, Money allotted, String why, BiFunction<String, Year, Paid> paid, Year year) {
        var there = paid.apply(scheme, year);
        return new Line(scheme, own, allotted, why, there.sum(), there.runs());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    boolean isEmpty() {
        return years.isEmpty();
    }
}
