package quorate.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Minutes on their way: every version, what was said of it, and the next step for whoever may take it. */
@Controller
@Door(Door.Who.STAFF)
class DraftPages {

    private final Drafting drafting;
    private final Standing standing;

    DraftPages(Drafting drafting, Standing standing) {
        this.drafting = drafting;
        this.standing = standing;
    }

    /** @param by who took it */
    record Line(Step step, String by) {}

    record Shown(
            PartyId committee, Drafting.Desk desk, List<Line> lines, List<Choice> choices, String key, Typed typed) {

        String path() {
            return "/committees/" + committee + "/minutes/"
                    + desk.volume().meeting().id();
        }
    }

    /** One version as it stood. @param before the version before it, if there is one. @param changes what is not as it was there */
    record Version(Shown shown, Line line, Optional<Step> before, List<Marked.Passage> changes) {}

    @GetMapping("/committees/{id}/minutes/{meeting}")
    ModelAndView desk(@PathVariable PartyId id, @PathVariable MeetingId meeting, CurrentPerson person) {
        return Page.of("records/desk", shown(id, meeting, person, Fresh.id().toString(), Typed.nothing()));
    }

    private Shown shown(PartyId id, MeetingId meeting, CurrentPerson person, String key, Typed typed) {
        var desk = drafting.open(meeting, id, person).orElseThrow(Page::missing);
        var lines = desk.steps().stream()
                .map(step -> new Line(step, standing.nameOf(step.by())))
                .toList();
        var choices = desk.next().stream()
                .map(kind -> Choice.of(kind.code(), words(kind)))
                .toList();
        return new Shown(id, desk, lines, choices, key, typed);
    }

    private static String words(Step.Kind kind) {
        return switch (kind) {
            case TO_CHAIR -> "Send the draft to the chair";
            case AGREED -> "Agree the draft";
            case RETURNED -> "Return it with what is to be changed";
            case TO_COMMITTEE -> "Send the agreed draft to the committee";
            case COMMENT -> "Comment on it";
        };
    }

    @PostMapping("/committees/{id}/minutes/{meeting}/steps")
    ModelAndView take(@PathVariable PartyId id, @PathVariable MeetingId meeting, CurrentPerson person, Typed typed) {
        var key = typed.id("key").orElseGet(Fresh::id);
        var page = shown(id, meeting, person, key.toString(), typed);
        var kind = typed.choice("step", "Select what is to be done with the minutes", Step.Kind.class);
        var words = typed.optionalText("words", 5_000);
        if (!typed.isFaulty()) {
            var answer = drafting.take(key, meeting, id, kind, words, person);
            if (answer.isDone()) return Page.seeOther(page.path(), kind + ": done");
            typed.object(answer.objections());
        }
        return Page.faulty("records/desk", page);
    }

    @GetMapping("/committees/{id}/minutes/{meeting}/versions/{step}")
    ModelAndView version(
            @PathVariable PartyId id, @PathVariable MeetingId meeting, @PathVariable UUID step, CurrentPerson person) {
        var shown = shown(id, meeting, person, "", Typed.nothing());
        var line = shown.lines().stream()
                .filter(one -> shown.desk().open()
                        && one.step().id().equals(step)
                        && !one.step().whole().isEmpty())
                .findFirst()
                .orElseThrow(Page::missing);
        var before = shown.lines().stream()
                .map(Line::step)
                .takeWhile(one -> !one.id().equals(step))
                .filter(one -> !one.whole().isEmpty())
                .reduce((earlier, later) -> later);
        var changes = before.map(one -> Marked.between(one.whole(), line.step().whole()));
        return Page.of("records/version", new Version(shown, line, before, changes.orElse(List.of())));
    }
}
