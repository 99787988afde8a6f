package quorate.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Meetings for other people's calendars, as RFC 5545 has it. The same meetings make the same bytes. */
public final class Calendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int LONGEST = 75;
    /** The clock on the wall in London since 1996. */
    private static final List<String> LONDON = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/London",
            "BEGIN:DAYLIGHT",
            "DTSTART:19810329T010000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZNAME:BST",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:19961027T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZNAME:GMT",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE");

    private Calendar() {}

    /**
     * One meeting.
     *
     * @param uid the same for ever, so that a calendar knows the meeting again when it was moved
     * @param sequence how often it was changed
     * @param changed when that was last
     * @param cancelled why it does not take place; empty when it does
     */
    public record Event(
            String uid,
            int sequence,
            Instant changed,
            LocalDateTime starts,
            String title,
            String place,
            String link,
            String cancelled) {}

    /** The whole calendar. @param name what a calendar program calls it */
    public static byte[] of(String name, List<Event> events) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Quorate//Meetings//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        line(text, "X-PUBLISHED-TTL:PT4H");
        LONDON.forEach(one -> line(text, one));
        events.forEach(event -> event(text, event));
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder text, Event event) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(event.uid()));
        line(text, "DTSTAMP:" + LOCAL.format(event.changed().atOffset(ZoneOffset.UTC)) + "Z");
        line(text, "LAST-MODIFIED:" + LOCAL.format(event.changed().atOffset(ZoneOffset.UTC)) + "Z");
        line(text, "SEQUENCE:" + event.sequence());
        line(text, "DTSTART;TZID=Europe/London:" + LOCAL.format(event.starts()));
        line(text, "SUMMARY:" + escaped(event.title()));
        line(text, "LOCATION:" + escaped(event.place()));
        line(text, "URL:" + event.link().replaceAll("[\\s\\p{Cc}]", ""));
        line(text, "STATUS:" + (event.cancelled().isEmpty() ? "CONFIRMED" : "CANCELLED"));
        if (!event.cancelled().isEmpty()) line(text, "DESCRIPTION:" + escaped("Cancelled: " + event.cancelled()));
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", "");
    }

    /** Folded so that no line is longer than 75 bytes, and no letter is cut in two. */
    private static void line(StringBuilder text, String content) {
        var length = 0;
        for (var at = 0; at < content.length(); ) {
            var letter = content.codePointAt(at);
            var size = new String(Character.toChars(letter)).getBytes(StandardCharsets.UTF_8).length;
            if (length + size > LONGEST) {
                text.append("\r\n ");
                length = 1;
            }
            text.appendCodePoint(letter);
            length += size;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
