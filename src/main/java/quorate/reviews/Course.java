package quorate.reviews;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.Objection;

/**
 * What comes of a path, year by year and practice by practice.
 *
 * @param objections what stands against deciding it
 * @param remarks what has to be said beside it
 */
record Course(Path path, List<Year> years, List<Objection> objections, List<String> remarks) {

    Course {
        years = List.copyOf(years);
        objections = List.copyOf(objections);
        remarks = List.copyOf(remarks);
    }

    /** @param price what a GMS practice is paid for a weighted patient */
    record Year(LocalDate april, Prices.Price price, List<Part> parts) {
        Year {
            parts = List.copyOf(parts);
        }

        String title() {
            return Review.year(april);
        }

        /** Whether the list of a PMS practice is not that of the year itself. */
        boolean isEstimated() {
            return parts.stream()
                    .anyMatch(it -> it.of().isPms() && it.of().lists().estimated());
        }

        Optional<Part> find(String code) {
            return parts.stream().filter(it -> it.of().code().equals(code)).findFirst();
        }

        Money funding() {
            return sum(parts.stream().map(Part::funding).toList());
        }

        Money paid() {
            return sum(parts.stream().map(Part::paid).toList());
        }

        Money kept() {
            return sum(parts.stream().map(Part::kept).toList());
        }

        Money released() {
            return sum(parts.stream().map(Part::released).toList());
        }

        Money reinvested() {
            return sum(parts.stream().map(Part::reinvested).toList());
        }

        /** Released, and not given back to practices by the path. */
        Money unspent() {
            return released().minus(reinvested());
        }

        /** The greatest losers first. */
        List<Part> byLoss() {
            return parts.stream()
                    .filter(it -> it.net().pence() != 0 || it.of().isPms())
                    .sorted(Comparator.comparing(Part::net)
                            .thenComparing(it -> it.of().code()))
                    .toList();
        }

        long gaining() {
            return parts.stream().filter(it -> it.net().pence() > 0).count();
        }

        long losing() {
            return parts.stream().filter(it -> it.net().pence() < 0).count();
        }
    }

    /**
     * A practice in a year.
     *
     * @param target what a GMS practice would get; nothing for a practice that is none of PMS
     * @param kept of its premium
     * @param released of its premium
     * @param reinvested what it gets of all that was released
     * @param why what stands against working it out, a sentence each
     */
    record Part(Reviewed of, Money target, Money kept, Money released, Money reinvested, List<String> why) {
        Part {
            why = List.copyOf(why);
        }

        Money paid() {
            return target.plus(kept);
        }

        /** What it would be paid if nothing was taken back: its baseline with the uplift that GMS practices got. */
        Money funding() {
            return paid().plus(released);
        }

        /** What it gains or loses by the path, against nothing being done. */
        Money net() {
            return reinvested.minus(released);
        }

        /** "−12.4%": of its income. */
        Optional<String> ofIncome() {
            return of.income()
                    .filter(it -> it.pence() > 0)
                    .map(it -> new java.math.BigDecimal(net().pence())
                                    .movePointRight(2)
                                    .divide(new java.math.BigDecimal(it.pence()), 1, java.math.RoundingMode.HALF_UP)
                                    .toPlainString()
                                    .replace('-', '−')
                            + "%");
        }

        /** "−£4.20" for each registered patient. */
        Optional<String> perRegistered() {
            return Reviewed.perPatient(net(), of.registered())
                    .map(it -> new Money(it.movePointRight(2).longValueExact()).toString());
        }
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    Optional<Year> last() {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.getLast());
    }

    /** The most that is paid to PMS practices and reinvested in any of its years. */
    Money most() {
        return years.stream()
                .map(it -> it.paid().plus(it.reinvested()))
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }
}
