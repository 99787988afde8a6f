package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * How a commissioner ends its months from a day on.
 *
 * @param sign which way its papers tell a variance
 * @param days the working day of each step, in the order of {@link MonthStep}
 * @param from the first day on which it is so; the first of all where nothing was chosen
 */
record MonthHabit(PartyId commissioner, Report.Sign sign, List<Integer> days, LocalDate from) {

    MonthHabit {
        days = List.copyOf(days);
    }

    static MonthHabit usual(PartyId commissioner) {
        return new MonthHabit(commissioner, Report.Sign.OVER, MonthStep.usualDays(), quorate.kernel.Span.ALWAYS.from());
    }

    int dayOf(MonthStep step) {
        return days.get(step.ordinal());
    }

    /** Whether somebody chose it. */
    boolean isChosen() {
        return !from.equals(quorate.kernel.Span.ALWAYS.from());
    }

    boolean isSame(MonthHabit other) {
        return sign == other.sign && days.equals(other.days);
    }

    /** A commissioner chose how it ends its months. */
    record Chosen(MonthHabit habit, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(habit.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "sign",
                    Code.of(habit.sign()),
                    "from",
                    habit.from().toString(),
                    "days",
                    habit.days().toString());
        }
    }
}
