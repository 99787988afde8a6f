package quorate.networks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Typed;

/** Where it is entered how the practices of a network share what it gets. */
@Controller
@Door(Door.Who.STAFF)
class SharingPages {

    private final NetworkPages pages;
    private final Sharings sharings;
    private final Clocks clocks;

    SharingPages(NetworkPages pages, Sharings sharings, Clocks clocks) {
        this.pages = pages;
        this.sharings = sharings;
        this.clocks = clocks;
    }

    @PostMapping("/networks/{code:[A-Z0-9]{3,9}}/sharings")
    ModelAndView agree(@PathVariable String code, CurrentPerson person, Typed typed) {
        var found = pages.changed(code, person);
        var basis = typed.choice("basis", "Choose how they share", Sharing.Basis.class);
        var from = typed.day("agreed", "Enter the first day on which they share so");
        var faults = new ArrayList<String>();
        var percentages = Sharings.read(typed.optionalText("percentages", 4_000), faults);
        var source = typed.line("signed", "Enter who says so, such as the agreement that all its practices signed");
        if (typed.faultOf("basis").isEmpty() && basis != Sharing.Basis.PERCENTAGES && !percentages.isEmpty())
            faults.add(
                    "Percentages count only where they were agreed: choose that they share by percentages, or leave them"
                            + " empty");
        if (!typed.isFaulty() && faults.isEmpty()) {
            var members = sharings.members(found.commissioner(), code, from);
            if (members.isEmpty())
                typed.fault("agreed", "It has no practices on this day: enter their memberships first");
            else if (basis == Sharing.Basis.PERCENTAGES)
                faults.addAll(Sharings.against(percentages, members, found.network(), from));
        }
        if (!faults.isEmpty()) typed.fault("percentages", String.join(". ", faults));
        if (!typed.isFaulty()) sharings.enter(sharing(found, from, basis, percentages, source, person));
        return pages.after(found, Optional.empty(), person, typed, "The agreement was entered");
    }

    private Sharing sharing(
            NetworkPages.Found found,
            LocalDate from,
            Sharing.Basis basis,
            Map<String, BigDecimal> percentages,
            String source,
            CurrentPerson person) {
        return new Sharing(
                Fresh.id(), found.network().id(), from, basis, percentages, source, clocks.today(), person.id());
    }
}
