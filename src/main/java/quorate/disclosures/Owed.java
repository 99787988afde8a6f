package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;

/**
 * Where somebody stands with their declaration to a body, on a day.
 *
 * @param positions the posts by which they are on its register
 * @param duty what puts them there
 * @param last when they confirmed last, or declared first if they never confirmed
 * @param nil whether that was a nil return
 * @param due the last day for the next one
 */
record Owed(
        PartyId person,
        String name,
        List<String> positions,
        Declarers.Duty duty,
        Optional<LocalDate> last,
        boolean nil,
        LocalDate due,
        State state) {

    /** Where nothing says when the next one is due. */
    static final LocalDate NO_DAY = LocalDate.of(9999, 1, 1);

    /** From what cannot wait to what is in order. */
    enum State {
        NEVER("never declared"),
        OVERDUE("overdue"),
        SOON("due soon"),
        NOT_SETTLED("not settled"),
        IN_TIME("in time");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** True if a last day has passed. */
    boolean isOutstanding() {
        return state == State.NEVER || state == State.OVERDUE;
    }

    boolean hasDay() {
        return !due.equals(NO_DAY);
    }

    static State stateOf(Declarers.Duty duty, Optional<LocalDate> last, LocalDate due, LocalDate day, int soonDays) {
        if (!duty.isSettled()) return last.isPresent() ? State.IN_TIME : State.NOT_SETTLED;
        if (due.isBefore(day)) return last.isPresent() ? State.OVERDUE : State.NEVER;
        return due.isAfter(day.plusDays(soonDays)) ? State.IN_TIME : State.SOON;
    }
}
