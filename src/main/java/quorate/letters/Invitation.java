package quorate.letters;

import java.time.Instant;
import java.time.LocalDateTime;
import quorate.clocks.Clocks;
import quorate.web.Calendar;

/**
 * A date for the calendar that goes with a letter.
 *
 * @param uid the same for every letter about the same meeting, so that a later one takes the place of the earlier
 * @param sequence counts the changes, from 0
 * @param link where to read about it; empty for nowhere
 * @param cancelled why it does not take place; empty when it does
 */
public record Invitation(
        String uid,
        int sequence,
        String title,
        String place,
        Instant begins,
        Instant ends,
        String link,
        String cancelled) {

    public Invitation {
        if (!ends.isAfter(begins)) throw new IllegalArgumentException("A date ends after it begins");
    }

    /** The same for one guest, as calendars read it. @param from the organiser's address. @param at when it is written */
    Calendar.Asked to(String guest, String from, Instant at) {
        var event = new Calendar.Event(
                uid, sequence, at, LocalDateTime.ofInstant(begins, Clocks.LONDON), title, place, link, cancelled);
        return new Calendar.Asked(event, begins, ends, from, guest);
    }
}
