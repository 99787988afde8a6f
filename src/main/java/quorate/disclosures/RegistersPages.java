package quorate.disclosures;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
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

    record Index(List<Party> bodies) {}

    @GetMapping("/registers")
    ModelAndView index(CurrentPerson person) {
        return Page.of("disclosures/registers", new Index(desk.bodiesOf(person)));
    }
}
