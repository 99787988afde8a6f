package quorate.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Scale;

/**
 * What a scheme would come to for each practice or network of a commissioner in a year.
 *
 * @param year the days that were worked out
 * @param beside the title of the scheme that it is held against, and {@code besideYear} its days; empty where there is none
 * @param missing readings that nobody has entered and nobody has typed, with what they are counted in
 * @param assumed readings that were taken from published figures or typed for a trial
 * @param unit what is paid, a row each: practices, or networks
 */
record Effect(
        Span year,
        Optional<String> beside,
        Optional<Span> besideYear,
        List<Row> rows,
        List<String> missing,
        List<String> assumed,
        Scale unit) {

    Effect {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        assumed = List.copyOf(assumed);
    }

    /**
     * @param now what it gets under the scheme beside; empty where that cannot be worked out
     * @param then what it would get; empty where that cannot be worked out
     * @param paid what it was paid under the scheme beside in its year
     * @param why what stands against it, a sentence each
     */
    record Row(
            String code,
            String name,
            Optional<Money> now,
            Optional<Money> then,
            Optional<Money> paid,
            List<String> why) {
        Row {
            why = List.copyOf(why);
        }

        Optional<Money> difference() {
            return then.flatMap(it -> now.map(it::minus));
        }
    }

    Money total() {
        return rows.stream().flatMap(it -> it.then().stream()).reduce(Money.ZERO, Money::plus);
    }

    Money totalNow() {
        return rows.stream().flatMap(it -> it.now().stream()).reduce(Money.ZERO, Money::plus);
    }

    /**
     * The same, once everything that is said of it has been counted.
     *
     * @throws ArithmeticException if all practices together get more than can be counted
     */
    Effect counted(Optional<Money> budget) {
        var said = new ArrayList<>(List.of(total(), totalNow()));
        rows.forEach(row -> row.difference().ifPresent(said::add));
        budget.ifPresent(it -> said.forEach(it::minus));
        return this;
    }

    long gaining() {
        return rows.stream()
                .flatMap(it -> it.difference().stream())
                .filter(it -> it.pence() > 0)
                .count();
    }

    long losing() {
        return rows.stream()
                .flatMap(it -> it.difference().stream())
                .filter(it -> it.pence() < 0)
                .count();
    }

    long unknown() {
        return rows.stream().filter(it -> it.then().isEmpty()).count();
    }

    /** Against a budget: "£1,200 below the budget of £20,000". */
    String against(Money budget) {
        var left = budget.minus(total());
        if (left.pence() == 0) return "exactly the budget of " + budget;
        return left.pence() > 0
                ? left + " below the budget of " + budget
                : Money.ZERO.minus(left) + " above the budget of " + budget;
    }

    boolean isAbove(Money budget) {
        return total().isMoreThan(budget);
    }
}
