package quorate.secretariat;

import java.util.List;
import java.util.Optional;
import quorate.committees.MeetingRecord;
import quorate.kernel.Code;
import quorate.web.Words;

/**
 * Somebody who is asked to a meeting without a vote, as far as it was noted.
 *
 * @param standing whether the terms of reference invite them to every meeting
 * @param came whether somebody who sits for them was in the room; empty as long as the meeting was not held, or where nobody
 *     sits for them
 */
record Guest(Whom whom, boolean standing, Optional<Boolean> came, List<Line> lines) {

    Guest {
        lines = List.copyOf(lines);
    }

    enum Whom {
        HEALTHWATCH("Healthwatch"),
        HWB("Health and Wellbeing Board"),
        LMC("Local medical committee"),
        CQC("Care Quality Commission");

        private final String words;

        Whom(String words) {
            this.words = words;
        }

        String code() {
            return Code.of(this);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Guest of(Whom whom, boolean standing, MeetingRecord record, List<Line> lines) {
        var seats = record.end().seats().stream()
                .filter(seat -> seat.kinds().contains(whom.code()))
                .toList();
        var came = seats.isEmpty() || !Attendance.wasHeld(record)
                ? Optional.<Boolean>empty()
                : Optional.of(
                        seats.stream().anyMatch(seat -> record.end().stays().containsKey(seat.person())));
        return new Guest(
                whom,
                standing,
                came,
                lines.stream().filter(line -> line.part().equals(whom.code())).toList());
    }

    Optional<Line> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    String invited() {
        if (standing) return "Standing invitation by the terms of reference";
        return lines.stream()
                .filter(line -> line.said("state").equals("invited"))
                .findFirst()
                .map(line -> "Invited on " + Words.day(line.day()))
                .orElse("Not invited, as far as noted");
    }

    String presence() {
        return came.map(there -> there ? "Was there" : "Was not there")
                .or(() -> last().map(line -> line.said("state"))
                        .filter(state -> !state.equals("invited"))
                        .map(state -> state.equals("came") ? "Was there" : "Declined"))
                .orElse("Not known");
    }

    String said() {
        return lines.stream()
                .map(line -> line.said("words"))
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> other)
                .orElse("");
    }
}
