package quorate.reporting;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** One thing that a body sent another, and what the other did with it. */
@Controller
@Door(Door.Who.STAFF)
class ReceivedPages {

    private static final int LONG = 4000;

    private final Passages passages;
    private final Register register;
    private final Clocks clocks;

    ReceivedPages(Passages passages, Register register, Clocks clocks) {
        this.passages = passages;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param answers whether the reader may say what came of it */
    record Shown(Party committee, Passage passage, String sender, String receiver, boolean answers, Typed typed) {}

    @GetMapping("/committees/{id}/up-and-down/{passage}")
    ModelAndView one(@PathVariable PartyId id, @PathVariable UUID passage, CurrentPerson person, OnDay day) {
        var found = find(id, passage, person);
        if (!found.isKnown(day)) throw Page.missing();
        return Page.of("reporting/passage", shown(id, found.asAt(day), person, Typed.nothing()));
    }

    private Passage find(PartyId committee, UUID passage, CurrentPerson person) {
        if (!person.belongsTo(committee)) throw new AccessDeniedException("Holds no post in this committee today");
        return passages.list(committee, person).stream()
                .filter(one -> one.id().equals(passage))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    private Shown shown(PartyId committee, Passage passage, CurrentPerson person, Typed typed) {
        return new Shown(
                register.on(clocks.today()).get(committee),
                passage,
                nameOf(passage.sender(), passage),
                nameOf(passage.receiver(), passage),
                person.isSecretaryOf(passage.receiver()) && passage.isOpen(),
                typed);
    }

    private String nameOf(PartyId body, Passage passage) {
        return register.on(passage.day())
                .find(body)
                .or(() -> register.on(clocks.today()).find(body))
                .map(Party::name)
                .orElse("a body that is no longer in the register");
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping("/committees/{id}/up-and-down/{passage}/answers")
    ModelAndView answer(@PathVariable PartyId id, @PathVariable UUID passage, CurrentPerson person, Typed typed) {
        var found = find(id, passage, person);
        if (!person.isSecretaryOf(found.receiver())) throw new AccessDeniedException("Keeps no record of the receiver");
        var words = typed.text("words", "Enter what came of it", LONG);
        var day = typed.day("day", "Enter the day");
        if (!typed.isFaulty() && day.isAfter(clocks.today())) typed.fault("day", "The day is still to come");
        if (!typed.isFaulty() && day.isBefore(found.day())) typed.fault("day", "It had not been sent by that day");
        if (!typed.isFaulty()) {
            var answer = passages.answer(found, new Passage.Answer(day, words, person.id(), 0));
            if (answer.isDone()) return Page.seeOther(found.path(id), "What came of it is noted");
            typed.object(answer.objections());
        }
        return Page.faulty("reporting/passage", shown(id, found, person, typed));
    }
}
