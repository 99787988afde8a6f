package quorate.periods;

import java.time.LocalDate;
import java.util.List;
import quorate.kernel.Citation;

/**
 * A day that follows from a period.
 *
 * @param rule the id of the period
 * @param who has to do something: commissioner, practice, contractor
 * @param ours what of it is our reading; empty for nothing
 * @param falls on what kind of day
 * @param better the working day by which it is better done: the day itself, or the last working day before a latest day, or
 *     the next one behind an earliest day
 */
public record Due(
        String rule,
        String title,
        String who,
        LocalDate day,
        Bound bound,
        String says,
        String ours,
        Falls falls,
        LocalDate better,
        List<Citation> sources) {

    /** What the day is. */
    public enum Bound {
        LATEST("no later than"),
        EARLIEST("no earlier than"),
        FIRST("first day"),
        LAST("last day");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** On what kind of day it falls. */
    public enum Falls {
        WORKING_DAY(""),
        WEEKEND("a weekend"),
        BANK_HOLIDAY("a bank holiday"),
        UNKNOWN("a day of a year whose bank holidays are not known");

        private final String words;

        Falls(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The day to which the text was read: a later change of it is not known here. */
    public LocalDate read() {
        return sources.stream().map(Citation::read).min(LocalDate::compareTo).orElseThrow();
    }
}
