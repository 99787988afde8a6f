package quorate.publication;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Taking a document down: for the secretary of the body it belongs to, and for administrators. */
@Controller
@Door(Door.Who.STAFF)
class WithdrawalPages {

    private final Publication publication;

    WithdrawalPages(Publication publication) {
        this.publication = publication;
    }

    record Asked(Document document, Typed typed) {}

    record WithdrawalForm(Ground ground, String words) {
        static WithdrawalForm read(Typed typed) {
            return new WithdrawalForm(
                    typed.choice("ground", "Select why it is withdrawn", Ground.class),
                    typed.optionalText("words", 500));
        }
    }

    @GetMapping("/publication/withdrawals/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String address, CurrentPerson person) {
        return Page.of("publication/withdrawal", new Asked(standing(address, person), Typed.nothing()));
    }

    @PostMapping("/publication/withdrawals")
    ModelAndView withdraw(@RequestParam(defaultValue = "") String address, Typed typed, CurrentPerson person) {
        var document = standing(address, person);
        var form = WithdrawalForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("publication/withdrawal", new Asked(document, typed));
        try {
            publication.withdraw(address, form.ground(), form.words(), person.actor());
        } catch (NoSuchElementException gone) {
            return Page.seeOther(document.path(), "It was withdrawn already");
        }
        return Page.seeOther(document.path(), "Document withdrawn");
    }

    private Document standing(String address, CurrentPerson person) {
        var document = publication.fetch(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!person.administrator() && !person.isSecretaryOf(new PartyId(document.body()))) {
            throw new AccessDeniedException("Only the secretary of the body, or an administrator, may withdraw this");
        }
        return document;
    }
}
