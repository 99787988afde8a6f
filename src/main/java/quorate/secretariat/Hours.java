package quorate.secretariat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quorate.committees.Fact;
import quorate.committees.MeetingRecord;
import quorate.committees.Sitting;
import quorate.kernel.PartyId;

/**
 * How long a meeting was, and how long somebody sat in it. Counted between moments and not between times on the wall, so that
 * a meeting that goes on past midnight, or through the night in which the clocks change, is as long as it was.
 */
record Hours(Instant opened, Instant closed) {

    /** Empty for a meeting that was not opened, or that nobody has noted as closed. */
    static Optional<Hours> of(MeetingRecord record) {
        return record.first(Fact.Opened.class)
                .flatMap(opened -> record.first(Fact.Closed.class).map(closed -> new Hours(opened, closed)));
    }

    Duration length() {
        return Duration.between(opened, closed);
    }

    /** The time somebody was in the room while the meeting was open. */
    Duration of(List<Sitting.Stay> stays) {
        var sum = Duration.ZERO;
        for (var stay : stays) {
            var from = stay.from().at().isBefore(opened) ? opened : stay.from().at();
            var until = stay.until() == null || stay.until().at().isAfter(closed)
                    ? closed
                    : stay.until().at();
            if (until.isAfter(from)) sum = sum.plus(Duration.between(from, until));
        }
        return sum;
    }

    Duration of(MeetingRecord record, PartyId person) {
        return of(record.end().stays().getOrDefault(person, List.of()));
    }

    /** "2 hours 30 minutes". */
    static String words(Duration time) {
        var hours = time.toHours();
        var minutes = time.toMinutesPart();
        if (hours == 0) return minutes + (minutes == 1 ? " minute" : " minutes");
        return hours
                + (hours == 1 ? " hour" : " hours")
                + (minutes == 0 ? "" : " " + minutes + (minutes == 1 ? " minute" : " minutes"));
    }
}
