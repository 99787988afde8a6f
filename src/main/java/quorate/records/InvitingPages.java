package quorate.records;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.letters.Letters;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Who is asked to a meeting by e-mail, and what became of each letter; for its secretary. */
@Controller
@Door(Door.Who.SECRETARY)
class InvitingPages {

    private static final List<Choice> LENGTHS = Stream.of(30, 60, 90, 120, 150, 180, 240, 300, 360)
            .map(minutes -> Choice.of(Integer.toString(minutes), length(minutes)))
            .toList();

    private final Inviting inviting;
    private final Committees committees;
    private final Letters letters;

    InvitingPages(Inviting inviting, Committees committees, Letters letters) {
        this.inviting = inviting;
        this.committees = committees;
        this.letters = letters;
    }

    /** @param sending whether there is a mail server */
    record Shown(Inviting.Asking asking, boolean sending, List<Choice> lengths, Typed typed) {}

    private static String length(int minutes) {
        if (minutes == 30) return "30 minutes";
        return Words.count(minutes / 60, "hour", "hours") + (minutes % 60 == 0 ? "" : " and a half");
    }

    @GetMapping("/meetings/{id}/invitations")
    ModelAndView show(@PathVariable MeetingId id, CurrentPerson person) {
        return Page.of("records/invitations", shown(kept(id, person), Typed.prefilled(Map.of("length", "120"))));
    }

    private Shown shown(Meeting meeting, Typed typed) {
        return new Shown(inviting.of(meeting), letters.faults().isEmpty(), LENGTHS, typed);
    }

    private Meeting kept(MeetingId id, CurrentPerson person) {
        return committees
                .find(id)
                .filter(meeting -> meeting.committees().stream().anyMatch(person::isSecretaryOf))
                .orElseThrow(Page::missing);
    }

    @PostMapping("/meetings/{id}/invitations")
    ModelAndView write(@PathVariable MeetingId id, CurrentPerson person, Typed typed) {
        var meeting = kept(id, person);
        var length = typed.choice(
                "length",
                "Choose how long the meeting is meant to last",
                LENGTHS.stream().map(Choice::value).toList());
        if (typed.isFaulty()) return Page.faulty("records/invitations", shown(meeting, typed));
        return switch (inviting.write(meeting, Duration.ofMinutes(Integer.parseInt(length)), person.actor())) {
            case Answer.Done<Long>(var written) ->
                Page.seeOther(
                        "/meetings/" + id + "/invitations", Words.count(written, "letter", "letters") + " written");
            case Answer.Refused<Long>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("records/invitations", shown(meeting, typed));
            }
        };
    }
}
