package quorate.letters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A date for the calendar that goes with a letter.
 *
 * @param uid the same for every letter about the same meeting, so that a later one takes the place of the earlier
 * @param sequence counts the changes, from 0
 * @param cancelled the meeting does not take place
 */
public record Invitation(
        String uid, int sequence, String title, String place, Instant begins, Instant ends, boolean cancelled) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 73;

    public Invitation {
        if (!ends.isAfter(begins)) throw new IllegalArgumentException("A date ends after it begins");
    }

    String method() {
        return cancelled ? "CANCEL" : "REQUEST";
    }

    /** As RFC 5545 writes it. @param from the organiser's address; {@code to} the guest's; {@code at} when it is written */
    String calendar(String from, String to, Instant at) {
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Quorate//EN",
                        "METHOD:" + method(),
                        "BEGIN:VEVENT",
                        "UID:" + uid,
                        "SEQUENCE:" + sequence,
                        "DTSTAMP:" + UTC.format(at),
                        "DTSTART:" + UTC.format(begins),
                        "DTEND:" + UTC.format(ends),
                        "SUMMARY:" + escaped(title),
                        "LOCATION:" + escaped(place),
                        "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
                        "ORGANIZER:mailto:" + from,
                        "ATTENDEE;RSVP=TRUE:mailto:" + to,
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(Invitation::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Lines of at most 75 bytes; letters beyond ASCII take more than one, so they are counted as such. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var length = 0;
        for (var letter : line.codePoints().toArray()) {
            var size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (length + size > LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(letter);
            length += size;
        }
        return folded.toString();
    }
}
