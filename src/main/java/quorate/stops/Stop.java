package quorate.stops;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Words;

/**
 * A practice is not paid, or not of one stream.
 *
 * @param code of the practice
 * @param stream the only one that is not paid; empty for all
 * @param days on which nothing is paid
 * @param day on which it was told
 * @param by somebody who was on the list that day
 */
record Stop(
        UUID id,
        PartyId commissioner,
        PartyId practice,
        String code,
        Optional<String> stream,
        Span days,
        String why,
        LocalDate day,
        PartyId by,
        Optional<Lift> lifted) {

    /** @param from the first day on which it is paid again */
    record Lift(LocalDate from, String why, LocalDate day, PartyId by) {}

    boolean holdsOn(LocalDate paysOn) {
        return days.holdsOn(paysOn)
                && lifted.filter(lift -> !paysOn.isBefore(lift.from())).isEmpty();
    }

    /** Whether it ends of itself or was lifted, and holds nothing any more. */
    boolean isOver(LocalDate today) {
        return days.end().filter(end -> !end.isAfter(today)).isPresent()
                || lifted.filter(lift -> !lift.from().isAfter(today)).isPresent();
    }

    String what() {
        return stream.map(of -> Words.sentence(Words.stream(of))).orElse("All that it is paid");
    }

    String state(LocalDate today) {
        return lifted.map(lift -> "Lifted from " + Words.day(lift.from()))
                .orElseGet(() -> isOver(today) ? "Over" : holdsOn(today) ? "Stopped" : "To come");
    }

    /** "Stopped from 1 June 2016: the practice has closed." */
    String sentence() {
        var text = "Stopped " + Words.span(days) + ": " + why;
        return text.endsWith(".") ? text : text + ".";
    }

    String page() {
        return "/payments/stops/" + id;
    }

    /** A payment was stopped, or paid again. */
    record Moved(Stop stop, String what, Actor actor) implements Happening {

        @Override
        public Actor by() {
            return actor;
        }

        @Override
        public List<UUID> about() {
            return List.of(
                    stop.id(), stop.practice().value(), stop.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "days", stop.days().toString());
        }
    }
}
