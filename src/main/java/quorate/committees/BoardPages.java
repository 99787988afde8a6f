package quorate.committees;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;

/** Before the meeting: would it stand? For whoever chairs it and keeps its record. */
@Controller
@Door(Door.Who.STAFF)
class BoardPages {

    private final Heads heads;
    private final LookAhead lookAhead;

    BoardPages(Heads heads, LookAhead lookAhead) {
        this.heads = heads;
        this.lookAhead = lookAhead;
    }

    record Board(Head head, List<LookAhead.Line> lines) {
        long open() {
            return lines.stream().mapToLong(LookAhead.Line::open).sum();
        }
    }

    @GetMapping("/meetings/{id}/look-ahead")
    ModelAndView lookAhead(@PathVariable MeetingId id, CurrentPerson person) {
        return Page.of("committees/lookAhead", board(id, person));
    }

    /** Every finding on every item, in full, to print. */
    @GetMapping("/meetings/{id}/brief")
    ModelAndView brief(@PathVariable MeetingId id, CurrentPerson person) {
        return Page.of("committees/brief", board(id, person));
    }

    private Board board(MeetingId id, CurrentPerson person) {
        var head = heads.enter(id, person);
        if (!head.pass().secretary() && !head.pass().chairs())
            throw new AccessDeniedException("Neither chair nor secretary");
        return new Board(
                head,
                lookAhead.of(id).stream()
                        .filter(line -> head.pass().seesTitle(line.item()))
                        .toList());
    }
}
