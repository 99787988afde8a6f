package quorate.ledger;

import java.time.LocalDate;
import java.time.Month;

/** A financial year, from 1 April. @param begins the calendar year in which it begins */
record Year(int begins) {

    static Year of(LocalDate day) {
        return new Year(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    LocalDate firstDay() {
        return LocalDate.of(begins, Month.APRIL, 1);
    }

    boolean isAfter(Year other) {
        return begins > other.begins;
    }

    /** "2016/17". */
    @Override
    public String toString() {
        return begins + "/" + String.valueOf(begins + 1).substring(2);
    }
}
