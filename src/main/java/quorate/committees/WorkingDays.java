package quorate.committees;

import java.time.DayOfWeek;
import java.time.LocalDate;
import quorate.kernel.Truth;
import quorate.law.Law;

/** Days on which offices in England are open: no weekends and no bank holidays. Which those are, the law pack says. */
public record WorkingDays(Law law) {

    /** Unknown for a weekday of a year whose bank holidays are not in the law pack. */
    public Truth isWorking(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Truth.NO : law.on(day).isBankHoliday().not();
    }

    /** So many working days before; where bank holidays are not known, as if there were none. */
    public LocalDate before(LocalDate day, int days) {
        var found = day;
        for (var left = days; left > 0; ) {
            found = found.minusDays(1);
            if (isWorking(found) != Truth.NO) left--;
        }
        return found;
    }
}
