package quorate.committees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Minutes: read by members as far as they may, written by the secretary, approved by a later meeting. */
@Controller
@Door(Door.Who.STAFF)
class MinutesPages {

    private final Heads heads;
    private final MinuteBook book;
    private final Agenda agenda;
    private final Clocks clocks;

    MinutesPages(Heads heads, MinuteBook book, Agenda agenda, Clocks clocks) {
        this.heads = heads;
        this.book = book;
        this.agenda = agenda;
        this.clocks = clocks;
    }

    /**
     * @param doubts why those who approved them may not have been quorate; none as a rule
     * @param versions of the secretary's words, by part, to be sent back with a change
     */
    record Draft(
            Head head,
            Minutes minutes,
            Optional<Minutes.Approval> approved,
            List<String> doubts,
            List<Item> items,
            Map<String, String> words,
            Map<String, Long> versions,
            Typed typed) {}

    @GetMapping("/meetings/{id}/minutes")
    ModelAndView minutes(@PathVariable MeetingId id, CurrentPerson person) {
        return Page.of("committees/minutes", draft(heads.enter(id, person), Typed.nothing()));
    }

    private Draft draft(Head head, Typed typed) {
        var id = head.meeting().id();
        var words = new HashMap<String, String>();
        var versions = new HashMap<String, Long>();
        for (var part : parts(head)) {
            var field = "words-" + part;
            words.put(part, typed.values(field).isEmpty() ? book.wordsOf(id, part) : typed.value(field));
            versions.put(part, book.versionOf(id, part));
        }
        var minutes = book.minutes(
                id, head.pass()::reads, !head.pass().secretary() && !head.pass().member());
        return new Draft(
                head,
                minutes,
                book.approvalsOf(id).stream().findFirst(),
                book.doubts(id),
                items(head),
                words,
                versions,
                typed);
    }

    private List<Item> items(Head head) {
        return agenda.of(head.meeting().id()).items().stream()
                .filter(head.pass()::reads)
                .toList();
    }

    /** What the secretary may write words on: each item that they may read, and corrections. */
    private List<String> parts(Head head) {
        var parts = new ArrayList<>(
                items(head).stream().map(item -> item.id().toString()).toList());
        parts.add("correction");
        return parts;
    }

    @PostMapping("/meetings/{id}/minutes/words")
    ModelAndView write(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var part = typed.offered("part", "Choose the part of the minutes that the words belong to", parts(head));
        var words = typed.optionalText("words-" + part.orElse(""), 20_000);
        if (!typed.isFaulty() && part.isPresent()) {
            var answer = book.write(id, part.get(), words, AgendaPages.version(typed), person.id());
            if (answer.isDone()) return Page.seeOther(head.path() + "/minutes", "Words saved");
            typed.object(answer.objections());
        }
        return Page.faulty("committees/minutes", draft(head, typed));
    }

    @PostMapping("/meetings/{id}/actions/{entry}/completions")
    ModelAndView done(@PathVariable MeetingId id, @PathVariable long entry, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var outcome = typed.optionalLine("outcome");
        if (typed.isFaulty()) return Page.faulty("committees/minutes", draft(head, typed));
        var answer = book.actionDone(id, entry, clocks.today(), outcome, person.id());
        if (answer.isDone()) return Page.seeOther(head.path() + "/minutes", "Action marked as done");
        typed.object(answer.objections());
        return Page.faulty("committees/minutes", draft(head, typed));
    }
}
