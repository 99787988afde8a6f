package quorate.requests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.requests.Step.What;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where something is done with a request: acknowledged, ticked, laid, withdrawn, disputed, closed. */
@Controller
@Door(Door.Who.SIGNED_IN)
class StepPages {

    private final Requests requests;
    private final RequestPages pages;
    private final Readers readers;
    private final Clocks clocks;

    StepPages(Requests requests, RequestPages pages, Readers readers, Clocks clocks) {
        this.requests = requests;
        this.pages = pages;
        this.readers = readers;
        this.clocks = clocks;
    }

    @PostMapping("/requests/{id}/steps")
    ModelAndView step(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var dossier = pages.find(id, person);
        var what = typed.choice("what", "Choose what was done", What.class);
        var may = what == What.WITHDRAWN ? readers.mayWithdraw(person, dossier) : readers.mayAct(person, dossier);
        if (!may) throw new AccessDeniedException("Not theirs");
        var words = words(typed, what);
        // What is carried out is written now, whatever day somebody would like it to have been.
        var day = (what == What.CARRIED ? Optional.<LocalDate>empty() : typed.optionalDay(dayOf(what)))
                .orElseGet(clocks::today);
        if (!typed.isFaulty()
                && requests.step(id, what, item(typed, what), words, day, person.id())
                        instanceof Answer.Refused<Step>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("requests/request", pages.one(dossier, typed, person))
                : Page.seeOther(dossier.request().page(), done(what, item(typed, what)));
    }

    private static String item(Typed typed, What what) {
        return what.isTick() ? typed.value(quorate.kernel.Code.of(what) + "-item") : "";
    }

    /** Each small form has fields of its own, so that a fault stands where it was made. */
    static String dayOf(What what) {
        return quorate.kernel.Code.of(what) + "-on";
    }

    private static String words(Typed typed, What what) {
        var name = quorate.kernel.Code.of(what) + "-words";
        return switch (what) {
            case EVIDENCE -> typed.text(name, "Enter where it lies", 500);
            case MOVED -> typed.text(name, "Enter which line moved, and how", 500);
            case TOLD -> typed.text(name, "Enter how they were told", 500);
            case LAID -> typed.text(name, "Enter why it is laid: whoever decides reads this", 4000);
            case WITHDRAWN -> typed.text(name, "Enter why it is withdrawn", 2000);
            case REASON -> typed.text(name, "Enter the reason that the practice was given", 2000);
            case DISPUTED -> typed.text(name, "Enter what is disputed, and where", 2000);
            case SETTLED -> typed.text(name, "Enter how the dispute was settled", 2000);
            default -> typed.optionalText(name, 500);
        };
    }

    private static String done(What what, String item) {
        return item.isBlank() ? what.toString() : what + ": " + item;
    }
}
