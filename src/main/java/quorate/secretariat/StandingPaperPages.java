package quorate.secretariat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.committees.Paper;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/**
 * The action log as the standing paper of the next meeting. It goes to everybody, so it has the actions of public items
 * alone: nobody has to look through it for what a member or the public may not read.
 */
@Controller
@Door(Door.Who.SECRETARY)
class StandingPaperPages {

    static final String TITLE = "Action log";

    private final Bookcase books;
    private final ActionLog log;
    private final Printing printing;
    private final Committees committees;

    StandingPaperPages(Bookcase books, ActionLog log, Printing printing, Committees committees) {
        this.books = books;
        this.log = log;
        this.printing = printing;
        this.committees = committees;
    }

    /** @param next the meeting that it is for. @param left how many actions of private items are not in it */
    record Printed(
            Party committee,
            LocalDate day,
            Optional<MeetingRecord> next,
            List<Entry> open,
            List<Entry> done,
            int left,
            Typed typed) {

        String title() {
            return TITLE + " of the " + committee.name();
        }

        boolean isEmpty() {
            return open.isEmpty() && done.isEmpty();
        }
    }

    record Entry(Action action, String owner, Action.State state) {}

    @GetMapping("/committees/{id}/actions/paper")
    ModelAndView page(@PathVariable PartyId id, CurrentPerson person) {
        return Page.of("secretariat/actionPaper", printed(id, person, Typed.nothing()));
    }

    @GetMapping("/committees/{id}/actions/paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable PartyId id, CurrentPerson person) {
        var printed = printed(id, person, Typed.nothing());
        return printing.pdf(
                printed.title(),
                "Actions of public items as they stood on " + Words.day(printed.day()),
                TITLE + ", " + Words.day(printed.day()),
                printing.body("secretariat/actionTables", printed));
    }

    private Printed printed(PartyId id, CurrentPerson person, Typed typed) {
        var committee = books.keep(id, person);
        var today = books.today();
        var all = log.of(books.recent(List.of(committee), person), person).stream()
                .filter(action -> action.item().committees().contains(id))
                .toList();
        var since = all.stream()
                .map(action -> action.meeting().day())
                .filter(day -> day.isBefore(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
        var open = all.stream()
                .filter(action -> action.item().isPublic())
                .map(action -> entry(action, today))
                .toList();
        return new Printed(
                committee,
                today,
                books.coming(id, person).stream().findFirst(),
                open.stream()
                        .filter(entry -> entry.state() != Action.State.DONE)
                        .sorted(Comparator.comparing(
                                entry -> entry.action().due().orElse(LocalDate.MAX)))
                        .toList(),
                open.stream()
                        .filter(entry -> entry.action()
                                .done()
                                .filter(done -> !done.day().isBefore(since))
                                .isPresent())
                        .toList(),
                (int) all.stream()
                        .filter(action ->
                                !action.item().isPublic() && action.done().isEmpty())
                        .count(),
                typed);
    }

    private Entry entry(Action action, LocalDate today) {
        return new Entry(action, books.nameOf(action.owner()), action.state(today));
    }

    /** Puts the log as it stands before the next meeting; again on the same meeting, as the next version of the paper. */
    @PostMapping("/committees/{id}/actions/paper/items")
    ModelAndView put(@PathVariable PartyId id, CurrentPerson person, Typed typed) {
        var printed = printed(id, person, typed);
        if (printed.next().isEmpty())
            typed.fault("", "No meeting of this committee is convened. Convene the next one first.");
        if (printed.isEmpty()) typed.fault("", "There is no action of a public item to put before a meeting.");
        if (!typed.isFaulty()) {
            var next = printed.next().orElseThrow();
            var answer = put(printed, next, person);
            if (answer.isDone()) {
                return Page.seeOther("/meetings/" + next.meeting().id() + "/agenda", "The action log is on the agenda");
            }
            typed.object(answer.objections());
        }
        return Page.faulty("secretariat/actionPaper", printed);
    }

    private Answer<UUID> put(Printed printed, MeetingRecord next, CurrentPerson person) {
        var meeting = next.meeting().id();
        var file = printing.keep(printed.title(), printing.body("secretariat/actionTables", printed), person.actor());
        var matter = new MatterId(Fresh.idOf("action log", meeting.toString()));
        var there = next.items().stream()
                .filter(item -> item.matter().equals(matter))
                .findFirst();
        if (there.isEmpty()) {
            var item = new Item(
                    Fresh.id(),
                    matter,
                    0,
                    TITLE,
                    Item.Purpose.INFORMATION,
                    Optional.empty(),
                    "",
                    List.of(printed.committee().id()));
            var added = committees.add(meeting, item, person.id());
            if (!added.isDone()) return added;
            return committees.addPaper(
                    meeting, added.orThrow(), TITLE, file.id(), Paper.Kind.PAPER, Optional.empty(), person.id());
        }
        var kind = next.meeting().isAnnounced() ? Paper.Kind.SUPPLEMENT : Paper.Kind.PAPER;
        return committees.addPaper(meeting, there.get().id(), TITLE, file.id(), kind, Optional.empty(), person.id());
    }
}
