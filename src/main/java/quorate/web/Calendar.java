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

    /**
     * One meeting as a letter brings it, for the calendar of whoever is asked to come (RFC 5546): a later letter of the same uid
     * with a higher sequence moves it there, and one about a cancelled meeting takes it away.
     *
     * @param ends the moment; with {@code begins} written in universal time, which leaves no hour in doubt
     * @param organiser the address that asks. @param guest the address that is asked
     */
    public record Asked(Event event, Instant begins, Instant ends, String organiser, String guest) {

        /** What the letter does to the guest's calendar. */
        public String method() {
            return event.cancelled().isEmpty() ? "REQUEST" : "CANCEL";
        }
    }

    public static byte[] of(Asked asked) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Quorate//Meetings//EN");
        line(text, "METHOD:" + asked.method());
        line(text, "BEGIN:VEVENT");
        line(text, "DTSTART:" + universal(asked.begins()));
        line(text, "DTEND:" + universal(asked.ends()));
        line(text, "ORGANIZER:mailto:" + asked.organiser().replace("%", "%25"));
        var answer = asked.event().cancelled().isEmpty() ? ";ROLE=REQ-PARTICIPANT;RSVP=TRUE" : "";
        line(text, "ATTENDEE" + answer + ":mailto:" + asked.guest().replace("%", "%25"));
        about(text, asked.event());
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String universal(Instant at) {
        return LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private static void event(StringBuilder text, Event event) {
        line(text, "BEGIN:VEVENT");
        line(text, "DTSTART;TZID=Europe/London:" + LOCAL.format(event.starts()));
        about(text, event);
        line(text, "END:VEVENT");
    }

    /** What is said of a meeting wherever it stands. */
    private static void about(StringBuilder text, Event event) {
        line(text, "UID:" + escaped(event.uid()));
        line(text, "DTSTAMP:" + universal(event.changed()));
        line(text, "LAST-MODIFIED:" + universal(event.changed()));
        line(text, "SEQUENCE:" + event.sequence());
        line(text, "SUMMARY:" + escaped(event.title()));
        line(text, "LOCATION:" + escaped(event.place()));
        if (!event.link().isBlank()) line(text, "URL:" + event.link().replaceAll("[\\s\\p{Cc}]", ""));
        line(text, "STATUS:" + (event.cancelled().isEmpty() ? "CONFIRMED" : "CANCELLED"));
        if (!event.cancelled().isEmpty()) line(text, "DESCRIPTION:" + escaped("Cancelled: " + event.cancelled()));
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
