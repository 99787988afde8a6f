package quorate.records;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.committees.Seat;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.letters.Delivery;
import quorate.letters.Invitation;
import quorate.letters.Letter;
import quorate.letters.Letters;
import quorate.register.Register;
import quorate.web.Memory;
import quorate.web.Words;

/**
 * Asks everybody who sits on a committee to its meeting, by a letter with a date for their calendar. When the meeting was moved
 * or cancelled since, the next letter moves the same date, or takes it away; nobody is written to twice about one state of it.
 */
@Component
class Inviting {

    private final Committees committees;
    private final Register register;
    private final Letters letters;
    private final Memory memory;
    private final Clocks clocks;
    private final String link;

    Inviting(
            Committees committees,
            Register register,
            Letters letters,
            Memory memory,
            Clocks clocks,
            @Value("${quorate.link:}") String link) {
        this.committees = committees;
        this.register = register;
        this.letters = letters;
        this.memory = memory;
        this.clocks = clocks;
        this.link = link;
    }

    /**
     * Somebody who sits there.
     *
     * @param address their e-mail address at work; empty where none is known
     * @param told where the letter about the meeting as it stands is; empty while none was written
     * @param before whether they were written to about the meeting as it stood earlier
     * @param due whether a letter would be written to them now
     */
    record Guest(
            PartyId person,
            String name,
            String title,
            String address,
            Optional<Delivery> told,
            boolean before,
            boolean due) {}

    /** @param changes how often the meeting was moved or cancelled */
    record Asking(Meeting meeting, int changes, List<Guest> guests) {

        long due() {
            return guests.stream().filter(Guest::due).count();
        }
    }

    Asking of(Meeting meeting) {
        var id = meeting.id().value();
        var changes = Diary.changes(memory.about(List.of(id), "Meeting").getOrDefault(id, List.of()));
        var guests = committees.sitting(meeting.id(), clocks.now()).seats().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Seat::person, seat -> seat, (one, other) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(seat -> guest(seat, meeting, changes))
                .toList();
        return new Asking(meeting, changes, guests);
    }

    private Guest guest(Seat seat, Meeting meeting, int changes) {
        var address = register.on(clocks.today())
                .find(seat.person())
                .flatMap(person -> person.trait("email"))
                .orElse("");
        var told = letters.find(key(meeting, seat.person(), changes));
        var before = IntStream.range(0, changes)
                .anyMatch(change ->
                        letters.find(key(meeting, seat.person(), change)).isPresent());
        var due = told.isEmpty() && !address.isEmpty() && (meeting.cancelled().isEmpty() || before);
        return new Guest(seat.person(), seat.name(), seat.title(), address, told, before, due);
    }

    private static String key(Meeting meeting, PartyId person, int changes) {
        return "invitation:" + meeting.id() + ":" + person + ":" + changes;
    }

    /** Writes every letter that is due. @param length how long the meeting is meant to last */
    Answer<Long> write(Meeting meeting, Duration length, Actor by) {
        return clocks.write(number -> {
            if (clocks.now().isAfter(begins(meeting.starts()))) {
                return new Answer.Refused<>(List.of(new Objection(
                        "invitation.over",
                        Weight.LOCAL,
                        "The meeting began on " + Words.day(meeting.day()) + " at "
                                + Words.time(meeting.starts().toLocalTime()) + ", and nobody is asked to it any more.",
                        "",
                        List.of())));
            }
            var asking = of(meeting);
            return new Answer.Done<>(asking.guests().stream()
                    .filter(Guest::due)
                    .filter(guest -> letters.invite(letter(guest, asking), date(asking, length), by))
                    .count());
        });
    }

    private static java.time.Instant begins(LocalDateTime starts) {
        return starts.atZone(Clocks.LONDON).toInstant();
    }

    private Invitation date(Asking asking, Duration length) {
        var meeting = asking.meeting();
        var begins = begins(meeting.starts());
        return new Invitation(
                Diary.uid(meeting),
                asking.changes(),
                meeting.title(),
                meeting.place(),
                begins,
                begins.plus(length),
                page(meeting),
                meeting.cancelled().orElse(""));
    }

    private String page(Meeting meeting) {
        return link.isEmpty() ? "" : link + "meetings/" + meeting.id();
    }

    private Letter letter(Guest guest, Asking asking) {
        var meeting = asking.meeting();
        var when = Words.weekday(meeting.day()) + " at "
                + Words.time(meeting.starts().toLocalTime());
        var says = meeting.cancelled()
                .map(why -> "This meeting does not take place: " + why + ". It was to be on " + when + ".")
                .orElse(
                        guest.before()
                                ? "This meeting was moved. It is now on " + when + ", " + meeting.place() + "."
                                : "You are asked to this meeting, on " + when + ", " + meeting.place() + ".");
        var text = """
                Dear %s,

                %s

                %s

                %s
                Your calendar can take the date from this letter.

                Quorate
                """.formatted(
                        guest.name(),
                        meeting.title(),
                        says,
                        page(meeting).isEmpty() ? "" : "Agenda and papers, as they come: " + page(meeting) + "\n");
        return new Letter(
                key(meeting, guest.person(), asking.changes()),
                guest.person(),
                guest.address(),
                subject(meeting, guest.before()),
                text,
                List.of(meeting.id().value()));
    }

    private static String subject(Meeting meeting, boolean before) {
        var about = meeting.title() + ", " + Words.day(meeting.day());
        if (meeting.cancelled().isPresent()) return "Cancelled: " + about;
        return (before ? "Moved: " : "Invitation: ") + about;
    }
}
