package quorate.committees;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** A member's own vote, from a device of their own: as themselves and for nobody else, while they are noted as in the room. */
@Controller
@Door(Door.Who.STAFF)
class OwnVotePages {

    private final Heads heads;
    private final LiveBoard board;
    private final Chamber chamber;
    private final Clocks clocks;

    OwnVotePages(Heads heads, LiveBoard board, Chamber chamber, Clocks clocks) {
        this.heads = heads;
        this.board = board;
        this.chamber = chamber;
        this.clocks = clocks;
    }

    /** Who votes is whoever signed in; whether they may is judged as it is for votes that the secretary takes down. */
    @PostMapping("/meetings/{id}/items/{item}/votes/own")
    ModelAndView vote(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        return clocks.write(number -> {
            var head = heads.enter(id, person);
            var found =
                    chamber.record(id).find(item).filter(head.pass()::seesTitle).orElseThrow(Heads::missing);
            var committee = typed.offered(
                    "committee", "Go back to the live board and vote where the vote stands", found.committees());
            var choice = typed.choice("choice", "Choose for, against or abstain", Fact.Choice.class);
            if (!typed.isFaulty()) {
                var fact = new Fact.Voted(item, committee.orElseThrow(), person.id(), choice);
                var key = ConveneForm.keyOf(typed);
                typed.object(chamber.note(id, fact, clocks.now(), Long.MAX_VALUE, key, person.id())
                        .objections());
            }
            return typed.isFaulty()
                    ? Page.faulty("committees/live", board.of(heads.enter(id, person), typed))
                    : Page.seeOther(head.path() + "/live", "You voted: " + choice);
        });
    }
}
