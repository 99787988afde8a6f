package quorate.publication;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import quorate.web.Calendar;

/**
 * A meeting as the public knows of it.
 *
 * @param sequence how often it was changed since notice was given
 * @param at when it was last changed
 * @param agenda the address of its agenda below the public site
 */
record Gathering(
        UUID id,
        UUID body,
        String bodyName,
        int sequence,
        Instant at,
        String title,
        LocalDateTime starts,
        String place,
        Optional<String> cancelled,
        String agenda) {

    /** The committee's part of addresses: {@code anytown-pccc}. */
    String committee() {
        return agenda.substring(0, agenda.indexOf('/'));
    }

    /** @param root what addresses begin with */
    Calendar.Event event(String root) {
        return new Calendar.Event(
                id + "@quorate", sequence, at, starts, title, place, root + "/public/" + agenda, cancelled.orElse(""));
    }
}
