package quorate.studio;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Texts that whoever had to sign them sent back, and what has changed in each since. */
@Controller
@Door(Door.Who.STAFF)
class RefusalPages {

    private final Desk desk;
    private final RefusalStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    RefusalPages(Desk desk, RefusalStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    /** @param edits whether the reader may note another */
    record SentBack(Draft draft, List<Refusal> refusals, boolean edits, Typed typed, String key) {

        List<Choice> versions() {
            return draft.versions().reversed().stream()
                    .map(version -> Choice.of(Integer.toString(version.number()), "Version " + version.number()))
                    .toList();
        }

        /** The version that was signed; while none was, the latest. */
        int against() {
            return draft.enacted()
                    .map(Draft.Enactment::version)
                    .orElse(draft.latest().number());
        }

        boolean isSame(Refusal refusal) {
            var then = draft.find(refusal.version()).map(Draft.Version::hash);
            return then.equals(draft.find(against()).map(Draft.Version::hash));
        }
    }

    @GetMapping("/studio/drafts/{draft}/refusals")
    ModelAndView list(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("studio/refusals", sentBack(desk.open(draft, person), person, Typed.nothing()));
    }

    private SentBack sentBack(Draft draft, CurrentPerson person, Typed typed) {
        return new SentBack(
                draft,
                store.list(draft.id()),
                desk.edits(person, draft),
                typed,
                typed.id("key").orElseGet(Fresh::id).toString());
    }

    @PostMapping("/studio/drafts/{draft}/refusals")
    ModelAndView refuse(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var opened = desk.change(draft, person);
        var who = typed.line("who", "Enter who did not sign it");
        var version = typed.offered(
                "version",
                "Select the version that was not signed",
                opened.versions().stream().map(Draft.Version::number).toList());
        var day = typed.day("day", "Enter the day on which it was sent back");
        var why = typed.text("why", "Enter why it was not signed", 2000);
        if (!typed.isFaulty() && day.isAfter(clocks.today())) typed.fault("day", "That day has not come yet");
        if (typed.isFaulty()) return Page.faulty("studio/refusals", sentBack(opened, person, typed));
        var id = typed.id("key")
                .map(key -> Fresh.idOf("refusal", draft.toString(), key.toString()))
                .orElseGet(Fresh::id);
        var refusal = new Refusal(id, draft, version.orElseThrow(), who, day, why, person.id(), clocks.now());
        clocks.write(number -> {
            if (store.add(refusal, number)) events.publishEvent(new Refusal.Refused(refusal, person.actor()));
            return id;
        });
        return Page.seeOther(opened.path() + "/refusals", "Noted that it was not signed");
    }
}
