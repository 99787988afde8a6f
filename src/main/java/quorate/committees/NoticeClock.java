package quorate.committees;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import quorate.kernel.Code;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.web.Words;

/**
 * How long before a meeting its notice must be given.
 *
 * @param days how many
 * @param basis how they are counted
 * @param law which knows the bank holidays
 */
record NoticeClock(int days, Basis basis, Law law) {

    enum Basis {
        /** The day of notice is not counted, the day of the meeting is. */
        DAYS("days"),
        /** Neither the day of notice nor the day of the meeting is counted. */
        CLEAR_DAYS("clear days"),
        /** Working days, not counting the day of notice. */
        WORKING_DAYS("working days");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /** As terms of reference are written down: {@code clear-days}. */
        static Basis parse(String text) {
            return Code.parse(Basis.class, text);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The last day on which notice is in time; where bank holidays are not known, as if there were none. */
    LocalDate lastDay(LocalDate meeting) {
        return switch (basis) {
            case DAYS -> meeting.minusDays(days);
            case CLEAR_DAYS -> meeting.minusDays(days + 1L);
            case WORKING_DAYS -> new WorkingDays(law).before(meeting, days);
        };
    }

    /** What is not known about the last day, as a sentence; empty where it is certain. */
    Optional<String> doubt(LocalDate meeting) {
        if (basis != Basis.WORKING_DAYS) return Optional.empty();
        var calendar = new WorkingDays(law);
        return Stream.iterate(lastDay(meeting), day -> day.isBefore(meeting), day -> day.plusDays(1))
                .filter(day -> calendar.isWorking(day) == Truth.UNKNOWN)
                .findFirst()
                .map(day -> "The bank holidays of " + day.getYear()
                        + " are not in the law pack: count the working days before the meeting yourself.");
    }

    boolean isInTime(LocalDate given, LocalDate meeting) {
        return !given.isAfter(lastDay(meeting));
    }

    /** Why notice given on the day comes too late. */
    String lateness(LocalDate given, LocalDate meeting) {
        return "Notice of a meeting on %s must be given by %s, %s %s before it; %s is too late."
                .formatted(Words.day(meeting), Words.day(lastDay(meeting)), days, basis, Words.day(given));
    }
}
