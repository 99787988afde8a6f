package quorate.committees;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Moving a meeting, with the clock of its notice judged again before anybody decides; or calling it off. */
@Controller
@Door(Door.Who.SECRETARY)
class MovingPages {

    private final Heads heads;
    private final Moving moving;
    private final Convening convening;
    private final Clocks clocks;

    MovingPages(Heads heads, Moving moving, Convening convening, Clocks clocks) {
        this.heads = heads;
        this.moving = moving;
        this.convening = convening;
        this.clocks = clocks;
    }

    /**
     * @param at the meeting as it stands, or as it would be at the time typed
     * @param late a sentence for each term of reference that notice given today would break
     * @param lastDay the last day on which notice is in time, if the terms ask for notice
     */
    record Move(
            Head head,
            Meeting at,
            List<String> late,
            Optional<java.time.LocalDate> lastDay,
            Optional<String> expected,
            boolean tried,
            Typed typed) {

        /** Notice of it was given, and would have to be given again. */
        boolean again() {
            return !head.meeting().notices().isEmpty() && !at.isAnnounced();
        }
    }

    @GetMapping("/meetings/{id}/convening")
    ModelAndView show(@PathVariable MeetingId id, CurrentPerson person) {
        var head = heads.keepRecord(id, person);
        var meeting = head.meeting();
        var typed = Typed.prefilled(Map.of(
                "day", meeting.day().toString(),
                "begins", Words.time(meeting.starts().toLocalTime()),
                "place", meeting.place()));
        return Page.of("committees/moving", move(head, meeting, false, typed));
    }

    private Move move(Head head, Meeting at, boolean tried, Typed typed) {
        var today = clocks.today();
        return new Move(
                head,
                at,
                at.isAnnounced() ? List.of() : convening.lateness(at, today),
                convening.lastDay(at),
                at.isAnnounced() ? Optional.empty() : convening.expected(at, today),
                tried,
                typed);
    }

    /** Moves the meeting, or only says what the new day would do to the notice. */
    @PostMapping("/meetings/{id}/convenings")
    ModelAndView move(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var day = typed.day("day", "Enter the day of the meeting");
        var begins = ConveneForm.begins(typed);
        var place = typed.line("place", "Enter where the meeting is held");
        var urgent = typed.optionalText("urgent", 1000);
        if (!typed.isFaulty() && day.isBefore(clocks.today())) typed.fault("day", "The meeting must be today or later");
        if (typed.isFaulty()) return Page.faulty("committees/moving", move(head, head.meeting(), false, typed));
        var starts = LocalDateTime.of(day, begins);
        var at = Moving.at(head.meeting(), starts, place, Optional.empty());
        if (typed.isChosen("step", "try")) return Page.of("committees/moving", move(head, at, true, typed));
        var answer = moving.move(id, starts, place, urgent, person.id());
        if (answer.isDone()) return Page.seeOther(head.path(), "Meeting moved");
        typed.object(answer.objections());
        return Page.faulty("committees/moving", move(head, at, true, typed));
    }

    @PostMapping("/meetings/{id}/cancellations")
    ModelAndView cancel(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var why = typed.line("why", "Enter why the meeting does not take place");
        if (!typed.isFaulty()) {
            var answer = moving.cancel(id, why, person.id());
            if (answer.isDone()) return Page.seeOther(head.path(), "Meeting cancelled");
            typed.object(answer.objections());
        }
        var known = typed.knowing(Map.of(
                "day", head.meeting().day().toString(),
                "begins", Words.time(head.meeting().starts().toLocalTime()),
                "place", head.meeting().place()));
        return Page.faulty("committees/moving", move(head, head.meeting(), false, known));
    }
}
