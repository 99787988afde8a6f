package quorate.committees;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;

/** The minutes of one of several committees that met in common: what it decided, with nothing of the others. */
@Controller
@Door(Door.Who.STAFF)
class ExtractPages {

    private final Heads heads;
    private final MinuteBook book;

    ExtractPages(Heads heads, MinuteBook book) {
        this.heads = heads;
        this.book = book;
    }

    /** @param approval of these minutes; empty while they are a draft */
    record Extract(Head head, String committee, Minutes minutes, java.util.Optional<Minutes.Approval> approval) {}

    @GetMapping("/meetings/{id}/minutes/{committee}")
    ModelAndView extract(@PathVariable MeetingId id, @PathVariable PartyId committee, CurrentPerson person) {
        var head = heads.enter(id, person);
        var at = head.meeting().committees().indexOf(committee);
        if (at < 0) throw Heads.missing();
        var observer = !head.pass().secretary() && !head.pass().member();
        var minutes = book.extract(id, committee, head.pass()::reads, observer);
        var approval = book.approvalsOf(id).stream()
                .filter(one -> one.committee().equals(committee))
                .findFirst();
        return Page.of("committees/extract", new Extract(head, head.committees().get(at), minutes, approval));
    }
}
