package quorate.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Withholding passages of a document and releasing them later: for the secretary of its body, and for administrators. */
@Controller
@Door(Door.Who.STAFF)
class RedactionPages {

    private final Publication publication;
    private final Redacting redacting;

    RedactionPages(Publication publication, Redacting redacting) {
        this.publication = publication;
        this.redacting = redacting;
    }

    /** @param standing what is withheld now; empty while nothing is */
    record Asked(Document document, Optional<RedactionStore.Redaction> standing, Typed typed) {}

    @GetMapping("/publication/redactions")
    ModelAndView ask(@RequestParam(defaultValue = "") String address, CurrentPerson person) {
        return Page.of("publication/redaction", asked(address, person, Typed.nothing()));
    }

    private Asked asked(String address, CurrentPerson person, Typed typed) {
        var document =
                publication.fetch(address).filter(one -> one.page().isPresent()).orElseThrow(Page::missing);
        if (!person.administrator() && !person.isSecretaryOf(new PartyId(document.body()))) {
            throw new AccessDeniedException("Only the secretary of the body, or an administrator, may redact this");
        }
        return new Asked(document, redacting.standing(address), typed);
    }

    @PostMapping("/publication/redactions")
    ModelAndView withhold(@RequestParam(defaultValue = "") String address, Typed typed, CurrentPerson person) {
        var asked = asked(address, person, typed);
        var ground = typed.choice("ground", "Select why the passages are withheld", Ground.class);
        var passages = passages(typed.text("passages", "Enter the passages that are withheld", 10_000));
        if (!typed.isFaulty()) {
            var answer = redacting.withhold(address, passages, ground, person.actor());
            if (answer.isDone()) return Page.seeOther(asked.document().path(), "Passages withheld");
            typed.object(answer.objections());
        }
        return Page.faulty("publication/redaction", asked);
    }

    private static List<String> passages(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    @PostMapping("/publication/liftings")
    ModelAndView lift(@RequestParam(defaultValue = "") String address, Typed typed, CurrentPerson person) {
        var asked = asked(address, person, typed);
        var why = typed.text("why", "Enter why it may be read now", 500);
        if (!typed.isFaulty()) {
            var answer = redacting.lift(address, why, person.actor());
            if (answer.isDone()) return Page.seeOther(asked.document().path(), "Released as it was");
            typed.object(answer.objections());
        }
        return Page.faulty("publication/redaction", asked);
    }
}
