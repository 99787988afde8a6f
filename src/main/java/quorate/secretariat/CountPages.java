package quorate.secretariat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Terms;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** What only somebody who was there can say of a meeting: how many of the public came, who else, and what kind of items. */
@Controller
@Door(Door.Who.STAFF)
class CountPages {

    private static final List<String> KINDS = List.of("strategic", "operational");

    private final Bookcase books;
    private final Daybook daybook;
    private final Authority authority;

    CountPages(Bookcase books, Daybook daybook, Authority authority) {
        this.books = books;
        this.daybook = daybook;
        this.authority = authority;
    }

    record Shown(MeetingRecord record, List<Item> items, List<Guest> guests, boolean held, Typed typed, String key) {}

    @GetMapping("/meetings/{id}/counts")
    ModelAndView page(@PathVariable MeetingId id, CurrentPerson person) {
        var record = keep(id, person);
        return Page.of("secretariat/counts", shown(record, Typed.prefilled(known(record))));
    }

    private MeetingRecord keep(MeetingId id, CurrentPerson person) {
        var record = books.record(id, person);
        if (!record.keeps()) throw new AccessDeniedException("Is not secretary of this committee");
        return record;
    }

    private Shown shown(MeetingRecord record, Typed typed) {
        var lines = daybook.list(Line.Kind.GUEST, record.meeting().id().value());
        var standing = record.meeting().committees().stream()
                .flatMap(committee ->
                        authority
                                .instruments(Long.MAX_VALUE)
                                .findTerms(committee, record.meeting().day())
                                .stream())
                .map(Instrument::content)
                .map(Terms.class::cast)
                .flatMap(terms -> terms.invites().stream())
                .toList();
        var guests = java.util.Arrays.stream(Guest.Whom.values())
                .map(whom -> Guest.of(whom, standing.contains(whom.code()), record, lines))
                .toList();
        return new Shown(record, items(record), guests, Attendance.wasHeld(record), typed, Bookcase.keyIn(typed));
    }

    private static List<Item> items(MeetingRecord record) {
        return record.items().stream()
                .filter(Cycle::hasPaper)
                .filter(item -> !record.withheld().contains(item.id()))
                .toList();
    }

    private Map<String, String> known(MeetingRecord record) {
        var known = new HashMap<String, String>();
        var lines = daybook.list(Line.Kind.GALLERY, record.meeting().id().value());
        lines.forEach(line -> known.put(line.part(), line.said("count")));
        known.put(
                "seen",
                Long.toString(lines.stream().mapToLong(Line::number).max().orElse(0)));
        return known;
    }

    @PostMapping("/meetings/{id}/counts")
    ModelAndView count(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var record = keep(id, person);
        var said = new HashMap<String, String>();
        if (!Attendance.wasHeld(record)) typed.fault("", "The meeting was not held yet: count once it was opened.");
        if (!typed.value("public").isBlank()) {
            said.put("public", Integer.toString(typed.whole("public", "Enter how many came", 0, 1000)));
        }
        for (var item : items(record)) {
            var field = item.id().toString();
            if (!typed.value(field).isBlank())
                said.put(field, typed.choice(field, "Select what kind of item it was", KINDS));
        }
        if (!typed.isFaulty() && said.isEmpty())
            typed.fault("public", "Enter how many of the public came, or select what kind an item was");
        if (!typed.isFaulty()) {
            var answer = note(record, said, Bookcase.once(typed, person), Bookcase.seenIn(typed), person);
            if (answer.isDone()) return Page.seeOther("/meetings/" + id + "/counts", "Counts noted");
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/counts", shown(record, typed));
    }

    /** All of it or nothing; what is as it was is left alone. */
    private Answer<List<Line>> note(
            MeetingRecord record, Map<String, String> said, UUID key, long seen, CurrentPerson person) {
        var meeting = record.meeting().id().value();
        var known = known(record);
        var drafts = said.entrySet().stream()
                .filter(one -> !one.getValue().equals(known.get(one.getKey())))
                .map(one -> new Daybook.Draft(
                        Fresh.idOf(key.toString(), one.getKey()),
                        Line.Kind.GALLERY,
                        meeting,
                        one.getKey(),
                        Map.of("count", one.getValue()),
                        books.today(),
                        seen,
                        List.of(meeting)))
                .toList();
        return daybook.note(drafts, person.id());
    }

    /** That somebody was invited, declined or came, and what they said. */
    @PostMapping("/meetings/{id}/guests")
    ModelAndView guest(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var record = keep(id, person);
        var whom = typed.choice("whom", "Select whom it is about", Guest.Whom.class);
        var state = typed.choice("state", "Select what is to be noted", List.of("invited", "declined", "came"));
        var day = typed.day("guest-day", "Enter the day");
        var words = typed.optionalText("guest-words", 2000);
        if (state.equals("came") && !Attendance.wasHeld(record)) {
            typed.fault("state", "The meeting was not held yet, so nobody came to it");
        }
        var known = known(record);
        if (typed.isFaulty()) return Page.faulty("secretariat/counts", shown(record, typed.knowing(known)));
        var draft = new Daybook.Draft(
                Fresh.idOf("guest", Bookcase.once(typed, person).toString()),
                Line.Kind.GUEST,
                id.value(),
                whom.code(),
                Map.of("state", state, "words", words),
                day,
                Daybook.WHATEVER,
                List.of(id.value()));
        daybook.note(draft, person.id()).orThrow();
        return Page.seeOther("/meetings/" + id + "/counts", "Noted");
    }
}
