package quorate.disclosures;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;

/** Which registers there are for somebody. */
@Controller
@Door(Door.Who.SIGNED_IN)
class RegistersPages {

    private final Desk desk;

    RegistersPages(Desk desk) {
        this.desk = desk;
    }

    /** @param kept the ids of those whose records the reader keeps or guards */
    record Index(List<Party> bodies, List<PartyId> kept) {

        boolean keeps(Party body) {
            return kept.contains(body.id());
        }
    }

    @GetMapping("/registers")
    ModelAndView index(CurrentPerson person) {
        var bodies = desk.bodiesOf(person);
        var kept = bodies.stream()
                .map(Party::id)
                .filter(body -> desk.keeps(person, body) || desk.guards(person, body))
                .toList();
        return Page.of("disclosures/registers", new Index(bodies, kept));
    }
}
