package quorate.chairing;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;

/** Checks that stayed open because nobody knew who would do the work, made again on what is known now. */
@Controller
@Door(Door.Who.STAFF)
class RecheckPages {

    private final Recheck recheck;
    private final Counsel counsel;
    private final Clocks clocks;

    RecheckPages(Recheck recheck, Counsel counsel, Clocks clocks) {
        this.recheck = recheck;
        this.counsel = counsel;
        this.clocks = clocks;
    }

    record Checks(PartyId committee, String name, List<Recheck.Line> lines) {}

    @GetMapping("/committees/{id}/supply-chains")
    ModelAndView checks(@PathVariable PartyId id, CurrentPerson person) {
        var leads = Recheck.LEADS.stream().anyMatch(office -> person.holds(office, id));
        if (!leads) throw new AccessDeniedException("Neither chair nor secretary of this committee");
        return Page.of(
                "chairing/supplyChains", new Checks(id, counsel.name(id, clocks.today()), recheck.of(id, person)));
    }
}
