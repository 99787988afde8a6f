package quorate.committees;

import java.time.DayOfWeek;
import java.time.LocalDate;
import quorate.kernel.Truth;
import quorate.law.Law;

/** Days on which offices in England are open: no weekends and no bank holidays. Which those are, the law pack says. */
record WorkingDays(Law law) {

    /** Unknown for a weekday of a year whose bank holidays are not in the law pack. */
    Truth isWorking(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Truth.NO : law.on(day).isBankHoliday().not();
    }
}
