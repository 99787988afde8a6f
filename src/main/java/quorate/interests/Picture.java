package quorate.interests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/** Everything declared, ruled and ruled out, as far as a number. Immutable. */
record Picture(
        long number,
        Known.Index<PartyId, Interest> interests,
        Known.Index<PartyId, Interest.Confirmed> confirmations,
        Known.Index<MatterId, About> subjects,
        Known.Index<MatterId, Ruling> rulings,
        Known.Index<String, Alarm> alarms) {

    /** What a matter is about. */
    record About(MatterId matter, Subject subject) {}

    /** Rows that became known, or ceased to be. */
    record Changes(
            List<Known<Interest>> interests,
            List<Known<Interest.Confirmed>> confirmations,
            List<Known<About>> subjects,
            List<Known<Ruling>> rulings,
            List<Known<Alarm>> alarms) {}

    static final Picture BLANK = new Picture(
            -1,
            Known.Index.by(Interest::person),
            Known.Index.by(Interest.Confirmed::person),
            Known.Index.by(About::matter),
            Known.Index.by(Ruling::matter),
            Known.Index.by(Alarm::key));

    Picture with(Changes changes, long number) {
        return new Picture(
                number,
                interests.with(changes.interests()),
                confirmations.with(changes.confirmations()),
                subjects.with(changes.subjects()),
                rulings.with(changes.rulings()),
                alarms.with(changes.alarms()));
    }

    Optional<Known<Interest>> interest(UUID id) {
        return interests
                .all()
                .filter(Known::isOpen)
                .filter(row -> row.it().id().equals(id))
                .findFirst();
    }

    Optional<Subject> subject(MatterId matter) {
        return subjects.of(matter).stream().map(About::subject).findFirst();
    }

    Optional<Ruling> ruling(PartyId person, MatterId matter) {
        return rulings.of(matter).stream()
                .filter(ruling -> ruling.person().equals(person))
                .findFirst();
    }

    Optional<Interest.Confirmed> lastConfirmation(PartyId person, LocalDate day) {
        return confirmations.of(person).stream()
                .filter(one -> !one.day().isAfter(day))
                .max(java.util.Comparator.comparing(Interest.Confirmed::day));
    }

    boolean ruledOut(String key, LocalDate day) {
        return alarms.of(key).stream().anyMatch(alarm -> alarm.span().holdsOn(day));
    }
}
