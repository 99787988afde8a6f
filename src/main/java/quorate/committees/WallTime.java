package quorate.committees;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import quorate.clocks.Clocks;
import quorate.web.Typed;
import quorate.web.Words;

/** The time that somebody reads off the clock on the wall, which one night a year skips an hour and one night shows it twice. */
final class WallTime {

    private static final Pattern TYPED = Pattern.compile("(\\d{2}:\\d{2})\\s*(bst|gmt)?", Pattern.CASE_INSENSITIVE);
    /** A time further ahead than this is taken for yesterday's: midnight has passed since. */
    private static final Duration AHEAD = Duration.ofHours(6);

    private WallTime() {}

    /** @param fault why it names no moment, and what to enter; empty when it names one */
    record Read(Optional<Instant> at, String fault) {

        private static Read no(String fault) {
            return new Read(Optional.empty(), fault);
        }
    }

    /** The moment a form speaks of: now where nothing was typed, else the last time at which the clock showed what was. */
    static Read of(Typed typed, Instant now) {
        return of(typed.value("time"), now);
    }

    static Read of(String typed, Instant now) {
        if (typed.isBlank()) return new Read(Optional.of(now), "");
        var match = TYPED.matcher(typed.strip());
        if (!match.matches()) return Read.no("Enter the time as 14:05");
        try {
            var today = LocalDate.ofInstant(now, Clocks.LONDON).atTime(LocalTime.parse(match.group(1)));
            var far = today.atZone(Clocks.LONDON).toInstant().isAfter(now.plus(AHEAD));
            var clock = Optional.ofNullable(match.group(2)).map(word -> word.toUpperCase(Locale.ROOT));
            return of(far ? today.minusDays(1) : today, clock, now);
        } catch (DateTimeParseException notATime) {
            return Read.no("Enter the time as 14:05");
        }
    }

    private static Read of(LocalDateTime wall, Optional<String> clock, Instant now) {
        var skipped = skipped(wall);
        if (skipped.isPresent()) return Read.no(skipped.get() + ". Enter the time that the clock showed");
        var shown = Clocks.LONDON.getRules().getValidOffsets(wall).stream()
                .filter(offset -> clock.isEmpty() || nameOf(offset).equals(clock.get()))
                .toList();
        if (shown.isEmpty())
            return Read.no("On " + Words.day(wall.toLocalDate()) + " at " + wall.toLocalTime()
                    + " the clock did not show " + clock.orElse("") + ". Enter the time alone");
        if (shown.size() > 1 && !wall.toInstant(shown.getLast()).isAfter(now))
            return Read.no(wall.toLocalTime() + " came twice on " + Words.day(wall.toLocalDate())
                    + ", when the clocks went back. Enter " + wall.toLocalTime() + " BST for the first time, or "
                    + wall.toLocalTime() + " GMT for the second");
        return new Read(Optional.of(wall.toInstant(shown.getFirst())), "");
    }

    /** Why the clock never shows this time: it is in the hour that is left out when clocks go forward. */
    static Optional<String> skipped(LocalDateTime wall) {
        var change = Clocks.LONDON.getRules().getTransition(wall);
        if (change == null || !change.isGap()) return Optional.empty();
        return Optional.of("There is no " + Words.time(wall.toLocalTime()) + " on " + Words.day(wall.toLocalDate())
                + ": the clocks go forward from "
                + Words.time(change.getDateTimeBefore().toLocalTime()) + " to "
                + Words.time(change.getDateTimeAfter().toLocalTime()));
    }

    /** As minutes tell it; in the hour that comes twice, with which of the two it was. */
    static String told(Instant at) {
        var there = at.atZone(Clocks.LONDON);
        var twice = Clocks.LONDON
                        .getRules()
                        .getValidOffsets(there.toLocalDateTime())
                        .size()
                > 1;
        return Words.time(there.toLocalTime()) + (twice ? " " + nameOf(there.getOffset()) : "");
    }

    private static String nameOf(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "GMT" : "BST";
    }
}
